/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-repair-private.h"

#include "store/jx-year-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_whole (sqlite3_stmt *row)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const guchar *bytes = sqlite3_column_blob (row, 2);

  g_checksum_update (sum, bytes, sqlite3_column_bytes (row, 2));
  return g_str_equal (g_checksum_get_string (sum), jx_db_text (row, 1));
}

static gboolean
copy_row (JxDb *to, sqlite3_stmt *row)
{
  sqlite3_stmt *statement =
    jx_db_prepare (to,
                   "INSERT OR IGNORE INTO content (id, sha256, bytes) VALUES (?1, ?2, ?3)",
                   NULL);

  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < 3; i++)
    sqlite3_bind_value (statement, i + 1, sqlite3_column_value (row, i));
  return jx_db_run (to, statement, NULL);
}

/**
 * jx_repair_take_contents:
 * @from: a damaged year file
 * @to: the copy, in a transaction
 * @losses: (element-type utf8): where to note what could not be read
 *
 * Takes over the contents of attachments that are whole, by their own hash.
 */
void
jx_repair_take_contents (JxDb *from, JxDb *to, GPtrArray *losses)
{
  sqlite3_stmt *statement =
    jx_db_prepare (from, "SELECT id, sha256, bytes FROM content ORDER BY id", NULL);
  gboolean row = FALSE;
  gboolean whole = statement != NULL;

  while (whole && jx_db_step (from, statement, &row, NULL) && row)
    if (is_whole (statement))
      whole = copy_row (to, statement);
    else
      g_ptr_array_add (losses,
                       g_strdup_printf (_ ("The content of an attachment (SHA-256 %.8s) is damaged "
                                           "and was left out."),
                                        jx_db_text (statement, 1)));
  if (!whole || row)
    g_ptr_array_add (losses, g_strdup (_ ("Contents of attachments cannot be read.")));
  if (statement != NULL)
    sqlite3_reset (statement);
}

/**
 * jx_repair_drop_attachments:
 * @to: the copy, in a transaction
 * @losses: (element-type utf8): where to note what was lost
 * @error: return location for a #JxError
 *
 * Removes the attachments whose contents are lost.
 */
gboolean
jx_repair_drop_attachments (JxDb *to, GPtrArray *losses, GError **error)
{
  for (;;)
    {
      sqlite3_stmt *statement =
        jx_db_prepare (to,
                       "SELECT id, name FROM attachment WHERE NOT EXISTS (SELECT 1 FROM content"
                       " WHERE content.sha256 = attachment.sha256 AND length (bytes) = size)",
                       error);
      gboolean row = FALSE;
      gint64   id;

      if (statement == NULL || !jx_db_step (to, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      id = sqlite3_column_int64 (statement, 0);
      g_ptr_array_add (losses,
                       g_strdup_printf (_ ("The attachment “%s” is lost."),
                                        jx_db_text (statement, 1)));
      sqlite3_reset (statement);
      if (!jx_rows_delete (to, JX_TABLE_ATTACHMENT, id, error))
        return FALSE;
    }
}
