/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/jx-import-plan.h"

G_BEGIN_DECLS

#define JX_TYPE_IMPORT_PROJECTS (jx_import_projects_get_type ())

/**
 * JxImportProjects:
 *
 * What was understood of a document: its unit, the goals of the department and its projects, with
 * what becomes of each. The user chooses which are taken, and how.
 *
 * Signals: `selected` (uint: which project, from 1; 0 for the department), `changed`: the plan is
 * another one.
 */
G_DECLARE_FINAL_TYPE (JxImportProjects, jx_import_projects, JX, IMPORT_PROJECTS, GtkWidget)

void jx_import_projects_show   (JxImportProjects *self,
                                JxImportPlan     *plan);
void jx_import_projects_select (JxImportProjects *self,
                                guint             number);
gboolean jx_import_projects_begin (JxImportProjects *self);

G_END_DECLS
