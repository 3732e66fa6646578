/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JxMoneyUnit:
 * @JX_MONEY_WAN: 万元, 10,000 yuan: budgets and forms
 * @JX_MONEY_YUAN: 元: payments
 *
 * The unit that a bare number is read in and an amount is shown in.
 */
typedef enum
{
  JX_MONEY_WAN,
  JX_MONEY_YUAN,
} JxMoneyUnit;

/* No amount is larger than 10¹⁵ yuan, so that sums over a province stay exact. */
#define JX_MONEY_MAX G_GINT64_CONSTANT (100000000000000000)

gboolean jx_money_parse          (const char *text, JxMoneyUnit bare, gint64 *fen, GError **error);
gboolean jx_money_names_its_unit (const char *text);
char    *jx_money_format         (gint64 fen, JxMoneyUnit unit);
char    *jx_money_format_form    (gint64 fen);

G_END_DECLS
