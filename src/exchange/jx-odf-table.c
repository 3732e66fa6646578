/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-odf-private.h"

#include <string.h>

static guint
number_of (xmlTextReader *reader, const char *name)
{
  g_autofree char *text = jx_xml_attribute (reader, name);

  return text != NULL ? (guint) CLAMP (g_ascii_strtoull (text, NULL, 10), 1, G_MAXINT32) : 1;
}

static gboolean
begin_table (JxOdfTable *table, xmlTextReader *reader, GError **error)
{
  g_autofree char *style = NULL;
  g_autofree char *name = NULL;

  if (table->sheets == NULL)
    return _jx_body_begin_table (table->body, error);

  style = jx_xml_attribute (reader, "style-name");
  name = jx_xml_attribute (reader, "name");
  table->keeps = style == NULL || !g_hash_table_contains (table->styles->hidden, style);
  table->sheet = jx_sheet_new (name != NULL ? name : "");
  table->row = 0;
  if (table->keeps)
    g_ptr_array_add (table->sheets, table->sheet);
  return TRUE;
}

static void
end_table (JxOdfTable *table)
{
  if (table->sheets == NULL)
    _jx_body_end_table (table->body);
  else if (!table->keeps)
    g_clear_pointer (&table->sheet, jx_sheet_free);
  table->sheet = NULL;
}

static void
begin_row (JxOdfTable *table, xmlTextReader *reader)
{
  table->n_rows = number_of (reader, "number-rows-repeated");
  table->column = 0;
  table->covered = 0;
  if (table->sheets == NULL)
    _jx_body_begin_row (table->body);
}

/* A row that stands several times is written once; empty ones fill up a sheet to its end. */
static gboolean
end_row (JxOdfTable *table, GError **error)
{
  const GPtrArray *cells;

  if (table->sheets == NULL)
    {
      _jx_body_end_row (table->body, TRUE);
      return TRUE;
    }
  cells = table->sheet != NULL && table->row < table->sheet->rows->len
            ? table->sheet->rows->pdata[table->row]
            : NULL;
  for (guint r = 1; cells != NULL && r < table->n_rows; r++)
    for (guint c = 0; c < cells->len; c++)
      if (cells->pdata[c] != NULL &&
          !jx_sheet_put (table->sheet, table->row + r, c, cells->pdata[c], error))
        return FALSE;
  table->row += table->n_rows;
  return TRUE;
}

/* Numbers are taken as they are, not as they are rounded for show. */
static char *
read_value (xmlTextReader *reader)
{
  g_autofree char *type = jx_xml_attribute (reader, "value-type");
  g_autofree char *value = jx_xml_attribute (reader, "value");
  char            *date;

  if (g_strcmp0 (type, "date") == 0)
    {
      date = jx_xml_attribute (reader, "date-value");
      if (date != NULL)
        date[strcspn (date, "T")] = '\0';
      return date;
    }
  if (value == NULL || (g_strcmp0 (type, "float") != 0 && g_strcmp0 (type, "currency") != 0 &&
                        g_strcmp0 (type, "percentage") != 0))
    return NULL;
  return jx_sheet_number (value, g_str_equal (type, "percentage"));
}

static void
begin_cell (JxOdfTable *table, xmlTextReader *reader)
{
  guint width = number_of (reader, "number-columns-spanned");

  table->n_cells = number_of (reader, "number-columns-repeated");
  table->n_columns = width;
  table->covered = width - 1;
  if (table->sheets == NULL)
    {
      _jx_body_begin_cell (table->body);
      _jx_body_set_width (table->body, width);
      return;
    }
  g_string_truncate (table->cell, 0);
  g_free (table->value);
  table->value = read_value (reader);
  if (table->sheet != NULL && (width > 1 || number_of (reader, "number-rows-spanned") > 1))
    {
      JxSheetMerge merge = {
        table->row, table->column, number_of (reader, "number-rows-spanned"), width
      };

      g_array_append_val (table->sheet->merges, merge);
    }
}

static gboolean
end_cell (JxOdfTable *table, GError **error)
{
  const char *text;

  if (table->sheets == NULL)
    {
      _jx_body_end_cell (table->body);
      return TRUE;
    }
  text = table->value != NULL && table->cell->len > 0 ? table->value : table->cell->str;
  for (guint i = 0; i < table->n_cells && *text != '\0' && table->sheet != NULL; i++)
    if (!jx_sheet_put (table->sheet, table->row, table->column + i, text, error))
      return FALSE;
  table->column += table->n_cells;
  return TRUE;
}

/* What a wide cell covers beside it has no cell of its own; what one above covers is merged. */
static void
read_covered (JxOdfTable *table, xmlTextReader *reader)
{
  guint n = number_of (reader, "number-columns-repeated");
  guint beside = MIN (n, table->covered);

  table->covered -= beside;
  if (table->sheets != NULL)
    {
      table->column += n;
      return;
    }
  if (n == beside)
    return;
  _jx_body_begin_cell (table->body);
  _jx_body_set_width (table->body, n - beside);
  _jx_body_set_above (table->body);
  _jx_body_end_cell (table->body);
}

/**
 * _jx_odf_table_read:
 * @table: a table
 * @reader: stands at a node
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Follows the begins and ends of tables, rows and cells (OpenDocument 1.3, 9).
 *
 * Returns: whether there is room for them
 */
gboolean
_jx_odf_table_read (JxOdfTable *table, xmlTextReader *reader, GError **error)
{
  if (jx_xml_begins (reader, "table") && !begin_table (table, reader, error))
    return FALSE;
  if (jx_xml_begins (reader, "table-row"))
    begin_row (table, reader);
  else if (jx_xml_begins (reader, "table-cell"))
    begin_cell (table, reader);
  else if (jx_xml_begins (reader, "covered-table-cell"))
    read_covered (table, reader);

  if (jx_xml_ends (reader, "table-cell"))
    return end_cell (table, error);
  if (jx_xml_ends (reader, "table-row"))
    return end_row (table, error);
  if (jx_xml_ends (reader, "table"))
    end_table (table);
  return TRUE;
}

/**
 * _jx_odf_table_add:
 * @table: a table of a workbook
 * @text: a paragraph of the open cell
 *
 * Adds a line to the open cell.
 */
void
_jx_odf_table_add (JxOdfTable *table, const char *text)
{
  if (table->cell->len > 0)
    g_string_append_c (table->cell, '\n');
  g_string_append (table->cell, text);
}
