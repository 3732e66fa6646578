/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-block.h"

#include "exchange/jx-csv.h"

#include <string.h>

/* What the columns of the forms are called in print, without blanks. */
static const struct
{
  const char *heading;
  const char *field;
} headings[] = {
  { "一级指标", "level1" },
  { "二级指标", "level2" },
  { "三级指标", "name" },
  { "指标名称", "name" },
  { "指标", "name" },
  { "描述", "description" },
  { "指标描述", "description" },
  { "绩效指标描述", "description" },
  { "指标内容", "description" },
  { "指标解释", "description" },
  { "符号", "sign" },
  { "计算符号", "sign" },
  { "指标符号", "sign" },
  { "值", "value" },
  { "指标值", "value" },
  { "目标值", "value" },
  { "绩效指标值", "value" },
  { "年度指标值", "value" },
  { "单位", "unit" },
  { "计量单位", "unit" },
  { "依据", "basis" },
  { "确定依据", "basis" },
  { "指标值确定依据", "basis" },
  { "绩效指标值设定依据", "basis" },
  { "权重", "weight" },
  { "分值", "weight" },
};

static const char *
find_heading (const char *cell)
{
  g_autofree char *folded = jx_text_fold (cell);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *p = folded; *p != '\0' && *p != '('; p++)
    if (*p != ' ')
      g_string_append_c (bare, *p);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (headings[i].heading, bare->str))
      return headings[i].field;
  return NULL;
}

static gboolean
is_blank_row (GStrv row)
{
  for (guint i = 0; row[i] != NULL; i++)
    if (!jx_text_is_blank (row[i]))
      return FALSE;
  return TRUE;
}

/**
 * jx_block_parse:
 * @text: tab-separated text from the clipboard
 *
 * Reads what Excel, WPS, LibreOffice and Word put on the clipboard as text.
 *
 * A cell with line breaks stands in quotes. Blank rows at the end are left out.
 *
 * Returns: (transfer full): the block; it may be empty
 */
JxBlock *
jx_block_parse (const char *text)
{
  JxBlock *block = g_new0 (JxBlock, 1);

  g_return_val_if_fail (text != NULL, block);

  block->rows = jx_csv_parse (text, '\t');
  while (block->rows->len > 0 && is_blank_row (block->rows->pdata[block->rows->len - 1]))
    g_ptr_array_set_size (block->rows, block->rows->len - 1);
  for (guint i = 0; i < block->rows->len; i++)
    block->n_columns = MAX (block->n_columns, g_strv_length (block->rows->pdata[i]));
  return block;
}

/**
 * jx_block_free:
 * @block: (nullable) (transfer full): a block
 *
 * Frees @block.
 */
void
jx_block_free (JxBlock *block)
{
  if (block == NULL)
    return;
  g_ptr_array_unref (block->rows);
  g_free (block);
}

/**
 * jx_block_cell:
 * @block: a block
 * @row: one of its rows
 * @column: a column
 *
 * Gives the text of a cell; that of one behind the end of a short row is empty.
 *
 * Returns: (transfer none): the text
 */
const char *
jx_block_cell (const JxBlock *block, guint row, guint column)
{
  GStrv cells;

  g_return_val_if_fail (block != NULL && row < block->rows->len, "");

  cells = block->rows->pdata[row];
  for (guint i = 0; cells[i] != NULL; i++)
    if (i == column)
      return cells[i];
  return "";
}

/* Merged cells come over as one text and blanks below it; each row gets the text of the merger. */
static void
fill_down (JxBlock *block, guint column)
{
  const char *above = "";

  for (guint i = 0; i < block->rows->len; i++)
    {
      char **cells = block->rows->pdata[i];

      if (g_strv_length (cells) <= column)
        continue;
      if (jx_text_is_blank (cells[column]))
        {
          g_free (cells[column]);
          cells[column] = g_strdup (above);
        }
      above = cells[column];
    }
}

/**
 * jx_block_take_headings:
 * @block: a block; its first row is taken away where it is one of headings
 *
 * Tells by the headings of a block which column holds which field of an indicator.
 *
 * The first row counts as headings where it names at least two fields, the 三级指标 among them.
 *
 * Returns: (transfer container) (nullable): for each column the name of a field, or %NULL for one
 *   that is passed over; %NULL where the block has no headings
 */
const char **
jx_block_take_headings (JxBlock *block)
{
  g_autofree const char **fields = NULL;
  gboolean                has_name = FALSE;
  guint                   n_known = 0;

  g_return_val_if_fail (block != NULL, NULL);

  if (block->rows->len == 0)
    return NULL;
  fields = g_new0 (const char *, block->n_columns + 1);
  for (guint i = 0; i < block->n_columns; i++)
    {
      fields[i] = find_heading (jx_block_cell (block, 0, i));
      if (fields[i] != NULL)
        n_known++;
      has_name = has_name || g_strcmp0 (fields[i], "name") == 0;
    }
  if (n_known < 2 || !has_name)
    return NULL;

  g_ptr_array_remove_index (block->rows, 0);
  for (guint i = 0; i < block->n_columns; i++)
    if (g_strcmp0 (fields[i], "level1") == 0 || g_strcmp0 (fields[i], "level2") == 0)
      fill_down (block, i);
  return g_steal_pointer (&fields);
}

/* A line field takes a cell that was wrapped in the table as the one line that it is. */
static char *
join_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n\t", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);
  return g_strjoinv ("", lines);
}

/**
 * jx_block_apply:
 * @block: a block
 * @row: one of its rows
 * @fields: for each column the name of a field of an indicator, or %NULL to pass it over
 * @indicator: the indicator that gets the row
 * @faults: (element-type JxBlockFault): gets a fault for each cell that its field does not take
 *
 * Reads a row of @block into @indicator; what is wrong leaves its field as it was.
 */
void
jx_block_apply (const JxBlock     *block,
                guint              row,
                const char *const *fields,
                JxIndicator       *indicator,
                GPtrArray         *faults)
{
  const JxTableInfo *info = jx_table_info (JX_TABLE_INDICATOR);

  g_return_if_fail (block != NULL && row < block->rows->len);
  g_return_if_fail (indicator != NULL && faults != NULL);

  for (guint i = 0; i < g_strv_length (block->rows->pdata[row]); i++)
    {
      const char    *cell = jx_block_cell (block, row, i);
      const JxField *field =
        fields[i] != NULL ? jx_field_find (JX_TABLE_INDICATOR, fields[i]) : NULL;
      g_autofree char *typed = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      if (field == NULL)
        continue;
      typed = field->type == JX_TYPE_NOTE ? g_strdup (cell) : join_lines (cell);
      field =
        jx_field_find (JX_TABLE_INDICATOR, jx_cell_read (indicator, field->name, typed, &text));
      if (jx_field_parse (field, text, indicator, &error))
        info->settle (indicator, field);
      else
        {
          JxBlockFault *fault = g_new0 (JxBlockFault, 1);

          *fault = (JxBlockFault){ row, i, field, g_strdup (cell), g_strdup (error->message) };
          g_ptr_array_add (faults, fault);
        }
    }
}

/**
 * jx_block_fault_free:
 * @fault: (nullable) (transfer full): a fault
 *
 * Frees @fault.
 */
void
jx_block_fault_free (JxBlockFault *fault)
{
  if (fault == NULL)
    return;
  g_free (fault->text);
  g_free (fault->message);
  g_free (fault);
}

/* A number alone is the value; with a sign or a unit, or in words, it is all that is printed. */
static const char *
read_value (const JxIndicator *indicator, const char *typed, char **text)
{
  g_auto (JxTarget) target = { 0 };
  gboolean keeps_sign = indicator->sign != JX_SIGN_NONE && indicator->sign != JX_SIGN_QUALITATIVE;

  jx_target_read (&target, typed);
  if (target.sign == JX_SIGN_NONE && *target.unit == '\0')
    {
      *text = g_strdup (target.value);
      return "value";
    }
  if (target.sign == JX_SIGN_NONE && keeps_sign)
    *text = jx_target_print (indicator->sign, target.value, target.unit);
  else
    *text = g_strdup (typed);
  return "printed";
}

/* Takes `>=` and 不低于 for ≥. */
static char *
read_sign (const char *typed)
{
  g_autofree char *number = g_strconcat (typed, "1", NULL);
  g_auto (JxTarget) target = { 0 };

  jx_target_read (&target, number);
  if (g_str_equal (target.value, "1") && *target.unit == '\0')
    return g_strdup (jx_sign_names[target.sign]);
  return jx_text_fold (typed);
}

/**
 * jx_cell_read:
 * @indicator: the indicator that the cell belongs to
 * @field: the name of the field that the cell shows
 * @typed: what was typed or pasted
 * @text: (out) (transfer full): what is to be stored
 *
 * Tells what a text in a cell means.
 *
 * In the cell of the 指标值 `≥95%` or `不低于95%` is the whole value as printed; `95%` keeps the
 * sign that is there; a number alone sets only the value. In that of the sign `>=` is ≥.
 *
 * Returns: (transfer none): the name of the field that @text is to be stored in
 */
const char *
jx_cell_read (const JxIndicator *indicator, const char *field, const char *typed, char **text)
{
  g_return_val_if_fail (indicator != NULL && field != NULL, field);
  g_return_val_if_fail (typed != NULL && text != NULL, field);

  if (g_str_equal (field, "value"))
    return read_value (indicator, typed, text);
  *text = g_str_equal (field, "sign") ? read_sign (typed) : g_strdup (typed);
  return field;
}
