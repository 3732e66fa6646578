/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-columns.h"

#include "paper/jx-form-print.h"

#include <glib/gi18n-lib.h>

/* The columns of indicators in all forms and provinces (design: forms.md); widths are of 100, with
 * those of the label that stands at the side of a form. */

#define LEVEL1(width)                                                                              \
  {                                                                                                \
    "一级指标", width, JX_CELL_LABEL, JX_TABLE_INDICATOR, "level1", TRUE                           \
  }
#define LEVEL2(width)                                                                              \
  {                                                                                                \
    "二级指标", width, JX_CELL_LABEL, JX_TABLE_INDICATOR, "level2", TRUE                           \
  }
#define NAME(width)                                                                                \
  {                                                                                                \
    "三级指标", width, JX_CELL_TEXT, JX_TABLE_INDICATOR, "name"                                    \
  }
#define DESCRIPTION(width)                                                                         \
  {                                                                                                \
    "绩效指标描述", width, JX_CELL_TEXT, JX_TABLE_INDICATOR, "description"                         \
  }
#define TARGET(heading, width)                                                                     \
  {                                                                                                \
    heading, width, JX_CELL_CENTRE, JX_TABLE_INDICATOR, "printed"                                  \
  }
#define BASIS(width)                                                                               \
  {                                                                                                \
    "指标值确定依据", width, JX_CELL_TEXT, JX_TABLE_INDICATOR, "basis"                             \
  }

/* clang-format off */
static const JxFormColumn merged[] = {
  LEVEL1 (13),
  { "二级指标", 15.6, JX_CELL_LABEL, JX_TABLE_INDICATOR, "level2" },
  NAME (20),
  DESCRIPTION (23.4),
  TARGET ("指标值", 13),
  BASIS (15),
};

static const JxFormColumn split[] = {
  LEVEL1 (13),
  { "二级指标", 13.6, JX_CELL_LABEL, JX_TABLE_INDICATOR, "level2" },
  NAME (16.4),
  DESCRIPTION (20),
  { "符号", 6, JX_CELL_CENTRE, JX_TABLE_INDICATOR, "sign" },
  { "值", 8, JX_CELL_CENTRE, JX_TABLE_INDICATOR, "value" },
  { "单位（文字描述）", 11, JX_CELL_CENTRE, JX_TABLE_INDICATOR, "unit" },
  BASIS (12),
};

static const JxFormColumn national[] = {
  LEVEL1 (15),
  LEVEL2 (19),
  NAME (36),
  TARGET ("指标值", 22),
};

static const JxFormColumn sichuan[] = {
  { "单位名称", 8.4, JX_CELL_CENTRE, JX_TABLE_UNIT, "name", TRUE },
  { "项目名称", 9, JX_CELL_CENTRE, JX_TABLE_PROJECT, "name", TRUE },
  { "预算数", 9.5, JX_CELL_CENTRE, JX_TABLE_PROJECT, "budget", TRUE,
    .print = jx_form_print_yuan },
  { "年度目标", 16.4, JX_CELL_TEXT, JX_TABLE_PROJECT, NULL, TRUE, .print = jx_form_print_goals },
  LEVEL1 (7.2),
  LEVEL2 (8.5),
  NAME (13.6),
  { "指标\n性质", 5.5, JX_CELL_CENTRE, JX_TABLE_INDICATOR, "sign" },
  { "指标值", 6, JX_CELL_CENTRE, JX_TABLE_INDICATOR, "value", .print = jx_form_print_value },
  { "度量\n单位", 5, JX_CELL_CENTRE, JX_TABLE_INDICATOR, "unit", .print = jx_form_print_unit },
  { "权重", 4.5, JX_CELL_CENTRE, JX_TABLE_INDICATOR, "weight", .print = jx_form_print_weight },
  { "指标\n方向性", 6.4, JX_CELL_CENTRE, JX_TABLE_INDICATOR, "direction",
    .print = jx_form_print_direction },
};

#define CAUSE(heading, value)                                                                      \
  { heading, 4, JX_CELL_CENTRE, JX_TABLE_MONITOR, "cause", .group = "偏差原因分析",                \
    .choice = value }
#define LIKELIHOOD(heading, value)                                                                 \
  { heading, 4, JX_CELL_CENTRE, JX_TABLE_MONITOR, "likelihood", .group = "完成目标可能性",         \
    .choice = JX_LIKELIHOOD_##value }

static const JxFormColumn monitor[] = {
  LEVEL1 (7.4),
  LEVEL2 (8.8),
  NAME (12),
  TARGET ("年度指标值", 7),
  { "1-{n}月执行情况", 7.5, JX_CELL_CENTRE, JX_TABLE_MONITOR, "value" },
  { "全年预计完成情况", 7.5, JX_CELL_CENTRE, JX_TABLE_MONITOR, "forecast" },
  CAUSE ("经费保障", 1),
  CAUSE ("制度保障", 2),
  CAUSE ("人员保障", 3),
  CAUSE ("硬件条件保障", 4),
  CAUSE ("其他", 5),
  { "原因说明", 12, JX_CELL_TEXT, JX_TABLE_MONITOR, "explanation", .group = "偏差原因分析" },
  LIKELIHOOD ("确定能", CERTAIN),
  LIKELIHOOD ("有可能", POSSIBLE),
  LIKELIHOOD ("完全不可能", IMPOSSIBLE),
  { "备注", 5.8, JX_CELL_TEXT, JX_TABLE_MONITOR, "note" },
};

static const JxFormColumn evaluation[] = {
  LEVEL1 (12),
  LEVEL2 (11.5),
  NAME (18),
  TARGET ("年度指标值", 12),
  { "实际完成值", 12, JX_CELL_CENTRE, JX_TABLE_EVALUATION, "actual" },
  { "分值", 7, JX_CELL_CENTRE, JX_TABLE_INDICATOR, "weight", .print = jx_form_print_weight },
  { "得分", 7.5, JX_CELL_CENTRE, JX_TABLE_EVALUATION, "points", .print = jx_form_print_given },
  { "偏差原因分析及改进措施", 20, JX_CELL_TEXT, JX_TABLE_EVALUATION, "reason" },
};
/* clang-format on */

static const struct
{
  const char     *name;
  const char     *title;
  JxFormColumnSet set;
} variants[JX_N_COLUMNS] = {
  [JX_COLUMNS_MERGED] = { "merged",
                          N_ ("Target values in one column"),
                          { merged, G_N_ELEMENTS (merged), JX_STYLE_CELL } },
  [JX_COLUMNS_SPLIT] = { "split",
                         N_ ("Sign, value and unit apart"),
                         { split, G_N_ELEMENTS (split), JX_STYLE_SMALL_CELL } },
  [JX_COLUMNS_NATIONAL] = { "national",
                            N_ ("National form of 2015"),
                            { national, G_N_ELEMENTS (national), JX_STYLE_CELL } },
  [JX_COLUMNS_SICHUAN] = { "sichuan",
                           N_ ("Twelve columns of Sichuan"),
                           { sichuan, G_N_ELEMENTS (sichuan), JX_STYLE_SMALL_CELL } },
};

/**
 * jx_columns_name:
 * @columns: columns
 *
 * Names columns as on the command line.
 *
 * Returns: (transfer none): the name
 */
const char *
jx_columns_name (JxColumns columns)
{
  g_return_val_if_fail (columns < JX_N_COLUMNS, "");

  return variants[columns].name;
}

/**
 * jx_columns_title:
 * @columns: columns
 *
 * Names columns in the user's language.
 *
 * Returns: (transfer none): the name
 */
const char *
jx_columns_title (JxColumns columns)
{
  g_return_val_if_fail (columns < JX_N_COLUMNS, "");

  return _ (variants[columns].title);
}

/**
 * jx_columns_find:
 * @name: a name as on the command line
 * @columns: (out): the columns
 *
 * Finds columns by their name.
 *
 * Returns: whether there are any of that name
 */
gboolean
jx_columns_find (const char *name, JxColumns *columns)
{
  for (guint i = 0; i < JX_N_COLUMNS; i++)
    if (g_str_equal (variants[i].name, name))
      {
        *columns = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * jx_form_columns:
 * @form: a form whose columns can be chosen
 * @columns: the columns asked for
 *
 * Gets the columns that a form is printed in: those asked for, or its first where it has not got
 * them.
 *
 * Returns: (transfer none): the columns
 */
const JxFormColumnSet *
jx_form_columns (const JxForm *form, JxColumns columns)
{
  JxColumns taken = columns;

  for (guint i = 0; !jx_form_has_columns (form, taken) && i < JX_N_COLUMNS; i++)
    taken = i;
  return &variants[taken].set;
}

/**
 * jx_form_columns_monitor:
 *
 * Gets the columns of the 绩效运行监控表.
 *
 * Returns: (transfer none): the columns
 */
const JxFormColumnSet *
jx_form_columns_monitor (void)
{
  static const JxFormColumnSet set = { monitor, G_N_ELEMENTS (monitor), JX_STYLE_SMALL_CELL };

  return &set;
}

/**
 * jx_form_columns_evaluation:
 *
 * Gets the columns of the 绩效自评表.
 *
 * Returns: (transfer none): the columns
 */
const JxFormColumnSet *
jx_form_columns_evaluation (void)
{
  static const JxFormColumnSet set = { evaluation, G_N_ELEMENTS (evaluation), JX_STYLE_SMALL_CELL };

  return &set;
}
