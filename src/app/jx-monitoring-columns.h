/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-tree-column.h"

G_BEGIN_DECLS

const JxTreeColumn *jx_monitoring_columns (guint             *n_columns);
gboolean            jx_monitoring_is_open (const JxTreeAbout *about);

G_END_DECLS
