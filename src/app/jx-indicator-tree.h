/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-tree-column.h"

G_BEGIN_DECLS

#define JX_TYPE_INDICATOR_TREE (jx_indicator_tree_get_type ())

/**
 * JxIndicatorTree:
 *
 * The indicators of a project or of a unit as a tree of three levels that is edited in place.
 *
 * Properties: `session` (#JxSession), `shows-findings` (whether findings and weights stand in the
 * line under the tree).
 *
 * Signals:
 * - `supposed`: jx_indicator_tree_get_supposed() has another indicator
 * - `focus-changed` (pointer to a const #JxPlace): the cursor came to another datum; id 0 for the
 *   place of an indicator that is not there yet
 * - `fix`, `waive` (pointer to a const #JxFinding): the user wants a finding put right, or let
 *   stand. Of the finding only rule, place, message, advice and fix may be used.
 */
G_DECLARE_FINAL_TYPE (JxIndicatorTree, jx_indicator_tree, JX, INDICATOR_TREE, GtkWidget)

/** JxTreeFilter: whether an indicator is to be shown. */
typedef gboolean (*JxTreeFilter) (const JxTreeAbout *about);

GtkWidget *jx_indicator_tree_new          (JxSession          *session);
void       jx_indicator_tree_set_session  (JxIndicatorTree    *self,
                                           JxSession          *session);
void       jx_indicator_tree_set_columns  (JxIndicatorTree    *self,
                                           const JxTreeColumn *columns,
                                           guint               n_columns);
void       jx_indicator_tree_set_month    (JxIndicatorTree    *self,
                                           gint64              month);
gint64     jx_indicator_tree_get_month    (JxIndicatorTree    *self);
void       jx_indicator_tree_set_owner    (JxIndicatorTree    *self,
                                           JxTable             owner_table,
                                           gint64              owner_id);
void       jx_indicator_tree_set_filter   (JxIndicatorTree    *self,
                                           JxTreeFilter        filter);
void       jx_indicator_tree_refresh      (JxIndicatorTree    *self,
                                           GArray             *changes);
void       jx_indicator_tree_set_findings (JxIndicatorTree    *self,
                                           GPtrArray          *findings);

void       jx_indicator_tree_set_shows_findings (JxIndicatorTree *self,
                                                  gboolean         shows);

const JxIndicator *jx_indicator_tree_get_supposed (JxIndicatorTree *self);

gboolean   jx_indicator_tree_focus_place  (JxIndicatorTree    *self,
                                           const JxPlace      *place);
JxPlace    jx_indicator_tree_get_focus    (JxIndicatorTree    *self);
gboolean   jx_indicator_tree_can_leave    (JxIndicatorTree    *self);
gboolean   jx_indicator_tree_commit       (JxIndicatorTree    *self);

G_END_DECLS
