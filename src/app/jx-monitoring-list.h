/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-owner-table.h"
#include "app/jx-owner.h"

G_BEGIN_DECLS

/* What the page of monitoring tells and does besides the indicators. */

int         jx_monitoring_choose_month (JxSession     *session);
char       *jx_monitoring_say_filled   (const JxOwner *owner,
                                        gint64         month);
gboolean    jx_monitoring_find_open    (const JxOwner *owner,
                                        gint64         month,
                                        const JxPlace *from,
                                        JxPlace       *place);
gboolean    jx_monitoring_take_over    (JxSession     *session,
                                        const JxOwner *owner,
                                        gint64         from,
                                        gint64         to,
                                        GError       **error);
void        jx_monitoring_set_up_table (JxOwnerTable  *table);
GListStore *jx_monitoring_list_filled  (JxSession     *session,
                                        gint64         month);

G_END_DECLS
