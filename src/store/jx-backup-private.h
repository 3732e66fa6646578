/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/jx-backup.h"
#include "store/jx-db.h"

G_BEGIN_DECLS

char    *jx_backup_make_of (JxDb *db, const char *folder, const char *date, GError **error);
gboolean jx_backup_keep_db (JxDb *db, GError **error);

G_END_DECLS
