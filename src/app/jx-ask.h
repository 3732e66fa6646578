/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JxAnswerFunc:
 * @answer: index of the button; 0 where the question was closed
 * @data: user data
 *
 * Called once with the answer to a question.
 */
typedef void (*JxAnswerFunc) (guint answer, gpointer data);

GtkWindow *jx_ask          (GtkWindow         *parent,
                            const char        *title,
                            const char        *sentence,
                            const char        *detail,
                            const char *const *buttons,
                            JxAnswerFunc       func,
                            gpointer           data);
void       jx_report_error (GtkWindow         *parent,
                            const GError      *error);

void       jx_window_close_on_escape (GtkWindow *window);

G_END_DECLS
