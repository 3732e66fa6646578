/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft.h"
#include "exchange/jx-json.h"
#include "model/jx-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEADING "1.甲（2012906）绩效目标表\n"
#define UNIT "\t799001示例县总工会\n\t单位：万元\n\n"
#define CODE "\t项目编码\n\t13990021K7Q2MZ4X8W1RT\n\t项目名称\n\t甲（2012906）\n\n"
#define FUNDS                                                                                      \
  "\t预算规模及资金用途\n\t预算数\n\t15.15\n\t其中：财政资金\n\t15\n\t其他资金\n\t0.15\n\n"
#define COLUMNS "\t一级指标\n\t二级指标\n\t三级指标\n\t绩效指标描述\n\t指标值\n\t指标值确定依据\n\n"

static JxDraft *
read_text (const char *text)
{
  g_autoptr (JxDocument) document = jx_document_from_text ("x.txt", text);
  g_autoptr (GError) error = NULL;
  JxDraft *draft = jx_draft_from_document (document, &error);

  g_assert_no_error (error);
  return draft;
}

static JxProject *
project_of (JxDraft *draft, guint i)
{
  g_assert_cmpuint (draft->unit->projects->len, >, i);
  return draft->unit->projects->pdata[i];
}

/* The unread lines as `line:text`, one after the other. */
static char *
print_unread (const JxDraft *draft)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < draft->unread->len; i++)
    {
      const JxUnread *unread = draft->unread->pdata[i];

      g_string_append_printf (out, "%s%u:%s", i > 0 ? "; " : "", unread->line, unread->text);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_unread (const JxDraft *draft, const char *expected)
{
  g_autofree char *unread = print_unread (draft);

  g_assert_cmpstr (unread, ==, expected);
}

/* Everything that a draft holds in one text, to compare drafts by. Takes the unit out of @draft. */
static char *
print_draft (JxDraft *draft)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (draft->year);
  g_autofree char *json = NULL;
  g_autofree char *unread = print_unread (draft);

  g_ptr_array_add (snapshot->units, g_steal_pointer (&draft->unit));
  draft->unit = jx_unit_new ();
  json = jx_json_snapshot (snapshot);
  return g_strconcat (json, unread, NULL);
}

static char *
seed_path (void)
{
  const char      *shared = g_getenv ("JX_SHARED");
  g_autofree char *path =
    shared != NULL ? g_build_filename (shared, "seed", "huailai-2021.txt", NULL) : NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the founding document is not here");
      return NULL;
    }
  return g_steal_pointer (&path);
}

static char *
load_seed (void)
{
  g_autofree char *path = seed_path ();
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  if (path == NULL)
    return NULL;
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static guint
count_goals (const JxUnit *unit, JxGoalKind kind)
{
  guint n = 0;

  for (guint i = 0; i < unit->goals->len; i++)
    {
      const JxGoal *goal = unit->goals->pdata[i];

      g_assert_cmpint (goal->position, ==, i + 1);
      if (goal->kind == (gint64) kind)
        n++;
    }
  return n;
}

static void
check_seed_projects (const JxUnit *unit)
{
  static const struct
  {
    const char *code;
    const char *name;
    const char *subject;
    const char *purpose;
    gint64      budget;
    const char *goal2;
    gint64      percents[4];
  } cases[] = {
    { "13073021B1RFWBEXNPM1L",
      "工会费（2050202）",
      "2050202",
      "工会费（250202）",
      260000000,
      "负责工和经费和工会资产的管理、审查审计工作",
      { 2500, 5000, 7500, 10000 } },
    { "13073021FE6VQCIOYNLVU",
      "冀财行[2020]167号  河北省财政厅关于提前下达2021困难职工及劳模帮扶救助专项资金的通知",
      "",
      "冀财行[2020]167号  河北省财政厅关于提前下达2021困难职工及劳模帮扶救助专项资金",
      15150000,
      "2021年完成困难职工帮扶",
      { 2500, 5000, 7500, 10000 } },
    { "13073021MT5IG3TMB2N3O",
      "工会费（2050203）",
      "2050203",
      "工会费（2050203）",
      260000000,
      "负责工会经费和工会资产的管理、审查、审计工作；承担县委、县政府机关全国总工会交办的其他事项",
      { 3000, 6000, 9000, 10000 } },
  };
  static const gint64 months[] = { 3, 6, 10, 12 };

  g_assert_cmpuint (unit->projects->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JxProject *project = unit->projects->pdata[i];

      g_assert_cmpint (project->position, ==, i + 1);
      g_assert_cmpstr (project->code, ==, cases[i].code);
      g_assert_cmpstr (project->name, ==, cases[i].name);
      g_assert_cmpstr (project->subject, ==, cases[i].subject);
      g_assert_cmpstr (project->purpose, ==, cases[i].purpose);
      g_assert_cmpint (project->budget, ==, cases[i].budget);
      g_assert_cmpint (project->fiscal, ==, cases[i].budget);
      g_assert_cmpint (project->other, ==, 0);
      g_assert_cmpuint (project->goals->len, ==, 2);
      g_assert_cmpstr (((JxProjectGoal *) project->goals->pdata[1])->text, ==, cases[i].goal2);
      g_assert_cmpuint (project->indicators->len, ==, 6);
      g_assert_cmpuint (project->plan->len, ==, 4);
      for (guint k = 0; k < 4; k++)
        {
          const JxPlan *plan = project->plan->pdata[k];

          g_assert_cmpint (plan->month, ==, months[k]);
          g_assert_cmpint (plan->percent, ==, cases[i].percents[k]);
        }
    }
}

static void
check_seed_indicators (const JxProject *project)
{
  static const struct
  {
    const char *level1;
    const char *level2;
    const char *name;
    const char *description;
    const char *printed;
    JxSign      sign;
    const char *basis;
  } cases[] = {
    { "产出指标",
      "数量指标",
      "完成思想政治工作大任务",
      "反映全省性主题宣传教育活动开展情况",
      "≤100优",
      JX_SIGN_AT_MOST,
      "完成" },
    { "产出指标",
      "质量指标",
      "群众文化活动参与率",
      "群众文化活动参与率",
      "100优",
      JX_SIGN_NONE,
      "完成" },
    { "效益指标", "经济效益指标", "提高效率", "提高效率", "≤100优", JX_SIGN_AT_MOST, "基本完成" },
    { "效益指标",
      "社会效益指标",
      "项目完成率",
      "项目完成率",
      "≤100优",
      JX_SIGN_AT_MOST,
      "基本完成" },
    { "满意度指标", "服务对象满意度指标", "人员满意度（%）", "0", "100优", JX_SIGN_NONE, "满意" },
    { "满意度指标",
      "服务对象满意度指标",
      "办理单位满意度",
      "办理单位满意度",
      "100优",
      JX_SIGN_NONE,
      "满意" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JxIndicator *indicator = project->indicators->pdata[i];

      g_assert_cmpint (indicator->position, ==, i + 1);
      g_assert_cmpstr (indicator->level1, ==, cases[i].level1);
      g_assert_cmpstr (indicator->level2, ==, cases[i].level2);
      g_assert_cmpstr (indicator->name, ==, cases[i].name);
      g_assert_cmpstr (indicator->description, ==, cases[i].description);
      g_assert_cmpstr (indicator->printed, ==, cases[i].printed);
      g_assert_cmpint (indicator->sign, ==, cases[i].sign);
      g_assert_cmpstr (indicator->value, ==, "100");
      g_assert_cmpstr (indicator->unit, ==, "优");
      g_assert_cmpstr (indicator->basis, ==, cases[i].basis);
      g_assert_cmpint (indicator->weight, ==, JX_UNSET);
    }
}

static void
test_seed (void)
{
  g_autofree char *path = seed_path ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JxDraft) draft = NULL;
  const JxGoal *part;

  if (path == NULL)
    return;
  file = g_file_new_for_path (path);
  draft = jx_draft_read (file, &error);
  g_assert_no_error (error);

  assert_unread (draft, "");
  g_assert_cmpint (draft->year, ==, 2021);
  g_assert_cmpstr (draft->unit->code, ==, "711001");
  g_assert_cmpstr (draft->unit->name, ==, "怀来县总工会");
  g_assert_cmpuint (count_goals (draft->unit, JX_GOAL_OVERALL), ==, 5);
  g_assert_cmpuint (count_goals (draft->unit, JX_GOAL_PART), ==, 2);
  g_assert_cmpuint (count_goals (draft->unit, JX_GOAL_SAFEGUARD), ==, 2);
  check_seed_projects (draft->unit);
  check_seed_indicators (project_of (draft, 0));

  part = draft->unit->goals->pdata[5];
  g_assert_cmpstr (part->title,
                   ==,
                   "大力加强工会系统党的建设和职工思想政治引领，为做好新时代工会工作提供坚强保障");
  g_assert_true (g_str_has_prefix (part->text, "认真履行管党治党政治责任，"));
  g_assert_true (g_str_has_suffix (part->text, "送课到职工身边。"));
}

/* The founding document says the same in every character set and with every line break. */
static void
test_seed_charsets (void)
{
  static const struct
  {
    const char *charset;
    const char *mark;
    const char *line_break;
  } cases[] = {
    { "GB18030", "", "\n" },
    { "GB18030", "", "\r\n" },
    { "UTF-16LE", "\xff\xfe", "\n" },
    { "UTF-16BE", "\xfe\xff", "\r\n" },
    { "UTF-16LE", "", "\r\n" },
    { "UTF-16BE", "", "\n" },
    { "UTF-8", "\xef\xbb\xbf", "\r\n" },
  };
  g_autofree char *seed = load_seed ();
  g_autofree char *folder = g_dir_make_tmp ("jixiao-draft-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "text.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; seed != NULL && i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JxDraft) expected_draft = read_text (seed);
      g_autoptr (JxDraft) draft = NULL;
      g_auto (GStrv) lines = g_strsplit (seed, "\n", -1);
      g_autofree char *text = g_strjoinv (cases[i].line_break, lines);
      g_autofree char *expected = print_draft (expected_draft);
      g_autofree char *read = NULL;
      g_autofree char *body = NULL;
      g_autoptr (GByteArray) data = g_byte_array_new ();
      gsize length;

      body = g_convert (text, -1, cases[i].charset, "UTF-8", NULL, &length, &error);
      g_assert_no_error (error);
      g_byte_array_append (data, (const guint8 *) cases[i].mark, strlen (cases[i].mark));
      g_byte_array_append (data, (const guint8 *) body, length);
      g_file_set_contents (path, (const char *) data->data, data->len, &error);
      g_assert_no_error (error);

      draft = jx_draft_read (file, &error);
      g_assert_no_error (error);
      read = print_draft (draft);
      g_assert_cmpstr (read, ==, expected);
    }

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_sample (void)
{
  static const gint64 budgets[] = { 86000000, 42600000, 35500000 };
  g_autofree char    *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "sample-2021.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxDraft) draft = jx_draft_read (file, &error);

  g_assert_no_error (error);
  assert_unread (draft, "");
  g_assert_cmpint (draft->year, ==, 2021);
  g_assert_cmpstr (draft->unit->code, ==, "799001");
  g_assert_cmpstr (draft->unit->name, ==, "示例县总工会");
  g_assert_cmpstr (draft->unit->bureau, ==, "示例县财政局");
  g_assert_cmpuint (count_goals (draft->unit, JX_GOAL_OVERALL), ==, 6);
  g_assert_cmpuint (count_goals (draft->unit, JX_GOAL_PART), ==, 3);
  g_assert_cmpuint (count_goals (draft->unit, JX_GOAL_SAFEGUARD), ==, 3);
  g_assert_cmpuint (draft->unit->projects->len, ==, G_N_ELEMENTS (budgets));
  for (guint i = 0; i < G_N_ELEMENTS (budgets); i++)
    {
      g_assert_cmpint (project_of (draft, i)->budget, ==, budgets[i]);
      g_assert_cmpuint (project_of (draft, i)->indicators->len, ==, 6);
      g_assert_cmpuint (project_of (draft, i)->goals->len, ==, 2);
    }
}

static void
test_cover (void)
{
  static const struct
  {
    const char *text;
    gint64      year;
    const char *unit;
    const char *bureau;
    const char *unread;
  } cases[] = {
    { "示例县总工会2022年部门预算绩效文本\n示例县总工会编制\n示例县财政局审核\n" HEADING CODE,
      2022,
      "示例县总工会",
      "示例县财政局",
      "" },
    { "2022年度部门预算绩效文本\n" HEADING UNIT CODE, 2022, "示例县总工会", "", "" },
    { "别的县总工会编制\n" HEADING UNIT CODE, 2021, "示例县总工会", "", "1:别的县总工会编制" },
    { "甲县总工会编制\n乙县总工会编制\n" HEADING CODE, 2021, "甲县总工会", "", "2:乙县总工会编制" },
    { "2022年部门预算绩效文本\n2023年部门预算绩效文本\n一月\n" HEADING CODE,
      2022,
      "",
      "",
      "2:2023年部门预算绩效文本; 3:一月" },
    { HEADING CODE, 2021, "", "", "" },
    { HEADING "\t项目名称\n\t甲（2012906）\n", 0, "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxDraft) draft = read_text (cases[i].text);

      g_assert_cmpint (draft->year, ==, cases[i].year);
      g_assert_cmpstr (draft->unit->name, ==, cases[i].unit);
      g_assert_cmpstr (draft->unit->bureau, ==, cases[i].bureau);
      assert_unread (draft, cases[i].unread);
    }
}

/* Goals as `kind:title:text`, one after the other. */
static char *
print_goals (const JxUnit *unit)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < unit->goals->len; i++)
    {
      const JxGoal *goal = unit->goals->pdata[i];

      g_string_append_printf (out,
                              "%s%d:%s:%s",
                              i > 0 ? "; " : "",
                              (int) goal->kind,
                              goal->title,
                              goal->text);
    }
  g_strdelimit (out->str, "\n", '/');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_narrative (void)
{
  static const struct
  {
    const char *text;
    const char *goals;
    const char *unread;
  } cases[] = {
    { "一、总体绩效目标\n绩效目标：\n甲。\n\n乙\n", "0::甲。; 0::乙", "" },
    { "一、总体绩效目标\n绩效目标：做好\n", "0::做好", "" },
    { "一、总体绩效目标 TC 总体绩效目标 \\f A \\l 1 \n一、总体绩效目标\n甲\n", "0::甲", "" },
    { "TC 一、总体绩效目标 \\f A \\l 1\n甲\n", "0::甲", "" },
    { "二、分项绩效目标\n（一）甲。乙。\n丙。\n(二)丁\n", "1:甲:乙。/丙。; 1:丁:", "" },
    { "二、分项绩效目标\n前言\n（一）甲。\n", "1::前言; 1:甲:", "" },
    { "三、工作保障措施\n（一）甲。乙\n", "2::（一）甲。乙", "" },
    { "第一部分\n部门整体绩效目标\n前言\n", "", "3:前言" },
    { "目录\n一、总体绩效目标\t1\n二、分项绩效目标……2\n1、甲（2012906）绩效目标表.....13\n"
      "一、总体绩效目标\n甲……\n",
      "0::甲……",
      "" },
    { "一、总体绩效目标\n二、分项绩效目标\n一、总体绩效目标\n甲\n", "0::甲", "" },
    { "一、总体绩效目标\n编好绩效目标表\n\ta\n\tb\n\n", "0::编好绩效目标表", "3:a | b" },
    { "一、总体绩效目标\n2\n", "0::2", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].text, HEADING CODE, NULL);
      g_autoptr (JxDraft) draft = read_text (text);
      g_autofree char *goals = print_goals (draft->unit);

      g_assert_cmpstr (goals, ==, cases[i].goals);
      assert_unread (draft, cases[i].unread);
      g_assert_cmpuint (draft->unit->projects->len, ==, 1);
    }
}

static void
test_headings (void)
{
  static const struct
  {
    const char *text;
    const char *names;
    const char *unread;
  } cases[] = {
    { HEADING HEADING CODE, "甲（2012906）", "" },
    { "1.甲（2012906）绩效目标表 TC 1、甲（2012906）绩效目标表 \\f C \\l 1 \n" HEADING CODE,
      "甲（2012906）",
      "" },
    { HEADING "2.乙绩效目标表\n" HEADING CODE "2.乙绩效目标表\n" FUNDS, "甲（2012906）;乙", "" },
    { HEADING "2.乙绩效目标表\n" HEADING CODE, "甲（2012906）", "2:2.乙绩效目标表" },
    { HEADING CODE "2.乙绩效目标表\n", "甲（2012906）", "7:2.乙绩效目标表" },
    { "1.丙绩效目标表\n" CODE, "甲（2012906）", "1:1.丙绩效目标表" },
    { CODE CODE, "甲（2012906）;甲（2012906）", "" },
    { CODE FUNDS CODE FUNDS, "甲（2012906）;甲（2012906）", "" },
    { HEADING CODE "\n12\n", "甲（2012906）", "" },
    { HEADING CODE "\n- 12 -\n", "甲（2012906）", "" },
    { HEADING CODE "\n12\n备注\n", "甲（2012906）", "8:12; 9:备注" },
    { HEADING CODE "\t备注\n\t无\n", "甲（2012906）", "7:备注 | 无" },
    { "\t序号\n\t名称\n\n" HEADING CODE, "甲（2012906）", "1:序号 | 名称" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxDraft) draft = read_text (cases[i].text);
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint k = 0; k < draft->unit->projects->len; k++)
        g_string_append_printf (names, "%s%s", k > 0 ? ";" : "", project_of (draft, k)->name);
      g_assert_cmpstr (names->str, ==, cases[i].names);
      assert_unread (draft, cases[i].unread);
    }
}

static void
test_unit (void)
{
  static const struct
  {
    const char *text;
    const char *code;
    gint64      budget;
    const char *unread;
  } cases[] = {
    { HEADING UNIT FUNDS, "799001", 15150000, "" },
    { HEADING "\t799001 示例县总工会\n\t单位:元\n\n" FUNDS, "799001", 1515, "" },
    { HEADING "799001示例县总工会\n金额单位：元\n" FUNDS, "799001", 1515, "" },
    { HEADING UNIT FUNDS "2.乙绩效目标表\n\t799002别的工会\n\t单位：万元\n\n" FUNDS,
      "799001",
      15150000,
      "14:799002别的工会 | 单位：万元" },
    { HEADING "\t单位：亿元\n\n" FUNDS, "", 15150000, "2:单位：亿元" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxDraft) draft = read_text (cases[i].text);

      g_assert_cmpstr (draft->unit->code, ==, cases[i].code);
      g_assert_cmpstr (draft->unit->name, ==, *cases[i].code != '\0' ? "示例县总工会" : "");
      g_assert_cmpint (project_of (draft, 0)->budget, ==, cases[i].budget);
      assert_unread (draft, cases[i].unread);
    }
}

/* What cannot be read is listed, what stands beside it is kept. */
static void
test_bad_cells (void)
{
  static const struct
  {
    const char *text;
    gint64      budget;
    gint64      fiscal;
    guint       n_plans;
    const char *unread;
  } cases[] = {
    { "\t预算规模及资金用途\n\t预算数\n\t约20\n\t其中：财政资金\n\t15\n\n",
      0,
      15000000,
      0,
      "2:预算规模及资金用途 | 预算数 | 约20 | 其中：财政资金 | 15" },
    { "\t预算规模及资金用途\n\t预算数\n\t-3\n\n", 0, 0, 0, "2:预算规模及资金用途 | 预算数 | -3" },
    { "\t预算规模及资金用途\n\t预算数\n\t\n\t其中：财政资金\n\t0.0000001\n\n",
      0,
      0,
      0,
      "2:预算规模及资金用途 | 预算数 |  | 其中：财政资金 | 0.0000001" },
    { "\t预算规模及资金用途\n\t预算数\n\t３，０００\n\n\t预算规模及资金用途\n\t预算数\n\t4\n\n",
      3000000000,
      0,
      0,
      "6:预算规模及资金用途 | 预算数 | 4" },
    { "\t资金支出计划（%）\n\t3月底\n\t12月底\n\n\t\n\t半\n\t100%\n\n", 0, 0, 1, "6: | 半 | 100%" },
    { "\t资金支出计划（%）\n\t3月底\n\t12月底\n\n\t\n\t100%\n\n",
      0,
      0,
      0,
      "2:资金支出计划（%） | 3月底 | 12月底; 6: | 100%" },
    { "\t资金支出计划（%）\n\t6月底\n\t3月底\n\n\t\n\t50%\n\t100%\n\n",
      0,
      0,
      0,
      "2:资金支出计划（%） | 6月底 | 3月底; 6: | 50% | 100%" },
    { "\t资金支出计划（%）\n\t13月底\n\n", 0, 0, 0, "2:资金支出计划（%） | 13月底" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEADING, cases[i].text, NULL);
      g_autoptr (JxDraft) draft = read_text (text);
      const JxProject *project = project_of (draft, 0);

      g_assert_cmpint (project->budget, ==, cases[i].budget);
      g_assert_cmpint (project->fiscal, ==, cases[i].fiscal);
      g_assert_cmpuint (project->plan->len, ==, cases[i].n_plans);
      assert_unread (draft, cases[i].unread);
    }
}

static void
test_project_goals (void)
{
  static const struct
  {
    const char *cell;
    const char *goals;
  } cases[] = {
    { "1.甲\n2.乙", "甲;乙" },
    { "1、甲\n2、乙", "甲;乙" },
    { "（1）甲\n(2) 乙", "甲;乙" },
    { "１．甲\n２、乙", "甲;乙" },
    { "1.2021年甲\n2.2021年乙", "2021年甲;2021年乙" },
    { "1.甲\n接着\n2.乙", "甲/接着;乙" },
    { "1.5万元用于甲", "1.5万元用于甲" },
    { "1000.甲", "1000.甲" },
    { "1.20210人", "1.20210人" },
    { "1.2021.5", "1.2021.5" },
    { "1.甲\n2.5万元\n2.乙", "甲/2.5万元;乙" },
    { "1.甲\n3.乙", "甲/3.乙" },
    { "没有编号\n第二行", "没有编号/第二行" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEADING "\t绩效目标\n\t", cases[i].cell, "\n\n", NULL);
      g_autoptr (JxDraft) draft = read_text (text);
      const GPtrArray *goals = project_of (draft, 0)->goals;
      g_autoptr (GString) out = g_string_new (NULL);

      for (guint k = 0; k < goals->len; k++)
        {
          const JxProjectGoal *goal = goals->pdata[k];

          g_assert_cmpint (goal->position, ==, k + 1);
          g_string_append_printf (out, "%s%s", k > 0 ? ";" : "", goal->text);
        }
      g_strdelimit (out->str, "\n", '/');
      g_assert_cmpstr (out->str, ==, cases[i].goals);
      assert_unread (draft, "");
    }
}

/* Rows of one line each, as they come out of a spreadsheet. */
static void
test_flat_rows (void)
{
  static const char text[] =
    "1.甲绩效目标表\n"
    "799001示例县总工会\t单位：万元\n"
    "项目编码\t13990021K7Q2MZ4X8W1RT\t项目名称\t甲\t\t\n"
    "预算规模及资金用途\t预算数\t15.15\t其中：财政资金\t15\t其他资金\t0.15\n"
    "\t用于甲\t\t\t\t\n"
    "资金支出计划（%）\t6月底\t\t12月底\t\n"
    "\t40%\t\t100%\t\n"
    "绩效目标\t1.子\n"
    "2.丑\n"
    "一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据\n"
    "产出指标\t数量指标\t人数\t参加人数\t≥80人\t计划\n"
    "\t\t场次\t举办场次\t≥3场\t计划\n";
  g_autoptr (JxDraft) draft = read_text (text);
  const JxProject   *project = project_of (draft, 0);
  const JxIndicator *second;

  assert_unread (draft, "");
  g_assert_cmpstr (draft->unit->code, ==, "799001");
  g_assert_cmpstr (project->name, ==, "甲");
  g_assert_cmpint (project->other, ==, 150000);
  g_assert_cmpstr (project->purpose, ==, "用于甲");
  g_assert_cmpuint (project->plan->len, ==, 2);
  g_assert_cmpint (((JxPlan *) project->plan->pdata[1])->month, ==, 12);
  g_assert_cmpint (((JxPlan *) project->plan->pdata[1])->percent, ==, 10000);
  g_assert_cmpuint (project->goals->len, ==, 2);
  g_assert_cmpuint (project->indicators->len, ==, 2);
  second = project->indicators->pdata[1];
  g_assert_cmpstr (second->level1, ==, "产出指标");
  g_assert_cmpstr (second->level2, ==, "数量指标");
  g_assert_cmpstr (second->printed, ==, "≥3场");
}

static void
test_split_columns (void)
{
  static const struct
  {
    const char *row;
    const char *printed;
    JxSign      sign;
    const char *value;
    const char *unit;
    gint64      weight;
    const char *unread;
  } cases[] = {
    { "≥\t95\t%\t计划\t12.5", "≥95%", JX_SIGN_AT_LEAST, "95", "%", 1250, "" },
    { "＝\t4\t次\t计划\t", "＝4次", JX_SIGN_EQUAL, "4", "次", JX_UNSET, "" },
    { "\t100\t人\t计划\t10", "100人", JX_SIGN_NONE, "100", "人", 1000, "" },
    { "定性\t\t优\t计划\t10", "优", JX_SIGN_QUALITATIVE, "", "优", 1000, "" },
    { "定性\t100\t优\t计划\t10", "100优", JX_SIGN_QUALITATIVE, "", "100优", 1000, "" },
    { "≤\t3\t天\t计划\t十",
      "≤3天",
      JX_SIGN_AT_MOST,
      "3",
      "天",
      JX_UNSET,
      "3:产出指标 | 时效指标 | 名 | 述 | ≤ | 3 | 天 | 计划 | 十" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strconcat (HEADING "一级指标\t二级指标\t指标名称\t绩效指标描述\t计算符号\t指标值\t"
                             "单位（文字描述）\t指标值确定依据\t权重\n产出指标\t时效指标\t名\t述\t",
                     cases[i].row,
                     "\n",
                     NULL);
      g_autoptr (JxDraft) draft = read_text (text);
      const JxIndicator *indicator = project_of (draft, 0)->indicators->pdata[0];

      g_assert_cmpstr (indicator->name, ==, "名");
      g_assert_cmpstr (indicator->printed, ==, cases[i].printed);
      g_assert_cmpint (indicator->sign, ==, cases[i].sign);
      g_assert_cmpstr (indicator->value, ==, cases[i].value);
      g_assert_cmpstr (indicator->unit, ==, cases[i].unit);
      g_assert_cmpstr (indicator->basis, ==, "计划");
      g_assert_cmpint (indicator->weight, ==, cases[i].weight);
      assert_unread (draft, cases[i].unread);
    }
}

static void
test_indicator_rows (void)
{
  static const struct
  {
    const char *rows;
    const char *indicators;
    const char *unread;
  } cases[] = {
    { "\t产出指标\n\t经济效益\n指标\n\tGDP\nrise\n\t述\n\t1\n\t据\n\n",
      "产出指标/经济效益指标/GDP rise",
      "" },
    { "\t\n\t数量指标\n\t名\n\t述\n\t1\n\t据\n\n", "", "9: | 数量指标 | 名 | 述 | 1 | 据" },
    { "\t产出指标\n\t数量指标\n\t名\n\t1\n\t据\n\n", "", "9:产出指标 | 数量指标 | 名 | 1 | 据" },
    { "\t产出指标\n\t数量指标\n\t名\n\t述\n\t1\n\t据\n\t多\n\n",
      "产出指标/数量指标/名",
      "9:产出指标 | 数量指标 | 名 | 述 | 1 | 据 | 多" },
    { "\t产出指标\n\t数量指标\n\t\n\t\n\t\n\t\n\n\t\n\t质量指标\n\t名\n\t述\n\t1\n\t据\n\n",
      "产出指标/质量指标/名",
      "9:产出指标 | 数量指标 |  |  |  | " },
    { "\t\n\t\n\t\n\t\n\t\n\t\n\n", "", "" },
    { "\t产出指标\n\t数量指标\n\t甲\n\t述\n\t1\n\t据\n\n" COLUMNS
      "\t\n\t质量指标\n\t乙\n\t述\n\t1\n\t据\n\n",
      "产出指标/数量指标/甲 产出指标/质量指标/乙",
      "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEADING COLUMNS, cases[i].rows, NULL);
      g_autoptr (JxDraft) draft = read_text (text);
      const GPtrArray *indicators = project_of (draft, 0)->indicators;
      g_autoptr (GString) out = g_string_new (NULL);

      for (guint k = 0; k < indicators->len; k++)
        {
          const JxIndicator *indicator = indicators->pdata[k];

          g_string_append_printf (out,
                                  "%s%s/%s/%s",
                                  k > 0 ? " " : "",
                                  indicator->level1,
                                  indicator->level2,
                                  indicator->name);
        }
      g_assert_cmpstr (out->str, ==, cases[i].indicators);
      assert_unread (draft, cases[i].unread);
    }
}

static void
test_no_project (void)
{
  static const char *const texts[] = { "", "\n\n", "一、总体绩效目标\n甲\n", HEADING, UNIT };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JxDocument) document = jx_document_from_text ("空.txt", texts[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (jx_draft_from_document (document, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_DOCUMENT);
      g_assert_cmpstr (error->message, ==, "“空.txt” holds no budget project that could be read.");
    }
}

/* Adds what a record and its children say to @out, blanks left out. */
static void
collect_texts (JxTable table, gconstpointer record, GString *out)
{
  const JxTableInfo *info = jx_table_info (table);

  for (guint i = 0; i < info->n_fields; i++)
    if (jx_field_is_text (&info->fields[i]))
      {
        g_string_append (out, jx_field_get_text (&info->fields[i], record));
        g_string_append_c (out, '\n');
      }
  for (guint i = 0; i < info->n_children; i++)
    {
      const GPtrArray *children = jx_record_children (record, &info->children[i]);

      for (guint k = 0; k < children->len; k++)
        collect_texts (info->children[i].table, children->pdata[k], out);
    }
}

/* Labels, headings, numbers: what a draft holds otherwise than as the text of the document. */
static gboolean
is_understood (const char *piece)
{
  static const char *const labels[] = {
    "第一部分",
    "部门整体绩效目标",
    "第二部分",
    "预算项目绩效目标",
    "绩效目标",
    "绩效目标：",
    "单位：万元",
    "项目编码",
    "项目名称",
    "预算规模及资金用途",
    "预算数",
    "其中：财政资金",
    "其他资金",
    "资金支出计划（%）",
    "一级指标",
    "二级指标",
    "三级指标",
    "绩效指标描述",
    "指标值",
    "指标值确定依据",
    "一、总体绩效目标",
    "二、分项绩效目标",
    "三、工作保障措施",
    "711001怀来县总工会",
    NULL,
  };

  return g_strv_contains (labels, piece) || strstr (piece, " TC ") != NULL ||
         g_str_has_suffix (piece, "月底") || strspn (piece, "0123456789.%") == strlen (piece);
}

/* A sentence, or a goal without its number, must be found in what was read or left unread. */
static void
assert_nothing_dropped (const char *text, JxDraft *draft)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *unread = print_unread (draft);
  g_auto (GStrv) pieces = NULL;
  g_autoptr (GString) sentences = g_string_new (text);

  collect_texts (JX_TABLE_UNIT, draft->unit, known);
  g_string_append (known, unread);
  g_string_replace (sentences, "。", "\n", 0);
  pieces = g_strsplit (sentences->str, "\n", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *piece = jx_text_strip (pieces[i]);
      const char      *body = piece;

      if (is_understood (piece))
        continue;
      if (g_str_has_prefix (piece, "（一）") || g_str_has_prefix (piece, "（二）"))
        body += strlen ("（一）");
      else if (g_ascii_isdigit (piece[0]) && piece[1] == '.')
        body += 2;
      if (strstr (known->str, body) == NULL)
        g_test_message ("lost: %s", body);
      g_assert_nonnull (strstr (known->str, body));
    }
}

static void
check_mutation (const char *text)
{
  g_autoptr (JxDocument) document = jx_document_from_text ("x", text);
  g_autoptr (JxDraft) first = jx_draft_from_document (document, NULL);
  g_autoptr (JxDraft) second = jx_draft_from_document (document, NULL);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_assert_cmpint (first == NULL, ==, second == NULL);
  if (first == NULL)
    return;
  assert_nothing_dropped (text, first);
  one = print_draft (first);
  two = print_draft (second);
  g_assert_cmpstr (one, ==, two);
}

static void
test_cut_short (void)
{
  g_autofree char *seed = load_seed ();

  for (gsize cut = 0; seed != NULL && cut < strlen (seed); cut += 97)
    {
      g_autofree char *text = g_strndup (seed, cut);
      const char      *end;

      g_utf8_validate (text, -1, &end);
      text[end - text] = '\0';
      check_mutation (text);
    }
}

static void
test_lines_lost (void)
{
  g_autofree char *seed = load_seed ();
  g_autoptr (GRand) random = g_rand_new_with_seed (2021);

  for (guint round = 0; seed != NULL && round < 400; round++)
    {
      g_auto (GStrv) lines = g_strsplit (seed, "\n", -1);
      g_autoptr (GString) text = g_string_new (NULL);
      gint32 one_in = g_rand_int_range (random, 2, 60);

      for (guint i = 0; lines[i] != NULL; i++)
        if (g_rand_int_range (random, 0, one_in) > 0)
          g_string_append_printf (text, "%s\n", lines[i]);
      check_mutation (text->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/seed", test_seed);
  g_test_add_func ("/draft/seed-charsets", test_seed_charsets);
  g_test_add_func ("/draft/sample", test_sample);
  g_test_add_func ("/draft/cover", test_cover);
  g_test_add_func ("/draft/narrative", test_narrative);
  g_test_add_func ("/draft/headings", test_headings);
  g_test_add_func ("/draft/unit", test_unit);
  g_test_add_func ("/draft/bad-cells", test_bad_cells);
  g_test_add_func ("/draft/project-goals", test_project_goals);
  g_test_add_func ("/draft/flat-rows", test_flat_rows);
  g_test_add_func ("/draft/split-columns", test_split_columns);
  g_test_add_func ("/draft/indicator-rows", test_indicator_rows);
  g_test_add_func ("/draft/no-project", test_no_project);
  g_test_add_func ("/draft/cut-short", test_cut_short);
  g_test_add_func ("/draft/lines-lost", test_lines_lost);

  return g_test_run ();
}
