/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-monitoring-columns.h"

#include "app/jx-evaluation-columns.h"
#include "rules/jx-monitoring.h"

#include <glib/gi18n-lib.h>

/**
 * jx_monitoring_is_open:
 * @about: an indicator and a month
 *
 * Whether something is missing that the form asks for.
 *
 * Returns: %FALSE where the monitoring lacks nothing
 */
gboolean
jx_monitoring_is_open (const JxTreeAbout *about)
{
  return jx_monitoring_gaps (about->indicator, about->month) != 0;
}

/* A row that nothing was filled in yet is open as a whole and needs no marks. */
static char *
ask_for (const JxTreeAbout *about, JxMonitorGaps gap, const char *sentence)
{
  if (jx_monitoring_at (about->indicator, about->month) == NULL ||
      (jx_monitoring_gaps (about->indicator, about->month) & gap) == 0)
    return NULL;
  return g_strdup (sentence);
}

static char *
ask_value (const JxTreeAbout *about)
{
  return ask_for (about, JX_MONITOR_LACKS_VALUE, _ ("Value?"));
}

static char *
ask_likelihood (const JxTreeAbout *about)
{
  return ask_for (about, JX_MONITOR_LACKS_LIKELIHOOD, _ ("Likelihood?"));
}

static char *
ask_cause (const JxTreeAbout *about)
{
  return ask_for (about, JX_MONITOR_LACKS_CAUSE, _ ("Cause?"));
}

static char *
ask_explanation (const JxTreeAbout *about)
{
  return ask_for (about, JX_MONITOR_LACKS_EXPLANATION, _ ("Explain the cause"));
}

static const JxTreeColumn columns[] = {
  { .table = JX_TABLE_INDICATOR,
    .field = "name",
    .title = N_ ("Indicator"),
    .width = 180,
    .expand = TRUE },
  { .table = JX_TABLE_INDICATOR, .field = "printed", .title = N_ ("Target"), .width = 78 },
  { .table = JX_TABLE_MONITOR,
    .field = "value",
    .title = N_ ("Value so far"),
    .width = 82,
    .editable = TRUE,
    .ask = ask_value,
    .choices = jx_evaluation_words },
  { .table = JX_TABLE_MONITOR,
    .field = "forecast",
    .title = N_ ("Forecast"),
    .width = 74,
    .editable = TRUE },
  { .table = JX_TABLE_MONITOR,
    .field = "likelihood",
    .title = N_ ("Likelihood"),
    .width = 86,
    .editable = TRUE,
    .ask = ask_likelihood },
  { .table = JX_TABLE_MONITOR,
    .field = "cause",
    .title = N_ ("Cause"),
    .width = 88,
    .editable = TRUE,
    .ask = ask_cause },
  { .table = JX_TABLE_MONITOR,
    .field = "explanation",
    .title = N_ ("Explanation"),
    .width = 110,
    .expand = TRUE,
    .editable = TRUE,
    .ask = ask_explanation },
  { .table = JX_TABLE_MONITOR,
    .field = "note",
    .title = N_ ("Note"),
    .width = 54,
    .editable = TRUE },
};

/**
 * jx_monitoring_columns:
 * @n_columns: (out): how many there are
 *
 * The columns of the monitoring at the end of a month (forms.md, 6).
 *
 * Returns: (array length=n_columns) (transfer none): the columns
 */
const JxTreeColumn *
jx_monitoring_columns (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (columns);
  return columns;
}
