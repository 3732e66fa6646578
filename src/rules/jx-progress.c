/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-progress.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MONTHS_OF_YEAR (12 * JX_MICRO)

/* A rate under this at the end of the year needs a reason, basis points. */
#define YEAR_RATE_LEAST 9000

static gint64
time_progress (const JxSettings *settings, const char *as_of)
{
  return jx_number_share (jx_date_months_elapsed (as_of, settings->year),
                          JX_PERCENT_ALL,
                          MONTHS_OF_YEAR);
}

/* Rows of an imported draft stand in the order of the document, so the neighbours are searched. */
static void
find_checkpoints (const JxProject *project,
                  gint64           elapsed,
                  const JxPlan   **last,
                  const JxPlan   **next)
{
  *last = *next = NULL;
  for (guint i = 0; i < project->plan->len; i++)
    {
      const JxPlan *plan = project->plan->pdata[i];

      if (plan->month * JX_MICRO <= elapsed)
        {
          if (*last == NULL || plan->month >= (*last)->month)
            *last = plan;
        }
      else if (*next == NULL || plan->month < (*next)->month)
        *next = plan;
    }
}

/**
 * jx_progress_plan_at:
 * @project: a project
 * @settings: the settings of its year
 * @as_of: a date, ISO
 *
 * What the own plan 计划进度 of @project wants spent by the end of @as_of, in basis points.
 *
 * Between two checkpoints, and from 0 at the start of the year, the plan rises in line with the
 * months elapsed; after the last one it stays. A project without a plan is measured by time
 * progress (rules.md, Progress).
 *
 * Returns: basis points
 */
gint64
jx_progress_plan_at (const JxProject *project, const JxSettings *settings, const char *as_of)
{
  const JxPlan *last;
  const JxPlan *next;
  gint64        elapsed;
  gint64        start;
  gint64        end;
  gint64        weighted;

  g_return_val_if_fail (project != NULL && settings != NULL && as_of != NULL, 0);

  if (project->plan->len == 0)
    return time_progress (settings, as_of);

  elapsed = jx_date_months_elapsed (as_of, settings->year);
  find_checkpoints (project, elapsed, &last, &next);
  if (next == NULL)
    return last->percent;

  start = last != NULL ? last->month * JX_MICRO : 0;
  end = next->month * JX_MICRO;
  weighted = (last != NULL ? last->percent : 0) * (end - elapsed);
  weighted += next->percent * (elapsed - start);
  return jx_number_share (weighted, 1, end - start);
}

static void
add_money (const JxProject *project, const char *as_of, JxProgress *progress)
{
  progress->budget += project->budget;
  progress->adjusted_fiscal += project->fiscal;
  progress->adjusted_other += project->other;
  progress->adjusted += project->budget;

  for (guint i = 0; i < project->adjustments->len; i++)
    {
      const JxAdjustment *adjustment = project->adjustments->pdata[i];

      if (strcmp (adjustment->date, as_of) > 0)
        continue;
      progress->adjusted_fiscal += adjustment->fiscal;
      progress->adjusted_other += adjustment->other;
      progress->adjusted += adjustment->fiscal + adjustment->other;
    }

  for (guint i = 0; i < project->payments->len; i++)
    {
      const JxPayment *payment = project->payments->pdata[i];

      if (strcmp (payment->date, as_of) > 0)
        continue;
      progress->paid += payment->amount;
      if (payment->source == JX_SOURCE_FISCAL)
        progress->paid_fiscal += payment->amount;
      else
        progress->paid_other += payment->amount;
    }
}

static JxProgressState
judge (const JxProgress *progress, const JxSettings *settings)
{
  if (progress->paid > progress->adjusted)
    return JX_PROGRESS_OVERSPENT;
  if (progress->gap > settings->ahead)
    return JX_PROGRESS_AHEAD;
  if (progress->gap < -settings->far_behind)
    return JX_PROGRESS_FAR_BEHIND;
  if (progress->gap < -settings->behind)
    return JX_PROGRESS_BEHIND;
  return JX_PROGRESS_NORMAL;
}

/* Compares what was paid with the plan; an empty budget has nothing that could lag. */
static void
compare (JxProgress *progress, const JxSettings *settings)
{
  if (progress->adjusted > 0)
    {
      progress->execution = jx_percent_of (progress->paid, progress->adjusted);
      progress->gap = progress->execution - progress->plan;
    }
  progress->state = judge (progress, settings);
}

/**
 * jx_progress_of_project:
 * @project: a project
 * @settings: the settings of its year
 * @as_of: a date, ISO; payments and adjustments of that day count
 * @progress: (out caller-allocates): how far its spending has come
 *
 * Compares what @project has paid with its own plan and with time (rules.md, Progress).
 *
 * A payment or adjustment without a date counts from the start. With an empty adjusted budget the
 * execution rate and the gap are 0.
 */
void
jx_progress_of_project (const JxProject  *project,
                        const JxSettings *settings,
                        const char       *as_of,
                        JxProgress       *progress)
{
  g_return_if_fail (project != NULL && settings != NULL && as_of != NULL && progress != NULL);

  *progress = (JxProgress){ 0 };
  add_money (project, as_of, progress);
  progress->time = time_progress (settings, as_of);
  progress->plan = jx_progress_plan_at (project, settings, as_of);
  progress->planned = jx_number_share (progress->adjusted, progress->plan, JX_PERCENT_ALL);
  compare (progress, settings);
}

/**
 * jx_progress_of_all:
 * @projects: (element-type JxProject): projects
 * @settings: the settings of their year
 * @as_of: a date, ISO
 * @progress: (out caller-allocates): how far their spending has come together
 *
 * Adds up the amounts of @projects, the planned ones too, and compares the sums.
 *
 * The common plan is the planned sum over the adjusted one; where there is no money at all, it is
 * the time progress.
 */
void
jx_progress_of_all (GPtrArray        *projects,
                    const JxSettings *settings,
                    const char       *as_of,
                    JxProgress       *progress)
{
  g_return_if_fail (projects != NULL && settings != NULL && as_of != NULL && progress != NULL);

  *progress = (JxProgress){ 0 };
  for (guint i = 0; i < projects->len; i++)
    {
      JxProgress one;

      jx_progress_of_project (projects->pdata[i], settings, as_of, &one);
      progress->budget += one.budget;
      progress->adjusted += one.adjusted;
      progress->adjusted_fiscal += one.adjusted_fiscal;
      progress->adjusted_other += one.adjusted_other;
      progress->paid += one.paid;
      progress->paid_fiscal += one.paid_fiscal;
      progress->paid_other += one.paid_other;
      progress->planned += one.planned;
    }
  progress->time = time_progress (settings, as_of);
  progress->plan =
    progress->adjusted > 0 ? jx_percent_of (progress->planned, progress->adjusted) : progress->time;
  compare (progress, settings);
}

/**
 * jx_progress_needs_reason:
 * @progress: how far the spending of a project has come
 *
 * Tells whether the office is to say why: the project is behind its plan, or less than 90 % was
 * spent in the whole year (rules.md, Progress).
 *
 * Returns: whether a reason and a measure are asked for
 */
gboolean
jx_progress_needs_reason (const JxProgress *progress)
{
  g_return_val_if_fail (progress != NULL, FALSE);

  if (progress->state == JX_PROGRESS_BEHIND || progress->state == JX_PROGRESS_FAR_BEHIND)
    return TRUE;
  return progress->time == JX_PERCENT_ALL && progress->adjusted > 0 &&
         progress->execution < YEAR_RATE_LEAST;
}

/**
 * jx_progress_paid_between:
 * @project: a project
 * @first: the first day, ISO
 * @last: the last day, ISO
 *
 * Adds up what was paid from @first to @last, both included; refunds count against it.
 *
 * Returns: fen
 */
gint64
jx_progress_paid_between (const JxProject *project, const char *first, const char *last)
{
  gint64 paid = 0;

  g_return_val_if_fail (project != NULL && first != NULL && last != NULL, 0);

  for (guint i = 0; i < project->payments->len; i++)
    {
      const JxPayment *payment = project->payments->pdata[i];

      if (strcmp (payment->date, first) >= 0 && strcmp (payment->date, last) <= 0)
        paid += payment->amount;
    }
  return paid;
}

/**
 * jx_progress_last_day:
 * @snapshot: a year
 *
 * Finds the day that progress is told of where nobody asks for another: that of the last payment
 * within the year, or its last day where nothing was paid.
 *
 * Returns: (transfer full): the day, ISO
 */
char *
jx_progress_last_day (const JxSnapshot *snapshot)
{
  g_autofree char *end = NULL;
  const char      *last = "";

  g_return_val_if_fail (snapshot != NULL, NULL);

  end = jx_date_month_end (snapshot->settings->year, 12);
  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = snapshot->units->pdata[u];

      for (guint p = 0; p < unit->projects->len; p++)
        {
          const JxProject *project = unit->projects->pdata[p];

          for (guint i = 0; i < project->payments->len; i++)
            {
              const JxPayment *payment = project->payments->pdata[i];

              if (strcmp (payment->date, last) > 0 && strcmp (payment->date, end) <= 0)
                last = payment->date;
            }
        }
    }
  if (*last != '\0' && jx_date_months_elapsed (last, snapshot->settings->year) > 0)
    return g_strdup (last);
  return g_steal_pointer (&end);
}

/**
 * jx_progress_state_name:
 * @state: a state
 *
 * Names @state in the user's language.
 *
 * Returns: (transfer none): its name
 */
const char *
jx_progress_state_name (JxProgressState state)
{
  static const char *const names[] = {
    [JX_PROGRESS_NORMAL] = N_ ("On plan"),        [JX_PROGRESS_AHEAD] = N_ ("Ahead of plan"),
    [JX_PROGRESS_BEHIND] = N_ ("Behind plan"),    [JX_PROGRESS_FAR_BEHIND] = N_ ("Far behind plan"),
    [JX_PROGRESS_OVERSPENT] = N_ ("Over budget"),
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (names), "");

  return _ (names[state]);
}
