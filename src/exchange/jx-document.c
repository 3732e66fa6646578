/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-document.h"

#include "exchange/jx-csv.h"
#include "exchange/jx-decode.h"
#include "exchange/jx-docx.h"
#include "exchange/jx-odf.h"
#include "exchange/jx-office.h"
#include "exchange/jx-sheet.h"
#include "exchange/jx-xlsx.h"
#include "exchange/jx-zip.h"
#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ZIP_HEAD "PK\x03\x04"
#define COMPOUND_HEAD "\xd0\xcf\x11\xe0"

static char *
name_of (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_utf8_make_valid (name, -1) : g_file_get_parse_name (file);
}

static void
take_io_error (GError **error, GError *cause, const char *name)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, JX_ERROR, JX_ERROR_NOT_FOUND, _ ("There is no file “%s”."), name);
  else
    g_set_error (error, JX_ERROR, JX_ERROR_IO, _ ("“%s” cannot be read: %s"), name, cause->message);
  g_error_free (cause);
}

/**
 * jx_document_load:
 * @file: a file
 * @error: return location for a %JX_ERROR_NOT_FOUND or %JX_ERROR_IO
 *
 * Reads what a file holds, but at most one byte more than a document may have, so that an endless
 * file is noticed too.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
jx_document_load (GFile *file, GError **error)
{
  g_autofree char *name = name_of (file);
  g_autoptr (GFileInputStream) input = NULL;
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (65536);
  GError            *cause = NULL;
  gssize             n = 0;

  input = g_file_read (file, NULL, &cause);
  while (cause == NULL && data->len <= JX_DOCUMENT_MOST)
    {
      n = g_input_stream_read (G_INPUT_STREAM (input), buffer, 65536, NULL, &cause);
      if (n <= 0)
        break;
      g_byte_array_append (data, buffer, n);
    }

  if (cause != NULL)
    {
      take_io_error (error, cause, name);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

static gboolean
begins_with (GBytes *bytes, const char *head)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= strlen (head) && memcmp (data, head, strlen (head)) == 0;
}

static JxDocument *
read_archive (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (GHashTable) members = jx_zip_read (bytes, error);

  if (members == NULL)
    return NULL;
  if (jx_docx_is (members))
    return jx_docx_read (name, members, error);
  if (jx_odf_is (members))
    return jx_odf_read (name, members, error);
  if (jx_xlsx_is (bytes))
    {
      g_autoptr (GPtrArray) sheets = jx_xlsx_sheets (members, error);

      return sheets != NULL ? jx_sheets_document (name, sheets, error) : NULL;
    }
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_DOCUMENT,
               _ ("“%s” is an archive, not a document of Word, Excel or LibreOffice."),
               name);
  return NULL;
}

static char
separator_of (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (g_str_has_suffix (lower, ".csv"))
    return ',';
  return g_str_has_suffix (lower, ".tsv") || g_str_has_suffix (lower, ".tab") ? '\t' : '\0';
}

static JxDocument *
read_text (const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *text = jx_decode (bytes, NULL, error);
  char             separator = separator_of (name);
  g_autoptr (GPtrArray) rows = NULL;

  if (text == NULL)
    return NULL;
  if (separator == '\0')
    return jx_document_from_text (name, text);
  rows = jx_csv_parse (text, separator);
  return jx_document_from_rows (name, rows);
}

/**
 * jx_document_read:
 * @file: a document: Word, OpenDocument, Excel, separated values or plain text
 * @error: return location for a %JX_ERROR_NOT_FOUND, %JX_ERROR_IO or %JX_ERROR_DOCUMENT
 *
 * Reads @file into paragraphs and table rows. What it is is told by its bytes; only separated
 * values are known by the end of the name. Older formats of Word, Excel and WPS are read through
 * LibreOffice; see jx_office_convert().
 *
 * Returns: (transfer full): the document
 */
JxDocument *
jx_document_read (GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = name_of (file);
  bytes = jx_document_load (file, error);
  if (bytes == NULL)
    return NULL;

  if (begins_with (bytes, COMPOUND_HEAD))
    {
      g_autoptr (GBytes) converted = jx_office_convert (name, bytes, error);

      return converted != NULL ? read_archive (name, converted, error) : NULL;
    }
  if (begins_with (bytes, ZIP_HEAD))
    return read_archive (name, bytes, error);
  return read_text (name, bytes, error);
}
