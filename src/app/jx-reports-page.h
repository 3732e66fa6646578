/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_REPORTS_PAGE (jx_reports_page_get_type ())

/**
 * JxReportsPage:
 *
 * The page 报表: the official forms and how they are laid out; the live sheet beside it is their
 * preview.
 */
G_DECLARE_FINAL_TYPE (JxReportsPage, jx_reports_page, JX, REPORTS_PAGE, JxPage)

G_END_DECLS
