/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_SEARCH (jx_search_get_type ())

/**
 * JxSearch:
 *
 * Searches all texts of the year file while the user types, and takes him to what he chooses.
 */
G_DECLARE_FINAL_TYPE (JxSearch, jx_search, JX, SEARCH, GtkPopover)

void jx_search_set_session (JxSearch *self, JxSession *session);

G_END_DECLS
