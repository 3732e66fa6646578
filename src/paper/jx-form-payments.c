/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-table.h"

#include <string.h>

/* The 支付明细 (design: forms.md, 10). */

static const JxFormColumn columns[] = {
  { "日期", 13, JX_CELL_CENTRE },       { "凭证号", 11, JX_CELL_CENTRE },
  { "收款方", 19, JX_CELL_TEXT },       { "摘要", 22, JX_CELL_TEXT },
  { "资金", 7, JX_CELL_CENTRE },        { "金额（元）", 14, JX_CELL_NUMBER },
  { "累计（元）", 14, JX_CELL_NUMBER },
};

#define N_COLUMNS G_N_ELEMENTS (columns)

static int
compare_payments (gconstpointer a, gconstpointer b)
{
  const JxPayment *one = *(const JxPayment *const *) a, *other = *(const JxPayment *const *) b;
  int              order = strcmp (one->date, other->date);

  return order != 0 ? order : (one->id > other->id) - (one->id < other->id);
}

/* What was paid up to @as_of, in the order of its days. */
static GPtrArray *
sort_payments (const JxProject *project, const char *as_of)
{
  GPtrArray *payments = g_ptr_array_new ();

  for (guint i = 0; i < project->payments->len; i++)
    {
      JxPayment *payment = project->payments->pdata[i];

      if (strcmp (payment->date, as_of) <= 0)
        g_ptr_array_add (payments, payment);
    }
  g_ptr_array_sort (payments, compare_payments);
  return payments;
}

static void
add_payment (JxGrid *table, const JxPayment *payment, gint64 sum)
{
  static const char *const fields[N_COLUMNS] = {
    "date", "voucher", "payee", "summary", "source", "amount", NULL,
  };
  g_autofree char *amount = jx_money_format (payment->amount, JX_MONEY_YUAN);
  g_autofree char *total = jx_money_format (sum, JX_MONEY_YUAN);
  char            *texts[] = { payment->date,
                               payment->voucher,
                               payment->payee,
                               payment->summary,
                               (char *) (payment->source == JX_SOURCE_FISCAL ? "财政" : "其他"),
                               amount,
                               total };
  JxPlace          places[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    places[i] = (JxPlace){ JX_TABLE_PAYMENT, payment->id, fields[i] };
  jx_form_table_row (table, columns, N_COLUMNS, texts, places);
}

static void
add_total (JxGrid *table, const char *label, guint n_payments, gint64 sum)
{
  g_autofree char *text = g_strdup_printf ("%s（%u笔）", label, n_payments);
  g_autofree char *amount = jx_money_format (sum, JX_MONEY_YUAN);

  jx_grid_add_row (table, FALSE);
  jx_grid_add_cell (table, N_COLUMNS - 2, 1, JX_CELL_LABEL, text, NULL);
  jx_grid_add_cell (table, 2, 1, JX_CELL_NUMBER, amount, NULL);
}

/* Adds the payments of a project with their running total; returns what they come to. */
static gint64
add_project (JxGrid              *table,
             const JxFormProject *item,
             const char          *as_of,
             const char          *label,
             guint               *n_payments)
{
  g_autoptr (GPtrArray) payments = sort_payments (item->project, as_of);
  g_autofree char *heading =
    g_strdup_printf ("%u.%s %s", item->number, item->project->name, item->project->code);
  JxPlace place = { JX_TABLE_PROJECT, item->project->id, "name" };
  gint64  sum = 0;

  jx_grid_add_row (table, FALSE);
  jx_grid_add_cell (table, N_COLUMNS, 1, JX_CELL_TEXT, heading, &place);
  for (guint i = 0; i < payments->len; i++)
    {
      const JxPayment *payment = payments->pdata[i];

      sum += payment->amount;
      add_payment (table, payment, sum);
    }
  add_total (table, label, payments->len, sum);
  *n_payments += payments->len;
  return sum;
}

/**
 * jx_form_place_payments:
 * @flow: where they go
 * @items: (element-type JxFormProject): the projects
 * @as_of: the last day that counts, ISO
 *
 * Places the payments of projects, each with its total, and the total of all.
 */
void
jx_form_place_payments (JxFlow *flow, const GArray *items, const char *as_of)
{
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_SMALL_CELL);
  guint  n_payments = 0;
  gint64 sum = 0;

  jx_form_table_heading (table, columns, N_COLUMNS);
  for (guint i = 0; i < items->len; i++)
    sum += add_project (table,
                        &g_array_index (items, JxFormProject, i),
                        as_of,
                        items->len > 1 ? "小计" : "合计",
                        &n_payments);
  if (items->len > 1)
    add_total (table, "合计", n_payments, sum);
  jx_grid_lay_out (table, flow);
}

/**
 * jx_form_build_payments:
 * @snapshot: the data
 * @options: which projects, and up to which day
 * @error: return location for an error
 *
 * Lays out the payments of one project or of all, by day, with running totals.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_payments (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  g_autoptr (GArray) items = jx_form_projects (snapshot, options, error);
  g_autoptr (JxFlow) flow = NULL;
  g_autofree char *title = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *day = NULL;
  g_autofree char *subtitle = NULL;
  const JxUnit    *unit;

  if (items == NULL)
    return NULL;
  unit = g_array_index (items, JxFormProject, 0).unit;
  as_of = jx_form_as_of (snapshot, options);
  day = jx_form_print_day (as_of);
  subtitle = g_strdup_printf ("截至%s", day);
  title = g_strdup_printf ("%d年项目支付明细表", (int) snapshot->settings->year);
  flow = jx_form_begin (title, options);
  jx_form_place_head (flow, title, subtitle, unit, "元");
  jx_form_place_payments (flow, items, as_of);
  jx_form_place_signers (flow, unit);
  return jx_flow_finish (flow, options->fingerprint);
}
