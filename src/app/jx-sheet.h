/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_SHEET (jx_sheet_get_type ())

/**
 * JxSheet:
 *
 * The live sheet: the form of the current page as it will be printed, following every change and every key.
 *
 * It lays out at most once a frame and only while it is in view. Signal `notify::page-label`: the
 * number of pages or the page changed.
 */
G_DECLARE_FINAL_TYPE (JxSheet, jx_sheet, JX, SHEET, GtkWidget)

void     jx_sheet_set_page   (JxSheet *self,
                              JxPage  *page);
void     jx_sheet_update     (JxSheet *self);
guint    jx_sheet_get_n_pages (JxSheet *self);
guint    jx_sheet_get_number (JxSheet *self);
void     jx_sheet_turn       (JxSheet *self,
                              int      pages);
void     jx_sheet_zoom_by    (JxSheet *self,
                              double   factor);
void     jx_sheet_zoom_fit   (JxSheet *self);

G_END_DECLS
