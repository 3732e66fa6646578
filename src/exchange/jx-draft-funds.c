/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

/* What the columns of the table of funds hold. What was paid is not kept as one sum, since it
 * stands in the list of payments with its days; shares and points follow from the rest. */
typedef enum
{
  FUND_NONE,
  FUND_BUDGET,
  FUND_ADJUSTED,
  FUND_PAID,
  FUND_FORECAST,
  FUND_FIGURED,
} JxFund;

static const struct
{
  const char *key;
  JxFund      fund;
} headings[] = {
  { "年初预算数", FUND_BUDGET },   { "年初预算", FUND_BUDGET },
  { "全年预算数", FUND_ADJUSTED }, { "全年预算", FUND_ADJUSTED },
  { "调整后预算", FUND_ADJUSTED }, { "全年执行数", FUND_PAID },
  { "全年执行", FUND_PAID },       { "执行数", FUND_PAID },
  { "执行", FUND_PAID },           { "全年预计执行数", FUND_FORECAST },
  { "分值", FUND_FIGURED },        { "执行率", FUND_FIGURED },
  { "得分", FUND_FIGURED },
};

static const struct
{
  const char *key;
  const char *field;
} rows[] = {
  { "年度资金总额", "budget" }, { "资金总额", "budget" },         { "合计", "budget" },
  { "财政拨款", "fiscal" },     { "当年财政拨款", "fiscal" },     { "本年财政拨款", "fiscal" },
  { "财政资金", "fiscal" },     { "一般公共预算拨款", "fiscal" }, { "上年结转资金", "carried" },
  { "上年结转", "carried" },    { "其他资金", "other" },
};

static JxFund
find_fund (JxDraftReader *reader, const char *cell)
{
  g_autofree char *key = jx_draft_key (cell);

  key[strcspn (key, "(")] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (key, headings[i].key))
      return headings[i].fund;
  if (!jx_draft_cutoff (cell, &reader->cutoff))
    return FUND_NONE;
  return g_str_has_suffix (key, "率") ? FUND_FIGURED : FUND_PAID;
}

static const char *
find_row (const char *cell)
{
  g_autofree char *key = jx_draft_key (cell);
  const char      *name = g_str_has_prefix (key, "其中:") ? key + strlen ("其中:") : key;

  key[strlen (key) - (g_str_has_suffix (key, ":") ? 1 : 0)] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (name, rows[i].key))
      return rows[i].field;
  return NULL;
}

/**
 * jx_draft_open_funds:
 * @reader: the reader
 * @row: a row
 *
 * Reads the headings of the table of funds of the forms of monitoring and self-evaluation.
 *
 * Returns: whether @row is such a row
 */
gboolean
jx_draft_open_funds (JxDraftReader *reader, const JxPassage *row)
{
  g_autoptr (GArray) cells = jx_draft_cells (row);
  gint64 cutoff = reader->cutoff;
  guint  n = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = g_array_index (cells, JxDraftCell, i).text;

      if (i == 0 && jx_draft_is_side_label (text))
        continue;
      if (find_fund (reader, text) == FUND_NONE)
        {
          reader->cutoff = cutoff;
          return FALSE;
        }
      n++;
    }
  if (n < 2)
    return FALSE;
  jx_draft_need_project (reader);
  jx_draft_money_unit (g_array_index (cells, JxDraftCell, 0).text, &reader->money_unit);
  reader->funds = row;
  reader->expect = JX_EXPECT_FUNDS;
  return TRUE;
}

/* The heading over a cell: by its column, or in a text file by its number from the end, since the
 * labels at the side may be merged. */
static JxFund
fund_over (JxDraftReader *reader, const JxPassage *row, guint number)
{
  const JxPassage *over = reader->funds;
  guint            column = g_array_index (row->spans, JxSpan, number).column;

  if (!row->aligned || !over->aligned)
    {
      guint from_end = row->cells->len - number;

      return from_end <= over->cells->len
               ? find_fund (reader, over->cells->pdata[over->cells->len - from_end])
               : FUND_NONE;
    }
  for (guint i = 0; i < over->cells->len; i++)
    {
      const JxSpan *span = &g_array_index (over->spans, JxSpan, i);

      if (column >= span->column && column < span->column + span->width)
        return find_fund (reader, over->cells->pdata[i]);
    }
  return FUND_NONE;
}

/* 当年财政拨款 is without what was left of last year; together they are the fiscal funds. */
static gboolean
set_budget (JxDraftReader *reader, const JxDraftCell *cell, const char *field)
{
  JxProject *project = reader->project;
  gint64     carried = project->carried;

  if (!jx_draft_set_project (reader, cell->number, field, cell->text))
    return FALSE;
  if (g_str_equal (field, "carried") && carried == 0)
    project->fiscal += project->carried;
  return TRUE;
}

static gboolean
is_budget_again (const JxDraftReader *reader, const char *text, const char *field)
{
  const JxField *info = jx_field_find (JX_TABLE_PROJECT, field);
  gint64         own = jx_field_get_int (info, reader->project);
  gint64         fen;

  if (!jx_money_parse (text, reader->money_unit, &fen, NULL))
    return FALSE;
  return fen == own;
}

static gboolean
is_nothing (const char *text)
{
  g_autofree char *key = jx_draft_key (text);

  return strspn (key, "-/0.") == strlen (key) || g_str_equal (key, "—") || g_str_equal (key, "——");
}

static gboolean
take_figure (JxDraftReader *reader, JxFund fund, const JxDraftCell *cell, const char *field)
{
  switch (fund)
    {
    case FUND_BUDGET:
      return set_budget (reader, cell, field);
    case FUND_ADJUSTED:
      return is_nothing (cell->text) || is_budget_again (reader, cell->text, field);
    case FUND_PAID:
    case FUND_FORECAST:
      return is_nothing (cell->text);
    case FUND_FIGURED:
      return TRUE;
    case FUND_NONE:
    default:
      return FALSE;
    }
}

/**
 * jx_draft_read_funds:
 * @reader: the reader, after the headings of the table of funds
 * @row: a row
 * @placed: (out): whether every cell could be placed
 *
 * Reads a row of the table of funds. A sum that was paid, and a budget that was changed, are left
 * for the user: they belong with their days into the lists of payments and changes.
 *
 * Returns: whether @row is such a row; else @placed is as it was
 */
gboolean
jx_draft_read_funds (JxDraftReader *reader, const JxPassage *row, gboolean *placed)
{
  g_autoptr (GArray) cells = jx_draft_cells (row);
  const char *field = NULL;
  guint       i = 0;

  if (reader->funds == NULL || reader->project == NULL || reader->heading != NULL)
    return FALSE;
  for (; i < cells->len && i < 2 && field == NULL; i++)
    field = find_row (g_array_index (cells, JxDraftCell, i).text);
  if (field == NULL)
    return FALSE;

  *placed = TRUE;
  for (; i < cells->len; i++)
    {
      const JxDraftCell *cell = &g_array_index (cells, JxDraftCell, i);

      *placed &= take_figure (reader, fund_over (reader, row, cell->number), cell, field);
    }
  return TRUE;
}
