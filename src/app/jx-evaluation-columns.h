/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-tree-column.h"
#include "rules/jx-score.h"

G_BEGIN_DECLS

const JxTreeColumn *jx_evaluation_columns (guint             *n_columns);
const char *const  *jx_evaluation_words   (const JxTreeAbout *about);
gboolean            jx_evaluation_is_open (const JxTreeAbout *about);
void                jx_evaluation_score   (const JxTreeAbout *about,
                                           JxScore           *score);

G_END_DECLS
