/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_PROJECT_LIST (jx_project_list_get_type ())

/**
 * JxProjectList:
 *
 * All projects of the year file as a table that is filtered, sorted and summed up.
 *
 * Signals: `selected`: another project is selected; `open` (int64: a project's id): the user wants
 * to see a project.
 */
G_DECLARE_FINAL_TYPE (JxProjectList, jx_project_list, JX, PROJECT_LIST, GtkWidget)

void   jx_project_list_show         (JxProjectList *self,
                                     JxSession     *session);
gint64 jx_project_list_get_selected (JxProjectList *self);

G_END_DECLS
