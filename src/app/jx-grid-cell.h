/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-field-widget.h"

G_BEGIN_DECLS

/**
 * JxGridContent:
 * @text: what is shown
 * @place: the field that is edited; its `field` is %NULL where nothing is, its id 0 for a new row
 * @opens: whether it can be opened instead, as a cell that sums up several rows
 * @icon: (nullable): an icon before the text
 * @css_class: (nullable): how it looks
 * @tooltip: (nullable): a sentence that says why
 *
 * What a cell shows.
 */
typedef struct
{
  char *text;
  JxPlace place;
  gboolean opens;
  const char *icon;
  const char *css_class;
  const char *tooltip;
} JxGridContent;

#define JX_TYPE_GRID_CELL (jx_grid_cell_get_type ())

/**
 * JxGridCell:
 *
 * A cell of a grid: a text that turns into a field as soon as the cursor comes.
 *
 * Signals: `open`: it was pressed and has nothing to edit; `focused`: the cursor came.
 */
G_DECLARE_FINAL_TYPE (JxGridCell, jx_grid_cell, JX, GRID_CELL, GtkWidget)

GtkWidget     *jx_grid_cell_new        (guint                column,
                                        gboolean             is_number,
                                        gboolean             names);
void           jx_grid_cell_set_store  (JxGridCell          *self,
                                        JxStoreFunc          func,
                                        gpointer             data);
void           jx_grid_cell_bind       (JxGridCell          *self,
                                        GtkListItem         *item);
void           jx_grid_cell_unbind     (JxGridCell          *self);
void           jx_grid_cell_show       (JxGridCell          *self,
                                        JxSession           *session,
                                        const char          *title,
                                        const JxGridContent *content);
guint          jx_grid_cell_get_column (JxGridCell          *self);
guint          jx_grid_cell_get_position (JxGridCell        *self);
JxPlace        jx_grid_cell_get_place  (JxGridCell          *self);
const char    *jx_grid_cell_get_text   (JxGridCell          *self);
JxFieldWidget *jx_grid_cell_get_field  (JxGridCell          *self);
gboolean       jx_grid_cell_is_stop    (JxGridCell          *self);

G_END_DECLS
