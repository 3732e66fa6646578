/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-flow.h"

G_BEGIN_DECLS

void jx_contents_insert (JxFlow *flow, guint before);

G_END_DECLS
