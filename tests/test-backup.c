/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "store-fixture.h"
#include "store/jx-backup.h"

#include <string.h>
#include <utime.h>

static char *
make_backup (StoreFixture *fixture, const char *date)
{
  g_autoptr (GError) error = NULL;
  char *path = jx_backup_make (fixture->year, fixture->folder, date, &error);

  g_assert_no_error (error);
  return path;
}

static void
assert_same (StoreFixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) copy = jx_year_open_read_only (path, &error);
  g_autofree char *there = NULL;
  g_autofree char *here = store_fixture_dump (fixture->year);

  g_assert_no_error (error);
  there = store_fixture_dump (copy);
  g_assert_cmpstr (there, ==, here);
  g_assert_cmpint (jx_year_get_head (copy), ==, jx_year_get_head (fixture->year));
  g_assert_true (jx_year_check (copy, &error));
  g_assert_no_error (error);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A whole and private year file, with its history, and nothing beside it. */
static void
test_make (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_backup (fixture, "2021-03-05");
  g_autofree char *name = g_path_get_basename (path);
  GStatBuf         info;

  g_assert_cmpstr (name, ==, "年度 2021-2021-03-05.jixiao");
  assert_same (fixture, path);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

/* What is changed afterwards is not in it, and it can be had back beside the file. */
static void
test_restore (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = make_backup (fixture, NULL);
  g_autofree char *again = g_build_filename (fixture->folder, "again.jixiao", NULL);
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;
  g_autoptr (JxYear) restored = NULL;

  then = store_fixture_dump (fixture->year);
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "别的项目", &error));
  g_assert_true (jx_backup_restore (path, again, &error));
  g_assert_no_error (error);
  restored = jx_year_open (again, &error);
  g_assert_no_error (error);
  now = store_fixture_dump (restored);
  g_assert_cmpstr (now, ==, then);

  g_assert_false (jx_backup_restore (path, fixture->path, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_EXISTS);
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);
}

static void
test_restore_damaged (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "half.jixiao", NULL);
  g_autofree char *again = g_build_filename (fixture->folder, "again.jixiao", NULL);

  g_assert_true (g_file_set_contents (path, "SQLite format 3", -1, NULL));
  g_assert_false (jx_backup_restore (path, again, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOT_YEAR_FILE);
  g_assert_false (g_file_test (again, G_FILE_TEST_EXISTS));
}

/* The newest first; files that only look alike are not among them. */
static void
test_list (StoreFixture *fixture, gconstpointer data)
{
  static const char *const expected[] = {
    "年度 2021-2021-11-03.jixiao",
    "年度 2021-2021-03-05-2.jixiao",
    "年度 2021-2021-03-05.jixiao",
  };
  static const char *const others[] = {
    "年度 2021-2021-02-30.jixiao",   "年度 2021-2021-03-05-1.jixiao", "年度 2021-2021-03-05.json",
    "年度 2021-2021-03-05-x.jixiao", "年度 2022-2021-03-05.jixiao",
  };
  g_autoptr (GPtrArray) backups = NULL;

  g_free (make_backup (fixture, "2021-03-05"));
  g_free (make_backup (fixture, "2021-11-03"));
  g_free (make_backup (fixture, "2021-03-05"));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, others[i], NULL);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
    }
  backups = jx_backup_list (fixture->path, fixture->folder);
  g_assert_cmpuint (backups->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < backups->len; i++)
    {
      const JxBackup  *backup = backups->pdata[i];
      g_autofree char *name = g_path_get_basename (backup->path);

      g_assert_cmpstr (name, ==, expected[i]);
      g_assert_cmpint (backup->size, >, 4096);
    }
}

/* Two a week for two years: ten days stay, and the last day of each of twelve months. */
static void
test_rotate (StoreFixture *fixture, gconstpointer data)
{
  static const char *const days[] = { "03", "12", "24" };
  static const char *const expected =
    "2022-12-24 2022-12-12 2022-12-03 2022-11-24 2022-11-12 2022-11-03 2022-10-24 2022-10-12 "
    "2022-10-03 2022-09-24 2022-08-24 2022-07-24 2022-06-24 2022-05-24 2022-04-24 2022-03-24 "
    "2022-02-24 2022-01-24 ";
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GString) kept = g_string_new (NULL);

  for (guint month = 0; month < 24; month++)
    for (guint day = 0; day < G_N_ELEMENTS (days); day++)
      {
        g_autofree char *path = g_strdup_printf ("%s/年度 2021-%u-%02u-%s.jixiao",
                                                 fixture->folder,
                                                 2021 + month / 12,
                                                 month % 12 + 1,
                                                 days[day]);

        g_assert_true (g_file_set_contents (path, "", 0, NULL));
      }
  jx_backup_rotate (fixture->path, fixture->folder);
  backups = jx_backup_list (fixture->path, fixture->folder);
  for (guint i = 0; i < backups->len; i++)
    g_string_append_printf (kept, "%s ", ((const JxBackup *) backups->pdata[i])->date);
  g_assert_cmpstr (kept->str, ==, expected);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* A place that takes no backup gives a sentence and leaves the file as it was. */
static void
test_no_folder (StoreFixture *fixture, gconstpointer data)
{
  static const char *const places[] = { "/proc", "/proc/none/below" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (jx_backup_make (fixture->year, places[i], NULL, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_IO);
      g_assert_null (strstr (error->message, ".jixiao."));
    }
  assert_same (fixture, fixture->path);
}

/* Files of one name in two folders do not share their backups. */
static void
test_folder (void)
{
  g_autofree char *one = jx_backup_folder ("/a/2021.jixiao", "/backups");
  g_autofree char *other = jx_backup_folder ("/b/2021.jixiao", "/backups");
  g_autofree char *again = jx_backup_folder ("/a/../a/2021.jixiao", "/backups");
  g_autofree char *own = jx_backup_folder ("/a/2021.jixiao", NULL);

  g_assert_true (g_str_has_prefix (one, "/backups/2021-"));
  g_assert_cmpstr (one, !=, other);
  g_assert_cmpstr (one, ==, again);
  g_assert_true (g_str_has_prefix (own, g_get_user_data_dir ()));
}

/* A copy that was asked for is whole, and takes the place of nothing. */
static void
test_copy (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "copy.jixiao", NULL);

  g_assert_true (jx_backup_copy (fixture->year, path, &error));
  g_assert_no_error (error);
  assert_same (fixture, path);
  g_assert_false (jx_backup_copy (fixture->year, path, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_EXISTS);
}

/* What a killed program left unfinished goes; what is just being made, and what is not ours, stays.
 */
static void
test_sweep (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    gint64      age;
    gboolean    stays;
  } files[] = {
    { "年度 2021-2021-03-05.jixiao.0b0c9c3e-3b0e-4b0e-8f0e-0b0c9c3e3b0e", 7200, FALSE },
    { "年度 2021-2021-03-05.jixiao.0b0c9c3e-3b0e-4b0e-8f0e-0b0c9c3e3b0e-journal", 7200, FALSE },
    { "年度 2021-2021-03-06.jixiao.0b0c9c3e-3b0e-4b0e-8f0e-0b0c9c3e3b0f", 60, TRUE },
    { "年度 2021-2021-03-05.jixiao.old", 7200, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);
      struct utimbuf   times = { .modtime = time (NULL) - files[i].age };

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
      g_assert_cmpint (g_utime (path, &times), ==, 0);
    }
  jx_backup_rotate (fixture->path, fixture->folder);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, files[i].stays);
    }
}

static void
add (const char *path, void (*test) (StoreFixture *, gconstpointer))
{
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, test, store_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/backup/make", test_make);
  add ("/backup/restore", test_restore);
  add ("/backup/restore-damaged", test_restore_damaged);
  add ("/backup/list", test_list);
  add ("/backup/copy", test_copy);
  add ("/backup/rotate", test_rotate);
  add ("/backup/sweep", test_sweep);
  add ("/backup/no-folder", test_no_folder);
  g_test_add_func ("/backup/folder", test_folder);
  return g_test_run ();
}
