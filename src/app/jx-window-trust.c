/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-window-private.h"
#include "app/jx-archive.h"
#include "app/jx-ask.h"
#include "app/jx-backups-dialog.h"
#include "app/jx-file-chooser.h"
#include "app/jx-open-private.h"
#include "app/jx-settings.h"
#include "store/jx-backup.h"

#include <glib/gi18n-lib.h>

static JxYear *
get_year (JxWindow *self)
{
  return jx_session_get_year (self->session);
}

static void
backups_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxWindow *self = JX_WINDOW (widget);

  jx_page_commit (self->page);
  jx_backups_dialog_run (self, jx_year_get_path (get_year (self)));
}

static void
archive_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxWindow *self = JX_WINDOW (widget);

  jx_page_commit (self->page);
  jx_archive_ask (GTK_WINDOW (self), self->session);
}

static void
reopen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_reopen_ask (GTK_WINDOW (widget), JX_WINDOW (widget)->session);
}

static void
repair_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_open_repair (JX_WINDOW (widget), jx_year_get_path (get_year (JX_WINDOW (widget))));
}

static void
copy_chosen_cb (GFile *file, gpointer data)
{
  JxWindow        *self = data;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("A copy was saved as “%s”."), name);
  g_autoptr (GError) error = NULL;

  if (self->session == NULL)
    return;
  if (jx_backup_copy (get_year (self), path, &error))
    jx_window_toast (self, text, FALSE);
  else
    jx_report_error (GTK_WINDOW (self), error);
}

static void
save_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxWindow *self = JX_WINDOW (widget);
  g_autoptr (GFile) file = g_file_new_for_path (jx_year_get_path (get_year (self)));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *base = g_path_get_basename (jx_year_get_path (get_year (self)));
  g_autofree char *proposed = NULL;

  jx_page_commit (self->page);
  if (g_str_has_suffix (base, ".jixiao"))
    base[strlen (base) - strlen (".jixiao")] = '\0';
  /* Translators: the name of a year file */
  proposed = g_strdup_printf (_ ("%s copy.jixiao"), base);
  jx_choose_save (GTK_WINDOW (self),
                  _ ("Where the Copy Is to Be Made"),
                  JX_FILE_YEAR,
                  folder,
                  proposed,
                  copy_chosen_cb,
                  g_object_ref (self),
                  g_object_unref);
}

/* Opens the year file of the window again, to work on it this time. */
static void
open_again (JxWindow *self, gboolean take_over)
{
  g_autofree char *path = g_strdup (jx_year_get_path (get_year (self)));
  g_autofree char *user = jx_settings_get_user_name ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = jx_year_open_for_work (path, user, take_over, &error);

  if (year == NULL || !jx_window_open_year (self, year, &error))
    jx_report_error (GTK_WINDOW (self), error);
  else if (jx_year_get_access (year) == JX_ACCESS_WRITE)
    jx_window_toast (self, _ ("You can work on this year file now."), FALSE);
  else if (jx_year_get_access (year) == JX_ACCESS_PLACE)
    jx_window_toast (self, _ ("The year file still cannot be written to."), FALSE);
  else
    jx_window_toast (self, _ ("The year file is still in use."), FALSE);
}

static void
try_again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_again (JX_WINDOW (widget), FALSE);
}

static void
take_over_cb (guint answer, gpointer data)
{
  g_autoptr (JxWindow) self = data;

  if (answer == 1 && self->session != NULL)
    open_again (self, TRUE);
}

static void
take_over_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxWindow        *self = JX_WINDOW (widget);
  const char      *buttons[] = { _ ("_Cancel"), _ ("_Take Over"), NULL };
  const JxHolder  *holder = jx_year_get_holder (get_year (self));
  g_autofree char *who = holder == NULL ? g_strdup ("") : jx_holder_tell (holder);
  g_autofree char *sentence =
    g_strdup_printf (_ ("%s Take it over only if you know that nobody works on it there any more."),
                     who);

  jx_ask (GTK_WINDOW (self),
          _ ("Take Over the Year File"),
          sentence,
          NULL,
          buttons,
          take_over_cb,
          g_object_ref (self));
}

/**
 * jx_window_trust_install:
 * @widget_class: the class of the window
 *
 * Installs the actions on the year file as a whole: backups, copies, archive, and who works on it.
 */
void
jx_window_trust_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.backups", backups_action },     { "win.save-copy", save_copy_action },
    { "win.archive", archive_action },     { "win.reopen", reopen_action },
    { "win.try-again", try_again_action }, { "win.take-over", take_over_action },
    { "win.repair", repair_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

/**
 * jx_window_trust_update:
 *
 * Switches the actions on the year file on and off.
 */
void
jx_window_trust_update (JxWindow *self)
{
  JxYear  *year = self->session == NULL ? NULL : get_year (self);
  JxAccess access = year == NULL ? JX_ACCESS_READ : jx_year_get_access (year);
  gboolean archived =
    year != NULL && jx_session_get_settings (self->session)->state == JX_STATE_ARCHIVED;
  gboolean writable = access == JX_ACCESS_WRITE;
  gboolean held = access == JX_ACCESS_HELD;
  const struct
  {
    const char *name;
    gboolean    enabled;
  } actions[] = {
    { "win.backups", year != NULL },
    { "win.save-copy", year != NULL && access != JX_ACCESS_DAMAGED },
    { "win.archive", writable && !archived },
    { "win.reopen", writable && archived },
    { "win.try-again", held || access == JX_ACCESS_PLACE },
    { "win.take-over", held },
    { "win.repair", access == JX_ACCESS_DAMAGED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, actions[i].enabled);
}

/**
 * jx_window_look:
 *
 * Looks whether another program has changed the year file, when the user comes back to the window.
 */
void
jx_window_look (JxWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->session != NULL && gtk_window_is_active (GTK_WINDOW (self)) &&
      !jx_year_look (get_year (self), &error))
    g_info ("%s", error->message);
}
