/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-open-private.h"
#include "app/jx-ask.h"
#include "app/jx-backups-dialog.h"
#include "app/jx-file-chooser.h"
#include "app/jx-open.h"
#include "app/jx-settings.h"
#include "store/jx-backup.h"
#include "store/jx-repair.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  CANCEL,
  READ_ONLY,
  BACKUPS,
  REPAIR,
  N_CHOICES,
} Choice;

/* A damaged file, and what each button of the question stands for. */
typedef struct
{
  JxWindow *window;
  char     *path;
  Choice    choices[N_CHOICES];
} Damaged;

static Damaged *
damaged_new (JxWindow *window, const char *path)
{
  Damaged *damaged = g_new0 (Damaged, 1);

  damaged->window = g_object_ref (window);
  damaged->path = g_strdup (path);
  return damaged;
}

static void
damaged_free (gpointer data)
{
  Damaged *damaged = data;

  g_object_unref (damaged->window);
  g_free (damaged->path);
  g_free (damaged);
}

static char *
join_lines (GPtrArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) lines->pdata[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
tell_of_losses (JxWindow *window, GPtrArray *losses)
{
  const char      *buttons[] = { _ ("_Close"), NULL };
  g_autofree char *lines = join_lines (losses);

  if (losses->len == 0)
    jx_window_toast (window, _ ("The repaired copy is whole; nothing was lost."), FALSE);
  else
    jx_ask (GTK_WINDOW (window),
            _ ("The Repaired Copy"),
            _ ("This is a whole copy of what could be read. Check what is listed here:"),
            lines,
            buttons,
            NULL,
            NULL);
}

/**
 * jx_open_repaired:
 * @window: a window
 * @damaged: a damaged year file, in UTF-8
 * @path: the copy to make, in UTF-8
 *
 * Makes a repaired copy, opens it and tells what could not be read.
 */
void
jx_open_repaired (JxWindow *window, const char *damaged, const char *path)
{
  g_autoptr (GPtrArray) losses = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (!jx_repair (damaged, path, &losses, &error))
    {
      jx_report_error (GTK_WINDOW (window), error);
      return;
    }
  jx_open_file (window, file);
  window = jx_open_find_window (window, file);
  if (window != NULL)
    tell_of_losses (window, losses);
}

static void
copy_chosen_cb (GFile *file, gpointer data)
{
  const Damaged   *damaged = data;
  g_autofree char *path = g_file_get_path (file);

  jx_open_repaired (damaged->window, damaged->path, path);
}

/**
 * jx_open_repair:
 * @window: a window
 * @path: a damaged year file, in UTF-8
 *
 * Asks where a repaired copy is to be made, makes and opens it.
 */
void
jx_open_repair (JxWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = NULL;

  if (g_str_has_suffix (base, ".jixiao"))
    base[strlen (base) - strlen (".jixiao")] = '\0';
  /* Translators: the name of a year file */
  name = g_strdup_printf (_ ("%s repaired.jixiao"), base);
  jx_choose_save (GTK_WINDOW (window),
                  _ ("Where the Repaired Copy Is to Be Made"),
                  JX_FILE_YEAR,
                  folder,
                  name,
                  copy_chosen_cb,
                  damaged_new (window, path),
                  damaged_free);
}

static void
answer_cb (guint answer, gpointer data)
{
  Damaged *damaged = data;
  g_autoptr (JxYear) year = NULL;
  g_autoptr (GError) error = NULL;

  switch (damaged->choices[answer])
    {
    case READ_ONLY:
      year = jx_year_open_damaged (damaged->path, &error);
      if (year == NULL)
        jx_report_error (GTK_WINDOW (damaged->window), error);
      else
        jx_open_show_year (damaged->window, year);
      break;
    case BACKUPS:
      jx_backups_dialog_run (damaged->window, damaged->path);
      break;
    case REPAIR:
      jx_open_repair (damaged->window, damaged->path);
      break;
    case CANCEL:
    case N_CHOICES:
    default:
      break;
    }
  damaged_free (damaged);
}

static gboolean
has_backup (const char *path)
{
  g_autofree char *folder = jx_settings_get_backup_folder (path);
  g_autoptr (GPtrArray) backups = jx_backup_list (path, folder);

  return backups->len > 0;
}

/**
 * jx_open_damaged:
 * @window: a window
 * @path: a year file that turned out to be damaged, in UTF-8
 * @error: what was found
 *
 * Says what is damaged and where, and offers what can be done: a repaired copy, a backup, and
 * looking at it where its rows can be read.
 */
void
jx_open_damaged (JxWindow *window, const char *path, const GError *error)
{
  g_autoptr (JxYear) readable = jx_year_open_damaged (path, NULL);
  g_autoptr (GPtrArray) faults = jx_repair_faults (path);
  g_autofree char *lines = faults->len > 0 ? join_lines (faults) : NULL;
  const char      *buttons[N_CHOICES + 1] = { NULL };
  Damaged         *damaged = damaged_new (window, path);
  const struct
  {
    const char *label;
    gboolean    offered;
  } choices[N_CHOICES] = {
    [CANCEL] = { _ ("_Cancel"), TRUE },
    [READ_ONLY] = { _ ("Open _Read-Only"), readable != NULL },
    [BACKUPS] = { _ ("_Backups…"), has_backup (path) },
    [REPAIR] = { _ ("Re_paired Copy…"), TRUE },
  };
  guint n = 0;

  for (guint i = 0; i < N_CHOICES; i++)
    if (choices[i].offered)
      {
        damaged->choices[n] = (Choice) i;
        buttons[n++] = choices[i].label;
      }
  jx_ask (GTK_WINDOW (window),
          _ ("The Year File Is Damaged"),
          error->message,
          lines,
          buttons,
          answer_cb,
          damaged);
}
