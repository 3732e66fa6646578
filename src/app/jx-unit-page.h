/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_UNIT_PAGE (jx_unit_page_get_type ())

/**
 * JxUnitPage:
 *
 * The unit 单位 that the year file is of, and the settings of its year.
 */
G_DECLARE_FINAL_TYPE (JxUnitPage, jx_unit_page, JX, UNIT_PAGE, JxPage)

G_END_DECLS
