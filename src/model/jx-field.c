/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-record.h"

#include "model/jx-date.h"
#include "model/jx-error.h"
#include "model/jx-money.h"
#include "model/jx-number.h"
#include "model/jx-percent.h"
#include "model/jx-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What messages call a field; those that no user sees have no label. */
static const char *
field_title (const JxField *field)
{
  return field->label != NULL ? _ (field->label) : field->name;
}

/* What the official forms call a choice; taken whatever the language of the program. */
static gboolean
is_official_word (const char *choice, const char *folded)
{
  static const struct
  {
    const char *choice;
    const char *word;
  } words[] = {
    { "certain", "确定能" },         { "possible", "有可能" }, { "impossible", "完全不可能" },
    { "funds", "经费保障" },         { "rules", "制度保障" },  { "staff", "人员保障" },
    { "equipment", "硬件条件保障" }, { "other", "其他" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].choice, choice) && g_str_equal (words[i].word, folded))
      return TRUE;
  return FALSE;
}

static gboolean
parse_choice (const JxField *field, const char *text, gint64 *value, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *folded = jx_text_fold (text);

  for (guint i = 0; field->choices[i] != NULL; i++)
    {
      if (g_str_equal (field->choices[i], folded) || is_official_word (field->choices[i], folded) ||
          (field->labels != NULL && g_str_equal (_ (field->labels[i]), text)))
        {
          *value = i;
          return TRUE;
        }
      if (*field->choices[i] != '\0')
        g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", field->choices[i]);
    }

  g_set_error (error,
               JX_ERROR,
               JX_ERROR_VALUE,
               _ ("“%s” is not one of the choices here: %s."),
               text,
               known->str);
  return FALSE;
}

static gboolean
parse_number (const JxField *field, const char *text, gint64 *value, GError **error)
{
  switch (field->type)
    {
    case JX_TYPE_MONEY:
      return jx_money_parse (text, field->in_yuan ? JX_MONEY_YUAN : JX_MONEY_WAN, value, error);
    case JX_TYPE_PERCENT:
      return jx_percent_parse (text, value, error);
    case JX_TYPE_POINTS:
      return jx_number_parse (text, 2, value, error);
    case JX_TYPE_REF:
    case JX_TYPE_COUNT:
      return jx_number_parse (text, 0, value, error);
    case JX_TYPE_TEXT:
    case JX_TYPE_NOTE:
    case JX_TYPE_DATE:
    case JX_TYPE_MONTHS:
    case JX_TYPE_CHOICE:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
parse_int (const JxField *field, const char *text, gint64 *value, GError **error)
{
  if (field->type == JX_TYPE_CHOICE)
    return parse_choice (field, text, value, error);

  *value = 0;
  if (*text == '\0' && field->optional)
    {
      *value = JX_UNSET;
      return TRUE;
    }
  if (*text == '\0' && field->least > 0)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("%s must not be empty."),
                   field_title (field));
      return FALSE;
    }
  if (*text != '\0' && !parse_number (field, text, value, error))
    return FALSE;

  if (*value < field->least || *value > field->most)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” is out of range for %s."),
                   text,
                   field_title (field));
      return FALSE;
    }
  return TRUE;
}

/* Marks that turn the direction of a text could show another amount or name than is stored. */
static gboolean
turns_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
check_text (const JxField *field, const char *text, GError **error)
{
  if (g_utf8_strlen (text, -1) > field->most)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("%s can hold %d characters at most."),
                   field_title (field),
                   (int) field->most);
      return FALSE;
    }
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_break = c == '\n' || c == '\t';

      if ((!g_unichar_iscntrl (c) && !turns_direction (c)) ||
          (is_break && field->type == JX_TYPE_NOTE))
        continue;
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   is_break ? _ ("%s is one line; it cannot hold line breaks and tabs.")
                            : _ ("%s holds a control character that cannot be printed."),
                   field_title (field));
      return FALSE;
    }
  return TRUE;
}

/* Line breaks of Windows and of old Macs become plain ones. */
static char *
unify_breaks (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    if (*p != '\r')
      g_string_append_c (out, *p);
    else if (p[1] != '\n')
      g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

static char *
parse_text (const JxField *field, const char *text, GError **error)
{
  g_autofree char *unified = unify_breaks (text);
  g_autofree char *stripped = jx_text_strip (unified);
  g_autoptr (GArray) months = NULL;

  switch (field->type)
    {
    case JX_TYPE_DATE:
      return *stripped == '\0' ? g_steal_pointer (&stripped) : jx_date_parse (stripped, 0, error);

    case JX_TYPE_MONTHS:
      if (!jx_months_parse (stripped, &months, error))
        return NULL;
      return jx_months_format (months);

    case JX_TYPE_TEXT:
    case JX_TYPE_NOTE:
      return check_text (field, stripped, error) ? g_steal_pointer (&stripped) : NULL;

    case JX_TYPE_REF:
    case JX_TYPE_MONEY:
    case JX_TYPE_PERCENT:
    case JX_TYPE_POINTS:
    case JX_TYPE_COUNT:
    case JX_TYPE_CHOICE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * jx_field_parse:
 * @field: a field
 * @text: what was typed, valid UTF-8; blank for no value
 * @record: a record of the table of @field
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Reads @text as the value of @field into @record. On failure @record is as it was.
 *
 * The members that depend on the field are not touched; that is done by the table's settle
 * function.
 *
 * Returns: whether @text could be read
 */
gboolean
jx_field_parse (const JxField *field, const char *text, gpointer record, GError **error)
{
  g_return_val_if_fail (field != NULL && text != NULL && record != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, JX_ERROR, JX_ERROR_VALUE, _ ("The text is not valid UTF-8."));
      return FALSE;
    }

  if (jx_field_is_text (field))
    {
      g_autofree char *value = parse_text (field, text, error);

      if (value == NULL)
        return FALSE;
      jx_field_set_text (field, record, value);
      return TRUE;
    }
  else
    {
      g_autofree char *stripped = jx_text_strip (text);
      gint64           value = 0;

      if (!parse_int (field, stripped, &value, error))
        return FALSE;
      jx_field_set_int (field, record, value);
      return TRUE;
    }
}

/**
 * jx_field_format:
 * @field: a field
 * @record: a record of its table
 *
 * Writes the value of @field as it is shown in an entry; jx_field_parse() reads it back.
 *
 * Returns: (transfer full): the text; empty for an unset number
 */
char *
jx_field_format (const JxField *field, gconstpointer record)
{
  gint64 value;

  g_return_val_if_fail (field != NULL && record != NULL, NULL);

  if (jx_field_is_text (field))
    return g_strdup (jx_field_get_text (field, record));

  value = jx_field_get_int (field, record);
  if (value == JX_UNSET)
    return g_strdup ("");
  switch (field->type)
    {
    case JX_TYPE_MONEY:
      return jx_money_format (value, field->in_yuan ? JX_MONEY_YUAN : JX_MONEY_WAN);
    case JX_TYPE_PERCENT:
      return jx_percent_format (value);
    case JX_TYPE_POINTS:
      return jx_number_format (value, 2, 0, FALSE);
    case JX_TYPE_CHOICE:
      return g_strdup (field->choices[value]);
    case JX_TYPE_REF:
    case JX_TYPE_COUNT:
    case JX_TYPE_TEXT:
    case JX_TYPE_NOTE:
    case JX_TYPE_DATE:
    case JX_TYPE_MONTHS:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value);
    }
}
