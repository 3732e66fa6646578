/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-session.h"

G_BEGIN_DECLS

void jx_session_backup_watch (JxSession *self);

G_END_DECLS
