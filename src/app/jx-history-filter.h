/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-cells.h"
#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_HISTORY_FILTER (jx_history_filter_get_type ())

/**
 * JxHistoryFilter:
 *
 * What part of the history is shown: that of one project, of one day, with some words.
 *
 * Signal `changed`: jx_history_filter_match() answers otherwise.
 */
G_DECLARE_FINAL_TYPE (JxHistoryFilter, jx_history_filter, JX, HISTORY_FILTER, GtkWidget)

void     jx_history_filter_refresh (JxHistoryFilter *self,
                                    JxSession       *session,
                                    GPtrArray       *entries);
gboolean jx_history_filter_match   (JxHistoryFilter *self,
                                    JxCells         *row);

G_END_DECLS
