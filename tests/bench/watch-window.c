/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * Starts a program and says when its window was mapped, first painted and quiet, in milliseconds
 * from the start; then its memory and the processor time of an idle while:
 *
 *   watch-window IDLE_SECONDS PROGRAM [ARGUMENT...]
 *
 * prints MAPPED PAINTED QUIET PSS_KB CPU_MS WAKE_UPS. There must be no window manager.
 */

#define QUIET_MS 2000
#define GIVE_UP_MS 60000
#define LEAST_WIDTH 200

typedef struct
{
  Display *display;
  int      damage_event;
  gint64   begun;
  double   mapped, painted, last;
} Watch;

static double
since (const Watch *watch)
{
  return (double) (g_get_monotonic_time () - watch->begun) / 1000.0;
}

static void
take_event (Watch *watch)
{
  XEvent event;

  XNextEvent (watch->display, &event);
  if (event.type == MapNotify && watch->mapped <= 0)
    {
      XWindowAttributes attributes;

      if (XGetWindowAttributes (watch->display, event.xmap.window, &attributes) &&
          attributes.width >= LEAST_WIDTH)
        {
          watch->mapped = since (watch);
          XDamageCreate (watch->display, event.xmap.window, XDamageReportRawRectangles);
          XFlush (watch->display);
        }
    }
  else if (event.type == watch->damage_event)
    {
      watch->last = since (watch);
      if (watch->painted <= 0)
        watch->painted = watch->last;
    }
}

static gboolean
wait_until_quiet (Watch *watch)
{
  while (since (watch) < GIVE_UP_MS)
    {
      while (XPending (watch->display) > 0)
        take_event (watch);
      if (watch->painted > 0 && since (watch) - watch->last > QUIET_MS)
        return TRUE;
      g_usleep (500);
    }
  return FALSE;
}

/* The number after @key in a file of /proc. */
static long
read_number (pid_t pid, const char *name, const char *key)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/%s", (int) pid, name);
  g_autofree char *text = NULL;
  const char      *at;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  at = g_strstr_len (text, -1, key);
  return at != NULL ? strtol (at + strlen (key), NULL, 10) : 0;
}

/* Processor time of user and system, milliseconds. */
static long
read_cpu (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", (int) pid);
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  words = g_strsplit (strrchr (text, ')') + 2, " ", 14);
  return (strtol (words[11], NULL, 10) + strtol (words[12], NULL, 10)) * 1000 /
         sysconf (_SC_CLK_TCK);
}

static pid_t
start (char **arguments)
{
  pid_t pid = fork ();

  if (pid == 0)
    {
      if (freopen ("/dev/null", "w", stdout) == NULL)
        _exit (126);
      execvp (arguments[0], arguments);
      _exit (127);
    }
  return pid;
}

int
main (int argc, char *argv[])
{
  Watch watch = { .display = XOpenDisplay (NULL) };
  int   error_base;
  pid_t pid;
  long  cpu, switches;

  if (argc < 3 || watch.display == NULL ||
      !XDamageQueryExtension (watch.display, &watch.damage_event, &error_base))
    return 2;
  watch.damage_event += XDamageNotify;
  XSelectInput (watch.display, DefaultRootWindow (watch.display), SubstructureNotifyMask);
  XSync (watch.display, False);
  watch.begun = g_get_monotonic_time ();
  pid = start (argv + 2);
  if (!wait_until_quiet (&watch))
    {
      kill (pid, SIGKILL);
      return 1;
    }
  cpu = read_cpu (pid);
  switches = read_number (pid, "status", "\nvoluntary_ctxt_switches:");
  g_usleep ((gulong) atoi (argv[1]) * G_USEC_PER_SEC);
  printf ("%.1f %.1f %.1f %ld %ld %ld\n",
          watch.mapped,
          watch.painted,
          watch.last,
          read_number (pid, "smaps_rollup", "\nPss:"),
          read_cpu (pid) - cpu,
          read_number (pid, "status", "\nvoluntary_ctxt_switches:") - switches);
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  return 0;
}
