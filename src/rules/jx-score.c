/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-score.h"

#include "rules/jx-score-private.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From this share of a positive target on the target was perhaps set too low: 130%. */
#define FAR_OVER_NUMERATOR 130
#define FAR_OVER_DENOMINATOR 100

typedef enum
{
  KIND_POSITIVE,
  KIND_ZERO,
  KIND_REVERSE,
  KIND_QUALITATIVE,
} Kind;

/* The direction of the indicator goes before its sign; without a number only words can be judged.
 */
static Kind
kind_of (const JxIndicator *indicator, gint64 *target)
{
  *target = 0;
  if (indicator->direction == JX_DIRECTION_QUALITATIVE ||
      (indicator->direction == JX_DIRECTION_BY_SIGN && indicator->sign == JX_SIGN_QUALITATIVE) ||
      !jx_target_number (indicator->value, target))
    return KIND_QUALITATIVE;

  *target = MAX (*target, 0);
  if (indicator->direction == JX_DIRECTION_POSITIVE)
    return KIND_POSITIVE;
  if (indicator->direction == JX_DIRECTION_REVERSE || jx_sign_is_reverse (indicator->sign))
    return KIND_REVERSE;
  if (indicator->sign == JX_SIGN_AT_LEAST || indicator->sign == JX_SIGN_MORE)
    return KIND_POSITIVE;
  return *target > 0 ? KIND_POSITIVE : KIND_ZERO;
}

/* 万人 and 人 would make a score that is wrong by four digits. */
static gboolean
units_clash (const char *a, const char *b)
{
  static const char *const multiples[] = { "万", "亿", "千", "百" };

  for (guint i = 0; i < G_N_ELEMENTS (multiples); i++)
    {
      const char *m = multiples[i];
      gsize       length = strlen (m);

      if (g_str_has_prefix (a, m) != g_str_has_prefix (b, m) && *a != '\0' && *b != '\0' &&
          g_str_equal (g_str_has_prefix (a, m) ? a + length : a,
                       g_str_has_prefix (b, m) ? b + length : b))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_actual (const JxIndicator *indicator, const char *actual, gint64 *number, GError **error)
{
  g_auto (JxTarget) read = { 0 };

  jx_target_read (&read, actual);
  if (!jx_target_number (read.value, number))
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("The actual value “%s” is not a number, but the target is."),
                   actual);
      return FALSE;
    }
  if (units_clash (read.unit, indicator->unit))
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("The actual value is in %s, but the target is in %s."),
                   read.unit,
                   indicator->unit);
      return FALSE;
    }
  *number = MAX (*number, 0);
  return TRUE;
}

static char *
explain_share (gint64 weight, gint64 numerator, gint64 denominator)
{
  g_autofree char *points = jx_number_format (weight, 2, 0, FALSE);
  g_autofree char *above = jx_number_format (numerator, 6, 0, FALSE);
  g_autofree char *below = jx_number_format (denominator, 6, 0, FALSE);

  return g_strdup_printf ("%s × %s ÷ %s", points, above, below);
}

static char *
explain_full (const char *relation, gint64 actual, gint64 target)
{
  g_autofree char *left = jx_number_format (actual, 6, 0, FALSE);
  g_autofree char *right = jx_number_format (target, 6, 0, FALSE);

  return g_strdup_printf (_ ("%s %s %s: full points"), left, relation, right);
}

static void
score_positive (gint64 actual, gint64 target, JxScore *score)
{
  if (actual >= target)
    {
      score->computed = score->weight;
      score->why = explain_full ("≥", actual, target);
    }
  else
    {
      score->computed = jx_number_share (score->weight, actual, target);
      score->needs_reason = TRUE;
      score->why = explain_share (score->weight, actual, target);
    }
}

static char *
explain_linear (gint64 weight, gint64 actual, gint64 target)
{
  g_autofree char *points = jx_number_format (weight, 2, 0, FALSE);
  g_autofree char *left = jx_number_format (actual, 6, 0, FALSE);
  g_autofree char *right = jx_number_format (target, 6, 0, FALSE);

  return g_strdup_printf ("%s × (1 − (%s − %s) ÷ %s)", points, left, right, right);
}

static void
score_missed_reverse (gint64 actual, gint64 target, JxReverseRule rule, JxScore *score)
{
  gint64 excess = actual - target;

  score->needs_reason = TRUE;
  if (target == 0)
    {
      score->computed = 0;
      score->why = g_strdup (_ ("Above the target 0: no points"));
    }
  else if (rule == JX_REVERSE_RATIO)
    {
      score->computed = jx_number_share (score->weight, target, actual);
      score->why = explain_share (score->weight, target, actual);
    }
  else if (excess >= target)
    {
      score->computed = 0;
      score->why = g_strdup (_ ("Twice the target or more: no points"));
    }
  else
    {
      score->computed = jx_number_share (score->weight, target - excess, target);
      score->why = explain_linear (score->weight, actual, target);
    }
}

static void
score_reverse (gint64 actual, gint64 target, JxReverseRule rule, JxScore *score)
{
  if (actual <= target)
    {
      score->computed = score->weight;
      score->why = explain_full ("≤", actual, target);
    }
  else
    score_missed_reverse (actual, target, rule, score);
}

static gboolean
is_far_over (gint64 actual, gint64 target)
{
  return target > 0 &&
         (__int128) actual * FAR_OVER_DENOMINATOR >= (__int128) target * FAR_OVER_NUMERATOR;
}

static gboolean
score_number (const JxIndicator *indicator,
              Kind               kind,
              gint64             target,
              const char        *actual,
              JxReverseRule      rule,
              JxScore           *score,
              GError           **error)
{
  gint64 number = 0;

  if (!read_actual (indicator, actual, &number, error))
    return FALSE;

  if (kind == KIND_POSITIVE)
    score_positive (number, target, score);
  else
    score_reverse (number, target, rule, score);
  score->given = score->computed;
  score->needs_reason |= kind == KIND_POSITIVE && is_far_over (number, target);
  return TRUE;
}

/* Points that a hand gave to a number may be any of the weight, with a reason. */
static gboolean
apply_hand (const JxEvaluation *evaluation, gboolean in_words, JxScore *score, GError **error)
{
  if (!in_words && evaluation->points != JX_UNSET)
    {
      if (evaluation->points > score->weight || evaluation->points < 0)
        {
          g_autofree char *weight = jx_number_format (score->weight, 2, 0, FALSE);

          g_set_error (error,
                       JX_ERROR,
                       JX_ERROR_VALUE,
                       _ ("The points given must lie between 0 and the weight, %s."),
                       weight);
          return FALSE;
        }
      score->given = evaluation->points;
      score->needs_reason |= score->given != score->computed;
    }
  if (!jx_text_is_blank (evaluation->reason))
    score->needs_reason = FALSE;
  return TRUE;
}

/**
 * jx_score_evaluation:
 * @indicator: an indicator; its own evaluations are not looked at
 * @weight: its points, hundredths
 * @evaluation: the actual value 实际完成值, blank where there is none yet, with the points given by
 *   hand and the reason
 * @rule: how a missed reverse target scores
 * @score: (out caller-allocates): the score; clear it with jx_score_clear()
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Scores @evaluation against the target of @indicator (rules.md, Scoring).
 *
 * A qualitative actual value is 达成, 部分达成 or 未达成, alone or with a percentage (`达成90%`) or
 * points (`达成9分`) within the band of the word; points given by hand must lie in the band too,
 * and are then what the rules give. A reason is asked for where the target was missed, where the
 * points given differ from the computed ones, and from 130% of a positive target. Negative values
 * count as 0.
 *
 * Returns: %FALSE if the actual value cannot be read or the points are out of bounds; @score then
 * has no points
 */
gboolean
jx_score_evaluation (const JxIndicator  *indicator,
                     gint64              weight,
                     const JxEvaluation *evaluation,
                     JxReverseRule       rule,
                     JxScore            *score,
                     GError            **error)
{
  gint64   target;
  Kind     kind;
  gboolean done;

  g_return_val_if_fail (indicator != NULL && evaluation != NULL && score != NULL, FALSE);

  *score = (JxScore){ .weight = weight, .computed = JX_UNSET, .given = JX_UNSET };
  if (jx_text_is_blank (evaluation->actual))
    {
      score->why = g_strdup (_ ("No actual value yet"));
      return TRUE;
    }

  kind = kind_of (indicator, &target);
  if (kind == KIND_QUALITATIVE)
    done = jx_score_words (evaluation->actual, evaluation->points, score, error);
  else
    done = score_number (indicator, kind, target, evaluation->actual, rule, score, error);

  if (done && apply_hand (evaluation, kind == KIND_QUALITATIVE, score, error))
    return TRUE;

  g_clear_pointer (&score->why, g_free);
  *score = (JxScore){ .weight = weight, .computed = JX_UNSET, .given = JX_UNSET };
  return FALSE;
}

/**
 * jx_score_indicator:
 * @indicator: an indicator
 * @weight: its points, hundredths
 * @actual: the actual value 实际完成值; blank where there is none yet
 * @rule: how a missed reverse target scores
 * @score: (out caller-allocates): the score; clear it with jx_score_clear()
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Scores @actual, with the points given by hand and the reason of the evaluation of @indicator; see
 * jx_score_evaluation().
 *
 * Returns: %FALSE if @actual cannot be read or the points are out of bounds; @score then has no
 * points
 */
gboolean
jx_score_indicator (const JxIndicator *indicator,
                    gint64             weight,
                    const char        *actual,
                    JxReverseRule      rule,
                    JxScore           *score,
                    GError           **error)
{
  JxEvaluation evaluation = { .points = JX_UNSET, .reason = (char *) "" };

  g_return_val_if_fail (indicator != NULL && actual != NULL && score != NULL, FALSE);

  if (indicator->evaluations->len > 0)
    evaluation = *(const JxEvaluation *) indicator->evaluations->pdata[0];
  evaluation.actual = (char *) actual;
  return jx_score_evaluation (indicator, weight, &evaluation, rule, score, error);
}

/**
 * jx_score_in_words:
 * @indicator: an indicator
 *
 * Whether the actual value of @indicator is judged in words: 达成, 部分达成 or 未达成.
 *
 * Returns: %FALSE where it is a number
 */
gboolean
jx_score_in_words (const JxIndicator *indicator)
{
  gint64 target;

  g_return_val_if_fail (indicator != NULL, FALSE);

  return kind_of (indicator, &target) == KIND_QUALITATIVE;
}

/**
 * jx_score_is_far_over:
 * @indicator: an indicator
 * @actual: its actual value
 *
 * Whether @actual is at or over 130% of a positive target: the target was perhaps set too low.
 *
 * Returns: %FALSE also where either is not a number
 */
gboolean
jx_score_is_far_over (const JxIndicator *indicator, const char *actual)
{
  gint64 target;
  gint64 number = 0;

  g_return_val_if_fail (indicator != NULL && actual != NULL, FALSE);

  return kind_of (indicator, &target) == KIND_POSITIVE &&
         read_actual (indicator, actual, &number, NULL) && is_far_over (number, target);
}

/**
 * jx_score_is_missed:
 * @indicator: an indicator
 * @actual: its actual value
 *
 * Whether @actual does not reach the target, by however little, whatever the weight.
 *
 * Returns: %FALSE also where that cannot be told
 */
gboolean
jx_score_is_missed (const JxIndicator *indicator, const char *actual)
{
  gint64 target;
  gint64 number = 0;
  Kind   kind;

  g_return_val_if_fail (indicator != NULL && actual != NULL, FALSE);

  kind = kind_of (indicator, &target);
  if (kind == KIND_QUALITATIVE)
    return jx_score_words_are_missed (actual);
  if (!read_actual (indicator, actual, &number, NULL))
    return FALSE;
  return kind == KIND_POSITIVE ? number < target : number > target;
}

/**
 * jx_score_clear:
 * @score: a score
 *
 * Frees what @score holds.
 */
void
jx_score_clear (JxScore *score)
{
  g_clear_pointer (&score->why, g_free);
}
