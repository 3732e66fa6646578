/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-odf-private.h"

#include "exchange/jx-zip.h"

#define OUTLINE "outline-style"

/* Where in the part the reader is. */
typedef struct
{
  JxOdfStyles  *styles;
  JxNumberList *list;
  char         *style;
} JxStylesReader;

static guint
number_of (xmlTextReader *reader, const char *name, guint otherwise)
{
  g_autofree char *text = jx_xml_attribute (reader, name);

  return text != NULL ? (guint) MIN (g_ascii_strtoull (text, NULL, 10), 9999) : otherwise;
}

static void
begin_list (xmlTextReader *reader, JxStylesReader *state)
{
  gboolean is_outline = jx_xml_begins (reader, OUTLINE);
  char    *name = is_outline ? g_strdup (OUTLINE) : jx_xml_attribute (reader, "name");

  state->list = _jx_number_list_new ();
  g_hash_table_replace (state->styles->lists, name != NULL ? name : g_strdup (""), state->list);
  if (is_outline)
    state->styles->outline = state->list;
}

/* The number of a level with those above it that are shown, too: `%1.%2`. */
static char *
make_text (xmlTextReader *reader, guint level)
{
  g_autofree char *prefix = jx_xml_attribute (reader, "num-prefix");
  g_autofree char *suffix = jx_xml_attribute (reader, "num-suffix");
  guint            shown = CLAMP (number_of (reader, "display-levels", 1), 1, level + 1);
  GString         *text = g_string_new (prefix);

  for (guint i = level + 1 - shown; i <= level; i++)
    g_string_append_printf (text, "%s%%%u", i > level + 1 - shown ? "." : "", i + 1);
  return g_string_free (g_string_append (text, suffix != NULL ? suffix : ""), FALSE);
}

static void
read_level (xmlTextReader *reader, JxStylesReader *state)
{
  guint          n = number_of (reader, "level", 1);
  JxNumberLevel *level;

  if (state->list == NULL || n < 1 || n >= JX_NUMBER_LEVELS)
    return;
  level = &state->list->levels[n - 1];
  g_free (level->format);
  g_free (level->text);
  level->format = jx_xml_attribute (reader, "num-format");
  level->text = make_text (reader, n - 1);
  level->start = number_of (reader, "start-value", 1);
}

static void
read_table_properties (xmlTextReader *reader, JxStylesReader *state)
{
  g_autofree char *display = jx_xml_attribute (reader, "display");

  if (state->style != NULL && g_strcmp0 (display, "false") == 0)
    g_hash_table_add (state->styles->hidden, g_strdup (state->style));
}

static gboolean
read_styles_cb (xmlTextReader *reader, gpointer data, GError **error)
{
  JxStylesReader *state = data;

  if (jx_xml_begins (reader, "list-style") || jx_xml_begins (reader, OUTLINE))
    begin_list (reader, state);
  else if (jx_xml_begins (reader, "list-level-style-number") ||
           jx_xml_begins (reader, "outline-level-style"))
    read_level (reader, state);
  else if (jx_xml_begins (reader, "style"))
    {
      g_free (state->style);
      state->style = jx_xml_attribute (reader, "name");
    }
  else if (jx_xml_begins (reader, "table-properties"))
    read_table_properties (reader, state);
  return TRUE;
}

static gboolean
walk_part (GHashTable *members, const char *name, JxStylesReader *state, GError **error)
{
  GBytes *part = jx_zip_find (members, name);

  return part == NULL || jx_xml_walk (part, read_styles_cb, state, error);
}

/**
 * _jx_odf_styles_read:
 * @members: (element-type utf8 GBytes): the parts of an OpenDocument file
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Reads how lists and headings number, and which sheets are hidden.
 *
 * Returns: (transfer full) (nullable): the styles
 */
JxOdfStyles *
_jx_odf_styles_read (GHashTable *members, GError **error)
{
  g_autoptr (JxOdfStyles) styles = g_new0 (JxOdfStyles, 1);
  JxStylesReader state = { .styles = styles };
  gboolean       read;

  styles->lists =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) _jx_number_list_free);
  styles->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read = walk_part (members, "styles.xml", &state, error) &&
         walk_part (members, "content.xml", &state, error);
  g_free (state.style);
  return read ? g_steal_pointer (&styles) : NULL;
}

/**
 * _jx_odf_styles_free:
 * @styles: (transfer full): styles
 *
 * Frees @styles.
 */
void
_jx_odf_styles_free (JxOdfStyles *styles)
{
  g_hash_table_unref (styles->lists);
  g_hash_table_unref (styles->hidden);
  g_free (styles);
}
