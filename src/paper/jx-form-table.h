/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-form-columns.h"
#include "paper/jx-form-private.h"
#include "rules/jx-progress.h"

G_BEGIN_DECLS

char *jx_form_as_of         (const JxSnapshot *snapshot, const JxFormOptions *options);
char *jx_form_print_day     (const char *iso);
void  jx_form_table_heading (JxGrid *table, const JxFormColumn *columns, guint n_columns);
void  jx_form_table_row     (JxGrid *table, const JxFormColumn *columns, guint n_columns, GStrv texts,
                             const JxPlace *places);
void  jx_form_place_head    (JxFlow *flow, const char *title, const char *subtitle, const JxUnit *unit,
                             const char *money);
void  jx_form_hold_signers  (JxGrid *table, guint n_notes);
void  jx_form_place_signers (JxFlow *flow, const JxUnit *unit);

/* The charts of the form of spending (jx-form-spending-charts.c) */
void  jx_form_place_charts  (JxFlow *flow, const JxSnapshot *snapshot, gint64 project_id,
                             const char *as_of, double under);
double jx_form_bars_need    (JxFlow *flow, const JxSnapshot *snapshot, gint64 project_id,
                             const char *as_of);
void  jx_form_place_bars    (JxFlow *flow, const JxSnapshot *snapshot, gint64 project_id,
                             const char *as_of);

/* The payments of a project (jx-form-payments.c) */
void  jx_form_place_payments (JxFlow *flow, const GArray *items, const char *as_of);

G_END_DECLS
