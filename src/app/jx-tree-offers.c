/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-tree-offers.h"

#include <glib/gi18n-lib.h>

struct _JxTreeOffers
{
  GtkPopover parent_instance;

  guint    n_offers;
  gboolean open;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (JxTreeOffers, jx_tree_offers, GTK_TYPE_POPOVER)

static guint taken_signal;

static void
row_activated_cb (JxTreeOffers *self, GtkListBoxRow *row)
{
  g_signal_emit (self, taken_signal, 0, (guint) gtk_list_box_row_get_index (row));
}

static void
jx_tree_offers_class_init (JxTreeOffersClass *klass)
{
  taken_signal = g_signal_new ("taken",
                               G_TYPE_FROM_CLASS (klass),
                               G_SIGNAL_RUN_LAST,
                               0,
                               NULL,
                               NULL,
                               NULL,
                               G_TYPE_NONE,
                               1,
                               G_TYPE_UINT);
}

static void
jx_tree_offers_init (JxTreeOffers *self)
{
  GtkPopover *popover = GTK_POPOVER (self);

  gtk_popover_set_autohide (popover, FALSE);
  gtk_popover_set_has_arrow (popover, FALSE);
  gtk_popover_set_position (popover, GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "offers");

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Offers"),
                                  -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_popover_set_child (popover, GTK_WIDGET (self->list));
}

/**
 * jx_tree_offers_new:
 * @parent: the widget that the list belongs to; it must unparent it
 *
 * Makes an empty list that is shut.
 *
 * Returns: (transfer none): the list
 */
GtkWidget *
jx_tree_offers_new (GtkWidget *parent)
{
  GtkWidget *self = g_object_new (JX_TYPE_TREE_OFFERS, NULL);

  gtk_widget_set_parent (self, parent);
  return self;
}

/**
 * jx_tree_offers_clear:
 *
 * Takes all offers away.
 */
void
jx_tree_offers_clear (JxTreeOffers *self)
{
  GtkWidget *row;

  g_return_if_fail (JX_IS_TREE_OFFERS (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->n_offers = 0;
}

/**
 * jx_tree_offers_add:
 * @text: what is offered
 * @detail: (nullable): what comes with it, written dimly
 *
 * Adds an offer at the end.
 */
void
jx_tree_offers_add (JxTreeOffers *self, const char *text, const char *detail)
{
  GtkWidget       *box;
  GtkWidget       *row;
  GtkWidget       *label;
  g_autofree char *name = NULL;

  g_return_if_fail (JX_IS_TREE_OFFERS (self));

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (detail != NULL && *detail != '\0')
    {
      label = gtk_label_new (detail);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  name = g_strjoin (", ", text, detail, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
  self->n_offers++;
}

/**
 * jx_tree_offers_open_under:
 * @widget: a widget in the parent
 *
 * Opens the list under @widget with nothing chosen; an empty list is shut.
 */
void
jx_tree_offers_open_under (JxTreeOffers *self, GtkWidget *widget)
{
  GtkWidget      *parent;
  graphene_rect_t bounds;
  GdkRectangle    area;

  g_return_if_fail (JX_IS_TREE_OFFERS (self));

  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  if (self->n_offers == 0 || !gtk_widget_compute_bounds (widget, parent, &bounds))
    {
      jx_tree_offers_close (self);
      return;
    }
  area = (GdkRectangle){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &area);
  gtk_list_box_unselect_all (self->list);
  self->open = TRUE;
  gtk_popover_popup (GTK_POPOVER (self));
}

/**
 * jx_tree_offers_close:
 *
 * Shuts the list.
 */
void
jx_tree_offers_close (JxTreeOffers *self)
{
  g_return_if_fail (JX_IS_TREE_OFFERS (self));

  if (!self->open)
    return;
  self->open = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self));
}

/**
 * jx_tree_offers_is_open:
 *
 * Whether the list is open.
 *
 * Returns: %TRUE where it is
 */
gboolean
jx_tree_offers_is_open (JxTreeOffers *self)
{
  g_return_val_if_fail (JX_IS_TREE_OFFERS (self), FALSE);
  return self->open;
}

/**
 * jx_tree_offers_step:
 * @step: 1 for down, -1 for up
 *
 * Chooses the next offer; above the first one nothing is chosen.
 */
void
jx_tree_offers_step (JxTreeOffers *self, int step)
{
  int chosen;

  g_return_if_fail (JX_IS_TREE_OFFERS (self));

  chosen = CLAMP (jx_tree_offers_get_chosen (self) + step, -1, (int) self->n_offers - 1);
  if (chosen < 0)
    gtk_list_box_unselect_all (self->list);
  else
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, chosen));
}

/**
 * jx_tree_offers_get_chosen:
 *
 * Tells which offer is chosen.
 *
 * Returns: its number; -1 for none
 */
int
jx_tree_offers_get_chosen (JxTreeOffers *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (JX_IS_TREE_OFFERS (self), -1);

  row = self->open ? gtk_list_box_get_selected_row (self->list) : NULL;
  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}
