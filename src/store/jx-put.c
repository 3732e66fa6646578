/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "rules/jx-score.h"

/* What a row is about, not what it says. */
static gboolean
is_about (const JxField *field)
{
  return field->type == JX_TYPE_REF || g_str_equal (field->name, "cutoff") ||
         g_str_equal (field->name, "computed");
}

static gboolean
says_nothing (JxTable table, gconstpointer record)
{
  const JxTableInfo *info = jx_table_info (table);
  gpointer           blank = jx_record_new (table);
  gboolean           same = TRUE;

  for (guint i = 0; i < info->n_fields && same; i++)
    same = is_about (&info->fields[i]) || jx_field_equal (&info->fields[i], record, blank);
  jx_record_free (table, blank);
  return same;
}

/**
 * jx_year_put:
 * @self: a year file
 * @table: %JX_TABLE_MONITOR, %JX_TABLE_EVALUATION or %JX_TABLE_OUTLOOK
 * @record: the row as it is to be; its id is 0 where it is not there yet
 * @field: (nullable): the field that was filled in
 * @detail: (nullable): the name of the indicator
 * @error: return location for a #JxError
 *
 * Adds or changes what belongs to an indicator or a month, as one change of @field. A row that says
 * nothing any more is removed.
 */
gboolean
jx_year_put (JxYear     *self,
             JxTable     table,
             gpointer    record,
             const char *field,
             const char *detail,
             GError    **error)
{
  gboolean empty;
  gboolean ok = TRUE;

  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  empty = says_nothing (table, record);
  if (!jx_year_begin (self, JX_VERB_EDIT, table, field, detail, error))
    return FALSE;
  if (!empty && jx_record_id (record) == 0)
    ok = jx_year_add (self, table, record, error);
  else if (!empty)
    ok = jx_year_write (self, table, record, error);
  else if (jx_record_id (record) != 0)
    ok = jx_year_remove (self, table, jx_record_id (record), error);
  return ok && jx_year_commit (self, error);
}

static gboolean
can_be_scored (const JxIndicator  *indicator,
               gint64              weight,
               JxReverseRule       rule,
               const JxEvaluation *evaluation,
               GError            **error)
{
  g_auto (JxScore) score = { 0 };

  return jx_score_evaluation (indicator, weight, evaluation, rule, &score, error);
}

/**
 * jx_year_evaluate:
 * @self: a year file
 * @indicator: an indicator of the file
 * @weight: its points, hundredths
 * @rule: how a missed reverse target scores
 * @evaluation: its evaluation as it is to be; its id is 0 where it is not there yet
 * @field: (nullable): the field that was filled in
 * @error: return location for a %JX_ERROR_VALUE or another #JxError
 *
 * Stores a self-evaluation that can be scored, with its computed points, as one change of @field.
 *
 * Points that were given for another actual value are taken out of @evaluation where `actual` was
 * filled in and they do not fit any more. Points that do not fit are refused else.
 */
gboolean
jx_year_evaluate (JxYear            *self,
                  const JxIndicator *indicator,
                  gint64             weight,
                  JxReverseRule      rule,
                  JxEvaluation      *evaluation,
                  const char        *field,
                  GError           **error)
{
  gint64 points;

  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (indicator != NULL && evaluation != NULL, FALSE);

  points = evaluation->points;
  if (g_strcmp0 (field, "actual") == 0 && points != JX_UNSET &&
      !can_be_scored (indicator, weight, rule, evaluation, NULL))
    evaluation->points = JX_UNSET;
  if (!can_be_scored (indicator, weight, rule, evaluation, error))
    {
      evaluation->points = points;
      return FALSE;
    }
  evaluation->indicator_id = indicator->id;
  return jx_year_put (self, JX_TABLE_EVALUATION, evaluation, field, indicator->name, error);
}
