/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-evaluation-columns.h"

#include <glib/gi18n-lib.h>

/* The words of a qualitative indicator; they stand in the forms, so they are not translated. */
static const char *const words[] = { "达成", "部分达成", "未达成", NULL };

/**
 * jx_evaluation_score:
 * @about: what a cell is about
 * @score: (out caller-allocates): the score; clear it with jx_score_clear()
 *
 * Scores an indicator; what cannot be scored says why instead of how.
 */
void
jx_evaluation_score (const JxTreeAbout *about, JxScore *score)
{
  const JxIndicator  *indicator = about->indicator;
  const JxEvaluation *evaluation =
    indicator->evaluations->len > 0 ? indicator->evaluations->pdata[0] : NULL;
  g_autoptr (GError) error = NULL;

  if (!jx_score_indicator (indicator,
                           about->weight,
                           evaluation != NULL ? evaluation->actual : "",
                           jx_session_get_settings (about->session)->reverse_rule,
                           score,
                           &error))
    score->why = g_strdup (error->message);
}

/**
 * jx_evaluation_is_open:
 * @about: an indicator
 *
 * Whether an actual value or a reason is missing.
 *
 * Returns: %FALSE where the evaluation lacks nothing
 */
gboolean
jx_evaluation_is_open (const JxTreeAbout *about)
{
  g_auto (JxScore) score = { 0 };

  jx_evaluation_score (about, &score);
  return score.given == JX_UNSET || score.needs_reason;
}

/**
 * jx_evaluation_words:
 * @about: an indicator
 *
 * The words that a value of the indicator can be.
 *
 * Returns: (nullable) (array zero-terminated=1): the words; %NULL where it is a number
 */
const char *const *
jx_evaluation_words (const JxTreeAbout *about)
{
  return jx_score_in_words (about->indicator) ? words : NULL;
}

static char *
hint_points (const JxTreeAbout *about)
{
  g_auto (JxScore) score = { 0 };

  jx_evaluation_score (about, &score);
  return score.computed != JX_UNSET ? jx_number_format (score.computed, 2, 2, FALSE) : NULL;
}

static gint64
get_points (const JxTreeAbout *about)
{
  g_auto (JxScore) score = { 0 };

  jx_evaluation_score (about, &score);
  return score.given;
}

/* Before there is an actual value there is nothing to explain. */
static char *
show_how (const JxTreeAbout *about)
{
  g_auto (JxScore) score = { 0 };
  g_autofree char *computed = NULL;
  g_autofree char *given = NULL;

  jx_evaluation_score (about, &score);
  if (about->indicator->evaluations->len == 0)
    return g_strdup ("");
  if (score.given == score.computed)
    return g_strdup (score.why);
  computed = jx_number_format (score.computed, 2, 2, FALSE);
  given = jx_number_format (score.given, 2, 2, FALSE);
  /* Translators: how the points came about, the points, the points given instead */
  return g_strdup_printf (_ ("%s: %s; given: %s"), score.why, computed, given);
}

static char *
ask_reason (const JxTreeAbout *about)
{
  g_auto (JxScore) score = { 0 };

  jx_evaluation_score (about, &score);
  if (!score.needs_reason)
    return NULL;
  if (score.given != score.computed)
    return g_strdup (_ ("Other points than computed: say why"));
  if (score.computed < score.weight)
    return g_strdup (_ ("The target was missed: say why, and what is done about it"));
  return g_strdup (_ ("Far over the target (130 percent or more): say why"));
}

static const JxTreeColumn columns[] = {
  { .table = JX_TABLE_INDICATOR,
    .field = "name",
    .title = N_ ("Indicator"),
    .width = 176,
    .expand = TRUE },
  { .table = JX_TABLE_INDICATOR, .field = "printed", .title = N_ ("Target"), .width = 78 },
  { .table = JX_TABLE_EVALUATION,
    .field = "actual",
    .title = N_ ("Actual value"),
    .width = 84,
    .editable = TRUE,
    .choices = jx_evaluation_words },
  { .table = JX_TABLE_INDICATOR,
    .field = "weight",
    .title = N_ ("Full points"),
    .width = 54,
    .xalign = 1,
    .editable = TRUE },
  { .table = JX_TABLE_EVALUATION,
    .field = "points",
    .title = N_ ("Points"),
    .width = 60,
    .xalign = 1,
    .editable = TRUE,
    .hint = hint_points,
    .points = get_points },
  { .table = JX_TABLE_EVALUATION,
    .field = "computed",
    .title = N_ ("How"),
    .width = 150,
    .expand = TRUE,
    .show = show_how },
  { .table = JX_TABLE_EVALUATION,
    .field = "reason",
    .title = N_ ("Reason and measure"),
    .width = 156,
    .expand = TRUE,
    .editable = TRUE,
    .ask = ask_reason },
};

/**
 * jx_evaluation_columns:
 * @n_columns: (out): how many there are
 *
 * The columns of the self-evaluation (forms.md, 7).
 *
 * Returns: (array length=n_columns) (transfer none): the columns
 */
const JxTreeColumn *
jx_evaluation_columns (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (columns);
  return columns;
}
