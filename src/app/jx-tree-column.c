/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-tree-column.h"

#include "exchange/jx-block.h"
#include "rules/jx-monitoring.h"

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
  return jx_monitoring_at (indicator, month);
}

/* That row as it is to be changed, or a new one for what is typed first. */
static gpointer
take_record (const JxTreeColumn *column, const JxTreeAbout *about)
{
  gconstpointer record = find_record (column, about->indicator, about->month);
  gpointer      taken;

  if (record != NULL)
    return jx_record_copy (column->table, record);
  taken = jx_record_new (column->table);
  jx_field_set_int (jx_field_find (column->table, "indicator_id"), taken, about->indicator->id);
  if (column->table == JX_TABLE_MONITOR)
    ((JxMonitor *) taken)->cutoff = about->month;
  return taken;
}

/**
 * jx_tree_column_show:
 * @column: a column
 * @about: what the cell is about
 *
 * Writes what a cell shows.
 *
 * Returns: (transfer full): the text
 */
char *
jx_tree_column_show (const JxTreeColumn *column, const JxTreeAbout *about)
{
  const JxField *field;
  gconstpointer  record;

  g_return_val_if_fail (column != NULL && about != NULL, NULL);

  if (column->show != NULL)
    return column->show (about);
  field = jx_field_find (column->table, column->field);
  record = find_record (column, about->indicator, about->month);
  if (record == NULL)
    return g_strdup ("");
  if (field->type == JX_TYPE_CHOICE && field->labels != NULL)
    {
      gint64 choice = jx_field_get_int (field, record);

      return g_strdup (*field->choices[choice] != '\0' ? _ (field->labels[choice]) : "");
    }
  return jx_field_format (field, record);
}

/**
 * jx_tree_column_choices:
 * @column: a column
 * @about: what the cell is about
 *
 * The words that a cell can hold.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the words, in the user's language; %NULL
 *   where any text will do
 */
GPtrArray *
jx_tree_column_choices (const JxTreeColumn *column, const JxTreeAbout *about)
{
  const JxField     *field = jx_field_find (column->table, column->field);
  const char *const *words = column->choices != NULL ? column->choices (about) : NULL;
  gboolean           named = words == NULL && field->labels != NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  if (column->show != NULL || !column->editable)
    return NULL;
  if (words == NULL && field->type == JX_TYPE_CHOICE)
    words = named ? field->labels : field->choices;
  if (words == NULL)
    return NULL;
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (list,
                     (gpointer) (named               ? _ (words[i])
                                 : *words[i] == '\0' ? _ ("None")
                                                     : words[i]));
  return g_steal_pointer (&list);
}

/* The word that a number or the beginning of it stands for: `1` or `确` for 确定能. */
static const char *
complete (const JxTreeColumn *column, const JxTreeAbout *about, const char *typed)
{
  g_autoptr (GPtrArray) words = NULL;
  const char *found = NULL;
  guint64     number;
  guint       first;

  if (column->table == JX_TABLE_INDICATOR || jx_text_is_blank (typed))
    return typed;
  words = jx_tree_column_choices (column, about);
  if (words == NULL)
    return typed;
  /* The first choice of a field stands for none. */
  first = column->choices == NULL ? 1 : 0;
  if (g_ascii_string_to_unsigned (typed, 10, 1, words->len - first, &number, NULL))
    return words->pdata[number - 1 + first];
  for (guint i = 0; i < words->len; i++)
    if (g_str_equal (words->pdata[i], typed))
      return typed;
    else if (g_str_has_prefix (words->pdata[i], typed))
      {
        if (found != NULL)
          return typed;
        found = words->pdata[i];
      }
  return found != NULL ? found : typed;
}

static gboolean
store_evaluation (const JxTreeColumn *column,
                  const JxTreeAbout  *about,
                  JxEvaluation       *evaluation,
                  GError            **error)
{
  JxReverseRule rule = jx_session_get_settings (about->session)->reverse_rule;
  gboolean      had_points = evaluation->points != JX_UNSET;

  if (!jx_year_evaluate (jx_session_get_year (about->session),
                         about->indicator,
                         about->weight,
                         rule,
                         evaluation,
                         column->field,
                         error))
    return FALSE;
  if (had_points && evaluation->points == JX_UNSET)
    jx_session_toast (about->session,
                      _ ("The points given before do not fit the new value; they were taken out."),
                      TRUE);
  return TRUE;
}

static gboolean
put_record (const JxTreeColumn *column, const JxTreeAbout *about, gpointer record, GError **error)
{
  if (column->table == JX_TABLE_EVALUATION)
    return store_evaluation (column, about, record, error);
  return jx_year_put (jx_session_get_year (about->session),
                      column->table,
                      record,
                      column->field,
                      about->indicator->name,
                      error);
}

static gboolean
set_field (const JxTreeColumn *column, const JxTreeAbout *about, const char *typed, GError **error)
{
  g_autofree char *text = NULL;
  const char      *field = jx_cell_read (about->indicator, column->field, typed, &text);

  return jx_session_set_field (about->session,
                               column->table,
                               about->indicator->id,
                               field,
                               text != NULL ? text : typed,
                               error);
}

/* A weight that is pasted beside them bounds the points. */
static void
follow_weight (const JxTreeColumn *column, JxTreeAbout *about, const char *text)
{
  g_autoptr (JxIndicator) typed = jx_record_copy (JX_TABLE_INDICATOR, about->indicator);

  if (g_str_equal (column->field, "weight") &&
      jx_field_parse (jx_field_find (JX_TABLE_INDICATOR, "weight"), text, typed, NULL) &&
      typed->weight != JX_UNSET)
    about->weight = typed->weight;
}

/**
 * jx_tree_columns_store:
 * @columns: (array length=n_columns): columns of which the first is one of what belongs to an
 *   indicator; those that cannot be typed in are passed over
 * @n_columns: how many
 * @about: what the cells are about, with the indicator of the year file
 * @texts: (array length=n_columns): what they are to hold
 * @error: return location for a sentence that says why it was not stored
 *
 * Stores several cells of a row, within the action under way.
 *
 * Returns: whether they are stored
 */
gboolean
jx_tree_columns_store (const JxTreeColumn *columns,
                       guint               n_columns,
                       const JxTreeAbout  *about,
                       const char *const  *texts,
                       GError            **error)
{
  gpointer    record = take_record (&columns[0], about);
  JxTreeAbout settled = *about;
  gboolean    ok = TRUE;

  for (guint i = 0; i < n_columns && ok; i++)
    {
      const JxTreeColumn *column = &columns[i];

      if (!column->editable || column->show != NULL)
        continue;
      ok = column->table == columns[0].table
             ? jx_field_parse (jx_field_find (column->table, column->field),
                               complete (column, about, texts[i]),
                               record,
                               error)
             : set_field (column, about, texts[i], error);
      if (ok && column->table == JX_TABLE_INDICATOR)
        follow_weight (column, &settled, texts[i]);
    }
  ok = ok && put_record (&columns[0], &settled, record, error);
  jx_record_free (columns[0].table, record);
  return ok;
}

/* Stores what belongs to an indicator, and adds it where it is not there yet. */
static gboolean
store_record (const JxTreeColumn *column,
              const JxTreeAbout  *about,
              const char         *typed,
              GError            **error)
{
  const JxField *field = jx_field_find (column->table, column->field);
  gpointer       record = take_record (column, about);
  gboolean       ok = jx_field_parse (field, complete (column, about, typed), record, error) &&
                put_record (column, about, record, error);

  jx_record_free (column->table, record);
  return ok;
}

/**
 * jx_tree_column_store:
 * @column: a column that can be typed in
 * @about: what the cell is about, with the indicator of the year file
 * @typed: what was typed; for a choice its number or how it begins will do
 * @error: return location for a sentence that says why it was not stored
 *
 * Stores what was typed in a cell, as one action.
 *
 * Returns: whether it is stored
 */
gboolean
jx_tree_column_store (const JxTreeColumn *column,
                      const JxTreeAbout  *about,
                      const char         *typed,
                      GError            **error)
{
  g_return_val_if_fail (column->editable && column->show == NULL, FALSE);

  return column->table == JX_TABLE_INDICATOR ? set_field (column, about, typed, error)
                                             : store_record (column, about, typed, error);
}

/**
 * jx_tree_column_suppose:
 * @column: a column of what belongs to an indicator
 * @about: what the cell is about
 * @typed: what is typed so far
 *
 * Tells what the indicator would be with a text that is being typed, for what is computed from it.
 *
 * Returns: (transfer full) (nullable): the indicator; %NULL where the text cannot be read
 */
JxIndicator *
jx_tree_column_suppose (const JxTreeColumn *column, const JxTreeAbout *about, const char *typed)
{
  g_autoptr (JxIndicator) supposed = NULL;
  gpointer   record;
  GPtrArray *rows;

  if (column->table == JX_TABLE_INDICATOR)
    return NULL;
  record = take_record (column, about);
  if (!jx_field_parse (jx_field_find (column->table, column->field),
                       complete (column, about, typed),
                       record,
                       NULL))
    {
      jx_record_free (column->table, record);
      return NULL;
    }
  supposed = jx_record_copy (JX_TABLE_INDICATOR, about->indicator);
  rows = column->table == JX_TABLE_EVALUATION ? supposed->evaluations : supposed->monitors;
  for (guint i = 0; i < rows->len; i++)
    if (jx_record_id (rows->pdata[i]) == jx_record_id (record))
      {
        g_ptr_array_remove_index (rows, i);
        break;
      }
  g_ptr_array_add (rows, record);
  return g_steal_pointer (&supposed);
}

/* A row that is not there yet is previewed as a whole. */
static void
preview_record (const JxTreeColumn *column, const JxTreeAbout *about, const char *typed)
{
  const JxField *field = jx_field_find (column->table, column->field);
  gpointer       record = take_record (column, about);
  gboolean       readable = typed != NULL && !jx_text_is_blank (typed) &&
                      jx_field_parse (field, complete (column, about, typed), record, NULL);

  jx_session_preview_row (about->session, column->table, readable ? record : NULL);
  jx_record_free (column->table, record);
}

/**
 * jx_tree_column_preview:
 * @column: a column
 * @about: what the cell is about, with the indicator of the year file
 * @typed: (nullable): what is typed so far; %NULL when it is stored or given up
 *
 * Tells the session what is being typed in a cell.
 */
void
jx_tree_column_preview (const JxTreeColumn *column, const JxTreeAbout *about, const char *typed)
{
  JxPlace          place = jx_tree_column_place (column, about->indicator, about->month);
  g_autofree char *text = NULL;

  if (place.field == NULL)
    {
      preview_record (column, about, typed);
      return;
    }
  if (typed == NULL)
    place.field = NULL;
  else if (column->table == JX_TABLE_INDICATOR)
    place.field = jx_cell_read (about->indicator, column->field, typed, &text);
  jx_session_preview (about->session, &place, text != NULL ? text : typed);
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
