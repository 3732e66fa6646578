/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-score-private.h"

#include "model/jx-error.h"
#include "model/jx-percent.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A band of the weight that a word stands for, in percent; rules.md, Scoring. */
typedef struct
{
  const char *word;
  gint64      least;
  gint64      most;
} Band;

static const Band bands[] = {
  { "部分达成", 60, 80 },
  { "未达成", 0, 60 },
  { "达成", 80, 100 },
};

static const Band *
find_band (const char *actual, const char **rest)
{
  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    if (g_str_has_prefix (actual, bands[i].word))
      {
        *rest = actual + strlen (bands[i].word);
        return &bands[i];
      }
  return NULL;
}

/* Reads `90%`, `9分`, `9` or nothing behind the word, in brackets or not. */
static gboolean
read_points (const char *rest, gint64 weight, gint64 *points)
{
  g_autofree char *number = g_strdup (rest);
  gint64           percent;

  g_strdelimit (number, "(),:;", ' ');
  g_strstrip (number);
  if (*number == '\0')
    return TRUE;

  if (g_str_has_suffix (number, "%"))
    {
      if (!jx_percent_parse (number, &percent, NULL))
        return FALSE;
      *points = jx_number_share (weight, percent, JX_PERCENT_ALL);
      return TRUE;
    }
  if (g_str_has_suffix (number, "分"))
    number[strlen (number) - strlen ("分")] = '\0';
  return jx_number_parse (number, 2, points, NULL);
}

static gboolean
check_band (const Band *band, gint64 points, gint64 weight, GError **error)
{
  gint64           least = jx_number_share (weight, band->least, 100);
  gint64           most = jx_number_share (weight, band->most, 100);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (points >= least && points <= most)
    return TRUE;

  from = jx_number_format (least, 2, 0, FALSE);
  to = jx_number_format (most, 2, 0, FALSE);
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_VALUE,
               _ ("For %s the points must lie between %s and %s."),
               band->word,
               from,
               to);
  return FALSE;
}

static char *
explain_band (const Band *band, gint64 weight)
{
  g_autofree char *points = jx_number_format (weight, 2, 0, FALSE);

  return g_strdup_printf (_ ("%s: %d–%d%% of %s"),
                          band->word,
                          (int) band->least,
                          (int) band->most,
                          points);
}

/**
 * jx_score_words:
 * @actual: 达成, 部分达成 or 未达成, with or without a percentage or points
 * @points: points given by hand, hundredths; %JX_UNSET for none
 * @score: the score to fill in; its weight is set
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Scores a qualitative actual value: the word chooses the band, @points or what stands behind the
 * word the points inside it, by default the top of the band (rules.md, Scoring).
 *
 * Returns: %FALSE if @actual is none of the words or the points lie outside its band
 */
gboolean
jx_score_words (const char *actual, gint64 points, JxScore *score, GError **error)
{
  g_autofree char *folded = jx_text_fold (actual);
  const char      *rest = NULL;
  const Band      *band = find_band (folded, &rest);
  gint64           chosen;

  if (band == NULL)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” is not 达成, 部分达成 or 未达成."),
                   actual);
      return FALSE;
    }

  chosen = jx_number_share (score->weight, band->most, 100);
  if (!read_points (rest, score->weight, &chosen))
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” behind %s is neither a percentage nor points."),
                   rest,
                   band->word);
      return FALSE;
    }
  if (points != JX_UNSET)
    chosen = points;
  if (!check_band (band, chosen, score->weight, error))
    return FALSE;

  score->computed = score->given = chosen;
  score->needs_reason = chosen < score->weight;
  score->why = explain_band (band, score->weight);
  return TRUE;
}

/**
 * jx_score_words_are_missed:
 * @actual: a qualitative actual value
 *
 * Whether @actual says 部分达成 or 未达成.
 *
 * Returns: %FALSE also where it says nothing that can be scored
 */
gboolean
jx_score_words_are_missed (const char *actual)
{
  g_autofree char *folded = jx_text_fold (actual);
  const char      *rest = NULL;
  const Band      *band = find_band (folded, &rest);

  return band != NULL && band->most < 100;
}
