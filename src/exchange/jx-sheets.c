/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-sheets-private.h"

#include "exchange/jx-csv.h"
#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/**
 * _jx_sheets_add_headings:
 * @sheet: a worksheet
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 *
 * Sets the widths of the columns and adds the row of their headings.
 */
void
_jx_sheets_add_headings (JxBookSheet *sheet, const JxSheetColumn *columns, guint n_columns)
{
  jx_book_sheet_add_row (sheet);
  for (guint i = 0; i < n_columns; i++)
    {
      jx_book_sheet_set_width (sheet, i, columns[i].width);
      jx_book_sheet_add (sheet, JX_BOOK_HEADING, columns[i].heading);
    }
}

/**
 * _jx_sheets_add_money:
 * @sheet: a worksheet
 * @fen: an amount
 * @unit: the unit that it is written in
 *
 * Adds an amount as a number without thousands separators.
 */
void
_jx_sheets_add_money (JxBookSheet *sheet, gint64 fen, JxMoneyUnit unit)
{
  g_autofree char *text = jx_number_format (fen, unit == JX_MONEY_WAN ? 6 : 2, 2, FALSE);

  jx_book_sheet_add (sheet, JX_BOOK_NUMBER, text);
}

/**
 * _jx_sheets_add_points:
 * @sheet: a worksheet
 * @points: hundredths of a point; %JX_UNSET for an empty cell
 *
 * Adds the points of a score or a weight.
 */
void
_jx_sheets_add_points (JxBookSheet *sheet, gint64 points)
{
  g_autofree char *text =
    points == JX_UNSET ? g_strdup ("") : jx_number_format (points, 2, 0, FALSE);

  jx_book_sheet_add (sheet, JX_BOOK_NUMBER, text);
}

/**
 * _jx_sheets_add_value:
 * @sheet: a worksheet
 * @text: a number or words
 *
 * Adds a value: a number as a number, anything else as the text that it is.
 */
void
_jx_sheets_add_value (JxBookSheet *sheet, const char *text)
{
  gint64   micros;
  gboolean is_number = jx_target_number (text, &micros);

  jx_book_sheet_add (sheet, is_number ? JX_BOOK_NUMBER : JX_BOOK_CENTRE, text);
}

/**
 * _jx_sheets_add_target:
 * @sheet: a worksheet
 * @indicator: an indicator
 *
 * Adds 计算符号, 指标值 and 计量单位; the words of a 定性 value stand as its 指标值.
 */
void
_jx_sheets_add_target (JxBookSheet *sheet, const JxIndicator *indicator)
{
  gboolean in_words = indicator->sign == JX_SIGN_QUALITATIVE;

  jx_book_sheet_add (sheet, JX_BOOK_CENTRE, jx_sign_names[indicator->sign]);
  _jx_sheets_add_value (sheet, in_words ? indicator->unit : indicator->value);
  jx_book_sheet_add (sheet, JX_BOOK_CENTRE, in_words ? "" : indicator->unit);
}

/**
 * jx_sheets_cutoff:
 * @snapshot: the data
 *
 * Finds the last month that any indicator of a project was monitored at.
 *
 * Returns: the month; 0 where none was
 */
gint64
jx_sheets_cutoff (const JxSnapshot *snapshot)
{
  gint64 last = 0;

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = snapshot->units->pdata[u];

      for (guint p = 0; p < unit->projects->len; p++)
        {
          const JxProject *project = unit->projects->pdata[p];

          for (guint i = 0; i < project->indicators->len; i++)
            {
              const JxIndicator *indicator = project->indicators->pdata[i];

              for (guint m = 0; m < indicator->monitors->len; m++)
                last = MAX (last, ((const JxMonitor *) indicator->monitors->pdata[m])->cutoff);
            }
        }
    }
  return last;
}

static GArray *
find_projects (const JxSnapshot *snapshot, const JxSheetsOptions *options, GError **error)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (JxSheetProject));

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = snapshot->units->pdata[u];

      for (guint p = 0; p < unit->projects->len; p++)
        {
          JxSheetProject item = { unit, unit->projects->pdata[p] };

          if (options->project_id == 0 || item.project->id == options->project_id)
            g_array_append_val (items, item);
        }
    }
  if (items->len > 0)
    return g_steal_pointer (&items);
  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_NOTHING,
                       _ ("This year has no project yet, so there is nothing to export."));
  return NULL;
}

static void
add_content (JxBook                *book,
             const JxSnapshot      *snapshot,
             const GArray          *items,
             JxSheetsContent        content,
             const JxSheetsOptions *options)
{
  gint64 cutoff = options->cutoff != 0 ? options->cutoff : jx_sheets_cutoff (snapshot);

  if (content == JX_SHEETS_SUMMARY)
    _jx_sheets_summary (book, items, snapshot);
  if (content == JX_SHEETS_PAYMENTS)
    _jx_sheets_payments (book, items);
  for (guint i = 0; i < items->len; i++)
    {
      const JxSheetProject *item = &g_array_index (items, JxSheetProject, i);

      if (content == JX_SHEETS_GOALS)
        _jx_sheets_goals (book, item);
      if (content == JX_SHEETS_MONITORING)
        _jx_sheets_monitoring (book, item, cutoff);
      if (content == JX_SHEETS_EVALUATION)
        _jx_sheets_evaluation (book, item, snapshot->settings);
    }
}

static JxBook *
build (const JxSnapshot      *snapshot,
       JxSheetsContent        first,
       JxSheetsContent        last,
       const JxSheetsOptions *options,
       GError               **error)
{
  g_autoptr (GArray) items = find_projects (snapshot, options, error);
  g_autofree char *title = NULL;
  const JxUnit    *unit;
  JxBook          *book;

  if (items == NULL)
    return NULL;
  unit = g_array_index (items, JxSheetProject, 0).unit;
  title = g_strdup_printf ("%s%d年预算绩效", unit->name, (int) snapshot->settings->year);
  book = jx_book_new (title, snapshot->settings->year);
  for (JxSheetsContent content = first; content <= last; content++)
    add_content (book, snapshot, items, content, options);
  return book;
}

/**
 * jx_sheets_build:
 * @snapshot: the data
 * @content: what the worksheets are to hold
 * @options: which projects
 * @error: return location for a %JX_ERROR_NOTHING
 *
 * Makes the worksheets of one kind, their columns in the order that finance systems take.
 *
 * Returns: (transfer full) (nullable): the workbook; %NULL where there is no project
 */
JxBook *
jx_sheets_build (const JxSnapshot      *snapshot,
                 JxSheetsContent        content,
                 const JxSheetsOptions *options,
                 GError               **error)
{
  g_return_val_if_fail (snapshot != NULL && options != NULL, NULL);

  return build (snapshot, content, content, options, error);
}

/**
 * jx_sheets_build_all:
 * @snapshot: the data
 * @options: which projects
 * @error: return location for a %JX_ERROR_NOTHING
 *
 * Makes the worksheets of every kind in one workbook.
 *
 * Returns: (transfer full) (nullable): the workbook; %NULL where there is no project
 */
JxBook *
jx_sheets_build_all (const JxSnapshot *snapshot, const JxSheetsOptions *options, GError **error)
{
  g_return_val_if_fail (snapshot != NULL && options != NULL, NULL);

  return build (snapshot, JX_SHEETS_GOALS, JX_SHEETS_PAYMENTS, options, error);
}

static void
append_row (GString *text, const JxBookSheet *sheet, guint *next, guint row)
{
  gboolean first = TRUE;

  for (; *next < sheet->cells->len; (*next)++)
    {
      const JxBookCell *cell = sheet->cells->pdata[*next];
      gboolean          plain = cell->kind == JX_BOOK_NUMBER || cell->kind == JX_BOOK_PERCENT;

      if (cell->row != row)
        break;
      if (!first)
        g_string_append_c (text, ',');
      if (plain)
        jx_csv_append (text, cell->text, ',');
      else
        jx_csv_append_guarded (text, cell->text, ',');
      first = FALSE;
    }
  g_string_append (text, "\r\n");
}

/**
 * jx_sheets_to_csv:
 * @book: a workbook without merged cells
 *
 * Writes worksheets as comma-separated text with a byte order mark, so that Excel reads it as
 * UTF-8. Several worksheets stand under each other, each under a line with its name and with a
 * blank line before the next one.
 *
 * Returns: (transfer full): the text
 */
char *
jx_sheets_to_csv (const JxBook *book)
{
  GString *text = g_string_new (BYTE_ORDER_MARK);

  g_return_val_if_fail (book != NULL, NULL);

  for (guint s = 0; s < book->sheets->len; s++)
    {
      const JxBookSheet *sheet = book->sheets->pdata[s];
      guint              next = 0;

      if (s > 0)
        g_string_append (text, "\r\n");
      if (book->sheets->len > 1)
        {
          jx_csv_append_guarded (text, sheet->name, ',');
          g_string_append (text, "\r\n");
        }
      for (guint row = 0; row < sheet->rows->len; row++)
        append_row (text, sheet, &next, row);
    }
  return g_string_free (text, FALSE);
}
