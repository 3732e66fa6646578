/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-paper.h"

G_BEGIN_DECLS

gboolean jx_thumbnail_write (JxPaper *paper, guint page, int size, const char *path,
                             GError **error);

G_END_DECLS
