/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-field-widget.h"

G_BEGIN_DECLS

#define JX_TYPE_PLAN_ROW (jx_plan_row_get_type ())

/**
 * JxPlanRow:
 *
 * The spending plan 资金支出计划 of a project: a percentage for each checkpoint month, and the curve
 * that they make. Typing into an empty cell adds the row, emptying a cell removes it.
 */
G_DECLARE_FINAL_TYPE (JxPlanRow, jx_plan_row, JX, PLAN_ROW, GtkWidget)

GtkWidget *jx_plan_row_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void       jx_plan_row_bind    (JxPlanRow       *self,
                                JxSession       *session,
                                const JxProject *project);

G_END_DECLS
