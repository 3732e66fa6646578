/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/jx-score.h"

G_BEGIN_DECLS

gboolean jx_score_words (const char *actual, gint64 points, JxScore *score, GError **error);
gboolean jx_score_words_are_missed (const char *actual);

G_END_DECLS
