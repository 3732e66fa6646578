/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-field-widget.h"

G_BEGIN_DECLS

#define JX_TYPE_REPORT_SECTION (jx_report_section_get_type ())

/**
 * JxReportSection:
 *
 * One section of the self-evaluation report: its heading, its prose, how long it is, and which of the
 * fields in it are none.
 *
 * Signals: `focused`: the cursor came into the prose; `edited`: the prose was typed in.
 */
G_DECLARE_FINAL_TYPE (JxReportSection, jx_report_section, JX, REPORT_SECTION, GtkWidget)

GtkWidget     *jx_report_section_new          (JxSession         *session,
                                               JxNarrativeSection section) G_GNUC_WARN_UNUSED_RESULT;
void           jx_report_section_show         (JxReportSection   *self,
                                               const JxUnit      *unit);
JxFieldWidget *jx_report_section_get_field    (JxReportSection   *self);
gsize          jx_report_section_get_length   (JxReportSection   *self);
gboolean       jx_report_section_has_unknown  (JxReportSection   *self);
void           jx_report_section_insert       (JxReportSection   *self,
                                               const char        *text);

G_END_DECLS
