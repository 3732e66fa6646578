/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paper/jx-paper.h"

G_BEGIN_DECLS

#define JX_TYPE_SHEET_AREA (jx_sheet_area_get_type ())

/**
 * JxSheetArea:
 *
 * One page of paper on the screen, with a frame round the datum that has the focus.
 *
 * Signal `place-clicked` (pointer to a const #JxPlace): the user clicked on a datum.
 */
G_DECLARE_FINAL_TYPE (JxSheetArea, jx_sheet_area, JX, SHEET_AREA, GtkWidget)

void     jx_sheet_area_set_paper (JxSheetArea   *self,
                                  JxPaper       *paper);
JxPaper *jx_sheet_area_get_paper (JxSheetArea   *self);
void     jx_sheet_area_set_page  (JxSheetArea   *self,
                                  guint          page);
guint    jx_sheet_area_get_page  (JxSheetArea   *self);
void     jx_sheet_area_set_focus (JxSheetArea   *self,
                                  const JxPlace *place);
void     jx_sheet_area_set_zoom  (JxSheetArea   *self,
                                  double         zoom);
double   jx_sheet_area_get_zoom  (JxSheetArea   *self);

G_END_DECLS
