/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/jx-db.h"

G_BEGIN_DECLS

gboolean jx_guard_settle   (JxDb *db, GError **error);
gboolean jx_guard_add      (JxDb *db, GError **error);
gboolean jx_guard_is_there (JxDb *db, gboolean *there, GError **error);

G_END_DECLS
