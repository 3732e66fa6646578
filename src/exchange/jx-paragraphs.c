/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-paragraphs.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

/* How the items of a text are numbered. */
typedef enum
{
  NUMBERED_NOT,
  NUMBERED_IN_BRACKETS, /* （一） */
  NUMBERED_BY_ORDINALS, /* 一、 */
  NUMBERED_BY_DIGITS,   /* 1. 1、 （1） */
} Numbering;

static Numbering
find_number (const char *line, const char **item)
{
  *item = jx_draft_skip_number (line, 0);
  if (*item != line)
    return NUMBERED_BY_DIGITS;
  *item = jx_draft_skip_item_number (line);
  if (*item != line)
    return NUMBERED_IN_BRACKETS;
  *item = jx_draft_skip_ordinal (line);
  return *item != line ? NUMBERED_BY_ORDINALS : NUMBERED_NOT;
}

/* Also the line breaks that word processors have beside the usual ones. */
static GPtrArray *
split_lines (const char *text)
{
  g_autoptr (GRegex) breaks = g_regex_new ("[\\n\\r\\v\\f\\x{2028}\\x{2029}]+", 0, 0, NULL);
  g_auto (GStrv) lines = g_regex_split (breaks, text, 0);
  GPtrArray *result = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!jx_text_is_blank (lines[i]))
      g_ptr_array_add (result, jx_text_strip (lines[i]));
  return result;
}

static void
append_line (JxParagraph *paragraph, const char *line)
{
  g_autofree char *before = paragraph->text;

  paragraph->text = *before == '\0' ? g_strdup (line) : g_strconcat (before, "\n", line, NULL);
}

/**
 * jx_paragraphs_read:
 * @text: what was copied from a document
 * @titled: whether the first sentence of a numbered item is its title
 *
 * Takes a text apart into its items.
 *
 * The first number says how the items are numbered: `（一）`, `一、`, or `1.`, `1、` and `（1）`.
 * From there on each line that is numbered so begins an item and any other line goes on with it. A
 * line before that, and every line of a text without numbers, is an item.
 *
 * Returns: (transfer full) (element-type JxParagraph): the items
 */
GPtrArray *
jx_paragraphs_read (const char *text, gboolean titled)
{
  g_autoptr (GPtrArray) lines = NULL;
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_paragraph_free);
  Numbering  numbering = NUMBERED_NOT;

  g_return_val_if_fail (text != NULL, items);

  lines = split_lines (text);
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = lines->pdata[i];
      const char *item;
      Numbering   found = find_number (line, &item);

      if (numbering == NUMBERED_NOT)
        numbering = found;
      if (numbering == NUMBERED_NOT)
        g_ptr_array_add (items, jx_paragraph_new (line, FALSE));
      else if (found == numbering)
        g_ptr_array_add (items, jx_paragraph_new (item, titled));
      else
        append_line (items->pdata[items->len - 1], line);
    }
  return items;
}

/**
 * jx_paragraph_new:
 * @item: an item without its number
 * @titled: whether its first sentence is its title
 *
 * Parts an item into title and text. An item of one sentence is all title.
 *
 * Returns: (transfer full): a new paragraph
 */
JxParagraph *
jx_paragraph_new (const char *item, gboolean titled)
{
  JxParagraph *paragraph = g_new0 (JxParagraph, 1);
  const char  *stop = strstr (item, "。");

  if (titled)
    {
      paragraph->title = stop != NULL ? g_strndup (item, stop - item) : g_strdup (item);
      paragraph->text = jx_text_strip (stop != NULL ? stop + strlen ("。") : "");
    }
  else
    {
      paragraph->title = g_strdup ("");
      paragraph->text = jx_text_strip (item);
    }
  return paragraph;
}

/**
 * jx_paragraph_free:
 * @paragraph: (nullable) (transfer full): a paragraph
 *
 * Frees @paragraph.
 */
void
jx_paragraph_free (JxParagraph *paragraph)
{
  if (paragraph == NULL)
    return;

  g_free (paragraph->title);
  g_free (paragraph->text);
  g_free (paragraph);
}
