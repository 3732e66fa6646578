/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JxParagraph:
 * @title: its first sentence, where titles were asked for and it was numbered; else empty
 * @text: the rest; further lines that belong to it follow, each on a line of its own
 *
 * An item of a text, without its number.
 */
typedef struct
{
  char *title;
  char *text;
} JxParagraph;

GPtrArray   *jx_paragraphs_read (const char *text, gboolean titled);
JxParagraph *jx_paragraph_new   (const char *item, gboolean titled);
void         jx_paragraph_free  (JxParagraph *paragraph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxParagraph, jx_paragraph_free)

G_END_DECLS
