/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxDutyKind:
 * @JX_DUTY_CHECKPOINT: the spending is looked at in a meeting; projects behind plan say why
 * @JX_DUTY_MONITORING: the 运行监控 of the indicators up to the cut-off month
 * @JX_DUTY_EVALUATION: the 自评 of the indicators, after the end of the year
 * @JX_DUTY_REPORT: the 绩效自评报告, up to the end of February of the next year
 *
 * What an office has to do in the course of a budget year.
 */
typedef enum
{
  JX_DUTY_CHECKPOINT,
  JX_DUTY_MONITORING,
  JX_DUTY_EVALUATION,
  JX_DUTY_REPORT,
  JX_N_DUTY_KINDS,
} JxDutyKind;

/**
 * JxDuty:
 * @kind: what is to be done
 * @due: the last day for it, ISO
 * @month: the month that it is about
 * @n_all: how many projects it takes
 * @n_missing: how many of them still lack something
 * @first_missing: the first of those, not owned; %NULL for none
 * @overdue: whether @due has passed
 *
 * One entry of the calendar.
 */
typedef struct
{
  JxDutyKind kind;
  char *due;
  guint month;
  guint n_all;
  guint n_missing;
  const JxProject *first_missing;
  gboolean overdue;
} JxDuty;

GPtrArray *jx_calendar           (const JxSnapshot *snapshot, const char *as_of);
guint      jx_calendar_cutoff    (const JxSnapshot *snapshot);
void       jx_duty_free          (JxDuty *duty);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxDuty, jx_duty_free)

G_END_DECLS
