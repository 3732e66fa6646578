/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-field-widget.h"

G_BEGIN_DECLS

#define JX_TYPE_GOAL_LIST (jx_goal_list_get_type ())

/**
 * JxGoalList:
 *
 * The numbered goals 绩效目标 of a project, and an empty line to type the next one.
 *
 * Enter goes to the next line, Backspace in an empty line removes it, Alt+Up and Alt+Down move a
 * goal; it is dragged by its number.
 */
G_DECLARE_FINAL_TYPE (JxGoalList, jx_goal_list, JX, GOAL_LIST, GtkWidget)

GtkWidget *jx_goal_list_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       jx_goal_list_bind (JxGoalList      *self,
                              JxSession       *session,
                              const JxProject *project);
gboolean   jx_goal_list_drop (JxGoalList      *self,
                              guint            moved,
                              guint            onto,
                              gboolean         after);

G_END_DECLS
