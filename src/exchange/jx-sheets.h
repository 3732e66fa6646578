/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"
#include "office/jx-book.h"

G_BEGIN_DECLS

/**
 * JxSheetsContent:
 * @JX_SHEETS_GOALS: the 绩效目标 of each project, a worksheet each
 * @JX_SHEETS_MONITORING: the 运行监控 of each project, a worksheet each
 * @JX_SHEETS_EVALUATION: the 自评 of each project, a worksheet each
 * @JX_SHEETS_SUMMARY: a list of the projects with totals
 * @JX_SHEETS_PAYMENTS: the payments of all projects
 *
 * What finance systems take as worksheets (design: forms.md, Excel sheets).
 */
typedef enum
{
  JX_SHEETS_GOALS,
  JX_SHEETS_MONITORING,
  JX_SHEETS_EVALUATION,
  JX_SHEETS_SUMMARY,
  JX_SHEETS_PAYMENTS,
} JxSheetsContent;

/**
 * JxSheetsOptions:
 * @project_id: the one project; 0 for all
 * @cutoff: the month that the monitoring is of; 0 for the last one that was monitored
 */
typedef struct
{
  gint64 project_id;
  gint64 cutoff;
} JxSheetsOptions;

JxBook *jx_sheets_build     (const JxSnapshot *snapshot, JxSheetsContent content,
                             const JxSheetsOptions *options, GError **error);
JxBook *jx_sheets_build_all (const JxSnapshot *snapshot, const JxSheetsOptions *options,
                             GError **error);
char   *jx_sheets_to_csv    (const JxBook *book);
gint64  jx_sheets_cutoff    (const JxSnapshot *snapshot);

G_END_DECLS
