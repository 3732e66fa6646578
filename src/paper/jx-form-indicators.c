/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-indicators.h"

#include "rules/jx-monitoring.h"
#include "rules/jx-weights.h"

/* Where there are no indicators a form shows so many empty rows. */
#define EMPTY_ROWS 6

#define TICK "√"

/**
 * jx_form_rows_new:
 *
 * Makes an empty list of rows for jx_form_add_indicators().
 *
 * Returns: (transfer full) (element-type JxFormRow): the list
 */
GArray *
jx_form_rows_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (JxFormRow));
}

/**
 * jx_form_rows_add:
 * @rows: the list
 * @unit: the unit
 * @project: (nullable): the project
 * @indicators: (element-type JxIndicator): its indicators, or those of the unit
 * @cutoff: the month whose monitoring the rows show; 0 for none
 * @scores: (nullable) (array): the scores of the indicators
 *
 * Adds a row for each indicator.
 */
void
jx_form_rows_add (GArray          *rows,
                  const JxUnit    *unit,
                  const JxProject *project,
                  GPtrArray       *indicators,
                  guint            cutoff,
                  const JxScore   *scores)
{
  g_autofree gint64 *weights = jx_weights_share (indicators);
  JxFormRow          row = { .unit = unit, .project = project };

  for (guint i = 0; i < indicators->len; i++)
    {
      row.indicator = g_ptr_array_index (indicators, i);
      row.monitor = jx_monitoring_at (row.indicator, cutoff);
      row.evaluation = row.indicator->evaluations->len > 0
                         ? g_ptr_array_index (row.indicator->evaluations, 0)
                         : NULL;
      row.weight = weights[i];
      row.score = scores != NULL ? &scores[i] : NULL;
      g_array_append_val (rows, row);
    }
}

static const JxFormRow *
row_at (const GArray *rows, guint i)
{
  return &g_array_index (rows, JxFormRow, i);
}

/* The record that a column shows; NULL where there is none. */
static gconstpointer
get_record (const JxFormRow *row, JxTable table)
{
  gconstpointer records[JX_N_TABLES] = {
    [JX_TABLE_UNIT] = row->unit,
    [JX_TABLE_PROJECT] = row->project,
    [JX_TABLE_INDICATOR] = row->indicator,
    [JX_TABLE_MONITOR] = row->monitor,
    [JX_TABLE_EVALUATION] = row->evaluation,
  };

  return records[table];
}

/* What was not entered yet leads to its indicator. */
static JxPlace
find_place (const JxFormRow *row, const JxFormColumn *column)
{
  gconstpointer record = get_record (row, column->table);

  if (record != NULL)
    return (JxPlace){ column->table, jx_record_id (record), column->field };
  if (row->indicator != NULL)
    return (JxPlace){ JX_TABLE_INDICATOR, row->indicator->id, NULL };
  return (JxPlace){ JX_TABLE_PROJECT, row->project->id, NULL };
}

static char *
print_field (const JxField *field, gconstpointer record)
{
  if (jx_field_is_text (field))
    return g_strdup (jx_field_get_text (field, record));
  return jx_field_format (field, record);
}

static char *
print_cell (const JxFormRow *row, const JxFormColumn *column)
{
  gconstpointer  record = get_record (row, column->table);
  const JxField *field;

  if (column->print != NULL)
    return row->indicator == NULL && column->table == JX_TABLE_INDICATOR ? g_strdup ("")
                                                                         : column->print (row);
  if (record == NULL)
    return g_strdup ("");
  field = jx_field_find (column->table, column->field);
  if (column->choice == 0)
    return print_field (field, record);
  return g_strdup (jx_field_get_int (field, record) == column->choice ? TICK : "");
}

/* Whether two rows are the same in a merged column. */
static gboolean
is_same (const JxFormRow *a, const JxFormRow *b, const JxFormColumn *column)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (column->table == JX_TABLE_UNIT)
    return a->unit == b->unit;
  if (column->table == JX_TABLE_PROJECT)
    return a->project == b->project;
  first = print_cell (a, column);
  second = print_cell (b, column);
  return g_str_equal (first, second);
}

/* Whether a row shares its cell in column @c with the row before. */
static gboolean
goes_on (const JxFormColumnSet *set, const GArray *rows, guint i, guint c)
{
  for (guint k = 0; k <= c; k++)
    if (set->columns[k].merged &&
        !is_same (row_at (rows, i - 1), row_at (rows, i), &set->columns[k]))
      return FALSE;
  return TRUE;
}

/* Over how many rows the cell of row @i reaches; 0 when the cell above holds it. */
static guint
count_rows (const JxFormColumnSet *set, const GArray *rows, guint i, guint c)
{
  guint end = i + 1;

  if (!set->columns[c].merged)
    return 1;
  if (i > 0 && goes_on (set, rows, i, c))
    return 0;
  while (end < rows->len && goes_on (set, rows, end, c))
    end++;
  return end - i;
}

static void
add_row (JxGrid *table, const JxFormColumnSet *set, const GArray *rows, guint i)
{
  const JxFormRow *row = row_at (rows, i);

  jx_grid_add_row (table, FALSE);
  for (guint c = 0; c < set->n_columns; c++)
    {
      const JxFormColumn *column = &set->columns[c];
      JxPlace             place = find_place (row, column);
      g_autofree char    *text = print_cell (row, column);
      guint               n_rows = count_rows (set, rows, i, c);

      if (n_rows > 0)
        jx_grid_add_cell (table, 1, n_rows, column->kind, text, &place);
    }
}

static void
set_columns (JxGrid *table, const JxFormColumnSet *set, const JxFormSide *side)
{
  double widths[JX_FORM_COLUMNS_MOST + 1];
  double sum = 0;
  guint  n_widths = 0;

  g_return_if_fail (set->n_columns <= JX_FORM_COLUMNS_MOST);

  for (guint c = 0; c < set->n_columns; c++)
    sum += set->columns[c].width;
  if (side->label != NULL)
    widths[n_widths++] = side->width;
  for (guint c = 0; c < set->n_columns; c++)
    widths[n_widths++] =
      set->columns[c].width * (side->label != NULL ? 100 - side->width : 100) / sum;
  jx_grid_set_columns (table, widths, n_widths);
}

static char *
print_heading (const JxFormColumn *column, guint cutoff)
{
  g_autofree char *month = g_strdup_printf ("%u", cutoff);
  g_autoptr (GString) heading = g_string_new (column->heading);

  g_string_replace (heading, "{n}", month, 0);
  return g_string_free (g_steal_pointer (&heading), FALSE);
}

/* How many columns from @c on stand under the same group; 0 for none. */
static guint
count_group (const JxFormColumnSet *set, guint c)
{
  guint end = c;

  while (end < set->n_columns && set->columns[c].group != NULL &&
         g_strcmp0 (set->columns[end].group, set->columns[c].group) == 0)
    end++;
  return end - c;
}

static gboolean
has_groups (const JxFormColumnSet *set)
{
  for (guint c = 0; c < set->n_columns; c++)
    if (set->columns[c].group != NULL)
      return TRUE;
  return FALSE;
}

static void
add_headings (JxGrid *table, const JxFormColumnSet *set, const JxFormSide *side, guint n_rows)
{
  guint n_levels = has_groups (set) ? 2 : 1;

  jx_grid_add_row (table, TRUE);
  if (side->label != NULL)
    jx_grid_add_cell (table,
                      1,
                      n_levels + n_rows + side->rows_after,
                      JX_CELL_LABEL,
                      side->label,
                      NULL);
  for (guint c = 0; c < set->n_columns;)
    {
      guint            n_grouped = count_group (set, c);
      g_autofree char *heading = print_heading (&set->columns[c], side->cutoff);

      if (n_grouped > 0)
        jx_grid_add_cell (table, n_grouped, 1, JX_CELL_LABEL, set->columns[c].group, NULL);
      else
        jx_grid_add_cell (table, 1, n_levels, JX_CELL_LABEL, heading, NULL);
      c += MAX (n_grouped, 1);
    }
  if (n_levels == 1)
    return;
  jx_grid_add_row (table, TRUE);
  for (guint c = 0; c < set->n_columns; c++)
    if (set->columns[c].group != NULL)
      jx_grid_add_cell (table, 1, 1, JX_CELL_LABEL, set->columns[c].heading, NULL);
}

static void
add_empty_row (JxGrid *table, guint n_columns, const JxPlace *place)
{
  jx_grid_add_row (table, FALSE);
  for (guint c = 0; c < n_columns; c++)
    jx_grid_add_cell (table, 1, 1, JX_CELL_TEXT, "", place);
}

/**
 * jx_form_add_indicators:
 * @table: a table
 * @set: the columns
 * @side: what stands around them
 * @rows: (element-type JxFormRow): the rows
 *
 * Adds the headings of the columns and a row for each indicator, or some empty rows to fill in by
 * hand; the columns stay set for the rows that follow.
 */
void
jx_form_add_indicators (JxGrid                *table,
                        const JxFormColumnSet *set,
                        const JxFormSide      *side,
                        const GArray          *rows)
{
  guint n_rows = rows->len > 0 ? rows->len : EMPTY_ROWS;

  set_columns (table, set, side);
  add_headings (table, set, side, n_rows);
  for (guint i = 0; i < n_rows; i++)
    if (rows->len > 0)
      add_row (table, set, rows, i);
    else
      add_empty_row (table, set->n_columns, &side->place);
}
