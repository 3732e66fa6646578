/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JxJsonNode:
 * @kind: `{` an object, `[` a list, `"` a text, `0` a number, `t` `f` `n` for true, false and null
 * @text: (nullable): the text, or the number as it is written
 * @keys: (nullable) (element-type utf8): the keys of an object
 * @nodes: (nullable) (element-type JxJsonNode): what stands in an object or a list
 *
 * A piece of JSON text.
 */
typedef struct
{
  char kind;
  char *text;
  GPtrArray *keys;
  GPtrArray *nodes;
} JxJsonNode;

JxJsonNode       *jx_json_parse     (const char *text, GError **error);
void              jx_json_node_free (JxJsonNode *node);
const JxJsonNode *jx_json_node_find (const JxJsonNode *node, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxJsonNode, jx_json_node_free)

G_END_DECLS
