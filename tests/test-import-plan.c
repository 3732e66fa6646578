/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-fixture.h"
#include "store/jx-backup.h"
#include "store/jx-import-plan.h"

#include <string.h>

/* A document that says what the year file of the fixture says, from a unit without ids. */
static JxDraft *
make_draft (guint n_projects, guint n_indicators)
{
  JxDraft *draft = g_new0 (JxDraft, 1);

  draft->year = 2021;
  draft->unit = store_fixture_unit (n_projects, n_indicators);
  draft->unread = g_ptr_array_new ();
  draft->traces = g_array_new (FALSE, FALSE, sizeof (JxDraftTrace));
  return draft;
}

static JxProject *
project_of (const JxDraft *draft, guint number)
{
  return draft->unit->projects->pdata[number - 1];
}

static JxIndicator *
indicator_of (const JxDraft *draft, guint project, guint number)
{
  return project_of (draft, project)->indicators->pdata[number - 1];
}

static JxEvaluation *
evaluate (JxIndicator *indicator, const char *actual)
{
  JxEvaluation *evaluation = jx_evaluation_new ();

  jx_text_set (&evaluation->actual, actual);
  g_ptr_array_add (indicator->evaluations, evaluation);
  return evaluation;
}

typedef struct
{
  JxSnapshot   *before;
  JxImportPlan *plan;
} Planned;

static Planned
make_plan (StoreFixture *fixture, const JxDraft *draft)
{
  g_autoptr (GError) error = NULL;
  Planned planned;

  planned.before = jx_year_snapshot (fixture->year, &error);
  g_assert_no_error (error);
  planned.plan = jx_import_plan_new (draft, planned.before);
  return planned;
}

static void
planned_clear (Planned *planned)
{
  jx_import_plan_free (planned->plan);
  jx_snapshot_free (planned->before);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Planned, planned_clear)

static JxImportItem *
item_of (const Planned *planned, guint number)
{
  return planned->plan->items->pdata[number - 1];
}

static JxSnapshot *
apply (StoreFixture *fixture, const Planned *planned)
{
  g_autoptr (GError) error = NULL;
  JxSnapshot *after;

  jx_import_plan_apply (planned->plan, fixture->year, "目标.docx", &error);
  g_assert_no_error (error);
  after = jx_year_snapshot (fixture->year, &error);
  g_assert_no_error (error);
  return after;
}

static JxProject *
stored (const JxSnapshot *snapshot, guint number)
{
  return ((const JxUnit *) snapshot->units->pdata[0])->projects->pdata[number - 1];
}

/* Undo brings back what was there before, redo the import. */
static void
check_undo (StoreFixture *fixture, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxEntry) entry = jx_year_next_undo (fixture->year);
  g_autofree char *after = store_fixture_dump (fixture->year);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpint (entry->verb, ==, JX_VERB_IMPORT);
  g_assert_cmpstr (entry->detail, ==, "目标.docx");
  g_assert_true (jx_year_undo (fixture->year, &error));
  undone = store_fixture_dump (fixture->year);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (jx_year_redo (fixture->year, &error));
  redone = store_fixture_dump (fixture->year);
  g_assert_cmpstr (redone, ==, after);
  g_assert_true (jx_year_check (fixture->year, &error));
}

static void
test_same_again (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (JxDraft) draft = make_draft (2, 3);
  g_auto (Planned) planned = make_plan (fixture, draft);
  gint64 head = jx_year_get_head (fixture->year);
  g_autoptr (JxSnapshot) after = NULL;

  g_assert_cmpuint (planned.plan->items->len, ==, 2);
  g_assert_nonnull (item_of (&planned, 1)->known);
  g_assert_cmpuint (item_of (&planned, 1)->count.fields, ==, 0);
  g_assert_cmpuint (item_of (&planned, 1)->count.changed, ==, 0);
  g_assert_cmpuint (item_of (&planned, 1)->count.added, ==, 0);
  g_assert_cmpuint (planned.plan->goals_added + planned.plan->goals_changed, ==, 0);
  g_assert_false (jx_import_plan_has_work (planned.plan));
  after = apply (fixture, &planned);
  g_assert_cmpint (jx_year_get_head (fixture->year), ==, head);
}

static void
change (JxDraft *draft)
{
  JxProject   *project = project_of (draft, 1);
  JxIndicator *indicator = indicator_of (draft, 1, 2);
  JxIndicator *added = jx_indicator_new ();

  project->budget = project->fiscal = 7700000;
  ((JxPlan *) project->plan->pdata[0])->percent = 1000;
  jx_text_set (&indicator->basis, "年度计划");
  jx_indicator_set_printed (indicator, "≥80%");
  jx_text_set (&indicator_of (draft, 1, 1)->level2, "质量指标");
  jx_text_set (&indicator_of (draft, 1, 1)->name, "新的指标");
  jx_text_set (&added->level1, "效益指标");
  jx_text_set (&added->name, "社会影响");
  g_ptr_array_add (project->indicators, added);
}

static void
test_update (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (fixture->year);
  g_autoptr (JxDraft) draft = make_draft (1, 3);
  g_autoptr (JxSnapshot) after = NULL;
  const JxProject *project;

  change (draft);
  {
    g_auto (Planned) planned = make_plan (fixture, draft);

    g_assert_cmpuint (item_of (&planned, 1)->count.fields, ==, 3);
    g_assert_cmpuint (item_of (&planned, 1)->count.changed, ==, 1);
    g_assert_cmpuint (item_of (&planned, 1)->count.added, ==, 2);
    after = apply (fixture, &planned);
  }
  project = stored (after, 1);
  g_assert_cmpuint (((JxUnit *) after->units->pdata[0])->projects->len, ==, 2);
  g_assert_cmpint (project->budget, ==, 7700000);
  g_assert_cmpint (((JxPlan *) project->plan->pdata[0])->percent, ==, 1000);
  g_assert_cmpuint (project->indicators->len, ==, 5);
  g_assert_cmpuint (project->payments->len, ==, 1);
  for (guint i = 0; i < 5; i++)
    {
      static const char *const names[] = {
        "指标名称1", "指标名称2", "指标名称3", "新的指标", "社会影响",
      };
      const JxIndicator *indicator = project->indicators->pdata[i];

      g_assert_cmpstr (indicator->name, ==, names[i]);
      g_assert_cmpint (indicator->position, ==, i + 1);
    }
  g_assert_cmpstr (((JxIndicator *) project->indicators->pdata[1])->value, ==, "80");
  g_assert_cmpstr (((JxIndicator *) project->indicators->pdata[1])->basis, ==, "年度计划");
  g_assert_cmpint (((JxIndicator *) project->indicators->pdata[0])->project_goal_id, !=, JX_UNSET);
  check_undo (fixture, before);
}

/* What a document leaves blank stays. */
static void
test_blank_fields (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (fixture->year);
  g_autofree char *after = NULL;
  g_autoptr (JxDraft) draft = make_draft (1, 3);

  project_of (draft, 1)->budget = project_of (draft, 1)->fiscal = 0;
  g_ptr_array_set_size (project_of (draft, 1)->goals, 0);
  jx_indicator_set_printed (indicator_of (draft, 1, 1), "");
  g_ptr_array_remove_index (project_of (draft, 1)->indicators, 2);
  {
    g_auto (Planned) planned = make_plan (fixture, draft);
    g_autoptr (JxSnapshot) same = apply (fixture, &planned);

    g_assert_false (jx_import_plan_has_work (planned.plan));
  }
  after = store_fixture_dump (fixture->year);
  g_assert_cmpstr (after, ==, before);
}

static void
test_keep (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (fixture->year);
  g_autofree char *after = NULL;
  g_autoptr (JxDraft) draft = make_draft (1, 3);

  change (draft);
  {
    g_auto (Planned) planned = make_plan (fixture, draft);
    g_autoptr (JxSnapshot) same = NULL;

    item_of (&planned, 1)->choice = JX_IMPORT_KEEP;
    g_assert_cmpuint (jx_import_plan_count (planned.plan), ==, 0);
    same = apply (fixture, &planned);
  }
  after = store_fixture_dump (fixture->year);
  g_assert_cmpstr (after, ==, before);
}

static void
test_beside (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (fixture->year);
  g_autoptr (JxDraft) draft = make_draft (1, 3);
  g_autoptr (JxSnapshot) after = NULL;

  change (draft);
  {
    g_auto (Planned) planned = make_plan (fixture, draft);

    item_of (&planned, 1)->choice = JX_IMPORT_BESIDE;
    item_of (&planned, 1)->taken = TRUE;
    g_assert_cmpuint (jx_import_plan_count (planned.plan), ==, 1);
    after = apply (fixture, &planned);
  }
  g_assert_cmpuint (((JxUnit *) after->units->pdata[0])->projects->len, ==, 3);
  g_assert_cmpint (stored (after, 1)->budget, ==, 100000);
  g_assert_cmpint (stored (after, 3)->budget, ==, 7700000);
  g_assert_cmpint (stored (after, 3)->position, ==, 3);
  check_undo (fixture, before);
}

/* Only what is chosen goes into the file. */
static void
test_choice (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (fixture->year);
  g_autoptr (JxDraft) draft = make_draft (4, 1);
  g_autoptr (JxSnapshot) after = NULL;

  jx_text_set (&((JxGoal *) draft->unit->goals->pdata[0])->text, "另一句话");
  {
    g_auto (Planned) planned = make_plan (fixture, draft);

    g_assert_null (item_of (&planned, 3)->known);
    g_assert_true (planned.plan->with_goals);
    g_assert_cmpuint (planned.plan->goals_changed, ==, 1);
    planned.plan->with_goals = FALSE;
    item_of (&planned, 3)->taken = FALSE;
    g_assert_cmpuint (jx_import_plan_count (planned.plan), ==, 1);
    after = apply (fixture, &planned);
  }
  g_assert_cmpuint (((JxUnit *) after->units->pdata[0])->projects->len, ==, 3);
  g_assert_cmpstr (stored (after, 3)->name, ==, "项目4");
  g_assert_cmpstr (((JxGoal *) ((JxUnit *) after->units->pdata[0])->goals->pdata[0])->text,
                   ==,
                   "服务职工，量入为出。");
  check_undo (fixture, before);
}

static void
test_goals (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (fixture->year);
  g_autoptr (JxDraft) draft = make_draft (1, 3);
  g_autoptr (JxSnapshot) after = NULL;
  JxGoal       *added = jx_goal_new ();
  const JxUnit *unit;

  jx_text_set (&((JxGoal *) draft->unit->goals->pdata[0])->text, "另一句话");
  added->kind = JX_GOAL_PART;
  added->position = 2;
  jx_text_set (&added->title, "宣传");
  jx_text_set (&added->text, "讲好故事");
  g_ptr_array_add (draft->unit->goals, added);
  {
    g_auto (Planned) planned = make_plan (fixture, draft);

    g_assert_cmpuint (planned.plan->goals_changed, ==, 1);
    g_assert_cmpuint (planned.plan->goals_added, ==, 1);
    after = apply (fixture, &planned);
  }
  unit = after->units->pdata[0];
  g_assert_cmpuint (unit->goals->len, ==, 4);
  check_undo (fixture, before);
}

/* By the code first; another code is another project, and a name in half-width letters the same. */
static void
test_match (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxDraft) draft = make_draft (3, 1);

  jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "code", "13073021P00001", &error);
  g_assert_no_error (error);
  jx_text_set (&project_of (draft, 1)->code, "13073021P00009");
  jx_text_set (&project_of (draft, 2)->name, "项目２");
  jx_text_set (&project_of (draft, 3)->code, "13073021P00001");
  {
    g_auto (Planned) planned = make_plan (fixture, draft);

    g_assert_null (item_of (&planned, 1)->known);
    g_assert_cmpint (item_of (&planned, 2)->known->id, ==, 2);
    g_assert_cmpint (item_of (&planned, 3)->known->id, ==, 1);
  }
}

/* The self-evaluation of last year gives the values of last year and nothing else. */
static void
test_last_year (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (JxDraft) draft = make_draft (3, 4);
  g_autoptr (JxSnapshot) after = NULL;
  const JxIndicator *indicator;

  draft->year = 2020;
  for (guint i = 1; i <= 3; i++)
    {
      change (draft);
      evaluate (indicator_of (draft, i, 2), "93%");
    }
  {
    g_auto (Planned) planned = make_plan (fixture, draft);

    g_assert_cmpint (planned.plan->year, ==, 2020);
    g_assert_false (planned.plan->with_goals);
    g_assert_cmpuint (item_of (&planned, 1)->count.fields, ==, 0);
    g_assert_cmpuint (item_of (&planned, 1)->count.changed, ==, 1);
    g_assert_cmpuint (item_of (&planned, 1)->count.added, ==, 0);
    after = apply (fixture, &planned);
  }
  indicator = stored (after, 1)->indicators->pdata[1];
  g_assert_cmpstr (indicator->last1, ==, "93%");
  g_assert_cmpstr (indicator->value, ==, "95");
  g_assert_cmpuint (indicator->evaluations->len, ==, 0);
  indicator = stored (after, 3)->indicators->pdata[1];
  g_assert_cmpstr (indicator->last1, ==, "93%");
  g_assert_cmpuint (indicator->evaluations->len, ==, 0);
  g_assert_cmpuint (stored (after, 3)->payments->len, ==, 0);
}

static void
test_this_year (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (JxDraft) draft = make_draft (1, 3);
  g_autoptr (JxSnapshot) after = NULL;
  JxMonitor         *monitor = jx_monitor_new ();
  const JxIndicator *indicator;

  evaluate (indicator_of (draft, 1, 1), "96%");
  monitor->cutoff = 6;
  jx_text_set (&monitor->value, "50%");
  g_ptr_array_add (indicator_of (draft, 1, 1)->monitors, monitor);
  for (guint times = 0; times < 2; times++)
    {
      g_auto (Planned) planned = make_plan (fixture, draft);

      g_clear_pointer (&after, jx_snapshot_free);
      after = apply (fixture, &planned);
      g_assert_cmpuint (item_of (&planned, 1)->count.changed, ==, times == 0 ? 1 : 0);
    }
  indicator = stored (after, 1)->indicators->pdata[0];
  g_assert_cmpuint (indicator->evaluations->len, ==, 1);
  g_assert_cmpstr (((JxEvaluation *) indicator->evaluations->pdata[0])->actual, ==, "96%");
  g_assert_cmpint (((JxEvaluation *) indicator->evaluations->pdata[0])->computed, !=, JX_UNSET);
  g_assert_cmpuint (indicator->monitors->len, ==, 1);
}

static void
test_other_unit (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (JxDraft) draft = make_draft (3, 1);
  g_autoptr (JxSnapshot) after = NULL;

  jx_text_set (&draft->unit->code, "799002");
  jx_text_set (&draft->unit->name, "另一个单位");
  {
    g_auto (Planned) planned = make_plan (fixture, draft);

    g_assert_true (planned.plan->other_unit);
    g_assert_false (planned.plan->with_goals);
    after = apply (fixture, &planned);
  }
  g_assert_cmpuint (after->units->len, ==, 1);
  g_assert_cmpuint (((JxUnit *) after->units->pdata[0])->projects->len, ==, 3);
}

/* In a file of many units, or of none, the unit of the document is one more. */
static void
test_new_unit (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxDraft) draft = make_draft (3, 1);
  g_autoptr (JxSnapshot) after = NULL;
  const JxUnit *unit;

  jx_year_remove (fixture->year, JX_TABLE_UNIT, 1, &error);
  g_assert_no_error (error);
  {
    g_auto (Planned) planned = make_plan (fixture, draft);

    g_assert_null (planned.plan->unit);
    item_of (&planned, 2)->taken = FALSE;
    after = apply (fixture, &planned);
  }
  unit = after->units->pdata[0];
  g_assert_cmpuint (unit->projects->len, ==, 2);
  g_assert_cmpuint (unit->goals->len, ==, 3);
}

static void
test_backup (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *backups = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (JxDraft) draft = make_draft (3, 1);
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  jx_backup_set_parent (backups);
  folder = jx_backup_folder (fixture->path, backups);
  {
    g_auto (Planned) planned = make_plan (fixture, draft);
    g_autoptr (JxSnapshot) after = apply (fixture, &planned);
  }
  kept = jx_backup_list (fixture->path, folder);
  g_assert_cmpuint (kept->len, ==, 1);
  for (guint i = 0; i < kept->len; i++)
    g_assert_cmpint (g_unlink (((JxBackup *) kept->pdata[i])->path), ==, 0);
  g_rmdir (folder);
  g_rmdir (backups);
  jx_backup_set_parent (NULL);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (StoreFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/import-plan/same-again", test_same_again },
    { "/import-plan/update", test_update },
    { "/import-plan/blank-fields", test_blank_fields },
    { "/import-plan/keep", test_keep },
    { "/import-plan/beside", test_beside },
    { "/import-plan/choice", test_choice },
    { "/import-plan/goals", test_goals },
    { "/import-plan/match", test_match },
    { "/import-plan/last-year", test_last_year },
    { "/import-plan/this-year", test_this_year },
    { "/import-plan/other-unit", test_other_unit },
    { "/import-plan/new-unit", test_new_unit },
    { "/import-plan/backup", test_backup },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path,
                StoreFixture,
                NULL,
                store_fixture_set_up,
                tests[i].test,
                store_fixture_tear_down);
  return g_test_run ();
}
