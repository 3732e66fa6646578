/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/* Points are hundredths: 10 points are 1000. */
#define JX_POINTS_ALL G_GINT64_CONSTANT (10000)
#define JX_POINTS_EXECUTION G_GINT64_CONSTANT (1000)

JxLevel1 jx_weights_level      (JxLevel1 level);
gint64   jx_weights_of_present (guint present, JxLevel1 level);
gint64   jx_weights_of_level   (GPtrArray *indicators, JxLevel1 level);
gint64  *jx_weights_share      (GPtrArray *indicators);

G_END_DECLS
