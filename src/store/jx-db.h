/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * JxDb:
 * @handle: the SQLite connection
 * @path: file name in UTF-8, for messages and for reopening
 *
 * One hardened connection with the statements prepared on it. Private to the store.
 */
typedef struct
{
  sqlite3 *handle;
  char *path;
  GHashTable *statements;
} JxDb;

JxDb         *jx_db_open      (const char *path, int flags, GError **error);
JxDb         *jx_db_open_damaged (const char *path, GError **error);
void          jx_db_recover   (const char *path);
void          jx_db_close     (JxDb *db);
gboolean      jx_db_exec      (JxDb *db, const char *sql, GError **error);
sqlite3_stmt *jx_db_prepare   (JxDb *db, const char *sql, GError **error);
gboolean      jx_db_step      (JxDb *db, sqlite3_stmt *statement, gboolean *row, GError **error);
gboolean      jx_db_run       (JxDb *db, sqlite3_stmt *statement, GError **error);
gboolean      jx_db_int       (JxDb *db, const char *sql, gint64 *value, GError **error);
void          jx_db_set_error (JxDb *db, int code, GError **error);
const char   *jx_db_text      (sqlite3_stmt *statement, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxDb, jx_db_close)

G_END_DECLS
