/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_SPENDING_PAGE (jx_spending_page_get_type ())

/**
 * JxSpendingPage:
 *
 * The page 支出: payments, sums of months and adjustments of the current project or of all, with
 * what they come to against the plan.
 */
G_DECLARE_FINAL_TYPE (JxSpendingPage, jx_spending_page, JX, SPENDING_PAGE, JxPage)

G_END_DECLS
