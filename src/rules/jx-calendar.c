/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-calendar.h"

#include "model/jx-date.h"
#include "rules/jx-progress.h"

#include <string.h>

#define LAST_MONTH 12
#define REPORT_MONTH 2 /* of the next year */

typedef gboolean (*LackFunc) (const JxProject  *project,
                              const JxSettings *settings,
                              const char       *day);

static gboolean
lacks_explanation (const JxProject *project, const JxSettings *settings, const char *day)
{
  JxProgress progress;

  jx_progress_of_project (project, settings, day, &progress);
  if (progress.state != JX_PROGRESS_BEHIND && progress.state != JX_PROGRESS_FAR_BEHIND)
    return FALSE;
  return jx_text_is_blank (project->delay_reason) || jx_text_is_blank (project->delay_measure);
}

static gboolean
has_monitor (const JxIndicator *indicator, gint64 month)
{
  for (guint i = 0; i < indicator->monitors->len; i++)
    {
      const JxMonitor *monitor = indicator->monitors->pdata[i];

      if (monitor->cutoff == month && !jx_text_is_blank (monitor->value))
        return TRUE;
    }
  return FALSE;
}

static gboolean
lacks_monitoring (const JxProject *project, const JxSettings *settings, const char *day)
{
  guint month = 0;

  jx_date_split (day, NULL, &month, NULL);
  for (guint i = 0; i < project->indicators->len; i++)
    if (!has_monitor (project->indicators->pdata[i], month))
      return TRUE;
  return FALSE;
}

static gboolean
has_evaluation (const JxIndicator *indicator)
{
  const JxEvaluation *evaluation =
    indicator->evaluations->len > 0 ? indicator->evaluations->pdata[0] : NULL;

  return evaluation != NULL && !jx_text_is_blank (evaluation->actual);
}

static gboolean
lacks_evaluation (const JxProject *project, const JxSettings *settings, const char *day)
{
  for (guint i = 0; i < project->indicators->len; i++)
    if (!has_evaluation (project->indicators->pdata[i]))
      return TRUE;
  return FALSE;
}

/* The report tells what came of the goals. */
static gboolean
lacks_report (const JxProject *project, const JxSettings *settings, const char *day)
{
  return jx_text_is_blank (project->achieved) || lacks_evaluation (project, settings, day);
}

static void
count_missing (JxDuty *duty, const JxSnapshot *snapshot, LackFunc lacks, const char *day)
{
  for (guint i = 0; i < snapshot->units->len; i++)
    {
      const JxUnit *unit = snapshot->units->pdata[i];

      for (guint k = 0; k < unit->projects->len; k++)
        {
          const JxProject *project = unit->projects->pdata[k];

          duty->n_all++;
          if (!lacks (project, snapshot->settings, day))
            continue;
          if (duty->n_missing++ == 0)
            duty->first_missing = project;
        }
    }
}

/* @month is that of @due, or the last one where @due lies in the next year. */
static JxDuty *
add_duty (GPtrArray *duties, JxDutyKind kind, char *due, guint month, const char *as_of)
{
  JxDuty *duty = g_new0 (JxDuty, 1);

  duty->kind = kind;
  duty->due = due;
  duty->month = month;
  duty->overdue = strcmp (due, as_of) < 0;
  g_ptr_array_add (duties, duty);
  return duty;
}

/* What will be asked at a checkpoint ahead is judged by how things stand now. */
static void
add_checkpoint (GPtrArray *duties, const JxSnapshot *snapshot, guint month, const char *as_of)
{
  char   *due = jx_date_month_end (snapshot->settings->year, month);
  JxDuty *duty = add_duty (duties, JX_DUTY_CHECKPOINT, due, month, as_of);

  count_missing (duty, snapshot, lacks_explanation, duty->overdue ? due : as_of);
}

static gint
compare_duties (gconstpointer a, gconstpointer b)
{
  const JxDuty *first = *(const JxDuty *const *) a;
  const JxDuty *second = *(const JxDuty *const *) b;
  int           order = strcmp (first->due, second->due);

  return order != 0 ? order : (int) first->kind - (int) second->kind;
}

static void
find_last_cutoff (const JxSnapshot *snapshot, guint *cutoff)
{
  for (guint i = 0; i < snapshot->units->len; i++)
    {
      const JxUnit *unit = snapshot->units->pdata[i];

      for (guint k = 0; k < unit->projects->len; k++)
        {
          const JxProject *project = unit->projects->pdata[k];

          for (guint n = 0; n < project->indicators->len; n++)
            {
              const JxIndicator *indicator = project->indicators->pdata[n];

              for (guint m = 0; m < indicator->monitors->len; m++)
                *cutoff = MAX (*cutoff,
                               (guint) ((const JxMonitor *) indicator->monitors->pdata[m])->cutoff);
            }
        }
    }
}

/**
 * jx_calendar_cutoff:
 * @snapshot: a year
 *
 * The month up to whose end the indicators are monitored.
 *
 * It is the last one that was monitored, else the last checkpoint before December.
 *
 * Returns: a month, from 1
 */
guint
jx_calendar_cutoff (const JxSnapshot *snapshot)
{
  g_autoptr (GArray) months = NULL;
  guint cutoff = 0;

  g_return_val_if_fail (snapshot != NULL, LAST_MONTH);

  find_last_cutoff (snapshot, &cutoff);
  if (cutoff > 0 || !jx_months_parse (snapshot->settings->checkpoints, &months, NULL))
    return cutoff > 0 ? cutoff : LAST_MONTH;
  for (guint i = 0; i < months->len; i++)
    if (cutoff == 0 || g_array_index (months, guint, i) < LAST_MONTH)
      cutoff = g_array_index (months, guint, i);
  return cutoff > 0 ? cutoff : LAST_MONTH;
}

/**
 * jx_calendar:
 * @snapshot: a year
 * @as_of: the day, ISO
 *
 * Lists what is due in the course of a budget year, and what it lacks.
 *
 * At the end of each checkpoint month projects behind plan give a reason and a measure; indicators
 * are monitored up to the end of the cut-off month; they are evaluated, and the report is written,
 * up to the end of February of the next year.
 *
 * Returns: (transfer full) (element-type JxDuty): the duties, by the day they are due; valid as
 * long as @snapshot
 */
GPtrArray *
jx_calendar (const JxSnapshot *snapshot, const char *as_of)
{
  GPtrArray *duties;
  g_autoptr (GArray) months = NULL;
  gint64  year;
  guint   cutoff;
  JxDuty *duty;

  g_return_val_if_fail (snapshot != NULL && as_of != NULL, NULL);

  duties = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_duty_free);
  year = snapshot->settings->year;
  cutoff = jx_calendar_cutoff (snapshot);
  jx_months_parse (snapshot->settings->checkpoints, &months, NULL);
  for (guint i = 0; months != NULL && i < months->len; i++)
    add_checkpoint (duties, snapshot, g_array_index (months, guint, i), as_of);
  duty = add_duty (duties, JX_DUTY_MONITORING, jx_date_month_end (year, cutoff), cutoff, as_of);
  count_missing (duty, snapshot, lacks_monitoring, duty->due);
  duty = add_duty (duties,
                   JX_DUTY_EVALUATION,
                   jx_date_month_end (year + 1, REPORT_MONTH),
                   LAST_MONTH,
                   as_of);
  count_missing (duty, snapshot, lacks_evaluation, duty->due);
  duty = add_duty (duties,
                   JX_DUTY_REPORT,
                   jx_date_month_end (year + 1, REPORT_MONTH),
                   LAST_MONTH,
                   as_of);
  count_missing (duty, snapshot, lacks_report, duty->due);
  g_ptr_array_sort (duties, compare_duties);
  return duties;
}

/**
 * jx_duty_free:
 * @duty: (transfer full): an entry of the calendar
 *
 * Frees an entry.
 */
void
jx_duty_free (JxDuty *duty)
{
  g_free (duty->due);
  g_free (duty);
}
