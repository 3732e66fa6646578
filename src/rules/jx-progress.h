/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/** JxProgressState: 超前 正常 滞后 严重滞后, and spending over the adjusted budget. */
typedef enum
{
  JX_PROGRESS_NORMAL,
  JX_PROGRESS_AHEAD,
  JX_PROGRESS_BEHIND,
  JX_PROGRESS_FAR_BEHIND,
  JX_PROGRESS_OVERSPENT,
} JxProgressState;

/**
 * JxProgress:
 * @budget: budget at the start of the year, fen
 * @adjusted: budget with the adjustments up to the date, fen
 * @adjusted_fiscal: fiscal part of @adjusted, fen
 * @adjusted_other: other part of @adjusted, fen
 * @paid: paid up to the date, fen
 * @paid_fiscal: fiscal part of @paid, fen
 * @paid_other: other part of @paid, fen
 * @planned: what the own plan wanted paid by the date, fen
 * @execution: execution rate 执行率, basis points
 * @plan: own plan 计划进度, basis points
 * @time: time progress 序时进度, basis points
 * @gap: @execution − @plan, basis points; 0 where the adjusted budget is empty
 * @state: the judgement
 *
 * How far the spending of a project, or of several, has come at a date.
 */
typedef struct
{
  gint64 budget;
  gint64 adjusted;
  gint64 adjusted_fiscal;
  gint64 adjusted_other;
  gint64 paid;
  gint64 paid_fiscal;
  gint64 paid_other;
  gint64 planned;
  gint64 execution;
  gint64 plan;
  gint64 time;
  gint64 gap;
  JxProgressState state;
} JxProgress;

void        jx_progress_of_project (const JxProject  *project,
                                    const JxSettings *settings,
                                    const char       *as_of,
                                    JxProgress       *progress);
void        jx_progress_of_all     (GPtrArray        *projects,
                                    const JxSettings *settings,
                                    const char       *as_of,
                                    JxProgress       *progress);
gint64      jx_progress_plan_at    (const JxProject  *project,
                                    const JxSettings *settings,
                                    const char       *as_of);
gboolean    jx_progress_needs_reason (const JxProgress *progress);
gint64      jx_progress_paid_between (const JxProject *project,
                                      const char      *first,
                                      const char      *last);
char       *jx_progress_last_day   (const JxSnapshot *snapshot);
const char *jx_progress_state_name (JxProgressState   state);

G_END_DECLS
