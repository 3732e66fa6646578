/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-tour.h"
#include "app/jx-settings.h"
#include "app/jx-widget.h"
#include "app/jx-window.h"

#include <glib/gi18n-lib.h>

struct _JxTour
{
  GtkBox parent_instance;

  guint step;

  GtkLabel  *count;
  GtkLabel  *text;
  GtkButton *next;
};

G_DEFINE_FINAL_TYPE (JxTour, jx_tour, GTK_TYPE_BOX)

static const struct
{
  const char *page;
  const char *text;
} steps[] = {
  { "overview",
    N_ ("Here you see what was spent, which projects are behind plan and what is due next. The "
        "places at the left lead on; Alt+1 goes to the first, Alt+2 to the second.") },
  { "project",
    N_ ("A project is filled in like the paper form. Enter stores a field; there is no Save "
        "button, and Ctrl+Z takes anything back. At the right is the page as it will be "
        "printed.") },
  { "spending",
    N_ ("Enter each payment in one line, or import the list of your accounting program. Plan and "
        "payments are compared in charts.") },
  { "review",
    N_ ("The review finds what a finance bureau would send back. Enter goes to the place, F puts "
        "it right, W lets it stand with a reason.") },
  { "reports",
    N_ ("All official forms, as printed: Ctrl+P prints, Ctrl+E writes a PDF. F1 explains each "
        "page. Try anything on this sample; nothing real is touched.") },
};

static gboolean
is_last (JxTour *self)
{
  return self->step + 1 == G_N_ELEMENTS (steps);
}

/* The button has the cursor, so that a screen reader reads the step as what describes it. */
static void
show_step (JxTour *self)
{
  /* Translators: the step of the tour, and how many there are */
  g_autofree char *count =
    g_strdup_printf (_ ("%1$u of %2$u"), self->step + 1, (guint) G_N_ELEMENTS (steps));
  const char *text = _ (steps[self->step].text);
  GtkRoot    *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->text, text);
  gtk_button_set_label (self->next, is_last (self) ? _ ("_Finish") : _ ("_Next"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text,
                                  -1);
  jx_window_show_page (JX_WINDOW (root), steps[self->step].page);
  gtk_widget_grab_focus (GTK_WIDGET (self->next));
}

static void
end_cb (JxTour *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_settings_set_boolean (jx_settings_get (), JX_KEY_TOUR_SEEN, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (jx_window_get_page (JX_WINDOW (root))), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
next_cb (JxTour *self)
{
  if (is_last (self))
    {
      end_cb (self);
      return;
    }
  self->step++;
  show_step (self);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  end_cb (JX_TOUR (widget));
  return GDK_EVENT_STOP;
}

static void
jx_tour_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_TOUR);
  jx_widget_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (jx_tour_parent_class)->dispose (object);
}

static void
jx_tour_class_init (JxTourClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_tour_dispose;

  gtk_widget_class_set_css_name (widget_class, "tourbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-tour.ui");
  gtk_widget_class_bind_template_child (widget_class, JxTour, count);
  gtk_widget_class_bind_template_child (widget_class, JxTour, text);
  gtk_widget_class_bind_template_child (widget_class, JxTour, next);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
jx_tour_init (JxTour *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jx_tour_begin:
 *
 * Begins the tour, or begins it anew. It ends with its last step or with Escape, and that it was
 * seen is remembered.
 */
void
jx_tour_begin (JxTour *self)
{
  g_return_if_fail (JX_IS_TOUR (self));

  self->step = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  show_step (self);
}
