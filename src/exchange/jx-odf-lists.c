/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-odf-private.h"

/* A list that the reader stands in. */
typedef struct
{
  JxNumberList *list;
  gboolean      is_due; /* whether the next paragraph bears a number */
} JxOdfOpenList;

static JxOdfOpenList *
inner_list (JxOdfLists *lists)
{
  return lists->open->len > 0 ? lists->open->pdata[lists->open->len - 1] : NULL;
}

static gboolean
says (xmlTextReader *reader, const char *name, const char *value)
{
  g_autofree char *text = jx_xml_attribute (reader, name);

  return g_strcmp0 (text, value) == 0;
}

/* A list within another is of the same style unless it says another. */
static void
begin_list (JxOdfLists *lists, xmlTextReader *reader)
{
  JxOdfOpenList   *outer = inner_list (lists);
  JxOdfOpenList   *list = g_new0 (JxOdfOpenList, 1);
  g_autofree char *style = jx_xml_attribute (reader, "style-name");
  g_autofree char *before = jx_xml_attribute (reader, "continue-list");

  if (style != NULL)
    list->list = g_hash_table_lookup (lists->styles->lists, style);
  else if (outer != NULL)
    list->list = outer->list;
  if (outer == NULL && list->list != NULL && before == NULL &&
      !says (reader, "continue-numbering", "true"))
    _jx_number_list_restart (list->list, 0);
  g_ptr_array_add (lists->open, list);
}

static void
begin_item (JxOdfLists *lists, xmlTextReader *reader)
{
  JxOdfOpenList   *list = inner_list (lists);
  g_autofree char *start = jx_xml_attribute (reader, "start-value");
  guint            level = lists->open->len - 1;

  if (list == NULL)
    return;
  list->is_due = list->list != NULL;
  if (start != NULL && list->list != NULL && level < JX_NUMBER_LEVELS)
    {
      list->list->levels[level].value = (gint64) MIN (g_ascii_strtoull (start, NULL, 10), 9999) - 1;
      list->list->levels[level].counting = TRUE;
    }
}

/**
 * _jx_odf_lists_read:
 * @lists: lists
 * @reader: stands at a node
 *
 * Follows the begins and ends of lists and their items.
 */
void
_jx_odf_lists_read (JxOdfLists *lists, xmlTextReader *reader)
{
  JxOdfOpenList *list;

  if (jx_xml_begins (reader, "list"))
    begin_list (lists, reader);
  else if (jx_xml_begins (reader, "list-item"))
    begin_item (lists, reader);
  else if (jx_xml_begins (reader, "list-header"))
    {
      list = inner_list (lists);
      if (list != NULL)
        list->is_due = FALSE;
    }
  if (jx_xml_ends (reader, "list") && lists->open->len > 0)
    g_ptr_array_set_size (lists->open, (int) lists->open->len - 1);
}

/**
 * _jx_odf_lists_number:
 * @lists: lists
 *
 * Counts a paragraph, if it is the first of an item.
 *
 * Returns: (transfer full) (nullable): the number before it
 */
char *
_jx_odf_lists_number (JxOdfLists *lists)
{
  JxOdfOpenList *list = inner_list (lists);

  if (list == NULL || !list->is_due)
    return NULL;
  list->is_due = FALSE;
  return _jx_number_list_next (list->list, lists->open->len - 1);
}

/**
 * _jx_odf_lists_heading:
 * @lists: lists
 * @reader: stands at the begin of a heading
 *
 * Counts a heading, if headings number themselves.
 *
 * Returns: (transfer full) (nullable): the number before it
 */
char *
_jx_odf_lists_heading (JxOdfLists *lists, xmlTextReader *reader)
{
  g_autofree char *level = jx_xml_attribute (reader, "outline-level");
  guint64          n = level != NULL ? g_ascii_strtoull (level, NULL, 10) : 1;

  if (lists->open->len > 0)
    return _jx_odf_lists_number (lists);
  if (lists->styles->outline == NULL || n < 1 || n > JX_NUMBER_LEVELS ||
      says (reader, "is-list-header", "true"))
    return NULL;
  return _jx_number_list_next (lists->styles->outline, (guint) n - 1);
}
