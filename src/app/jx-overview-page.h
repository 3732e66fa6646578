/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_OVERVIEW_PAGE (jx_overview_page_get_type ())

/**
 * JxOverviewPage:
 *
 * The page 概览: how far the unit has come, who is behind plan and why, and what is due next.
 */
G_DECLARE_FINAL_TYPE (JxOverviewPage, jx_overview_page, JX, OVERVIEW_PAGE, JxPage)

G_END_DECLS
