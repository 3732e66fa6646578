/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "rules/jx-roll-over.h"
#include "store-fixture.h"
#include "store/jx-import.h"

#include <string.h>

static char *
get_other_path (StoreFixture *fixture)
{
  return g_build_filename (fixture->folder, "年度 2022.jixiao", NULL);
}

static void
test_roll_over (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_other_path (fixture);
  g_autoptr (JxSnapshot) last = jx_year_snapshot (fixture->year, &error);
  g_autoptr (JxSnapshot) next = jx_roll_over (last, 2022, JX_ROLL_OVER_KEEP_CODES);
  g_autoptr (JxYear) year = jx_import_roll_over (path, next, "年度 2021.jixiao", FALSE, &error);
  g_autoptr (JxSnapshot) stored = NULL;
  g_autoptr (JxEntry) entry = NULL;
  const JxUnit      *unit;
  const JxProject   *project;
  const JxIndicator *tied;

  g_assert_no_error (error);
  stored = jx_year_snapshot (year, &error);
  unit = stored->units->pdata[0];
  project = unit->projects->pdata[1];
  tied = project->indicators->pdata[0];
  g_assert_cmpint (stored->settings->year, ==, 2022);
  g_assert_cmpint (stored->settings->frame, ==, JX_FRAME_B);
  g_assert_cmpuint (unit->goals->len, ==, 3);
  g_assert_cmpuint (unit->projects->len, ==, 2);
  g_assert_cmpuint (project->plan->len, ==, 4);
  g_assert_cmpuint (project->indicators->len, ==, 3);
  g_assert_cmpuint (project->payments->len, ==, 0);
  g_assert_cmpstr (tied->last1, ==, "≥95%");
  g_assert_cmpint (tied->project_goal_id, ==, ((JxProjectGoal *) project->goals->pdata[0])->id);

  entry = jx_year_next_undo (year);
  g_assert_cmpint (entry->verb, ==, JX_VERB_ROLL_OVER);
  g_assert_cmpstr (entry->detail, ==, "年度 2021.jixiao");
  g_assert_true (jx_year_check (year, &error));
}

/* Undo leaves the year without units, redo brings back all of them, with what belongs to them. */
static void
test_roll_over_undo (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_other_path (fixture);
  g_autoptr (JxSnapshot) last = jx_year_snapshot (fixture->year, &error);
  g_autoptr (JxSnapshot) next = jx_roll_over (last, 2022, JX_ROLL_OVER_PLAIN);
  g_autoptr (JxSnapshot) empty = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autofree char *full = NULL;
  g_autofree char *again = NULL;

  g_ptr_array_add (next->units, store_fixture_unit (1, 1));
  year = jx_import_roll_over (path, next, "年度 2021.jixiao", FALSE, &error);
  g_assert_no_error (error);
  full = store_fixture_dump (year);
  g_assert_true (jx_year_undo (year, &error));
  empty = jx_year_snapshot (year, &error);
  g_assert_cmpuint (empty->units->len, ==, 0);
  g_assert_true (jx_year_redo (year, &error));
  again = store_fixture_dump (year);
  g_assert_cmpstr (again, ==, full);
}

static void
test_roll_over_exists (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = store_fixture_dump (fixture->year);
  g_autofree char *after = NULL;
  g_autoptr (JxSnapshot) last = jx_year_snapshot (fixture->year, &error);
  g_autoptr (JxSnapshot) next = jx_roll_over (last, 2022, JX_ROLL_OVER_PLAIN);

  g_assert_null (jx_import_roll_over (fixture->path, next, "旧", FALSE, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_EXISTS);
  after = store_fixture_dump (fixture->year);
  g_assert_cmpstr (after, ==, before);
}

static void
test_empty (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxUnit) unit = store_fixture_unit (0, 0);
  g_autoptr (JxSnapshot) snapshot = NULL;
  g_autoptr (JxYear) year = NULL;

  g_assert_null (jx_import_empty (fixture->path, 2023, unit, FALSE, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_EXISTS);
  g_clear_error (&error);

  g_clear_object (&fixture->year);
  year = jx_import_empty (fixture->path, 2023, unit, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jx_year_get_path (year), ==, fixture->path);
  g_assert_null (jx_year_next_undo (year));
  snapshot = jx_year_snapshot (year, &error);
  g_assert_cmpint (snapshot->settings->year, ==, 2023);
  g_assert_cmpstr (((JxUnit *) snapshot->units->pdata[0])->name, ==, "示例县总工会");
}

static void
test_peek (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *bytes = NULL;
  gint64           year = 0;
  gsize            size;

  g_assert_true (jx_year_peek (fixture->path, &name, &year, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "示例县总工会");
  g_assert_cmpint (year, ==, 2021);
  g_clear_pointer (&name, g_free);

  g_clear_object (&fixture->year);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) size - 4096, NULL));
  g_assert_false (jx_year_peek (fixture->path, &name, &year, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DAMAGED);
  g_clear_error (&error);

  memset (bytes + size - 4096, 0xa5, 4096);
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) size, NULL));
  g_assert_false (jx_year_peek (fixture->path, &name, &year, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DAMAGED);
  g_clear_error (&error);

  g_unlink (fixture->path);
  g_assert_false (jx_year_peek (fixture->path, &name, &year, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOT_FOUND);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/import/roll-over", test_roll_over);
  ADD ("/import/roll-over-undo", test_roll_over_undo);
  ADD ("/import/roll-over-exists", test_roll_over_exists);
  ADD ("/import/empty", test_empty);
  ADD ("/import/peek", test_peek);

  return g_test_run ();
}
