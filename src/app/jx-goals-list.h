/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-goals-row.h"
#include "app/jx-session.h"
#include "app/jx-stop.h"

G_BEGIN_DECLS

#define JX_TYPE_GOALS_LIST (jx_goals_list_get_type ())

/**
 * JxGoalsList:
 *
 * The department goals under a heading for each kind, one of them selected; a goal is dragged to
 * another place.
 *
 * Signal `selected`: another row is selected.
 */
G_DECLARE_FINAL_TYPE (JxGoalsList, jx_goals_list, JX, GOALS_LIST, JxStop)

void        jx_goals_list_set_session (JxGoalsList *self,
                                       JxSession   *session);
void        jx_goals_list_refresh     (JxGoalsList *self);
JxGoalsRow *jx_goals_list_get_row     (JxGoalsList *self);
gboolean    jx_goals_list_select      (JxGoalsList *self,
                                       gint64       goal_id);
gboolean    jx_goals_list_drop        (JxGoalsList *self,
                                       gint64       goal_id,
                                       JxGoalsRow  *target,
                                       gboolean     after);

G_END_DECLS
