/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxRollOver:
 * @JX_ROLL_OVER_PLAIN: nothing more than what is always taken over
 * @JX_ROLL_OVER_KEEP_CODES: projects keep their codes
 * @JX_ROLL_OVER_CARRY: fiscal funds that were not spent are carried over 上年结转
 *
 * What a new year takes over from the one before by choice.
 */
typedef enum
{
  JX_ROLL_OVER_PLAIN = 0,
  JX_ROLL_OVER_KEEP_CODES = 1 << 0,
  JX_ROLL_OVER_CARRY = 1 << 1,
} JxRollOver;

JxSnapshot *jx_roll_over (const JxSnapshot *last, gint64 year, JxRollOver choice);

G_END_DECLS
