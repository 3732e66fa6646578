/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-grid-cell.h"
#include "app/jx-stop.h"

G_BEGIN_DECLS

/**
 * JxGridColumn:
 * @title: (translatable): its heading, in English
 * @width: pixels; the least width of a column that expands
 * @expand: whether it takes the room that is left
 * @is_number: whether it stands at the right
 * @sorts: whether its heading orders the rows
 * @names: whether it holds names of projects, which often differ at their end alone
 */
typedef struct
{
  const char *title;
  int width;
  gboolean expand;
  gboolean is_number;
  gboolean sorts;
  gboolean names;
} JxGridColumn;

/**
 * JxGridFuncs:
 * @describe: says what a cell shows; @content is zeroed, and its text is freed by the grid
 * @store: (nullable): stores what was typed, in another way than jx_session_set_field()
 * @open: (nullable): opens a cell that has nothing to edit
 * @remove: (nullable): removes a row
 * @sort: (nullable): orders the rows
 *
 * What a grid is about.
 */
typedef struct
{
  void     (*describe) (guint          position,
                        guint          column,
                        JxGridContent *content,
                        gpointer       data);
  gboolean (*store)    (guint          position,
                        guint          column,
                        const JxPlace *place,
                        const char    *text,
                        gpointer       data,
                        GError       **error);
  void     (*open)     (guint          position,
                        guint          column,
                        gpointer       data);
  void     (*remove)   (guint          position,
                        gpointer       data);
  void     (*sort)     (guint          column,
                        gboolean       descending,
                        gpointer       data);
} JxGridFuncs;

#define JX_TYPE_GRID_VIEW (jx_grid_view_get_type ())

/**
 * JxGridView:
 *
 * A table that is edited in place: Enter stores and goes down, Tab goes right, Escape gives the old
 * text back, Ctrl+Delete removes the row.
 *
 * Signal `focused`: the cursor came into another cell.
 */
G_DECLARE_FINAL_TYPE (JxGridView, jx_grid_view, JX, GRID_VIEW, JxStop)

GtkWidget  *jx_grid_view_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void        jx_grid_view_set_up      (JxGridView         *self,
                                      const char         *name,
                                      const JxGridColumn *columns,
                                      guint               n_columns,
                                      GListModel         *rows,
                                      const JxGridFuncs  *funcs,
                                      gpointer            data);
void        jx_grid_view_refresh     (JxGridView         *self,
                                      JxSession          *session);
void        jx_grid_view_set_title   (JxGridView         *self,
                                      guint               column,
                                      const char         *title);
void        jx_grid_view_show_column (JxGridView         *self,
                                      guint               column,
                                      gboolean            visible);
void        jx_grid_view_focus       (JxGridView         *self,
                                      guint               position,
                                      guint               column);
JxGridCell *jx_grid_view_get_cell    (JxGridView         *self);
JxGridCell *jx_grid_view_find_cell   (JxGridView         *self,
                                      guint               position,
                                      guint               column);
gboolean    jx_grid_view_handle_key  (JxGridView         *self,
                                      guint               keyval,
                                      GdkModifierType     state);

G_END_DECLS
