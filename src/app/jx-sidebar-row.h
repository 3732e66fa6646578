/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-page-list.h"

G_BEGIN_DECLS

#define JX_TYPE_SIDEBAR_ROW (jx_sidebar_row_get_type ())

/**
 * JxSidebarRow:
 *
 * A row of the sidebar: a page, or a project under a page.
 */
G_DECLARE_FINAL_TYPE (JxSidebarRow, jx_sidebar_row, JX, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget        *jx_sidebar_row_new            (const JxPageInfo *page,
                                                 gboolean          is_project,
                                                 gint64            project_id);
const JxPageInfo *jx_sidebar_row_get_page       (JxSidebarRow     *self);
gboolean          jx_sidebar_row_is_project     (JxSidebarRow     *self);
gint64            jx_sidebar_row_get_project_id (JxSidebarRow     *self);
void              jx_sidebar_row_set_text       (JxSidebarRow     *self,
                                                 const char       *title,
                                                 const char       *subtitle);
void              jx_sidebar_row_set_unit       (JxSidebarRow     *self,
                                                 const char       *unit);
const char       *jx_sidebar_row_get_unit       (JxSidebarRow     *self);
void              jx_sidebar_row_set_badge      (JxSidebarRow     *self,
                                                 const char       *text,
                                                 const char       *css_class);
void              jx_sidebar_row_set_dot        (JxSidebarRow     *self,
                                                 const char       *css_class);
const char       *jx_sidebar_row_get_title      (JxSidebarRow     *self);
const char       *jx_sidebar_row_get_subtitle   (JxSidebarRow     *self);

G_END_DECLS
