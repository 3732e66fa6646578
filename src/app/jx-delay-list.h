/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_DELAY_LIST (jx_delay_list_get_type ())

/**
 * JxDelayList:
 *
 * Fields for the reason and the measure of each project that is behind plan.
 */
G_DECLARE_FINAL_TYPE (JxDelayList, jx_delay_list, JX, DELAY_LIST, GtkWidget)

void     jx_delay_list_show  (JxDelayList *self,
                              JxSession   *session);
gboolean jx_delay_list_focus (JxDelayList *self,
                              gint64       project_id,
                              const char  *field);

G_END_DECLS
