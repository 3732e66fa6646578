/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_GOALS_PAGE (jx_goals_page_get_type ())

/**
 * JxGoalsPage:
 *
 * The page 整体绩效目标: the overall goals, the part goals and the safeguards of the department, one
 * of them to be edited.
 */
G_DECLARE_FINAL_TYPE (JxGoalsPage, jx_goals_page, JX, GOALS_PAGE, JxPage)

G_END_DECLS
