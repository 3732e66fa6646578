/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_UNIT_INDICATORS (jx_unit_indicators_get_type ())

/**
 * JxUnitIndicators:
 *
 * The indicators of the department as a whole; where the file has several units, one is chosen.
 *
 * Signal `focus-changed` (pointer to a const #JxPlace): the cursor came to another datum.
 */
G_DECLARE_FINAL_TYPE (JxUnitIndicators, jx_unit_indicators, JX, UNIT_INDICATORS, GtkWidget)

void     jx_unit_indicators_show        (JxUnitIndicators *self,
                                         JxSession        *session,
                                         GArray           *changes);
void     jx_unit_indicators_show_findings (JxUnitIndicators *self);
gboolean jx_unit_indicators_focus_place (JxUnitIndicators *self,
                                         const JxPlace    *place);
gboolean jx_unit_indicators_can_leave   (JxUnitIndicators *self);
gboolean jx_unit_indicators_commit      (JxUnitIndicators *self);

G_END_DECLS
