/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

#define JX_TYPE_GOALS_ROW (jx_goals_row_get_type ())

/**
 * JxGoalsRow:
 *
 * A row of the list of department goals: a goal, or the heading of a kind of goal.
 */
G_DECLARE_FINAL_TYPE (JxGoalsRow, jx_goals_row, JX, GOALS_ROW, GtkListBoxRow)

GtkWidget  *jx_goals_row_new          (gint64        unit_id,
                                       JxGoalKind    kind,
                                       gint64        goal_id);
gint64      jx_goals_row_get_unit_id  (JxGoalsRow   *self);
JxGoalKind  jx_goals_row_get_kind     (JxGoalsRow   *self);
gint64      jx_goals_row_get_goal_id  (JxGoalsRow   *self);
void        jx_goals_row_show_heading (JxGoalsRow   *self,
                                       const char   *unit,
                                       guint         n_goals,
                                       gsize         n_characters);
void        jx_goals_row_show_goal    (JxGoalsRow   *self,
                                       const JxGoal *goal,
                                       guint         number);

G_END_DECLS
