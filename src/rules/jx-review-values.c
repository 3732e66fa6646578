/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-review-private.h"

#include "model/jx-date.h"
#include "rules/jx-progress.h"
#include "rules/jx-score.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HUNDRED (100 * JX_MICRO)

/* A complaint rate may stand among the satisfaction indicators; it is rightly low. */
static gboolean
is_satisfaction (const JxFacts *facts)
{
  if (facts->name & JX_TRAIT_NEGATED)
    return FALSE;
  if (facts->name & JX_TRAIT_SATISFACTION)
    return TRUE;
  return !(facts->name & JX_TRAIT_LESS) &&
         (facts->level1 == JX_LEVEL1_SATISFACTION || facts->level2 == JX_LEVEL2_SATISFACTION);
}

static void
check_low_satisfaction_cb (JxReview *review)
{
  const JxFacts *facts = review->facts;

  if (!jx_sign_is_reverse (facts->indicator->sign) || !is_satisfaction (facts))
    return;

  jx_review_add_indicator (review,
                           "sign",
                           g_strdup_printf (_ ("“%s” sets an upper limit to satisfaction: the "
                                               "lower it is, the better it would score."),
                                            facts->indicator->name),
                           _ ("Change the sign to ≥."),
                           "≥");
}

static gboolean
level_wants_more (const JxFacts *facts)
{
  switch (facts->level2)
    {
    case JX_LEVEL2_QUANTITY:
    case JX_LEVEL2_QUALITY:
    case JX_LEVEL2_ECONOMIC:
    case JX_LEVEL2_SOCIAL:
    case JX_LEVEL2_ECOLOGICAL:
    case JX_LEVEL2_SUSTAINABLE:
    case JX_LEVEL2_SATISFACTION:
      return TRUE;
    case JX_LEVEL2_TIMELINESS:
    case JX_LEVEL2_COST:
    case JX_LEVEL2_ECONOMIC_COST:
    case JX_LEVEL2_SOCIAL_COST:
    case JX_LEVEL2_ECOLOGICAL_COST:
      return FALSE;
    case JX_LEVEL2_OTHER:
    default:
      return facts->level1 == JX_LEVEL1_BENEFIT;
    }
}

/* Words of the name go before the level: a fault rate is rightly low under quality too. */
static gboolean
wants_more (const JxFacts *facts)
{
  if (facts->indicator->direction == JX_DIRECTION_REVERSE || (facts->name & JX_TRAIT_NEGATED))
    return FALSE;
  if (facts->name & JX_TRAIT_FAVOURABLE)
    return TRUE;
  if (facts->name & JX_TRAIT_LESS)
    return FALSE;
  return (facts->name & JX_TRAIT_MORE) || (facts->unit & JX_TRAIT_GRADE) ||
         level_wants_more (facts);
}

static void
check_upper_limit_cb (JxReview *review)
{
  const JxFacts *facts = review->facts;

  if (!jx_sign_is_reverse (facts->indicator->sign) || is_satisfaction (facts) ||
      !wants_more (facts))
    return;

  jx_review_add_indicator (review,
                           "sign",
                           g_strdup_printf (_ ("“%s” has an upper limit, but more of it is "
                                               "better."),
                                            facts->indicator->name),
                           _ ("Change the sign to ≥."),
                           "≥");
}

static gboolean
is_percentage (const JxFacts *facts)
{
  return (facts->name & (JX_TRAIT_RATE | JX_TRAIT_SATISFACTION)) != 0;
}

static gboolean
unit_is_words (const JxFacts *facts)
{
  return (facts->unit & (JX_TRAIT_GRADE | JX_TRAIT_RESULT | JX_TRAIT_SOURCE)) != 0;
}

static void
check_unit_cb (JxReview *review)
{
  const JxFacts     *facts = review->facts;
  const JxIndicator *indicator = facts->indicator;
  char              *message;

  if (facts->in_words)
    return;
  if (jx_text_is_blank (indicator->unit))
    message =
      g_strdup_printf (_ ("The target %s of “%s” has no unit."), indicator->value, indicator->name);
  else if (unit_is_words (facts))
    message = g_strdup_printf (_ ("“%s” is no unit for the target %s of “%s”."),
                               indicator->unit,
                               indicator->value,
                               indicator->name);
  else
    return;

  jx_review_add_indicator (review,
                           "unit",
                           message,
                           _ ("Give the unit that the target is counted in."),
                           is_percentage (facts) && facts->number <= HUNDRED ? "%" : NULL);
}

static gboolean
unit_may_be_percent (const JxFacts *facts)
{
  const char *unit = facts->indicator->unit;

  return jx_text_is_blank (unit) || jx_words_same (unit, "%") || jx_words_same (unit, "％") ||
         jx_words_same (unit, "分") || unit_is_words (facts);
}

static gboolean
is_over_hundred (const JxFacts *facts)
{
  const char *unit = facts->indicator->unit;

  if (facts->number <= HUNDRED || (facts->name & JX_TRAIT_GROWTH))
    return FALSE;
  return jx_words_same (unit, "%") || jx_words_same (unit, "％") ||
         (is_percentage (facts) && unit_may_be_percent (facts));
}

/* A scanned ≥ is often read as 2, so that ≥90% becomes 290%. */
static gboolean
may_be_misread (const JxFacts *facts)
{
  const char *value = facts->indicator->value;

  return facts->indicator->sign == JX_SIGN_NONE && *value == '2' && strlen (value) == 3 &&
         strspn (value, "0123456789") == 3;
}

static void
check_percentage_cb (JxReview *review)
{
  const JxFacts     *facts = review->facts;
  const JxIndicator *indicator = facts->indicator;

  if (facts->in_words)
    return;
  if (is_over_hundred (facts))
    jx_review_add_indicator (
      review,
      "value",
      g_strdup_printf (_ ("The target of “%s” is a percentage over 100."), indicator->name),
      may_be_misread (facts) ? _ ("Compare it with the paper; a scanned ≥ may have been read as 2.")
                             : _ ("Check the target; a share of a whole is at most 100%."),
      NULL);
  else if (facts->number == HUNDRED && is_satisfaction (facts) && unit_may_be_percent (facts))
    jx_review_add_indicator (review,
                             "value",
                             g_strdup_printf (_ ("“%s” wants everybody to be satisfied."),
                                              indicator->name),
                             _ ("Set a target that can be reached, such as ≥95%."),
                             NULL);
}

/* Points are given when the year is over, so only then a low rate asks for its reason. */
static gboolean
is_evaluated (const JxProject *project)
{
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const JxIndicator *indicator = project->indicators->pdata[i];

      for (guint e = 0; e < indicator->evaluations->len; e++)
        {
          const JxEvaluation *evaluation = indicator->evaluations->pdata[e];

          if (!jx_text_is_blank (evaluation->actual))
            return TRUE;
        }
    }
  return FALSE;
}

static void
check_execution_cb (JxReview *review)
{
  const JxProject *project = review->project;
  g_autofree char *year_end = NULL;
  g_auto (JxScore) score = { 0 };
  JxProgress progress;

  if (!jx_text_is_blank (project->delay_reason) || !is_evaluated (project))
    return;

  year_end = jx_date_month_end (review->settings->year, 12);
  jx_progress_of_project (project, review->settings, year_end, &progress);
  jx_score_execution (progress.paid, progress.adjusted, 0, &score);
  if (score.needs_reason)
    jx_review_add_project (review,
                           "delay_reason",
                           g_strdup_printf (_ ("Less than 90%% of the budget of “%s” was spent, "
                                               "and no reason is given."),
                                            project->name),
                           _ ("Give the reason and what is done about it."));
}

static void
check_far_over_cb (JxReview *review)
{
  const JxIndicator *indicator = review->facts->indicator;

  for (guint i = 0; i < indicator->evaluations->len; i++)
    {
      const JxEvaluation *evaluation = indicator->evaluations->pdata[i];

      if (jx_text_is_blank (evaluation->reason) && !jx_text_is_blank (evaluation->actual) &&
          jx_score_is_far_over (indicator, evaluation->actual))
        jx_review_add (review,
                       (JxPlace){ JX_TABLE_EVALUATION, evaluation->id, "reason" },
                       g_strdup_printf (_ ("“%s” came to %s, 130%% of its target or more, and no "
                                           "reason is given."),
                                        indicator->name,
                                        evaluation->actual),
                       _ ("Say why; perhaps the target was set too low."),
                       NULL);
    }
}

static gboolean
can_be_judged (const char *words)
{
  static const char *const hollow[] = { "无", "暂无", "定性", "待定" };

  for (guint i = 0; i < G_N_ELEMENTS (hollow); i++)
    if (jx_words_same (words, hollow[i]))
      return FALSE;
  for (; *words != '\0'; words = g_utf8_next_char (words))
    if (g_unichar_isalnum (g_utf8_get_char (words)))
      return TRUE;
  return FALSE;
}

/* A letter before a number, such as W95%, is a sign that a scanner took for one. */
static gboolean
has_misread_sign (const char *words)
{
  return *words != '\0' && strchr ("WwMNZzVv", *words) != NULL && g_ascii_isdigit (words[1]);
}

static void
check_words_cb (JxReview *review)
{
  const JxFacts *facts = review->facts;

  if (facts->in_words && has_misread_sign (facts->indicator->unit))
    jx_review_add_indicator (review,
                             "printed",
                             g_strdup_printf (_ ("The target of “%s” begins with a letter where a "
                                                 "sign is meant."),
                                              facts->indicator->name),
                             _ ("Compare it with the paper; a scanned ≤ or ≥ may have been read as "
                                "a letter."),
                             NULL);
  if (!facts->in_words || can_be_judged (facts->indicator->unit))
    return;

  jx_review_add_indicator (review,
                           "printed",
                           g_strdup_printf (_ ("The target of “%s” has neither a number nor words "
                                               "that could be judged."),
                                            facts->indicator->name),
                           _ ("Write what is to be reached, such as a number or a date."),
                           NULL);
}

const JxCheck jx_review_value_checks[] = {
  { 1, JX_SCOPE_INDICATOR, check_low_satisfaction_cb },
  { 2, JX_SCOPE_INDICATOR, check_upper_limit_cb },
  { 10, JX_SCOPE_INDICATOR, check_unit_cb },
  { 11, JX_SCOPE_INDICATOR, check_percentage_cb },
  { 21, JX_SCOPE_PROJECT, check_execution_cb },
  { 21, JX_SCOPE_INDICATOR, check_far_over_cb },
  { 25, JX_SCOPE_INDICATOR, check_words_cb },
  { 0 },
};
