/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JxTrait:
 * @JX_TRAIT_SATISFACTION: speaks of satisfaction
 * @JX_TRAIT_MORE: a value where more is better: rates, participation, completion, quality
 * @JX_TRAIT_LESS: a value where less is better: costs, complaints, faults, time needed
 * @JX_TRAIT_FAVOURABLE: a rate of something good, whatever else the text speaks of
 * @JX_TRAIT_NEGATED: a good word turned round: 不满意, 不合格
 * @JX_TRAIT_GROWTH: a percentage that may well go over 100
 * @JX_TRAIT_RATE: a share of a whole
 * @JX_TRAIT_COMPLETION: a completion rate, an output
 * @JX_TRAIT_PROMPT: being in time
 * @JX_TRAIT_SOURCE: something that a target can be based on
 * @JX_TRAIT_RESULT: what comes out in the end
 * @JX_TRAIT_GRADE: a grade such as 优
 * @JX_TRAIT_FOREIGN: belongs to another trade than that of a union
 * @JX_TRAIT_PLACEHOLDER: left over from a form or template
 * @JX_TRAIT_CROSSES: `XX`, a placeholder unless it stands within a word
 * @JX_TRAIT_ELLIPSIS: `……`
 *
 * What the words of a text tell a review, as bits.
 */
typedef enum
{
  JX_TRAIT_SATISFACTION = 1 << 0,
  JX_TRAIT_MORE = 1 << 1,
  JX_TRAIT_LESS = 1 << 2,
  JX_TRAIT_GROWTH = 1 << 3,
  JX_TRAIT_RATE = 1 << 4,
  JX_TRAIT_COMPLETION = 1 << 5,
  JX_TRAIT_PROMPT = 1 << 6,
  JX_TRAIT_SOURCE = 1 << 7,
  JX_TRAIT_RESULT = 1 << 8,
  JX_TRAIT_GRADE = 1 << 9,
  JX_TRAIT_FOREIGN = 1 << 10,
  JX_TRAIT_PLACEHOLDER = 1 << 11,
  JX_TRAIT_CROSSES = 1 << 12,
  JX_TRAIT_ELLIPSIS = 1 << 13,
  JX_TRAIT_FAVOURABLE = 1 << 14,
  JX_TRAIT_NEGATED = 1 << 15,
} JxTrait;

guint    jx_words_traits (const char *text);
gboolean jx_words_same   (const char *a, const char *b);
guint    jx_words_hash   (const char *text, guint seed);

G_END_DECLS
