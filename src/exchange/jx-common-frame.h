/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

GPtrArray *jx_common_frame_read (GBytes *bytes, GError **error);

G_END_DECLS
