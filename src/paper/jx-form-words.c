/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-words.h"

static const char *const tables[JX_N_TABLES] = {
  [JX_TABLE_SETTING] = "年度设置",    [JX_TABLE_UNIT] = "单位",
  [JX_TABLE_GOAL] = "整体目标",       [JX_TABLE_PROJECT] = "项目",
  [JX_TABLE_PLAN] = "支出计划",       [JX_TABLE_PROJECT_GOAL] = "项目绩效目标",
  [JX_TABLE_INDICATOR] = "绩效指标",  [JX_TABLE_PAYMENT] = "支付",
  [JX_TABLE_ADJUSTMENT] = "预算调整", [JX_TABLE_MONITOR] = "运行监控",
  [JX_TABLE_EVALUATION] = "绩效自评", [JX_TABLE_RECTIFICATION] = "整改",
  [JX_TABLE_WAIVER] = "审核说明",     [JX_TABLE_NARRATIVE] = "自评报告",
  [JX_TABLE_OUTLOOK] = "预计执行数",  [JX_TABLE_ASSESSMENT] = "共性指标评价",
  [JX_TABLE_ATTACHMENT] = "佐证材料",
};

/** FieldWord: what a field is called on the forms. */
typedef struct
{
  JxTable     table;
  const char *field;
  const char *word;
} FieldWord;

/* clang-format off */
static const FieldWord fields[] = {
  { JX_TABLE_SETTING, "year", "年度" },
  { JX_TABLE_SETTING, "frame", "指标体系" },
  { JX_TABLE_SETTING, "checkpoints", "支出计划月份" },
  { JX_TABLE_SETTING, "money_unit", "金额单位" },
  { JX_TABLE_SETTING, "reverse_rule", "反向指标计分方法" },
  { JX_TABLE_SETTING, "state", "年度状态" },
  { JX_TABLE_SETTING, "ahead", "超前界限" },
  { JX_TABLE_SETTING, "behind", "滞后界限" },
  { JX_TABLE_SETTING, "far_behind", "严重滞后界限" },
  { JX_TABLE_UNIT, "code", "单位编码" },
  { JX_TABLE_UNIT, "name", "单位名称" },
  { JX_TABLE_UNIT, "parent", "主管部门" },
  { JX_TABLE_UNIT, "bureau", "审核财政部门" },
  { JX_TABLE_UNIT, "preparer", "填表人" },
  { JX_TABLE_UNIT, "checker", "审核人" },
  { JX_TABLE_UNIT, "head", "负责人" },
  { JX_TABLE_GOAL, "kind", "目标类别" },
  { JX_TABLE_GOAL, "title", "目标标题" },
  { JX_TABLE_GOAL, "text", "目标内容" },
  { JX_TABLE_PROJECT, "code", "项目编码" },
  { JX_TABLE_PROJECT, "name", "项目名称" },
  { JX_TABLE_PROJECT, "subject", "功能科目" },
  { JX_TABLE_PROJECT, "attribute", "项目属性" },
  { JX_TABLE_PROJECT, "budget", "预算数" },
  { JX_TABLE_PROJECT, "fiscal", "财政资金" },
  { JX_TABLE_PROJECT, "other", "其他资金" },
  { JX_TABLE_PROJECT, "carried", "上年结转资金" },
  { JX_TABLE_PROJECT, "purpose", "资金用途" },
  { JX_TABLE_PROJECT, "start", "开始日期" },
  { JX_TABLE_PROJECT, "end", "结束日期" },
  { JX_TABLE_PROJECT, "person", "项目负责人" },
  { JX_TABLE_PROJECT, "delay_reason", "滞后原因" },
  { JX_TABLE_PROJECT, "delay_measure", "滞后措施" },
  { JX_TABLE_PROJECT, "achieved", "目标实际完成情况" },
  { JX_TABLE_PLAN, "month", "计划月份" },
  { JX_TABLE_PLAN, "percent", "资金支出计划" },
  { JX_TABLE_PROJECT_GOAL, "text", "绩效目标" },
  { JX_TABLE_INDICATOR, "project_goal_id", "对应目标" },
  { JX_TABLE_INDICATOR, "level1", "一级指标" },
  { JX_TABLE_INDICATOR, "level2", "二级指标" },
  { JX_TABLE_INDICATOR, "name", "三级指标" },
  { JX_TABLE_INDICATOR, "description", "绩效指标描述" },
  { JX_TABLE_INDICATOR, "printed", "指标值" },
  { JX_TABLE_INDICATOR, "sign", "指标值符号" },
  { JX_TABLE_INDICATOR, "value", "指标值" },
  { JX_TABLE_INDICATOR, "unit", "计量单位" },
  { JX_TABLE_INDICATOR, "basis", "指标值确定依据" },
  { JX_TABLE_INDICATOR, "direction", "指标方向性" },
  { JX_TABLE_INDICATOR, "weight", "权重" },
  { JX_TABLE_INDICATOR, "last1", "上年值" },
  { JX_TABLE_INDICATOR, "last2", "前年值" },
  { JX_TABLE_PAYMENT, "date", "支付日期" },
  { JX_TABLE_PAYMENT, "amount", "支付金额" },
  { JX_TABLE_PAYMENT, "source", "资金来源" },
  { JX_TABLE_PAYMENT, "voucher", "凭证号" },
  { JX_TABLE_PAYMENT, "payee", "收款方" },
  { JX_TABLE_PAYMENT, "summary", "摘要" },
  { JX_TABLE_ADJUSTMENT, "date", "调整日期" },
  { JX_TABLE_ADJUSTMENT, "fiscal", "调整财政资金" },
  { JX_TABLE_ADJUSTMENT, "other", "调整其他资金" },
  { JX_TABLE_ADJUSTMENT, "document", "调整文号" },
  { JX_TABLE_ADJUSTMENT, "reason", "调整原因" },
  { JX_TABLE_MONITOR, "cutoff", "监控截止月份" },
  { JX_TABLE_MONITOR, "value", "执行情况" },
  { JX_TABLE_MONITOR, "forecast", "全年预计完成情况" },
  { JX_TABLE_MONITOR, "likelihood", "完成目标可能性" },
  { JX_TABLE_MONITOR, "cause", "偏差原因" },
  { JX_TABLE_MONITOR, "explanation", "原因说明" },
  { JX_TABLE_MONITOR, "note", "备注" },
  { JX_TABLE_EVALUATION, "actual", "实际完成值" },
  { JX_TABLE_EVALUATION, "computed", "计算得分" },
  { JX_TABLE_EVALUATION, "points", "评定得分" },
  { JX_TABLE_EVALUATION, "reason", "偏差原因及改进措施" },
  { JX_TABLE_RECTIFICATION, "aspect", "问题环节" },
  { JX_TABLE_RECTIFICATION, "problem", "存在问题" },
  { JX_TABLE_RECTIFICATION, "measure", "整改措施" },
  { JX_TABLE_RECTIFICATION, "person", "责任人" },
  { JX_TABLE_RECTIFICATION, "due", "整改期限" },
  { JX_TABLE_RECTIFICATION, "progress", "整改进度" },
  { JX_TABLE_WAIVER, "rule", "审核规则" },
  { JX_TABLE_WAIVER, "field", "审核栏目" },
  { JX_TABLE_WAIVER, "reason", "说明" },
  { JX_TABLE_NARRATIVE, "section", "报告部分" },
  { JX_TABLE_NARRATIVE, "text", "报告内容" },
  { JX_TABLE_OUTLOOK, "cutoff", "监控截止月份" },
  { JX_TABLE_OUTLOOK, "fiscal", "预计执行财政资金" },
  { JX_TABLE_OUTLOOK, "other", "预计执行其他资金" },
  { JX_TABLE_ASSESSMENT, "level1", "评价一级指标" },
  { JX_TABLE_ASSESSMENT, "level2", "评价二级指标" },
  { JX_TABLE_ASSESSMENT, "name", "评价三级指标" },
  { JX_TABLE_ASSESSMENT, "standard", "评分标准" },
  { JX_TABLE_ASSESSMENT, "weight", "评价分值" },
  { JX_TABLE_ASSESSMENT, "points", "评价得分" },
  { JX_TABLE_ASSESSMENT, "reason", "评分说明" },
  { JX_TABLE_ATTACHMENT, "name", "文件名" },
  { JX_TABLE_ATTACHMENT, "media_type", "文件类型" },
  { JX_TABLE_ATTACHMENT, "size", "文件大小" },
  { JX_TABLE_ATTACHMENT, "sha256", "文件校验值" },
};

/** ChoiceWord: what a choice of a field is called on the forms. */
typedef struct
{
  JxTable     table;
  const char *field;
  const char *choice;
  const char *word;
} ChoiceWord;

static const ChoiceWord choices[] = {
  { JX_TABLE_SETTING, "frame", "A", "2021年及以前" },
  { JX_TABLE_SETTING, "frame", "B", "2022年起" },
  { JX_TABLE_SETTING, "money_unit", "wan", "万元" },
  { JX_TABLE_SETTING, "money_unit", "yuan", "元" },
  { JX_TABLE_SETTING, "reverse_rule", "linear", "线性扣分" },
  { JX_TABLE_SETTING, "reverse_rule", "ratio", "按比例" },
  { JX_TABLE_SETTING, "state", "open", "未归档" },
  { JX_TABLE_SETTING, "state", "archived", "已归档" },
  { JX_TABLE_GOAL, "kind", "overall", "总体绩效目标" },
  { JX_TABLE_GOAL, "kind", "part", "分项绩效目标" },
  { JX_TABLE_GOAL, "kind", "safeguard", "工作保障措施" },
  { JX_TABLE_INDICATOR, "direction", "positive", "正向" },
  { JX_TABLE_INDICATOR, "direction", "reverse", "反向" },
  { JX_TABLE_INDICATOR, "direction", "qualitative", "定性" },
  { JX_TABLE_PAYMENT, "source", "fiscal", "财政资金" },
  { JX_TABLE_PAYMENT, "source", "other", "其他资金" },
  { JX_TABLE_MONITOR, "likelihood", "certain", "确定能" },
  { JX_TABLE_MONITOR, "likelihood", "possible", "有可能" },
  { JX_TABLE_MONITOR, "likelihood", "impossible", "完全不可能" },
  { JX_TABLE_MONITOR, "cause", "funds", "经费保障" },
  { JX_TABLE_MONITOR, "cause", "rules", "制度保障" },
  { JX_TABLE_MONITOR, "cause", "staff", "人员保障" },
  { JX_TABLE_MONITOR, "cause", "equipment", "硬件条件保障" },
  { JX_TABLE_MONITOR, "cause", "other", "其他" },
  { JX_TABLE_RECTIFICATION, "aspect", "input", "投入" },
  { JX_TABLE_RECTIFICATION, "aspect", "process", "过程" },
  { JX_TABLE_RECTIFICATION, "aspect", "output", "产出" },
  { JX_TABLE_RECTIFICATION, "aspect", "effect", "效果" },
  { JX_TABLE_RECTIFICATION, "progress", "open", "未开始" },
  { JX_TABLE_RECTIFICATION, "progress", "doing", "整改中" },
  { JX_TABLE_RECTIFICATION, "progress", "done", "已完成" },
  { JX_TABLE_NARRATIVE, "section", "work", "绩效管理工作开展情况" },
  { JX_TABLE_NARRATIVE, "section", "completion", "绩效目标完成情况" },
  { JX_TABLE_NARRATIVE, "section", "problems", "存在问题分析及评价结论" },
  { JX_TABLE_NARRATIVE, "section", "measures", "下一步整改措施" },
  { JX_TABLE_NARRATIVE, "section", "other", "其他" },
  { JX_TABLE_NARRATIVE, "section", "achieved", "年度总体目标实际完成情况" },
};

static const char *const rules[] = {
  "满意度指标使用“≤”或“<”，满意度越低得分越高",
  "越高越好的指标使用了“≤”",
  "缺少必须设置的指标",
  "同一项目中指标重复",
  "三级指标名称只是指标级别的名称",
  "指标归类不当",
  "留有未填写的占位文字",
  "指标描述缺失，或与名称相同",
  "指标值确定依据填写的是结果，不是依据",
  "指标值缺少计量单位，或以等次作单位",
  "百分比超过100%，或满意度定为100%",
  "金额与其构成之和不一致",
  "金额与同类项目相差悬殊，可能单位有误",
  "资金支出计划不合理，应逐期递增至100%",
  "权重之和不符合要求",
  "项目名称中的金额与预算数不一致",
  "两个项目的金额、目标或指标相同",
  "项目编码格式、地区或年度有误",
  "指标与本单位业务无关",
  "目标文字属于其他年度，或只有数字",
  "执行率低于90%或超目标30%以上，未说明原因",
  "资金用途中的功能科目与项目不一致",
  "绩效目标没有对应的指标",
  "项目缺少指标、目标或预算",
  "定性指标没有可评判的表述",
};
/* clang-format on */

/**
 * jx_form_table_word:
 * @table: a table
 *
 * Names a row of a table.
 *
 * Returns: (transfer none): the word
 */
const char *
jx_form_table_word (JxTable table)
{
  g_return_val_if_fail (table < JX_N_TABLES, "");

  return tables[table];
}

/**
 * jx_form_field_word:
 * @place: a place
 *
 * Names a field as the forms call it.
 *
 * Returns: (transfer none): the word; that of its table where there is none
 */
const char *
jx_form_field_word (const JxPlace *place)
{
  for (guint i = 0; place->field != NULL && i < G_N_ELEMENTS (fields); i++)
    if (fields[i].table == place->table && g_str_equal (fields[i].field, place->field))
      return fields[i].word;
  return jx_form_table_word (place->table);
}

/**
 * jx_form_rule_word:
 * @rule: a rule of the review
 *
 * Says what a rule finds.
 *
 * Returns: (transfer none): a sentence without its stop
 */
const char *
jx_form_rule_word (const JxRule *rule)
{
  guint64 number = 0;

  if (!g_ascii_string_to_unsigned (rule->id + 1, 10, 1, G_N_ELEMENTS (rules), &number, NULL))
    return rule->id;
  return rules[number - 1];
}

/**
 * jx_form_head_word:
 * @head: a head of the review
 *
 * Names one of the four heads of the 绩效目标审核表.
 *
 * Returns: (transfer none): the word
 */
const char *
jx_form_head_word (JxAspect head)
{
  static const char *const words[] = {
    [JX_ASPECT_COMPLETE] = "完整性审核",
    [JX_ASPECT_RELEVANT] = "相关性审核",
    [JX_ASPECT_SUITABLE] = "适当性审核",
    [JX_ASPECT_FEASIBLE] = "可行性审核",
  };

  g_return_val_if_fail (head < G_N_ELEMENTS (words), "");

  return words[head];
}

/**
 * jx_form_severity_word:
 * @severity: how bad a finding is
 *
 * Says how bad a finding is.
 *
 * Returns: (transfer none): the word
 */
const char *
jx_form_severity_word (JxSeverity severity)
{
  static const char *const words[] = {
    [JX_SEVERITY_ERROR] = "错误",
    [JX_SEVERITY_WARNING] = "警告",
    [JX_SEVERITY_HINT] = "提示",
  };

  g_return_val_if_fail (severity < G_N_ELEMENTS (words), "");

  return words[severity];
}

/**
 * jx_form_choice_word:
 * @place: the field
 * @choice: the name that a choice of it is stored by
 *
 * Names a choice as the forms call it.
 *
 * Returns: (transfer none): the word; @choice itself where there is none
 */
const char *
jx_form_choice_word (const JxPlace *place, const char *choice)
{
  for (guint i = 0; place->field != NULL && i < G_N_ELEMENTS (choices); i++)
    if (choices[i].table == place->table && g_str_equal (choices[i].field, place->field) &&
        g_str_equal (choices[i].choice, choice))
      return choices[i].word;
  return choice;
}
