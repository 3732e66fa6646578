/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/jx-db.h"
#include "store/jx-year.h"

G_BEGIN_DECLS

void     jx_repair_compare_rows (JxDb *from, JxDb *to, GPtrArray *losses);
void     jx_repair_take_contents (JxDb *from, JxDb *to, GPtrArray *losses);
gboolean jx_repair_drop_attachments (JxDb *to, GPtrArray *losses, GError **error);
gboolean jx_repair_take_rows    (JxDb *from, JxDb *to, GPtrArray *losses, GError **error);

G_END_DECLS
