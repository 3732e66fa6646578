/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JxSign:
 * @JX_SIGN_NONE: no sign was written; a number then counts as =
 * @JX_SIGN_QUALITATIVE: 定性: words or a date, no number to reach
 *
 * The 计算符号 of a target value.
 */
typedef enum
{
  JX_SIGN_NONE,
  JX_SIGN_AT_LEAST,
  JX_SIGN_MORE,
  JX_SIGN_EQUAL,
  JX_SIGN_AT_MOST,
  JX_SIGN_LESS,
  JX_SIGN_QUALITATIVE,
} JxSign;

/**
 * JxTarget:
 * @sign: the sign
 * @value: the number as written, in half-width digits without separators; empty where there is none
 * @unit: unit or words: `%`, `人`, `优`
 *
 * A 指标值 as three fields, read from the text as printed.
 */
typedef struct
{
  JxSign sign;
  char *value;
  char *unit;
} JxTarget;

extern const char *const jx_sign_names[];

void     jx_target_read     (JxTarget *target, const char *printed);
void     jx_target_clear    (JxTarget *target);
char    *jx_target_print    (JxSign sign, const char *value, const char *unit);
gboolean jx_target_number   (const char *value, gint64 *micros);
gboolean jx_sign_is_reverse (JxSign sign);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxTarget, jx_target_clear)

G_END_DECLS
