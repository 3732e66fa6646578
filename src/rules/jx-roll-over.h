/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

JxSnapshot *jx_roll_over (const JxSnapshot *last, gint64 year, gboolean keep_codes);

G_END_DECLS
