/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-window-private.h"
#include "app/jx-ask.h"
#include "app/jx-open.h"
#include "app/jx-search.h"
#include "app/jx-settings.h"
#include "app/jx-undo-list.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (JxWindow, jx_window, GTK_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_SHEET_VISIBLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
changed_cb (JxWindow *self)
{
  jx_window_show_title (self);
  jx_window_actions_update (self);
}

static void
failed_cb (JxWindow *self, const GError *error)
{
  jx_report_error (GTK_WINDOW (self), error);
}

static void
user_name_cb (JxWindow *self)
{
  g_autofree char *name = jx_settings_get_user_name ();

  if (self->session != NULL)
    jx_year_set_user (jx_session_get_year (self->session), name);
}

static void
set_session (JxWindow *self, JxSession *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  jx_sidebar_set_session (self->sidebar, session);
  jx_trust_bar_set_session (self->trust_bar, session);
  jx_undo_list_set_session (JX_UNDO_LIST (gtk_menu_button_get_popover (self->undo_steps)), session);
  jx_undo_list_set_session (JX_UNDO_LIST (gtk_menu_button_get_popover (self->redo_steps)), session);
  jx_search_set_session (JX_SEARCH (gtk_menu_button_get_popover (self->search)), session);
  if (session == NULL)
    return;
  g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (session,
                            "notify::project",
                            G_CALLBACK (jx_window_actions_update),
                            self);
  g_signal_connect_swapped (session,
                            "findings-changed",
                            G_CALLBACK (jx_window_show_findings),
                            self);
  g_signal_connect_swapped (session, "go-to", G_CALLBACK (jx_window_go_to), self);
  g_signal_connect_swapped (session, "toast", G_CALLBACK (jx_window_toast), self);
  g_signal_connect_swapped (session, "failed", G_CALLBACK (failed_cb), self);
  user_name_cb (self);
}

static void
drop_pages (JxWindow *self)
{
  GtkWidget *page;

  if (self->page != NULL)
    g_signal_handlers_disconnect_by_data (self->page, self);
  self->page = NULL;
  self->info = NULL;
  jx_sheet_set_page (self->sheet, NULL);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
}

/* The last user's page, else the first. */
static void
show_first_page (JxWindow *self)
{
  g_autofree char *last = g_settings_get_string (jx_settings_get (), "last-page");
  guint            n_pages;

  if (!jx_window_show_page (self, last))
    jx_window_show_page (self, jx_page_list (&n_pages)[0].id);
}

static void
choose_cb (JxWindow *self, const JxPageInfo *page, gint64 project_id)
{
  jx_window_choose (self, page, project_id);
}

static void
load_geometry (JxWindow *self)
{
  GSettings *settings = jx_settings_get ();
  int        width, height;

  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  jx_window_panes_init (self,
                        g_settings_get_int (settings, "sidebar-width"),
                        g_settings_get_int (settings, "sheet-width"));
  g_settings_bind (settings, JX_KEY_SHEET_VISIBLE, self, "sheet-visible", G_SETTINGS_BIND_DEFAULT);
}

static void
save_geometry (JxWindow *self)
{
  GSettings *settings = jx_settings_get ();
  gboolean   maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int        width, height, sidebar_width, sheet_width;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (settings, "window-maximized", maximized);
  if (!maximized && width > 0 && height > 0)
    g_settings_set (settings, "window-size", "(ii)", width, height);
  if (self->session == NULL)
    return;
  g_settings_set_string (settings, "last-page", self->info->id);
  jx_window_panes_get (self, &sidebar_width, &sheet_width);
  g_settings_set_int (settings, "sidebar-width", CLAMP (sidebar_width, 120, 800));
  g_settings_set_int (settings, "sheet-width", CLAMP (sheet_width, 0, 2000));
}

static gboolean
jx_window_close_request (GtkWindow *window)
{
  JxWindow *self = JX_WINDOW (window);

  if (self->page != NULL && !self->closing)
    {
      jx_page_commit (self->page);
      if (!jx_page_can_leave (self->page))
        {
          jx_window_move (self, &(const JxMove){ .close = TRUE });
          return TRUE;
        }
    }
  save_geometry (self);
  return GTK_WINDOW_CLASS (jx_window_parent_class)->close_request (window);
}

static void
jx_window_dispose (GObject *object)
{
  JxWindow *self = JX_WINDOW (object);

  if (self->session != NULL)
    {
      drop_pages (self);
      set_session (self, NULL);
    }

  G_OBJECT_CLASS (jx_window_parent_class)->dispose (object);
}

static void
jx_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JxWindow *self = JX_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SHEET_VISIBLE:
      g_value_set_boolean (value, self->sheet_wanted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jx_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JxWindow *self = JX_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SHEET_VISIBLE:
      self->sheet_wanted = g_value_get_boolean (value);
      jx_window_actions_update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JxWindow, title);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, redo);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, undo_steps);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, redo_steps);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, tools);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, search);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, root);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, start);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, sidebar_paned);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, sheet_paned);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, status);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, page_status);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, review_status);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, trust_bar);
  gtk_widget_class_bind_template_child (widget_class, JxWindow, tour);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, jx_window_actions_update);
}

static void
jx_window_class_init (JxWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jx_window_dispose;
  object_class->get_property = jx_window_get_property;
  object_class->set_property = jx_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = jx_window_close_request;

  properties[PROP_SHEET_VISIBLE] =
    g_param_spec_boolean ("sheet-visible",
                          NULL,
                          NULL,
                          TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (JX_TYPE_SEARCH);
  g_type_ensure (JX_TYPE_SHEET);
  g_type_ensure (JX_TYPE_SIDEBAR);
  g_type_ensure (JX_TYPE_START_PAGE);
  g_type_ensure (JX_TYPE_TOAST);
  g_type_ensure (JX_TYPE_TOUR);
  g_type_ensure (JX_TYPE_TRUST_BAR);
  g_type_ensure (JX_TYPE_UNDO_LIST);
  bind_template (GTK_WIDGET_CLASS (klass));
  jx_window_install_actions (GTK_WIDGET_CLASS (klass));
  jx_window_trust_install (GTK_WIDGET_CLASS (klass));
}

static gboolean
drop_cb (JxWindow *self, const GValue *value, double x, double y)
{
  jx_open_files (self, g_value_get_boxed (value));
  return TRUE;
}

static void
jx_window_init (JxWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  load_geometry (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (jx_window_look), NULL);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (jx_settings_get (),
                           "changed::" JX_KEY_USER_NAME,
                           G_CALLBACK (user_name_cb),
                           self,
                           G_CONNECT_SWAPPED);
  jx_window_show_title (self);
  jx_window_actions_update (self);
}

/**
 * jx_window_new:
 * @application: the program
 *
 * Makes a window with the start page.
 *
 * Returns: (transfer none): a new window
 */
GtkWidget *
jx_window_new (GtkApplication *application)
{
  return g_object_new (JX_TYPE_WINDOW, "application", application, NULL);
}

/**
 * jx_window_open_year:
 * @year: an open year file
 * @error: return location for an error
 *
 * Shows a year file instead of the start page, or of the year file that was shown before.
 *
 * Returns: %FALSE where the file could not be read; the window stays as it was
 */
gboolean
jx_window_open_year (JxWindow *self, JxYear *year, GError **error)
{
  g_autoptr (JxSession) session = NULL;

  g_return_val_if_fail (JX_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (JX_IS_YEAR (year), FALSE);

  session = jx_session_new (year, error);
  if (session == NULL)
    return FALSE;
  drop_pages (self);
  set_session (self, session);
  gtk_stack_set_visible_child_name (self->root, "year");
  show_first_page (self);
  jx_window_show_title (self);
  jx_window_actions_update (self);
  return TRUE;
}

/**
 * jx_window_begin_tour:
 *
 * Leads the user through five pages of the year file that the window shows; nothing happens on the
 * start page.
 */
void
jx_window_begin_tour (JxWindow *self)
{
  g_return_if_fail (JX_IS_WINDOW (self));

  if (self->session != NULL)
    jx_tour_begin (self->tour);
}

/**
 * jx_window_get_session:
 *
 * What the pages of the window work on.
 *
 * Returns: (transfer none) (nullable): the session; %NULL while the start page is shown
 */
JxSession *
jx_window_get_session (JxWindow *self)
{
  g_return_val_if_fail (JX_IS_WINDOW (self), NULL);
  return self->session;
}

/**
 * jx_window_get_heading:
 *
 * The year and the unit that the window shows.
 *
 * Returns: the title in its header bar
 */
const char *
jx_window_get_heading (JxWindow *self)
{
  g_return_val_if_fail (JX_IS_WINDOW (self), NULL);
  return gtk_label_get_label (self->title);
}

/**
 * jx_window_get_page:
 *
 * The page in view.
 *
 * Returns: (transfer none) (nullable): the page; %NULL while the start page is shown
 */
JxPage *
jx_window_get_page (JxWindow *self)
{
  g_return_val_if_fail (JX_IS_WINDOW (self), NULL);
  return self->page;
}

/**
 * jx_window_get_page_id:
 *
 * The name of the page in view, as jx_window_show_page() takes it.
 *
 * Returns: (nullable): the name; %NULL while the start page is shown
 */
const char *
jx_window_get_page_id (JxWindow *self)
{
  g_return_val_if_fail (JX_IS_WINDOW (self), NULL);
  return self->page == NULL ? NULL : self->info->id;
}

/**
 * jx_window_show_page:
 * @id: the name of a page
 *
 * Goes to a page.
 *
 * Returns: %FALSE where there is no such page
 */
gboolean
jx_window_show_page (JxWindow *self, const char *id)
{
  const JxPageInfo *info;

  g_return_val_if_fail (JX_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (self->session != NULL, FALSE);

  info = jx_page_list_find (id);
  if (info == NULL)
    return FALSE;
  jx_window_choose (self, info, jx_session_get_project_id (self->session));
  return TRUE;
}

/**
 * jx_window_toast:
 * @text: a sentence
 * @offer_undo: whether to show an Undo button
 *
 * Says something in passing.
 */
void
jx_window_toast (JxWindow *self, const char *text, gboolean offer_undo)
{
  g_return_if_fail (JX_IS_WINDOW (self));

  jx_toast_show (self->toast, text, offer_undo);
}
