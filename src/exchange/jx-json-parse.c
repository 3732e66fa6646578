/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-json-parse.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a program writes by hand is never nested deeper; what is would only exhaust the stack. */
#define DEPTH_MOST 32

static JxJsonNode *parse_node (const char **cursor, guint depth);

static void
skip_blanks (const char **cursor)
{
  *cursor += strspn (*cursor, " \t\r\n");
}

static JxJsonNode *
new_node (char kind)
{
  JxJsonNode *node = g_new0 (JxJsonNode, 1);

  node->kind = kind;
  if (kind == '{')
    node->keys = g_ptr_array_new_with_free_func (g_free);
  if (kind == '{' || kind == '[')
    node->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_json_node_free);
  return node;
}

static gboolean
read_unit (const char **cursor, gunichar *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, (*cursor)++)
    {
      if (!g_ascii_isxdigit (**cursor))
        return FALSE;
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (**cursor);
    }
  return TRUE;
}

/* After `\u`: a character, or the two halves of one beyond the first 65,536. */
static gboolean
read_unicode (const char **cursor, GString *text)
{
  gunichar first, second;

  if (!read_unit (cursor, &first))
    return FALSE;
  if (first >= 0xd800 && first < 0xdc00)
    {
      if (!g_str_has_prefix (*cursor, "\\u"))
        return FALSE;
      *cursor += 2;
      if (!read_unit (cursor, &second) || second < 0xdc00 || second > 0xdfff)
        return FALSE;
      first = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
    }
  if (first == 0 || !g_unichar_validate (first))
    return FALSE;
  g_string_append_unichar (text, first);
  return TRUE;
}

static gboolean
read_escape (const char **cursor, GString *text)
{
  static const char marks[] = "\"\\/bfnrt";
  static const char meant[] = "\"\\/\b\f\n\r\t";
  char              mark = **cursor;
  const char       *found = mark != '\0' ? strchr (marks, mark) : NULL;

  if (mark != '\0')
    (*cursor)++;
  if (mark == 'u')
    return read_unicode (cursor, text);
  if (found != NULL)
    g_string_append_c (text, meant[found - marks]);
  return found != NULL;
}

/* Reads a text in quotes; NULL where it is none. */
static char *
parse_text (const char **cursor)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (**cursor != '"')
    return NULL;
  (*cursor)++;
  while (**cursor != '"')
    {
      if ((guchar) * *cursor < 0x20)
        return NULL;
      if (**cursor == '\\')
        {
          (*cursor)++;
          if (!read_escape (cursor, text))
            return NULL;
        }
      else
        g_string_append_c (text, *(*cursor)++);
    }
  (*cursor)++;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
parse_member (const char **cursor, JxJsonNode *node, guint depth)
{
  JxJsonNode *value;

  if (node->kind == '{')
    {
      char *key = parse_text (cursor);

      if (key == NULL)
        return FALSE;
      g_ptr_array_add (node->keys, key);
      skip_blanks (cursor);
      if (**cursor != ':')
        return FALSE;
      (*cursor)++;
    }
  value = parse_node (cursor, depth);
  if (value == NULL)
    return FALSE;
  g_ptr_array_add (node->nodes, value);
  return TRUE;
}

static JxJsonNode *
parse_members (const char **cursor, char end, guint depth)
{
  g_autoptr (JxJsonNode) node = new_node (*(*cursor)++);

  skip_blanks (cursor);
  if (**cursor == end)
    {
      (*cursor)++;
      return g_steal_pointer (&node);
    }
  for (;;)
    {
      skip_blanks (cursor);
      if (!parse_member (cursor, node, depth))
        return NULL;
      skip_blanks (cursor);
      if (**cursor != ',' && **cursor != end)
        return NULL;
      if (*(*cursor)++ == end)
        return g_steal_pointer (&node);
    }
}

static JxJsonNode *
parse_word (const char **cursor)
{
  static const char *const words[] = { "true", "false", "null" };
  const char              *start = *cursor;
  gsize                    length = strspn (start, "-+.0123456789eE");
  JxJsonNode              *node;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (start, words[i]))
      {
        *cursor += strlen (words[i]);
        return new_node (*words[i]);
      }
  if (length == 0)
    return NULL;
  node = new_node ('0');
  node->text = g_strndup (start, length);
  *cursor += length;
  return node;
}

static JxJsonNode *
parse_node (const char **cursor, guint depth)
{
  JxJsonNode *node;
  char       *text;

  skip_blanks (cursor);
  if (**cursor == '{' || **cursor == '[')
    return depth < DEPTH_MOST ? parse_members (cursor, **cursor == '{' ? '}' : ']', depth + 1)
                              : NULL;
  if (**cursor != '"')
    return parse_word (cursor);
  text = parse_text (cursor);
  if (text == NULL)
    return NULL;
  node = new_node ('"');
  node->text = text;
  return node;
}

/**
 * jx_json_parse:
 * @text: UTF-8
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Reads JSON text (RFC 8259), nested at most 32 deep.
 *
 * Returns: (transfer full) (nullable): what it says; %NULL for what is none
 */
JxJsonNode *
jx_json_parse (const char *text, GError **error)
{
  const char *cursor = text;
  g_autoptr (JxJsonNode) node = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  node = parse_node (&cursor, 0);
  skip_blanks (&cursor);
  if (node != NULL && *cursor == '\0')
    return g_steal_pointer (&node);
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_DOCUMENT,
               _ ("This is no JSON: it cannot be read from character %ld on."),
               g_utf8_pointer_to_offset (text, cursor) + 1);
  return NULL;
}

/**
 * jx_json_node_free:
 * @node: (transfer full): a node
 *
 * Frees a node with all that stands in it.
 */
void
jx_json_node_free (JxJsonNode *node)
{
  g_free (node->text);
  g_clear_pointer (&node->keys, g_ptr_array_unref);
  g_clear_pointer (&node->nodes, g_ptr_array_unref);
  g_free (node);
}

/**
 * jx_json_node_find:
 * @node: a node
 * @key: a key
 *
 * Finds what stands under a key.
 *
 * Returns: (transfer none) (nullable): the node; %NULL where @node is no object or has no such key
 */
const JxJsonNode *
jx_json_node_find (const JxJsonNode *node, const char *key)
{
  for (guint i = 0; node->kind == '{' && i < node->keys->len; i++)
    if (g_str_equal (node->keys->pdata[i], key))
      return node->nodes->pdata[i];
  return NULL;
}
