/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "rules/jx-progress.h"

G_BEGIN_DECLS

const char *jx_progress_icon       (JxProgressState   state);
const char *jx_progress_css_class  (JxProgressState   state);
char       *jx_progress_state_text (const JxProgress *progress);

G_END_DECLS
