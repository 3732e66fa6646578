/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-application.h"
#include "app/jx-indicator-tree-private.h"
#include "app/jx-window.h"
#include "ui/ui-fixture.h"

#include <time.h>

/*
 * What a character and a commit in a cell of the indicator tree cost the window, with the live
 * sheet beside it: processor milliseconds until all is quiet again, medians.
 *
 *   bench-window FILE
 */

#define ROUNDS 41
#define QUIET_MS 60

typedef struct
{
  const char *path;
  JxWindow   *window;
} Subject;

static double
processor_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_median (const char *name, double *times)
{
  qsort (times, ROUNDS, sizeof *times, compare);
  g_print ("%s\t%.0f\t0\n", name, times[ROUNDS / 2] * 1000);
}

/* What the idle wait itself costs, so that it can be taken off. */
static double
idle_cost (void)
{
  double begun;

  ui_wait (1000);
  begun = processor_ms ();
  ui_wait (QUIET_MS * 10);
  return (processor_ms () - begun) / 10;
}

static void
measure (Subject *subject)
{
  JxPlace place = { JX_TABLE_INDICATOR, 7, "description" };
  double  idle = idle_cost ();
  double  typed[ROUNDS], committed[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      JxIndicatorTree *tree;
      double           begun;
      int              end = 0;

      jx_session_go_to (jx_window_get_session (subject->window), &place);
      ui_wait (QUIET_MS * 3);
      tree =
        JX_INDICATOR_TREE (ui_find_type (GTK_WIDGET (subject->window), JX_TYPE_INDICATOR_TREE));
      begun = processor_ms ();
      gtk_editable_insert_text (GTK_EDITABLE (jx_tree_cell_get_entry (jx_tree_get_cell (tree))),
                                "字",
                                -1,
                                &end);
      ui_wait (QUIET_MS);
      typed[i] = processor_ms () - begun - idle;
      begun = processor_ms ();
      jx_tree_handle_key (tree, GDK_KEY_Return, 0);
      ui_wait (QUIET_MS);
      committed[i] = processor_ms () - begun - idle;
    }
  print_median ("type", typed);
  print_median ("commit", committed);
}

static void
activate_cb (GtkApplication *application, gpointer data)
{
  Subject *subject = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = jx_year_open (subject->path, &error);

  if (year == NULL)
    g_error ("%s", error->message);
  subject->window = JX_WINDOW (jx_window_new (application));
  gtk_window_set_default_size (GTK_WINDOW (subject->window), 1366, 768);
  if (!jx_window_open_year (subject->window, year, &error))
    g_error ("%s", error->message);
  g_object_set (subject->window, "sheet-visible", TRUE, NULL);
  gtk_window_present (GTK_WINDOW (subject->window));
  ui_wait (1000);
  measure (subject);
  g_application_quit (G_APPLICATION (application));
}

int
main (int argc, char *argv[])
{
  g_autoptr (JxApplication) application = NULL;
  Subject subject = { .path = argc == 2 ? argv[1] : NULL };

  if (subject.path == NULL)
    g_error ("bench-window FILE");
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  application = jx_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &subject);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
