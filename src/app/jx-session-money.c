/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-session-money.h"

#include <glib/gi18n-lib.h>

/* Whether the window shows a field in another unit than the year file and the forms have it in. */
static gboolean
is_in_yuan (JxSession *self, const JxField *field)
{
  return field->type == JX_TYPE_MONEY && !field->in_yuan &&
         jx_session_get_money_unit (self) == JX_MONEY_YUAN;
}

/**
 * jx_session_get_money_unit:
 *
 * The unit in which budgets are shown and typed; payments are in 元 whatever it is, and the forms
 * in 万元.
 *
 * Returns: the unit
 */
JxMoneyUnit
jx_session_get_money_unit (JxSession *self)
{
  return (JxMoneyUnit) jx_session_get_settings (self)->money_unit;
}

/**
 * jx_session_title_money:
 * @title: what amounts of a budget are about, in the user's language
 *
 * Writes a heading with the unit of the amounts under it.
 *
 * Returns: (transfer full): the heading
 */
char *
jx_session_title_money (JxSession *self, const char *title)
{
  /* Translators: a heading and the unit of its amounts */
  return g_strdup_printf (_ ("%s (%s)"),
                          title,
                          jx_session_get_money_unit (self) == JX_MONEY_YUAN ? "元" : "万元");
}

/**
 * jx_session_format_money:
 * @fen: an amount of a budget
 *
 * Writes an amount without its unit.
 *
 * Returns: (transfer full): the amount
 */
char *
jx_session_format_money (JxSession *self, gint64 fen)
{
  return jx_money_format (fen, jx_session_get_money_unit (self));
}

/**
 * jx_session_say_money:
 * @fen: an amount of a budget
 *
 * Writes an amount with its unit.
 *
 * Returns: (transfer full): the amount
 */
char *
jx_session_say_money (JxSession *self, gint64 fen)
{
  g_autofree char *amount = jx_session_format_money (self, fen);

  if (jx_session_get_money_unit (self) == JX_MONEY_YUAN)
    return g_strdup_printf (_ ("%s 元"), amount);
  /* Translators: an amount in 万元 */
  return g_strdup_printf (_ ("%s wan yuan"), amount);
}

/**
 * jx_session_format_field:
 * @field: a field
 * @record: a record of its table
 *
 * Writes the value of a field as it is shown in an entry; jx_session_complete_amount() leads back.
 *
 * Returns: (transfer full): the text
 */
char *
jx_session_format_field (JxSession *self, const JxField *field, gconstpointer record)
{
  gint64 fen;

  if (!is_in_yuan (self, field))
    return jx_field_format (field, record);
  fen = jx_field_get_int (field, record);
  return fen == JX_UNSET ? g_strdup ("") : jx_money_format (fen, JX_MONEY_YUAN);
}

/**
 * jx_session_complete_amount:
 * @field: a field
 * @text: what was typed into it
 *
 * Adds the unit to an amount that names none, where it is not the one that jx_field_parse() takes
 * for granted.
 *
 * Returns: (transfer full): a text for jx_field_parse()
 */
char *
jx_session_complete_amount (JxSession *self, const JxField *field, const char *text)
{
  if (is_in_yuan (self, field) && !jx_text_is_blank (text) && !jx_money_names_its_unit (text))
    return g_strconcat (text, "元", NULL);
  return g_strdup (text);
}
