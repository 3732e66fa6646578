/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

char *jx_full_text (const JxSnapshot *snapshot, gint64 project_id);

G_END_DECLS
