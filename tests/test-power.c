/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fault-deeds.h"
#include "fault-vfs.h"

/*
 * The power is cut at random moments of random work. Whatever the disk made of the writes that were
 * not synced by then: the file opens, its history holds, and it is at the last action that had
 * returned, or at the one that was under way.
 */

#define ROUNDS 200
#define DEED_ROUNDS 40 /* of a migration, and of an import of a whole document */
#define ACTIONS_MOST 8

typedef struct
{
  char    *folder; /* where the remains of the round go */
  char    *path;
  gint64   done; /* the entry of the last action that had returned */
  guint    cuts;
  gint64   done_at_cut;
  char    *made; /* the file that the deed makes */
  gboolean made_at_cut;
} Round;

static void
keep_remains (GHashTable *files, gpointer data)
{
  Round         *round = data;
  GHashTableIter iter;
  gpointer       path, bytes;

  round->cuts++;
  round->done_at_cut = round->done;
  round->made_at_cut = round->made != NULL && g_file_test (round->made, G_FILE_TEST_EXISTS);
  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &path, &bytes))
    {
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *copy = g_build_filename (round->folder, name, NULL);
      g_autoptr (GError) error = NULL;

      g_file_set_contents (copy,
                           g_bytes_get_data (bytes, NULL),
                           (gssize) g_bytes_get_size (bytes),
                           &error);
      g_assert_no_error (error);
    }
}

static gint64
pick_project (JxYear *year, GRand *rand)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = jx_year_snapshot (year, &error);
  JxUnit *unit;

  g_assert_no_error (error);
  unit = snapshot->units->pdata[0];
  return jx_record_id (unit->projects->pdata[g_rand_int_range (rand, 0, unit->projects->len)]);
}

static void
pay_often (JxYear *year, gint64 project_id, guint payments)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jx_year_begin (year, JX_VERB_IMPORT, JX_TABLE_PAYMENT, NULL, "", &error));
  for (guint i = 0; i < payments; i++)
    {
      g_autoptr (JxPayment) payment = jx_payment_new ();

      payment->project_id = project_id;
      payment->amount = 100 + i;
      jx_text_set (&payment->date, "2021-05-06");
      jx_text_set (&payment->summary, "采购慰问品、场地租赁、培训讲课费");
      g_assert_true (jx_year_add (year, JX_TABLE_PAYMENT, payment, &error));
    }
  g_assert_true (jx_year_commit (year, &error));
  g_assert_no_error (error);
}

static void
act (JxYear *year, GRand *rand, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf ("第%u次修改", number);
  gint64           project_id = pick_project (year, rand);

  g_autoptr (JxEntry) next = jx_year_next_undo (year);

  switch (g_rand_int_range (rand, 0, next != NULL ? 3 : 2))
    {
    case 0:
      g_assert_true (jx_year_set (year, JX_TABLE_PROJECT, project_id, "purpose", text, &error));
      break;
    case 1:
      pay_often (year, project_id, g_rand_int_range (rand, 1, 60));
      break;
    default:
      g_assert_true (jx_year_undo (year, &error));
    }
  g_assert_no_error (error);
}

static void
judge_remains (const Round *round)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (round->path);
  g_autofree char *left = g_build_filename (round->folder, name, NULL);
  g_autoptr (JxYear) year = jx_year_open (left, &error);

  g_assert_no_error (error);
  g_assert_true (jx_year_check (year, &error));
  g_assert_no_error (error);
  g_assert_cmpint (jx_year_get_head (year), >=, round->done_at_cut);
  g_assert_cmpint (jx_year_get_head (year), <=, round->done_at_cut + 1);
}

static void
clear_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

static void
run_round (StoreFixture *fixture, const char *remains, GRand *rand, guint *cuts)
{
  g_autoptr (GError) error = NULL;
  Round round = { (char *) remains, fixture->path, 0, 0, 0, NULL, FALSE };
  guint n_actions = g_rand_int_range (rand, 1, ACTIONS_MOST + 1);

  clear_folder (remains);
  fault_vfs_watch (rand, keep_remains, &round);
  fixture->year = jx_year_open (fixture->path, &error);
  g_assert_no_error (error);
  round.done = jx_year_get_head (fixture->year);
  fault_vfs_cut_after (g_rand_int_range (rand, 0, 60 * n_actions));
  for (guint i = 0; i < n_actions && round.cuts == 0; i++)
    {
      act (fixture->year, rand, i);
      round.done = jx_year_get_head (fixture->year);
    }
  g_clear_object (&fixture->year);
  fault_vfs_unwatch ();
  *cuts += round.cuts;
  if (round.cuts > 0)
    judge_remains (&round);
}

static void
test_power_cut (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *remains = g_dir_make_tmp ("jixiao-remains-XXXXXX", &error);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  guint rounds = g_getenv ("JX_NIGHTLY") != NULL ? 10 * ROUNDS : ROUNDS;
  guint cuts = 0;

  g_assert_no_error (error);
  g_clear_object (&fixture->year);
  for (guint round = 0; cuts < rounds; round++)
    {
      g_assert_cmpuint (round, <, 10 * rounds);
      run_round (fixture, remains, rand, &cuts);
    }
  g_test_message ("%u power cuts", cuts);
  clear_folder (remains);
  g_assert_cmpint (g_rmdir (remains), ==, 0);
}

static void
judge_whole (const char *path, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = jx_year_open (path, &error);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  g_assert_true (jx_year_check (year, &error));
  g_assert_no_error (error);
  dump = store_fixture_dump (year);
  g_assert_cmpstr (dump, ==, expected);
}

/* A file that bears its name was on the disk, under the name that it was made by, before. */
static void
judge_made (const Round *round, const char *expected)
{
  g_autofree char *own = g_path_get_basename (round->made);
  g_autofree char *start = g_strconcat (own, ".", NULL);
  g_autoptr (GDir) dir = g_dir_open (round->folder, 0, NULL);
  guint       n_found = 0;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, start) && !g_str_has_suffix (name, "-journal"))
      {
        g_autofree char *path = g_build_filename (round->folder, name, NULL);
        g_autofree char *journal = g_strconcat (path, "-journal", NULL);

        g_unlink (journal); /* it would not be found under the new name */
        judge_whole (path, expected);
        n_found++;
      }
  g_assert_cmpuint (n_found, ==, 1);
}

static guint
cut_deed (StoreFixture    *fixture,
          const FaultDeed *it,
          const char      *remains,
          GRand           *rand,
          guint            n_calls,
          const char      *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *made = fault_deeds_name (fixture, FAULT_MADE);
  Round round = { (char *) remains, fixture->path, 0, 0, 0, it->closed ? NULL : made, FALSE };

  clear_folder (remains);
  fault_vfs_watch (rand, keep_remains, &round);
  fault_vfs_cut_after (g_rand_int_range (rand, 0, n_calls));
  g_assert_true (it->deed (fixture, &error));
  g_assert_no_error (error);
  g_clear_object (&fixture->year);
  fault_vfs_unwatch ();
  if (round.cuts > 0 && it->closed)
    {
      g_autofree char *own = g_path_get_basename (fixture->path);
      g_autofree char *left = g_build_filename (remains, own, NULL);

      judge_whole (left, expected);
    }
  else if (round.made_at_cut)
    judge_made (&round, expected);
  g_unlink (made);
  return round.cuts;
}

/* What a deed leaves: the year file as it is afterwards, or the one that it made. */
static char *
dump_result (StoreFixture *fixture, const FaultDeed *it)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *made = fault_deeds_name (fixture, FAULT_MADE);
  g_autoptr (JxYear) year = jx_year_open (it->closed ? fixture->path : made, &error);

  g_assert_no_error (error);
  return store_fixture_dump (year);
}

static void
test_deed (StoreFixture *fixture, gconstpointer data)
{
  const FaultDeed *it = fault_deeds_find (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *remains = g_dir_make_tmp ("jixiao-remains-XXXXXX", &error);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree char *made = fault_deeds_name (fixture, FAULT_MADE);
  g_autofree char *bytes = NULL;
  g_autofree char *expected = NULL;
  guint            rounds = g_getenv ("JX_NIGHTLY") != NULL ? 10 * DEED_ROUNDS : DEED_ROUNDS;
  guint            cuts = 0, n_calls;
  gsize            size;

  g_assert_no_error (error);
  if (it->prepare != NULL)
    it->prepare (fixture);
  g_clear_object (&fixture->year);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  fault_vfs_heal ();
  g_assert_true (it->deed (fixture, &error));
  n_calls = fault_vfs_calls ();
  g_clear_object (&fixture->year);
  expected = dump_result (fixture, it);
  g_unlink (made);
  for (guint round = 0; cuts < rounds; round++)
    {
      g_assert_cmpuint (round, <, 10 * rounds);
      g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) size, NULL));
      cuts += cut_deed (fixture, it, remains, rand, n_calls, expected);
    }
  g_test_message ("%u power cuts", cuts);
  clear_folder (remains);
  g_assert_cmpint (g_rmdir (remains), ==, 0);
}

static void
add_deed (const char *path, const char *deed)
{
  g_test_add (path, StoreFixture, deed, store_fixture_set_up, test_deed, store_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fault_vfs_install ();
  g_test_add ("/power/cut",
              StoreFixture,
              NULL,
              store_fixture_set_up,
              test_power_cut,
              store_fixture_tear_down);
  add_deed ("/power/migrate", "/faults/migrate");
  add_deed ("/power/import", "/faults/import");
  return g_test_run ();
}
