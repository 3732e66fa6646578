/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_TREE_OFFERS (jx_tree_offers_get_type ())

/**
 * JxTreeOffers:
 *
 * A list under a cell from which a text can be taken while the cursor stays in the cell.
 *
 * Signal `taken` (uint): the offer of that number was clicked.
 */
G_DECLARE_FINAL_TYPE (JxTreeOffers, jx_tree_offers, JX, TREE_OFFERS, GtkPopover)

GtkWidget *jx_tree_offers_new        (GtkWidget      *parent);
void       jx_tree_offers_clear      (JxTreeOffers   *self);
void       jx_tree_offers_add        (JxTreeOffers   *self,
                                      const char     *text,
                                      const char     *detail);
void       jx_tree_offers_open_under (JxTreeOffers   *self,
                                      GtkWidget      *widget);
void       jx_tree_offers_close      (JxTreeOffers   *self);
gboolean   jx_tree_offers_is_open    (JxTreeOffers   *self);
void       jx_tree_offers_step       (JxTreeOffers   *self,
                                      int             step);
int        jx_tree_offers_get_chosen (JxTreeOffers   *self);

G_END_DECLS
