/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-window-private.h"
#include "app/jx-widget.h"
#include "app/jx-ask.h"
#include "app/jx-export-dialog.h"
#include "app/jx-open.h"
#include "app/jx-page-paper.h"
#include "app/jx-print.h"
#include "app/jx-print-preview.h"

#include <glib/gi18n-lib.h>

#define ZOOM_STEP 1.2

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_window_undo (JX_WINDOW (widget));
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_window_redo (JX_WINDOW (widget));
}

static void
undo_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_window_undo_to (JX_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
redo_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_window_redo_to (JX_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (JX_WINDOW (widget)->search);
}

/* A stack gives the cursor to a new page before that is laid out, to whatever it finds there. */
static void
forget_focus (GtkWidget *page)
{
  GtkWidget *child;

  for (GtkWidget *widget = page; (child = gtk_widget_get_focus_child (widget)) != NULL;
       widget = child)
    gtk_widget_set_focus_child (widget, NULL);
}

static gboolean
focus_cb (GtkWidget *page, GdkFrameClock *clock, gpointer data)
{
  if (gtk_widget_get_width (page) == 0)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_get_mapped (page))
    jx_page_focus_start (JX_PAGE (page));
  return G_SOURCE_REMOVE;
}

/* Lets the keys of the page work at once: the cursor goes where it was on the page, if it was. What
   is first on a new page is known only when it is laid out. */
static void
focus_page (JxWindow *self)
{
  GtkWidget *last = GTK_WIDGET (self->page);

  if (gtk_widget_get_width (last) == 0)
    forget_focus (last);
  while (gtk_widget_get_focus_child (last) != NULL)
    last = gtk_widget_get_focus_child (last);
  if (last == GTK_WIDGET (self->page) || !gtk_widget_get_mapped (last) ||
      !gtk_widget_grab_focus (last))
    gtk_widget_add_tick_callback (GTK_WIDGET (self->page), focus_cb, NULL, NULL);
}

/* Going to the page where one is already leads from a project back to all projects. */
static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxWindow         *self = JX_WINDOW (widget);
  const JxPageInfo *page = jx_page_list_find (g_variant_get_string (parameter, NULL));

  if (page == NULL)
    return;
  if (page == self->info && (page->flags & JX_PAGE_ALL_PROJECTS) != 0)
    jx_window_choose (self, page, 0);
  else
    jx_window_show_page (self, page->id);
  if (self->info == page)
    focus_page (self);
}

static void
next_project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_window_step_project (JX_WINDOW (widget), 1);
}

static void
previous_project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_window_step_project (JX_WINDOW (widget), -1);
}

static void
evidence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_window_show_evidence (JX_WINDOW (widget));
}

static void
rectify_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_window_rectify (JX_WINDOW (widget));
}

static JxPaper *
build_paper (JxWindow *self)
{
  g_autoptr (GError) error = NULL;
  JxPaper *paper;

  jx_page_commit (self->page);
  paper = jx_page_build_paper (self->page, NULL, &error);
  if (paper == NULL)
    jx_report_error (GTK_WINDOW (self), error);
  return paper;
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (JxPaper) paper = build_paper (JX_WINDOW (widget));

  if (paper != NULL)
    jx_print_paper (GTK_WINDOW (widget), paper);
}

static void
print_preview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (JxPaper) paper = build_paper (JX_WINDOW (widget));

  if (paper != NULL)
    gtk_window_present (jx_print_preview_new (GTK_WINDOW (widget), paper));
}

static void
page_setup_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_print_set_up_page (GTK_WINDOW (widget));
}

static void
export_pdf_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxWindow *self = JX_WINDOW (widget);
  g_autoptr (JxPaper) paper = build_paper (self);

  if (paper != NULL)
    jx_export_paper (self->session, GTK_WINDOW (self), paper);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxWindow *self = JX_WINDOW (widget);

  if (self->page != NULL)
    jx_page_commit (self->page);
  jx_export_dialog_run (GTK_WINDOW (self), self->session);
}

static void
paste_document_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_import_paste (JX_WINDOW (widget));
}

static void
sheet_next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_sheet_turn (JX_WINDOW (widget)->sheet, 1);
}

static void
sheet_previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_sheet_turn (JX_WINDOW (widget)->sheet, -1);
}

static void
zoom_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_sheet_zoom_by (JX_WINDOW (widget)->sheet, ZOOM_STEP);
}

static void
zoom_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_sheet_zoom_by (JX_WINDOW (widget)->sheet, 1 / ZOOM_STEP);
}

static void
zoom_fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_sheet_zoom_fit (JX_WINDOW (widget)->sheet);
}

/* Names what undo and redo would do, in the tooltip of their buttons. */
static void
name_step (GtkButton *button, const char *verb, const JxEntry *entry)
{
  g_autofree char *label = entry == NULL ? NULL : jx_entry_label (entry);
  /* Translators: Undo or Redo, and what that is about */
  g_autofree char *tooltip =
    label == NULL ? g_strdup (verb) : g_strdup_printf (C_ ("step", "%s: %s"), verb, label);

  jx_widget_set_tooltip (GTK_WIDGET (button), tooltip);
}

/**
 * jx_window_actions_update:
 *
 * Computes from the session what the user can do now: the one place where actions of the window
 * are switched on and off, and the sheet beside the page is shown and hidden.
 */
void
jx_window_actions_update (JxWindow *self)
{
  JxYear  *year = self->session == NULL ? NULL : jx_session_get_year (self->session);
  gboolean writable = year != NULL && jx_session_get_writable (self->session);
  g_autoptr (JxEntry) undo = year == NULL ? NULL : jx_year_next_undo (year);
  g_autoptr (JxEntry) redo = year == NULL ? NULL : jx_year_next_redo (year);
  gboolean      per_project = self->info != NULL && (self->info->flags & JX_PAGE_PER_PROJECT) != 0;
  gboolean      wide = self->info != NULL && (self->info->flags & JX_PAGE_WIDE_SHEET) != 0;
  gboolean      sheet = jx_window_sheet_update (self);
  guint         number = sheet ? jx_sheet_get_number (self->sheet) : 0;
  const JxForm *form;
  JxFormOptions options;
  JxPlace       focus;
  gboolean has_form = self->page != NULL && jx_page_get_sheet (self->page, &form, &options, &focus);
  const struct
  {
    const char *name;
    gboolean    enabled;
  } actions[] = {
    { "win.undo", writable && undo != NULL },
    { "win.redo", writable && redo != NULL },
    { "win.undo-to", writable && undo != NULL },
    { "win.redo-to", writable && redo != NULL },
    { "win.search", year != NULL },
    { "win.page", year != NULL },
    { "win.next-project", per_project },
    { "win.previous-project", per_project },
    { "win.evidence", year != NULL },
    { "win.rectify", writable },
    { "win.print", has_form },
    { "win.print-preview", has_form },
    { "win.export-pdf", has_form },
    { "win.export", year != NULL },
    { "win.sheet-visible", has_form && !wide },
    { "win.sheet-previous", number > 1 },
    { "win.sheet-next", sheet && number < jx_sheet_get_n_pages (self->sheet) },
    { "win.zoom-in", sheet },
    { "win.zoom-out", sheet },
    { "win.zoom-fit", sheet },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, actions[i].enabled);
  jx_window_trust_update (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->search), year != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->undo_steps), writable && undo != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->redo_steps), writable && redo != NULL);
  name_step (self->undo, _ ("Undo"), undo);
  name_step (self->redo, _ ("Redo"), redo);
}

/**
 * jx_window_install_actions:
 * @widget_class: the class of the window
 *
 * Installs the actions of a window.
 */
void
jx_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    const char                 *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.undo", NULL, undo_action },
    { "win.redo", NULL, redo_action },
    { "win.undo-to", "x", undo_to_action },
    { "win.redo-to", "x", redo_to_action },
    { "win.search", NULL, search_action },
    { "win.page", "s", page_action },
    { "win.next-project", NULL, next_project_action },
    { "win.previous-project", NULL, previous_project_action },
    { "win.evidence", NULL, evidence_action },
    { "win.rectify", NULL, rectify_action },
    { "win.print", NULL, print_action },
    { "win.print-preview", NULL, print_preview_action },
    { "win.page-setup", NULL, page_setup_action },
    { "win.export-pdf", NULL, export_pdf_action },
    { "win.export", NULL, export_action },
    { "win.paste-document", NULL, paste_document_action },
    { "win.sheet-next", NULL, sheet_next_action },
    { "win.sheet-previous", NULL, sheet_previous_action },
    { "win.zoom-in", NULL, zoom_in_action },
    { "win.zoom-out", NULL, zoom_out_action },
    { "win.zoom-fit", NULL, zoom_fit_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class,
                                     actions[i].name,
                                     actions[i].type,
                                     actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "win.sheet-visible", "sheet-visible");
}
