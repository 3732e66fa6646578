/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-table.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"
#include "paper/jx-chart-words.h"
#include "rules/jx-progress.h"

#include <string.h>

/* The 支出执行情况表 for meetings (design: forms.md, 5). */

static const JxFormColumn columns[] = {
  { "项目名称", 20.5, JX_CELL_TEXT },  { "预算数", 8.5, JX_CELL_NUMBER },
  { "调整", 7.5, JX_CELL_NUMBER },     { "调整后预算", 8.5, JX_CELL_NUMBER },
  { "本期支出", 9, JX_CELL_NUMBER },   { "累计支出", 9, JX_CELL_NUMBER },
  { "执行率", 7.1, JX_CELL_NUMBER },   { "计划进度", 7.1, JX_CELL_NUMBER },
  { "序时进度", 7.1, JX_CELL_NUMBER }, { "差额\n（百分点）", 8.2, JX_CELL_NUMBER },
  { "状态", 7.5, JX_CELL_CENTRE },
};

static const JxFormColumn reasons[] = {
  { "项目名称", 20, JX_CELL_TEXT },
  { "状态", 8, JX_CELL_CENTRE },
  { "差额\n（百分点）", 9, JX_CELL_NUMBER },
  { "原因", 31.5, JX_CELL_TEXT },
  { "措施", 31.5, JX_CELL_TEXT },
};

/* What stands where the office has not said yet why. */
#define NOT_SAID "待说明"

/** Report: what the form is made of. */
typedef struct
{
  const JxSnapshot *snapshot;
  const GArray     *items; /* of JxFormProject */
  const char       *as_of;
  char             *before; /* the last day before the period; "" at the start of the year */
  char             *period; /* the period in words */
} Report;

/** Figures: one row of the table. */
typedef struct
{
  JxProgress progress;
  gint64     in_period;
} Figures;

static void
clear_report (Report *report)
{
  g_free (report->before);
  g_free (report->period);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, clear_report)

/* The period runs from the checkpoint before the day to the day. */
static void
find_period (Report *report)
{
  const JxSettings *settings = report->snapshot->settings;
  g_autoptr (GArray) months = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = jx_form_print_day (report->as_of);
  guint            start = 1;

  report->before = g_strdup ("");
  if (!jx_months_parse (settings->checkpoints, &months, NULL))
    jx_months_parse ("3,6,9,12", &months, NULL);
  for (guint i = 0; i + 1 < months->len; i++)
    {
      guint            month = g_array_index (months, guint, i);
      g_autofree char *end = jx_date_month_end (settings->year, month);

      if (strcmp (end, report->as_of) >= 0)
        break;
      start = month + 1;
      g_free (report->before);
      report->before = g_steal_pointer (&end);
    }
  first = g_strdup_printf ("%d年%u月1日", (int) settings->year, start);
  report->period = g_strdup_printf ("%s至%s", first, last);
}

static void
measure (const Report *report, GPtrArray *projects, Figures *figures)
{
  const JxSettings *settings = report->snapshot->settings;

  if (projects->len == 1)
    jx_progress_of_project (projects->pdata[0], settings, report->as_of, &figures->progress);
  else
    jx_progress_of_all (projects, settings, report->as_of, &figures->progress);
  figures->in_period = figures->progress.paid;
  if (*report->before != '\0')
    {
      JxProgress before;

      jx_progress_of_all (projects, settings, report->before, &before);
      figures->in_period -= before.paid;
    }
}

static char *
print_gap (gint64 gap)
{
  g_autofree char *digits = jx_percent_digits (gap);

  return g_strconcat (gap > 0 ? "+" : "", digits, NULL);
}

static GStrv
print_row (const char *name, const Figures *figures)
{
  const JxProgress *progress = &figures->progress;
  GStrv             texts = g_new0 (char *, G_N_ELEMENTS (columns) + 1);
  guint             n = 0;

  texts[n++] = g_strdup (name);
  texts[n++] = jx_money_format_form (progress->budget);
  texts[n++] = jx_money_format_form (progress->adjusted - progress->budget);
  texts[n++] = jx_money_format_form (progress->adjusted);
  texts[n++] = jx_money_format_form (figures->in_period);
  texts[n++] = jx_money_format_form (progress->paid);
  texts[n++] = jx_percent_format (progress->execution);
  texts[n++] = jx_percent_format (progress->plan);
  texts[n++] = jx_percent_format (progress->time);
  texts[n++] = print_gap (progress->gap);
  texts[n++] = g_strdup (jx_chart_state_word (progress->state));
  return texts;
}

static void
add_project (const Report *report, JxGrid *table, JxProject *project)
{
  static const char *const fields[G_N_ELEMENTS (columns)] = { "name", "budget" };
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_auto (GStrv) texts = NULL;
  JxPlace places[G_N_ELEMENTS (columns)];
  Figures figures;

  g_ptr_array_add (one, project);
  measure (report, one, &figures);
  texts = print_row (project->name, &figures);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    places[i] = (JxPlace){ JX_TABLE_PROJECT, project->id, fields[i] };
  jx_form_table_row (table, columns, G_N_ELEMENTS (columns), texts, places);
}

static void
add_total (const Report *report, JxGrid *table, const char *label, GPtrArray *projects)
{
  g_auto (GStrv) texts = NULL;
  Figures figures;

  measure (report, projects, &figures);
  texts = print_row (label, &figures);
  jx_grid_add_row (table, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    jx_grid_add_cell (table, 1, 1, i == 0 ? JX_CELL_LABEL : columns[i].kind, texts[i], NULL);
}

/* In a merged file the projects of each unit have their sum. */
static void
place_table (const Report *report, JxFlow *flow)
{
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_CELL);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) of_unit = g_ptr_array_new ();
  gboolean by_unit = report->snapshot->units->len > 1;

  jx_form_table_heading (table, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < report->items->len; i++)
    {
      const JxFormProject *item = &g_array_index (report->items, JxFormProject, i);
      gboolean             ends = i + 1 == report->items->len ||
                      g_array_index (report->items, JxFormProject, i + 1).unit != item->unit;

      add_project (report, table, (JxProject *) item->project);
      g_ptr_array_add (all, (gpointer) item->project);
      g_ptr_array_add (of_unit, (gpointer) item->project);
      if (by_unit && ends)
        {
          g_autofree char *label = g_strdup_printf ("%s小计", item->unit->name);

          add_total (report, table, label, of_unit);
          g_ptr_array_set_size (of_unit, 0);
        }
    }
  add_total (report, table, "合计", all);
  jx_grid_lay_out (table, flow);
}

static void
place_note (const Report *report, JxFlow *flow)
{
  g_autofree char *note =
    g_strdup_printf ("注：本期为%s；执行率＝累计支出÷调整后预算；差额＝执行率－计划进度。",
                     report->period);

  jx_flow_space (flow, 3);
  jx_flow_text (flow, JX_STYLE_SMALL_CELL, JX_ALIGN_LEFT, note, NULL, 0);
}

static void
add_reason (JxGrid *table, const JxProject *project, const JxProgress *progress)
{
  g_autofree char *gap = print_gap (progress->gap);
  char            *texts[] = { project->name,
                               (char *) jx_chart_state_word (progress->state),
                               gap,
                               (char *) (*project->delay_reason ? project->delay_reason : NOT_SAID),
                               (char *) (*project->delay_measure ? project->delay_measure : NOT_SAID) };
  JxPlace          places[] = {
             { JX_TABLE_PROJECT, project->id, "name" },
             { JX_TABLE_PROJECT, project->id, NULL },
             { JX_TABLE_PROJECT, project->id, NULL },
             { JX_TABLE_PROJECT, project->id, "delay_reason" },
             { JX_TABLE_PROJECT, project->id, "delay_measure" },
  };

  jx_form_table_row (table, reasons, G_N_ELEMENTS (reasons), texts, places);
}

static void
place_reasons (const Report *report, JxFlow *flow)
{
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_CELL);
  guint n_reasons = 0;

  jx_form_table_heading (table, reasons, G_N_ELEMENTS (reasons));
  for (guint i = 0; i < report->items->len; i++)
    {
      const JxProject *project = g_array_index (report->items, JxFormProject, i).project;
      JxProgress       progress;

      jx_progress_of_project (project, report->snapshot->settings, report->as_of, &progress);
      if (!jx_progress_needs_reason (&progress))
        continue;
      add_reason (table, project, &progress);
      n_reasons++;
    }
  if (n_reasons == 0)
    return;
  jx_flow_space (flow, 8);
  jx_flow_need (flow, 90);
  jx_flow_text (flow, JX_STYLE_CHART_TITLE, JX_ALIGN_LEFT, "支出滞后项目的原因与措施", NULL, 0);
  jx_flow_space (flow, 2);
  jx_grid_lay_out (table, flow);
}

static void
place_project (const Report *report, JxFlow *flow, const JxFormProject *item)
{
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (JxFormProject));
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_CELL);
  g_autofree char *title = g_strdup_printf ("%u.%s支出情况", item->number, item->project->name);
  JxPart           name = { 0, { JX_TABLE_PROJECT, item->project->id, "name" } };
  g_autofree char *day = jx_form_print_day (report->as_of);
  g_autofree char *subtitle = g_strdup_printf ("截至%s", day);

  g_array_append_val (one, *item);
  jx_flow_next_page (flow);
  jx_flow_mark (flow, title, 1);
  jx_flow_text (flow, JX_STYLE_FORM_TITLE, JX_ALIGN_CENTRE, title, &name, 1);
  jx_flow_sides (flow, JX_STYLE_CELL, subtitle, "单位：万元", &name.place);
  jx_flow_space (flow, 3);
  jx_form_table_heading (table, columns, G_N_ELEMENTS (columns));
  add_project (report, table, (JxProject *) item->project);
  jx_grid_lay_out (table, flow);
  jx_form_place_charts (flow, report->snapshot, item->project->id, report->as_of, 0);
  jx_flow_space (flow, 8);
  jx_form_place_payments (flow, one, report->as_of);
}

/**
 * jx_form_build_spending:
 * @snapshot: the data
 * @options: which projects, as of which day, and whether each has a page of its own
 * @error: return location for an error
 *
 * Lays out the 支出执行情况表 for meetings: a row for each project, charts, reasons of delay.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_spending (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  g_autoptr (GArray) items = jx_form_projects (snapshot, options, error);
  g_autoptr (JxFlow) flow = NULL;
  g_autofree char *title = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *day = NULL;
  g_autofree char *subtitle = NULL;
  g_autoptr (JxUnit) whose = NULL;
  g_auto (Report) report = { 0 };
  const JxUnit *unit;

  if (items == NULL)
    return NULL;
  unit = g_array_index (items, JxFormProject, 0).unit;
  whose = jx_form_whose (snapshot, options, unit);
  as_of = jx_form_as_of (snapshot, options);
  day = jx_form_print_day (as_of);
  subtitle = g_strdup_printf ("截至%s", day);
  title = g_strdup_printf ("%d年部门预算支出执行情况表", (int) snapshot->settings->year);
  report.snapshot = snapshot;
  report.items = items;
  report.as_of = as_of;
  find_period (&report);

  flow = jx_form_begin_wide (title, options);
  jx_form_place_head (flow, title, subtitle, whose, "万元");
  place_table (&report, flow);
  place_note (&report, flow);
  jx_form_place_charts (flow,
                        snapshot,
                        options->project_id,
                        as_of,
                        jx_form_bars_need (flow, snapshot, options->project_id, as_of));
  jx_form_place_bars (flow, snapshot, options->project_id, as_of);
  place_reasons (&report, flow);
  jx_form_place_signers (flow, unit);
  for (guint i = 0; options->per_project && i < items->len; i++)
    place_project (&report, flow, &g_array_index (items, JxFormProject, i));
  return jx_flow_finish (flow, options->fingerprint);
}
