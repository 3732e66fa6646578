/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/jx-import-plan.h"

G_BEGIN_DECLS

#define JX_TYPE_IMPORT_ROW (jx_import_row_get_type ())

/**
 * JxImportRow:
 *
 * What an import would do with one project, or with the goals of the department, and whether it
 * does.
 *
 * Signal: `toggled`: the user wants it the other way round.
 */
G_DECLARE_FINAL_TYPE (JxImportRow, jx_import_row, JX, IMPORT_ROW, GtkWidget)

GtkWidget *jx_import_row_new  (void);
void       jx_import_row_show (JxImportRow        *self,
                               const JxImportPlan *plan,
                               guint               number);
guint      jx_import_row_get_number (JxImportRow  *self);
char      *jx_import_row_tell (const JxImportItem *item);

G_END_DECLS
