/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-sheets.h"

G_BEGIN_DECLS

/**
 * JxSheetProject:
 * @unit: the unit of the project
 * @project: the project
 */
typedef struct
{
  const JxUnit *unit;
  const JxProject *project;
} JxSheetProject;

/** JxSheetColumn: the heading of a column and its width in characters. */
typedef struct
{
  const char *heading;
  guint width;
} JxSheetColumn;

void _jx_sheets_add_headings (JxBookSheet *sheet, const JxSheetColumn *columns, guint n_columns);
void _jx_sheets_add_money    (JxBookSheet *sheet, gint64 fen, JxMoneyUnit unit);
void _jx_sheets_add_points   (JxBookSheet *sheet, gint64 points);
void _jx_sheets_add_target   (JxBookSheet *sheet, const JxIndicator *indicator);
void _jx_sheets_add_value    (JxBookSheet *sheet, const char *text);

void _jx_sheets_goals        (JxBook *book, const JxSheetProject *item);
void _jx_sheets_monitoring   (JxBook *book, const JxSheetProject *item, gint64 cutoff);
void _jx_sheets_evaluation   (JxBook *book, const JxSheetProject *item,
                              const JxSettings *settings);
void _jx_sheets_summary      (JxBook *book, const GArray *items, const JxSnapshot *snapshot);
void _jx_sheets_payments     (JxBook *book, const GArray *items);

G_END_DECLS
