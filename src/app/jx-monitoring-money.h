/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-owner.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_MONITORING_MONEY (jx_monitoring_money_get_type ())

/**
 * JxMonitoringMoney:
 *
 * The amounts of the form of monitoring, by source: the budget, what was paid up to the cut-off
 * month, and what will be spent by the end of the year, which is entered.
 */
G_DECLARE_FINAL_TYPE (JxMonitoringMoney, jx_monitoring_money, JX, MONITORING_MONEY, GtkWidget)

void     jx_monitoring_money_show        (JxMonitoringMoney *self,
                                          JxSession         *session,
                                          const JxOwner     *owner,
                                          gint64             month);
gboolean jx_monitoring_money_focus_place (JxMonitoringMoney *self,
                                          const JxPlace     *place);

G_END_DECLS
