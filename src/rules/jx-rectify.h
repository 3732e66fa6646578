/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/jx-missed.h"
#include "rules/jx-review.h"

G_BEGIN_DECLS

/**
 * JxRectifyState:
 * @JX_RECTIFY_OPEN: it is not done, and there is time
 * @JX_RECTIFY_SOON: it is due within two weeks
 * @JX_RECTIFY_OVERDUE: it should have been done
 * @JX_RECTIFY_DONE: it is done
 *
 * How an entry of the rectification list 整改台账 stands at a day.
 */
typedef enum
{
  JX_RECTIFY_OPEN,
  JX_RECTIFY_SOON,
  JX_RECTIFY_OVERDUE,
  JX_RECTIFY_DONE,
  JX_N_RECTIFY_STATES,
} JxRectifyState;

JxRectification       *jx_rectify_finding    (const JxFinding *finding);
JxRectification       *jx_rectify_missed     (const JxMissed *missed);
const JxRectification *jx_rectify_twin       (const JxProject *project, const JxRectification *entry);
JxRectifyState         jx_rectify_state      (const JxRectification *entry, const char *as_of);
const char            *jx_rectify_state_name (JxRectifyState state);
const JxRectification *jx_rectify_due        (const JxSnapshot *snapshot, const char *as_of,
                                              guint *n_overdue, guint *n_soon);

G_END_DECLS
