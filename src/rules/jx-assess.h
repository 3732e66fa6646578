/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/jx-score.h"

G_BEGIN_DECLS

/**
 * JxAssessed:
 * @total: points given, hundredths; missing ones count 0
 * @weight: points that can be reached
 * @n_missing: criteria without points
 * @n_reasons: criteria that lost points without a reason
 * @grade: by the share of @total in @weight
 *
 * How a project stands by the common evaluation frame 共性指标评价.
 */
typedef struct
{
  gint64 total;
  gint64 weight;
  guint n_missing;
  guint n_reasons;
  JxGrade grade;
} JxAssessed;

gboolean jx_assess_project      (const JxProject    *project,
                                 JxAssessed         *assessed);
gboolean jx_assess_needs_reason (const JxAssessment *criterion);
gboolean jx_assess_check_points (const JxAssessment *criterion,
                                 const char         *text,
                                 GError            **error);

G_END_DECLS
