/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

#define CAUSE_FIRST 1

static gboolean
take (JxDraftReader    *reader,
      const JxDraftRow *row,
      JxColumn          column,
      JxTable           table,
      gpointer          record,
      const char       *field)
{
  const char *text = row->texts[column];

  if (jx_text_is_blank (text))
    return TRUE;
  if (!jx_draft_set (table, record, field, text))
    return FALSE;
  jx_draft_note (reader, row->cells[column], table, record, field);
  return TRUE;
}

static gboolean
has_any (const JxDraftRow *row, JxColumn first, JxColumn last)
{
  for (guint i = first; i <= last; i++)
    if (!jx_text_is_blank (row->texts[i]))
      return TRUE;
  return FALSE;
}

/* A score may end with 分. */
static gboolean
take_points (JxDraftReader *reader, const JxDraftRow *row, JxEvaluation *evaluation)
{
  g_autofree char *text = g_strdup (row->texts[JX_COLUMN_POINTS]);

  if (jx_text_is_blank (text))
    return TRUE;
  if (g_str_has_suffix (text, "分"))
    text[strlen (text) - strlen ("分")] = '\0';
  if (!jx_draft_set (JX_TABLE_EVALUATION, evaluation, "points", text))
    return FALSE;
  jx_draft_note (reader, row->cells[JX_COLUMN_POINTS], JX_TABLE_EVALUATION, evaluation, "points");
  return TRUE;
}

/* On the sheets of finance systems the reason stands under 备注. */
static gboolean
read_evaluation (JxDraftReader *reader, JxIndicator *indicator, const JxDraftRow *row)
{
  gboolean      has_reason = jx_draft_has_column (reader, JX_COLUMN_REASON);
  gboolean      has_note = !jx_text_is_blank (row->texts[JX_COLUMN_NOTE]);
  JxEvaluation *evaluation;
  gboolean      placed;

  if (!has_any (row, JX_COLUMN_ACTUAL, JX_COLUMN_REASON) && !has_note)
    return TRUE;
  evaluation = jx_evaluation_new ();
  g_ptr_array_add (indicator->evaluations, evaluation);
  placed = take (reader, row, JX_COLUMN_ACTUAL, JX_TABLE_EVALUATION, evaluation, "actual");
  placed &= take_points (reader, row, evaluation);
  placed &= take (reader,
                  row,
                  has_reason ? JX_COLUMN_REASON : JX_COLUMN_NOTE,
                  JX_TABLE_EVALUATION,
                  evaluation,
                  "reason");
  return placed && (!has_reason || !has_note);
}

static gboolean
take_likelihood (JxDraftReader *reader, JxMonitor *monitor, const JxDraftRow *row)
{
  static const struct
  {
    const char  *word;
    JxColumn     column;
    JxLikelihood likelihood;
  } choices[] = {
    { "确定能", JX_COLUMN_CERTAIN, JX_LIKELIHOOD_CERTAIN },
    { "有可能", JX_COLUMN_POSSIBLE, JX_LIKELIHOOD_POSSIBLE },
    { "完全不可能", JX_COLUMN_IMPOSSIBLE, JX_LIKELIHOOD_IMPOSSIBLE },
  };
  g_autofree char *said = jx_draft_key (row->texts[JX_COLUMN_LIKELIHOOD]);
  guint            n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      JxColumn column = JX_COLUMN_LIKELIHOOD;

      if (!jx_text_is_blank (row->texts[choices[i].column]))
        column = choices[i].column;
      else if (!g_str_equal (said, choices[i].word))
        continue;
      n++;
      monitor->likelihood = choices[i].likelihood;
      jx_draft_note (reader, row->cells[column], JX_TABLE_MONITOR, monitor, "likelihood");
    }
  if (n <= 1)
    return n == 1 || *said == '\0';
  monitor->likelihood = JX_LIKELIHOOD_NONE;
  return FALSE;
}

/* One cause can be kept; a second tick is left to the user. */
static gboolean
take_cause (JxDraftReader *reader, JxMonitor *monitor, const JxDraftRow *row)
{
  gboolean placed = TRUE;

  for (guint column = JX_COLUMN_CAUSE_FUNDS; column <= JX_COLUMN_CAUSE_OTHER; column++)
    {
      if (jx_text_is_blank (row->texts[column]))
        continue;
      if (monitor->cause != 0)
        placed = FALSE;
      else
        {
          monitor->cause = CAUSE_FIRST + column - JX_COLUMN_CAUSE_FUNDS;
          jx_draft_note (reader, row->cells[column], JX_TABLE_MONITOR, monitor, "cause");
        }
    }
  return placed;
}

/* Without the month of its heading a value so far cannot be kept. */
static gboolean
read_monitor (JxDraftReader *reader, JxIndicator *indicator, const JxDraftRow *row)
{
  JxMonitor *monitor;
  gboolean   placed;

  if (!has_any (row, JX_COLUMN_CURRENT, JX_COLUMN_NOTE))
    return TRUE;
  if (reader->cutoff == 0)
    return FALSE;
  monitor = jx_monitor_new ();
  monitor->cutoff = reader->cutoff;
  g_ptr_array_add (indicator->monitors, monitor);
  placed = take (reader, row, JX_COLUMN_CURRENT, JX_TABLE_MONITOR, monitor, "value");
  placed &= take (reader, row, JX_COLUMN_FORECAST, JX_TABLE_MONITOR, monitor, "forecast");
  placed &= take (reader, row, JX_COLUMN_EXPLANATION, JX_TABLE_MONITOR, monitor, "explanation");
  placed &= take (reader, row, JX_COLUMN_NOTE, JX_TABLE_MONITOR, monitor, "note");
  placed &= take_likelihood (reader, monitor, row);
  return take_cause (reader, monitor, row) && placed;
}

/**
 * jx_draft_read_results:
 * @reader: the reader
 * @indicator: the indicator of the row
 * @row: the cells of the row, by their columns
 *
 * Reads what a table of self-evaluation or of monitoring says of an indicator.
 *
 * Returns: whether every such cell could be placed
 */
gboolean
jx_draft_read_results (JxDraftReader *reader, JxIndicator *indicator, const JxDraftRow *row)
{
  if (jx_draft_has_column (reader, JX_COLUMN_ACTUAL))
    return read_evaluation (reader, indicator, row);
  if (jx_draft_has_column (reader, JX_COLUMN_CURRENT))
    return read_monitor (reader, indicator, row);
  return !has_any (row, JX_COLUMN_ACTUAL, JX_COLUMN_NOTE);
}
