/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_RECTIFICATION_PAGE (jx_rectification_page_get_type ())

/**
 * JxRectificationPage:
 *
 * The page 整改: the rectification list of a project or of all, the entry with the cursor as a form
 * under it, and its evidence.
 */
G_DECLARE_FINAL_TYPE (JxRectificationPage, jx_rectification_page, JX, RECTIFICATION_PAGE, JxPage)

G_END_DECLS
