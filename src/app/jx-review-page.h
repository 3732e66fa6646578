/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_REVIEW_PAGE (jx_review_page_get_type ())

/**
 * JxReviewPage:
 *
 * Review 审核: what the finance bureau would send the forms back for, by project; waived findings
 * stand apart with their reason.
 */
G_DECLARE_FINAL_TYPE (JxReviewPage, jx_review_page, JX, REVIEW_PAGE, JxPage)

G_END_DECLS
