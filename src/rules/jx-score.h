/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/** JxGrade: 优 良 中 差. */
typedef enum
{
  JX_GRADE_EXCELLENT,
  JX_GRADE_GOOD,
  JX_GRADE_FAIR,
  JX_GRADE_POOR,
} JxGrade;

/**
 * JxScore:
 * @weight: points that can be reached, hundredths
 * @computed: points that the rules give; %JX_UNSET while there is no actual value
 * @given: points that count: those given by hand, else @computed; %JX_UNSET while there are none
 * @needs_reason: a reason is asked for and missing
 * @why: how @computed came about, one line in the user's language
 *
 * The score of one indicator or of the budget execution.
 */
typedef struct
{
  gint64 weight;
  gint64 computed;
  gint64 given;
  gboolean needs_reason;
  char *why;
} JxScore;

/**
 * JxProjectScore:
 * @execution: the execution row
 * @indicators: (array): one score for each indicator, in their order
 * @n_indicators: how many
 * @total: sum of the points given, hundredths; missing ones count 0
 * @n_missing: indicators without points
 * @n_reasons: reasons that are asked for and missing, that for the execution among them
 * @complete: whether every indicator has its points
 * @grade: by @total
 */
typedef struct
{
  JxScore execution;
  JxScore *indicators;
  guint n_indicators;
  gint64 total;
  guint n_missing;
  guint n_reasons;
  gboolean complete;
  JxGrade grade;
} JxProjectScore;

gboolean        jx_score_indicator    (const JxIndicator *indicator, gint64 weight,
                                       const char *actual, JxReverseRule rule, JxScore *score,
                                       GError **error);
gboolean        jx_score_evaluation   (const JxIndicator *indicator, gint64 weight,
                                       const JxEvaluation *evaluation, JxReverseRule rule,
                                       JxScore *score, GError **error);
gboolean        jx_score_in_words     (const JxIndicator *indicator);
gboolean        jx_score_is_far_over  (const JxIndicator *indicator, const char *actual);
gboolean        jx_score_is_missed    (const JxIndicator *indicator, const char *actual);
void            jx_score_execution    (gint64 paid, gint64 adjusted, gint64 weight, JxScore *score);
JxProjectScore *jx_score_project      (const JxProject *project, const JxSettings *settings);
JxProjectScore *jx_score_unit         (const JxUnit *unit, const JxSettings *settings);
void            jx_project_score_free (JxProjectScore *score);
void            jx_score_clear        (JxScore *score);
JxGrade         jx_grade_of           (gint64 total);
const char     *jx_grade_name         (JxGrade grade);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxProjectScore, jx_project_score_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxScore, jx_score_clear)

G_END_DECLS
