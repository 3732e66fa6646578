/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-form-private.h"
#include "paper/jx-grid.h"

G_BEGIN_DECLS

/* The cells that stand above the indicators of a form. */

/** JxFormPlacer: places the form of one project. */
typedef void (*JxFormPlacer) (JxFlow *flow, const JxSnapshot *snapshot, const JxFormProject *item,
                              const JxFormOptions *options);

/** JxFormUnitPlacer: places the form of one unit. */
typedef void (*JxFormUnitPlacer) (JxFlow *flow, const JxSnapshot *snapshot, const JxUnit *unit);

void jx_form_place_each  (JxFlow *flow, const JxSnapshot *snapshot, const GArray *items,
                          const JxFormOptions *options, JxFormPlacer place);
void jx_form_place_title (JxFlow *flow, const JxSnapshot *snapshot, const char *title,
                          const JxFormProject *item);
void jx_form_add_label   (JxGrid *table, guint rows, const char *text);
void jx_form_add_field   (JxGrid *table, guint columns, JxCellKind kind, const char *text,
                          JxTable row, gint64 id, const char *field);
void jx_form_add_money   (JxGrid *table, gint64 fen, JxTable row, gint64 id, const char *field);
void jx_form_add_goals   (JxGrid *table, guint columns, const JxProject *project);
char *jx_form_print_name (const JxSnapshot *snapshot, const JxUnit *unit, const JxProject *project);
void jx_form_add_names   (JxGrid *table, const JxFormProject *item);

/* Forms of whole departments (jx-form-department.c) */
JxPaper *jx_form_build_departments (const JxSnapshot *snapshot, const JxFormOptions *options,
                                    const char *title, JxFormUnitPlacer place, GError **error);
void jx_form_add_department (JxGrid *table, double label_width, const JxUnit *unit);
void jx_form_add_unit_goals (JxGrid *table, const JxUnit *unit);

G_END_DECLS
