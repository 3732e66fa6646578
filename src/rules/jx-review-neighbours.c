/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-review-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* The two budgets in the middle of the others, or the one twice; there are at least two others. */
static void
find_middle (const JxNeighbours *neighbours, gint64 budget, gint64 *lower, gint64 *upper)
{
  const gint64 *budgets = neighbours->budgets;
  guint         n_others = neighbours->n_budgets - 1;
  guint         first = (n_others - 1) / 2;
  guint         second = n_others / 2;
  guint         own = 0;
  guint         end = n_others;

  while (own < end)
    {
      guint half = own + (end - own) / 2;

      if (budgets[half] < budget)
        own = half + 1;
      else
        end = half;
    }
  *lower = budgets[first < own ? first : first + 1];
  *upper = budgets[second < own ? second : second + 1];
}

static gboolean
is_within (gint64 amount, __int128 wanted, gint64 percent)
{
  return (__int128) amount * percent >= wanted * 100 && (__int128) amount * 100 <= wanted * percent;
}

/* Whether @amount is about @times as much as what lies between @lower and @upper. */
static gboolean
is_times (gint64 amount, gint64 lower, gint64 upper, gint64 times)
{
  return is_within (amount, ((__int128) lower + upper) * times / 2, 125) &&
         is_within (amount, (__int128) lower * times, 200) &&
         is_within (amount, (__int128) upper * times, 200);
}

static gboolean
is_fraction (gint64 amount, gint64 lower, gint64 upper, gint64 times)
{
  return is_within (lower / 2 + upper / 2, (__int128) amount * times, 125) &&
         is_within (lower, (__int128) amount * times, 200) &&
         is_within (upper, (__int128) amount * times, 200);
}

static void
check_size_cb (JxReview *review)
{
  const JxNeighbours *neighbours = review->neighbours;
  gint64              budget = review->project->budget;
  const char         *name = review->project->name;
  gint64              lower;
  gint64              upper;
  char               *message;

  if (budget <= 0 || neighbours->n_budgets < 3)
    return;

  find_middle (neighbours, budget, &lower, &upper);
  if (is_times (budget, lower, upper, 10000))
    message = g_strdup_printf (_ ("The budget of “%s” is about 10,000 times that of the unit's "
                                  "other projects."),
                               name);
  else if (is_times (budget, lower, upper, 100))
    message = g_strdup_printf (_ ("The budget of “%s” is about 100 times that of the unit's other "
                                  "projects."),
                               name);
  else if (is_fraction (budget, lower, upper, 10000))
    message = g_strdup_printf (_ ("The budget of “%s” is about a 10,000th of that of the unit's "
                                  "other projects."),
                               name);
  else
    return;

  jx_review_add_project (review,
                         "budget",
                         message,
                         _ ("Check the unit of the amount and its decimal point."));
}

static void
check_alike_cb (JxReview *review)
{
  const JxProject *project = review->project;
  const JxTwins   *twins = review->twins;

  if (twins->amount != NULL)
    jx_review_add_project (review,
                           "budget",
                           g_strdup_printf (_ ("“%s” has the same budget as “%s”."),
                                            project->name,
                                            twins->amount->name),
                           _ ("Check whether one was copied from the other."));
  if (twins->goals != NULL)
    jx_review_add_project (review,
                           NULL,
                           g_strdup_printf (_ ("“%s” has the same goals as “%s”."),
                                            project->name,
                                            twins->goals->name),
                           _ ("Write goals of its own."));
  if (twins->indicators != NULL)
    jx_review_add_project (review,
                           NULL,
                           g_strdup_printf (_ ("“%s” has the same indicators as “%s”."),
                                            project->name,
                                            twins->indicators->name),
                           _ ("Choose indicators of its own."));
}

static void
add_code (JxReview *review, char *message, const char *advice, char *fix)
{
  jx_review_add (review,
                 (JxPlace){ JX_TABLE_PROJECT, review->project->id, "code" },
                 message,
                 advice,
                 fix);
}

static void
check_shape (JxReview *review, const char *code)
{
  g_autofree char *folded = jx_text_fold (code);
  g_autofree char *upper = g_ascii_strup (folded, -1);

  add_code (review,
            g_strdup_printf (_ ("The project code “%s” does not have the shape of one."), code),
            _ (
              "A code has 6 digits of the region, 2 of the year and 13 digits or capital letters."),
            jx_project_code_is_valid (upper) ? g_steal_pointer (&upper) : NULL);
}

/* The year is that of creation, so an older one is right and only a later one is not. */
static void
check_code_cb (JxReview *review)
{
  const char *code = review->project->code;
  gint64      year;

  if (*code == '\0')
    return;
  if (!jx_project_code_is_valid (code))
    {
      check_shape (review, code);
      return;
    }

  if (strncmp (code, review->neighbours->region, JX_REGION_LENGTH) != 0)
    add_code (review,
              g_strdup_printf (_ ("The project code “%s” is of another region than those of the "
                                  "unit's other projects, %s."),
                               code,
                               review->neighbours->region),
              _ ("Check the first six digits."),
              NULL);

  year = 2000 + g_ascii_digit_value (code[6]) * 10 + g_ascii_digit_value (code[7]);
  if (year > review->settings->year)
    add_code (review,
              g_strdup_printf (_ ("The project code “%s” is of the year %" PRId64
                                  ", after the fiscal year."),
                               code,
                               year),
              _ ("Check the seventh and eighth digit."),
              NULL);
}

const JxCheck jx_review_neighbour_checks[] = {
  { 13, JX_SCOPE_PROJECT, check_size_cb },
  { 17, JX_SCOPE_PROJECT, check_alike_cb },
  { 18, JX_SCOPE_PROJECT, check_code_cb },
  { 0 },
};
