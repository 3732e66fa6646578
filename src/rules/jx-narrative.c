/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-narrative.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"
#include "rules/jx-missed.h"
#include "rules/jx-progress.h"
#include "rules/jx-score.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define NOTHING "—" /* where there is no figure yet */

/* What the fields are filled from, gathered once for a text. */
typedef struct
{
  const JxSnapshot *snapshot;
  const JxUnit     *unit;
  JxProgress        progress;
  guint             n_indicators;
  guint             n_evaluated;
  guint             n_missed;
  guint             n_far_over;
  guint             n_slow; /* projects with an execution rate under 90% */
  guint             n_scored;
  guint             n_grades[JX_GRADE_POOR + 1];
  gint64            sum; /* of the totals of the projects scored */
  gint64            highest;
  gint64            lowest;
  guint             n_problems;
  guint             n_solved;
} Facts;

typedef char *(*FillFunc) (const Facts *facts);

static char *
write_count (guint count)
{
  return g_strdup_printf ("%u", count);
}

static char *
write_points (const Facts *facts, gint64 points)
{
  return facts->n_scored > 0 ? jx_number_format (points, 2, 2, FALSE) : g_strdup (NOTHING);
}

static char *
fill_year (const Facts *facts)
{
  return g_strdup_printf ("%" PRId64, facts->snapshot->settings->year);
}

static char *
fill_unit (const Facts *facts)
{
  return g_strdup (facts->unit->name);
}

static char *
fill_budget (const Facts *facts)
{
  return jx_money_format (facts->progress.budget, JX_MONEY_WAN);
}

static char *
fill_adjusted (const Facts *facts)
{
  return jx_money_format (facts->progress.adjusted, JX_MONEY_WAN);
}

static char *
fill_fiscal (const Facts *facts)
{
  return jx_money_format (facts->progress.adjusted_fiscal, JX_MONEY_WAN);
}

static char *
fill_other (const Facts *facts)
{
  return jx_money_format (facts->progress.adjusted_other, JX_MONEY_WAN);
}

static char *
fill_paid (const Facts *facts)
{
  return jx_money_format (facts->progress.paid, JX_MONEY_WAN);
}

static char *
fill_left (const Facts *facts)
{
  return jx_money_format (facts->progress.adjusted - facts->progress.paid, JX_MONEY_WAN);
}

static char *
fill_execution (const Facts *facts)
{
  return jx_percent_format (facts->progress.execution);
}

static char *
fill_projects (const Facts *facts)
{
  return write_count (facts->unit->projects->len);
}

static char *
fill_slow (const Facts *facts)
{
  return write_count (facts->n_slow);
}

static char *
fill_indicators (const Facts *facts)
{
  return write_count (facts->n_indicators);
}

static char *
fill_reached (const Facts *facts)
{
  return write_count (facts->n_evaluated - facts->n_missed);
}

static char *
fill_missed (const Facts *facts)
{
  return write_count (facts->n_missed);
}

static char *
fill_far_over (const Facts *facts)
{
  return write_count (facts->n_far_over);
}

static char *
fill_average (const Facts *facts)
{
  return write_points (facts,
                       facts->n_scored > 0 ? jx_number_share (facts->sum, 1, facts->n_scored) : 0);
}

static char *
fill_highest (const Facts *facts)
{
  return write_points (facts, facts->highest);
}

static char *
fill_lowest (const Facts *facts)
{
  return write_points (facts, facts->lowest);
}

static char *
fill_scored (const Facts *facts)
{
  return write_count (facts->n_scored);
}

static char *
fill_excellent (const Facts *facts)
{
  return write_count (facts->n_grades[JX_GRADE_EXCELLENT]);
}

static char *
fill_good (const Facts *facts)
{
  return write_count (facts->n_grades[JX_GRADE_GOOD]);
}

static char *
fill_fair (const Facts *facts)
{
  return write_count (facts->n_grades[JX_GRADE_FAIR]);
}

static char *
fill_poor (const Facts *facts)
{
  return write_count (facts->n_grades[JX_GRADE_POOR]);
}

static char *
fill_problems (const Facts *facts)
{
  return write_count (facts->n_problems);
}

static char *
fill_solved (const Facts *facts)
{
  return write_count (facts->n_solved);
}

/* clang-format off */
static const struct
{
  JxNarrativeField field;
  FillFunc fill;
} fields[] = {
  { { "年度", N_ ("Budget year"), "年" }, fill_year },
  { { "单位名称", N_ ("Name of the unit"), "" }, fill_unit },
  { { "项目数", N_ ("Number of projects"), "个" }, fill_projects },
  { { "预算合计", N_ ("Budgets at the start of the year, added up"), "万元" }, fill_budget },
  { { "调整后预算", N_ ("Adjusted budgets, added up"), "万元" }, fill_adjusted },
  { { "财政资金", N_ ("Fiscal part of the adjusted budgets"), "万元" }, fill_fiscal },
  { { "其他资金", N_ ("Other part of the adjusted budgets"), "万元" }, fill_other },
  { { "支出合计", N_ ("Paid in the year"), "万元" }, fill_paid },
  { { "结余合计", N_ ("Adjusted budgets less what was paid"), "万元" }, fill_left },
  { { "执行率", N_ ("Execution rate of all projects together"), "" }, fill_execution },
  { { "执行率偏低项目数", N_ ("Projects with an execution rate under 90%"), "个" }, fill_slow },
  { { "指标数", N_ ("Number of indicators"), "个" }, fill_indicators },
  { { "完成指标数", N_ ("Indicators that reached their target"), "个" }, fill_reached },
  { { "未完成指标数", N_ ("Indicators that missed their target"), "个" }, fill_missed },
  { { "偏离指标数", N_ ("Indicators far over their target"), "个" }, fill_far_over },
  { { "已评项目数", N_ ("Projects whose evaluation is complete"), "个" }, fill_scored },
  { { "平均得分", N_ ("Average score of those projects"), "分" }, fill_average },
  { { "最高得分", N_ ("Highest score"), "分" }, fill_highest },
  { { "最低得分", N_ ("Lowest score"), "分" }, fill_lowest },
  { { "优秀项目数", N_ ("Projects graded 优"), "个" }, fill_excellent },
  { { "良好项目数", N_ ("Projects graded 良"), "个" }, fill_good },
  { { "中等项目数", N_ ("Projects graded 中"), "个" }, fill_fair },
  { { "较差项目数", N_ ("Projects graded 差"), "个" }, fill_poor },
  { { "整改事项数", N_ ("Entries of the rectification list"), "项" }, fill_problems },
  { { "整改完成数", N_ ("Entries of the rectification list that are done"), "项" }, fill_solved },
};
/* clang-format on */

static guint
count_evaluated (GPtrArray *indicators)
{
  guint n = 0;

  for (guint i = 0; i < indicators->len; i++)
    {
      const JxIndicator  *indicator = indicators->pdata[i];
      const JxEvaluation *evaluation =
        indicator->evaluations->len > 0 ? indicator->evaluations->pdata[0] : NULL;

      n += evaluation != NULL && !jx_text_is_blank (evaluation->actual);
    }
  return n;
}

/* A project counts as scored when each of its indicators is. */
static void
add_score (Facts *facts, const JxProject *project)
{
  g_autoptr (JxProjectScore) score = jx_score_project (project, facts->snapshot->settings);

  if (!score->complete || score->n_indicators == 0)
    return;
  facts->highest = facts->n_scored == 0 ? score->total : MAX (facts->highest, score->total);
  facts->lowest = facts->n_scored == 0 ? score->total : MIN (facts->lowest, score->total);
  facts->sum += score->total;
  facts->n_scored++;
  facts->n_grades[score->grade]++;
}

static void
add_project (Facts *facts, const JxProject *project)
{
  add_score (facts, project);
  facts->n_indicators += project->indicators->len;
  facts->n_evaluated += count_evaluated (project->indicators);
  facts->n_problems += project->rectifications->len;
  for (guint i = 0; i < project->rectifications->len; i++)
    facts->n_solved +=
      ((const JxRectification *) project->rectifications->pdata[i])->progress == JX_RECTIFIED_DONE;
}

static void
gather (Facts *facts, const JxSnapshot *snapshot, const JxUnit *unit)
{
  g_autofree char *year_end = jx_date_month_end (snapshot->settings->year, 12);
  g_autoptr (GPtrArray) missed = jx_missed_targets (snapshot, unit);

  facts->snapshot = snapshot;
  facts->unit = unit;
  jx_progress_of_all (unit->projects, snapshot->settings, year_end, &facts->progress);
  facts->n_indicators = unit->indicators->len;
  facts->n_evaluated = count_evaluated (unit->indicators);
  for (guint i = 0; i < unit->projects->len; i++)
    add_project (facts, unit->projects->pdata[i]);
  for (guint i = 0; i < missed->len; i++)
    {
      const JxMissed *one = missed->pdata[i];

      facts->n_missed += one->kind == JX_MISSED_TARGET;
      facts->n_far_over += one->kind == JX_MISSED_FAR_OVER;
      facts->n_slow += one->kind == JX_MISSED_EXECUTION;
    }
}

/**
 * jx_narrative_field:
 * @index: from 0
 *
 * The fields that prose may hold, in the order in which they are offered.
 *
 * Returns: (nullable) (transfer none): the field; %NULL behind the last one
 */
const JxNarrativeField *
jx_narrative_field (guint index)
{
  return index < G_N_ELEMENTS (fields) ? &fields[index].field : NULL;
}

/* Returns the index of the field that a text between braces names, or the number of fields. */
static guint
find_field (const char *name)
{
  g_autofree char *stripped = jx_text_strip (name);
  guint            i = 0;

  while (i < G_N_ELEMENTS (fields) && !g_str_equal (fields[i].field.name, stripped))
    i++;
  return i;
}

static gsize
open_length (const char *at)
{
  return *at == '{' ? 1 : g_str_has_prefix (at, "｛") ? strlen ("｛") : 0;
}

static gsize
close_length (const char *at)
{
  return *at == '}' ? 1 : g_str_has_prefix (at, "｝") ? strlen ("｝") : 0;
}

/* Finds the next pair of braces in one line with no other brace between them, half or full width.
 * Returns what stands between them, or NULL for none. */
static char *
next_field (const char *text, const char **start, const char **end)
{
  const char *inside = NULL;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (open_length (at) > 0)
        {
          *start = at;
          inside = at + open_length (at);
        }
      else if (*at == '\n')
        inside = NULL;
      else if (inside != NULL && close_length (at) > 0)
        {
          *end = at + close_length (at);
          return g_strndup (inside, (gsize) (at - inside));
        }
    }
  return NULL;
}

/**
 * jx_narrative_expand:
 * @snapshot: a year
 * @unit: one of its units
 * @text: prose with fields such as `{预算合计}`; full-width braces do as well
 *
 * Puts the figures of the year in the place of the fields, so that prose stays true.
 *
 * Money is in 万元, scores are in points with two decimals, a figure that does not exist yet is
 * `—`. An unknown field becomes `【未知字段：…】`, to be seen in print too.
 *
 * Returns: (transfer full): the text to print
 */
char *
jx_narrative_expand (const JxSnapshot *snapshot, const JxUnit *unit, const char *text)
{
  GString    *result;
  Facts       facts = { 0 };
  const char *start = NULL;
  const char *end = NULL;
  char       *name;

  g_return_val_if_fail (snapshot != NULL && unit != NULL && text != NULL, NULL);

  result = g_string_new (NULL);
  while ((name = next_field (text, &start, &end)) != NULL)
    {
      guint            index = find_field (name);
      g_autofree char *value = NULL;

      if (facts.snapshot == NULL)
        gather (&facts, snapshot, unit);
      value = index < G_N_ELEMENTS (fields) ? fields[index].fill (&facts)
                                            : g_strdup_printf ("【未知字段：%s】", name);
      g_string_append_len (result, text, start - text);
      g_string_append (result, value);
      text = end;
      g_free (name);
    }
  g_string_append (result, text);
  return g_string_free (result, FALSE);
}

/**
 * jx_narrative_unknown:
 * @text: prose with fields
 *
 * Finds the names in braces that are no fields.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names, each as often as it stands there
 */
char **
jx_narrative_unknown (const char *text)
{
  g_autoptr (GStrvBuilder) unknown = g_strv_builder_new ();
  const char *start = NULL;
  const char *end = NULL;
  char       *name;

  g_return_val_if_fail (text != NULL, NULL);

  for (; (name = next_field (text, &start, &end)) != NULL; text = end)
    {
      if (find_field (name) == G_N_ELEMENTS (fields))
        g_strv_builder_add (unknown, name);
      g_free (name);
    }
  return g_strv_builder_end (unknown);
}
