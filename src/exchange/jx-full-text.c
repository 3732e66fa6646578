/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-full-text.h"

#include "model/jx-goal-line.h"
#include "model/jx-percent.h"

#include <string.h>

/* The 部门预算绩效文本 as plain text, in the shape that jx_document_from_text() takes apart: each
 * cell of a table is a line that begins with a tab, and a blank line ends a row. */

static const struct
{
  JxGoalKind  kind;
  const char *heading;
} sections[] = {
  { JX_GOAL_OVERALL, "一、总体绩效目标" },
  { JX_GOAL_PART, "二、分项绩效目标" },
  { JX_GOAL_SAFEGUARD, "三、工作保障措施" },
};

/* A line that begins with a tab would be a cell, and a blank one would end the row. */
static void
append_cell (GString *text, const char *cell)
{
  g_auto (GStrv) lines = g_strsplit (cell, "\n", -1);

  g_string_append_c (text, '\t');
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strdelimit (lines[i], "\t\r", ' ');
      if (i > 0 && !jx_text_is_blank (lines[i]))
        g_string_append_c (text, '\n');
      g_string_append (text, lines[i]);
    }
  g_string_append_c (text, '\n');
}

static void
append_row (GString *text, const char *const *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    append_cell (text, cells[i]);
  g_string_append_c (text, '\n');
}

static void
append_paragraph (GString *text, const char *paragraph)
{
  g_auto (GStrv) lines = g_strsplit (paragraph, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strdelimit (lines[i], "\t\r", ' ');
      if (!jx_text_is_blank (lines[i]))
        g_string_append_printf (text, "%s\n", lines[i]);
    }
  g_string_append_c (text, '\n');
}

static void
append_section (GString *text, const JxUnit *unit, guint section)
{
  guint number = 0;

  g_string_append_printf (text, "%s\n\n", sections[section].heading);
  for (guint i = 0; i < unit->goals->len; i++)
    {
      const JxGoal *goal = unit->goals->pdata[i];

      if (goal->kind == (gint64) sections[section].kind)
        {
          g_autofree char *line = jx_goal_line (goal, ++number, NULL);

          append_paragraph (text, line);
        }
    }
}

static void
append_funds (GString *text, const JxProject *project)
{
  g_autofree char *budget = jx_money_format_form (project->budget);
  g_autofree char *fiscal = jx_money_format_form (project->fiscal);
  g_autofree char *other = jx_money_format_form (project->other);
  const char      *names[] = { "项目编码", project->code, "项目名称", project->name };
  const char *amounts[] = { "预算规模及资金用途", "预算数", budget, "其中：财政资金", fiscal,
                            "其他资金",           other };
  const char *purpose[] = { "", project->purpose };

  append_row (text, names, G_N_ELEMENTS (names));
  append_row (text, amounts, G_N_ELEMENTS (amounts));
  append_row (text, purpose, G_N_ELEMENTS (purpose));
}

static void
append_plan (GString *text, const JxProject *project)
{
  if (project->plan->len == 0)
    return;
  append_cell (text, "资金支出计划（%）");
  for (guint i = 0; i < project->plan->len; i++)
    {
      const JxPlan    *plan = project->plan->pdata[i];
      g_autofree char *month = g_strdup_printf ("%d月底", (int) plan->month);

      append_cell (text, month);
    }
  g_string_append (text, "\n\t\n");
  for (guint i = 0; i < project->plan->len; i++)
    {
      const JxPlan    *plan = project->plan->pdata[i];
      g_autofree char *percent = jx_percent_format (plan->percent);

      append_cell (text, percent);
    }
  g_string_append_c (text, '\n');
}

static void
append_goals (GString *text, const JxProject *project)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < project->goals->len; i++)
    g_string_append_printf (list,
                            "%s%u.%s",
                            i > 0 ? "\n" : "",
                            i + 1,
                            ((const JxProjectGoal *) project->goals->pdata[i])->text);
  append_row (text, (const char *[]){ "绩效目标", list->str }, 2);
}

/* The level 1 stands in the first of its rows, as it is printed. */
static void
append_indicators (GString *text, const JxProject *project)
{
  static const char *const headings[] = {
    "一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据",
  };
  const char *level1 = "";

  append_row (text, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const JxIndicator *indicator = project->indicators->pdata[i];
      gboolean           merged = g_str_equal (indicator->level1, level1);
      const char        *cells[] = {
               merged ? "" : indicator->level1, indicator->level2,  indicator->name,
        indicator->description,          indicator->printed, indicator->basis
      };

      level1 = indicator->level1;
      append_row (text, cells, G_N_ELEMENTS (cells));
    }
}

static void
append_project (GString *text, const JxUnit *unit, const JxProject *project, guint number)
{
  g_autofree char *name = g_strconcat (unit->code, unit->name, NULL);

  g_string_append_printf (text, "%u.%s绩效目标表\n", number, project->name);
  append_row (text, (const char *[]){ name, "单位：万元" }, 2);
  append_funds (text, project);
  append_plan (text, project);
  append_goals (text, project);
  append_indicators (text, project);
  g_string_append_c (text, '\n');
}

static void
append_unit (GString *text, const JxSnapshot *snapshot, const JxUnit *unit, gint64 project_id)
{
  g_string_append_printf (text,
                          "%s%d年部门预算绩效文本\n\n%s编制\n",
                          unit->name,
                          (int) snapshot->settings->year,
                          unit->name);
  if (*unit->bureau != '\0')
    g_string_append_printf (text, "%s审核\n", unit->bureau);
  g_string_append (text, "\n第一部分\n部门整体绩效目标\n\n");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    append_section (text, unit, i);
  g_string_append (text, "第二部分\n预算项目绩效目标\n\n");
  for (guint i = 0; i < unit->projects->len; i++)
    {
      const JxProject *project = unit->projects->pdata[i];

      if (project_id == 0 || project->id == project_id)
        append_project (text, unit, project, i + 1);
    }
}

/**
 * jx_full_text:
 * @snapshot: the data
 * @project_id: the one project that it is to hold; 0 for all
 *
 * Writes the whole text for publication as plain text that jx_draft_read() takes in again. Of what
 * the printed text does not hold (payments, monitoring, self-evaluation) nothing is in it.
 *
 * Returns: (transfer full): the text, one unit after another
 */
char *
jx_full_text (const JxSnapshot *snapshot, gint64 project_id)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (snapshot != NULL, NULL);

  for (guint i = 0; i < snapshot->units->len; i++)
    append_unit (text, snapshot, snapshot->units->pdata[i], project_id);
  return g_string_free (text, FALSE);
}
