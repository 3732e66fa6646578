/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-review-private.h"

#include "model/jx-percent.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

static void
check_sum_cb (JxReview *review)
{
  const JxProject *project = review->project;
  g_autofree char *fiscal = NULL;
  g_autofree char *other = NULL;
  g_autofree char *budget = NULL;

  if (project->fiscal + project->other == project->budget)
    return;

  fiscal = jx_money_format (project->fiscal, JX_MONEY_WAN);
  other = jx_money_format (project->other, JX_MONEY_WAN);
  budget = jx_money_format (project->budget, JX_MONEY_WAN);
  jx_review_add_project (review,
                         "budget",
                         g_strdup_printf (_ ("Fiscal funds %s and other funds %s do not sum up to "
                                             "the budget %s (10,000 yuan)."),
                                          fiscal,
                                          other,
                                          budget),
                         _ ("Correct one of the three amounts."));
}

static int
compare_months (gconstpointer a, gconstpointer b)
{
  const JxPlan *plan = *(const JxPlan *const *) a;
  const JxPlan *other = *(const JxPlan *const *) b;

  return (plan->month > other->month) - (plan->month < other->month);
}

static void
add_plan (JxReview *review, const JxPlan *plan, char *message, const char *fix)
{
  jx_review_add (review,
                 (JxPlace){ JX_TABLE_PLAN, plan->id, "percent" },
                 message,
                 _ ("The plan rises from checkpoint to checkpoint and ends with 100%."),
                 g_strdup (fix));
}

static void
check_plan_row (JxReview *review, const JxPlan *plan, const JxPlan *before)
{
  g_autofree char *percent = jx_percent_format (plan->percent);

  if (plan->percent < 0 || plan->percent > JX_PERCENT_ALL)
    add_plan (review,
              plan,
              g_strdup_printf (_ ("The plan for month %" PRId64 " is %s, outside 0 to 100%%."),
                               plan->month,
                               percent),
              NULL);
  else if (before != NULL && plan->percent < before->percent)
    add_plan (review,
              plan,
              g_strdup_printf (_ ("The plan for month %" PRId64 " is %s, less than before."),
                               plan->month,
                               percent),
              NULL);
}

static gint64
last_checkpoint (const JxSettings *settings)
{
  const char *comma = strrchr (settings->checkpoints, ',');

  return g_ascii_strtoll (comma != NULL ? comma + 1 : settings->checkpoints, NULL, 10);
}

static void
check_plan_end (JxReview *review, const JxPlan *last)
{
  g_autofree char *percent = NULL;

  if (last->percent == JX_PERCENT_ALL)
    return;

  percent = jx_percent_format (last->percent);
  add_plan (review,
            last,
            g_strdup_printf (_ ("The plan of “%s” ends with %s."), review->project->name, percent),
            last->month >= last_checkpoint (review->settings) ? "100%" : NULL);
}

static void
check_plan_cb (JxReview *review)
{
  const JxProject *project = review->project;
  g_autoptr (GPtrArray) plan = NULL;

  if (project->plan->len == 0)
    {
      if (project->budget > 0)
        jx_review_add_project (review,
                               NULL,
                               g_strdup_printf (_ ("“%s” has no spending plan."), project->name),
                               _ ("Say how much is to be spent by each checkpoint."));
      return;
    }

  plan = g_ptr_array_new ();
  g_ptr_array_extend (plan, project->plan, NULL, NULL);
  g_ptr_array_sort (plan, compare_months);
  for (guint i = 0; i < plan->len; i++)
    check_plan_row (review, plan->pdata[i], i > 0 ? plan->pdata[i - 1] : NULL);
  check_plan_end (review, plan->pdata[plan->len - 1]);
}

const JxCheck jx_review_money_checks[] = {
  { 12, JX_SCOPE_PROJECT, check_sum_cb },
  { 14, JX_SCOPE_PROJECT, check_plan_cb },
  { 0 },
};
