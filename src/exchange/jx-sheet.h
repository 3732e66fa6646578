/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-document.h"

G_BEGIN_DECLS

#define JX_SHEET_ROWS_MOST 100000
#define JX_SHEET_COLUMNS_MOST 256

/**
 * JxSheetMerge:
 * @row: its first row, from 0
 * @column: its first column, from 0
 * @n_rows: how many rows it goes over
 * @n_columns: how many columns it goes over
 *
 * Cells that are merged into one.
 */
typedef struct
{
  guint row;
  guint column;
  guint n_rows;
  guint n_columns;
} JxSheetMerge;

/**
 * JxSheet:
 * @name: what it is called
 * @rows: (element-type GPtrArray): each an array of texts, %NULL for an empty cell
 * @merges: (element-type JxSheetMerge): its merged cells
 *
 * A worksheet.
 */
typedef struct
{
  char *name;
  GPtrArray *rows;
  GArray *merges;
} JxSheet;

JxSheet    *jx_sheet_new       (const char *name);
void        jx_sheet_free      (JxSheet *sheet);
gboolean    jx_sheet_put       (JxSheet *sheet, guint row, guint column, const char *text,
                                GError **error);
char       *jx_sheet_number    (const char *number, gboolean as_percent);
JxDocument *jx_sheets_document (const char *name, GPtrArray *sheets, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSheet, jx_sheet_free)

G_END_DECLS
