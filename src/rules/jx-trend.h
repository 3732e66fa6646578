/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/jx-progress.h"
#include "rules/jx-score.h"

G_BEGIN_DECLS

/**
 * JxTrendYear:
 * @year: the fiscal year
 * @file: which of the snapshots it is of
 * @name: the name in that year: of the project, or of the unit; empty for several units
 * @as_of: the day, ISO: of the last payment of the year, or its last one
 * @progress: the money at that day
 * @score: points of the self-evaluation, hundredths; %JX_UNSET until it is complete
 * @grade: by @score
 *
 * One year among others 历年对比.
 */
typedef struct
{
  gint64 year;
  guint file;
  char *name;
  char *as_of;
  JxProgress progress;
  gint64 score;
  JxGrade grade;
} JxTrendYear;

GPtrArray *jx_trend_new      (GPtrArray *snapshots, const JxProject *project);
gboolean   jx_trend_twice    (GPtrArray *snapshots, guint *first, guint *second);
GPtrArray *jx_trend_projects (GPtrArray *snapshots);

G_END_DECLS
