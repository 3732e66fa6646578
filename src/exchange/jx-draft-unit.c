/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

/**
 * jx_draft_money_unit:
 * @text: a line or heading, such as `金额单位：元` or `项目资金（万元）`
 * @unit: (out): the unit of money
 *
 * Returns: whether @text names the unit of money, alone or in brackets at its end; else @unit is as
 *   it was
 */
gboolean
jx_draft_money_unit (const char *text, JxMoneyUnit *unit)
{
  g_autofree char *key = jx_draft_key (text);
  char            *name = strrchr (key, '(');

  if (name != NULL && g_str_has_suffix (name, ")"))
    {
      name[strlen (name) - 1] = '\0';
      name++;
    }
  else if (strstr (key, "单位:") != NULL)
    name = key;
  else
    return FALSE;
  if (g_str_has_prefix (name, "金额"))
    name += strlen ("金额");
  if (g_str_has_prefix (name, "单位:"))
    name += strlen ("单位:");
  if (g_str_equal (name, "万元"))
    *unit = JX_MONEY_WAN;
  else if (g_str_equal (name, "元") || g_str_equal (name, "人民币元"))
    *unit = JX_MONEY_YUAN;
  else
    return FALSE;
  return TRUE;
}

/* A line of its own, not a heading with the unit of money in brackets. */
static gboolean
is_money_unit (const char *cell, JxMoneyUnit *unit)
{
  g_autofree char *key = jx_draft_key (cell);

  return (g_str_has_prefix (key, "单位:") || g_str_has_prefix (key, "金额单位:") || *key == '(') &&
         jx_draft_money_unit (cell, unit);
}

/* `711001怀来县总工会`: the code and the name of a unit run together. */
static gboolean
is_unit (const char *cell, gsize *code_length)
{
  *code_length = strspn (cell, "0123456789");
  return *code_length >= 6 && *code_length <= 12 && !g_ascii_isgraph (cell[*code_length]) &&
         !jx_text_is_blank (cell + *code_length) && strchr (cell, '\n') == NULL;
}

/* One text has one unit: the first. Returns FALSE for any other. */
static gboolean
take_code_and_name (JxDraftReader *reader, guint number, const char *cell, gsize code_length)
{
  JxUnit          *unit = reader->draft->unit;
  g_autofree char *code = g_strndup (cell, code_length);
  g_autofree char *name = jx_text_strip (cell + code_length);
  g_autofree char *known = jx_draft_key (unit->name);
  g_autofree char *key = jx_draft_key (name);

  if (*unit->code != '\0')
    return g_str_equal (unit->code, code) && g_str_equal (known, key);

  if (*known != '\0' && !g_str_equal (known, key) && reader->cover != NULL)
    jx_draft_leave_unread (reader, reader->cover);
  jx_draft_note (reader, number, JX_TABLE_UNIT, unit, "name");
  return jx_draft_set (JX_TABLE_UNIT, unit, "code", code) &&
         jx_draft_set (JX_TABLE_UNIT, unit, "name", name);
}

/**
 * jx_draft_take_unit:
 * @reader: the reader
 * @cell: the number of a cell
 * @text: the name of the unit, perhaps with its code before it
 *
 * Reads the unit from a table.
 *
 * Returns: whether it is the unit of the document
 */
gboolean
jx_draft_take_unit (JxDraftReader *reader, guint cell, const char *text)
{
  JxUnit          *unit = reader->draft->unit;
  g_autofree char *known = jx_draft_key (unit->name);
  g_autofree char *key = jx_draft_key (text);
  gsize            length;

  if (is_unit (text, &length))
    return take_code_and_name (reader, cell, text, length);
  if (*known != '\0')
    return g_str_equal (known, key);
  jx_draft_note (reader, cell, JX_TABLE_UNIT, unit, "name");
  return jx_draft_set (JX_TABLE_UNIT, unit, "name", text);
}

/* The texts of the line: `711001怀来县总工会      单位：万元` is two, parted by blanks. */
static GPtrArray *
line_texts (const JxPassage *passage)
{
  GPtrArray  *texts = g_ptr_array_new_with_free_func (g_free);
  const char *line = passage->cells->len == 1 ? passage->cells->pdata[0] : "";
  const char *blank = strrchr (line, ' ');
  JxMoneyUnit unit;

  if (blank != NULL && is_money_unit (blank + 1, &unit))
    {
      g_autofree char *before = g_strndup (line, blank - line);

      g_ptr_array_add (texts, jx_text_strip (before));
      g_ptr_array_add (texts, g_strdup (blank + 1));
      return texts;
    }
  for (guint i = 0; i < passage->cells->len; i++)
    g_ptr_array_add (texts, g_strdup (passage->cells->pdata[i]));
  return texts;
}

/**
 * jx_draft_read_unit:
 * @reader: the reader
 * @block: a row or paragraph
 *
 * Reads the line above a project's table: the unit's code and name, and the unit of money.
 *
 * Returns: whether @block is such a line
 */
gboolean
jx_draft_read_unit (JxDraftReader *reader, const JxPassage *block)
{
  g_autoptr (GPtrArray) texts = line_texts (block);
  gboolean    placed = TRUE;
  gboolean    is_line = reader->project == NULL || reader->heading != NULL;
  gboolean    any = FALSE;
  JxMoneyUnit money_unit = reader->money_unit;
  gsize       length;

  for (guint i = 0; i < texts->len; i++)
    {
      const char *cell = texts->pdata[i];

      if (*cell == '\0')
        continue;
      if (is_money_unit (cell, &money_unit))
        is_line = TRUE;
      else if (!is_unit (cell, &length))
        return FALSE;
      any = TRUE;
    }
  if (!any || !is_line)
    return FALSE;

  reader->money_unit = money_unit;
  for (guint i = 0; i < texts->len; i++)
    {
      const char *cell = texts->pdata[i];

      if (is_unit (cell, &length) &&
          !take_code_and_name (reader, MIN (i, block->cells->len - 1), cell, length))
        placed = FALSE;
    }
  if (!placed)
    jx_draft_leave_unread (reader, block);
  return TRUE;
}
