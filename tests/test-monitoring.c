/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-monitoring.h"

#include <glib.h>

#define VALUE JX_MONITOR_LACKS_VALUE
#define LIKELIHOOD JX_MONITOR_LACKS_LIKELIHOOD
#define CAUSE JX_MONITOR_LACKS_CAUSE
#define EXPLANATION JX_MONITOR_LACKS_EXPLANATION

static void
add_monitor (JxIndicator *indicator,
             gint64       cutoff,
             const char  *value,
             JxLikelihood likelihood,
             gint64       cause,
             const char  *explanation)
{
  JxMonitor *monitor = jx_monitor_new ();

  monitor->cutoff = cutoff;
  jx_text_set (&monitor->value, value);
  monitor->likelihood = likelihood;
  monitor->cause = cause;
  jx_text_set (&monitor->explanation, explanation);
  g_ptr_array_add (indicator->monitors, monitor);
}

static void
test_gaps (void)
{
  static const struct
  {
    const char   *value;
    JxLikelihood  likelihood;
    gint64        cause;
    const char   *explanation;
    JxMonitorGaps gaps;
  } cases[] = {
    { "50人", JX_LIKELIHOOD_CERTAIN, 0, "", 0 },
    { "50人", JX_LIKELIHOOD_POSSIBLE, 1, "资金未到位", 0 },
    { "50人", JX_LIKELIHOOD_IMPOSSIBLE, 5, "疫情", 0 },
    { " ", JX_LIKELIHOOD_CERTAIN, 0, "", VALUE },
    { "50人", JX_LIKELIHOOD_NONE, 0, "", LIKELIHOOD },
    { "50人", JX_LIKELIHOOD_POSSIBLE, 0, "", CAUSE | EXPLANATION },
    { "50人", JX_LIKELIHOOD_IMPOSSIBLE, 0, "疫情", CAUSE },
    { "50人", JX_LIKELIHOOD_POSSIBLE, 2, " ", EXPLANATION },
    { "50人", JX_LIKELIHOOD_CERTAIN, 2, "", EXPLANATION },
    { "", JX_LIKELIHOOD_NONE, 0, "", VALUE | LIKELIHOOD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxIndicator) indicator = jx_indicator_new ();

      g_test_message ("case %u", i);
      add_monitor (indicator,
                   7,
                   cases[i].value,
                   cases[i].likelihood,
                   cases[i].cause,
                   cases[i].explanation);
      g_assert_cmpint (jx_monitoring_gaps (indicator, 7), ==, cases[i].gaps);
      g_assert_cmpint (jx_monitoring_gaps (indicator, 8), ==, VALUE | LIKELIHOOD);
    }
}

static void
test_months (void)
{
  g_autoptr (GPtrArray) indicators =
    g_ptr_array_new_with_free_func ((GDestroyNotify) jx_indicator_free);
  JxIndicator *first = jx_indicator_new ();
  JxIndicator *second = jx_indicator_new ();

  g_ptr_array_add (indicators, first);
  g_ptr_array_add (indicators, second);
  g_assert_cmpuint (jx_monitoring_months (indicators), ==, 0);
  g_assert_cmpint (jx_monitoring_before (indicators, 12), ==, 0);

  add_monitor (first, 7, "1", JX_LIKELIHOOD_CERTAIN, 0, "");
  add_monitor (first, 12, "2", JX_LIKELIHOOD_CERTAIN, 0, "");
  add_monitor (second, 5, "3", JX_LIKELIHOOD_POSSIBLE, 0, "");
  add_monitor (second, 7, "4", JX_LIKELIHOOD_CERTAIN, 0, "");
  g_assert_cmpuint (jx_monitoring_months (indicators), ==, 1u << 5 | 1u << 7 | 1u << 12);
  g_assert_cmpint (jx_monitoring_before (indicators, 12), ==, 7);
  g_assert_cmpint (jx_monitoring_before (indicators, 7), ==, 5);
  g_assert_cmpint (jx_monitoring_before (indicators, 5), ==, 0);
  g_assert_cmpuint (jx_monitoring_filled (indicators, 5), ==, 0);
  g_assert_cmpuint (jx_monitoring_filled (indicators, 7), ==, 2);
  g_assert_cmpuint (jx_monitoring_filled (indicators, 12), ==, 1);
  g_assert_cmpstr (jx_monitoring_at (second, 7)->value, ==, "4");
  g_assert_null (jx_monitoring_at (second, 12));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/monitoring/gaps", test_gaps);
  g_test_add_func ("/monitoring/months", test_months);

  return g_test_run ();
}
