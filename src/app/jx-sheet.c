/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-sheet.h"
#include "app/jx-page-paper.h"
#include "app/jx-settings.h"
#include "app/jx-sheet-area.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

#define ZOOM_LEAST 0.25
#define ZOOM_MOST 4.0

struct _JxSheet
{
  GtkWidget parent_instance;

  JxPage       *page;
  guint         tick_id;
  gboolean      stale; /* the pages are older than what is stored or typed */
  const JxForm *form;
  JxFormOptions options;
  char         *as_of; /* the texts of the options */
  char         *since;
  char         *until;
  JxPlace       laid_for; /* the datum whose page was laid out */

  GtkLabel          *title;
  GtkLabel          *number;
  GtkLabel          *notice;
  GtkScrolledWindow *scrolled;
  JxSheetArea       *area;
};

G_DEFINE_FINAL_TYPE (JxSheet, jx_sheet, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PAGE_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_number (JxSheet *self)
{
  guint            n_pages = jx_sheet_get_n_pages (self);
  g_autofree char *number =
    n_pages == 0 ? g_strdup ("")
                 /* Translators: page and number of pages */
                 : g_strdup_printf (_ ("%u / %u"), jx_sheet_get_number (self), n_pages);
  const char      *title = self->form == NULL ? _ ("No form") : _ (self->form->title);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, number);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->number, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE_LABEL]);
}

static void
show_notice (JxSheet *self, const char *notice)
{
  gtk_label_set_label (self->notice, notice);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), notice != NULL);
}

static void
clear_paper (JxSheet *self)
{
  self->form = NULL;
  jx_sheet_area_set_paper (self->area, NULL);
  show_notice (self, NULL);
}

/* Says what a document of several forms does not hold. */
static void
show_omissions (JxSheet *self, JxPaper *paper)
{
  GPtrArray *omissions = jx_paper_get_omissions (paper);
  g_autoptr (GString) notice = g_string_new (_ ("Left out, since there is nothing to print:"));

  for (guint i = 0; i < omissions->len; i++)
    g_string_append_printf (notice, "\n%s", _ ((const char *) omissions->pdata[i]));
  show_notice (self, omissions->len > 0 ? notice->str : NULL);
}

/* The form with what is being typed, or as it is stored while that would be wrong. */
static JxPaper *
build_paper (JxSheet *self, const JxForm *form, const JxFormOptions *options, GError **error)
{
  JxSession        *session = jx_page_get_session (self->page);
  const JxSnapshot *snapshot = jx_session_get_snapshot (session);
  g_autoptr (JxPreview) preview = jx_session_make_preview (session);

  if (preview != NULL)
    snapshot = jx_preview_get_snapshot (preview);
  return jx_session_build_paper (session, snapshot, form, options, error);
}

static const char *
keep_text (char **kept, const char *text)
{
  g_free (*kept);
  *kept = g_strdup (text);
  return *kept;
}

/* Lays out the page in view, and the one with the datum that has the focus. */
static void
lay_out (JxSheet *self, const JxForm *form, const JxFormOptions *options, const JxPlace *focus)
{
  JxShown       shown = { 0, *focus };
  JxFormOptions asked = *options;
  g_autoptr (GError) error = NULL;
  g_autoptr (JxPaper) paper = NULL;

  if (self->form != form)
    jx_sheet_area_set_page (self->area, 0);
  shown.page = jx_sheet_area_get_page (self->area);
  asked.shown = &shown;
  paper = build_paper (self, form, &asked, &error);
  self->laid_for = *focus;
  self->form = form;
  self->options = *options;
  self->options.fingerprint = NULL;
  self->options.font = NULL;
  self->options.changes = NULL;
  self->options.as_of = keep_text (&self->as_of, options->as_of);
  self->options.since = keep_text (&self->since, options->since);
  self->options.until = keep_text (&self->until, options->until);
  jx_sheet_area_set_paper (self->area, paper);
  if (paper != NULL)
    show_omissions (self, paper);
  else
    show_notice (self, error->message);
}

static gboolean
is_same_form (JxSheet *self, const JxForm *form, const JxFormOptions *options)
{
  return self->form == form && self->options.project_id == options->project_id &&
         self->options.columns == options->columns && self->options.flowing == options->flowing &&
         self->options.per_project == options->per_project &&
         self->options.cutoff == options->cutoff && self->options.grey == options->grey &&
         g_strcmp0 (self->options.since, options->since) == 0 &&
         g_strcmp0 (self->options.until, options->until) == 0 &&
         g_strcmp0 (self->options.as_of, options->as_of) == 0;
}

/* Whether what is to be looked at was only counted when the pages were laid out. */
static gboolean
is_blank (JxSheet *self, const JxPlace *focus)
{
  JxPaper *paper = jx_sheet_area_get_paper (self->area);

  if (paper == NULL)
    return FALSE;
  if (jx_paper_is_blank (paper, jx_sheet_area_get_page (self->area)))
    return TRUE;
  if (focus->id == 0 || jx_place_equal (focus, &self->laid_for) ||
      jx_paper_find_place (paper, focus, NULL, NULL))
    return FALSE;
  for (guint i = 0; i < jx_paper_get_n_pages (paper); i++)
    if (jx_paper_is_blank (paper, i))
      return TRUE;
  return FALSE;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  JxSheet *self = JX_SHEET (widget);

  self->tick_id = 0;
  jx_sheet_update (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (JxSheet *self)
{
  if (self->tick_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
changed_cb (JxSheet *self)
{
  self->stale = TRUE;
  queue_update (self);
}

static void
place_clicked_cb (JxSheet *self, const JxPlace *place)
{
  jx_session_go_to (jx_page_get_session (self->page), place);
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, JxSheet *self)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  jx_sheet_zoom_by (self, dy < 0 ? 1.1 : 1 / 1.1);
  return GDK_EVENT_STOP;
}

static void
jx_sheet_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jx_sheet_parent_class)->map (widget);
  queue_update (JX_SHEET (widget));
}

static void
jx_sheet_unmap (GtkWidget *widget)
{
  JxSheet *self = JX_SHEET (widget);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (widget, self->tick_id);
  self->tick_id = 0;
  GTK_WIDGET_CLASS (jx_sheet_parent_class)->unmap (widget);
}

static void
jx_sheet_dispose (GObject *object)
{
  JxSheet *self = JX_SHEET (object);

  jx_sheet_set_page (self, NULL);
  g_clear_pointer (&self->as_of, g_free);
  g_clear_pointer (&self->since, g_free);
  g_clear_pointer (&self->until, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), JX_TYPE_SHEET);
  jx_widget_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (jx_sheet_parent_class)->dispose (object);
}

static void
jx_sheet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JxSheet *self = JX_SHEET (object);

  switch (prop_id)
    {
    case PROP_PAGE_LABEL:
      g_value_set_string (value, gtk_label_get_label (self->number));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jx_sheet_class_init (JxSheetClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jx_sheet_dispose;
  object_class->get_property = jx_sheet_get_property;
  widget_class->map = jx_sheet_map;
  widget_class->unmap = jx_sheet_unmap;

  properties[PROP_PAGE_LABEL] =
    g_param_spec_string ("page-label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (JX_TYPE_SHEET_AREA);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, JxSheet, title);
  gtk_widget_class_bind_template_child (widget_class, JxSheet, number);
  gtk_widget_class_bind_template_child (widget_class, JxSheet, notice);
  gtk_widget_class_bind_template_child (widget_class, JxSheet, scrolled);
  gtk_widget_class_bind_template_child (widget_class, JxSheet, area);
  gtk_widget_class_bind_template_callback (widget_class, place_clicked_cb);
}

static void
jx_sheet_init (JxSheet *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->scrolled), scroll);
  g_signal_connect_object (jx_settings_get (),
                           "changed::" JX_KEY_REPORT_FONT,
                           G_CALLBACK (changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  show_number (self);
}

/**
 * jx_sheet_set_page:
 * @page: (nullable): the page in view
 *
 * Follows another page of the window.
 */
void
jx_sheet_set_page (JxSheet *self, JxPage *page)
{
  g_return_if_fail (JX_IS_SHEET (self));

  if (self->page == page)
    return;
  if (self->page != NULL)
    {
      g_signal_handlers_disconnect_by_data (jx_page_get_session (self->page), self);
      g_signal_handlers_disconnect_by_data (self->page, self);
    }
  g_set_object (&self->page, page);
  self->stale = TRUE;
  if (page == NULL)
    return;
  g_signal_connect_swapped (jx_page_get_session (page), "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (jx_page_get_session (page), "preview", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (page, "sheet-changed", G_CALLBACK (queue_update), self);
  queue_update (self);
}

/**
 * jx_sheet_update:
 *
 * Brings the sheet up to date at once.
 */
void
jx_sheet_update (JxSheet *self)
{
  const JxForm *form = NULL;
  JxFormOptions options;
  JxPlace       focus = { 0 };

  g_return_if_fail (JX_IS_SHEET (self));

  if (self->page == NULL || !jx_page_get_sheet (self->page, &form, &options, &focus))
    clear_paper (self);
  else if (self->stale || !is_same_form (self, form, &options) || is_blank (self, &focus))
    lay_out (self, form, &options, &focus);
  self->stale = FALSE;
  jx_sheet_area_set_focus (self->area, &focus);
  if (is_blank (self, &focus))
    lay_out (self, form, &options, &focus);
  show_number (self);
}

/**
 * jx_sheet_get_n_pages:
 *
 * How many pages the form has.
 *
 * Returns: number of pages; 0 where there is no form
 */
guint
jx_sheet_get_n_pages (JxSheet *self)
{
  JxPaper *paper;

  g_return_val_if_fail (JX_IS_SHEET (self), 0);

  paper = jx_sheet_area_get_paper (self->area);
  return paper == NULL ? 0 : jx_paper_get_n_pages (paper);
}

/**
 * jx_sheet_get_number:
 *
 * The page it shows.
 *
 * Returns: the page, from 1; 0 where there is no form
 */
guint
jx_sheet_get_number (JxSheet *self)
{
  g_return_val_if_fail (JX_IS_SHEET (self), 0);
  return jx_sheet_get_n_pages (self) == 0 ? 0 : jx_sheet_area_get_page (self->area) + 1;
}

/**
 * jx_sheet_turn:
 * @pages: how many pages to go forward; negative to go back
 *
 * Turns pages.
 */
void
jx_sheet_turn (JxSheet *self, int pages)
{
  g_return_if_fail (JX_IS_SHEET (self));

  jx_sheet_area_set_page (self->area, MAX (0, (int) jx_sheet_area_get_page (self->area) + pages));
  jx_sheet_update (self);
}

/**
 * jx_sheet_zoom_by:
 * @factor: over 1 to see it larger
 *
 * Changes the size that the sheet is shown in.
 */
void
jx_sheet_zoom_by (JxSheet *self, double factor)
{
  g_return_if_fail (JX_IS_SHEET (self));

  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  jx_sheet_area_set_zoom (self->area,
                          CLAMP (jx_sheet_area_get_zoom (self->area) * factor,
                                 ZOOM_LEAST,
                                 ZOOM_MOST));
}

/**
 * jx_sheet_zoom_fit:
 *
 * Shows the whole width of the page, however wide the sheet is.
 */
void
jx_sheet_zoom_fit (JxSheet *self)
{
  g_return_if_fail (JX_IS_SHEET (self));

  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  jx_sheet_area_set_zoom (self->area, 0);
}
