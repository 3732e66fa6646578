/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"
#include "rules/jx-find.h"
#include "rules/jx-review.h"
#include "store/jx-year.h"

#include <sqlite3.h>
#include <string.h>

/* Edits, replay, search and review of one file: bench-store FILE */

typedef struct
{
  JxYear       *year;
  JxSnapshot   *snapshot;
  sqlite3      *bare; /* a copy of the file, without any of our code */
  sqlite3_stmt *update;
  GString      *text; /* everything that is searched */
  guint         n_indicators;
  guint         turn;
} Subject;

static void
must (int rc)
{
  if (rc != SQLITE_OK && rc != SQLITE_DONE)
    g_error ("SQLite %d", rc);
}

static void
edit (gpointer data)
{
  Subject         *subject = data;
  g_autofree char *text = g_strdup_printf ("慰问金按标准发放%u", ++subject->turn);
  g_autoptr (GError) error = NULL;

  if (!jx_year_set (subject->year, JX_TABLE_INDICATOR, 7, "basis", text, &error))
    g_error ("%s", error->message);
}

static void
update (gpointer data)
{
  Subject         *subject = data;
  g_autofree char *text = g_strdup_printf ("慰问金按标准发放%u", ++subject->turn);

  must (sqlite3_exec (subject->bare, "BEGIN IMMEDIATE", NULL, NULL, NULL));
  sqlite3_bind_text (subject->update, 1, text, -1, SQLITE_TRANSIENT);
  must (sqlite3_step (subject->update));
  sqlite3_reset (subject->update);
  must (sqlite3_exec (subject->bare, "COMMIT", NULL, NULL, NULL));
}

static void
verify (gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!jx_year_check (((Subject *) data)->year, &error))
    g_error ("%s", error->message);
}

static void
bind_row (sqlite3_stmt *from, sqlite3_stmt *to)
{
  for (int i = 0; i < sqlite3_column_count (from); i++)
    sqlite3_bind_value (to, i + 1, sqlite3_column_value (from, i));
}

/* Every row of every indicator into a file of its own. */
static void
insert_same_rows (gpointer data)
{
  Subject      *subject = data;
  sqlite3      *copy;
  sqlite3_stmt *from, *to;

  must (sqlite3_open (":memory:", &copy));
  must (
    sqlite3_exec (copy,
                  "CREATE TABLE indicator (id INTEGER PRIMARY KEY, a, b, c, d, e, f, g, h, i, j,"
                  " k, l, m, n, o, p, q); BEGIN",
                  NULL,
                  NULL,
                  NULL));
  must (sqlite3_prepare_v2 (subject->bare, "SELECT * FROM indicator", -1, &from, NULL));
  must (sqlite3_prepare_v2 (copy,
                            "INSERT INTO indicator VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                            -1,
                            &to,
                            NULL));
  while (sqlite3_step (from) == SQLITE_ROW)
    {
      bind_row (from, to);
      must (sqlite3_step (to));
      sqlite3_reset (to);
    }
  must (sqlite3_exec (copy, "COMMIT", NULL, NULL, NULL));
  sqlite3_finalize (from);
  sqlite3_finalize (to);
  sqlite3_close (copy);
}

static void
search (gpointer data)
{
  g_autoptr (GPtrArray) hits = jx_find (((Subject *) data)->snapshot, "满意", 100, NULL);

  if (hits->len == 0)
    g_error ("Nothing was found");
}

/* What is nowhere is sought everywhere. */
static void
search_all (gpointer data)
{
  g_autoptr (GPtrArray) hits = jx_find (((Subject *) data)->snapshot, "铁路道口", 100, NULL);

  if (hits->len > 0)
    g_error ("Something was found");
}

static void
search_bytes (gpointer data)
{
  if (strstr (((Subject *) data)->text->str, "铁路道口") != NULL)
    g_error ("Something was found");
}

static void
review (gpointer data)
{
  g_autoptr (GPtrArray) findings = jx_review (((Subject *) data)->snapshot);

  g_assert_nonnull (findings);
}

typedef void (*IndicatorFunc) (JxIndicator *indicator, gpointer data);

static void
each_indicator (Subject *subject, IndicatorFunc func, gpointer data)
{
  for (guint u = 0; u < subject->snapshot->units->len; u++)
    {
      JxUnit *unit = subject->snapshot->units->pdata[u];

      for (guint p = 0; p < unit->projects->len; p++)
        {
          JxProject *project = unit->projects->pdata[p];

          for (guint i = 0; i < project->indicators->len; i++)
            func (project->indicators->pdata[i], data);
        }
    }
}

static void
count_bytes (JxIndicator *indicator, gpointer data)
{
  *(gsize *) data += strlen (indicator->name) + strlen (indicator->description) +
                     strlen (indicator->printed) + strlen (indicator->basis);
}

static void
pass_over_rows (gpointer data)
{
  gsize n_bytes = 0;

  each_indicator (data, count_bytes, &n_bytes);
  g_assert_cmpuint (n_bytes, >, 0);
}

static void
collect (JxIndicator *indicator, gpointer data)
{
  Subject *subject = data;

  subject->n_indicators++;
  g_string_append_printf (subject->text,
                          "%s\n%s\n%s\n%s\n%s\n%s\n%s\n",
                          indicator->level1,
                          indicator->level2,
                          indicator->name,
                          indicator->description,
                          indicator->printed,
                          indicator->basis,
                          indicator->last1);
}

static void
open_bare (Subject *subject, const char *path)
{
  g_autofree char *copy = g_strconcat (path, ".bare", NULL);
  g_autofree char *bytes = NULL;
  gsize            size;

  if (!g_file_get_contents (path, &bytes, &size, NULL) ||
      !g_file_set_contents (copy, bytes, (gssize) size, NULL))
    g_error ("%s cannot be copied", path);
  must (sqlite3_open (copy, &subject->bare));
  must (sqlite3_exec (subject->bare,
                      "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA",
                      NULL,
                      NULL,
                      NULL));
  must (sqlite3_prepare_v2 (subject->bare,
                            "UPDATE indicator SET basis = ? WHERE id = 7",
                            -1,
                            &subject->update,
                            NULL));
}

int
main (int argc, char *argv[])
{
  static const Bench benches[] = {
    { "edit", edit, update },
    { "verify", verify, insert_same_rows },
    { "search", search, search_bytes },
    { "nowhere", search_all, search_bytes },
    { "review", review, pass_over_rows },
  };
  static const guint rounds[] = { 101, 5, 21, 21, 5 };
  g_autoptr (GError) error = NULL;
  Subject subject = { .text = g_string_new (NULL) };

  if (argc != 2)
    g_error ("bench-store FILE");
  subject.year = jx_year_open (argv[1], &error);
  if (subject.year == NULL)
    g_error ("%s", error->message);
  subject.snapshot = jx_year_snapshot (subject.year, NULL);
  each_indicator (&subject, collect, &subject);
  open_bare (&subject, argv[1]);
  g_print ("indicators\t%u\t0\n", subject.n_indicators);
  for (guint i = 0; i < G_N_ELEMENTS (benches); i++)
    bench_run (&benches[i], rounds[i], &subject);
  return 0;
}
