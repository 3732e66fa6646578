/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-evaluation-score.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"
#include "rules/jx-progress.h"

#include <glib/gi18n-lib.h>

static void
count (JxProjectScore *score, const JxScore *one, int sign)
{
  if (one->given != JX_UNSET)
    score->total += sign * one->given;
  else
    score->n_missing = (guint) ((int) score->n_missing + sign);
  if (one->needs_reason)
    score->n_reasons = (guint) ((int) score->n_reasons + sign);
}

/* Scores one indicator as if it were @supposed. */
static void
suppose (JxProjectScore    *score,
         guint              index,
         const JxIndicator *supposed,
         const JxSettings  *settings)
{
  JxScore            *one = &score->indicators[index];
  gint64              weight = one->weight;
  const JxEvaluation *evaluation =
    supposed->evaluations->len > 0 ? supposed->evaluations->pdata[0] : NULL;

  count (score, one, -1);
  jx_score_clear (one);
  jx_score_indicator (supposed,
                      weight,
                      evaluation != NULL ? evaluation->actual : "",
                      settings->reverse_rule,
                      one,
                      NULL);
  count (score, one, 1);
  score->complete = score->n_missing == 0;
  score->grade = jx_grade_of (score->total);
}

/**
 * jx_evaluation_score_owner:
 * @owner: a project or a unit
 * @settings: the settings of the year
 * @supposed: (nullable): one of its indicators with what is being typed
 *
 * Scores a project, or a unit as a whole.
 *
 * Returns: (transfer full): the score
 */
JxProjectScore *
jx_evaluation_score_owner (const JxOwner     *owner,
                           const JxSettings  *settings,
                           const JxIndicator *supposed)
{
  JxProjectScore *score = owner->project != NULL ? jx_score_project (owner->project, settings)
                                                 : jx_score_unit (owner->unit, settings);

  for (guint i = 0; supposed != NULL && i < owner->indicators->len; i++)
    if (jx_record_id (owner->indicators->pdata[i]) == supposed->id)
      suppose (score, i, supposed, settings);
  return score;
}

static void
append_part (GString *text, const char *part)
{
  if (text->len > 0)
    /* Translators: between the parts of a list */
    g_string_append (text, _ (", "));
  g_string_append (text, part);
}

/**
 * jx_evaluation_say_missing:
 * @owner: a project or a unit
 * @score: its score
 *
 * Says what the self-evaluation lacks.
 *
 * Returns: (transfer full): a few words
 */
char *
jx_evaluation_say_missing (const JxOwner *owner, const JxProjectScore *score)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (score->n_missing > 0)
    {
      g_autofree char *part =
        g_strdup_printf (ngettext ("%u value missing", "%u values missing", score->n_missing),
                         score->n_missing);

      append_part (text, part);
    }
  if (score->n_reasons > 0)
    {
      g_autofree char *part =
        g_strdup_printf (ngettext ("%u reason missing", "%u reasons missing", score->n_reasons),
                         score->n_reasons);

      append_part (text, part);
    }
  if (owner->project != NULL && jx_text_is_blank (owner->project->achieved))
    append_part (text, _ ("what was achieved is missing"));
  if (text->len == 0)
    return g_strdup (_ ("nothing missing"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static JxPlace
place_of (const JxIndicator *indicator, const JxScore *score)
{
  if (score->given == JX_UNSET)
    return (JxPlace){ JX_TABLE_INDICATOR, indicator->id, NULL };
  return (
    JxPlace){ JX_TABLE_EVALUATION, jx_record_id (indicator->evaluations->pdata[0]), "reason" };
}

/**
 * jx_evaluation_find_open:
 * @owner: a project or a unit
 * @settings: the settings of the year
 * @from: where the cursor is
 * @place: (out caller-allocates): what is missing next
 *
 * Finds the next indicator behind @from, around the end, that lacks its value or a reason.
 *
 * Returns: %FALSE where none does
 */
gboolean
jx_evaluation_find_open (const JxOwner    *owner,
                         const JxSettings *settings,
                         const JxPlace    *from,
                         JxPlace          *place)
{
  g_autoptr (JxProjectScore) score = NULL;
  const JxIndicator *here;
  guint              start = 0;

  if (owner->indicators == NULL || owner->indicators->len == 0)
    return FALSE;
  score = jx_evaluation_score_owner (owner, settings, NULL);
  here = jx_owner_find_indicator (owner, from);
  if (here != NULL && g_ptr_array_find (owner->indicators, here, &start))
    start++;
  for (guint i = 0; i < score->n_indicators; i++)
    {
      guint          index = (start + i) % score->n_indicators;
      const JxScore *one = &score->indicators[index];

      if (one->given != JX_UNSET && !one->needs_reason)
        continue;
      *place = place_of (owner->indicators->pdata[index], one);
      return TRUE;
    }
  return FALSE;
}

/**
 * jx_evaluation_set_up_money:
 * @block: an empty block
 *
 * Gives the block of amounts its headings (forms.md, 7).
 */
void
jx_evaluation_set_up_money (JxMoneyBlock *block)
{
  const char *const titles[] = {
    _ ("Budget execution (万元)"), _ ("Initial budget"), _ ("Adjusted budget"), _ ("Spent"),
    _ ("Execution rate"),          _ ("Full points"),    _ ("Points"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    jx_money_block_set_title (block, i, titles[i]);
}

/**
 * jx_evaluation_show_money:
 * @block: the block
 * @owner: a project or a unit
 * @settings: the settings of the year
 * @execution: the score of the execution
 *
 * Shows what was spent in the year, and the points for it.
 */
void
jx_evaluation_show_money (JxMoneyBlock     *block,
                          const JxOwner    *owner,
                          const JxSettings *settings,
                          const JxScore    *execution)
{
  g_autofree char *year_end = jx_date_month_end (settings->year, 12);
  JxProgress       progress;
  g_autofree char *weight = jx_number_format (execution->weight, 2, 0, FALSE);
  g_autofree char *points = jx_number_format (execution->given, 2, 2, FALSE);
  char            *texts[4];

  if (owner->project != NULL)
    jx_progress_of_project (owner->project, settings, year_end, &progress);
  else
    jx_progress_of_all (owner->unit->projects, settings, year_end, &progress);
  texts[0] = jx_money_format (progress.budget, JX_MONEY_WAN);
  texts[1] = jx_money_format (progress.adjusted, JX_MONEY_WAN);
  texts[2] = jx_money_format (progress.paid, JX_MONEY_WAN);
  texts[3] = jx_percent_format (progress.execution);
  jx_money_block_set_text (block, 0, 0, _ ("All funds of the year"));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      jx_money_block_set_text (block, 0, i + 1, texts[i]);
      g_free (texts[i]);
    }
  jx_money_block_set_text (block, 0, 5, weight);
  jx_money_block_set_text (block, 0, 6, points);
}

/**
 * jx_evaluation_set_up_table:
 * @table: an empty table
 *
 * Gives the table of all projects its columns.
 */
void
jx_evaluation_set_up_table (JxOwnerTable *table)
{
  static const JxCellsColumn columns[] = {
    { N_ ("Project"), TRUE, FALSE }, { N_ ("Budget execution"), FALSE, TRUE },
    { N_ ("Points"), FALSE, TRUE },  { N_ ("Grade"), FALSE, FALSE },
    { N_ ("Missing"), TRUE, FALSE },
  };

  jx_owner_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

static JxCells *
make_row (const JxOwner *owner, const JxProjectScore *score, gint64 unit)
{
  JxPlace          place = { owner->table, owner->id, NULL };
  g_autofree char *execution = jx_number_format (score->execution.given, 2, 2, FALSE);
  g_autofree char *total = jx_number_format (score->total, 2, 2, FALSE);
  g_autofree char *missing = jx_evaluation_say_missing (owner, score);
  g_autofree char *name = owner->project != NULL
                            ? g_strdup (owner->name)
                            : g_strdup_printf (_ ("%s as a whole"), owner->name);
  const char      *texts[] = {
         name, execution, total, jx_grade_name (score->grade), missing, NULL,
  };

  return jx_cells_new (unit, &place, texts);
}

/**
 * jx_evaluation_list_scores:
 * @session: the session
 *
 * Lists the score and the grade of all projects, and of the units as a whole that have indicators.
 *
 * Returns: (transfer full) (element-type JxCells): the rows
 */
GListStore *
jx_evaluation_list_scores (JxSession *session)
{
  const JxSettings *settings = jx_session_get_settings (session);
  GListStore       *rows = g_list_store_new (JX_TYPE_CELLS);
  g_autoptr (GArray) owners = jx_owner_list (session);
  gint64 unit = -1;

  for (guint i = 0; i < owners->len; i++)
    {
      const JxOwner *owner = &g_array_index (owners, JxOwner, i);
      g_autoptr (JxProjectScore) score = jx_evaluation_score_owner (owner, settings, NULL);
      g_autoptr (JxCells) row = NULL;

      if (owner->project == NULL)
        unit++;
      if (owner->project == NULL && owner->indicators->len == 0)
        continue;
      row = make_row (owner, score, unit);
      g_list_store_append (rows, row);
    }
  return rows;
}
