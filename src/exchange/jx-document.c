/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-document.h"

#include "exchange/jx-decode.h"
#include "exchange/jx-xlsx.h"
#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first bytes of the office formats: a zip archive, and Microsoft's compound file. */
static const char *const office_heads[] = { "PK\x03\x04", "\xd0\xcf\x11\xe0" };

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
is_office_file (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < G_N_ELEMENTS (office_heads); i++)
    if (length >= 4 && memcmp (data, office_heads[i], 4) == 0)
      return TRUE;
  return FALSE;
}

/**
 * jx_document_read:
 * @file: a text file, or an Excel workbook (.xlsx)
 * @error: return location for a %JX_ERROR_NOT_FOUND, %JX_ERROR_IO or %JX_ERROR_DOCUMENT
 *
 * Reads @file into paragraphs and table rows; see jx_decode() and jx_document_from_text(), and for
 * a workbook jx_xlsx_read().
 *
 * Returns: (transfer full): the document
 */
JxDocument *
jx_document_read (GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = name_of (file);
  bytes = jx_document_load (file, error);
  if (bytes == NULL)
    return NULL;

  if (jx_xlsx_is (bytes))
    {
      g_autoptr (GPtrArray) rows = jx_xlsx_read (bytes, NULL, error);

      return rows != NULL ? jx_document_from_rows (name, rows) : NULL;
    }
  if (is_office_file (bytes))
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_DOCUMENT,
                   _ ("“%s” is a Word or Excel file; save it as text first."),
                   name);
      return NULL;
    }

  text = jx_decode (bytes, NULL, error);
  if (text == NULL)
    return NULL;
  return jx_document_from_text (name, text);
}

/**
 * jx_document_free:
 * @document: (nullable) (transfer full): a document
 *
 * Frees @document with its blocks.
 */
void
jx_document_free (JxDocument *document)
{
  if (document == NULL)
    return;

  g_free (document->name);
  g_ptr_array_unref (document->blocks);
  g_free (document);
}
