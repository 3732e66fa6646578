/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/jx-db.h"

G_BEGIN_DECLS

/* "JXND" at byte 68 of the file; also stated by the MIME type. */
#define JX_APPLICATION_ID 0x4a584e44
#define JX_SCHEMA_VERSION 2

gboolean jx_schema_create  (JxDb *db, GError **error);
gboolean jx_schema_upgrade (JxDb **db, GError **error);
gboolean jx_schema_check   (JxDb *db, GError **error);

G_END_DECLS
