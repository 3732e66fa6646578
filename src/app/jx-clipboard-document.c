/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-clipboard-document.h"
#include "exchange/jx-csv.h"
#include "exchange/jx-decode.h"
#include "exchange/jx-html.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HTML "text/html"
#define PIECE 65536

typedef struct
{
  GdkClipboard   *clipboard;
  GInputStream   *stream;
  GByteArray     *bytes;
  JxClipboardFunc func;
  gpointer        data;
} Request;

static void
answer (Request *request, JxDocument *document)
{
  request->func (document, request->data);
  g_object_unref (request->clipboard);
  g_clear_object (&request->stream);
  g_byte_array_unref (request->bytes);
  g_free (request);
}

/* What spreadsheets copy has a tab between the cells; in a text with tables a tab leads a cell. */
static gboolean
is_block (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = 0, n_rows = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      n_lines += *g_strstrip (lines[i]) != '\0';
      n_rows += strchr (lines[i], '\t') != NULL;
    }
  return n_rows * 2 > n_lines;
}

static JxDocument *
make_document (const char *text)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (!is_block (text))
    return jx_document_from_text (_ ("Clipboard"), text);
  rows = jx_csv_parse (text, '\t');
  return jx_document_from_rows (_ ("Clipboard"), rows);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  answer (data, text != NULL && *text != '\0' ? make_document (text) : NULL);
}

static void
read_text (Request *request)
{
  gdk_clipboard_read_text_async (request->clipboard, NULL, text_cb, request);
}

static void
piece_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Request *request = data;
  g_autoptr (GBytes) piece =
    g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);
  JxDocument *document = NULL;

  if (piece != NULL && g_bytes_get_size (piece) > 0 && request->bytes->len < JX_DOCUMENT_MOST)
    {
      g_byte_array_append (request->bytes,
                           g_bytes_get_data (piece, NULL),
                           (guint) g_bytes_get_size (piece));
      g_input_stream_read_bytes_async (request->stream, PIECE, 0, NULL, piece_cb, request);
      return;
    }
  if (piece != NULL)
    {
      g_autoptr (GBytes) all = g_bytes_new (request->bytes->data, request->bytes->len);
      g_autofree char *html = jx_decode (all, NULL, NULL);

      document = html != NULL ? jx_html_tables (_ ("Clipboard"), html) : NULL;
    }
  if (document != NULL)
    answer (request, document);
  else
    read_text (request);
}

static void
stream_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Request *request = data;

  request->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  if (request->stream == NULL)
    read_text (request);
  else
    g_input_stream_read_bytes_async (request->stream, PIECE, 0, NULL, piece_cb, request);
}

/**
 * jx_clipboard_document:
 * @clipboard: a clipboard
 * @func: called once with what is on it
 * @data: data for @func
 *
 * Reads the clipboard as a document: tables as word processors, spreadsheets and browsers copy
 * them, with merged cells; else text.
 */
void
jx_clipboard_document (GdkClipboard *clipboard, JxClipboardFunc func, gpointer data)
{
  static const char *types[] = { HTML, NULL };
  Request           *request;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (func != NULL);

  request = g_new0 (Request, 1);
  request->clipboard = g_object_ref (clipboard);
  request->bytes = g_byte_array_new ();
  request->func = func;
  request->data = data;
  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), HTML))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, stream_cb, request);
  else
    read_text (request);
}
