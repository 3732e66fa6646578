/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft.h"
#include "export/jx-export.h"

#include <glib/gstdio.h>
#include <string.h>

/* Years that chance made. */
#define ROUNDS 40

/* Words of every kind that texts are made of: hanzi, digits, marks of XML and of tables. */
static const char *const words[] = {
  "工会", "职工", "培训", "2021年",   "慰问",   "“双亮”", "<b>", "&amp;",
  "=1+1", "-",    "@",    "100%",     "（一）", "，",     "；",  "'",
  "\"",   "A1",   "劳模", "帮扶资金", "、",     "🌸",      "㐂",  "——",
};

/* A text of so many words; it ends so that no mark stands last, which readers take off. */
static char *
make_text (guint most)
{
  GString *text = g_string_new ("关于");
  guint    n_words = (guint) g_test_rand_int_range (1, (gint) most);

  for (guint i = 0; i < n_words; i++)
    g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  g_string_append (text, "事项");
  return g_string_free (text, FALSE);
}

static void
set_text (char **member, guint most)
{
  jx_text_take (member, make_text (most));
}

static void
add_indicators (JxProject *project)
{
  static const char *const levels[][2] = {
    { "产出指标", "数量指标" },
    { "产出指标", "质量指标" },
    { "效益指标", "社会效益指标" },
    { "满意度指标", "服务对象满意度指标" },
  };
  static const char *const targets[] = { "≥120人次",   "优",         "≤100优",
                                         "＝5.50万元", "2021年底前", "290%" };
  guint                    level = 0;

  for (guint i = 0; i < (guint) g_test_rand_int_range (1, 9); i++)
    {
      JxIndicator *indicator = jx_indicator_new ();

      level = MIN (level + (guint) g_test_rand_int_range (0, 2), G_N_ELEMENTS (levels) - 1);
      indicator->position = i + 1;
      jx_text_set (&indicator->level1, levels[level][0]);
      jx_text_set (&indicator->level2, levels[level][1]);
      set_text (&indicator->name, 6);
      set_text (&indicator->description, 12);
      set_text (&indicator->basis, 5);
      jx_indicator_set_printed (indicator,
                                targets[g_test_rand_int_range (0, G_N_ELEMENTS (targets))]);
      g_ptr_array_add (project->indicators, indicator);
    }
}

static void
add_plan_and_goals (JxProject *project)
{
  static const gint64 months[] = { 3, 6, 10, 12 };
  gint64              percent = 0;

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      JxPlan *plan = jx_plan_new ();

      percent = i == 3 ? 10000 : percent + g_test_rand_int_range (0, 3000);
      plan->month = months[i];
      plan->percent = percent;
      g_ptr_array_add (project->plan, plan);
    }
  for (guint i = 0; i < (guint) g_test_rand_int_range (1, 5); i++)
    {
      JxProjectGoal *goal = jx_project_goal_new ();

      goal->position = i + 1;
      set_text (&goal->text, 20);
      g_ptr_array_add (project->goals, goal);
    }
}

static void
add_project (JxUnit *unit, guint i)
{
  JxProject *project = jx_project_new ();

  project->id = i + 1;
  project->position = i + 1;
  project->fiscal =
    (gint64) g_test_rand_int_range (0, 100000) * 10000 + g_test_rand_int_range (0, 2);
  project->other = (gint64) g_test_rand_int_range (0, 1000) * 1000000;
  project->budget = project->fiscal + project->other;
  jx_text_take (&project->code, g_strdup_printf ("13073021%013u", i + 7));
  set_text (&project->name, 5);
  set_text (&project->purpose, 10);
  add_plan_and_goals (project);
  add_indicators (project);
  g_ptr_array_add (unit->projects, project);
}

static void
add_goal (JxUnit *unit, JxGoalKind kind)
{
  JxGoal *goal = jx_goal_new ();

  goal->kind = kind;
  goal->position = unit->goals->len + 1;
  if (kind == JX_GOAL_PART)
    jx_text_set (&goal->title, "加强职工思想政治引领");
  set_text (&goal->text, 30);
  g_ptr_array_add (unit->goals, goal);
}

static JxSnapshot *
make_year (gboolean with_goals)
{
  JxSnapshot *snapshot = jx_snapshot_new (2021);
  JxUnit     *unit = jx_unit_new ();

  unit->position = 1;
  jx_text_set (&unit->code, "711001");
  jx_text_set (&unit->name, "怀来县总工会");
  if (with_goals)
    {
      jx_text_set (&unit->bureau, "怀来县财政局");
      for (guint kind = JX_GOAL_OVERALL; kind <= JX_GOAL_SAFEGUARD; kind++)
        for (guint i = 0; i < (guint) g_test_rand_int_range (1, 4); i++)
          add_goal (unit, kind);
    }
  for (guint i = 0; i < (guint) g_test_rand_int_range (1, 5); i++)
    add_project (unit, i);
  g_ptr_array_add (snapshot->units, unit);
  return snapshot;
}

/* Every field that a user sees, of a row and of those that belong to it. */
static void
assert_equal (JxTable table, gconstpointer first, gconstpointer second)
{
  const JxTableInfo *info = jx_table_info (table);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const JxField   *field = &info->fields[i];
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      if (field->label == NULL)
        continue;
      one = jx_field_format (field, first);
      other = jx_field_format (field, second);
      g_assert_cmpstr (one, ==, other);
    }
  for (guint i = 0; i < info->n_children; i++)
    {
      const GPtrArray *ones = jx_record_children (first, &info->children[i]);
      const GPtrArray *others = jx_record_children (second, &info->children[i]);

      g_assert_cmpuint (ones->len, ==, others->len);
      for (guint k = 0; k < ones->len; k++)
        assert_equal (info->children[i].table, ones->pdata[k], others->pdata[k]);
    }
}

static void
write_and_read (const char *name, JxExportFormat format, JxExportContent content)
{
  const JxExportOptions options = { 0 };
  g_autofree char      *folder = g_dir_make_tmp ("jixiao-XXXXXX", NULL);
  g_autofree char      *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (JxSnapshot) year = make_year (content == JX_EXPORT_FULL_TEXT);
      g_autoptr (GError) error = NULL;
      g_autoptr (JxDraft) draft = NULL;

      g_assert_true (jx_export_write (year, path, format, content, &options, &error));
      g_assert_no_error (error);
      draft = jx_draft_read (file, &error);
      g_assert_no_error (error);
      for (guint k = 0; k < draft->unread->len; k++)
        g_test_message ("%s", ((const JxUnread *) draft->unread->pdata[k])->text);
      g_assert_cmpuint (draft->unread->len, ==, 0);
      g_assert_cmpint (draft->year, ==, 2021);
      assert_equal (JX_TABLE_UNIT, year->units->pdata[0], draft->unit);
    }
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_text (void)
{
  write_and_read ("year.txt", JX_EXPORT_TXT, JX_EXPORT_FULL_TEXT);
}

static void
test_document (void)
{
  write_and_read ("year.docx", JX_EXPORT_DOCX, JX_EXPORT_FULL_TEXT);
}

static void
test_workbook (void)
{
  write_and_read ("year.xlsx", JX_EXPORT_XLSX, JX_EXPORT_GOAL_TABLE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/text", test_text);
  g_test_add_func ("/export/document", test_document);
  g_test_add_func ("/export/workbook", test_workbook);
  return g_test_run ();
}
