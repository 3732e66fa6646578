/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_PROJECT_PAGE (jx_project_page_get_type ())

/**
 * JxProjectPage:
 *
 * The page 项目: the current project, its figures and what the review finds in it.
 */
G_DECLARE_FINAL_TYPE (JxProjectPage, jx_project_page, JX, PROJECT_PAGE, JxPage)

G_END_DECLS
