/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_FINDING_ROW (jx_finding_row_get_type ())

/**
 * JxFindingRow:
 *
 * A list row that shows a finding of the review; activating it should lead to its place.
 *
 * With the focus in it, F puts the finding right, Shift+F all of its rule, R puts it on the
 * rectification list, and W lets it stand or takes that back; a waived one says why it was let stand.
 */
G_DECLARE_FINAL_TYPE (JxFindingRow, jx_finding_row, JX, FINDING_ROW, GtkListBoxRow)

GtkWidget       *jx_finding_row_new       (JxSession       *session,
                                           const JxFinding *finding);
JxPlace          jx_finding_row_get_place (JxFindingRow    *self);
const JxRule    *jx_finding_row_get_rule  (JxFindingRow    *self);
const JxFinding *jx_finding_row_find      (JxFindingRow    *self);

const char      *jx_severity_icon         (JxSeverity       severity);
const char      *jx_severity_css          (JxSeverity       severity);

G_END_DECLS
