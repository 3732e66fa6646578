/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"
#include "rules/jx-calendar.h"

G_BEGIN_DECLS

#define JX_TYPE_DUTY_LIST (jx_duty_list_get_type ())

/**
 * JxDutyList:
 *
 * What is to be done next: the year's calendar and the findings of the review.
 *
 * Signal `delay` (int64): the user wants to say why a project is behind plan.
 */
G_DECLARE_FINAL_TYPE (JxDutyList, jx_duty_list, JX, DUTY_LIST, GtkWidget)

void jx_duty_list_show (JxDutyList *self,
                        JxSession  *session);

G_END_DECLS
