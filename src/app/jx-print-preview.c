/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-print-preview.h"
#include "app/jx-ask.h"
#include "app/jx-print.h"
#include "app/jx-sheet-area.h"

#include <glib/gi18n-lib.h>

#define ZOOM_STEP 1.25
#define ZOOM_LEAST 0.25
#define ZOOM_MOST 4.0

#define JX_TYPE_PRINT_PREVIEW (jx_print_preview_get_type ())

G_DECLARE_FINAL_TYPE (JxPrintPreview, jx_print_preview, JX, PRINT_PREVIEW, GtkWindow)

/* Every page of a paper in a window of its own: GTK's print preview needs a program that an office
 * may not have. */
struct _JxPrintPreview
{
  GtkWindow parent_instance;

  JxPaper           *paper;
  JxSheetArea       *area;
  GtkScrolledWindow *scrolled;
  GtkLabel          *number;
};

G_DEFINE_FINAL_TYPE (JxPrintPreview, jx_print_preview, GTK_TYPE_WINDOW)

static void
show_page (JxPrintPreview *self, guint page)
{
  guint            n_pages = jx_paper_get_n_pages (self->paper);
  g_autofree char *number = g_strdup_printf (_ ("%u / %u"), page + 1, n_pages);
  g_autofree char *name = g_strdup_printf ("%s, %s", jx_paper_get_title (self->paper), number);
  GtkAdjustment   *height = gtk_scrolled_window_get_vadjustment (self->scrolled);

  jx_sheet_area_set_page (self->area, page);
  gtk_adjustment_set_value (height, 0);
  gtk_label_set_label (self->number, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.first", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next", page + 1 < n_pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.last", page + 1 < n_pages);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxPrintPreview *self = JX_PRINT_PREVIEW (widget);

  show_page (self, jx_sheet_area_get_page (self->area) + 1);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxPrintPreview *self = JX_PRINT_PREVIEW (widget);

  show_page (self, jx_sheet_area_get_page (self->area) - 1);
}

static void
first_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_page (JX_PRINT_PREVIEW (widget), 0);
}

static void
last_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxPrintPreview *self = JX_PRINT_PREVIEW (widget);

  show_page (self, jx_paper_get_n_pages (self->paper) - 1);
}

static void
zoom_by (JxPrintPreview *self, double factor)
{
  double zoom = jx_sheet_area_get_zoom (self->area);

  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  jx_sheet_area_set_zoom (self->area, CLAMP (zoom * factor, ZOOM_LEAST, ZOOM_MOST));
}

static void
zoom_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom_by (JX_PRINT_PREVIEW (widget), ZOOM_STEP);
}

static void
zoom_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom_by (JX_PRINT_PREVIEW (widget), 1 / ZOOM_STEP);
}

static void
zoom_fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxPrintPreview *self = JX_PRINT_PREVIEW (widget);

  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  jx_sheet_area_set_zoom (self->area, 0);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxPrintPreview *self = JX_PRINT_PREVIEW (widget);

  jx_print_paper (GTK_WINDOW (self), self->paper);
}

static void
jx_print_preview_dispose (GObject *object)
{
  JxPrintPreview *self = JX_PRINT_PREVIEW (object);

  g_clear_pointer (&self->paper, jx_paper_unref);

  G_OBJECT_CLASS (jx_print_preview_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    GtkWidgetActionActivateFunc activate;
    guint                       key;
    GdkModifierType             modifiers;
  } actions[] = {
    { "preview.next", next_action, GDK_KEY_Page_Down, 0 },
    { "preview.previous", previous_action, GDK_KEY_Page_Up, 0 },
    { "preview.first", first_action, GDK_KEY_Home, 0 },
    { "preview.last", last_action, GDK_KEY_End, 0 },
    { "preview.zoom-in", zoom_in_action, GDK_KEY_plus, GDK_CONTROL_MASK },
    { "preview.zoom-out", zoom_out_action, GDK_KEY_minus, GDK_CONTROL_MASK },
    { "preview.zoom-fit", zoom_fit_action, GDK_KEY_0, GDK_CONTROL_MASK },
    { "preview.print", print_action, GDK_KEY_p, GDK_CONTROL_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class,
                                           actions[i].key,
                                           actions[i].modifiers,
                                           actions[i].name,
                                           NULL);
    }
}

static void
jx_print_preview_class_init (JxPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_print_preview_dispose;
  g_type_ensure (JX_TYPE_SHEET_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, JxPrintPreview, area);
  gtk_widget_class_bind_template_child (widget_class, JxPrintPreview, scrolled);
  gtk_widget_class_bind_template_child (widget_class, JxPrintPreview, number);
  install_actions (widget_class);
}

static void
jx_print_preview_init (JxPrintPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_window_close_on_escape (GTK_WINDOW (self));
}

/**
 * jx_print_preview_new:
 * @parent: (nullable): the window
 * @paper: the pages
 *
 * Makes a window that shows pages as they will be printed.
 *
 * Returns: (transfer none): the window, which GTK owns; show it with gtk_window_present()
 */
GtkWindow *
jx_print_preview_new (GtkWindow *parent, JxPaper *paper)
{
  JxPrintPreview  *self = g_object_new (JX_TYPE_PRINT_PREVIEW, NULL);
  g_autofree char *title = g_strdup_printf (_ ("Preview: %s"), jx_paper_get_title (paper));

  self->paper = jx_paper_ref (paper);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  jx_sheet_area_set_paper (self->area, paper);
  show_page (self, 0);
  return GTK_WINDOW (self);
}
