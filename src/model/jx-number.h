/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JX_UNSET:
 *
 * An optional whole-number member that holds no value; NULL in the year file.
 */
#define JX_UNSET G_MININT64

/**
 * JX_MICRO:
 *
 * One, in the millionths that target and actual values are compared in.
 */
#define JX_MICRO G_GINT64_CONSTANT (1000000)

/**
 * JxNumberFault:
 * @JX_NUMBER_FINE: nothing is wrong
 * @JX_NUMBER_MISSING: there are no digits, or their thousands commas stand wrong
 * @JX_NUMBER_TOO_PRECISE: more decimals than can be kept
 * @JX_NUMBER_TOO_LARGE: more than 64 bits hold
 *
 * Why a number could not be read.
 */
typedef enum
{
  JX_NUMBER_FINE,
  JX_NUMBER_MISSING,
  JX_NUMBER_TOO_PRECISE,
  JX_NUMBER_TOO_LARGE,
} JxNumberFault;

JxNumberFault jx_number_read   (const char **cursor, guint decimals, gint64 *value);
gboolean      jx_number_scan   (const char **cursor, guint decimals, gint64 *value);
gboolean      jx_number_parse  (const char *text, guint decimals, gint64 *value, GError **error);
char         *jx_number_format (gint64 value, guint decimals, guint least_decimals, gboolean group);
gint64        jx_number_share  (gint64 amount, gint64 numerator, gint64 denominator);

G_END_DECLS
