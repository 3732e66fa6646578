/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fault-deeds.h"

#include "model/jx-error.h"
#include "rules/jx-roll-over.h"
#include "store/jx-attach.h"
#include "store/jx-backup.h"
#include "store/jx-db.h"
#include "store/jx-import.h"
#include "store/jx-merge.h"

#include <string.h>

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

/* The one unit that the file has, brought up to date by one of the same code and a new one. */
static void
prepare_other (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) defaults = jx_snapshot_new (2021);
  g_autoptr (JxUnit) unit = store_fixture_unit (3, 4);
  g_autoptr (JxYear) other = NULL;
  g_autofree char *path = fault_deeds_name (fixture, FAULT_OTHER);

  jx_text_set (&unit->code, "712001");
  jx_text_set (&unit->name, "示例学校工会");
  other = jx_year_create (path, defaults->settings, unit, &error);
  g_assert_no_error (error);
}

static gboolean
merge (StoreFixture *fixture, GError **error)
{
  g_autoptr (GPtrArray) results = jx_merge_results ();
  g_autofree char     *other = fault_deeds_name (fixture, FAULT_OTHER);
  const char *const    paths[] = { other, NULL };
  const JxMergeResult *result;

  if (!jx_merge (fixture->year, paths, NULL, NULL, results, error))
    return FALSE;
  result = results->pdata[0];
  if (result->outcome != JX_MERGE_SKIPPED)
    return TRUE;
  g_set_error_literal (error, JX_ERROR, JX_ERROR_IO, result->message);
  return FALSE;
}

/* A file of version 1, from tests/data, in the place of the year file. */
static void
prepare_old (StoreFixture *fixture)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data/year-version-1.sql", NULL);
  g_autofree char *sql = NULL;
  sqlite3         *db = NULL;

  g_clear_object (&fixture->year);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (g_file_get_contents (source, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static gboolean
archive (StoreFixture *fixture, GError **error)
{
  return jx_year_archive (fixture->year, "决算已批复", error);
}

static void
prepare_archived (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  archive (fixture, &error);
  g_assert_no_error (error);
}

static gboolean
reopen (StoreFixture *fixture, GError **error)
{
  return jx_year_reopen (fixture->year, "审计调整", error);
}

static gboolean
attach (StoreFixture *fixture, GError **error)
{
  g_autofree char *page = g_strnfill (20000, 'a');
  g_autoptr (GBytes) bytes = g_bytes_new (page, strlen (page));

  return jx_year_attach (fixture->year, JX_TABLE_PAYMENT, 1, "发票.pdf", bytes, error) > 0;
}

static gboolean
roll_over (StoreFixture *fixture, GError **error)
{
  g_autoptr (JxSnapshot) last = jx_year_snapshot (fixture->year, error);
  g_autoptr (JxSnapshot) next = NULL;
  g_autoptr (JxYear) made = NULL;
  g_autofree char *path = fault_deeds_name (fixture, FAULT_MADE);

  if (last == NULL)
    return FALSE;
  next = jx_roll_over (last, 2022, JX_ROLL_OVER_KEEP_CODES);
  made = jx_import_roll_over (path, next, "年度 2021.jixiao", FALSE, error);
  return made != NULL;
}

static gboolean
import (StoreFixture *fixture, GError **error)
{
  g_autoptr (JxUnit) unit = store_fixture_unit (4, 5);
  const JxDraft    draft = { 2021, unit, NULL, NULL };
  g_autofree char *path = fault_deeds_name (fixture, FAULT_MADE);
  g_autoptr (JxYear) made = jx_import_new_file (path, &draft, "文本.docx", 2021, FALSE, error);

  return made != NULL;
}

static void
prepare_backup (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fault_deeds_name (fixture, FAULT_OTHER);

  jx_backup_copy (fixture->year, path, &error);
  g_assert_no_error (error);
}

static gboolean
restore (StoreFixture *fixture, GError **error)
{
  g_autofree char *backup = fault_deeds_name (fixture, FAULT_OTHER);
  g_autofree char *path = fault_deeds_name (fixture, FAULT_MADE);

  return jx_backup_restore (backup, path, error);
}

const FaultDeed fault_deeds[] = {
  { "/faults/open", NULL, open_again, FALSE },
  { "/faults/edit", NULL, edit, FALSE },
  { "/faults/add-many", NULL, add_many, FALSE },
  { "/faults/undo", NULL, undo, FALSE },
  { "/faults/redo", NULL, redo, FALSE },
  { "/faults/check", NULL, check, FALSE },
  { "/faults/snapshot", NULL, take_snapshot, FALSE },
  { "/faults/backup", NULL, back_up, FALSE },
  { "/faults/restore", prepare_backup, restore, FALSE },
  { "/faults/merge", prepare_other, merge, FALSE },
  { "/faults/migrate", prepare_old, open_again, TRUE },
  { "/faults/archive", NULL, archive, FALSE },
  { "/faults/reopen", prepare_archived, reopen, FALSE },
  { "/faults/attach", NULL, attach, FALSE },
  { "/faults/roll-over", NULL, roll_over, FALSE },
  { "/faults/import", NULL, import, FALSE },
};

const guint fault_n_deeds = G_N_ELEMENTS (fault_deeds);

/* The path of one of the files that a deed has besides the year file. */
char *
fault_deeds_name (StoreFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

const FaultDeed *
fault_deeds_find (const char *path)
{
  for (guint i = 0; i < fault_n_deeds; i++)
    if (g_str_equal (fault_deeds[i].path, path))
      return &fault_deeds[i];
  g_assert_not_reached ();
}
