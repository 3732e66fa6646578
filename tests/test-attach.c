/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "rules/jx-evidence.h"
#include "store-fixture.h"
#include "store/jx-attach.h"

#include <sqlite3.h>
#include <string.h>

#define ID 1 /* of the first row of any table */

static gint64
attach (StoreFixture *fixture, JxTable table, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  gint64 id = jx_year_attach (fixture->year, table, ID, name, bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static void
assert_holds (StoreFixture *fixture, gint64 id, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxAttachment) attachment =
    jx_year_load (fixture->year, JX_TABLE_ATTACHMENT, id, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  bytes = jx_year_content (fixture->year, attachment, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
  g_assert_cmpint (attachment->size, ==, (gint64) strlen (text));
}

static guint
count_evidence (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = jx_year_snapshot (fixture->year, &error);
  g_autoptr (GPtrArray) evidence = jx_evidence (snapshot, NULL);

  return evidence->len;
}

static void
assert_whole (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jx_year_check (fixture->year, &error));
  g_assert_no_error (error);
}

static void
run_sql (StoreFixture *fixture, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
test_undo (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (fixture->year);
  gint64           id = attach (fixture, JX_TABLE_PAYMENT, "回单.pdf", "%PDF-1.4 回单");
  g_autofree char *with = store_fixture_dump (fixture->year);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;

  assert_holds (fixture, id, "%PDF-1.4 回单");
  assert_whole (fixture);
  g_assert_true (jx_year_undo (fixture->year, &error));
  undone = store_fixture_dump (fixture->year);
  g_assert_cmpstr (undone, ==, before);
  assert_whole (fixture);
  g_assert_true (jx_year_redo (fixture->year, &error));
  redone = store_fixture_dump (fixture->year);
  g_assert_cmpstr (redone, ==, with);
  assert_holds (fixture, id, "%PDF-1.4 回单");

  g_assert_true (jx_year_remove (fixture->year, JX_TABLE_PAYMENT, ID, &error));
  g_assert_cmpuint (count_evidence (fixture), ==, 0);
  g_assert_true (jx_year_undo (fixture->year, &error));
  assert_holds (fixture, id, "%PDF-1.4 回单");
  assert_whole (fixture);
}

/* What two rows prove with the same file is kept once, and never twice at one row. */
static void
test_same (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("名册", strlen ("名册"));
  g_autoptr (GError) error = NULL;

  attach (fixture, JX_TABLE_PAYMENT, "名册.txt", "名册");
  attach (fixture, JX_TABLE_INDICATOR, "又一份.txt", "名册");
  g_assert_cmpint (jx_year_content_size (fixture->year), ==, (gint64) strlen ("名册"));
  g_assert_cmpint (jx_year_attach (fixture->year, JX_TABLE_PAYMENT, ID, "x.txt", bytes, &error),
                   ==,
                   0);
  g_assert_error (error, JX_ERROR, JX_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "名册.txt"));
  g_assert_cmpuint (count_evidence (fixture), ==, 2);
}

static void
test_refused (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (fixture->year);
  g_autofree char *huge = g_malloc0 (JX_ATTACH_MOST + 1);
  g_autoptr (GBytes) bytes = g_bytes_new_static (huge, JX_ATTACH_MOST + 1);
  g_autoptr (GBytes) most = g_bytes_new_static (huge, JX_ATTACH_MOST);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autofree char *after = NULL;
  const struct
  {
    GBytes *bytes;
    gint64  id;
    JxError code;
  } cases[] = {
    { bytes, ID, JX_ERROR_VALUE },
    { empty, ID, JX_ERROR_VALUE },
    { most, 4711, JX_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (jx_year_attach (fixture->year,
                                       JX_TABLE_INDICATOR,
                                       cases[i].id,
                                       "大.bin",
                                       cases[i].bytes,
                                       &error),
                       ==,
                       0);
      g_assert_error (error, JX_ERROR, (int) cases[i].code);
    }
  after = store_fixture_dump (fixture->year);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (jx_year_content_size (fixture->year), ==, 0);
  g_assert_cmpint (jx_year_attach (fixture->year, JX_TABLE_INDICATOR, ID, "大.bin", most, NULL),
                   >,
                   0);
}

/* A byte that another program changed, a file that it took away or put under another's hash. */
static void
test_changed (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    const char *says;
  } cases[] = {
    { "UPDATE content SET bytes = x'00' WHERE id = 1", "file 1 of the evidence" },
    { "DELETE FROM content", "回单.pdf" },
    { "UPDATE content SET bytes = x'', sha256 = "
      "'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'",
      "回单.pdf" },
  };
  gint64 id = attach (fixture, JX_TABLE_PAYMENT, "回单.pdf", "%PDF-1.4");
  g_autoptr (JxAttachment) attachment = jx_year_load (fixture->year, JX_TABLE_ATTACHMENT, id, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) reading = NULL;

      run_sql (fixture, "DELETE FROM content");
      run_sql (fixture,
               "INSERT INTO content (id, sha256, bytes) SELECT 1, sha256,"
               " CAST ('%PDF-1.4' AS BLOB) FROM attachment");
      assert_whole (fixture);
      run_sql (fixture, cases[i].sql);
      g_assert_false (jx_year_check (fixture->year, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_null (jx_year_content (fixture->year, attachment, &reading));
      g_assert_error (reading, JX_ERROR, JX_ERROR_DAMAGED);
    }
}

/* Only what neither a row nor an entry to undo or redo can come back to is swept. */
static void
test_sweep (StoreFixture *fixture, gconstpointer data)
{
  gint64 first = attach (fixture, JX_TABLE_PAYMENT, "留.txt", "留");
  gint64 removed = attach (fixture, JX_TABLE_PAYMENT, "删.txt", "删去");
  gint64 size;
  guint  n_swept;

  g_assert_true (jx_year_remove (fixture->year, JX_TABLE_ATTACHMENT, removed, NULL));
  attach (fixture, JX_TABLE_PAYMENT, "悔.txt", "后悔了");
  g_assert_true (jx_year_undo (fixture->year, NULL));
  g_assert_true (jx_year_sweep (fixture->year, &n_swept, &size, NULL));
  g_assert_cmpuint (n_swept, ==, 0);

  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PAYMENT, ID, "payee", "甲", NULL));
  g_assert_true (jx_year_sweep (fixture->year, &n_swept, &size, NULL));
  g_assert_cmpuint (n_swept, ==, 1);
  g_assert_cmpint (size, ==, (gint64) strlen ("后悔了"));
  assert_holds (fixture, first, "留");
  g_assert_true (jx_year_undo (fixture->year, NULL));
  g_assert_true (jx_year_undo (fixture->year, NULL));
  assert_holds (fixture, removed, "删去");
  assert_whole (fixture);
}

static void
test_hostile_name (StoreFixture *fixture, gconstpointer data)
{
  gint64 id = attach (fixture, JX_TABLE_PAYMENT, "../../回\xe2\x80\xae单.pdf", "x");
  g_autoptr (JxAttachment) attachment = jx_year_load (fixture->year, JX_TABLE_ATTACHMENT, id, NULL);

  g_assert_cmpstr (attachment->name, ==, "回单.pdf");
  g_assert_cmpstr (attachment->media_type, ==, "application/pdf");
}

static void
test_read (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, ".回单.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) none = g_file_new_for_path ("/nonexistent/回单.pdf");
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_set_contents (path, "%PDF-1.4", -1, NULL));
  bytes = jx_attach_read (file, &name, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "回单.pdf");
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, strlen ("%PDF-1.4"));
  g_assert_null (jx_attach_read (folder, &name, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_null (jx_attach_read (none, &name, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_IO);
}

static void
assert_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *read = NULL;

  g_assert_true (g_file_get_contents (path, &read, NULL, NULL));
  g_assert_cmpstr (read, ==, text);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Into the same folder twice: nothing is written over. */
static void
test_export (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "佐证", "材料", NULL);
  g_autofree char *above = g_path_get_dirname (path);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (JxSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) evidence = NULL;
  g_autoptr (GError) error = NULL;

  attach (fixture, JX_TABLE_PAYMENT, "回单.pdf", "甲");
  attach (fixture, JX_TABLE_PAYMENT, "回单.pdf", "乙");
  attach (fixture, JX_TABLE_INDICATOR, "名册", "丙");
  run_sql (fixture, "UPDATE attachment SET name = '../名册' WHERE name = '名册'");
  snapshot = jx_year_snapshot (fixture->year, NULL);
  evidence = jx_evidence (snapshot, NULL);
  for (guint i = 0; i < 2; i++)
    g_assert_true (jx_year_export_evidence (fixture->year, evidence, folder, &error));
  assert_file (path, "01-指标01-1 名册", "丙");
  assert_file (path, "01-指标01-1 名册 (2)", "丙");
  assert_file (path, "01-支出01-1 回单.pdf", "甲");
  assert_file (path, "01-支出01-1 回单 (2).pdf", "甲");
  assert_file (path, "01-支出01-2 回单.pdf", "乙");
  assert_file (path, "01-支出01-2 回单 (2).pdf", "乙");
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (g_rmdir (above), ==, 0);
}

static void
test_archived (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (jx_year_archive (fixture->year, "", NULL));
  g_assert_cmpint (jx_year_attach (fixture->year, JX_TABLE_PAYMENT, ID, "x", bytes, &error), ==, 0);
  g_assert_error (error, JX_ERROR, JX_ERROR_ARCHIVED);
  g_assert_cmpint (jx_year_content_size (fixture->year), ==, 0);
}

static void
test_owner (void)
{
  static const JxTable tables[] = {
    JX_TABLE_INDICATOR,
    JX_TABLE_PAYMENT,
    JX_TABLE_ADJUSTMENT,
    JX_TABLE_RECTIFICATION,
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (JxAttachment) attachment = jx_attachment_new ();
      JxPlace owner;

      g_assert_cmpint (jx_evidence_owner (attachment).id, ==, 0);
      jx_field_set_int (jx_evidence_ref (tables[i]), attachment, 7);
      owner = jx_evidence_owner (attachment);
      g_assert_cmpint (owner.table, ==, tables[i]);
      g_assert_cmpint (owner.id, ==, 7);
    }
  g_assert_false (jx_evidence_is_owner (JX_TABLE_PROJECT));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)
  ADD ("/attach/undo", test_undo);
  ADD ("/attach/same", test_same);
  ADD ("/attach/refused", test_refused);
  ADD ("/attach/changed", test_changed);
  ADD ("/attach/sweep", test_sweep);
  ADD ("/attach/hostile-name", test_hostile_name);
  ADD ("/attach/read", test_read);
  ADD ("/attach/export", test_export);
  ADD ("/attach/archived", test_archived);
#undef ADD
  g_test_add_func ("/attach/owner", test_owner);
  return g_test_run ();
}
