/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-form.h"
#include "rules/jx-trend.h"

G_BEGIN_DECLS

JxPaper *jx_form_build_trend (const GPtrArray *years, const char *name, gboolean is_project,
                              const JxFormOptions *options, GError **error);

G_END_DECLS
