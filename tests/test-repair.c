/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "store-fixture.h"
#include "store/jx-attach.h"
#include "store/jx-repair.h"

#include <sqlite3.h>
#include <string.h>

/* What the year file was before it is damaged. */
static char *
close_year (StoreFixture *fixture)
{
  char *dump;

  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "budget", "12.34", NULL));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 2, "name", "慰问困难职工", NULL));
  dump = store_fixture_dump (fixture->year);
  g_clear_object (&fixture->year);
  return dump;
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static char *
repair (StoreFixture *fixture, GPtrArray **losses)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "copy.jixiao", NULL);
  g_autoptr (JxYear) copy = NULL;
  char *dump;

  g_unlink (path);
  g_assert_true (jx_repair (fixture->path, path, losses, &error));
  g_assert_no_error (error);
  copy = jx_year_open (path, &error);
  g_assert_no_error (error);
  g_assert_true (jx_year_check (copy, &error));
  g_assert_no_error (error);
  dump = store_fixture_dump (copy);
  return dump;
}

static gboolean
tells (GPtrArray *losses, const char *text)
{
  for (guint i = 0; i < losses->len; i++)
    if (strstr (losses->pdata[i], text) != NULL)
      return TRUE;
  for (guint i = 0; i < losses->len; i++)
    g_test_message ("%s", (const char *) losses->pdata[i]);
  return FALSE;
}

/* Nothing is said of a whole file, and its copy is the same. */
static void
test_whole (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = close_year (fixture);
  g_autoptr (GPtrArray) losses = NULL;
  g_autofree char *after = repair (fixture, &losses);

  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (losses->len, ==, 0);
}

/* While the history is whole a changed row is had back from it, and named. */
static void
test_row (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = close_year (fixture);
  g_autoptr (GPtrArray) losses = NULL;
  g_autofree char *after = NULL;

  run_sql (fixture->path,
           "UPDATE project SET budget = 99 WHERE id = 1; DELETE FROM payment WHERE id = 2");
  after = repair (fixture, &losses);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (losses->len, ==, 2);
  g_assert_true (tells (losses, "project 1 (项目1)"));
  g_assert_true (tells (losses, "payment 2"));
}

/* Where the history is damaged the rows are what counts. */
static void
test_history (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = close_year (fixture);
  g_autoptr (GPtrArray) losses = NULL;
  g_autofree char *after = NULL;

  run_sql (fixture->path, "UPDATE journal SET who = 'x' WHERE number = 2");
  after = repair (fixture, &losses);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (losses->len, ==, 1);
  g_assert_true (tells (losses, "after entry 1"));
  g_clear_pointer (&losses, g_ptr_array_unref);
  g_free (after);

  run_sql (fixture->path, "DELETE FROM journal");
  after = repair (fixture, &losses);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (tells (losses, "begins a new one"));
}

/* What has lost its owner goes and is named; an indicator outlives its goal. */
static void
test_orphans (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) losses = NULL;
  g_autofree char *after = NULL;

  g_free (close_year (fixture));
  run_sql (fixture->path,
           "DELETE FROM journal; DELETE FROM project WHERE id = 2;"
           "DELETE FROM project_goal WHERE project_id = 1");
  after = repair (fixture, &losses);
  g_assert_true (tells (losses, "payment 2"));
  g_assert_nonnull (strstr (after, "项目1"));
  g_assert_nonnull (strstr (after, "指标名称1"));
  g_assert_null (strstr (after, "慰问困难职工"));
}

/* Makes the file long, as after a year of work. */
static void
work (StoreFixture *fixture)
{
  g_autofree char *purpose = g_strnfill (4000, 'x');

  for (guint i = 0; i < 60; i++)
    {
      purpose[i] = 'y';
      g_assert_true (
        jx_year_set (fixture->year, JX_TABLE_PROJECT, 1 + i % 2, "purpose", purpose, NULL));
    }
}

/* However much of the end is missing, there is a whole copy of the rest or a sentence, and always
 * the same file. */
static void
test_cut (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.jixiao", NULL);
  g_autofree char *bytes = NULL;
  gsize            size;
  guint            n_repaired = 0;
  g_autofree char *before = NULL;

  work (fixture);
  before = close_year (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  for (gsize cut = 100; cut < size; cut += size / 15)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) losses = NULL;
      g_autofree char *now = NULL;
      gsize            length;

      g_assert_true (g_file_set_contents (fixture->path, bytes, cut, NULL));
      if (jx_repair (fixture->path, path, &losses, &error))
        {
          g_autoptr (JxYear) copy = jx_year_open (path, &error);

          g_autofree char *after = NULL;

          g_assert_no_error (error);
          after = store_fixture_dump (copy);
          g_assert_true (losses->len > 0 || g_str_equal (after, before));
          g_assert_true (jx_year_check (copy, &error));
          n_repaired++;
        }
      else
        {
          g_test_message ("cut at %" G_GSIZE_FORMAT ": %s", cut, error->message);
          g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
        }
      g_unlink (path);
      g_assert_true (g_file_get_contents (fixture->path, &now, &length, NULL));
      g_assert_cmpmem (now, length, bytes, cut);
    }
  g_assert_cmpuint (n_repaired, >, 6);
}

/* Whichever page is torn: only those that say where the tables are leave nothing. */
static void
test_torn (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.jixiao", NULL);
  g_autofree char *bytes = NULL;
  gsize            size;
  guint            n_repaired = 0;
  guint            n_pages = 0;

  work (fixture);
  g_free (close_year (fixture));
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  for (gsize page = 4096; page < size; page += 4096 * 5, n_pages++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) losses = NULL;
      g_autofree char *torn = g_memdup2 (bytes, size);

      memset (torn + page, 0xa5, 4096);
      g_assert_true (g_file_set_contents (fixture->path, torn, size, NULL));
      if (jx_repair (fixture->path, path, &losses, &error))
        n_repaired++;
      else
        {
          g_test_message ("page %u: %s", n_pages * 5 + 2, error->message);
          g_assert_error (error, JX_ERROR, JX_ERROR_DAMAGED);
        }
      g_unlink (path);
    }
  g_assert_cmpuint (n_repaired, >, n_pages * 8 / 10);
}

/* An archived year stays archived. */
static void
test_archived (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) losses = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "copy.jixiao", NULL);
  g_autoptr (JxYear) copy = NULL;

  g_assert_true (jx_year_archive (fixture->year, "决算已批复", &error));
  g_clear_object (&fixture->year);
  g_assert_true (jx_repair (fixture->path, path, &losses, &error));
  g_assert_no_error (error);
  copy = jx_year_open (path, &error);
  g_assert_no_error (error);
  g_assert_false (jx_year_set (copy, JX_TABLE_PROJECT, 1, "name", "改", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_ARCHIVED);
}

/* An attachment comes over with what it holds, or not at all. */
static void
test_attachments (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("收据", 6);
  g_autoptr (GPtrArray) losses = NULL;
  g_autofree char *after = NULL;
  gint64 id = jx_year_attach (fixture->year, JX_TABLE_PAYMENT, 1, "收据.txt", bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  g_free (close_year (fixture));
  after = repair (fixture, &losses);
  g_assert_cmpuint (losses->len, ==, 0);
  g_assert_nonnull (strstr (after, "收据.txt"));
  g_clear_pointer (&losses, g_ptr_array_unref);
  g_free (after);

  run_sql (fixture->path, "UPDATE content SET bytes = zeroblob (6)");
  after = repair (fixture, &losses);
  g_assert_true (tells (losses, "收据.txt"));
  g_assert_null (strstr (after, "收据.txt"));
}

static void
test_refused (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) losses = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "copy.jixiao", NULL);

  g_assert_false (jx_repair (fixture->path, fixture->path, &losses, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_EXISTS);
  g_clear_error (&error);
  g_clear_object (&fixture->year);
  g_assert_true (g_file_set_contents (fixture->path, "SQLite format 3", 16, NULL));
  g_assert_false (jx_repair (fixture->path, path, &losses, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Rows that do not hang together can be looked at; rows that cannot be read are not shown as none.
 */
static void
test_look (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autofree char *bytes = NULL;
  gsize            size;

  g_free (close_year (fixture));
  run_sql (fixture->path, "DELETE FROM project WHERE id = 2");
  g_assert_null (jx_year_open (fixture->path, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DAMAGED);
  g_clear_error (&error);
  year = jx_year_open_damaged (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (jx_year_get_access (year), ==, JX_ACCESS_DAMAGED);
  g_assert_false (jx_year_set (year, JX_TABLE_PROJECT, 1, "name", "改", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_clear_object (&year);

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->path, bytes, 4096 * 2, NULL));
  g_assert_null (jx_year_open_damaged (fixture->path, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DAMAGED);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/repair/whole", test_whole);
  ADD ("/repair/row", test_row);
  ADD ("/repair/history", test_history);
  ADD ("/repair/orphans", test_orphans);
  ADD ("/repair/cut", test_cut);
  ADD ("/repair/torn", test_torn);
  ADD ("/repair/archived", test_archived);
  ADD ("/repair/attachments", test_attachments);
  ADD ("/repair/refused", test_refused);
  ADD ("/repair/look", test_look);

  return g_test_run ();
}
