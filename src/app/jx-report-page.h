/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_REPORT_PAGE (jx_report_page_get_type ())

/**
 * JxReportPage:
 *
 * The page 自评报告: the prose of the self-evaluation report, section by section, with fields that the
 * year fills in, and the targets that the report lists apart.
 */
G_DECLARE_FINAL_TYPE (JxReportPage, jx_report_page, JX, REPORT_PAGE, JxPage)

G_END_DECLS
