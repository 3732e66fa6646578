/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxLedgerMark:
 * @JX_LEDGER_FINE: nothing to say
 * @JX_LEDGER_OVER_BUDGET: with it the project has paid more than its adjusted budget of that day
 * @JX_LEDGER_OUTSIDE_YEAR: its date lies outside the budget year
 * @JX_LEDGER_DUE_SOON: the rectification is due within two weeks
 * @JX_LEDGER_OVERDUE: the rectification is overdue
 *
 * What stands out about an entry.
 */
typedef enum
{
  JX_LEDGER_FINE,
  JX_LEDGER_OVER_BUDGET,
  JX_LEDGER_OUTSIDE_YEAR,
  JX_LEDGER_DUE_SOON,
  JX_LEDGER_OVERDUE,
} JxLedgerMark;

/**
 * JxLedgerEntry:
 * @id: the row of the year file
 * @record: a #JxPayment, #JxAdjustment or #JxRectification of the snapshot
 * @project: whose it is
 * @running: sum of the amounts shown up to it, by date, fen
 * @mark: what stands out about it
 */
typedef struct
{
  gint64 id;
  gconstpointer record;
  const JxProject *project;
  gint64 running;
  JxLedgerMark mark;
} JxLedgerEntry;

/**
 * JxLedgerFilter:
 * @project_id: the project; 0 for all
 * @first: (nullable): the first day, ISO
 * @last: (nullable): the last day
 * @text: (nullable): words that stand in one of the texts
 * @states: bits (1 << #JxRectifyState) of the rectifications that are shown; 0 for all
 * @as_of: (nullable): the day that rectifications are judged at; needed for them
 */
typedef struct
{
  gint64 project_id;
  const char *first;
  const char *last;
  const char *text;
  guint states;
  const char *as_of;
} JxLedgerFilter;

#define JX_TYPE_LEDGER (jx_ledger_get_type ())

/**
 * JxLedger:
 *
 * The payments, adjustments or rectifications that are shown, as a list for a view.
 *
 * It is made of the snapshot's own rows, so that a hundred thousand of them cost no objects; the
 * items of the list say nothing, jx_ledger_get_entry() does.
 */
G_DECLARE_FINAL_TYPE (JxLedger, jx_ledger, JX, LEDGER, GObject)

JxLedger            *jx_ledger_new       (JxTable               table) G_GNUC_WARN_UNUSED_RESULT;
void                 jx_ledger_show      (JxLedger             *self,
                                          const JxSnapshot     *snapshot,
                                          const JxLedgerFilter *filter);
void                 jx_ledger_sort      (JxLedger             *self,
                                          const char           *field,
                                          gboolean              descending);
guint                jx_ledger_get_count (JxLedger             *self);
gint64               jx_ledger_get_sum   (JxLedger             *self);
const JxLedgerEntry *jx_ledger_get_entry (JxLedger             *self,
                                          guint                 position);
guint                jx_ledger_find      (JxLedger             *self,
                                          gint64                id);

G_END_DECLS
