/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-xlsx-private.h"

#include "exchange/jx-xml.h"
#include "exchange/jx-zip.h"

#include <string.h>

#define FIRST_SHEET "xl/worksheets/sheet1.xml"

/* The worksheets that the relations name, and the sheets of the workbook that are shown and those
 * that are hidden, each in their order. */
typedef struct
{
  GHashTable *targets;
  GPtrArray  *shown;
  GPtrArray  *hidden;
  gboolean    from_1904;
} JxWorkbook;

/* The number formats that show days, and where in the part the reader is. */
typedef struct
{
  GHashTable *formats;
  GArray     *dates;
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
  char            *target = id != NULL ? g_hash_table_lookup (workbook->targets, id) : NULL;
  gboolean         is_hidden = state != NULL && strcmp (state, "visible") != 0;

  if (target != NULL)
    g_ptr_array_add (is_hidden ? workbook->hidden : workbook->shown, target);
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

/* A target counts from the folder of the workbook, unless it begins with a slash. */
static void
add_sheets (JxXlsxBook *book, GHashTable *members, GPtrArray *targets)
{
  for (guint i = 0; i < targets->len; i++)
    {
      const char      *target = targets->pdata[i];
      g_autofree char *path = g_strconcat (*target != '/' ? "xl/" : "", target, NULL);
      GBytes          *sheet = jx_zip_find (members, path);

      if (sheet != NULL)
        g_ptr_array_add (book->sheets, g_bytes_ref (sheet));
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
    g_ptr_array_add (book->sheets, g_bytes_ref (first));
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
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
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

  if (id != NULL && code != NULL && _jx_xlsx_date_format (code))
    g_hash_table_add (styles->formats, g_steal_pointer (&id));
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
      gboolean         is_date = id != NULL && (g_hash_table_contains (styles->formats, id) ||
                                        _jx_xlsx_date_builtin (g_ascii_strtoull (id, NULL, 10)));

      g_array_append_val (styles->dates, is_date);
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
  g_autoptr (GHashTable) formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  JxStyles  styles = { formats, NULL, FALSE };
  JxStrings strings = { NULL, text, FALSE, FALSE };

  book->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  book->strings = strings.strings = g_ptr_array_new_with_free_func (g_free);
  book->dates = styles.dates = g_array_new (FALSE, FALSE, sizeof (gboolean));
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
  g_clear_pointer (&book->dates, g_array_unref);
  g_free (book);
}
