/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxPaymentColumn:
 * @JX_PAYMENT_DATE: the day 日期
 * @JX_PAYMENT_AMOUNT: what was paid 金额
 * @JX_PAYMENT_REFUND: what came back 贷方金额; counts against it
 * @JX_PAYMENT_VOUCHER: 凭证号
 * @JX_PAYMENT_PAYEE: 收款方
 * @JX_PAYMENT_SUMMARY: 摘要
 * @JX_PAYMENT_SOURCE: 资金来源
 * @JX_PAYMENT_PROJECT: the project, by code or name
 *
 * What a column of a list of payments can hold.
 */
typedef enum
{
  JX_PAYMENT_DATE,
  JX_PAYMENT_AMOUNT,
  JX_PAYMENT_REFUND,
  JX_PAYMENT_VOUCHER,
  JX_PAYMENT_PAYEE,
  JX_PAYMENT_SUMMARY,
  JX_PAYMENT_SOURCE,
  JX_PAYMENT_PROJECT,
  JX_N_PAYMENT_COLUMNS,
} JxPaymentColumn;

/* JX_PAYMENT_NO_COLUMN: the list does not have this column. */
#define JX_PAYMENT_NO_COLUMN (-1)

/**
 * JxPaymentMap:
 * @columns: which column holds what, from 0
 * @unit: the unit of an amount that names none
 * @first: the first row under the headings, from 0
 *
 * How a list of payments is to be read.
 */
typedef struct
{
  int columns[JX_N_PAYMENT_COLUMNS];
  JxMoneyUnit unit;
  guint first;
} JxPaymentMap;

/**
 * JxPaymentVerdict:
 * @JX_PAYMENT_GOOD: a payment that is not there yet
 * @JX_PAYMENT_KNOWN: a payment that is there already
 * @JX_PAYMENT_WRONG: no payment, or one that cannot be read
 *
 * What to do with a row.
 */
typedef enum
{
  JX_PAYMENT_GOOD,
  JX_PAYMENT_KNOWN,
  JX_PAYMENT_WRONG,
} JxPaymentVerdict;

/**
 * JxPaymentRow:
 * @row: the number of the row in the list, from 1
 * @verdict: what to do with it
 * @payment: (nullable): the payment, with the id of its project; %NULL for a wrong row
 * @reason: (nullable): why it is wrong or known, a sentence in the user's language
 *
 * A row of a list of payments.
 */
typedef struct
{
  guint row;
  JxPaymentVerdict verdict;
  JxPayment *payment;
  char *reason;
} JxPaymentRow;

GPtrArray  *jx_payments_load         (GBytes *bytes, GError **error);
gboolean    jx_payments_map          (GPtrArray *rows, JxPaymentMap *map, GError **error);
GPtrArray  *jx_payments_read         (GPtrArray *rows, const JxPaymentMap *map,
                                      const JxSnapshot *snapshot, const JxProject *project);
void        jx_payment_row_free      (JxPaymentRow *row);
const char *jx_payment_column_label  (JxPaymentColumn column);

G_END_DECLS
