/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-monitoring.h"

/**
 * jx_monitoring_at:
 * @indicator: an indicator
 * @month: a cut-off month, 1 to 12
 *
 * Finds the monitoring of @indicator at the end of @month.
 *
 * Returns: (nullable): it; %NULL where there is none
 */
const JxMonitor *
jx_monitoring_at (const JxIndicator *indicator, gint64 month)
{
  g_return_val_if_fail (indicator != NULL, NULL);

  for (guint i = 0; i < indicator->monitors->len; i++)
    {
      const JxMonitor *monitor = indicator->monitors->pdata[i];

      if (monitor->cutoff == month)
        return monitor;
    }
  return NULL;
}

/**
 * jx_monitoring_gaps:
 * @indicator: an indicator
 * @month: a cut-off month, 1 to 12
 *
 * Tells what is missing that the form asks for: the value so far and the likelihood, and the cause
 * with its explanation unless the target is certain (forms.md, 6). A cause without a likelihood
 * asks for its explanation too.
 *
 * Returns: what is missing; 0 where the indicator is filled in
 */
JxMonitorGaps
jx_monitoring_gaps (const JxIndicator *indicator, gint64 month)
{
  const JxMonitor *monitor = jx_monitoring_at (indicator, month);
  gboolean         doubtful;
  JxMonitorGaps    gaps = 0;

  if (monitor == NULL)
    return JX_MONITOR_LACKS_VALUE | JX_MONITOR_LACKS_LIKELIHOOD;

  doubtful = monitor->likelihood == JX_LIKELIHOOD_POSSIBLE ||
             monitor->likelihood == JX_LIKELIHOOD_IMPOSSIBLE;
  if (jx_text_is_blank (monitor->value))
    gaps |= JX_MONITOR_LACKS_VALUE;
  if (monitor->likelihood == JX_LIKELIHOOD_NONE)
    gaps |= JX_MONITOR_LACKS_LIKELIHOOD;
  if (doubtful && monitor->cause == 0)
    gaps |= JX_MONITOR_LACKS_CAUSE;
  if ((doubtful || monitor->cause != 0) && jx_text_is_blank (monitor->explanation))
    gaps |= JX_MONITOR_LACKS_EXPLANATION;
  return gaps;
}

/**
 * jx_monitoring_filled:
 * @indicators: (element-type JxIndicator): indicators
 * @month: a cut-off month, 1 to 12
 *
 * Counts the indicators that lack nothing at the end of @month.
 *
 * Returns: their number
 */
guint
jx_monitoring_filled (GPtrArray *indicators, gint64 month)
{
  guint n = 0;

  g_return_val_if_fail (indicators != NULL, 0);

  for (guint i = 0; i < indicators->len; i++)
    if (jx_monitoring_gaps (indicators->pdata[i], month) == 0)
      n++;
  return n;
}

/**
 * jx_monitoring_months:
 * @indicators: (element-type JxIndicator): indicators
 *
 * Tells which months have monitoring.
 *
 * Returns: one bit `1u << month` for each of them
 */
guint
jx_monitoring_months (GPtrArray *indicators)
{
  guint months = 0;

  g_return_val_if_fail (indicators != NULL, 0);

  for (guint i = 0; i < indicators->len; i++)
    {
      const JxIndicator *indicator = indicators->pdata[i];

      for (guint k = 0; k < indicator->monitors->len; k++)
        months |= 1u << ((const JxMonitor *) indicator->monitors->pdata[k])->cutoff;
    }
  return months;
}

/**
 * jx_monitoring_before:
 * @indicators: (element-type JxIndicator): indicators
 * @month: a cut-off month, 1 to 12
 *
 * Finds the month before @month whose monitoring could be taken over.
 *
 * Returns: the last month before @month that has monitoring; 0 for none
 */
gint64
jx_monitoring_before (GPtrArray *indicators, gint64 month)
{
  guint months = jx_monitoring_months (indicators);

  for (gint64 earlier = month - 1; earlier > 0; earlier--)
    if ((months & (1u << earlier)) != 0)
      return earlier;
  return 0;
}

/**
 * jx_monitoring_outlook:
 * @project: a project
 * @month: a cut-off month, 1 to 12
 *
 * Finds what @project was expected to spend in the year at the end of @month.
 *
 * Returns: (nullable): it; %NULL where nothing was entered
 */
const JxOutlook *
jx_monitoring_outlook (const JxProject *project, gint64 month)
{
  g_return_val_if_fail (project != NULL, NULL);

  for (guint i = 0; i < project->outlooks->len; i++)
    {
      const JxOutlook *outlook = project->outlooks->pdata[i];

      if (outlook->cutoff == month)
        return outlook;
    }
  return NULL;
}
