/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxTreeRowKind:
 * @JX_TREE_ROW_LEVEL1: a 一级指标
 * @JX_TREE_ROW_LEVEL2: a 二级指标
 * @JX_TREE_ROW_INDICATOR: an indicator of the year file
 * @JX_TREE_ROW_BLANK: a place to type the name of a new indicator
 */
typedef enum
{
  JX_TREE_ROW_LEVEL1,
  JX_TREE_ROW_LEVEL2,
  JX_TREE_ROW_INDICATOR,
  JX_TREE_ROW_BLANK,
} JxTreeRowKind;

#define JX_TYPE_TREE_ROW (jx_tree_row_get_type ())

/**
 * JxTreeRow:
 *
 * A row of the indicator tree, with a copy of the indicator that it shows.
 *
 * Signal `changed`: what it shows is another.
 */
G_DECLARE_FINAL_TYPE (JxTreeRow, jx_tree_row, JX, TREE_ROW, GObject)

JxTreeRow         *jx_tree_row_new           (JxTreeRowKind      kind,
                                              const char        *level1,
                                              const char        *level2,
                                              gint64             id);
JxTreeRowKind      jx_tree_row_get_kind      (JxTreeRow         *self);
gint64             jx_tree_row_get_id        (JxTreeRow         *self);
gboolean           jx_tree_row_is            (JxTreeRow         *self,
                                              JxTreeRowKind      kind,
                                              const char        *level1,
                                              const char        *level2,
                                              gint64             id);
GListStore        *jx_tree_row_get_children  (JxTreeRow         *self);
const JxIndicator *jx_tree_row_get_indicator (JxTreeRow         *self);
void               jx_tree_row_set_indicator (JxTreeRow         *self,
                                              const JxIndicator *indicator);
const JxIndicator *jx_tree_row_get_supposed  (JxTreeRow         *self);
void               jx_tree_row_set_supposed  (JxTreeRow         *self,
                                              JxIndicator       *indicator);
void               jx_tree_row_changed       (JxTreeRow         *self);

gboolean           jx_tree_row_get_open      (JxTreeRow         *self);
void               jx_tree_row_set_open      (JxTreeRow         *self,
                                              gboolean           open);

gint64             jx_tree_row_get_points    (JxTreeRow         *self,
                                              gint64            *due);
void               jx_tree_row_set_points    (JxTreeRow         *self,
                                              gint64             points,
                                              gint64             due);

const char        *jx_tree_row_get_draft     (JxTreeRow         *self,
                                              guint              column,
                                              const char       **message);
void               jx_tree_row_set_draft     (JxTreeRow         *self,
                                              guint              column,
                                              const char        *text,
                                              const char        *message);
void               jx_tree_row_drop_drafts   (JxTreeRow         *self);
gboolean           jx_tree_row_has_drafts    (JxTreeRow         *self);

G_END_DECLS
