/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-guard.h"

/*
 * While a year is archived its file bears triggers that refuse every change of every table, for
 * programs other than this one. This program runs no triggers at all (see jx_db_open()) and asks
 * for the state of the year instead; jx_schema_check() accepts exactly these triggers, and only
 * while the year is archived.
 */
#define PREFIX "archived_"

static const char *const changes[] = { "INSERT", "UPDATE", "DELETE" };

static GPtrArray *
list_names (JxDb *db, const char *sql, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = jx_db_prepare (db, sql, error);
  gboolean      row = FALSE;

  if (statement == NULL)
    return NULL;
  for (;;)
    {
      if (!jx_db_step (db, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&names);
      g_ptr_array_add (names, g_strdup (jx_db_text (statement, 0)));
    }
}

static GPtrArray *
list_triggers (JxDb *db, GError **error)
{
  return list_names (db,
                     "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
                     " AND substr (name, 1, 9) = '" PREFIX "'",
                     error);
}

/**
 * jx_guard_add:
 * @db: a connection to a year file without the guard
 * @error: return location for a #JxError
 *
 * Adds the triggers that keep other programs from changing an archived year.
 */
gboolean
jx_guard_add (JxDb *db, GError **error)
{
  g_autoptr (GPtrArray) tables = list_names (db,
                                             "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                             " AND substr (name, 1, 7) <> 'sqlite_'",
                                             error);

  if (tables == NULL)
    return FALSE;
  for (guint i = 0; i < tables->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (changes); k++)
      {
        const char      *table = tables->pdata[i];
        g_autofree char *sql =
          g_strdup_printf ("CREATE TRIGGER " PREFIX "%s_%s BEFORE %s ON \"%s\" BEGIN"
                           " SELECT RAISE (ABORT, 'this year is archived'); END",
                           table,
                           changes[k],
                           changes[k],
                           table);

        if (!jx_db_exec (db, sql, error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
remove_all (JxDb *db, GError **error)
{
  g_autoptr (GPtrArray) triggers = list_triggers (db, error);

  if (triggers == NULL)
    return FALSE;
  for (guint i = 0; i < triggers->len; i++)
    {
      g_autofree char *sql = g_strdup_printf ("DROP TRIGGER \"%s\"", (char *) triggers->pdata[i]);

      if (!jx_db_exec (db, sql, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * jx_guard_settle:
 * @db: a connection to a year file, in a transaction
 * @error: return location for a #JxError
 *
 * Gives an archived year its guard for the tables that it has, and takes that of an open one away.
 */
gboolean
jx_guard_settle (JxDb *db, GError **error)
{
  gint64 archived = 0;

  return remove_all (db, error) &&
         jx_db_int (db, "SELECT state = 'archived' FROM setting", &archived, error) &&
         (archived == 0 || jx_guard_add (db, error));
}

/**
 * jx_guard_is_there:
 * @db: a connection to a year file
 * @there: (out): whether it bears any of the guard's triggers
 * @error: return location for a #JxError
 *
 * Looks for the guard.
 */
gboolean
jx_guard_is_there (JxDb *db, gboolean *there, GError **error)
{
  g_autoptr (GPtrArray) triggers = list_triggers (db, error);

  *there = triggers != NULL && triggers->len > 0;
  return triggers != NULL;
}
