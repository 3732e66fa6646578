/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-session.h"

G_BEGIN_DECLS

/*
 * What can be done to the department goals 整体绩效目标. They are numbered through all kinds of a unit,
 * yet the user sees each kind 总体, 分项, 保障 as a list of its own: places are given within a kind.
 * A failure is told through jx_session_fail().
 */

const JxGoal *jx_goals_find     (JxSession     *session,
                                 gint64         id,
                                 const JxUnit **unit);
guint         jx_goals_index    (const JxUnit  *unit,
                                 const JxGoal  *goal);
guint         jx_goals_count    (const JxUnit  *unit,
                                 JxGoalKind     kind);
char         *jx_goals_name     (const JxGoal  *goal);

gint64        jx_goals_add      (JxSession     *session,
                                 gint64         unit_id,
                                 JxGoalKind     kind,
                                 guint          index);
gint64        jx_goals_paste    (JxSession     *session,
                                 gint64         unit_id,
                                 JxGoalKind     kind,
                                 guint          index,
                                 const char    *text);
gboolean      jx_goals_move     (JxSession     *session,
                                 gint64         id,
                                 JxGoalKind     kind,
                                 guint          index);
gboolean      jx_goals_remove   (JxSession     *session,
                                 gint64         id);
gsize         jx_goals_length   (const JxSnapshot *snapshot);

G_END_DECLS
