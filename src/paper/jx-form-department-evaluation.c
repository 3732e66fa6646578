/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-date.h"
#include "paper/jx-form-funds.h"
#include "paper/jx-form-indicators.h"
#include "paper/jx-form-table.h"
#include "rules/jx-narrative.h"

#include <string.h>

/* The 部门整体支出绩效自评表 (design: forms.md, 9). */

#define TITLE "部门整体支出绩效自评表"

/* The labels at the left, of 100. */
/* The lines of notes between the table and the signers. */
#define MOST_NOTES 1

#define LABEL_WIDTH 15.5

/* What marks a project of running costs in its 项目属性. */
#define BASIC "基本"

static gboolean
is_basic (const JxProject *project)
{
  return strstr (project->attribute, BASIC) != NULL;
}

/* What the projects of one kind come to; @basic tells which. */
static JxProgress
measure_kind (const JxUnit *unit, const JxSettings *settings, const char *day, gboolean basic)
{
  g_autoptr (GPtrArray) projects = g_ptr_array_new ();
  JxProgress sum = { 0 };

  for (guint i = 0; i < unit->projects->len; i++)
    if (is_basic (unit->projects->pdata[i]) == basic)
      g_ptr_array_add (projects, unit->projects->pdata[i]);
  if (projects->len > 0)
    jx_progress_of_all (projects, settings, day, &sum);
  return sum;
}

static void
sum_sources (const JxUnit *unit, gint64 *fiscal, gint64 *other)
{
  for (guint i = 0; i < unit->projects->len; i++)
    {
      const JxProject *project = g_ptr_array_index (unit->projects, i);

      *fiscal += project->fiscal;
      *other += project->other;
    }
}

static void
add_funds (JxGrid *table, const JxUnit *unit, const JxSettings *settings, const JxScore *score)
{
  g_autofree char *day = jx_date_month_end (settings->year, 12);
  JxPlace          place = { JX_TABLE_UNIT, unit->id, NULL };
  JxProgress       basic = measure_kind (unit, settings, day, TRUE);
  JxProgress       special = measure_kind (unit, settings, day, FALSE);
  gint64           fiscal = 0, other = 0;

  sum_sources (unit, &fiscal, &other);
  {
    const JxFormFund funds[] = {
      { "年度资金总额",
        basic.budget + special.budget,
        basic.adjusted + special.adjusted,
        basic.paid + special.paid,
        score,
        place },
      { "按来源：财政拨款",
        fiscal,
        basic.adjusted_fiscal + special.adjusted_fiscal,
        basic.paid_fiscal + special.paid_fiscal,
        NULL,
        place },
      { "其他资金",
        other,
        basic.adjusted_other + special.adjusted_other,
        basic.paid_other + special.paid_other,
        NULL,
        place },
      { "按类型：基本支出", basic.budget, basic.adjusted, basic.paid, NULL, place },
      { "项目支出", special.budget, special.adjusted, special.paid, NULL, place },
    };

    jx_form_add_funds (table, "年度预算\n（万元）", LABEL_WIDTH, funds, G_N_ELEMENTS (funds));
  }
}

static const JxNarrative *
find_achieved (const JxUnit *unit)
{
  for (guint i = 0; i < unit->narratives->len; i++)
    {
      const JxNarrative *narrative = g_ptr_array_index (unit->narratives, i);

      if (narrative->section == JX_NARRATIVE_ACHIEVED)
        return narrative;
    }
  return NULL;
}

static void
add_achieved (JxGrid *table, const JxSnapshot *snapshot, const JxUnit *unit)
{
  const JxNarrative *achieved = find_achieved (unit);
  g_autofree char   *text = NULL;

  if (achieved == NULL)
    {
      jx_form_add_field (table, 1, JX_CELL_TEXT, "", JX_TABLE_UNIT, unit->id, NULL);
      return;
    }
  text = jx_narrative_expand (snapshot, unit, achieved->text);
  jx_form_add_field (table, 1, JX_CELL_TEXT, text, JX_TABLE_NARRATIVE, achieved->id, "text");
}

static void
add_goals (JxGrid *table, const JxSnapshot *snapshot, const JxUnit *unit)
{
  static const double widths[] = { LABEL_WIDTH, (100 - LABEL_WIDTH) / 2, (100 - LABEL_WIDTH) / 2 };

  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 2, "年度总体目标");
  jx_form_add_label (table, 1, "预期目标");
  jx_form_add_label (table, 1, "实际完成情况");
  jx_grid_add_row (table, FALSE);
  jx_form_add_unit_goals (table, unit);
  add_achieved (table, snapshot, unit);
}

static void
place_unit (JxFlow *flow, const JxSnapshot *snapshot, const JxUnit *unit)
{
  const JxPlace place = { JX_TABLE_UNIT, unit->id, NULL };
  g_autoptr (JxProjectScore) score = jx_score_unit (unit, snapshot->settings);
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_SMALL_CELL);
  g_autoptr (GArray) rows = jx_form_rows_new ();

  jx_form_place_title (flow, snapshot, TITLE, NULL);
  jx_form_add_department (table, LABEL_WIDTH, unit);
  add_funds (table, unit, snapshot->settings, &score->execution);
  add_goals (table, snapshot, unit);
  jx_form_rows_add (rows, unit, NULL, unit->indicators, 0, score->indicators);
  jx_form_add_scores (table, rows, &place, score);
  jx_form_hold_signers (table, MOST_NOTES);
  jx_grid_lay_out (table, flow);
  jx_form_place_given_note (flow, score);
  jx_form_place_signers (flow, unit);
}

/**
 * jx_form_build_department_evaluation:
 * @snapshot: the data
 * @options: how it is printed
 * @error: return location for an error
 *
 * Lays out the 部门整体支出绩效自评表 of each unit.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_department_evaluation (const JxSnapshot    *snapshot,
                                     const JxFormOptions *options,
                                     GError             **error)
{
  return jx_form_build_departments (snapshot, options, TITLE, place_unit, error);
}
