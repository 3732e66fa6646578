/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/jx-year.h"

G_BEGIN_DECLS

/**
 * JxBackup:
 * @path: its file name, in UTF-8
 * @date: the ISO date that its name tells
 * @serial: which one of that day it is, from 1
 * @size: its length in bytes
 * @monthly: whether it is kept as the last one of its month, the newest ten days being others
 *
 * One backup 备份 of a year file.
 */
typedef struct
{
  char *path;
  char *date;
  guint serial;
  gint64 size;
  gboolean monthly;
} JxBackup;

/**
 * JxBackupState:
 * @head: number of the last entry of its history
 * @hash: hash of that entry
 * @time: when that was, ISO 8601 in UTC; empty where the history is empty
 *
 * How far a backup goes.
 */
typedef struct
{
  gint64 head;
  char *hash;
  char *time;
} JxBackupState;

void       jx_backup_set_parent (const char *parent);
char      *jx_backup_folder  (const char *path, const char *parent);
char      *jx_backup_make    (JxYear *year, const char *folder, const char *date, GError **error);
gboolean   jx_backup_keep    (JxYear *year, GError **error);
gboolean   jx_backup_keep_file (const char *path, GError **error);
gboolean   jx_backup_make_daily (JxYear *year, const char *folder, GError **error);
GPtrArray *jx_backup_list    (const char *path, const char *folder);
void       jx_backup_rotate  (const char *path, const char *folder);
gboolean   jx_backup_copy    (JxYear *year, const char *path, GError **error);
gboolean   jx_backup_restore (const char *backup, const char *path, GError **error);

JxBackupState *jx_backup_read      (const char *backup, GError **error);
void           jx_backup_state_free (JxBackupState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxBackupState, jx_backup_state_free)

G_END_DECLS
