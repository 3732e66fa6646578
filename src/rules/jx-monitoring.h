/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxMonitorGaps:
 * @JX_MONITOR_LACKS_VALUE: no value so far
 * @JX_MONITOR_LACKS_LIKELIHOOD: not judged yet
 * @JX_MONITOR_LACKS_CAUSE: no cause, though the target is not certain
 * @JX_MONITOR_LACKS_EXPLANATION: no explanation of the cause
 *
 * What the form of monitoring asks for and an indicator does not have.
 */
typedef enum
{
  JX_MONITOR_LACKS_VALUE = 1 << 0,
  JX_MONITOR_LACKS_LIKELIHOOD = 1 << 1,
  JX_MONITOR_LACKS_CAUSE = 1 << 2,
  JX_MONITOR_LACKS_EXPLANATION = 1 << 3,
} JxMonitorGaps;

const JxMonitor *jx_monitoring_at     (const JxIndicator *indicator, gint64 month);
JxMonitorGaps    jx_monitoring_gaps   (const JxIndicator *indicator, gint64 month);
guint            jx_monitoring_filled (GPtrArray *indicators, gint64 month);
guint            jx_monitoring_months (GPtrArray *indicators);
gint64           jx_monitoring_before (GPtrArray *indicators, gint64 month);
const JxOutlook *jx_monitoring_outlook (const JxProject *project, gint64 month);

G_END_DECLS
