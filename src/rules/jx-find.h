/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxHit:
 * @place: the field that holds the words
 * @text: the piece of its text round the words, in one line
 * @start: where the words begin in @text, bytes
 * @end: where they end
 * @owner: the name of the project or unit that it belongs to
 *
 * A place where words were found.
 */
typedef struct
{
  JxPlace place;
  char *text;
  guint start;
  guint end;
  char *owner;
} JxHit;

GPtrArray *jx_find     (const JxSnapshot *snapshot, const char *words, guint most, guint *n_found);
void       jx_hit_free (JxHit *hit);

G_END_DECLS
