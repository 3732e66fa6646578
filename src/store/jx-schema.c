/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-schema.h"

#include "model/jx-error.h"
#include "store/jx-backup-private.h"
#include "store/jx-guard.h"

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

/* The bytes of an attachment stand apart from its row, so that the journal holds its hash only. */
static const char schema_2[] =
  "CREATE TABLE narrative ("
  "  id INTEGER PRIMARY KEY,"
  "  unit_id INTEGER NOT NULL REFERENCES unit,"
  "  section TEXT NOT NULL CHECK (section IN"
  "    ('work', 'completion', 'problems', 'measures', 'other', 'achieved')),"
  "  text TEXT NOT NULL"
  ") STRICT;"
  "CREATE UNIQUE INDEX narrative_section ON narrative (unit_id, section);"

  "CREATE TABLE outlook ("
  "  id INTEGER PRIMARY KEY,"
  "  project_id INTEGER NOT NULL REFERENCES project,"
  "  cutoff INTEGER NOT NULL CHECK (cutoff BETWEEN 1 AND 12),"
  "  fiscal INTEGER,"
  "  other INTEGER"
  ") STRICT;"
  "CREATE UNIQUE INDEX outlook_cutoff ON outlook (project_id, cutoff);"

  "CREATE TABLE assessment ("
  "  id INTEGER PRIMARY KEY,"
  "  project_id INTEGER NOT NULL REFERENCES project,"
  "  position INTEGER NOT NULL,"
  "  level1 TEXT NOT NULL,"
  "  level2 TEXT NOT NULL,"
  "  name TEXT NOT NULL,"
  "  standard TEXT NOT NULL,"
  "  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 10000),"
  "  points INTEGER CHECK (points BETWEEN 0 AND weight),"
  "  reason TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX assessment_project ON assessment (project_id);"

  "DROP TABLE attachment;"
  "CREATE TABLE attachment ("
  "  id INTEGER PRIMARY KEY,"
  "  indicator_id INTEGER REFERENCES indicator,"
  "  payment_id INTEGER REFERENCES payment,"
  "  adjustment_id INTEGER REFERENCES adjustment,"
  "  finding_id INTEGER REFERENCES finding,"
  "  name TEXT NOT NULL,"
  "  media_type TEXT NOT NULL,"
  "  size INTEGER NOT NULL,"
  "  sha256 TEXT NOT NULL CHECK (length (sha256) = 64),"
  "  CHECK ((indicator_id IS NOT NULL) + (payment_id IS NOT NULL) +"
  "         (adjustment_id IS NOT NULL) + (finding_id IS NOT NULL) = 1)"
  ") STRICT;"
  "CREATE INDEX attachment_indicator ON attachment (indicator_id)"
  " WHERE indicator_id IS NOT NULL;"
  "CREATE INDEX attachment_payment ON attachment (payment_id) WHERE payment_id IS NOT NULL;"
  "CREATE INDEX attachment_adjustment ON attachment (adjustment_id)"
  " WHERE adjustment_id IS NOT NULL;"
  "CREATE INDEX attachment_finding ON attachment (finding_id) WHERE finding_id IS NOT NULL;"
  "CREATE TABLE content ("
  "  id INTEGER PRIMARY KEY,"
  "  sha256 TEXT NOT NULL UNIQUE CHECK (length (sha256) = 64),"
  "  bytes BLOB NOT NULL"
  ") STRICT;";

/* Step n leads from version n to n + 1. */
static const char *const steps[JX_SCHEMA_VERSION] = { schema_1, schema_2 };

static gboolean
take_steps (JxDb *db, gint64 from, gint64 to, GError **error)
{
  for (gint64 version = from; version < to; version++)
    {
      g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", (int) version + 1);

      if (!jx_db_exec (db, "BEGIN IMMEDIATE", error))
        return FALSE;
      if (!jx_db_exec (db, steps[version], error) || !jx_db_exec (db, mark, error) ||
          !jx_guard_settle (db, error) || !jx_db_exec (db, "COMMIT", error))
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

  return jx_db_exec (db, mark, error) && take_steps (db, 0, JX_SCHEMA_VERSION, error);
}

static JxDb *
copy_to_memory (JxDb *db, GError **error)
{
  g_autoptr (JxDb) copy = jx_db_open (":memory:", SQLITE_OPEN_READWRITE, error);
  sqlite3_backup *backup;
  int             rc;

  if (copy == NULL)
    return NULL;
  backup = sqlite3_backup_init (copy->handle, "main", db->handle, "main");
  sqlite3_backup_step (backup, -1);
  rc = sqlite3_backup_finish (backup);
  if (rc != SQLITE_OK)
    {
      jx_db_set_error (db, rc, error);
      return NULL;
    }
  g_free (copy->path);
  copy->path = g_strdup (db->path);
  return g_steal_pointer (&copy);
}

/**
 * jx_schema_upgrade:
 * @db: (inout): a connection to a year file of this or an older schema
 * @error: return location for a #JxError
 *
 * Brings an older file to the present schema, one transaction a version, after keeping a backup of
 * it; without one it stays as it is. A file that may only be
 * read stays as it is: @db is then a copy of it in memory.
 */
gboolean
jx_schema_upgrade (JxDb **db, GError **error)
{
  gint64 version = 0;

  if (!jx_db_int (*db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == JX_SCHEMA_VERSION)
    return TRUE;
  if (sqlite3_db_readonly ((*db)->handle, "main") == 1)
    {
      JxDb *copy = copy_to_memory (*db, error);

      if (copy == NULL)
        return FALSE;
      jx_db_close (*db);
      *db = copy;
    }
  else if (!jx_backup_keep_db (*db, error))
    return FALSE;
  return take_steps (*db, version, JX_SCHEMA_VERSION, error);
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

/* The triggers of an archived year are there while it is archived, and only then. */
static gboolean
judge_guard (JxDb *db, gboolean guarded, const char *name, GError **error)
{
  gint64 archived = 0;

  if (!jx_db_int (db, "SELECT state = 'archived' FROM setting", &archived, error))
    return FALSE;
  if (guarded == (archived != 0))
    return TRUE;
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_DAMAGED,
               guarded ? _ ("The archived year in “%s” was reopened outside the program.")
                       : _ ("The year in “%s” was archived outside the program."),
               name);
  return FALSE;
}

/**
 * jx_schema_check:
 * @db: a connection to a year file of this or an older schema
 * @error: return location for a %JX_ERROR_DAMAGED
 *
 * Compares the schema of the file with that of its version, so that no foreign table, trigger or
 * view gets in; an archived year bears the triggers of jx_guard_add() besides.
 */
gboolean
jx_schema_check (JxDb *db, GError **error)
{
  g_autoptr (JxDb) model = jx_db_open (":memory:", SQLITE_OPEN_READWRITE, error);
  g_autoptr (GPtrArray) ours = NULL;
  g_autoptr (GPtrArray) theirs = NULL;
  g_autofree char *name = g_path_get_basename (db->path);
  gint64           version = 0;
  gboolean         guarded = FALSE;

  if (model == NULL || !jx_db_int (db, "PRAGMA user_version", &version, error) ||
      !take_steps (model, 0, version, error) || !jx_guard_is_there (db, &guarded, error) ||
      (guarded && !jx_guard_add (model, error)) || (ours = list_objects (model, error)) == NULL ||
      (theirs = list_objects (db, error)) == NULL)
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
  return judge_guard (db, guarded, name, error);
}
