/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_APPLICATION (jx_application_get_type ())

/**
 * JxApplication:
 *
 * The window program: its windows, its actions and their keys.
 */
G_DECLARE_FINAL_TYPE (JxApplication, jx_application, JX, APPLICATION, GtkApplication)

JxApplication *jx_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
