/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

#include "exchange/jx-csv.h"

/**
 * jx_tree_copy_rows:
 * @rows: (element-type JxTreeRow): rows of indicators
 *
 * Writes all columns of rows as a block that spreadsheets and the tree itself take.
 *
 * Returns: (transfer full): tab-separated text
 */
char *
jx_tree_copy_rows (JxIndicatorTree *self, GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      JxTreeAbout about = jx_tree_about (self, rows->pdata[i], TRUE);

      for (guint c = 0; c < self->n_columns; c++)
        {
          g_autofree char *cell = jx_tree_column_show (&self->columns[c], &about);

          if (c > 0)
            g_string_append_c (text, '\t');
          jx_csv_append (text, cell, '\t');
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/**
 * jx_tree_copy:
 * @cuts: whether the rows are deleted after that
 *
 * Copies the selected rows to the clipboard.
 *
 * Returns: %FALSE where none is selected, so that the cell may copy its own text
 */
gboolean
jx_tree_copy (JxIndicatorTree *self, gboolean cuts)
{
  g_autoptr (GPtrArray) rows = jx_tree_list_selected (self);
  g_autofree char *text = NULL;

  if (rows->len == 0)
    return FALSE;
  text = jx_tree_copy_rows (self, rows);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  if (cuts && jx_tree_takes_new (self))
    jx_tree_remove_rows (self, rows);
  return TRUE;
}

static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (JxIndicatorTree) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  JxTreeCell      *cell = jx_tree_get_cell (self);

  if (text != NULL && cell != NULL && self->session != NULL)
    jx_tree_paste (self, cell, text);
}

/**
 * jx_tree_ask_paste:
 *
 * Pastes what is on the clipboard at the cursor; a clipboard without text is passed over.
 */
void
jx_tree_ask_paste (JxIndicatorTree *self)
{
  if (jx_session_get_writable (self->session))
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                                   NULL,
                                   text_read_cb,
                                   g_object_ref (self));
}
