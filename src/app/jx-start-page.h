/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_START_PAGE (jx_start_page_get_type ())

/**
 * JxStartPage:
 *
 * What a window shows before a year file is open: the recent ones, and the ways to others.
 */
G_DECLARE_FINAL_TYPE (JxStartPage, jx_start_page, JX, START_PAGE, GtkWidget)

G_END_DECLS
