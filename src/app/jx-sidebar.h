/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-page-list.h"
#include "app/jx-session.h"
#include "app/jx-stop.h"

G_BEGIN_DECLS

#define JX_TYPE_SIDEBAR (jx_sidebar_get_type ())

/**
 * JxSidebar:
 *
 * The places of the year file: the pages, and the projects under the page that shows one of them.
 *
 * Signal `chosen` (pointer to a const #JxPageInfo, int64: project id): the user wants to go there;
 * whoever owns the sidebar goes and calls jx_sidebar_set_page(), also where it does not go.
 */
G_DECLARE_FINAL_TYPE (JxSidebar, jx_sidebar, JX, SIDEBAR, JxStop)

void jx_sidebar_set_session (JxSidebar        *self,
                             JxSession        *session);
void jx_sidebar_set_page    (JxSidebar        *self,
                             const JxPageInfo *page);

G_END_DECLS
