/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-grid-view.h"
#include "app/jx-ledger.h"

G_BEGIN_DECLS

#define JX_TYPE_RECTIFY_GRID (jx_rectify_grid_get_type ())

/**
 * JxRectifyGrid:
 *
 * The rectification list as a grid that is edited in place.
 *
 * Signal `focused`: the cursor came into another cell.
 */
G_DECLARE_FINAL_TYPE (JxRectifyGrid, jx_rectify_grid, JX, RECTIFY_GRID, GtkWidget)

void        jx_rectify_grid_set_up     (JxRectifyGrid        *self,
                                        JxSession            *session);
void        jx_rectify_grid_show       (JxRectifyGrid        *self,
                                        const JxLedgerFilter *filter);
gboolean    jx_rectify_grid_focus      (JxRectifyGrid        *self,
                                        const JxPlace        *place);
JxPlace     jx_rectify_grid_get_place  (JxRectifyGrid        *self);
JxLedger   *jx_rectify_grid_get_ledger (JxRectifyGrid        *self);
gboolean    jx_rectify_store_date      (JxSession            *session,
                                        gint64                id,
                                        const char           *text,
                                        GError              **error);
void        jx_rectify_remove          (JxSession            *session,
                                        gint64                id);

G_END_DECLS
