/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-tree-column.h"
#include "app/jx-tree-row.h"

G_BEGIN_DECLS

#define JX_TYPE_TREE_CELL (jx_tree_cell_get_type ())

/**
 * JxTreeCell:
 *
 * A cell of the indicator tree: an entry that is always live, or the text of a group.
 *
 * Signals:
 * - `refreshing`: the row changed; the tree should say what the cell shows
 * - `typed`: the user changed the text
 * - `focus-in`, `focus-out`: the cursor comes and goes; never while an input method composes
 * - `open-choices`: the user asked for the choices of the field
 */
G_DECLARE_FINAL_TYPE (JxTreeCell, jx_tree_cell, JX, TREE_CELL, GtkWidget)

GtkWidget   *jx_tree_cell_new           (guint         column,
                                         float         xalign);
guint        jx_tree_cell_get_column    (JxTreeCell   *self);
JxTreeRow   *jx_tree_cell_get_row       (JxTreeCell   *self);
guint        jx_tree_cell_get_position  (JxTreeCell   *self);
GtkWidget   *jx_tree_cell_get_entry     (JxTreeCell   *self);
GtkWidget   *jx_tree_cell_get_handle    (JxTreeCell   *self);

void         jx_tree_cell_bind          (JxTreeCell   *self,
                                         GtkListItem  *item,
                                         JxTreeRow    *row);
void         jx_tree_cell_unbind        (JxTreeCell   *self);

void         jx_tree_cell_show_label    (JxTreeCell   *self,
                                         const char   *text,
                                         const char   *css_class);
void         jx_tree_cell_show_entry    (JxTreeCell   *self,
                                         const char   *stored,
                                         const char   *draft,
                                         const char   *placeholder,
                                         gboolean      editable);
void         jx_tree_cell_set_tooltip   (JxTreeCell   *self,
                                         const char   *text);
void         jx_tree_cell_set_mark      (JxTreeCell   *self,
                                         const char   *icon,
                                         const char   *css_class,
                                         const char   *tooltip,
                                         gboolean      invalid);
void         jx_tree_cell_offer_choices (JxTreeCell   *self,
                                         const char   *tooltip);
void         jx_tree_cell_set_name      (JxTreeCell   *self,
                                         const char   *name);

void         jx_tree_cell_set_row_name  (JxTreeCell   *self,
                                         const char   *name);
void         jx_tree_cell_set_level     (JxTreeCell   *self,
                                         guint         level);

gboolean     jx_tree_cell_is_live       (JxTreeCell   *self);
const char  *jx_tree_cell_get_text      (JxTreeCell   *self);
gboolean     jx_tree_cell_is_dirty      (JxTreeCell   *self);
gboolean     jx_tree_cell_is_composing  (JxTreeCell   *self);
void         jx_tree_cell_settle        (JxTreeCell   *self);
gboolean     jx_tree_cell_restore       (JxTreeCell   *self);
void         jx_tree_cell_type          (JxTreeCell   *self,
                                         const char   *text);

G_END_DECLS
