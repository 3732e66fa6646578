/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

static gboolean
is_money_unit (const char *cell, JxMoneyUnit *unit)
{
  g_autofree char *key = jx_draft_key (cell);
  const char      *name = g_str_has_prefix (key, "金额") ? key + strlen ("金额") : key;

  if (g_str_equal (name, "单位:万元"))
    *unit = JX_MONEY_WAN;
  else if (g_str_equal (name, "单位:元"))
    *unit = JX_MONEY_YUAN;
  else
    return FALSE;
  return TRUE;
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
take_unit (JxDraftReader *reader, const char *cell, gsize code_length)
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
  return jx_draft_set (JX_TABLE_UNIT, unit, "code", code) &&
         jx_draft_set (JX_TABLE_UNIT, unit, "name", name);
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
  gboolean    placed = TRUE;
  gboolean    is_line = reader->project == NULL || reader->heading != NULL;
  gboolean    any = FALSE;
  JxMoneyUnit money_unit = reader->money_unit;
  gsize       length;

  for (guint i = 0; i < block->cells->len; i++)
    {
      const char *cell = block->cells->pdata[i];

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
  for (guint i = 0; i < block->cells->len; i++)
    {
      const char *cell = block->cells->pdata[i];

      if (is_unit (cell, &length) && !take_unit (reader, cell, length))
        placed = FALSE;
    }
  if (!placed)
    jx_draft_leave_unread (reader, block);
  return TRUE;
}
