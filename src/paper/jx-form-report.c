/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"
#include "paper/jx-form-head.h"
#include "paper/jx-form-print.h"
#include "paper/jx-form-table.h"
#include "rules/jx-evidence.h"
#include "rules/jx-missed.h"
#include "rules/jx-narrative.h"

/* The 绩效自评报告 (design: forms.md, 8): the office writes the prose, every figure is of the year.
 */

/* A heading keeps so much of what follows it on its page. */
#define HEADING_NEED 70.0

/* What stands where the office has not written anything yet. */
#define NOT_WRITTEN "（待填写）"

static const JxFormColumn scores[] = {
  { "序号", 6, JX_CELL_CENTRE },    { "项目名称", 27, JX_CELL_TEXT },
  { "预算数", 12, JX_CELL_NUMBER }, { "调整后预算", 13, JX_CELL_NUMBER },
  { "执行数", 12, JX_CELL_NUMBER }, { "执行率", 11, JX_CELL_NUMBER },
  { "得分", 10, JX_CELL_CENTRE },   { "等级", 9, JX_CELL_CENTRE },
};

static const JxFormColumn missed_columns[] = {
  { "项目名称", 19, JX_CELL_TEXT },     { "指标", 18, JX_CELL_TEXT },
  { "目标值", 11, JX_CELL_CENTRE },     { "实际完成值", 12, JX_CELL_CENTRE },
  { "得分／分值", 12, JX_CELL_CENTRE }, { "偏差原因及改进措施", 28, JX_CELL_TEXT },
};

static const JxFormColumn evidence_columns[] = {
  { "编号", 14, JX_CELL_CENTRE },
  { "项目名称", 22, JX_CELL_TEXT },
  { "佐证内容", 28, JX_CELL_TEXT },
  { "文件名称", 36, JX_CELL_TEXT },
};

static const struct
{
  JxNarrativeSection section;
  const char        *heading;
} sections[] = {
  { JX_NARRATIVE_WORK, "一、绩效管理工作开展情况" },
  { JX_NARRATIVE_COMPLETION, "二、专项资金和具体预算支出项目绩效目标完成情况" },
  { JX_NARRATIVE_PROBLEMS, "三、存在问题分析及评价结论" },
  { JX_NARRATIVE_MEASURES, "四、下一步整改措施" },
  { JX_NARRATIVE_OTHER, "五、其他" },
};

static const JxNarrative *
find_section (const JxUnit *unit, JxNarrativeSection section)
{
  for (guint i = 0; i < unit->narratives->len; i++)
    {
      const JxNarrative *narrative = g_ptr_array_index (unit->narratives, i);

      if (narrative->section == (gint64) section && !jx_text_is_blank (narrative->text))
        return narrative;
    }
  return NULL;
}

static void
place_prose (JxFlow *flow, const JxSnapshot *snapshot, const JxUnit *unit, guint i)
{
  const JxNarrative *narrative = find_section (unit, sections[i].section);
  JxPart             part = { 0, { JX_TABLE_UNIT, unit->id, NULL } };
  g_autofree char   *text = NULL;

  if (narrative != NULL)
    {
      part.place = (JxPlace){ JX_TABLE_NARRATIVE, narrative->id, "text" };
      text = jx_narrative_expand (snapshot, unit, narrative->text);
    }
  jx_flow_need (flow, HEADING_NEED);
  jx_flow_mark (flow, sections[i].heading, 1);
  jx_flow_text (flow, JX_STYLE_SECTION, JX_ALIGN_LEFT, sections[i].heading, NULL, 0);
  jx_flow_text (flow, JX_STYLE_BODY, JX_ALIGN_LEFT, text != NULL ? text : NOT_WRITTEN, &part, 1);
  jx_flow_space (flow, 6);
}

static void
place_caption (JxFlow *flow, const char *caption, const char *measure)
{
  JxPlace nothing = { 0 };

  jx_flow_need (flow, HEADING_NEED);
  jx_flow_text (flow, JX_STYLE_CHART_TITLE, JX_ALIGN_CENTRE, caption, NULL, 0);
  if (measure != NULL)
    jx_flow_sides (flow, JX_STYLE_SMALL_CELL, "", measure, &nothing);
  jx_flow_space (flow, 2);
}

static GStrv
print_money (guint number, const char *name, const JxProgress *progress)
{
  GStrv texts = g_new0 (char *, G_N_ELEMENTS (scores) + 1);
  guint n = 0;

  texts[n++] = number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("");
  texts[n++] = g_strdup (name);
  texts[n++] = jx_money_format_form (progress->budget);
  texts[n++] = jx_money_format_form (progress->adjusted);
  texts[n++] = jx_money_format_form (progress->paid);
  texts[n++] = jx_percent_format (progress->execution);
  return texts;
}

static void
add_score (JxGrid *table, const JxProject *project, const JxSettings *settings, guint number)
{
  static const char *const fields[G_N_ELEMENTS (scores)] = { NULL, "name", "budget" };
  g_autofree char         *day = jx_date_month_end (settings->year, 12);
  g_autoptr (JxProjectScore) score = jx_score_project (project, settings);
  g_auto (GStrv) texts = NULL;
  JxPlace    places[G_N_ELEMENTS (scores)];
  JxProgress progress;

  jx_progress_of_project (project, settings, day, &progress);
  texts = print_money (number, project->name, &progress);
  texts[6] = jx_form_print_points (score->total);
  texts[7] = g_strdup (score->complete ? jx_form_print_grade (score->grade) : "未评完");
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    places[i] = (JxPlace){ JX_TABLE_PROJECT, project->id, fields[i] };
  jx_form_table_row (table, scores, G_N_ELEMENTS (scores), texts, places);
}

static void
add_total (JxGrid *table, const JxUnit *unit, const JxSettings *settings)
{
  g_autofree char *day = jx_date_month_end (settings->year, 12);
  g_auto (GStrv) texts = NULL;
  JxProgress progress;

  jx_progress_of_all (unit->projects, settings, day, &progress);
  texts = print_money (0, "合计", &progress);
  texts[6] = g_strdup ("—");
  texts[7] = g_strdup ("—");
  jx_form_table_row (table, scores, G_N_ELEMENTS (scores), texts, NULL);
}

static void
place_scores (JxFlow *flow, const JxSnapshot *snapshot, const JxUnit *unit)
{
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_SMALL_CELL);

  if (unit->projects->len == 0)
    return;
  place_caption (flow, "项目支出绩效自评情况表", "单位：万元");
  jx_form_table_heading (table, scores, G_N_ELEMENTS (scores));
  for (guint i = 0; i < unit->projects->len; i++)
    add_score (table, unit->projects->pdata[i], snapshot->settings, i + 1);
  add_total (table, unit, snapshot->settings);
  jx_grid_lay_out (table, flow);
  jx_flow_space (flow, 12);
}

static char *
print_of_points (const JxMissed *missed)
{
  g_autofree char *points = jx_form_print_points (missed->points);
  g_autofree char *weight = jx_form_print_points (missed->weight);

  return g_strdup_printf ("%s／%s", points, weight);
}

static void
add_missed (JxGrid *table, const JxUnit *unit, const JxMissed *missed)
{
  g_autofree char *points = print_of_points (missed);
  char            *texts[] = { missed->project != NULL ? missed->project->name : unit->name,
                    missed->name,
                    missed->target,
                    missed->actual,
                    points,
                    missed->reason };
  JxPlace places[G_N_ELEMENTS (missed_columns)];
  JxPlace place = { JX_TABLE_UNIT, unit->id, NULL };

  if (missed->indicator != NULL)
    place = (JxPlace){ JX_TABLE_INDICATOR, missed->indicator->id, "name" };
  else if (missed->project != NULL)
    place = (JxPlace){ JX_TABLE_PROJECT, missed->project->id, "delay_reason" };
  for (guint i = 0; i < G_N_ELEMENTS (missed_columns); i++)
    places[i] = place;
  if (*missed->reason == '\0')
    texts[5] = (char *) NOT_WRITTEN;
  jx_form_table_row (table, missed_columns, G_N_ELEMENTS (missed_columns), texts, places);
}

static void
place_missed (JxFlow *flow, const JxSnapshot *snapshot, const JxUnit *unit)
{
  g_autoptr (GPtrArray) targets = jx_missed_targets (snapshot, unit);
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_SMALL_CELL);

  if (targets->len == 0)
    return;
  place_caption (flow, "未完成或偏离较大的绩效目标", NULL);
  jx_form_table_heading (table, missed_columns, G_N_ELEMENTS (missed_columns));
  for (guint i = 0; i < targets->len; i++)
    add_missed (table, unit, targets->pdata[i]);
  jx_grid_lay_out (table, flow);
  jx_flow_space (flow, 12);
}

static void
add_evidence (JxGrid *table, const JxUnit *unit, const JxEvidence *evidence)
{
  char   *texts[] = { evidence->number,
                    evidence->project != NULL ? evidence->project->name : unit->name,
                      evidence->owner_name,
                      evidence->attachment->name };
  JxPlace places[G_N_ELEMENTS (evidence_columns)];

  for (guint i = 0; i < G_N_ELEMENTS (evidence_columns); i++)
    places[i] = evidence->owner;
  jx_form_table_row (table, evidence_columns, G_N_ELEMENTS (evidence_columns), texts, places);
}

static void
place_evidence (JxFlow *flow, const JxSnapshot *snapshot, const JxUnit *unit)
{
  g_autoptr (GPtrArray) files = jx_evidence (snapshot, unit);
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_SMALL_CELL);

  if (files->len == 0)
    return;
  place_caption (flow, "佐证材料目录", NULL);
  jx_form_table_heading (table, evidence_columns, G_N_ELEMENTS (evidence_columns));
  for (guint i = 0; i < files->len; i++)
    add_evidence (table, unit, files->pdata[i]);
  jx_grid_lay_out (table, flow);
  jx_flow_space (flow, 12);
}

static void
place_unit (JxFlow *flow, const JxSnapshot *snapshot, const JxUnit *unit)
{
  g_autofree char *title =
    g_strdup_printf ("%s\n%d年度绩效自评报告", unit->name, (int) snapshot->settings->year);
  JxPart name = { 0, { JX_TABLE_UNIT, unit->id, "name" } };

  jx_flow_text (flow, JX_STYLE_PART, JX_ALIGN_CENTRE, title, &name, 1);
  jx_flow_space (flow, 18);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      place_prose (flow, snapshot, unit, i);
      if (sections[i].section == JX_NARRATIVE_COMPLETION)
        place_scores (flow, snapshot, unit);
      else if (sections[i].section == JX_NARRATIVE_PROBLEMS)
        place_missed (flow, snapshot, unit);
    }
  place_evidence (flow, snapshot, unit);
  jx_form_place_signers (flow, unit);
}

/**
 * jx_form_build_report:
 * @snapshot: the data
 * @options: how it is printed
 * @error: return location for an error
 *
 * Lays out the 绩效自评报告 of each unit: the prose of the office, all projects with score and
 * grade, the targets missed or far off with their reasons.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_report (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  return jx_form_build_departments (snapshot, options, "绩效自评报告", place_unit, error);
}
