/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-table.h"

/* The 项目汇总表 (design: forms.md, 10). */

static const JxFormColumn columns[] = {
  { "序号", 5, JX_CELL_CENTRE },           { "项目编码", 24, JX_CELL_CENTRE },
  { "项目名称", 22, JX_CELL_TEXT },        { "功能科目", 9, JX_CELL_CENTRE },
  { "预算数", 8, JX_CELL_NUMBER },         { "其中：财政资金", 8, JX_CELL_NUMBER },
  { "其他资金", 8, JX_CELL_NUMBER },       { "绩效目标（条）", 6, JX_CELL_CENTRE },
  { "绩效指标（条）", 6, JX_CELL_CENTRE }, { "负责人", 8, JX_CELL_CENTRE },
};

#define N_COLUMNS G_N_ELEMENTS (columns)

/* Where the amounts begin. */
#define FIRST_AMOUNT 4

/** Sums: what the projects come to. */
typedef struct
{
  gint64 budget, fiscal, other;
  guint  goals, indicators;
} Sums;

static void
add_up (Sums *sums, const JxProject *project)
{
  sums->budget += project->budget;
  sums->fiscal += project->fiscal;
  sums->other += project->other;
  sums->goals += project->goals->len;
  sums->indicators += project->indicators->len;
}

static void
add_project (JxGrid *table, const JxFormProject *item, guint number)
{
  static const char *const fields[N_COLUMNS] = {
    NULL, "code", "name", "subject", "budget", "fiscal", "other", NULL, NULL, "person",
  };
  const JxProject *project = item->project;
  g_autofree char *position = g_strdup_printf ("%u", number);
  g_autofree char *budget = jx_money_format_form (project->budget);
  g_autofree char *fiscal = jx_money_format_form (project->fiscal);
  g_autofree char *other = jx_money_format_form (project->other);
  g_autofree char *goals = g_strdup_printf ("%u", project->goals->len);
  g_autofree char *indicators = g_strdup_printf ("%u", project->indicators->len);
  char            *texts[] = { position, project->code, project->name, project->subject, budget,
                               fiscal,   other,         goals,         indicators,       project->person };
  JxPlace          places[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    places[i] = (JxPlace){ JX_TABLE_PROJECT, project->id, fields[i] };
  jx_form_table_row (table, columns, N_COLUMNS, texts, places);
}

static void
add_total (JxGrid *table, const char *label, const Sums *sums)
{
  g_autofree char *budget = jx_money_format_form (sums->budget);
  g_autofree char *fiscal = jx_money_format_form (sums->fiscal);
  g_autofree char *other = jx_money_format_form (sums->other);
  g_autofree char *goals = g_strdup_printf ("%u", sums->goals);
  g_autofree char *indicators = g_strdup_printf ("%u", sums->indicators);
  const char      *texts[] = { budget, fiscal, other, goals, indicators, "" };

  jx_grid_add_row (table, FALSE);
  jx_grid_add_cell (table, FIRST_AMOUNT, 1, JX_CELL_LABEL, label, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    jx_grid_add_cell (table, 1, 1, columns[FIRST_AMOUNT + i].kind, texts[i], NULL);
}

/* In a merged file the projects of each unit have their sum. */
static void
add_projects (JxGrid *table, const GArray *items, gboolean by_unit)
{
  Sums all = { 0 }, of_unit = { 0 };

  for (guint i = 0; i < items->len; i++)
    {
      const JxFormProject *item = &g_array_index (items, JxFormProject, i);
      gboolean             ends =
        i + 1 == items->len || g_array_index (items, JxFormProject, i + 1).unit != item->unit;

      add_project (table, item, i + 1);
      add_up (&all, item->project);
      add_up (&of_unit, item->project);
      if (by_unit && ends)
        {
          g_autofree char *label = g_strdup_printf ("%s小计", item->unit->name);

          add_total (table, label, &of_unit);
          of_unit = (Sums){ 0 };
        }
    }
  add_total (table, "合计", &all);
}

/**
 * jx_form_build_summary:
 * @snapshot: the data
 * @options: which projects
 * @error: return location for an error
 *
 * Lays out the list of the projects with their money and what they are measured by, and the totals.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_summary (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  g_autoptr (GArray) items = jx_form_projects (snapshot, options, error);
  g_autoptr (JxFlow) flow = NULL;
  g_autoptr (JxGrid) table = NULL;
  g_autoptr (JxUnit) whose = NULL;
  g_autofree char *title = NULL;
  const JxUnit    *unit;

  if (items == NULL)
    return NULL;
  unit = g_array_index (items, JxFormProject, 0).unit;
  whose = jx_form_whose (snapshot, options, unit);
  title = g_strdup_printf ("%d年预算项目汇总表", (int) snapshot->settings->year);
  flow = jx_form_begin_wide (title, options);
  jx_form_place_head (flow, title, NULL, whose, "万元");
  table = jx_grid_new (JX_STYLE_CELL);
  jx_form_table_heading (table, columns, N_COLUMNS);
  add_projects (table, items, snapshot->units->len > 1);
  jx_form_hold_signers (table, 0);
  jx_grid_lay_out (table, flow);
  jx_form_place_signers (flow, unit);
  return jx_flow_finish (flow, options->fingerprint);
}
