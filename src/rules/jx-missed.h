/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxMissedKind:
 * @JX_MISSED_EXECUTION: less than 90% of the adjusted budget was paid
 * @JX_MISSED_TARGET: the actual value does not reach the target
 * @JX_MISSED_FAR_OVER: the actual value is 130% of the target or more
 *
 * Why a target stands on the list of those missed or far off.
 */
typedef enum
{
  JX_MISSED_EXECUTION,
  JX_MISSED_TARGET,
  JX_MISSED_FAR_OVER,
} JxMissedKind;

/**
 * JxMissed:
 * @kind: why it is listed
 * @project: (nullable): the project; %NULL for an indicator of the unit as a whole; not owned
 * @indicator: (nullable): the indicator; %NULL for the execution rate; not owned
 * @name: what it is called: the 三级指标, or 预算执行率
 * @target: the target as printed
 * @actual: what was reached
 * @weight: points that could be reached, hundredths
 * @points: points given, hundredths; %JX_UNSET while they cannot be computed
 * @reason: reason and measure of the evaluation, or of the delay; empty while they are missing
 *
 * A target that was missed or is far off. Lives no longer than the snapshot.
 */
typedef struct
{
  JxMissedKind kind;
  const JxProject *project;
  const JxIndicator *indicator;
  char *name;
  char *target;
  char *actual;
  gint64 weight;
  gint64 points;
  char *reason;
} JxMissed;

GPtrArray  *jx_missed_targets   (const JxSnapshot *snapshot, const JxUnit *unit);
GPtrArray  *jx_missed_of_project (const JxProject *project, const JxSettings *settings);
const char *jx_missed_kind_name (JxMissedKind kind);
void        jx_missed_free      (JxMissed *missed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxMissed, jx_missed_free)

G_END_DECLS
