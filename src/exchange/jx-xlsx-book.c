/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-xlsx-private.h"

#include "exchange/jx-xml.h"
#include "exchange/jx-zip.h"

#include <string.h>

#define FIRST_SHEET "xl/worksheets/sheet1.xml"

/* Number formats that need no declaration: 0% and 0.00% (ECMA-376 part 1, 18.8.30). */
#define PERCENT_WHOLE 9
#define PERCENT_DECIMALS 10

/* A sheet of the workbook: the part it is in, and its name. */
typedef struct
{
  const char *target;
  char       *name;
} JxXlsxSheet;

/* The worksheets that the relations name, and the sheets of the workbook that are shown and those
 * that are hidden, each in their order. */
typedef struct
{
  GHashTable *targets;
  GPtrArray  *shown;
  GPtrArray  *hidden;
  gboolean    from_1904;
} JxWorkbook;

/* The number formats that show days or percentages, and where in the part the reader is. */
typedef struct
{
  GHashTable *codes;
  GArray     *formats;
  gboolean    in_cells;
} JxStyles;

typedef struct
{
  GPtrArray *strings;
  GString   *text;
  gboolean   in_text;
  gboolean   in_phonetic;
} JxStrings;

static gboolean
read_relation_cb (xmlTextReader *reader, gpointer data, GError **error)
{
  JxWorkbook      *workbook = data;
  g_autofree char *type = NULL;
  char            *id;
  char            *target;

  if (!jx_xml_begins (reader, "Relationship"))
    return TRUE;
  type = jx_xml_attribute (reader, "Type");
  id = jx_xml_attribute (reader, "Id");
  target = jx_xml_attribute (reader, "Target");
  if (id != NULL && target != NULL && type != NULL && g_str_has_suffix (type, "/worksheet"))
    g_hash_table_insert (workbook->targets, id, target);
  else
    {
      g_free (id);
      g_free (target);
    }
  return TRUE;
}

static gboolean
is_true (const char *value)
{
  return g_strcmp0 (value, "1") == 0 || g_strcmp0 (value, "true") == 0;
}

static void
note_sheet (xmlTextReader *reader, JxWorkbook *workbook)
{
  g_autofree char *id = jx_xml_attribute (reader, "id");
  g_autofree char *state = jx_xml_attribute (reader, "state");
  const char      *target = id != NULL ? g_hash_table_lookup (workbook->targets, id) : NULL;
  gboolean         is_hidden = state != NULL && strcmp (state, "visible") != 0;
  JxXlsxSheet     *sheet;

  if (target == NULL)
    return;
  sheet = g_new0 (JxXlsxSheet, 1);
  sheet->target = target;
  sheet->name = jx_xml_attribute (reader, "name");
  g_ptr_array_add (is_hidden ? workbook->hidden : workbook->shown, sheet);
}

static gboolean
read_workbook_cb (xmlTextReader *reader, gpointer data, GError **error)
{
  JxWorkbook *workbook = data;

  if (jx_xml_begins (reader, "workbookPr"))
    {
      g_autofree char *from_1904 = jx_xml_attribute (reader, "date1904");

      workbook->from_1904 = is_true (from_1904);
    }
  else if (jx_xml_begins (reader, "sheet"))
    note_sheet (reader, workbook);
  return TRUE;
}

static void
free_sheet (gpointer data)
{
  JxXlsxSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet);
}

/* A target counts from the folder of the workbook, unless it begins with a slash. */
static void
add_sheets (JxXlsxBook *book, GHashTable *members, GPtrArray *sheets)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      JxXlsxSheet     *sheet = sheets->pdata[i];
      g_autofree char *path = g_strconcat (*sheet->target != '/' ? "xl/" : "", sheet->target, NULL);
      GBytes          *part = jx_zip_find (members, path);

      if (part == NULL)
        continue;
      g_ptr_array_add (book->sheets, g_bytes_ref (part));
      g_ptr_array_add (book->names, g_strdup (sheet->name != NULL ? sheet->name : ""));
    }
}

/* Hidden sheets hold what a program or a form needs for itself; they count only where nothing is
 * shown. */
static void
find_sheets (JxXlsxBook *book, GHashTable *members, const JxWorkbook *workbook)
{
  GBytes *first = jx_zip_find (members, FIRST_SHEET);

  add_sheets (book, members, workbook->shown);
  if (book->sheets->len == 0)
    add_sheets (book, members, workbook->hidden);
  if (book->sheets->len == 0 && first != NULL)
    {
      g_ptr_array_add (book->sheets, g_bytes_ref (first));
      g_ptr_array_add (book->names, g_strdup (""));
    }
}

/* Reads a part, if the document has it. */
static gboolean
walk_part (GHashTable *members, const char *name, JxXmlFunc func, gpointer data, GError **error)
{
  GBytes *part = jx_zip_find (members, name);

  return part == NULL || jx_xml_walk (part, func, data, error);
}

static gboolean
read_workbook (JxXlsxBook *book, GHashTable *members, GError **error)
{
  g_autoptr (GHashTable) targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (free_sheet);
  g_autoptr (GPtrArray) hidden = g_ptr_array_new_with_free_func (free_sheet);
  JxWorkbook workbook = { targets, shown, hidden, FALSE };

  if (!walk_part (members, "xl/_rels/workbook.xml.rels", read_relation_cb, &workbook, error) ||
      !walk_part (members, "xl/workbook.xml", read_workbook_cb, &workbook, error))
    return FALSE;
  book->from_1904 = workbook.from_1904;
  find_sheets (book, members, &workbook);
  return TRUE;
}

static void
note_format (xmlTextReader *reader, JxStyles *styles)
{
  g_autofree char *id = jx_xml_attribute (reader, "numFmtId");
  g_autofree char *code = jx_xml_attribute (reader, "formatCode");
  JxXlsxFormat     format = JX_XLSX_PLAIN;

  if (id == NULL || code == NULL)
    return;
  if (_jx_xlsx_date_format (code))
    format = JX_XLSX_DATE;
  else if (_jx_xlsx_percent_format (code))
    format = JX_XLSX_PERCENT;
  if (format != JX_XLSX_PLAIN)
    g_hash_table_insert (styles->codes, g_steal_pointer (&id), GINT_TO_POINTER (format));
}

static JxXlsxFormat
find_format (const JxStyles *styles, const char *id)
{
  guint64  number = g_ascii_strtoull (id, NULL, 10);
  gpointer format;

  if (g_hash_table_lookup_extended (styles->codes, id, NULL, &format))
    return GPOINTER_TO_INT (format);
  if (number == PERCENT_WHOLE || number == PERCENT_DECIMALS)
    return JX_XLSX_PERCENT;
  return _jx_xlsx_date_builtin (number) ? JX_XLSX_DATE : JX_XLSX_PLAIN;
}

static gboolean
read_styles_cb (xmlTextReader *reader, gpointer data, GError **error)
{
  JxStyles *styles = data;

  if (jx_xml_begins (reader, "numFmt"))
    note_format (reader, styles);
  else if (jx_xml_ends (reader, "cellXfs"))
    styles->in_cells = FALSE;
  else if (jx_xml_begins (reader, "cellXfs"))
    styles->in_cells = TRUE;
  else if (styles->in_cells && jx_xml_begins (reader, "xf"))
    {
      g_autofree char *id = jx_xml_attribute (reader, "numFmtId");
      JxXlsxFormat     format = id != NULL ? find_format (styles, id) : JX_XLSX_PLAIN;

      g_array_append_val (styles->formats, format);
    }
  return TRUE;
}

/* The runs of a string are joined; how a word is pronounced is no part of it. */
static gboolean
read_strings_cb (xmlTextReader *reader, gpointer data, GError **error)
{
  JxStrings *strings = data;

  if (strings->in_text)
    jx_xml_add_text (reader, strings->text);
  if (jx_xml_begins (reader, "rPh"))
    strings->in_phonetic = TRUE;
  if (jx_xml_ends (reader, "rPh"))
    strings->in_phonetic = FALSE;
  if (jx_xml_begins (reader, "t"))
    strings->in_text = !strings->in_phonetic;
  if (jx_xml_ends (reader, "t"))
    strings->in_text = FALSE;
  if (jx_xml_ends (reader, "si"))
    {
      g_ptr_array_add (strings->strings, _jx_xlsx_text (strings->text->str));
      g_string_truncate (strings->text, 0);
    }
  return TRUE;
}

/**
 * _jx_xlsx_book_read:
 * @members: (element-type utf8 GBytes): the parts of a workbook
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Finds the worksheets of a workbook and what their cells refer to.
 *
 * Returns: (transfer full) (nullable): the workbook
 */
JxXlsxBook *
_jx_xlsx_book_read (GHashTable *members, GError **error)
{
  g_autoptr (JxXlsxBook) book = g_new0 (JxXlsxBook, 1);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  JxStyles  styles = { codes, NULL, FALSE };
  JxStrings strings = { NULL, text, FALSE, FALSE };

  book->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  book->strings = strings.strings = g_ptr_array_new_with_free_func (g_free);
  book->names = g_ptr_array_new_with_free_func (g_free);
  book->formats = styles.formats = g_array_new (FALSE, FALSE, sizeof (JxXlsxFormat));
  if (!read_workbook (book, members, error) ||
      !walk_part (members, "xl/styles.xml", read_styles_cb, &styles, error) ||
      !walk_part (members, "xl/sharedStrings.xml", read_strings_cb, &strings, error))
    return NULL;
  return g_steal_pointer (&book);
}

/**
 * _jx_xlsx_book_free:
 * @book: (transfer full): a workbook
 *
 * Frees @book.
 */
void
_jx_xlsx_book_free (JxXlsxBook *book)
{
  g_clear_pointer (&book->sheets, g_ptr_array_unref);
  g_clear_pointer (&book->strings, g_ptr_array_unref);
  g_clear_pointer (&book->names, g_ptr_array_unref);
  g_clear_pointer (&book->formats, g_array_unref);
  g_free (book);
}
