/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"
#include "store/jx-schema.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* Judges the first page by its bytes, before SQLite is let near the file. */
static gboolean
judge_header (const guint8 *head, gsize size, const char *name, GError **error)
{
  if (size == 0)
    g_set_error (error, JX_ERROR, JX_ERROR_NOT_YEAR_FILE, _ ("“%s” is empty."), name);
  else if (size < 100 || memcmp (head, "SQLite format 3", 16) != 0)
    g_set_error (error, JX_ERROR, JX_ERROR_NOT_YEAR_FILE, _ ("“%s” is not a year file."), name);
  else if (read_big_endian (head + 68) != JX_APPLICATION_ID)
    g_set_error (error,
                 JX_ERROR,
                 JX_ERROR_NOT_YEAR_FILE,
                 _ ("“%s” is a database of another program, not a year file."),
                 name);
  else if (read_big_endian (head + 60) > JX_SCHEMA_VERSION)
    g_set_error (error,
                 JX_ERROR,
                 JX_ERROR_TOO_NEW,
                 _ ("“%s” was written by a newer version of this program. Install that version to "
                    "open it."),
                 name);
  else
    return TRUE;
  return FALSE;
}

/* A file that is shorter than its header says has lost its end, unless a rollback is about to put
 * it right. */
static gboolean
judge_length (const char *path, const guint8 *head, gint64 length, const char *name, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  gint64           page = (gint64) head[16] << 8 | head[17];
  gint64           expected;

  if (page == 1)
    page = 65536;
  expected = page * read_big_endian (head + 28);
  if (length >= expected || g_file_test (journal, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_DAMAGED,
               _ ("“%s” is cut off: %" PRId64 " of its %" PRId64
                  " bytes are there. Take a copy from the backups."),
               name,
               length,
               expected);
  return FALSE;
}

/**
 * jx_judge_file:
 * @path: a file name, in UTF-8
 * @error: return location: %JX_ERROR_NOT_FOUND, %JX_ERROR_NOT_YEAR_FILE, %JX_ERROR_DAMAGED,
 *   %JX_ERROR_TOO_NEW or %JX_ERROR_IO
 *
 * Judges a file by its first bytes and its length, before SQLite sees it.
 *
 * Returns: whether it may be a whole year file that this version understands
 */
gboolean
jx_judge_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) failure = NULL;
  guint8 head[100] = { 0 };
  gsize  size = 0;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE,
                            NULL,
                            &failure);
  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, JX_ERROR, JX_ERROR_NOT_YEAR_FILE, _ ("“%s” is a folder."), name);
      return FALSE;
    }
  if (info != NULL)
    stream = g_file_read (file, NULL, &failure);
  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &size, NULL, &failure))
    {
      gboolean missing = g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

      g_set_error (error,
                   JX_ERROR,
                   missing ? JX_ERROR_NOT_FOUND : JX_ERROR_IO,
                   missing ? _ ("There is no file “%s”.") : _ ("“%s” cannot be read."),
                   name);
      return FALSE;
    }
  return judge_header (head, size, name, error) &&
         judge_length (path, head, g_file_info_get_size (info), name, error);
}

/* SQLite's check takes a page that cannot be read for one that is damaged; so each byte is asked
 * for once more, and a disk that fails is told from a file that is wrong. */
static gboolean
read_all (JxDb *db, GError **error)
{
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  guint8        block[4096];
  int           rc = sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);

  if (rc == SQLITE_OK)
    rc = file->pMethods->xFileSize (file, &size);
  for (gint64 done = 0; rc == SQLITE_OK && done < size; done += sizeof block)
    rc = file->pMethods->xRead (file, block, (int) MIN (size - done, (gint64) sizeof block), done);
  if (rc == SQLITE_OK)
    return TRUE;
  jx_db_set_error (db, rc, error);
  return FALSE;
}

static gboolean
check_structure (JxDb *db, gboolean *whole, GError **error)
{
  sqlite3_stmt *statement = jx_db_prepare (db, "PRAGMA quick_check (1)", error);
  gboolean      row = FALSE;

  if (statement == NULL || !jx_db_step (db, statement, &row, error))
    return FALSE;
  *whole = row && g_str_equal (jx_db_text (statement, 0), "ok");
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
check_references (JxDb *db, gboolean *whole, GError **error)
{
  sqlite3_stmt *statement = jx_db_prepare (db, "PRAGMA foreign_key_check", error);
  gboolean      row = FALSE;

  if (statement == NULL || !jx_db_step (db, statement, &row, error))
    return FALSE;
  *whole = !row;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * jx_judge_contents:
 * @db: a connection to a year file
 * @error: return location: %JX_ERROR_DAMAGED, or %JX_ERROR_IO where the disk fails
 *
 * Judges the structure of a file and the references of its rows: quick enough for every opening.
 *
 * Returns: whether it is whole
 */
gboolean
jx_judge_contents (JxDb *db, GError **error)
{
  g_autofree char *name = g_path_get_basename (db->path);
  gboolean         whole = FALSE;

  if (!check_structure (db, &whole, error))
    return FALSE;
  if (!whole && (!read_all (db, error) || !check_structure (db, &whole, error)))
    return FALSE;
  if (whole && !check_references (db, &whole, error))
    return FALSE;
  if (whole)
    return TRUE;
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_DAMAGED,
               _ ("“%s” is damaged. Take a copy from the backups."),
               name);
  return FALSE;
}
