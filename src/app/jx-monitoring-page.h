/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_MONITORING_PAGE (jx_monitoring_page_get_type ())

/**
 * JxMonitoringPage:
 *
 * The page 监控: how far the indicators of a project, or of the unit as a whole, have come at the
 * end of a month.
 */
G_DECLARE_FINAL_TYPE (JxMonitoringPage, jx_monitoring_page, JX, MONITORING_PAGE, JxPage)

G_END_DECLS
