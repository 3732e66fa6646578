/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

/* What the columns are called on the forms and in the offices' own tables, without what stands in
 * brackets behind (forms.md, Shapes met in real documents). */
static const struct
{
  const char *key;
  JxColumn    column;
} headings[] = {
  { "序号", JX_COLUMN_SIDE },
  { "绩效指标", JX_COLUMN_SIDE },
  { "年度绩效指标", JX_COLUMN_SIDE },
  { "目标名称", JX_COLUMN_SIDE },
  { "一级指标", JX_COLUMN_LEVEL1 },
  { "一级指标名称", JX_COLUMN_LEVEL1 },
  { "二级指标", JX_COLUMN_LEVEL2 },
  { "二级指标名称", JX_COLUMN_LEVEL2 },
  { "三级指标", JX_COLUMN_NAME },
  { "三级指标名称", JX_COLUMN_NAME },
  { "指标名称", JX_COLUMN_NAME },
  { "指标内容", JX_COLUMN_NAME },
  { "绩效指标描述", JX_COLUMN_DESCRIPTION },
  { "指标描述", JX_COLUMN_DESCRIPTION },
  { "指标说明", JX_COLUMN_DESCRIPTION },
  { "指标解释", JX_COLUMN_DESCRIPTION },
  { "计算符号", JX_COLUMN_SIGN },
  { "指标性质", JX_COLUMN_SIGN },
  { "符号", JX_COLUMN_SIGN },
  { "指标值", JX_COLUMN_VALUE },
  { "年度指标值", JX_COLUMN_VALUE },
  { "绩效指标值", JX_COLUMN_VALUE },
  { "目标值", JX_COLUMN_VALUE },
  { "预期指标值", JX_COLUMN_VALUE },
  { "预期当年实现值", JX_COLUMN_VALUE },
  { "当年预期值", JX_COLUMN_VALUE },
  { "值", JX_COLUMN_VALUE },
  { "近两年指标值", JX_COLUMN_GROUP },
  { "前年", JX_COLUMN_LAST2 },
  { "前年指标值", JX_COLUMN_LAST2 },
  { "上年", JX_COLUMN_LAST1 },
  { "上年指标值", JX_COLUMN_LAST1 },
  { "上年实际值", JX_COLUMN_LAST1 },
  { "计量单位", JX_COLUMN_UNIT },
  { "度量单位", JX_COLUMN_UNIT },
  { "单位", JX_COLUMN_UNIT },
  { "指标值确定依据", JX_COLUMN_BASIS },
  { "确定依据", JX_COLUMN_BASIS },
  { "指标确定依据", JX_COLUMN_BASIS },
  { "绩效标准", JX_COLUMN_BASIS },
  { "权重", JX_COLUMN_WEIGHT },
  { "分值", JX_COLUMN_WEIGHT },
  { "指标分值", JX_COLUMN_WEIGHT },
  { "指标方向性", JX_COLUMN_DIRECTION },
  { "指标方向", JX_COLUMN_DIRECTION },
  { "实际完成值", JX_COLUMN_ACTUAL },
  { "全年实际完成值", JX_COLUMN_ACTUAL },
  { "全年完成值", JX_COLUMN_ACTUAL },
  { "实际完成情况", JX_COLUMN_ACTUAL },
  { "得分", JX_COLUMN_POINTS },
  { "自评得分", JX_COLUMN_POINTS },
  { "偏差原因分析及改进措施", JX_COLUMN_REASON },
  { "未完成原因分析", JX_COLUMN_REASON },
  { "未完成原因及改进措施", JX_COLUMN_REASON },
  { "当前完成值", JX_COLUMN_CURRENT },
  { "当前完成情况", JX_COLUMN_CURRENT },
  { "全年预计完成情况", JX_COLUMN_FORECAST },
  { "全年预计完成值", JX_COLUMN_FORECAST },
  { "偏差原因分析", JX_COLUMN_EXPLANATION },
  { "偏差原因说明", JX_COLUMN_EXPLANATION },
  { "原因说明", JX_COLUMN_EXPLANATION },
  { "完成目标可能性", JX_COLUMN_LIKELIHOOD },
  { "完成可能性分析", JX_COLUMN_LIKELIHOOD },
  { "完成可能性", JX_COLUMN_LIKELIHOOD },
  { "确定能", JX_COLUMN_CERTAIN },
  { "有可能", JX_COLUMN_POSSIBLE },
  { "完全不可能", JX_COLUMN_IMPOSSIBLE },
  { "经费保障", JX_COLUMN_CAUSE_FUNDS },
  { "制度保障", JX_COLUMN_CAUSE_RULES },
  { "人员保障", JX_COLUMN_CAUSE_STAFF },
  { "硬件条件保障", JX_COLUMN_CAUSE_EQUIPMENT },
  { "其他", JX_COLUMN_CAUSE_OTHER },
  { "备注", JX_COLUMN_NOTE },
  { "单位名称", JX_COLUMN_UNIT_NAME },
  { "预算单位", JX_COLUMN_UNIT_NAME },
  { "项目编码", JX_COLUMN_PROJECT_CODE },
  { "项目代码", JX_COLUMN_PROJECT_CODE },
  { "项目名称", JX_COLUMN_PROJECT_NAME },
  { "预算数", JX_COLUMN_BUDGET },
  { "预算金额", JX_COLUMN_BUDGET },
  { "年度目标", JX_COLUMN_GOALS },
  { "绩效目标", JX_COLUMN_GOALS },
  { "年度绩效目标", JX_COLUMN_GOALS },
};

/* `1-7月执行情况`: what was reached by the end of a month. */
static gboolean
is_current (const char *key, gint64 *cutoff)
{
  static const char *const fronts[] = { "1-", "1~", "1—", "1－", "截至", "截止" };
  const char              *end;

  for (guint i = 0; i < G_N_ELEMENTS (fronts); i++)
    if (g_str_has_prefix (key, fronts[i]))
      {
        guint64 month = g_ascii_strtoull (key + strlen (fronts[i]), (char **) &end, 10);

        if (month < 1 || month > 12 || !g_str_has_prefix (end, "月"))
          return FALSE;
        *cutoff = (gint64) month;
        return TRUE;
      }
  return FALSE;
}

/**
 * jx_draft_cutoff:
 * @text: a heading, such as `1-7月执行数`
 * @cutoff: (out): the month
 *
 * Returns: whether @text tells the month that a table of monitoring goes to; else @cutoff is as it
 *   was
 */
gboolean
jx_draft_cutoff (const char *text, gint64 *cutoff)
{
  g_autofree char *key = jx_draft_key (text);

  return is_current (key, cutoff);
}

static JxColumn
find_column (JxDraftReader *reader, const char *cell)
{
  g_autofree char *key = jx_draft_key (cell);

  if (is_current (key, &reader->cutoff))
    return JX_COLUMN_CURRENT;
  key[strcspn (key, "(:")] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (key, headings[i].key))
      return headings[i].column;
  return JX_COLUMN_UNKNOWN;
}

static void
add_column (JxDraftReader *reader, const JxPassage *row, guint cell, JxColumn column)
{
  const JxSpan *span = &g_array_index (row->spans, JxSpan, cell);
  JxDraftColumn own = { column, span->column, span->width, reader->money_unit };

  jx_draft_money_unit (row->cells->pdata[cell], &own.money_unit);
  g_array_append_val (reader->columns, own);
}

/* Of two columns of the same name the later counts: that of the year stands behind that of the
 * whole project. */
static void
forget_column (JxDraftReader *reader, JxColumn column)
{
  for (guint i = 0; i < reader->columns->len; i++)
    {
      JxDraftColumn *own = &g_array_index (reader->columns, JxDraftColumn, i);

      if (own->column == column)
        own->column = JX_COLUMN_UNKNOWN;
    }
}

/**
 * jx_draft_has_column:
 * @reader: the reader
 * @column: what a column holds
 *
 * Returns: whether the open table of indicators has such a column
 */
gboolean
jx_draft_has_column (const JxDraftReader *reader, JxColumn column)
{
  for (guint i = 0; i < reader->columns->len; i++)
    if (g_array_index (reader->columns, JxDraftColumn, i).column == column)
      return TRUE;
  return FALSE;
}

static gboolean
may_stand_twice (JxColumn column)
{
  return column == JX_COLUMN_UNKNOWN || column == JX_COLUMN_SIDE || column == JX_COLUMN_GROUP;
}

/* Before a table of indicators a row may have a heading or two of the same name. */
static gboolean
is_heading_row (JxDraftReader *reader, const JxPassage *row)
{
  gboolean seen[JX_N_COLUMNS] = { FALSE };
  gint64   cutoff = reader->cutoff;

  for (guint i = 0; i < row->cells->len; i++)
    seen[find_column (reader, row->cells->pdata[i])] = TRUE;
  if (seen[JX_COLUMN_LEVEL1] && seen[JX_COLUMN_NAME] &&
      (seen[JX_COLUMN_VALUE] || seen[JX_COLUMN_GROUP]))
    return TRUE;
  reader->cutoff = cutoff;
  return FALSE;
}

/* Whether each row will say which project it is of, so that none begins with the headings. */
static gboolean
names_projects (JxDraftReader *reader, const JxPassage *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (find_column (reader, row->cells->pdata[i]) == JX_COLUMN_PROJECT_NAME)
      return TRUE;
  return FALSE;
}

/**
 * jx_draft_map_columns:
 * @reader: the reader
 * @row: a row
 * @placed: (out): whether every column of it is known
 *
 * Reads the heading row of a table of indicators, and from then on the columns are found by it.
 *
 * Returns: whether @row is such a row; else @placed is as it was
 */
gboolean
jx_draft_map_columns (JxDraftReader *reader, const JxPassage *row, gboolean *placed)
{
  if (!is_heading_row (reader, row))
    return FALSE;

  if (!names_projects (reader, row))
    jx_draft_need_project (reader);
  *placed = TRUE;
  g_array_set_size (reader->columns, 0);
  for (guint i = 0; i < row->cells->len; i++)
    {
      JxColumn column = find_column (reader, row->cells->pdata[i]);

      if (jx_text_is_blank (row->cells->pdata[i]))
        continue;
      *placed &= column != JX_COLUMN_UNKNOWN;
      if (!may_stand_twice (column) && jx_draft_has_column (reader, column))
        {
          forget_column (reader, column);
          *placed = FALSE;
        }
      add_column (reader, row, i, column);
    }
  reader->n_columns = row->cells->len;
  reader->aligned = row->aligned;
  reader->may_refine = TRUE;
  return TRUE;
}

static gboolean
is_sub_heading (JxColumn column)
{
  return column == JX_COLUMN_LAST1 || column == JX_COLUMN_LAST2 || column == JX_COLUMN_NOTE ||
         column == JX_COLUMN_SIGN || column == JX_COLUMN_VALUE || column == JX_COLUMN_UNIT ||
         (column >= JX_COLUMN_EXPLANATION && column <= JX_COLUMN_CAUSE_OTHER);
}

/**
 * jx_draft_refine_columns:
 * @reader: the reader, just after the heading row of a table of indicators
 * @row: a row
 *
 * Reads a second heading row, whose columns stand under wider ones.
 *
 * Returns: whether @row is such a row
 */
gboolean
jx_draft_refine_columns (JxDraftReader *reader, const JxPassage *row)
{
  gint64 cutoff = reader->cutoff;

  if (!reader->may_refine || row->aligned != reader->aligned || jx_draft_count_texts (row) < 2)
    return FALSE;
  for (guint i = 0; i < row->cells->len; i++)
    if (!jx_text_is_blank (row->cells->pdata[i]) &&
        !is_sub_heading (find_column (reader, row->cells->pdata[i])))
      {
        reader->cutoff = cutoff;
        return FALSE;
      }

  reader->may_refine = FALSE;
  for (guint i = 0; i < row->cells->len; i++)
    if (!jx_text_is_blank (row->cells->pdata[i]))
      {
        JxColumn column = find_column (reader, row->cells->pdata[i]);

        forget_column (reader, column);
        add_column (reader, row, i, column);
      }
  reader->n_columns = MAX (reader->n_columns, row->cells->len);
  return TRUE;
}

/**
 * jx_draft_column_of:
 * @reader: the reader, after the heading row of a table of indicators
 * @row: a row
 * @cell: the number of one of its cells
 *
 * Finds the column that a cell stands in: by its place in the table, not by its number. Of two
 * headings above it the lower one counts.
 *
 * Returns: (transfer none) (nullable): the column
 */
const JxDraftColumn *
jx_draft_column_of (const JxDraftReader *reader, const JxPassage *row, guint cell)
{
  const JxSpan *span = &g_array_index (row->spans, JxSpan, cell);
  guint         first = span->column;

  for (guint i = reader->columns->len; i > 0; i--)
    {
      const JxDraftColumn *column = &g_array_index (reader->columns, JxDraftColumn, i - 1);

      if (first >= column->first && first < column->first + column->width)
        return column;
    }
  for (guint i = reader->columns->len; i > 0; i--)
    {
      const JxDraftColumn *column = &g_array_index (reader->columns, JxDraftColumn, i - 1);

      if (first < column->first && first + span->width > column->first)
        return column;
    }
  return NULL;
}
