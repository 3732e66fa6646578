/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_TOUR (jx_tour_get_type ())

/**
 * JxTour:
 *
 * A bar above the pages that leads a newcomer through five of them; hidden until it is begun. It
 * stands in a #JxWindow. Its CSS name is `tourbar`.
 */
G_DECLARE_FINAL_TYPE (JxTour, jx_tour, JX, TOUR, GtkBox)

void jx_tour_begin (JxTour *self);

G_END_DECLS
