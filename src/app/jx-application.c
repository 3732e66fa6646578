/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-application.h"
#include "app/jx-help.h"
#include "app/jx-merge-dialog.h"
#include "app/jx-open.h"
#include "app/jx-page-list.h"
#include "app/jx-preferences.h"
#include "app/jx-settings.h"
#include "app/jx-trend-dialog.h"
#include "app/jx-window.h"
#include "store/jx-backup.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

struct _JxApplication
{
  GtkApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (JxApplication, jx_application, GTK_TYPE_APPLICATION)

/* The window in front; a new one with the start page where there is none. */
static JxWindow *
get_window (JxApplication *self)
{
  GtkApplication *application = GTK_APPLICATION (self);
  GtkWindow      *active = gtk_application_get_active_window (application);

  while (active != NULL && !JX_IS_WINDOW (active))
    active = gtk_window_get_transient_for (active);
  if (active == NULL)
    {
      active = GTK_WINDOW (jx_window_new (application));
      gtk_window_present (active);
    }
  return JX_WINDOW (active);
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  jx_open_new (get_window (self), FALSE);
}

static void
roll_over_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  jx_open_new (get_window (self), TRUE);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  jx_open_choose (get_window (self));
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  jx_import_choose (get_window (self));
}

static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  jx_merge_dialog_run (get_window (self));
}

static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  jx_trend_dialog_run (get_window (self));
}

static void
sample_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  jx_open_sample (get_window (self));
}

static void
tour_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  JxWindow *window = jx_open_sample (get_window (self));

  if (window != NULL)
    jx_window_begin_tour (window);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  gtk_window_present (jx_preferences_new (GTK_WINDOW (get_window (self))));
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  jx_help_show (get_window (self), NULL);
}

static void
help_on_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  jx_help_show (get_window (self), g_variant_get_string (parameter, NULL));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/org/jixiao/Jixiao/ui/jx-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, GTK_WINDOW (get_window (self)));
  gtk_window_present (window);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  gtk_show_about_dialog (GTK_WINDOW (get_window (self)),
                         "program-name",
                         _ ("Jixiao"),
                         "logo-icon-name",
                         "org.jixiao.Jixiao",
                         "version",
                         JX_VERSION,
                         "comments",
                         _ ("Budget performance forms of a trade union: fill in, check, print"),
                         "license-type",
                         GTK_LICENSE_GPL_3_0,
                         "translator-credits",
                         /* Translators: your names, one a line */
                         _ ("translator-credits"),
                         NULL);
}

/* Each window asks on its own whether it may close. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (self));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
theme_cb (GSettings *settings)
{
  GtkSettings *gtk = gtk_settings_get_default ();

  switch (g_settings_get_enum (settings, JX_KEY_THEME))
    {
    case 1:
      g_object_set (gtk, "gtk-application-prefer-dark-theme", FALSE, NULL);
      break;
    case 2:
      g_object_set (gtk, "gtk-application-prefer-dark-theme", TRUE, NULL);
      break;
    default:
      gtk_settings_reset_property (gtk, "gtk-application-prefer-dark-theme");
    }
}

static void
backup_folder_cb (GSettings *settings)
{
  g_autofree char *folder = g_settings_get_string (settings, JX_KEY_BACKUP_FOLDER);

  jx_backup_set_parent (g_path_is_absolute (folder) ? folder : NULL);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/jixiao/Jixiao/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
set_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } keys[] = {
    { "app.new", { "<Control><Alt>n" } },
    { "app.open", { "<Control>o" } },
    { "app.import", { "<Control>i" } },
    { "app.merge", { "<Shift><Control>m" } },
    { "app.compare", { "<Shift><Control>y" } },
    { "win.paste-document", { "<Shift><Control>v" } },
    { "app.sample", { "<Shift><Control>o" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.help", { "F1" } },
    { "app.tour", { "<Control>F1" } },
    { "app.shortcuts", { "<Control>question" } },
    { "app.about", { "<Shift>F1" } },
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Shift><Control>z", "<Control>y" } },
    { "win.search", { "<Control>f" } },
    { "win.evidence", { "<Shift><Control>a" } },
    { "win.rectify", { "<Shift><Control>r" } },
    { "win.print", { "<Control>p" } },
    { "win.print-preview", { "<Shift><Control>p" } },
    { "win.save-copy", { "<Shift><Control>s" } },
    { "win.backups", { "<Shift><Control>b" } },
    { "win.archive", { "<Shift><Control>l" } },
    { "win.export-pdf", { "<Control>e" } },
    { "win.export", { "<Shift><Control>e" } },
    { "win.sheet-visible", { "F9" } },
    { "win.sheet-next", { "<Alt>Page_Down" } },
    { "win.sheet-previous", { "<Alt>Page_Up" } },
    { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
    { "win.zoom-out", { "<Control>minus" } },
    { "win.zoom-fit", { "<Control>0" } },
    { "win.next-project", { "<Control>Page_Down" } },
    { "win.previous-project", { "<Control>Page_Up" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (application, keys[i].action, keys[i].keys);
}

/* The pages by their number in the sidebar: Alt+1 to Alt+0, then Ctrl+Alt+1 and so on. */
static void
set_page_keys (GtkApplication *application)
{
  guint             n_pages;
  const JxPageInfo *pages = jx_page_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      const char      *modifiers = i < 10 ? "<Alt>" : "<Control><Alt>";
      g_autofree char *action = g_strdup_printf ("win.page::%s", pages[i].id);
      g_autofree char *key = g_strdup_printf ("%s%u", modifiers, (i + 1) % 10);

      gtk_application_set_accels_for_action (application, action, (const char *[]){ key, NULL });
    }
}

static void
jx_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "new", new_cb },
    { "roll-over", roll_over_cb },
    { "open", open_cb },
    { "import", import_cb },
    { "merge", merge_cb },
    { "compare", compare_cb },
    { "sample", sample_cb },
    { "tour", tour_cb },
    { "preferences", preferences_cb },
    { "help", help_cb },
    { "help-on", help_on_cb, "s" },
    { "shortcuts", shortcuts_cb },
    { "about", about_cb },
    { "quit", quit_cb },
  };

  G_APPLICATION_CLASS (jx_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application),
                                   actions,
                                   G_N_ELEMENTS (actions),
                                   application);
  set_keys (GTK_APPLICATION (application));
  set_page_keys (GTK_APPLICATION (application));
  load_style ();
  g_signal_connect_object (jx_settings_get (),
                           "changed::" JX_KEY_THEME,
                           G_CALLBACK (theme_cb),
                           application,
                           0);
  g_signal_connect_object (jx_settings_get (),
                           "changed::" JX_KEY_BACKUP_FOLDER,
                           G_CALLBACK (backup_folder_cb),
                           application,
                           0);
  backup_folder_cb (jx_settings_get ());
  if (g_settings_get_enum (jx_settings_get (), JX_KEY_THEME) != 0)
    theme_cb (jx_settings_get ());
}

static int
jx_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("jixiao " JX_VERSION "\n");
  return EXIT_SUCCESS;
}

static void
jx_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_window (JX_APPLICATION (application))));
}

static void
jx_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_autoptr (GSList) list = NULL;

  for (int i = n_files; i-- > 0;)
    list = g_slist_prepend (list, files[i]);
  jx_open_files (get_window (JX_APPLICATION (application)), list);
}

static void
jx_application_class_init (JxApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = jx_application_startup;
  application_class->handle_local_options = jx_application_handle_local_options;
  application_class->activate = jx_application_activate;
  application_class->open = jx_application_open;
}

static void
jx_application_init (JxApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * jx_application_new:
 *
 * Makes the window program.
 *
 * Returns: (transfer full): the program
 */
JxApplication *
jx_application_new (void)
{
  return g_object_new (JX_TYPE_APPLICATION,
                       "application-id",
                       "org.jixiao.Jixiao",
                       "flags",
                       G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path",
                       "/org/jixiao/Jixiao",
                       NULL);
}
