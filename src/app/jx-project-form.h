/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-field-widget.h"

G_BEGIN_DECLS

#define JX_TYPE_PROJECT_FORM (jx_project_form_get_type ())

/**
 * JxProjectForm:
 *
 * All of a project but its indicators, in the order of the paper form.
 */
G_DECLARE_FINAL_TYPE (JxProjectForm, jx_project_form, JX, PROJECT_FORM, GtkWidget)

GtkWidget *jx_project_form_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       jx_project_form_bind (JxProjectForm   *self,
                                 JxSession       *session,
                                 const JxProject *project);

G_END_DECLS
