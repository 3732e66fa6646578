/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"
#include "paper/jx-form-head.h"
#include "paper/jx-form-indicators.h"
#include "paper/jx-form-table.h"
#include "rules/jx-monitoring.h"

/* The 绩效运行监控表 (design: forms.md, 6). */

#define TITLE "项目支出绩效运行监控表"

/* The labels at the left, of 100. */
#define LABEL_WIDTH 11.0

/* The label at the side of the indicators. */
#define SIDE_WIDTH 3.5

/* The last month that any of the projects was monitored at; else that of the last payment. */
static guint
find_cutoff (const JxSnapshot *snapshot, const JxFormOptions *options, const GArray *items)
{
  guint            months = 0;
  g_autofree char *as_of = NULL;
  gint64           year;
  guint            month, day;

  if (options->cutoff >= 1 && options->cutoff <= 12)
    return options->cutoff;
  for (guint i = 0; i < items->len; i++)
    months |= jx_monitoring_months (g_array_index (items, JxFormProject, i).project->indicators);
  for (guint last = 12; last > 0; last--)
    if ((months & 1u << last) != 0)
      return last;
  as_of = jx_form_as_of (snapshot, options);
  return jx_date_split (as_of, &year, &month, &day) ? month : 12;
}

static void
add_centred (JxGrid *table, const char *text)
{
  jx_grid_add_cell (table, 1, 1, JX_CELL_CENTRE, text, NULL);
}

/**
 * Fund:
 * @label: what the row is about
 * @field: the field of the budget
 * @expected: what is expected to be paid in the year, fen; %JX_UNSET for nothing yet
 * @expected_field: (nullable): its field
 */
typedef struct
{
  const char *label;
  const char *field;
  gint64      budget, adjusted, paid, expected;
  const char *expected_field;
} Fund;

static void
add_fund (JxGrid *table, const Fund *fund, const JxProject *project, const JxOutlook *outlook)
{
  g_autofree char *paid = jx_money_format_form (fund->paid);
  g_autofree char *rate = jx_percent_format (jx_percent_of (fund->paid, fund->adjusted));
  g_autofree char *expected =
    fund->expected == JX_UNSET ? g_strdup ("") : jx_money_format_form (fund->expected);

  jx_grid_add_row (table, FALSE);
  jx_grid_add_cell (table, 1, 1, JX_CELL_TEXT, fund->label, NULL);
  jx_form_add_money (table, fund->budget, JX_TABLE_PROJECT, project->id, fund->field);
  add_centred (table, paid);
  add_centred (table, rate);
  if (outlook != NULL)
    jx_form_add_field (table,
                       1,
                       JX_CELL_CENTRE,
                       expected,
                       JX_TABLE_OUTLOOK,
                       outlook->id,
                       fund->expected_field);
  else
    jx_form_add_field (table, 1, JX_CELL_CENTRE, expected, JX_TABLE_PROJECT, project->id, NULL);
}

static gint64
add_expected (const JxOutlook *outlook)
{
  if (outlook == NULL || (outlook->fiscal == JX_UNSET && outlook->other == JX_UNSET))
    return JX_UNSET;
  return (outlook->fiscal == JX_UNSET ? 0 : outlook->fiscal) +
         (outlook->other == JX_UNSET ? 0 : outlook->other);
}

static void
add_fund_headings (JxGrid *table, guint cutoff, guint n_funds)
{
  g_autofree char *paid = g_strdup_printf ("1-%u月执行数", cutoff);
  g_autofree char *rate = g_strdup_printf ("1-%u月执行率", cutoff);
  const char      *headings[] = { "", "年初预算数", paid, rate, "全年预计执行数" };

  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1 + n_funds, "项目资金\n（万元）");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    jx_form_add_label (table, 1, headings[i]);
}

static void
add_funds (JxGrid *table, const JxProject *project, const JxSettings *settings, guint cutoff)
{
  static const double widths[] = { LABEL_WIDTH, 21, 17, 17, 17, 17 };
  g_autofree char    *day = jx_date_month_end (settings->year, cutoff);
  const JxOutlook    *outlook = jx_monitoring_outlook (project, cutoff);
  gint64              fiscal = outlook != NULL ? outlook->fiscal : JX_UNSET;
  gint64              other = outlook != NULL ? outlook->other : JX_UNSET;
  JxProgress          all;

  jx_progress_of_project (project, settings, day, &all);
  {
    const Fund funds[] = {
      { "年度资金总额",
        "budget",
        all.budget,
        all.adjusted,
        all.paid,
        add_expected (outlook),
        NULL },
      { "其中：本年财政拨款",
        "fiscal",
        project->fiscal,
        all.adjusted_fiscal,
        all.paid_fiscal,
        fiscal,
        "fiscal" },
      { "其他资金", "other", project->other, all.adjusted_other, all.paid_other, other, "other" },
    };

    jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
    add_fund_headings (table, cutoff, G_N_ELEMENTS (funds));
    for (guint i = 0; i < G_N_ELEMENTS (funds); i++)
      add_fund (table, &funds[i], project, outlook);
  }
}

static void
place_project (JxFlow              *flow,
               const JxSnapshot    *snapshot,
               const JxFormProject *item,
               const JxFormOptions *options)
{
  static const double widths[] = { LABEL_WIDTH, 38, 17, 34 };
  static const double goal_widths[] = { LABEL_WIDTH, 100 - LABEL_WIDTH };
  const JxProject    *project = item->project;
  const JxFormSide    side = { .label = "绩效指标",
                               .width = SIDE_WIDTH,
                               .cutoff = options->cutoff,
                               .place = { JX_TABLE_PROJECT, project->id, NULL } };
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_SMALL_CELL);
  g_autoptr (GArray) rows = jx_form_rows_new ();

  jx_form_place_title (flow, snapshot, TITLE, item);
  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  jx_form_add_names (table, item);
  add_funds (table, project, snapshot->settings, options->cutoff);
  jx_grid_set_columns (table, goal_widths, G_N_ELEMENTS (goal_widths));
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1, "年度总体目标");
  jx_form_add_goals (table, 1, project);
  jx_form_rows_add (rows, item->unit, project, project->indicators, options->cutoff, NULL);
  jx_form_add_indicators (table, jx_form_columns_monitor (), &side, rows);
  jx_form_hold_signers (table, 0);
  jx_grid_lay_out (table, flow);
  jx_form_place_signers (flow, item->unit);
}

/**
 * jx_form_build_monitoring:
 * @snapshot: the data
 * @options: which projects, and at the end of which month
 * @error: return location for an error
 *
 * Lays out the 绩效运行监控表 of one project or of all.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_monitoring (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  g_autoptr (GArray) items = jx_form_projects (snapshot, options, error);
  g_autoptr (JxFlow) flow = NULL;
  g_autofree char *title = NULL;
  JxFormOptions    dated = *options;

  if (items == NULL)
    return NULL;
  dated.cutoff = find_cutoff (snapshot, options, items);
  title = g_strdup_printf ("%d年1-%u月" TITLE, (int) snapshot->settings->year, dated.cutoff);
  flow = jx_form_begin_wide (title, options);
  jx_flow_mark (flow, title, 0);
  jx_form_place_each (flow, snapshot, items, &dated, place_project);
  return jx_flow_finish (flow, options->fingerprint);
}
