/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_ASSESSMENT_PAGE (jx_assessment_page_get_type ())

/**
 * JxAssessmentPage:
 *
 * The page 共性评价: a project judged by the criteria of the common evaluation frame.
 */
G_DECLARE_FINAL_TYPE (JxAssessmentPage, jx_assessment_page, JX, ASSESSMENT_PAGE, JxPage)

G_END_DECLS
