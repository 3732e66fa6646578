/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-numbering.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JxDocxLists:
 * @kinds: (element-type utf8 JxNumberList): the lists, by the number of their kind
 * @lists: (element-type utf8 JxDocxList): what paragraphs refer to
 * @styles: (element-type utf8 JxDocxStyle): paragraph styles that number
 *
 * How the paragraphs of a Word document number themselves.
 */
typedef struct
{
  GHashTable *kinds;
  GHashTable *lists;
  GHashTable *styles;
} JxDocxLists;

JxDocxLists *_jx_docx_lists_read (GHashTable *members, GError **error);
void         _jx_docx_lists_free (JxDocxLists *lists);
char        *_jx_docx_lists_next (JxDocxLists *lists, const char *style, const char *id,
                                  const char *level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxDocxLists, _jx_docx_lists_free)

G_END_DECLS
