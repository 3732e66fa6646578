/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-schema.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

/*
 * Owners are never deleted before what they own, and nothing cascades. The references take no
 * action of their own, which refuses such a deletion as RESTRICT does but lets a changeset, whose
 * rows come in any order, be checked at its end.
 */
static const char schema_1[] =
  "CREATE TABLE setting ("
  "  id INTEGER PRIMARY KEY CHECK (id = 1),"
  "  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2999),"
  "  frame TEXT NOT NULL CHECK (frame IN ('A', 'B')),"
  "  checkpoints TEXT NOT NULL,"
  "  money_unit TEXT NOT NULL CHECK (money_unit IN ('wan', 'yuan')),"
  "  reverse_rule TEXT NOT NULL CHECK (reverse_rule IN ('linear', 'ratio')),"
  "  state TEXT NOT NULL CHECK (state IN ('open', 'archived')),"
  "  ahead INTEGER NOT NULL,"
  "  behind INTEGER NOT NULL,"
  "  far_behind INTEGER NOT NULL"
  ") STRICT;"

  "CREATE TABLE unit ("
  "  id INTEGER PRIMARY KEY,"
  "  position INTEGER NOT NULL,"
  "  code TEXT NOT NULL,"
  "  name TEXT NOT NULL,"
  "  parent TEXT NOT NULL,"
  "  bureau TEXT NOT NULL,"
  "  preparer TEXT NOT NULL,"
  "  checker TEXT NOT NULL,"
  "  head TEXT NOT NULL"
  ") STRICT;"

  "CREATE TABLE goal ("
  "  id INTEGER PRIMARY KEY,"
  "  unit_id INTEGER NOT NULL REFERENCES unit,"
  "  kind TEXT NOT NULL CHECK (kind IN ('overall', 'part', 'safeguard')),"
  "  position INTEGER NOT NULL,"
  "  title TEXT NOT NULL,"
  "  text TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX goal_unit ON goal (unit_id);"

  "CREATE TABLE project ("
  "  id INTEGER PRIMARY KEY,"
  "  unit_id INTEGER NOT NULL REFERENCES unit,"
  "  position INTEGER NOT NULL,"
  "  code TEXT NOT NULL,"
  "  name TEXT NOT NULL,"
  "  subject TEXT NOT NULL,"
  "  attribute TEXT NOT NULL,"
  "  budget INTEGER NOT NULL,"
  "  fiscal INTEGER NOT NULL,"
  "  other INTEGER NOT NULL,"
  "  carried INTEGER NOT NULL,"
  "  purpose TEXT NOT NULL,"
  "  start TEXT NOT NULL,"
  "  \"end\" TEXT NOT NULL,"
  "  person TEXT NOT NULL,"
  "  delay_reason TEXT NOT NULL,"
  "  delay_measure TEXT NOT NULL,"
  "  achieved TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX project_unit ON project (unit_id);"

  "CREATE TABLE plan ("
  "  id INTEGER PRIMARY KEY,"
  "  project_id INTEGER NOT NULL REFERENCES project,"
  "  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),"
  "  percent INTEGER NOT NULL"
  ") STRICT;"
  "CREATE UNIQUE INDEX plan_month ON plan (project_id, month);"

  "CREATE TABLE project_goal ("
  "  id INTEGER PRIMARY KEY,"
  "  project_id INTEGER NOT NULL REFERENCES project,"
  "  position INTEGER NOT NULL,"
  "  text TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX project_goal_project ON project_goal (project_id);"

  "CREATE TABLE indicator ("
  "  id INTEGER PRIMARY KEY,"
  "  project_id INTEGER REFERENCES project,"
  "  unit_id INTEGER REFERENCES unit,"
  "  project_goal_id INTEGER REFERENCES project_goal,"
  "  position INTEGER NOT NULL,"
  "  level1 TEXT NOT NULL,"
  "  level2 TEXT NOT NULL,"
  "  name TEXT NOT NULL,"
  "  description TEXT NOT NULL,"
  "  printed TEXT NOT NULL,"
  "  sign TEXT NOT NULL CHECK (sign IN ('', '≥', '>', '=', '≤', '<', '定性')),"
  "  value TEXT NOT NULL,"
  "  unit TEXT NOT NULL,"
  "  basis TEXT NOT NULL,"
  "  direction TEXT NOT NULL CHECK (direction IN ('', 'positive', 'reverse', 'qualitative')),"
  "  weight INTEGER CHECK (weight BETWEEN 0 AND 10000),"
  "  last1 TEXT NOT NULL,"
  "  last2 TEXT NOT NULL,"
  "  CHECK ((project_id IS NULL) <> (unit_id IS NULL))"
  ") STRICT;"
  "CREATE INDEX indicator_project ON indicator (project_id) WHERE project_id IS NOT NULL;"
  "CREATE INDEX indicator_unit ON indicator (unit_id) WHERE unit_id IS NOT NULL;"
  "CREATE INDEX indicator_goal ON indicator (project_goal_id) WHERE project_goal_id IS NOT NULL;"

  "CREATE TABLE payment ("
  "  id INTEGER PRIMARY KEY,"
  "  project_id INTEGER NOT NULL REFERENCES project,"
  "  date TEXT NOT NULL,"
  "  amount INTEGER NOT NULL,"
  "  source TEXT NOT NULL CHECK (source IN ('fiscal', 'other')),"
  "  voucher TEXT NOT NULL,"
  "  payee TEXT NOT NULL,"
  "  summary TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX payment_project ON payment (project_id, date);"

  "CREATE TABLE adjustment ("
  "  id INTEGER PRIMARY KEY,"
  "  project_id INTEGER NOT NULL REFERENCES project,"
  "  date TEXT NOT NULL,"
  "  fiscal INTEGER NOT NULL,"
  "  other INTEGER NOT NULL,"
  "  document TEXT NOT NULL,"
  "  reason TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX adjustment_project ON adjustment (project_id, date);"

  "CREATE TABLE monitor ("
  "  id INTEGER PRIMARY KEY,"
  "  indicator_id INTEGER NOT NULL REFERENCES indicator,"
  "  cutoff INTEGER NOT NULL CHECK (cutoff BETWEEN 1 AND 12),"
  "  value TEXT NOT NULL,"
  "  forecast TEXT NOT NULL,"
  "  likelihood TEXT NOT NULL"
  "    CHECK (likelihood IN ('', 'certain', 'possible', 'impossible')),"
  "  cause TEXT NOT NULL"
  "    CHECK (cause IN ('', 'funds', 'rules', 'staff', 'equipment', 'other')),"
  "  explanation TEXT NOT NULL,"
  "  note TEXT NOT NULL"
  ") STRICT;"
  "CREATE UNIQUE INDEX monitor_cutoff ON monitor (indicator_id, cutoff);"

  "CREATE TABLE evaluation ("
  "  id INTEGER PRIMARY KEY,"
  "  indicator_id INTEGER NOT NULL REFERENCES indicator,"
  "  actual TEXT NOT NULL,"
  "  computed INTEGER,"
  "  points INTEGER,"
  "  reason TEXT NOT NULL"
  ") STRICT;"
  "CREATE UNIQUE INDEX evaluation_indicator ON evaluation (indicator_id);"

  "CREATE TABLE finding ("
  "  id INTEGER PRIMARY KEY,"
  "  project_id INTEGER NOT NULL REFERENCES project,"
  "  aspect TEXT NOT NULL CHECK (aspect IN ('input', 'process', 'output', 'effect')),"
  "  problem TEXT NOT NULL,"
  "  measure TEXT NOT NULL,"
  "  person TEXT NOT NULL,"
  "  due TEXT NOT NULL,"
  "  progress TEXT NOT NULL CHECK (progress IN ('open', 'doing', 'done'))"
  ") STRICT;"
  "CREATE INDEX finding_project ON finding (project_id);"

  "CREATE TABLE waiver ("
  "  id INTEGER PRIMARY KEY,"
  "  unit_id INTEGER REFERENCES unit,"
  "  project_id INTEGER REFERENCES project,"
  "  indicator_id INTEGER REFERENCES indicator,"
  "  rule TEXT NOT NULL,"
  "  field TEXT NOT NULL,"
  "  reason TEXT NOT NULL,"
  "  CHECK ((unit_id IS NOT NULL) + (project_id IS NOT NULL) + (indicator_id IS NOT NULL) = 1)"
  ") STRICT;"
  "CREATE INDEX waiver_unit ON waiver (unit_id) WHERE unit_id IS NOT NULL;"
  "CREATE INDEX waiver_project ON waiver (project_id) WHERE project_id IS NOT NULL;"
  "CREATE INDEX waiver_indicator ON waiver (indicator_id) WHERE indicator_id IS NOT NULL;"

  "CREATE TABLE attachment ("
  "  id INTEGER PRIMARY KEY,"
  "  owner TEXT NOT NULL CHECK (owner IN ('indicator', 'payment', 'adjustment', 'finding')),"
  "  owner_id INTEGER NOT NULL,"
  "  name TEXT NOT NULL,"
  "  media_type TEXT NOT NULL,"
  "  sha256 TEXT NOT NULL CHECK (length (sha256) = 64),"
  "  bytes BLOB NOT NULL"
  ") STRICT;"
  "CREATE INDEX attachment_owner ON attachment (owner, owner_id);"

  "CREATE TABLE journal ("
  "  number INTEGER PRIMARY KEY,"
  "  time TEXT NOT NULL,"
  "  who TEXT NOT NULL,"
  "  verb TEXT NOT NULL,"
  "  subject TEXT NOT NULL,"
  "  detail TEXT NOT NULL,"
  "  target INTEGER,"
  "  changeset BLOB NOT NULL,"
  "  before TEXT NOT NULL,"
  "  hash TEXT NOT NULL"
  ") STRICT;";

/* Step n leads from version n to n + 1. */
static const char *const steps[JX_SCHEMA_VERSION] = { schema_1 };

static gboolean
take_steps (JxDb *db, gint64 from, GError **error)
{
  for (gint64 version = from; version < JX_SCHEMA_VERSION; version++)
    {
      g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", (int) version + 1);

      if (!jx_db_exec (db, "BEGIN IMMEDIATE", error))
        return FALSE;
      if (!jx_db_exec (db, steps[version], error) || !jx_db_exec (db, mark, error) ||
          !jx_db_exec (db, "COMMIT", error))
        {
          jx_db_exec (db, "ROLLBACK", NULL);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * jx_schema_create:
 * @db: a connection to an empty file
 * @error: return location for a #JxError
 *
 * Makes a year file of the present schema out of an empty file.
 */
gboolean
jx_schema_create (JxDb *db, GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", JX_APPLICATION_ID);

  return jx_db_exec (db, mark, error) && take_steps (db, 0, error);
}

/**
 * jx_schema_upgrade:
 * @db: a connection to a year file of this or an older schema
 * @error: return location for a #JxError
 *
 * Brings an older file to the present schema, one transaction a version.
 */
gboolean
jx_schema_upgrade (JxDb *db, GError **error)
{
  gint64 version = 0;

  return jx_db_int (db, "PRAGMA user_version", &version, error) && take_steps (db, version, error);
}

static GPtrArray *
list_objects (JxDb *db, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = jx_db_prepare (db,
                                           "SELECT type || ' ' || name || ' ' || coalesce (sql, "
                                           "'') FROM sqlite_schema ORDER BY 1",
                                           error);
  gboolean      row = FALSE;

  if (statement == NULL)
    return NULL;
  for (;;)
    {
      if (!jx_db_step (db, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&list);
      /* What SQLite's own housekeeping leaves behind is no part of the schema. */
      if (!g_str_has_prefix (jx_db_text (statement, 0), "table sqlite_"))
        g_ptr_array_add (list, g_strdup (jx_db_text (statement, 0)));
    }
}

/**
 * jx_schema_check:
 * @db: a connection to a year file of the present version
 * @error: return location for a %JX_ERROR_DAMAGED
 *
 * Compares the schema of the file with ours, so that no foreign table, trigger or view gets in.
 */
gboolean
jx_schema_check (JxDb *db, GError **error)
{
  g_autoptr (JxDb) model = jx_db_open (":memory:", SQLITE_OPEN_READWRITE, error);
  g_autoptr (GPtrArray) ours = NULL;
  g_autoptr (GPtrArray) theirs = NULL;
  g_autofree char *name = g_path_get_basename (db->path);

  if (model == NULL || !take_steps (model, 0, error) ||
      (ours = list_objects (model, error)) == NULL || (theirs = list_objects (db, error)) == NULL)
    return FALSE;

  for (guint i = 0; i < MAX (ours->len, theirs->len); i++)
    if (ours->len != theirs->len || !g_str_equal (ours->pdata[i], theirs->pdata[i]))
      {
        g_set_error (error,
                     JX_ERROR,
                     JX_ERROR_DAMAGED,
                     _ ("The tables of “%s” are not those of a year file."),
                     name);
        return FALSE;
      }
  return TRUE;
}
