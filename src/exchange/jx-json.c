/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-json.h"

struct _JxJson
{
  GString *text;
  GString *open; /* the closing brackets of what is open, the innermost last */
  gboolean is_empty;
};

static void
append_quoted (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (out, '"');
  for (const char *p = valid; *p != '\0'; p++)
    switch (*p)
      {
      case '"':
      case '\\':
        g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
        break;
      case '\n':
        g_string_append (out, "\\n");
        break;
      case '\r':
        g_string_append (out, "\\r");
        break;
      case '\t':
        g_string_append (out, "\\t");
        break;
      default:
        if ((guchar) *p < 0x20 || *p == 0x7f)
          g_string_append_printf (out, "\\u%04x", (guchar) *p);
        else
          g_string_append_c (out, *p);
        break;
      }
  g_string_append_c (out, '"');
}

static void
break_line (JxJson *json)
{
  g_string_append_c (json->text, '\n');
  for (gsize i = 0; i < json->open->len; i++)
    g_string_append (json->text, "  ");
}

/* What comes before every value: a comma, the place on its line, the key. */
static void
begin_value (JxJson *json, const char *key)
{
  gboolean in_object = json->open->len > 0 && json->open->str[json->open->len - 1] == '}';

  g_return_if_fail (in_object == (key != NULL));

  if (!json->is_empty)
    g_string_append_c (json->text, ',');
  if (json->open->len > 0)
    break_line (json);
  if (key != NULL)
    {
      append_quoted (json->text, key);
      g_string_append (json->text, ": ");
    }
  json->is_empty = FALSE;
}

/**
 * jx_json_new:
 *
 * Begins a JSON text.
 *
 * Returns: (transfer full): the writer; jx_json_finish() frees it
 */
JxJson *
jx_json_new (void)
{
  JxJson *json = g_new0 (JxJson, 1);

  json->text = g_string_new (NULL);
  json->open = g_string_new (NULL);
  json->is_empty = TRUE;
  return json;
}

/**
 * jx_json_begin:
 * @json: a writer
 * @key: (nullable): its key; %NULL within an array and at the top
 * @bracket: `{` for an object, `[` for an array
 *
 * Begins an object or array; jx_json_end() ends it.
 */
void
jx_json_begin (JxJson *json, const char *key, char bracket)
{
  g_return_if_fail (json != NULL && (bracket == '{' || bracket == '['));

  begin_value (json, key);
  g_string_append_c (json->text, bracket);
  g_string_append_c (json->open, bracket == '{' ? '}' : ']');
  json->is_empty = TRUE;
}

/**
 * jx_json_end:
 * @json: a writer
 *
 * Ends the innermost open object or array.
 */
void
jx_json_end (JxJson *json)
{
  char bracket;

  g_return_if_fail (json != NULL && json->open->len > 0);

  bracket = json->open->str[json->open->len - 1];
  g_string_truncate (json->open, json->open->len - 1);
  if (!json->is_empty)
    break_line (json);
  g_string_append_c (json->text, bracket);
  json->is_empty = FALSE;
}

/**
 * jx_json_text:
 * @json: a writer
 * @key: (nullable): its key; %NULL within an array
 * @text: UTF-8
 *
 * Writes a text. Control characters are escaped, every other character is kept.
 */
void
jx_json_text (JxJson *json, const char *key, const char *text)
{
  g_return_if_fail (json != NULL && text != NULL);

  begin_value (json, key);
  append_quoted (json->text, text);
}

/**
 * jx_json_int:
 * @json: a writer
 * @key: (nullable): its key; %NULL within an array
 * @value: a number
 *
 * Writes a whole number.
 */
void
jx_json_int (JxJson *json, const char *key, gint64 value)
{
  g_return_if_fail (json != NULL);

  begin_value (json, key);
  g_string_append_printf (json->text, "%" G_GINT64_FORMAT, value);
}

/**
 * jx_json_bool:
 * @json: a writer
 * @key: (nullable): its key; %NULL within an array
 * @value: a truth value
 *
 * Writes `true` or `false`.
 */
void
jx_json_bool (JxJson *json, const char *key, gboolean value)
{
  g_return_if_fail (json != NULL);

  begin_value (json, key);
  g_string_append (json->text, value ? "true" : "false");
}

/**
 * jx_json_null:
 * @json: a writer
 * @key: (nullable): its key; %NULL within an array
 *
 * Writes `null`: there is no value.
 */
void
jx_json_null (JxJson *json, const char *key)
{
  g_return_if_fail (json != NULL);

  begin_value (json, key);
  g_string_append (json->text, "null");
}

/**
 * jx_json_finish:
 * @json: (transfer full): a writer with nothing open
 *
 * Ends the text and frees the writer.
 *
 * Returns: (transfer full): the JSON text, indented by two spaces, with a line break at its end
 */
char *
jx_json_finish (JxJson *json)
{
  char *text;

  g_return_val_if_fail (json != NULL && json->open->len == 0, NULL);

  g_string_append_c (json->text, '\n');
  text = g_string_free (json->text, FALSE);
  g_string_free (json->open, TRUE);
  g_free (json);
  return text;
}
