/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>
#include <sqlite3.h>

/*
 * What reading files cannot do without:
 *
 *   floor-insert text DOCUMENT OUT    reads the bytes, inserts each line of them as a row
 *   floor-insert merge OUT FILE...    ATTACH and INSERT ... SELECT of the rows of each file
 */

static void
run (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
}

static sqlite3 *
create (const char *path)
{
  sqlite3 *db;

  if (sqlite3_open (path, &db) != SQLITE_OK)
    g_error ("%s", path);
  run (db, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA");
  return db;
}

static void
insert_lines (const char *document, const char *path)
{
  g_autofree char *text = NULL;
  sqlite3         *db = create (path);
  sqlite3_stmt    *insert;
  gsize            size;

  if (!g_file_get_contents (document, &text, &size, NULL))
    g_error ("%s", document);
  run (db, "CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; BEGIN");
  sqlite3_prepare_v2 (db, "INSERT INTO line (text) VALUES (?)", -1, &insert, NULL);
  for (const char *line = text; line < text + size;)
    {
      const char *end = strchrnul (line, '\n');

      sqlite3_bind_text (insert, 1, line, (int) (end - line), SQLITE_STATIC);
      sqlite3_step (insert);
      sqlite3_reset (insert);
      line = end + 1;
    }
  sqlite3_finalize (insert);
  run (db, "COMMIT");
  sqlite3_close (db);
}

/* The ids of each file are moved out of the way of those before it. */
static void
merge_files (const char *path, char **files)
{
  static const char *const copies[] = {
    "INSERT INTO project SELECT id + %1$u, unit_id + %1$u, position, code, name, subject,"
    " attribute, budget, fiscal, other, carried, purpose, start, \"end\", person, delay_reason,"
    " delay_measure, achieved FROM one.project",
    "INSERT INTO unit SELECT id + %1$u, position, code, name, parent, bureau, preparer, checker,"
    " head FROM one.unit",
    "INSERT INTO plan SELECT id + %1$u, project_id + %1$u, month, percent FROM one.plan",
    "INSERT INTO project_goal SELECT id + %1$u, project_id + %1$u, position, text"
    " FROM one.project_goal",
    "INSERT INTO indicator SELECT id + %1$u, project_id + %1$u, unit_id, project_goal_id, position,"
    " level1, level2, name, description, printed, sign, value, unit, basis, direction, weight,"
    " last1, last2 FROM one.indicator",
  };
  sqlite3 *db = create (path);

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS one", files[i]);

      run (db, attach);
      if (i == 0)
        for (guint t = 0; t < G_N_ELEMENTS (copies); t++)
          {
            static const char *const tables[] = {
              "project", "unit", "plan", "project_goal", "indicator"
            };
            g_autofree char *like =
              g_strdup_printf ("CREATE TABLE %s AS SELECT * FROM one.%s WHERE 0",
                               tables[t],
                               tables[t]);

            run (db, like);
          }
      run (db, "BEGIN");
      for (guint t = 0; t < G_N_ELEMENTS (copies); t++)
        {
          g_autofree char *copy = g_strdup_printf (copies[t], i * 100000);

          run (db, copy);
        }
      run (db, "COMMIT; DETACH one");
    }
  sqlite3_close (db);
}

int
main (int argc, char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "text"))
    insert_lines (argv[2], argv[3]);
  else if (argc >= 4 && g_str_equal (argv[1], "merge"))
    merge_files (argv[2], argv + 3);
  else
    g_error ("floor-insert text DOCUMENT OUT | merge OUT FILE...");
  return 0;
}
