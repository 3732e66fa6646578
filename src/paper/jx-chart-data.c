/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-data.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"

#include <string.h>

#define MONTHS 12

static const char *const titles[] = {
  [JX_CHART_QUARTERS] = "各季度计划与实际支出（万元）",
  [JX_CHART_CHECKPOINTS] = "各时段计划与实际支出（万元）",
  [JX_CHART_CUMULATIVE] = "累计进度",
  [JX_CHART_PROJECTS] = "项目执行",
  [JX_CHART_YEARS] = "历年预算与实际支出（万元）",
  [JX_CHART_YEAR_RATES] = "历年执行率",
};

/** Source: what the figures are taken from. */
typedef struct
{
  const JxSettings *settings;
  GPtrArray        *projects; /* of JxProject */
  const char       *as_of;
  const JxSnapshot *snapshot;
} Source;

static void
free_item (gpointer data)
{
  JxChartItem *item = data;

  g_free (item->label);
  g_free (item->first);
  g_free (item->last);
  g_free (item);
}

static JxChartItem *
copy_item (const JxChartItem *item)
{
  JxChartItem *copy = g_memdup2 (item, sizeof (JxChartItem));

  copy->label = g_strdup (item->label);
  copy->first = g_strdup (item->first);
  copy->last = g_strdup (item->last);
  return copy;
}

static JxChartData *
make_data (JxChartKind kind, const char *as_of)
{
  JxChartData *data = g_new0 (JxChartData, 1);

  data->kind = kind;
  data->title = g_strdup (titles[kind]);
  data->as_of = g_strdup (as_of);
  data->items = g_ptr_array_new_with_free_func (free_item);
  data->planned = g_array_new (FALSE, FALSE, sizeof (JxChartPoint));
  data->actual = g_array_new (FALSE, FALSE, sizeof (JxChartPoint));
  data->time = g_array_new (FALSE, FALSE, sizeof (JxChartPoint));
  return data;
}

/**
 * jx_chart_data_free:
 * @data: (transfer full): figures
 *
 * Frees the figures of a chart.
 */
void
jx_chart_data_free (JxChartData *data)
{
  g_ptr_array_unref (data->items);
  g_array_unref (data->planned);
  g_array_unref (data->actual);
  g_array_unref (data->time);
  g_free (data->title);
  g_free (data->as_of);
  g_free (data);
}

static void
widen (JxChartData *data, gint64 value)
{
  data->least = MIN (data->least, value);
  data->most = MAX (data->most, value);
}

static GPtrArray *
pick_projects (const JxSnapshot *snapshot, gint64 project_id)
{
  GPtrArray *projects = g_ptr_array_new ();

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = snapshot->units->pdata[u];

      for (guint p = 0; p < unit->projects->len; p++)
        {
          JxProject *project = unit->projects->pdata[p];

          if (project_id == 0 || project->id == project_id)
            g_ptr_array_add (projects, project);
        }
    }
  return projects;
}

/* The common progress of several projects; that of one by itself, whose plan is exact. */
static void
measure_on (const Source *source, const char *date, JxProgress *progress)
{
  if (source->projects->len == 1)
    jx_progress_of_project (source->projects->pdata[0], source->settings, date, progress);
  else
    jx_progress_of_all (source->projects, source->settings, date, progress);
}

/* The progress at @date by what is known on the day of the chart: after that day nothing is paid
 * and the budget stays, but the plan goes on. */
static void
measure (const Source *source, const char *date, JxProgress *progress)
{
  if (strcmp (date, source->as_of) <= 0)
    {
      measure_on (source, date, progress);
      return;
    }

  measure_on (source, source->as_of, progress);
  progress->planned = 0;
  for (guint i = 0; i < source->projects->len; i++)
    {
      JxProgress one;
      gint64     plan = jx_progress_plan_at (source->projects->pdata[i], source->settings, date);

      jx_progress_of_project (source->projects->pdata[i], source->settings, source->as_of, &one);
      progress->planned += jx_number_share (one.adjusted, plan, JX_PERCENT_ALL);
      progress->plan = plan;
    }
  progress->time = jx_number_share (jx_date_months_elapsed (date, source->settings->year),
                                    JX_PERCENT_ALL,
                                    MONTHS * JX_MICRO);
  if (source->projects->len != 1)
    progress->plan = progress->adjusted > 0 ? jx_percent_of (progress->planned, progress->adjusted)
                                            : progress->time;
}

static JxChartItem *
add_item (JxChartData *data, char *label, char *first, char *last, const JxProgress *progress)
{
  JxChartItem *item = g_new0 (JxChartItem, 1);

  item->label = label;
  item->first = first;
  item->last = last;
  item->open = strcmp (first, data->as_of) > 0;
  item->planned = progress->planned;
  item->actual = progress->paid;
  item->adjusted = progress->adjusted;
  item->plan = progress->plan;
  item->execution = progress->execution;
  item->time = progress->time;
  item->state = progress->state;
  g_ptr_array_add (data->items, item);
  return item;
}

static char *
name_period (JxChartKind kind, guint index, guint first_month, guint last_month)
{
  static const char *const quarters[] = { "一季度", "二季度", "三季度", "四季度" };

  if (kind == JX_CHART_QUARTERS)
    return g_strdup (quarters[index]);
  if (first_month == last_month)
    return g_strdup_printf ("%u月", last_month);
  return g_strdup_printf ("%u–%u月", first_month, last_month);
}

/* What falls between two ends is the difference of what had come together at them, so that the
 * periods add up to the year to the fen. */
static void
add_periods (JxChartData *data, const Source *source, const GArray *ends)
{
  gint64 year = source->settings->year;
  gint64 planned = 0, paid = 0;
  guint  first_month = 1;

  for (guint i = 0; i < ends->len; i++)
    {
      guint        month = g_array_index (ends, guint, i);
      char        *last = jx_date_month_end (year, month);
      JxProgress   progress;
      JxChartItem *item;

      measure (source, last, &progress);
      item = add_item (data,
                       name_period (data->kind, i, first_month, month),
                       jx_date_of (year, first_month, 1),
                       last,
                       &progress);
      item->planned -= planned;
      item->actual -= paid;
      item->project_id = source->projects->len == 1 ? jx_record_id (source->projects->pdata[0]) : 0;
      widen (data, item->planned);
      widen (data, item->actual);
      planned = progress.planned;
      paid = progress.paid;
      first_month = month + 1;
    }
}

static void
add_point (JxChartData *data, GArray *line, gint64 elapsed, gint64 percent)
{
  JxChartPoint point = { elapsed, percent };

  g_array_append_val (line, point);
  widen (data, percent);
}

static void
add_lines (JxChartData *data, const Source *source)
{
  gint64     year = source->settings->year;
  gint64     today = jx_date_months_elapsed (source->as_of, year);
  JxProgress progress;

  add_point (data, data->planned, 0, 0);
  add_point (data, data->actual, 0, 0);
  add_point (data, data->time, 0, 0);
  add_point (data, data->time, MONTHS * JX_MICRO, JX_PERCENT_ALL);
  for (guint month = 1; month <= MONTHS; month++)
    {
      g_autofree char *end = jx_date_month_end (year, month);

      measure (source, end, &progress);
      add_point (data, data->planned, month * JX_MICRO, progress.plan);
      if (strcmp (end, source->as_of) < 0)
        add_point (data, data->actual, month * JX_MICRO, progress.execution);
    }
  if (today > 0)
    add_point (data, data->actual, today, data->now.execution);
}

/* A checkpoint, or the day of the chart where that is none. */
static void
add_stop (JxChartData *data, const Source *source, char *label, const char *date)
{
  gint64       year = source->settings->year;
  JxProgress   progress;
  JxChartItem *item;

  measure (source, date, &progress);
  item = add_item (data, label, jx_date_of (year, 1, 1), g_strdup (date), &progress);
  item->open = strcmp (date, data->as_of) > 0;
}

static void
add_stops (JxChartData *data, const Source *source, const GArray *ends)
{
  gint64   year = 0;
  guint    month = 0, day = 0;
  gboolean placed =
    !jx_date_split (source->as_of, &year, &month, &day) || year != source->settings->year;

  for (guint i = 0; i < ends->len; i++)
    {
      guint            end_month = g_array_index (ends, guint, i);
      g_autofree char *end = jx_date_month_end (source->settings->year, end_month);
      int              order = strcmp (source->as_of, end);

      if (!placed && order < 0)
        add_stop (data, source, g_strdup_printf ("%u月%u日", month, day), source->as_of);
      placed = placed || order <= 0;
      add_stop (data, source, g_strdup_printf ("%u月底", end_month), end);
    }
}

/* Projects of several units may have the same name. */
static char *
name_project (const Source *source, const JxProject *project)
{
  if (source->snapshot->units->len < 2)
    return g_strdup (project->name);
  return g_strdup_printf ("%s：%s",
                          jx_snapshot_unit_of (source->snapshot, project)->name,
                          project->name);
}

static void
add_projects (JxChartData *data, const Source *source)
{
  data->most = JX_PERCENT_ALL;
  for (guint i = 0; i < source->projects->len; i++)
    {
      const JxProject *project = source->projects->pdata[i];
      JxProgress       progress;
      JxChartItem     *item;

      jx_progress_of_project (project, source->settings, source->as_of, &progress);
      item = add_item (data,
                       name_project (source, project),
                       jx_date_of (source->settings->year, 1, 1),
                       g_strdup (source->as_of),
                       &progress);
      item->project_id = project->id;
      item->open = FALSE;
      widen (data, item->execution);
    }
}

/* The ends of the periods: months, rising to 12. */
static GArray *
find_ends (JxChartKind kind, const JxSettings *settings)
{
  GArray *ends = NULL;

  if (kind == JX_CHART_QUARTERS || !jx_months_parse (settings->checkpoints, &ends, NULL))
    jx_months_parse ("3,6,9,12", &ends, NULL);
  return ends;
}

/**
 * jx_chart_data_new:
 * @snapshot: the year
 * @kind: what is shown
 * @project_id: the one project to show; 0 for all
 * @as_of: the day, ISO; what was entered for later days does not count
 *
 * Takes the figures of a chart from a year.
 *
 * The plan of a period is the plan at its end less the plan at its start, of the budget adjusted to
 * that day, in fen as jx_progress_of_project() has them; what was paid likewise (rules.md,
 * Progress). A year without projects gives figures of nothing.
 *
 * Returns: (transfer full): the figures
 */
JxChartData *
jx_chart_data_new (const JxSnapshot *snapshot,
                   JxChartKind       kind,
                   gint64            project_id,
                   const char       *as_of)
{
  g_autoptr (GPtrArray) projects = NULL;
  g_autoptr (GArray) ends = NULL;
  JxChartData *data;
  Source       source;

  g_return_val_if_fail (snapshot != NULL && kind < JX_N_CHART_KINDS, NULL);
  g_return_val_if_fail (as_of != NULL && jx_date_is_valid (as_of), NULL);

  projects = pick_projects (snapshot, project_id);
  ends = find_ends (kind, snapshot->settings);
  source = (Source){ snapshot->settings, projects, as_of, snapshot };
  data = make_data (kind, as_of);
  measure_on (&source, as_of, &data->now);
  switch (kind)
    {
    case JX_CHART_CUMULATIVE:
      add_lines (data, &source);
      add_stops (data, &source, ends);
      break;
    case JX_CHART_PROJECTS:
      add_projects (data, &source);
      break;
    case JX_CHART_QUARTERS:
    case JX_CHART_CHECKPOINTS:
    case JX_N_CHART_KINDS:
    case JX_CHART_YEAR_RATES:
    default:
      add_periods (data, &source, ends);
    }
  return data;
}

/**
 * jx_chart_data_years:
 * @years: (element-type JxTrendYear): years side by side, the earliest first
 * @kind: %JX_CHART_YEARS or %JX_CHART_YEAR_RATES
 *
 * Takes the figures of a chart from several years: the adjusted budget stands for the plan.
 *
 * Returns: (transfer full): the figures
 */
JxChartData *
jx_chart_data_years (const GPtrArray *years, JxChartKind kind)
{
  JxChartData *data;

  g_return_val_if_fail (years != NULL, NULL);
  g_return_val_if_fail (kind == JX_CHART_YEARS || kind == JX_CHART_YEAR_RATES, NULL);

  data = make_data (kind, "");
  for (guint i = 0; i < years->len; i++)
    {
      const JxTrendYear *year = years->pdata[i];
      JxChartItem       *item = add_item (data,
                                    g_strdup_printf ("%d年", (int) year->year),
                                    jx_date_of (year->year, 1, 1),
                                    g_strdup (year->as_of),
                                    &year->progress);

      item->open = FALSE;
      item->planned = year->progress.adjusted;
      widen (data, kind == JX_CHART_YEARS ? item->planned : item->execution);
      widen (data, kind == JX_CHART_YEARS ? item->actual : item->execution);
    }
  return data;
}

/**
 * jx_chart_data_slice:
 * @data: figures
 * @first: the first item to keep
 * @n_items: how many to keep
 *
 * Takes some items of a chart on the scale of the whole, for a page that cannot hold all of them.
 *
 * Returns: (transfer full): the figures
 */
JxChartData *
jx_chart_data_slice (const JxChartData *data, guint first, guint n_items)
{
  JxChartData *slice;

  g_return_val_if_fail (data != NULL && first + n_items <= data->items->len, NULL);

  slice = make_data (data->kind, data->as_of);
  slice->now = data->now;
  slice->least = data->least;
  slice->most = data->most;
  for (guint i = first; i < first + n_items; i++)
    g_ptr_array_add (slice->items, copy_item (data->items->pdata[i]));
  g_array_append_vals (slice->planned, data->planned->data, data->planned->len);
  g_array_append_vals (slice->actual, data->actual->data, data->actual->len);
  g_array_append_vals (slice->time, data->time->data, data->time->len);
  return slice;
}
