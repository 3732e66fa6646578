/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-month-chooser.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

#define N_MONTHS 12

struct _JxMonthChooser
{
  GtkWidget parent_instance;

  gboolean         updating; /* the program sets the month */
  GtkToggleButton *buttons[N_MONTHS];
};

G_DEFINE_FINAL_TYPE (JxMonthChooser, jx_month_chooser, GTK_TYPE_WIDGET)

static guint chosen_signal;

static void
toggled_cb (GtkToggleButton *button, JxMonthChooser *self)
{
  if (!self->updating && gtk_toggle_button_get_active (button))
    g_signal_emit (self, chosen_signal, 0, jx_month_chooser_get_month (self));
}

static void
jx_month_chooser_dispose (GObject *object)
{
  jx_widget_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (jx_month_chooser_parent_class)->dispose (object);
}

/* One stop for Tab, at the month that is chosen; the arrows go from month to month. */
static gboolean
jx_month_chooser_focus (GtkWidget *widget, GtkDirectionType direction)
{
  JxMonthChooser *self = JX_MONTH_CHOOSER (widget);
  int             month = MAX (jx_month_chooser_get_month (self), 1);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (jx_month_chooser_parent_class)->focus (widget, direction);
  return !jx_widget_holds_focus (widget) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->buttons[month - 1]));
}

static void
jx_month_chooser_class_init (JxMonthChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_month_chooser_dispose;
  widget_class->focus = jx_month_chooser_focus;
  chosen_signal = g_signal_new ("chosen",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jx_month_chooser_init (JxMonthChooser *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "months");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Cut-off month"),
                                  -1);
  for (int i = 0; i < N_MONTHS; i++)
    {
      /* Translators: a month, very short */
      g_autofree char *label = g_strdup_printf (C_ ("short month", "%d"), i + 1);
      GtkWidget       *button = gtk_toggle_button_new_with_label (label);

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      if (i > 0)
        gtk_toggle_button_set_group (self->buttons[i], self->buttons[0]);
      g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
    }
}

/**
 * jx_month_chooser_set_month:
 * @month: 1 to 12
 *
 * Chooses a month; `chosen` is not emitted.
 */
void
jx_month_chooser_set_month (JxMonthChooser *self, int month)
{
  g_return_if_fail (JX_IS_MONTH_CHOOSER (self));
  g_return_if_fail (month >= 1 && month <= N_MONTHS);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->buttons[month - 1], TRUE);
  self->updating = FALSE;
}

/**
 * jx_month_chooser_get_month:
 *
 * The month that is chosen.
 *
 * Returns: 1 to 12; 0 for none
 */
int
jx_month_chooser_get_month (JxMonthChooser *self)
{
  g_return_val_if_fail (JX_IS_MONTH_CHOOSER (self), 0);

  for (int i = 0; i < N_MONTHS; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      return i + 1;
  return 0;
}

/**
 * jx_month_chooser_set_filled:
 * @month: 1 to 12
 * @any: whether the month has something
 * @sentence: what it has, for the tooltip and for a screen reader
 *
 * Marks a month.
 */
void
jx_month_chooser_set_filled (JxMonthChooser *self, int month, gboolean any, const char *sentence)
{
  GtkWidget *button;

  g_return_if_fail (JX_IS_MONTH_CHOOSER (self));
  g_return_if_fail (month >= 1 && month <= N_MONTHS);

  button = GTK_WIDGET (self->buttons[month - 1]);
  if (any)
    gtk_widget_add_css_class (button, "filled");
  else
    gtk_widget_remove_css_class (button, "filled");
  jx_widget_set_tooltip (button, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence,
                                  -1);
}
