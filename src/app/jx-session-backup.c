/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-session-backup.h"
#include "app/jx-settings.h"
#include "store/jx-backup.h"

#include <glib/gi18n-lib.h>

/* The day that a backup was last made or tried on, kept with the session. */
#define DAY "jx-backup-day"

typedef struct
{
  JxSession *session;
  char      *text;
} News;

static void
news_free (News *news)
{
  g_object_unref (news->session);
  g_free (news->text);
  g_free (news);
}

static gboolean
tell_cb (gpointer data)
{
  const News *news = data;

  jx_session_toast (news->session, news->text, FALSE);
  return G_SOURCE_REMOVE;
}

/* Told after the change, whose own news would take its place. */
static void
tell (JxSession *self, const GError *error)
{
  News *news = g_new0 (News, 1);

  news->session = g_object_ref (self);
  news->text = g_strdup_printf (_ ("There is no backup of today: %s"), error->message);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tell_cb, news, (GDestroyNotify) news_free);
}

static void
about_to_change_cb (JxYear *year, JxSession *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_object_get_data (G_OBJECT (self), DAY), today) == 0)
    return;
  g_object_set_data_full (G_OBJECT (self), DAY, g_steal_pointer (&today), g_free);
  folder = jx_settings_get_backup_folder (jx_year_get_path (year));
  if (!jx_backup_make_daily (year, folder, &error))
    tell (self, error);
}

/**
 * jx_session_backup_watch:
 * @self: a session
 *
 * Keeps a backup of the year file before the first change of each day, as long as the session
 * lives. Where that fails the user is told once, and the change goes on.
 */
void
jx_session_backup_watch (JxSession *self)
{
  g_return_if_fail (JX_IS_SESSION (self));

  g_signal_connect (jx_session_get_year (self),
                    "about-to-change",
                    G_CALLBACK (about_to_change_cb),
                    self);
}
