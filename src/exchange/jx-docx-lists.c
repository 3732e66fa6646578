/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-docx-private.h"

#include "exchange/jx-xml.h"
#include "exchange/jx-zip.h"

#define BASES_MOST 16

/* A list of the document: the kind it is of, and which levels it begins anew. */
typedef struct
{
  char    *kind;
  guint64  starts[JX_NUMBER_LEVELS];
  gboolean restarts[JX_NUMBER_LEVELS];
} JxDocxList;

typedef struct
{
  char *base;
  char *id;
  char *level;
} JxDocxStyle;

/* Where in the part the reader is. */
typedef struct
{
  JxDocxLists   *lists;
  JxNumberList  *kind;
  JxDocxList    *list;
  JxNumberLevel *level;
  guint          n_level;
  JxDocxStyle   *style;
} JxListsReader;

static void
free_list (gpointer data)
{
  JxDocxList *list = data;

  g_free (list->kind);
  g_free (list);
}

static void
free_style (gpointer data)
{
  JxDocxStyle *style = data;

  g_free (style->base);
  g_free (style->id);
  g_free (style->level);
  g_free (style);
}

static guint64
number_of (xmlTextReader *reader, const char *name)
{
  g_autofree char *text = jx_xml_attribute (reader, name);

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : 0;
}

static void
take_attribute (xmlTextReader *reader, const char *name, char **member)
{
  g_free (*member);
  *member = jx_xml_attribute (reader, name);
}

static void
begin_level (xmlTextReader *reader, JxListsReader *state)
{
  state->n_level = (guint) MIN (number_of (reader, "ilvl"), JX_NUMBER_LEVELS - 1);
  state->level = state->kind != NULL ? &state->kind->levels[state->n_level] : NULL;
}

static void
read_level (xmlTextReader *reader, JxListsReader *state)
{
  if (jx_xml_begins (reader, "start"))
    state->level->start = (gint64) MIN (number_of (reader, "val"), 9999);
  else if (jx_xml_begins (reader, "numFmt"))
    take_attribute (reader, "val", &state->level->format);
  else if (jx_xml_begins (reader, "lvlText"))
    take_attribute (reader, "val", &state->level->text);
}

static void
begin_kind (xmlTextReader *reader, JxListsReader *state)
{
  char *id = jx_xml_attribute (reader, "abstractNumId");

  state->list = NULL;
  state->kind = _jx_number_list_new ();
  g_hash_table_replace (state->lists->kinds, id != NULL ? id : g_strdup (""), state->kind);
}

static void
begin_list (xmlTextReader *reader, JxListsReader *state)
{
  char *id = jx_xml_attribute (reader, "numId");

  state->kind = NULL;
  state->level = NULL;
  state->list = g_new0 (JxDocxList, 1);
  g_hash_table_replace (state->lists->lists, id != NULL ? id : g_strdup (""), state->list);
}

static gboolean
read_numbering_cb (xmlTextReader *reader, gpointer data, GError **error)
{
  JxListsReader *state = data;

  if (jx_xml_begins (reader, "abstractNum"))
    begin_kind (reader, state);
  else if (jx_xml_begins (reader, "num"))
    begin_list (reader, state);
  else if (jx_xml_begins (reader, "lvl") || jx_xml_begins (reader, "lvlOverride"))
    begin_level (reader, state);
  else if (state->level != NULL)
    read_level (reader, state);
  else if (state->list != NULL && jx_xml_begins (reader, "abstractNumId"))
    take_attribute (reader, "val", &state->list->kind);
  else if (state->list != NULL && jx_xml_begins (reader, "startOverride"))
    {
      state->list->restarts[state->n_level] = TRUE;
      state->list->starts[state->n_level] = MIN (number_of (reader, "val"), 9999);
    }
  return TRUE;
}

static gboolean
read_styles_cb (xmlTextReader *reader, gpointer data, GError **error)
{
  JxListsReader *state = data;

  if (jx_xml_begins (reader, "style"))
    {
      char *id = jx_xml_attribute (reader, "styleId");

      state->style = g_new0 (JxDocxStyle, 1);
      g_hash_table_replace (state->lists->styles, id != NULL ? id : g_strdup (""), state->style);
    }
  else if (state->style == NULL)
    return TRUE;
  else if (jx_xml_begins (reader, "basedOn"))
    take_attribute (reader, "val", &state->style->base);
  else if (jx_xml_begins (reader, "numId"))
    take_attribute (reader, "val", &state->style->id);
  else if (jx_xml_begins (reader, "ilvl"))
    take_attribute (reader, "val", &state->style->level);
  return TRUE;
}

static gboolean
walk_part (GHashTable    *members,
           const char    *name,
           JxXmlFunc      func,
           JxListsReader *state,
           GError       **error)
{
  GBytes *part = jx_zip_find (members, name);

  return part == NULL || jx_xml_walk (part, func, state, error);
}

/**
 * _jx_docx_lists_read:
 * @members: (element-type utf8 GBytes): the parts of a Word document
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Reads how lists and paragraph styles number.
 *
 * Returns: (transfer full) (nullable): the lists
 */
JxDocxLists *
_jx_docx_lists_read (GHashTable *members, GError **error)
{
  g_autoptr (JxDocxLists) lists = g_new0 (JxDocxLists, 1);
  JxListsReader state = { .lists = lists };

  lists->kinds =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) _jx_number_list_free);
  lists->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  lists->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_style);
  if (!walk_part (members, "word/numbering.xml", read_numbering_cb, &state, error) ||
      !walk_part (members, "word/styles.xml", read_styles_cb, &state, error))
    return NULL;
  return g_steal_pointer (&lists);
}

/**
 * _jx_docx_lists_free:
 * @lists: (transfer full): lists
 *
 * Frees @lists.
 */
void
_jx_docx_lists_free (JxDocxLists *lists)
{
  g_hash_table_unref (lists->kinds);
  g_hash_table_unref (lists->lists);
  g_hash_table_unref (lists->styles);
  g_free (lists);
}

/* What a paragraph does not say itself, its style or a style that it is based on says. */
static void
ask_styles (JxDocxLists *lists, const char *name, const char **id, const char **level)
{
  for (guint i = 0; name != NULL && *id == NULL && i < BASES_MOST; i++)
    {
      const JxDocxStyle *style = g_hash_table_lookup (lists->styles, name);

      if (style == NULL)
        return;
      *id = style->id;
      if (*level == NULL)
        *level = style->level;
      name = style->base;
    }
}

/**
 * _jx_docx_lists_next:
 * @lists: lists
 * @style: (nullable): the style of a paragraph
 * @id: (nullable): the list it says it is of
 * @level: (nullable): and the level
 *
 * Counts a paragraph in its list.
 *
 * Returns: (transfer full) (nullable): the number before it; %NULL if it is in none
 */
char *
_jx_docx_lists_next (JxDocxLists *lists, const char *style, const char *id, const char *level)
{
  JxDocxList   *list;
  JxNumberList *kind;
  guint         n;

  ask_styles (lists, style, &id, &level);
  list = id != NULL ? g_hash_table_lookup (lists->lists, id) : NULL;
  kind = list != NULL && list->kind != NULL ? g_hash_table_lookup (lists->kinds, list->kind) : NULL;
  if (kind == NULL)
    return NULL;

  n = level != NULL ? (guint) MIN (g_ascii_strtoull (level, NULL, 10), JX_NUMBER_LEVELS - 1) : 0;
  if (list->restarts[n])
    {
      list->restarts[n] = FALSE;
      _jx_number_list_restart (kind, n);
      kind->levels[n].start = (gint64) list->starts[n];
    }
  return _jx_number_list_next (kind, n);
}
