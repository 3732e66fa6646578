/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-table.h"

#include <string.h>

/* The 支付明细 (design: forms.md, 10). */

static const JxFormColumn columns[] = {
  { "日期", 12, JX_CELL_CENTRE },       { "凭证号", 11, JX_CELL_CENTRE },
  { "收款方", 18, JX_CELL_TEXT },       { "摘要", 20, JX_CELL_TEXT },
  { "资金", 7, JX_CELL_CENTRE },        { "金额（元）", 16, JX_CELL_NUMBER },
  { "累计（元）", 16, JX_CELL_NUMBER },
};

enum
{
  DATE,
  VOUCHER,
  PAYEE,
  SUMMARY,
  SOURCE,
  AMOUNT,
  TOTAL,
  N_COLUMNS,
};

/** Payments: the payments of a project in the order of their days, and what they come to so far. */
typedef struct
{
  GPtrArray *payments; /* of JxPayment */
  GArray    *sums;     /* of gint64 */
  char      *written;  /* the amount that was measured last */
} Payments;

/* Amounts below it, fen, fit into their columns. */
#define LARGE (G_GINT64_CONSTANT (10000000000))

static int
compare_payments (gconstpointer a, gconstpointer b)
{
  const JxPayment *one = *(const JxPayment *const *) a, *other = *(const JxPayment *const *) b;
  int              order = strcmp (one->date, other->date);

  return order != 0 ? order : (one->id > other->id) - (one->id < other->id);
}

static gboolean
are_sorted (GPtrArray *payments)
{
  for (guint i = 1; i < payments->len; i++)
    if (compare_payments (&payments->pdata[i - 1], &payments->pdata[i]) > 0)
      return FALSE;
  return TRUE;
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
  if (!are_sorted (payments))
    g_ptr_array_sort (payments, compare_payments);
  return payments;
}

/* An amount so large that its column may be too narrow for it is written out to be measured. */
static const char *
write_large (Payments *payments, gint64 fen)
{
  if (ABS (fen) < LARGE)
    return NULL;
  g_free (payments->written);
  payments->written = jx_money_format (fen, JX_MONEY_YUAN);
  return payments->written;
}

static const char *
get_text (guint row, guint column, gpointer data)
{
  Payments        *payments = data;
  const JxPayment *payment = payments->payments->pdata[row];

  switch (column)
    {
    case VOUCHER:
      return payment->voucher;
    case PAYEE:
      return payment->payee;
    case SUMMARY:
      return payment->summary;
    case AMOUNT:
      return write_large (payments, payment->amount);
    case TOTAL:
      return write_large (payments, g_array_index (payments->sums, gint64, row));
    default:
      return NULL;
    }
}

static char *
make_text (guint row, guint column, gpointer data)
{
  const Payments  *payments = data;
  const JxPayment *payment = payments->payments->pdata[row];

  switch (column)
    {
    case DATE:
      return g_strdup (payment->date);
    case SOURCE:
      return g_strdup (payment->source == JX_SOURCE_FISCAL ? "财政" : "其他");
    case AMOUNT:
      return jx_money_format (payment->amount, JX_MONEY_YUAN);
    case TOTAL:
      return jx_money_format (g_array_index (payments->sums, gint64, row), JX_MONEY_YUAN);
    default:
      return g_strdup (get_text (row, column, data));
    }
}

static JxPlace
get_place (guint row, guint column, gpointer data)
{
  static const char *const fields[N_COLUMNS] = {
    "date", "voucher", "payee", "summary", "source", "amount", NULL,
  };
  const JxPayment *payment = ((const Payments *) data)->payments->pdata[row];

  return (JxPlace){ JX_TABLE_PAYMENT, payment->id, fields[column] };
}

static Payments *
collect_payments (const JxProject *project, const char *as_of)
{
  Payments *payments = g_new0 (Payments, 1);
  gint64    sum = 0;

  payments->payments = sort_payments (project, as_of);
  payments->sums = g_array_sized_new (FALSE, FALSE, sizeof (gint64), payments->payments->len);
  for (guint i = 0; i < payments->payments->len; i++)
    {
      sum += ((const JxPayment *) payments->payments->pdata[i])->amount;
      g_array_append_val (payments->sums, sum);
    }
  return payments;
}

static void
free_payments (gpointer data)
{
  Payments *payments = data;

  g_ptr_array_unref (payments->payments);
  g_array_unref (payments->sums);
  g_free (payments->written);
  g_free (payments);
}

static void
add_rows (JxGrid *table, Payments *payments)
{
  static const JxCellKind kinds[N_COLUMNS] = {
    JX_CELL_CENTRE, JX_CELL_CENTRE, JX_CELL_TEXT,   JX_CELL_TEXT,
    JX_CELL_CENTRE, JX_CELL_NUMBER, JX_CELL_NUMBER,
  };
  static const JxGridRows rows = { N_COLUMNS, kinds, get_text, make_text, get_place };

  jx_grid_add_rows (table, payments->payments->len, &rows, payments);
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

/* Adds the payments of a project with their running total under headings that each of its pages
 * repeats, and notes them in @all; returns what they come to. */
static gint64
add_project (JxGrid              *table,
             const JxFormProject *item,
             const char          *as_of,
             const char          *label,
             GPtrArray           *all)
{
  Payments        *payments = collect_payments (item->project, as_of);
  guint            n_payments = payments->payments->len;
  g_autofree char *heading =
    g_strdup_printf ("%u.%s %s", item->number, item->project->name, item->project->code);
  JxPlace place = { JX_TABLE_PROJECT, item->project->id, "name" };
  gint64  sum = n_payments > 0 ? g_array_index (payments->sums, gint64, n_payments - 1) : 0;

  jx_form_table_heading (table, columns, N_COLUMNS);
  jx_grid_add_row (table, TRUE);
  jx_grid_add_cell (table, N_COLUMNS, 1, JX_CELL_TEXT, heading, &place);
  add_rows (table, payments);
  add_total (table, label, n_payments, sum);
  g_ptr_array_add (all, payments);
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
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_payments);
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_SMALL_CELL);
  guint  n_payments = 0;
  gint64 sum = 0;

  for (guint i = 0; i < items->len; i++)
    sum += add_project (table,
                        &g_array_index (items, JxFormProject, i),
                        as_of,
                        items->len > 1 ? "小计" : "合计",
                        all);
  for (guint i = 0; i < all->len; i++)
    n_payments += ((const Payments *) all->pdata[i])->payments->len;
  if (items->len > 1)
    add_total (table, "合计", n_payments, sum);
  jx_form_hold_signers (table, 0);
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
