/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_EVALUATION_PAGE (jx_evaluation_page_get_type ())

/**
 * JxEvaluationPage:
 *
 * The page 自评: what the indicators of a project, or of the unit as a whole, came to, and the
 * points they get.
 */
G_DECLARE_FINAL_TYPE (JxEvaluationPage, jx_evaluation_page, JX, EVALUATION_PAGE, JxPage)

G_END_DECLS
