/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "rules/jx-score.h"

static gboolean
concerns_scores (GArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      JxTable table = g_array_index (changes, JxChange, i).table;

      if (table == JX_TABLE_INDICATOR || table == JX_TABLE_EVALUATION || table == JX_TABLE_SETTING)
        return TRUE;
    }
  return FALSE;
}

static gboolean
settle_indicators (JxYear *self, GPtrArray *indicators, const JxScore *scores, GError **error)
{
  const JxField *computed = jx_field_find (JX_TABLE_EVALUATION, "computed");

  for (guint i = 0; i < indicators->len; i++)
    {
      const JxIndicator *indicator = indicators->pdata[i];

      for (guint k = 0; k < indicator->evaluations->len; k++)
        {
          JxEvaluation *evaluation = indicator->evaluations->pdata[k];

          if (evaluation->computed == scores[i].computed)
            continue;
          evaluation->computed = scores[i].computed;
          if (!jx_rows_update (self->db, JX_TABLE_EVALUATION, computed, evaluation, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
settle_unit (JxYear *self, const JxUnit *unit, const JxSettings *settings, GError **error)
{
  g_autoptr (JxProjectScore) own = jx_score_unit (unit, settings);

  if (!settle_indicators (self, unit->indicators, own->indicators, error))
    return FALSE;
  for (guint i = 0; i < unit->projects->len; i++)
    {
      const JxProject *project = unit->projects->pdata[i];
      g_autoptr (JxProjectScore) score = jx_score_project (project, settings);

      if (!settle_indicators (self, project->indicators, score->indicators, error))
        return FALSE;
    }
  return TRUE;
}

/* Before the self-evaluation begins, there is nothing to settle. */
static gboolean
has_evaluations (JxYear *self, gboolean *any, GError **error)
{
  gint64 found = 0;

  if (!jx_db_int (self->db, "SELECT EXISTS (SELECT 1 FROM evaluation)", &found, error))
    return FALSE;
  *any = found != 0;
  return TRUE;
}

/**
 * jx_scores_settle:
 * @self: a year file with an action under way
 * @changes: (element-type JxChange): what the action has changed so far
 * @error: return location for a #JxError
 *
 * Stores with every evaluation the points that the rules give it, within the same action, so that
 * the file says what was printed. They follow the actual value, the target, the weights of all
 * indicators of the owner and the rule for reverse targets.
 */
gboolean
jx_scores_settle (JxYear *self, GArray *changes, GError **error)
{
  g_autoptr (JxSnapshot) snapshot = NULL;
  gboolean any = FALSE;

  if (!concerns_scores (changes))
    return TRUE;
  if (!has_evaluations (self, &any, error))
    return FALSE;
  if (!any)
    return TRUE;
  snapshot = jx_year_snapshot (self, error);
  if (snapshot == NULL)
    return FALSE;
  for (guint i = 0; i < snapshot->units->len; i++)
    if (!settle_unit (self, snapshot->units->pdata[i], snapshot->settings, error))
      return FALSE;
  return TRUE;
}
