/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fault-deeds.h"
#include "fault-vfs.h"
#include "model/jx-error.h"

/*
 * Each call to the file system fails in turn, under each thing that one does with a year file. The
 * one who does it gets a sentence, the file is as it was before or as it would be after, and when
 * the disk is well again the work goes on, in the same sitting.
 */

#define CALLS_MOST 60 /* of one deed that are failed; of more, as many are spread over all */

/* The year file as every round begins with it: something to undo, and something to redo. */
typedef struct
{
  char *bytes;
  gsize size;
} Beginning;

static void
begin_round (StoreFixture *fixture, const Beginning *beginning, gboolean closed)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->year);
  g_assert_true (
    g_file_set_contents (fixture->path, beginning->bytes, (gssize) beginning->size, NULL));
  if (!closed)
    fixture->year = jx_year_open (fixture->path, &error);
  g_assert_no_error (error);
}

static void
assert_sentence (const GError *error, guint call)
{
  g_assert_nonnull (error);
  g_test_message ("call %u: %s", call, error->message);
  g_assert_true (error->domain == JX_ERROR);
  g_assert_cmpint (error->code, !=, JX_ERROR_DAMAGED);
  g_assert_cmpint (g_utf8_strlen (error->message, -1), >, 15);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

/* A file that was to be made is there whole or not at all. */
static void
judge_made (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fault_deeds_name (fixture, FAULT_MADE);
  g_autoptr (JxYear) made = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  made = jx_year_open_read_only (path, &error);
  g_assert_no_error (error);
  g_assert_true (jx_year_check (made, &error));
  g_assert_no_error (error);
  g_clear_object (&made);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Nothing but the year file and what was made ready is left in the folder. */
static void
judge_folder (StoreFixture *fixture)
{
  g_autofree char *own = g_path_get_basename (fixture->path);
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, own))
      g_assert_cmpstr (name, ==, FAULT_OTHER);
}

/* The same connection, where one is left, takes the next change as if nothing had been. */
static void
go_on (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxProject) project = NULL;

  if (fixture->year == NULL)
    fixture->year = jx_year_open (fixture->path, &error);
  g_assert_no_error (error);
  jx_year_reopen (fixture->year, "接着做", &error); /* where the deed was to archive it */
  g_assert_no_error (error);
  jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "person", "磁盘恢复以后", &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->year);
  fixture->year = jx_year_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (jx_year_check (fixture->year, &error));
  g_assert_no_error (error);
  project = jx_year_load (fixture->year, JX_TABLE_PROJECT, 1, &error);
  g_assert_cmpstr (project->person, ==, "磁盘恢复以后");
}

static void
fail_call (StoreFixture    *fixture,
           const FaultDeed *it,
           guint            call,
           Fault            fault,
           gboolean         lasting,
           const char      *before,
           const char      *after)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *now = NULL;
  gboolean         done;
  guint            failures;

  fault_vfs_fail (call, fault, lasting);
  done = it->deed (fixture, &error);
  failures = fault_vfs_failures ();
  fault_vfs_heal ();
  if (!done)
    {
      g_assert_cmpuint (failures, >, 0);
      assert_sentence (error, call);
    }
  else
    g_assert_no_error (error);

  if (fixture->year == NULL)
    fixture->year = jx_year_open (fixture->path, NULL);
  g_assert_nonnull (fixture->year);
  now = store_fixture_dump (fixture->year);
  if (done)
    g_assert_cmpstr (now, ==, after);
  else
    g_assert_cmpstr (now, ==, before);
  judge_made (fixture);
  go_on (fixture);
  judge_folder (fixture);
}

static void
make_beginning (StoreFixture *fixture, const FaultDeed *it, Beginning *beginning)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "甲", &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "乙", &error));
  g_assert_true (jx_year_undo (fixture->year, &error));
  g_assert_no_error (error);
  if (it->prepare != NULL)
    it->prepare (fixture);
  g_clear_object (&fixture->year);
  g_assert_true (g_file_get_contents (fixture->path, &beginning->bytes, &beginning->size, NULL));
}

static void
test_fault (StoreFixture *fixture, gconstpointer data)
{
  const FaultDeed *it = data;
  Beginning        beginning;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint            n_calls, step;

  make_beginning (fixture, it, &beginning);
  begin_round (fixture, &beginning, it->closed);
  if (!it->closed)
    before = store_fixture_dump (fixture->year);
  fault_vfs_heal ();
  g_assert_true (it->deed (fixture, &error));
  g_assert_no_error (error);
  n_calls = fault_vfs_calls ();
  after = store_fixture_dump (fixture->year);
  judge_made (fixture);

  step = 1 + n_calls / CALLS_MOST;
  for (Fault fault = 0; fault < N_FAULTS; fault++)
    for (guint call = 1; call <= n_calls; call += step)
      for (guint lasting = 0; lasting < 2; lasting++)
        {
          begin_round (fixture, &beginning, it->closed);
          fail_call (fixture, it, call, fault, lasting, it->closed ? after : before, after);
        }
  g_free (beginning.bytes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fault_vfs_install ();
  for (guint i = 0; i < fault_n_deeds; i++)
    g_test_add (fault_deeds[i].path,
                StoreFixture,
                &fault_deeds[i],
                store_fixture_set_up,
                test_fault,
                store_fixture_tear_down);
  return g_test_run ();
}
