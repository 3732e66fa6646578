/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"
#include "paper/jx-form.h"

G_BEGIN_DECLS

#define JX_TYPE_REPORT_OPTIONS (jx_report_options_get_type ())

/**
 * JxReportOptions:
 *
 * How a form is to be printed: only the options that change it are offered, and they are kept for
 * each form.
 *
 * Signal `changed`: the user chose something else.
 */
G_DECLARE_FINAL_TYPE (JxReportOptions, jx_report_options, JX, REPORT_OPTIONS, GtkWidget)

void jx_report_options_set_session (JxReportOptions *self,
                                    JxSession       *session);
void jx_report_options_set_form    (JxReportOptions *self,
                                    const JxForm    *form);
void jx_report_options_refresh     (JxReportOptions *self);
void jx_report_options_fill        (JxReportOptions *self,
                                    JxFormOptions   *options);

G_END_DECLS
