/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_AS_OF_BUTTON (jx_as_of_button_get_type ())

/**
 * JxAsOfButton:
 *
 * Shows and sets the date that progress is judged at.
 */
G_DECLARE_FINAL_TYPE (JxAsOfButton, jx_as_of_button, JX, AS_OF_BUTTON, GtkWidget)

GtkWidget *jx_as_of_button_new (JxSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
