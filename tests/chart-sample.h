/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper-sample.h"
#include "paper/jx-chart-private.h"

/* Money in and out for the tests of charts and of the forms of spending. */

static inline void
sample_pay (JxProject *project, const char *date, gint64 amount)
{
  JxPayment *payment = jx_payment_new ();

  payment->id = sample_id ();
  payment->project_id = project->id;
  payment->amount = amount;
  jx_text_set (&payment->date, date);
  jx_text_take (&payment->voucher, g_strdup_printf ("记-%04u", project->payments->len + 1));
  jx_text_set (&payment->payee, "县农行代发");
  jx_text_set (&payment->summary, "春节慰问困难职工");
  g_ptr_array_add (project->payments, payment);
}

static inline void
sample_adjust (JxProject *project, const char *date, gint64 fiscal, gint64 other)
{
  JxAdjustment *adjustment = jx_adjustment_new ();

  adjustment->id = sample_id ();
  adjustment->project_id = project->id;
  adjustment->fiscal = fiscal;
  adjustment->other = other;
  jx_text_set (&adjustment->date, date);
  g_ptr_array_add (project->adjustments, adjustment);
}

static inline JxProject *
sample_add_planned (JxUnit *unit, const char *name, gint64 budget)
{
  static const gint64 plan[][2] = { { 3, 2500 }, { 6, 5000 }, { 10, 7500 }, { 12, 10000 } };
  JxProject          *project = sample_add_project (unit, name);

  project->budget = project->fiscal = budget;
  for (guint i = 0; i < G_N_ELEMENTS (plan); i++)
    sample_add_plan (project, plan[i][0], plan[i][1]);
  return project;
}

/* The three projects of a county union, with some payments up to October. */
static inline JxSnapshot *
sample_spending (void)
{
  JxSnapshot *snapshot = jx_snapshot_new (2021);
  JxUnit     *unit = sample_add_unit (snapshot);
  JxProject  *fees = sample_add_planned (unit, "工会费（2050202）", 260000000);
  JxProject  *aid = sample_add_planned (unit, "困难职工及劳模帮扶救助专项资金", 15150000);
  JxProject  *more = sample_add_planned (unit, "工会费（2050203）", 260000000);

  sample_pay (aid, "2021-01-28", 150000);
  sample_pay (aid, "2021-02-05", 2000000);
  sample_pay (aid, "2021-03-18", 1280000);
  sample_pay (aid, "2021-05-20", 1500000);
  sample_pay (aid, "2021-08-24", 2800000);
  sample_pay (aid, "2021-09-02", -200000);
  sample_pay (aid, "2021-10-15", 770000);
  sample_pay (fees, "2021-02-10", 61234567);
  sample_pay (fees, "2021-05-11", 60100000);
  sample_pay (fees, "2021-08-15", 40000000);
  sample_pay (fees, "2021-10-20", 36800000);
  sample_pay (more, "2021-03-30", 64000000);
  sample_pay (more, "2021-06-21", 59000000);
  sample_pay (more, "2021-09-15", 53000000);
  sample_pay (more, "2021-10-29", 7020000);
  return snapshot;
}
