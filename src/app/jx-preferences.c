/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-preferences.h"
#include "app/jx-ask.h"
#include "app/jx-file-chooser.h"
#include "app/jx-settings.h"
#include "store/jx-year.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

struct _JxPreferences
{
  GtkWindow parent_instance;

  GtkDropDown    *theme;
  GtkEntry       *user_name;
  GtkDropDown    *font;
  GtkCheckButton *sheet;
  GtkEntry       *backups;
  GtkSpinButton  *ahead;
  GtkSpinButton  *behind;
  GtkSpinButton  *far_behind;
};

G_DEFINE_FINAL_TYPE (JxPreferences, jx_preferences, GTK_TYPE_WINDOW)

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* "" for the official fonts first, then every family of the computer. */
static GtkStringList *
list_fonts (GtkWidget *widget)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree PangoFontFamily **families = NULL;
  int                          n_families;

  pango_context_list_families (gtk_widget_get_pango_context (widget), &families, &n_families);
  for (int i = 0; i < n_families; i++)
    g_ptr_array_add (names, (gpointer) pango_font_family_get_name (families[i]));
  g_ptr_array_sort (names, compare_names);
  gtk_string_list_append (list, _ ("The official fonts"));
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (list, g_ptr_array_index (names, i));
  return list;
}

static guint
find_font (GtkStringList *list, const char *name)
{
  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    if (strcmp (gtk_string_list_get_string (list, i), name) == 0)
      return i;
  return 0;
}

static void
theme_cb (JxPreferences *self)
{
  g_settings_set_enum (jx_settings_get (),
                       JX_KEY_THEME,
                       (int) gtk_drop_down_get_selected (self->theme));
}

static void
font_cb (JxPreferences *self)
{
  guint          selected = gtk_drop_down_get_selected (self->font);
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (self->font));

  g_settings_set_string (jx_settings_get (),
                         JX_KEY_REPORT_FONT,
                         selected == 0 ? "" : gtk_string_list_get_string (list, selected));
}

static void
folder_chosen_cb (GFile *folder, gpointer data)
{
  JxPreferences   *self = data;
  g_autofree char *path = g_file_get_path (folder);

  if (path != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->backups), path);
}

static void
choose_backups_cb (JxPreferences *self)
{
  jx_choose_folder (GTK_WINDOW (self),
                    _ ("Folder for Backups"),
                    folder_chosen_cb,
                    g_object_ref (self),
                    g_object_unref);
}

static void
show_settings (JxPreferences *self)
{
  GSettings       *settings = jx_settings_get ();
  g_autofree char *font = g_settings_get_string (settings, JX_KEY_REPORT_FONT);
  g_autofree char *user = jx_year_default_user ();
  g_autoptr (GtkStringList) fonts = list_fonts (GTK_WIDGET (self));
  g_autoptr (GtkExpression) name =
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_selected (self->theme, (guint) g_settings_get_enum (settings, JX_KEY_THEME));
  gtk_drop_down_set_expression (self->font, name);
  gtk_drop_down_set_model (self->font, G_LIST_MODEL (fonts));
  gtk_drop_down_set_selected (self->font, find_font (fonts, font));
  gtk_entry_set_placeholder_text (self->user_name, user);
  g_settings_bind (settings, JX_KEY_USER_NAME, self->user_name, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, JX_KEY_BACKUP_FOLDER, self->backups, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, JX_KEY_SHEET_VISIBLE, self->sheet, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, JX_KEY_LIMIT_AHEAD, self->ahead, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, JX_KEY_LIMIT_BEHIND, self->behind, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings,
                   JX_KEY_LIMIT_FAR_BEHIND,
                   self->far_behind,
                   "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_swapped (self->theme, "notify::selected", G_CALLBACK (theme_cb), self);
  g_signal_connect_swapped (self->font, "notify::selected", G_CALLBACK (font_cb), self);
}

static void
jx_preferences_class_init (JxPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, JxPreferences, theme);
  gtk_widget_class_bind_template_child (widget_class, JxPreferences, user_name);
  gtk_widget_class_bind_template_child (widget_class, JxPreferences, font);
  gtk_widget_class_bind_template_child (widget_class, JxPreferences, sheet);
  gtk_widget_class_bind_template_child (widget_class, JxPreferences, backups);
  gtk_widget_class_bind_template_child (widget_class, JxPreferences, ahead);
  gtk_widget_class_bind_template_child (widget_class, JxPreferences, behind);
  gtk_widget_class_bind_template_child (widget_class, JxPreferences, far_behind);
  gtk_widget_class_bind_template_callback (widget_class, choose_backups_cb);
}

static void
jx_preferences_init (JxPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_window_close_on_escape (GTK_WINDOW (self));
  jx_widget_name_choices (GTK_WIDGET (self));
  show_settings (self);
}

/**
 * jx_preferences_new:
 * @parent: a window of the program
 *
 * Makes the window of preferences.
 *
 * Returns: (transfer none): a new window
 */
GtkWindow *
jx_preferences_new (GtkWindow *parent)
{
  return g_object_new (JX_TYPE_PREFERENCES, "transient-for", parent, "modal", TRUE, NULL);
}
