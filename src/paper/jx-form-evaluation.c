/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-date.h"
#include "paper/jx-form-funds.h"
#include "paper/jx-form-indicators.h"
#include "paper/jx-form-print.h"
#include "paper/jx-form-table.h"

/* The 项目支出绩效自评表 (design: forms.md, 7). */

#define TITLE "项目支出绩效自评表"

/* The labels at the left, of 100. */
#define LABEL_WIDTH 15.5

/* The label at the side of the indicators. */
#define SIDE_WIDTH 6.0

/* The lines of notes between the table and the signers. */
#define MOST_NOTES 2

#define CARRIED_NOTE "注：执行数先计上年结转资金。"
#define GIVEN_NOTE "注：得分带*的，由单位评定，与按规则计算的得分不同。"

/* Money carried over from last year is fiscal, and is spent first. */
static void
add_funds (JxGrid           *table,
           const JxProject  *project,
           const JxSettings *settings,
           const JxScore    *score)
{
  g_autofree char *year_end = jx_date_month_end (settings->year, 12);
  JxPlace          budget = { JX_TABLE_PROJECT, project->id, "budget" };
  JxPlace          fiscal = { JX_TABLE_PROJECT, project->id, "fiscal" };
  JxPlace          carried = { JX_TABLE_PROJECT, project->id, "carried" };
  JxPlace          other = { JX_TABLE_PROJECT, project->id, "other" };
  gint64           old = MIN (project->carried, project->fiscal), old_paid;
  JxProgress       all;

  jx_progress_of_project (project, settings, year_end, &all);
  old_paid = CLAMP (all.paid_fiscal, 0, old);
  {
    const JxFormFund funds[] = {
      { "年度资金总额", all.budget, all.adjusted, all.paid, score, budget },
      { "其中：当年财政拨款",
        project->fiscal - old,
        all.adjusted_fiscal - old,
        all.paid_fiscal - old_paid,
        NULL,
        fiscal },
      { "上年结转资金", old, old, old_paid, NULL, carried },
      { "其他资金", project->other, all.adjusted_other, all.paid_other, NULL, other },
    };

    jx_form_add_funds (table, "项目资金\n（万元）", LABEL_WIDTH, funds, G_N_ELEMENTS (funds));
  }
}

static void
add_goals (JxGrid *table, const JxProject *project)
{
  static const double widths[] = { LABEL_WIDTH, (100 - LABEL_WIDTH) / 2, (100 - LABEL_WIDTH) / 2 };

  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 2, "年度总体目标");
  jx_form_add_label (table, 1, "预期目标");
  jx_form_add_label (table, 1, "实际完成情况");
  jx_grid_add_row (table, FALSE);
  jx_form_add_goals (table, 1, project);
  jx_form_add_field (table,
                     1,
                     JX_CELL_TEXT,
                     project->achieved,
                     JX_TABLE_PROJECT,
                     project->id,
                     "achieved");
}

/**
 * jx_form_add_scores:
 * @table: a table
 * @rows: (element-type JxFormRow): the indicators
 * @place: what empty rows show
 * @score: their score
 *
 * Adds the indicators of a form of self-evaluation and the 总分.
 */
void
jx_form_add_scores (JxGrid               *table,
                    const GArray         *rows,
                    const JxPlace        *place,
                    const JxProjectScore *score)
{
  const JxFormColumnSet *set = jx_form_columns_evaluation ();
  const JxFormSide       side = { "绩效指标", SIDE_WIDTH, 0, 0, *place };

  jx_form_add_indicators (table, set, &side, rows);
  jx_form_add_result (table, 1 + set->n_columns, score);
}

/**
 * jx_form_place_given_note:
 * @flow: where it goes
 * @score: the score
 *
 * Places the note that explains the mark of points given by hand, where there are any.
 */
void
jx_form_place_given_note (JxFlow *flow, const JxProjectScore *score)
{
  for (guint i = 0; i < score->n_indicators; i++)
    if (jx_form_is_given_by_hand (&score->indicators[i]))
      {
        jx_form_place_note (flow, GIVEN_NOTE);
        return;
      }
}

static void
place_project (JxFlow              *flow,
               const JxSnapshot    *snapshot,
               const JxFormProject *item,
               const JxFormOptions *options)
{
  static const double widths[] = { LABEL_WIDTH, 38, 12, 34.5 };
  const JxProject    *project = item->project;
  const JxPlace       place = { JX_TABLE_PROJECT, project->id, NULL };
  g_autoptr (JxProjectScore) score = jx_score_project (project, snapshot->settings);
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_SMALL_CELL);
  g_autoptr (GArray) rows = jx_form_rows_new ();

  jx_form_place_title (flow, snapshot, TITLE, item);
  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  jx_form_add_names (table, item);
  add_funds (table, project, snapshot->settings, &score->execution);
  add_goals (table, project);
  jx_form_rows_add (rows, item->unit, project, project->indicators, 0, score->indicators);
  jx_form_add_scores (table, rows, &place, score);
  jx_form_hold_signers (table, MOST_NOTES);
  jx_grid_lay_out (table, flow);
  if (project->carried > 0)
    jx_form_place_note (flow, CARRIED_NOTE);
  jx_form_place_given_note (flow, score);
  jx_form_place_signers (flow, item->unit);
}

/**
 * jx_form_build_evaluation:
 * @snapshot: the data
 * @options: which projects
 * @error: return location for an error
 *
 * Lays out the 项目支出绩效自评表 of one project or of all.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_evaluation (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  g_autoptr (GArray) items = jx_form_projects (snapshot, options, error);
  g_autoptr (JxFlow) flow = NULL;
  g_autofree char *title = NULL;

  if (items == NULL)
    return NULL;
  title = g_strdup_printf ("%d年" TITLE, (int) snapshot->settings->year);
  flow = jx_form_begin (title, options);
  jx_flow_mark (flow, title, 0);
  jx_form_place_each (flow, snapshot, items, options, place_project);
  return jx_flow_finish (flow, options->fingerprint);
}
