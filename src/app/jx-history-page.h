/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_HISTORY_PAGE (jx_history_page_get_type ())

/**
 * JxHistoryPage:
 *
 * The page 历史: who changed what and when, and the way back to an earlier point.
 */
G_DECLARE_FINAL_TYPE (JxHistoryPage, jx_history_page, JX, HISTORY_PAGE, JxPage)

G_END_DECLS
