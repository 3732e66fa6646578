/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/jx-record.h"

G_BEGIN_DECLS

#define JX_TYPE_CELLS (jx_cells_get_type ())

/**
 * JxCells:
 *
 * A row of a table that is only read: some texts, and what they are about.
 */
G_DECLARE_FINAL_TYPE (JxCells, jx_cells, JX, CELLS, GObject)

JxCells       *jx_cells_new        (gint64             number,
                                    const JxPlace     *place,
                                    const char *const *texts);
gint64         jx_cells_get_number (JxCells           *self);
const JxPlace *jx_cells_get_place  (JxCells           *self);
const char    *jx_cells_get_text   (JxCells           *self,
                                    guint              column);
gboolean       jx_cells_match      (JxCells           *self,
                                    const char        *folded);

/** JxCellsColumn: the heading of a column; whether it takes the room that is left, holds numbers. */
typedef struct
{
  const char *title;
  gboolean expand;
  gboolean is_number;
} JxCellsColumn;

void           jx_cells_add_columns (GtkColumnView       *view,
                                     const JxCellsColumn *columns,
                                     guint                n_columns);

G_END_DECLS
