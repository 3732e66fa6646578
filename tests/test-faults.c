/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fault-vfs.h"
#include "model/jx-error.h"
#include "store-fixture.h"
#include "store/jx-backup.h"

/*
 * Each call to the file system fails in turn, under each thing that one does with a year file. The
 * one who does it gets a sentence, the file is as it was before or as it would be after, and when
 * the disk is well again the work goes on, in the same sitting.
 */

#define CALLS_MOST 60 /* of one deed that are failed; of more, as many are spread over all */

typedef gboolean (*Deed) (StoreFixture *fixture, GError **error);

static gboolean
open_again (StoreFixture *fixture, GError **error)
{
  g_clear_object (&fixture->year);
  fixture->year = jx_year_open (fixture->path, error);
  return fixture->year != NULL;
}

static gboolean
edit (StoreFixture *fixture, GError **error)
{
  return jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "purpose", "春节慰问", error);
}

static gboolean
add_many (StoreFixture *fixture, GError **error)
{
  gboolean ok = jx_year_begin (fixture->year, JX_VERB_IMPORT, JX_TABLE_PAYMENT, NULL, "", error);

  for (guint i = 0; ok && i < 300; i++)
    {
      g_autoptr (JxPayment) payment = jx_payment_new ();

      payment->project_id = 1;
      payment->amount = i + 1;
      jx_text_set (&payment->date, "2021-06-30");
      jx_text_set (&payment->payee, "示例书店");
      ok = jx_year_add (fixture->year, JX_TABLE_PAYMENT, payment, error);
      if (!ok)
        jx_year_rollback (fixture->year);
    }
  return ok && jx_year_commit (fixture->year, error);
}

static gboolean
undo (StoreFixture *fixture, GError **error)
{
  return jx_year_undo (fixture->year, error);
}

static gboolean
redo (StoreFixture *fixture, GError **error)
{
  return jx_year_redo (fixture->year, error);
}

static gboolean
check (StoreFixture *fixture, GError **error)
{
  return jx_year_check (fixture->year, error);
}

static gboolean
take_snapshot (StoreFixture *fixture, GError **error)
{
  g_autoptr (JxSnapshot) snapshot = jx_year_snapshot (fixture->year, error);

  return snapshot != NULL;
}

static gboolean
back_up (StoreFixture *fixture, GError **error)
{
  g_autofree char *backup = jx_backup_make (fixture->year, fixture->folder, "2026-01-02", error);

  if (backup != NULL)
    g_assert_cmpint (g_unlink (backup), ==, 0);
  return backup != NULL;
}

typedef struct
{
  const char *path;
  Deed        deed;
} Case;

static const Case cases[] = {
  { "/faults/open", open_again },
  { "/faults/edit", edit },
  { "/faults/add-many", add_many },
  { "/faults/undo", undo },
  { "/faults/redo", redo },
  { "/faults/check", check },
  { "/faults/snapshot", take_snapshot },
  { "/faults/backup", back_up },
};

/* The year file as every round begins with it: something to undo, and something to redo. */
typedef struct
{
  char *bytes;
  gsize size;
} Beginning;

static void
begin_round (StoreFixture *fixture, const Beginning *beginning)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->year);
  g_assert_true (
    g_file_set_contents (fixture->path, beginning->bytes, (gssize) beginning->size, NULL));
  fixture->year = jx_year_open (fixture->path, &error);
  g_assert_no_error (error);
}

static void
assert_sentence (const GError *error, guint call)
{
  g_assert_nonnull (error);
  g_test_message ("call %u: %s", call, error->message);
  g_assert_true (error->domain == JX_ERROR);
  g_assert_cmpint (g_utf8_strlen (error->message, -1), >, 15);
  g_assert_true (g_str_has_suffix (error->message, "."));
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
  g_assert_true (
    jx_year_set (fixture->year, JX_TABLE_PROJECT, 2, "purpose", "磁盘恢复以后", &error));
  g_assert_no_error (error);
  g_clear_object (&fixture->year);
  fixture->year = jx_year_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (jx_year_check (fixture->year, &error));
  g_assert_no_error (error);
  project = jx_year_load (fixture->year, JX_TABLE_PROJECT, 2, &error);
  g_assert_cmpstr (project->purpose, ==, "磁盘恢复以后");
}

static void
fail_call (StoreFixture *fixture,
           const Case   *it,
           guint         call,
           Fault         fault,
           gboolean      lasting,
           const char   *before,
           const char   *after)
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
  go_on (fixture);
}

static void
make_beginning (StoreFixture *fixture, Beginning *beginning)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "甲", &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "乙", &error));
  g_assert_true (jx_year_undo (fixture->year, &error));
  g_assert_no_error (error);
  g_clear_object (&fixture->year);
  g_assert_true (g_file_get_contents (fixture->path, &beginning->bytes, &beginning->size, NULL));
}

static void
test_fault (StoreFixture *fixture, gconstpointer data)
{
  const Case *it = data;
  Beginning   beginning;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint            n_calls, step;

  make_beginning (fixture, &beginning);
  begin_round (fixture, &beginning);
  before = store_fixture_dump (fixture->year);
  fault_vfs_heal ();
  g_assert_true (it->deed (fixture, &error));
  g_assert_no_error (error);
  n_calls = fault_vfs_calls ();
  after = store_fixture_dump (fixture->year);

  step = 1 + n_calls / CALLS_MOST;
  for (Fault fault = 0; fault < N_FAULTS; fault++)
    for (guint call = 1; call <= n_calls; call += step)
      for (guint lasting = 0; lasting < 2; lasting++)
        {
          begin_round (fixture, &beginning);
          fail_call (fixture, it, call, fault, lasting, before, after);
        }
  g_free (beginning.bytes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path,
                StoreFixture,
                &cases[i],
                store_fixture_set_up,
                test_fault,
                store_fixture_tear_down);
  return g_test_run ();
}
