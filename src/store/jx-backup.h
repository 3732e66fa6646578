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
 *
 * One backup 备份 of a year file.
 */
typedef struct
{
  char *path;
  char *date;
  guint serial;
  gint64 size;
} JxBackup;

char      *jx_backup_folder  (const char *path, const char *parent);
char      *jx_backup_make    (JxYear *year, const char *folder, const char *date, GError **error);
gboolean   jx_backup_make_daily (JxYear *year, const char *folder, GError **error);
GPtrArray *jx_backup_list    (const char *path, const char *folder);
void       jx_backup_rotate  (const char *path, const char *folder);
gboolean   jx_backup_restore (const char *backup, const char *path, GError **error);

G_END_DECLS
