/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-roll-over.h"

#include "model/jx-date.h"
#include "rules/jx-progress.h"

static void
drop (GPtrArray *rows)
{
  g_ptr_array_set_size (rows, 0);
}

/* What was reached, where the self-evaluation says so; else what was aimed at. */
static const char *
value_of_year (const JxIndicator *indicator)
{
  const JxEvaluation *evaluation =
    indicator->evaluations->len == 0 ? NULL : indicator->evaluations->pdata[0];

  if (evaluation != NULL && !jx_text_is_blank (evaluation->actual))
    return evaluation->actual;
  return indicator->printed;
}

static void
roll_indicator (JxIndicator *indicator)
{
  jx_text_set (&indicator->last2, indicator->last1);
  jx_text_set (&indicator->last1, value_of_year (indicator));
  drop (indicator->monitors);
  drop (indicator->evaluations);
  drop (indicator->waivers);
  drop (indicator->attachments);
}

static gboolean
is_within (const char *date, gint64 year)
{
  gint64 its_year;
  guint  month, day;

  return jx_date_split (date, &its_year, &month, &day) && its_year == year;
}

static void
shift_date (char **date, gint64 years)
{
  gint64 year;
  guint  month, day;

  jx_date_split (*date, &year, &month, &day);
  year += years;
  day = MIN (day, g_date_get_days_in_month (month, (GDateYear) year));
  jx_text_take (date, jx_date_of (year, month, day));
}

/* A project that began and ended within last year does so again; one of several years goes on. */
static void
roll_dates (JxProject *project, gint64 from, gint64 to)
{
  if (!is_within (project->start, from) || !is_within (project->end, from))
    return;
  shift_date (&project->start, to - from);
  shift_date (&project->end, to - from);
}

/* Fiscal funds that are left stand within the new budget, in place of what was left of the year
 * before; the unit's own money needs no leave to be carried over. */
static void
carry_over (JxProject *project, const JxSettings *settings)
{
  g_autofree char *year_end = jx_date_month_end (settings->year, 12);
  gint64           before = MIN (project->carried, project->fiscal);
  JxProgress       progress;

  jx_progress_of_project (project, settings, year_end, &progress);
  project->carried = MAX (progress.adjusted_fiscal - progress.paid_fiscal, 0);
  project->fiscal += project->carried - before;
  project->budget = MAX (project->budget + project->carried - before, 0);
}

static void
roll_project (JxProject *project, const JxSettings *settings, gint64 to, JxRollOver choice)
{
  if ((choice & JX_ROLL_OVER_KEEP_CODES) == 0)
    jx_text_clear (&project->code);
  if ((choice & JX_ROLL_OVER_CARRY) != 0)
    carry_over (project, settings);
  else
    project->carried = 0;
  jx_text_clear (&project->delay_reason);
  jx_text_clear (&project->delay_measure);
  jx_text_clear (&project->achieved);
  roll_dates (project, settings->year, to);
  for (guint i = 0; i < project->indicators->len; i++)
    roll_indicator (project->indicators->pdata[i]);
  drop (project->payments);
  drop (project->adjustments);
  drop (project->rectifications);
  drop (project->waivers);
  drop (project->outlooks);
  drop (project->assessments);
}

/**
 * jx_roll_over:
 * @last: a year
 * @year: the fiscal year to prepare
 * @choice: what else is taken over
 *
 * Prepares a year from the one before 结转新年度: units, goals, projects, indicators and plans are
 * taken over, what was paid, adjusted, monitored, evaluated, reported, proved, put right and waived
 * is not.
 *
 * The value that an indicator reached last year, else its target as printed, becomes its value of
 * last year, and that one its value of the year before last. The settings are taken over, with the
 * frame that @year begins with; indicators stay under the levels that they have, and years that
 * texts name stay for the review to find (R20). Ids are those of @last.
 *
 * Fiscal funds that were not spent by the end of the year can be carried over: they become the
 * 上年结转 of the project and stand within its budget, in place of what was carried over before.
 *
 * Returns: (transfer full): the new year
 */
JxSnapshot *
jx_roll_over (const JxSnapshot *last, gint64 year, JxRollOver choice)
{
  JxSnapshot *snapshot;

  g_return_val_if_fail (last != NULL, NULL);

  snapshot = jx_snapshot_new (year);
  jx_settings_free (snapshot->settings);
  snapshot->settings = jx_record_copy (JX_TABLE_SETTING, last->settings);
  snapshot->settings->year = year;
  snapshot->settings->frame = jx_frame_of_year (year);
  snapshot->settings->state = JX_STATE_OPEN;
  for (guint i = 0; i < last->units->len; i++)
    {
      JxUnit *unit = jx_record_copy (JX_TABLE_UNIT, last->units->pdata[i]);

      for (guint k = 0; k < unit->projects->len; k++)
        roll_project (unit->projects->pdata[k], last->settings, year, choice);
      for (guint k = 0; k < unit->indicators->len; k++)
        roll_indicator (unit->indicators->pdata[k]);
      drop (unit->waivers);
      drop (unit->narratives);
      g_ptr_array_add (snapshot->units, unit);
    }
  return snapshot;
}
