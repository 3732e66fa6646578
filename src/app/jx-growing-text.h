/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_GROWING_TEXT (jx_growing_text_get_type ())

/**
 * JxGrowingText:
 *
 * A text view without a scroll bar that is as high as its text is at the width it gets. GTK's own
 * asks for the height that it had at another width.
 */
G_DECLARE_FINAL_TYPE (JxGrowingText, jx_growing_text, JX, GROWING_TEXT, GtkTextView)

GtkWidget *jx_growing_text_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
