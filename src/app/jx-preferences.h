/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_PREFERENCES (jx_preferences_get_type ())

/**
 * JxPreferences:
 *
 * The user's settings of the program; each is stored as it is set.
 */
G_DECLARE_FINAL_TYPE (JxPreferences, jx_preferences, JX, PREFERENCES, GtkWindow)

GtkWindow *jx_preferences_new (GtkWindow *parent);

G_END_DECLS
