/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-payments.h"

#include "exchange/jx-csv.h"
#include "exchange/jx-decode.h"
#include "exchange/jx-xlsx.h"
#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The headings stand within the first rows, under the title of the list. */
#define HEADING_ROWS 20

/** Column: its name for the user, and what the programs of accountants call it. */
typedef struct
{
  const char *label;
  const char *headings[16];
} Column;

static const Column columns[JX_N_PAYMENT_COLUMNS] = {
  [JX_PAYMENT_DATE] = { N_ ("Date"),
                        { "日期",
                          "支付日期",
                          "付款日期",
                          "支出日期",
                          "记账日期",
                          "凭证日期",
                          "业务日期",
                          "交易日期",
                          "制单日期",
                          "date" } },
  [JX_PAYMENT_AMOUNT] = { N_ ("Amount"),
                          { "金额",
                            "支付金额",
                            "付款金额",
                            "支出金额",
                            "借方金额",
                            "借方",
                            "借方发生额",
                            "实付金额",
                            "发生额",
                            "支出",
                            "amount" } },
  [JX_PAYMENT_REFUND] = { N_ ("Refund"),
                          { "贷方金额",
                            "贷方",
                            "贷方发生额",
                            "退款金额",
                            "退回金额",
                            "退款",
                            "refund" } },
  [JX_PAYMENT_VOUCHER] = { N_ ("Voucher"),
                           { "凭证号",
                             "凭证编号",
                             "凭证字号",
                             "记账凭证号",
                             "凭证",
                             "凭证号数",
                             "voucher" } },
  [JX_PAYMENT_PAYEE] = { N_ ("Payee"),
                         { "收款方",
                           "收款人",
                           "收款单位",
                           "收款人名称",
                           "对方单位",
                           "对方户名",
                           "往来单位",
                           "payee" } },
  [JX_PAYMENT_SUMMARY] = { N_ ("Summary"),
                           { "摘要", "用途", "支出内容", "事由", "说明", "备注", "summary" } },
  [JX_PAYMENT_SOURCE] = { N_ ("Source"), { "资金来源", "资金性质", "资金", "来源", "source" } },
  [JX_PAYMENT_PROJECT] = { N_ ("Project"),
                           { "项目", "项目编码", "项目代码", "项目名称", "预算项目", "project" } },
};

/**
 * jx_payment_column_label:
 * @column: a column
 *
 * Names what a column can hold.
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
jx_payment_column_label (JxPaymentColumn column)
{
  g_return_val_if_fail (column < JX_N_PAYMENT_COLUMNS, "");

  return _ (columns[column].label);
}

/* A heading without its unit, blanks and case: `金额（元）` is `金额`. */
static char *
strip_heading (const char *cell)
{
  g_autofree char *folded = jx_text_fold (cell);
  char            *bracket = strchr (folded, '(');
  GString         *stripped;

  if (bracket != NULL)
    *bracket = '\0';
  stripped = g_string_new (NULL);
  for (const char *p = folded; *p != '\0'; p++)
    if (*p != ' ' && *p != '\n')
      g_string_append_c (stripped, g_ascii_tolower (*p));
  return g_string_free (stripped, FALSE);
}

static int
find_column (const char *cell)
{
  g_autofree char *heading = strip_heading (cell);

  for (int c = 0; c < JX_N_PAYMENT_COLUMNS; c++)
    if (g_strv_contains (columns[c].headings, heading))
      return c;
  return JX_PAYMENT_NO_COLUMN;
}

static void
read_headings (char **row, int *found)
{
  for (guint c = 0; c < JX_N_PAYMENT_COLUMNS; c++)
    found[c] = JX_PAYMENT_NO_COLUMN;
  for (int i = 0; row[i] != NULL; i++)
    {
      int column = find_column (row[i]);

      if (column != JX_PAYMENT_NO_COLUMN && found[column] == JX_PAYMENT_NO_COLUMN)
        found[column] = i;
    }
}

/* The unit stands in the heading of the amounts, or above the table: `单位：万元`. */
static JxMoneyUnit
find_unit (GPtrArray *rows, guint heading, int column)
{
  char **headings = rows->pdata[heading];

  if (strstr (headings[column], "万元") != NULL)
    return JX_MONEY_WAN;
  if (strstr (headings[column], "元") != NULL)
    return JX_MONEY_YUAN;
  for (guint r = 0; r < heading; r++)
    for (char **cell = rows->pdata[r]; *cell != NULL; cell++)
      if (strstr (*cell, "单位") != NULL && strstr (*cell, "万元") != NULL)
        return JX_MONEY_WAN;
  return JX_MONEY_YUAN;
}

/**
 * jx_payments_map:
 * @rows: (element-type GStrv): a list
 * @map: (out caller-allocates): how it is to be read
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Finds the headings of a list of payments, and which column holds what.
 *
 * A date and an amount must be there; the unit of amounts is 元 unless the list says 万元.
 *
 * Returns: whether it was understood
 */
gboolean
jx_payments_map (GPtrArray *rows, JxPaymentMap *map, GError **error)
{
  g_return_val_if_fail (rows != NULL && map != NULL, FALSE);

  for (guint r = 0; r < MIN (rows->len, HEADING_ROWS); r++)
    {
      read_headings (rows->pdata[r], map->columns);
      if (map->columns[JX_PAYMENT_DATE] == JX_PAYMENT_NO_COLUMN ||
          map->columns[JX_PAYMENT_AMOUNT] == JX_PAYMENT_NO_COLUMN)
        continue;
      map->unit = find_unit (rows, r, map->columns[JX_PAYMENT_AMOUNT]);
      map->first = r + 1;
      return TRUE;
    }
  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_DOCUMENT,
                       _ ("The list has no row of headings with a date (日期) and an amount "
                          "(金额)."));
  return FALSE;
}

static gboolean
is_list (GPtrArray *rows)
{
  JxPaymentMap map;

  return jx_payments_map (rows, &map, NULL);
}

/**
 * jx_payments_load:
 * @bytes: what a file holds: text in any character set that jx_decode() knows, or an Excel
 *   workbook (.xlsx)
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Reads a list whose cells are parted by tabs, where there are any, or by commas; of a workbook,
 * the first worksheet with the headings of payments.
 *
 * Returns: (transfer full) (nullable) (element-type GStrv): the rows; %NULL for what is neither
 */
GPtrArray *
jx_payments_load (GBytes *bytes, GError **error)
{
  g_autofree char *text = NULL;

  if (jx_xlsx_is (bytes))
    return jx_xlsx_read (bytes, is_list, error);
  text = jx_decode (bytes, NULL, error);
  if (text == NULL)
    return NULL;
  return jx_csv_parse (text, strchr (text, '\t') != NULL ? '\t' : ',');
}
