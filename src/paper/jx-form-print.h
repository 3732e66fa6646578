/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-form-columns.h"

G_BEGIN_DECLS

/* What stands in the cells of forms (jx-form-print.c) */
char *jx_form_print_points    (gint64 points);
char *jx_form_print_yuan      (const JxFormRow *row);
char *jx_form_print_goals     (const JxFormRow *row);
char *jx_form_print_value     (const JxFormRow *row);
char *jx_form_print_unit      (const JxFormRow *row);
char *jx_form_print_direction (const JxFormRow *row);
char *jx_form_print_weight    (const JxFormRow *row);
char *jx_form_print_given     (const JxFormRow *row);
const char *jx_form_print_grade (JxGrade grade);
char *jx_form_join_goals      (const JxProject *project, GArray *parts);

gboolean jx_form_is_given_by_hand (const JxScore *score);

G_END_DECLS
