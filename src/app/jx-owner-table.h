/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-cells.h"

G_BEGIN_DECLS

#define JX_TYPE_OWNER_TABLE (jx_owner_table_get_type ())

/**
 * JxOwnerTable:
 *
 * The table of the unit as a whole and of all projects, one row each, that opens them.
 *
 * Signal `open` (int64, uint): a row was opened: its project, 0 for a unit as a whole, and the
 * number of the unit.
 */
G_DECLARE_FINAL_TYPE (JxOwnerTable, jx_owner_table, JX, OWNER_TABLE, GtkWidget)

void jx_owner_table_set_columns (JxOwnerTable        *self,
                                 const JxCellsColumn *columns,
                                 guint                n_columns);
void jx_owner_table_show        (JxOwnerTable        *self,
                                 GListModel          *rows);

G_END_DECLS
