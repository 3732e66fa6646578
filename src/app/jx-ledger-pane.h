/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-grid-view.h"
#include "app/jx-ledger.h"
#include "app/jx-quick-line.h"

G_BEGIN_DECLS

#define JX_TYPE_LEDGER_PANE (jx_ledger_pane_get_type ())

/**
 * JxLedgerPane:
 *
 * The payments or the adjustments as a grid, with a line under it that adds one.
 *
 * Signal `focused`: the cursor came into another cell.
 */
G_DECLARE_FINAL_TYPE (JxLedgerPane, jx_ledger_pane, JX, LEDGER_PANE, GtkWidget)

void         jx_ledger_pane_set_up    (JxLedgerPane         *self,
                                       JxSession            *session,
                                       JxTable               table);
void         jx_ledger_pane_show      (JxLedgerPane         *self,
                                       const JxLedgerFilter *filter);
gboolean     jx_ledger_pane_focus     (JxLedgerPane         *self,
                                       const JxPlace        *place);
JxPlace      jx_ledger_pane_get_place (JxLedgerPane         *self);
JxLedger    *jx_ledger_pane_get_ledger (JxLedgerPane        *self);
JxGridView  *jx_ledger_pane_get_grid  (JxLedgerPane         *self);
JxQuickLine *jx_ledger_pane_get_line  (JxLedgerPane         *self);

G_END_DECLS
