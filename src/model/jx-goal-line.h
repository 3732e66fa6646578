/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

char *jx_goal_line (const JxGoal *goal, guint number, gsize *text_at);

G_END_DECLS
