/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-flow.h"
#include "paper/jx-form.h"

G_BEGIN_DECLS

/**
 * JxFormProject:
 * @unit: the unit it belongs to
 * @project: the project
 * @number: its number among the projects of the unit, from 1
 */
typedef struct
{
  const JxUnit *unit;
  const JxProject *project;
  guint number;
} JxFormProject;

/* One line for each official form, here and in the list of jx-form.c. */
JxPaper *jx_form_build_all        (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   GError **error);
JxPaper *jx_form_build_application (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   GError **error);
JxPaper *jx_form_build_department_evaluation (const JxSnapshot *snapshot,
                                   const JxFormOptions *options, GError **error);
JxPaper *jx_form_build_department_goals (const JxSnapshot *snapshot,
                                   const JxFormOptions *options, GError **error);
JxPaper *jx_form_build_evaluation (const JxSnapshot *snapshot,
                                   const JxFormOptions *options, GError **error);
JxPaper *jx_form_build_monitoring (const JxSnapshot *snapshot,
                                   const JxFormOptions *options, GError **error);
JxPaper *jx_form_build_history (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   GError **error);
JxPaper *jx_form_build_rectification (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   GError **error);
JxPaper *jx_form_build_review (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   GError **error);
JxPaper *jx_form_build_report (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   GError **error);
JxPaper *jx_form_build_full_text  (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   GError **error);
JxPaper *jx_form_build_goal_table (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   GError **error);
JxPaper *jx_form_build_spending   (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   GError **error);
JxPaper *jx_form_build_summary    (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   GError **error);
JxPaper *jx_form_build_payments   (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   GError **error);

JxFlow  *jx_form_begin            (const char *title, const JxFormOptions *options);
JxFlow  *jx_form_begin_wide       (const char *title, const JxFormOptions *options);
GPtrArray *jx_form_units          (const JxSnapshot *snapshot, GError **error);
GArray  *jx_form_projects         (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   GError **error);
JxUnit  *jx_form_whose            (const JxSnapshot *snapshot, const JxFormOptions *options,
                                   const JxUnit *unit);
void     jx_form_place_projects   (JxFlow *flow, const JxSnapshot *snapshot, const GArray *items,
                                   const JxFormOptions *options);

G_END_DECLS
