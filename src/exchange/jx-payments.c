/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-payments.h"

#include "model/jx-date.h"
#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/** Reading: the list, and what it is compared with. */
typedef struct
{
  const JxPaymentMap *map;
  const JxSnapshot   *snapshot;
  const JxProject    *project; /* of the rows that name none */
  GHashTable         *known;   /* how often a payment is in the year; by key_of() */
} Reading;

/**
 * jx_payment_row_free:
 * @row: (transfer full): a row
 *
 * Frees a row of a list of payments.
 */
void
jx_payment_row_free (JxPaymentRow *row)
{
  g_clear_pointer (&row->payment, jx_payment_free);
  g_free (row->reason);
  g_free (row);
}

/* What tells two payments apart: project, day, amount and voucher. */
static char *
key_of (const JxPayment *payment)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "|%s|%" G_GINT64_FORMAT "|%s",
                          payment->project_id,
                          payment->date,
                          payment->amount,
                          payment->voucher);
}

static void
count_known (GHashTable *known, const JxPayment *payment)
{
  char *key = key_of (payment);
  guint times = GPOINTER_TO_UINT (g_hash_table_lookup (known, key));

  g_hash_table_replace (known, key, GUINT_TO_POINTER (times + 1));
}

static GHashTable *
collect_known (const JxSnapshot *snapshot)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = snapshot->units->pdata[u];

      for (guint p = 0; p < unit->projects->len; p++)
        {
          const JxProject *project = unit->projects->pdata[p];

          for (guint i = 0; i < project->payments->len; i++)
            count_known (known, project->payments->pdata[i]);
        }
    }
  return known;
}

/* Whether the year has the payment once more than the list had it so far; so a list that is read
 * again brings nothing, and two equal payments of one list are two. */
static gboolean
is_known (GHashTable *known, const JxPayment *payment)
{
  g_autofree char *key = key_of (payment);
  guint            times = GPOINTER_TO_UINT (g_hash_table_lookup (known, key));

  if (times == 0)
    return FALSE;
  g_hash_table_replace (known, g_steal_pointer (&key), GUINT_TO_POINTER (times - 1));
  return TRUE;
}

/* The cell of a column; empty where the list or the row does not have it. */
static const char *
cell_at (const Reading *reading, char **row, JxPaymentColumn column)
{
  int index = reading->map->columns[column];

  if (index == JX_PAYMENT_NO_COLUMN || (guint) index >= g_strv_length (row))
    return "";
  return row[index];
}

static gboolean
is_blank (char **row)
{
  for (; *row != NULL; row++)
    if (!jx_text_is_blank (*row))
      return FALSE;
  return TRUE;
}

/* Sums and balances stand between the payments of a ledger. */
static gboolean
is_sum (char **row)
{
  static const char *const words[] = {
    "合计",     "小计",     "总计",     "累计",   "本月合计", "本年累计",
    "本页合计", "期初余额", "上年结转", "承前页", "过次页",   NULL,
  };

  for (; *row != NULL; row++)
    {
      g_autofree char *cell = jx_text_fold (*row);
      g_auto (GStrv) parts = g_strsplit (cell, " ", -1);
      g_autofree char *word = g_strjoinv ("", parts);

      if (g_strv_contains (words, word))
        return TRUE;
    }
  return FALSE;
}

/* Reads an amount; brackets around it are a minus, as accountants write it. A blank cell is 0. */
static gboolean
read_amount (const Reading *reading, const char *cell, gint64 *fen, GError **error)
{
  g_autofree char *folded = jx_text_fold (cell);
  gsize            length = strlen (folded);
  gboolean         negative = length > 2 && folded[0] == '(' && folded[length - 1] == ')';
  const char      *digits = folded;

  *fen = 0;
  if (*folded == '\0' || g_str_equal (folded, "-"))
    return TRUE;
  if (negative)
    {
      folded[length - 1] = '\0';
      digits++;
    }
  if (!jx_money_parse (digits, reading->map->unit, fen, error))
    return FALSE;
  if (negative)
    *fen = -*fen;
  return TRUE;
}

static gboolean
read_amounts (const Reading *reading, char **row, JxPayment *payment, GError **error)
{
  gint64 refund = 0;

  if (!read_amount (reading, cell_at (reading, row, JX_PAYMENT_AMOUNT), &payment->amount, error) ||
      !read_amount (reading, cell_at (reading, row, JX_PAYMENT_REFUND), &refund, error))
    return FALSE;
  payment->amount -= refund;
  if (payment->amount != 0)
    return TRUE;
  g_set_error_literal (error, JX_ERROR, JX_ERROR_VALUE, _ ("There is no amount."));
  return FALSE;
}

static gboolean
read_source (const char *cell, JxPayment *payment, GError **error)
{
  static const struct
  {
    const char *word;
    JxSource    source;
  } words[] = {
    { "其他", JX_SOURCE_OTHER },    { "自有", JX_SOURCE_OTHER },
    { "自筹", JX_SOURCE_OTHER },    { "other", JX_SOURCE_OTHER },
    { "财政", JX_SOURCE_FISCAL },   { "公共预算", JX_SOURCE_FISCAL },
    { "预算内", JX_SOURCE_FISCAL }, { "fiscal", JX_SOURCE_FISCAL },
  };
  g_autofree char *stripped = jx_text_strip (cell);

  payment->source = JX_SOURCE_FISCAL;
  if (*stripped == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (stripped, words[i].word) != NULL)
      {
        payment->source = words[i].source;
        return TRUE;
      }
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_VALUE,
               _ ("“%s” is no source of money; write 财政资金 or 其他资金."),
               stripped);
  return FALSE;
}

/* The project that the text names by code or name; more than one of a name are none. */
static const JxProject *
find_project (const JxSnapshot *snapshot, const char *text)
{
  const JxProject *found = NULL;

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = snapshot->units->pdata[u];

      for (guint p = 0; p < unit->projects->len; p++)
        {
          const JxProject *project = unit->projects->pdata[p];

          if (g_str_equal (project->code, text))
            return project;
          if (!g_str_equal (project->name, text))
            continue;
          if (found != NULL)
            return NULL;
          found = project;
        }
    }
  return found;
}

static gboolean
read_project (const Reading *reading, const char *cell, JxPayment *payment, GError **error)
{
  g_autofree char *text = jx_text_strip (cell);
  const JxProject *project =
    *text != '\0' ? find_project (reading->snapshot, text) : reading->project;

  if (project != NULL)
    {
      payment->project_id = project->id;
      return TRUE;
    }
  if (*text == '\0')
    g_set_error_literal (error, JX_ERROR, JX_ERROR_VALUE, _ ("The row names no project."));
  else
    g_set_error (error,
                 JX_ERROR,
                 JX_ERROR_VALUE,
                 _ ("There is no one project with the code or name “%s”."),
                 text);
  return FALSE;
}

static gboolean
read_texts (const Reading *reading, char **row, JxPayment *payment, GError **error)
{
  static const struct
  {
    JxPaymentColumn column;
    const char     *field;
  } texts[] = {
    { JX_PAYMENT_VOUCHER, "voucher" },
    { JX_PAYMENT_PAYEE, "payee" },
    { JX_PAYMENT_SUMMARY, "summary" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const JxField   *field = jx_field_find (JX_TABLE_PAYMENT, texts[i].field);
      g_autofree char *text = g_strdup (cell_at (reading, row, texts[i].column));

      if (!jx_field_parse (field, g_strdelimit (text, "\r\n", ' '), payment, error))
        return FALSE;
    }
  return TRUE;
}

static JxPayment *
read_payment (const Reading *reading, char **row, GError **error)
{
  g_autoptr (JxPayment) payment = jx_payment_new ();
  gint64 year = reading->snapshot->settings->year;
  char  *date;

  if (is_sum (row))
    {
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_VALUE,
                           _ ("This is a sum or a balance, not a payment."));
      return NULL;
    }
  date = jx_date_parse (cell_at (reading, row, JX_PAYMENT_DATE), year, error);
  if (date == NULL)
    return NULL;
  jx_text_take (&payment->date, date);
  if (!read_amounts (reading, row, payment, error) ||
      !read_source (cell_at (reading, row, JX_PAYMENT_SOURCE), payment, error) ||
      !read_project (reading, cell_at (reading, row, JX_PAYMENT_PROJECT), payment, error) ||
      !read_texts (reading, row, payment, error))
    return NULL;
  return g_steal_pointer (&payment);
}

static JxPaymentRow *
read_row (const Reading *reading, char **cells, guint number)
{
  JxPaymentRow *row = g_new0 (JxPaymentRow, 1);
  g_autoptr (GError) error = NULL;

  row->row = number;
  row->payment = read_payment (reading, cells, &error);
  if (row->payment == NULL)
    {
      row->verdict = JX_PAYMENT_WRONG;
      row->reason = g_strdup (error->message);
    }
  else if (is_known (reading->known, row->payment))
    {
      row->verdict = JX_PAYMENT_KNOWN;
      row->reason =
        g_strdup (_ ("A payment of that day, amount and voucher is in the year already."));
    }
  return row;
}

/**
 * jx_payments_read:
 * @rows: (element-type GStrv): a list
 * @map: how it is to be read
 * @snapshot: the year that it is meant for
 * @project: (nullable): the project of rows that name none
 *
 * Reads the payments of a list.
 *
 * Nothing is guessed and nothing dropped: a row that cannot be read is there with its reason, and
 * so is one whose day, amount and voucher the project has already. Blank rows are passed over.
 * Dates without a year are of the fiscal one; a payment in the other year is read all the same.
 *
 * Returns: (transfer full) (element-type JxPaymentRow): the rows under the headings
 */
GPtrArray *
jx_payments_read (GPtrArray          *rows,
                  const JxPaymentMap *map,
                  const JxSnapshot   *snapshot,
                  const JxProject    *project)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_payment_row_free);
  g_autoptr (GHashTable) known = NULL;
  Reading reading;

  g_return_val_if_fail (rows != NULL && map != NULL && snapshot != NULL, found);

  known = collect_known (snapshot);
  reading = (Reading){ map, snapshot, project, known };
  for (guint r = map->first; r < rows->len; r++)
    if (!is_blank (rows->pdata[r]))
      g_ptr_array_add (found, read_row (&reading, rows->pdata[r], r + 1));
  return found;
}
