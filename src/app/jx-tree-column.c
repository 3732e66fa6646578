/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-tree-column.h"

#include "exchange/jx-block.h"

#include <glib/gi18n-lib.h>

#define INDICATOR JX_TABLE_INDICATOR

static const JxTreeColumn targets[] = {
  { INDICATOR, "name", N_ ("Indicator"), 190, 0, TRUE, TRUE },
  { INDICATOR, "description", N_ ("Description"), 150, 0, TRUE, TRUE },
  { INDICATOR, "sign", N_ ("Sign"), 48, 0, FALSE, TRUE },
  { INDICATOR, "value", N_ ("Value"), 66, 1, FALSE, TRUE },
  { INDICATOR, "unit", N_ ("Unit"), 74, 0, FALSE, TRUE },
  { INDICATOR, "basis", N_ ("Basis"), 96, 0, TRUE, TRUE },
  { INDICATOR, "weight", N_ ("Weight"), 68, 1, FALSE, TRUE },
};

/**
 * jx_tree_columns_of_targets:
 * @n_columns: (out): how many there are
 *
 * The columns in which the targets of a project are filled in.
 *
 * Returns: (array length=n_columns) (transfer none): the columns
 */
const JxTreeColumn *
jx_tree_columns_of_targets (guint *n_columns)
{
  g_return_val_if_fail (n_columns != NULL, NULL);

  *n_columns = G_N_ELEMENTS (targets);
  return targets;
}

/**
 * jx_tree_column_holds_name:
 * @column: a column
 *
 * Whether the tree is drawn in @column.
 *
 * Returns: %TRUE for the column of the indicator's name
 */
gboolean
jx_tree_column_holds_name (const JxTreeColumn *column)
{
  return column->table == JX_TABLE_INDICATOR && g_str_equal (column->field, "name");
}

/* The row of the column's table that belongs to @indicator; NULL where there is none yet. */
static gconstpointer
find_record (const JxTreeColumn *column, const JxIndicator *indicator, gint64 month)
{
  if (column->table == JX_TABLE_INDICATOR)
    return indicator;
  if (column->table == JX_TABLE_EVALUATION)
    return indicator->evaluations->len > 0 ? indicator->evaluations->pdata[0] : NULL;
  for (guint i = 0; i < indicator->monitors->len; i++)
    {
      const JxMonitor *monitor = indicator->monitors->pdata[i];

      if (monitor->cutoff == month)
        return monitor;
    }
  return NULL;
}

/* A row for what is typed first. */
static gpointer
make_record (const JxTreeColumn *column, const JxIndicator *indicator, gint64 month)
{
  gpointer record = jx_record_new (column->table);

  jx_field_set_int (jx_field_find (column->table, "indicator_id"), record, indicator->id);
  if (column->table == JX_TABLE_MONITOR)
    ((JxMonitor *) record)->cutoff = month;
  return record;
}

/**
 * jx_tree_column_show:
 * @column: a column
 * @indicator: an indicator
 * @session: the session, for columns that are computed
 * @month: the month whose monitoring is shown; 0 for none
 *
 * Writes what a cell shows.
 *
 * Returns: (transfer full): the text
 */
char *
jx_tree_column_show (const JxTreeColumn *column,
                     const JxIndicator  *indicator,
                     JxSession          *session,
                     gint64              month)
{
  const JxField *field;
  gconstpointer  record;

  g_return_val_if_fail (column != NULL && indicator != NULL, NULL);

  if (column->show != NULL)
    return column->show (indicator, session, month);
  field = jx_field_find (column->table, column->field);
  record = find_record (column, indicator, month);
  if (record == NULL)
    return g_strdup ("");
  if (field->type == JX_TYPE_CHOICE && field->labels != NULL)
    {
      gint64 choice = jx_field_get_int (field, record);

      return g_strdup (*field->choices[choice] != '\0' ? _ (field->labels[choice]) : "");
    }
  return jx_field_format (field, record);
}

/* Reads into a record that is in no file yet and adds it with the value. */
static gboolean
add_record (const JxTreeColumn *column,
            const JxIndicator  *indicator,
            JxSession          *session,
            gint64              month,
            const char         *typed,
            GError            **error)
{
  gpointer record = make_record (column, indicator, month);
  JxYear  *year = jx_session_get_year (session);
  gboolean ok = jx_field_parse (jx_field_find (column->table, column->field), typed, record, error);

  ok =
    ok && jx_year_begin (year, JX_VERB_EDIT, column->table, column->field, indicator->name, error);
  if (ok)
    ok = jx_year_add (year, column->table, record, error) && jx_year_commit (year, error);
  jx_record_free (column->table, record);
  return ok;
}

/**
 * jx_tree_column_store:
 * @column: a column that can be typed in
 * @indicator: an indicator of the year file
 * @session: the session
 * @month: the month whose monitoring is filled in; 0 for none
 * @typed: what was typed
 * @error: return location for a sentence that says why it was not stored
 *
 * Stores what was typed in a cell, as one action.
 *
 * Returns: whether it is stored
 */
gboolean
jx_tree_column_store (const JxTreeColumn *column,
                      const JxIndicator  *indicator,
                      JxSession          *session,
                      gint64              month,
                      const char         *typed,
                      GError            **error)
{
  g_autofree char *text = NULL;
  const char      *field = column->field;
  gconstpointer    record;

  g_return_val_if_fail (column->editable && column->show == NULL, FALSE);

  record = find_record (column, indicator, month);
  if (record == NULL)
    return add_record (column, indicator, session, month, typed, error);
  if (column->table == JX_TABLE_INDICATOR)
    field = jx_cell_read (indicator, field, typed, &text);
  return jx_session_set_field (session,
                               column->table,
                               jx_record_id (record),
                               field,
                               text != NULL ? text : typed,
                               error);
}

/* A row that is not there yet. */
static void
preview_record (const JxTreeColumn *column,
                const JxIndicator  *indicator,
                JxSession          *session,
                gint64              month,
                const char         *typed)
{
  const JxField *field = jx_field_find (column->table, column->field);
  gpointer       record = make_record (column, indicator, month);
  gboolean       readable =
    typed != NULL && !jx_text_is_blank (typed) && jx_field_parse (field, typed, record, NULL);

  jx_session_preview_row (session, column->table, readable ? record : NULL);
  jx_record_free (column->table, record);
}

/**
 * jx_tree_column_preview:
 * @column: a column
 * @indicator: an indicator of the year file
 * @session: the session
 * @month: the month whose monitoring is filled in; 0 for none
 * @typed: (nullable): what is typed so far; %NULL when it is stored or given up
 *
 * Tells the session what is being typed in a cell.
 */
void
jx_tree_column_preview (const JxTreeColumn *column,
                        const JxIndicator  *indicator,
                        JxSession          *session,
                        gint64              month,
                        const char         *typed)
{
  JxPlace          place = jx_tree_column_place (column, indicator, month);
  g_autofree char *text = NULL;

  if (place.field == NULL)
    {
      preview_record (column, indicator, session, month, typed);
      return;
    }
  if (typed == NULL)
    place.field = NULL;
  else if (column->table == JX_TABLE_INDICATOR)
    place.field = jx_cell_read (indicator, column->field, typed, &text);
  jx_session_preview (session, &place, text != NULL ? text : typed);
}

/**
 * jx_tree_column_place:
 * @column: a column
 * @indicator: an indicator
 * @month: the month whose monitoring is shown
 *
 * The datum that a cell shows.
 *
 * Returns: its place; of a row that is not there yet, that of the indicator
 */
JxPlace
jx_tree_column_place (const JxTreeColumn *column, const JxIndicator *indicator, gint64 month)
{
  gconstpointer record = find_record (column, indicator, month);

  if (record == NULL)
    return (JxPlace){ JX_TABLE_INDICATOR, indicator->id, NULL };
  return (JxPlace){ column->table, jx_record_id (record), column->field };
}

/**
 * jx_tree_column_takes:
 * @column: a column
 * @field: (nullable): a field of the column's table
 *
 * Whether @field is typed in @column: the whole value as printed is typed in that of the value.
 *
 * Returns: %TRUE where it is
 */
gboolean
jx_tree_column_takes (const JxTreeColumn *column, const char *field)
{
  if (field == NULL)
    return FALSE;
  if (g_str_equal (field, "printed"))
    field = "value";
  return g_str_equal (column->field, field);
}
