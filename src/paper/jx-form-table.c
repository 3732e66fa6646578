/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-table.h"

#include "model/jx-date.h"

/* The line of those who answer for a form: four places of a quarter each. */
#define SIGNERS 4

/* Between a table and the line of the signers, points. */
#define SIGNERS_GAP 8

/**
 * jx_form_as_of:
 * @snapshot: the data
 * @options: the options of the form
 *
 * Finds the day that a form of spending is of.
 *
 * Returns: (transfer full): the day, ISO
 */
char *
jx_form_as_of (const JxSnapshot *snapshot, const JxFormOptions *options)
{
  if (options->as_of != NULL && jx_date_is_valid (options->as_of))
    return g_strdup (options->as_of);
  return jx_progress_last_day (snapshot);
}

/**
 * jx_form_print_day:
 * @iso: a day
 *
 * Writes a day as forms print it: `2021年10月31日`.
 *
 * Returns: (transfer full): the day; as it is where it is none
 */
char *
jx_form_print_day (const char *iso)
{
  gint64 year;
  guint  month, day;

  if (!jx_date_split (iso, &year, &month, &day))
    return g_strdup (iso);
  return g_strdup_printf ("%d年%u月%u日", (int) year, month, day);
}

/**
 * jx_form_table_heading:
 * @table: a table
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 *
 * Sets the columns and adds the row of their headings.
 */
void
jx_form_table_heading (JxGrid *table, const JxFormColumn *columns, guint n_columns)
{
  double widths[JX_FORM_COLUMNS_MOST] = { 0 };

  g_return_if_fail (n_columns <= JX_FORM_COLUMNS_MOST);

  for (guint i = 0; i < n_columns; i++)
    widths[i] = columns[i].width;
  jx_grid_set_columns (table, widths, n_columns);
  jx_grid_add_row (table, TRUE);
  for (guint i = 0; i < n_columns; i++)
    jx_grid_add_cell (table, 1, 1, JX_CELL_LABEL, columns[i].heading, NULL);
}

/**
 * jx_form_table_row:
 * @table: a table
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 * @texts: what stands in the cells
 * @places: (nullable) (array length=n_columns): the data that the cells show
 *
 * Adds a row with one cell in each column.
 */
void
jx_form_table_row (JxGrid             *table,
                   const JxFormColumn *columns,
                   guint               n_columns,
                   GStrv               texts,
                   const JxPlace      *places)
{
  jx_grid_add_row (table, FALSE);
  for (guint i = 0; i < n_columns; i++)
    jx_grid_add_cell (table, 1, 1, columns[i].kind, texts[i], places != NULL ? &places[i] : NULL);
}

/**
 * jx_form_place_head:
 * @flow: where it goes
 * @title: the title of the form
 * @subtitle: (nullable): what stands under it
 * @unit: the unit
 * @money: (nullable): the unit of its amounts
 *
 * Places what stands above the table of a form.
 */
void
jx_form_place_head (JxFlow       *flow,
                    const char   *title,
                    const char   *subtitle,
                    const JxUnit *unit,
                    const char   *money)
{
  g_autofree char *name = g_strdup_printf ("编制单位：%s%s", unit->code, unit->name);
  g_autofree char *measure = g_strconcat (money != NULL ? "单位：" : "", money, NULL);
  JxPlace          place = { JX_TABLE_UNIT, unit->id, "name" };

  jx_flow_mark (flow, title, 0);
  jx_flow_text (flow, JX_STYLE_FORM_TITLE, JX_ALIGN_CENTRE, title, NULL, 0);
  if (subtitle != NULL)
    jx_flow_text (flow, JX_STYLE_CELL, JX_ALIGN_CENTRE, subtitle, NULL, 0);
  jx_flow_space (flow, 4);
  jx_flow_sides (flow, JX_STYLE_CELL, name, measure, &place);
  jx_flow_space (flow, 3);
}

/**
 * jx_form_hold_signers:
 * @table: the last table of a form
 * @n_notes: how many lines of notes come between
 *
 * Keeps the line of the signers on the page of the last row: nobody signs an empty page.
 */
void
jx_form_hold_signers (JxGrid *table, guint n_notes)
{
  jx_grid_set_below (table,
                     SIGNERS_GAP + jx_style_pitch (JX_STYLE_CELL) +
                       n_notes * jx_style_pitch (JX_STYLE_SMALL_CELL));
}

/* Breaks the places of the signers into lines; returns how high the highest is. */
static double
set_signers (JxFlow *flow, JxLines *signers[SIGNERS], const char *const texts[SIGNERS])
{
  double height = 0;

  for (guint i = 0; i < SIGNERS; i++)
    {
      double taken;

      signers[i] =
        jx_typesetter_set (flow->typesetter, JX_STYLE_CELL, texts[i], flow->width / SIGNERS);
      taken = signers[i]->n_lines * jx_lines_pitch (signers[i]);
      height = MAX (height, taken);
    }
  return height;
}

/**
 * jx_form_place_signers:
 * @flow: where it goes
 * @unit: the unit
 *
 * Places the line of those who answer for a form, and of the day that they sign it.
 */
void
jx_form_place_signers (JxFlow *flow, const JxUnit *unit)
{
  static const char *const fields[SIGNERS] = { "preparer", "checker", "head" };
  g_autofree char         *preparer = g_strconcat ("填表人：", unit->preparer, NULL);
  g_autofree char         *checker = g_strconcat ("审核人：", unit->checker, NULL);
  g_autofree char         *head = g_strconcat ("负责人：", unit->head, NULL);
  const char *const texts[] = { preparer, checker, head, "日期：　　年　月　日", NULL };
  JxLines          *signers[SIGNERS];
  double            width = flow->width / SIGNERS, height;

  height = set_signers (flow, signers, texts);
  jx_flow_space (flow, SIGNERS_GAP);
  jx_flow_need (flow, height);
  for (guint i = 0; i < SIGNERS; i++)
    {
      JxPlace place = { JX_TABLE_UNIT, unit->id, fields[i] };
      JxPage *page = jx_flow_get_page (flow);
      JxRect  box = { flow->left + i * width, flow->y, width, height };

      jx_page_add_lines (page, signers[i], 0, signers[i]->n_lines, &box, JX_ALIGN_LEFT);
      if (fields[i] != NULL)
        jx_page_add_spot (page, &place, &box);
      jx_lines_unref (signers[i]);
    }
  jx_script_add_row (flow->script, JX_STYLE_CELL, texts);
  flow->y += height;
}
