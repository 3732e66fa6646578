/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_RECENT_ROW (jx_recent_row_get_type ())

/**
 * JxRecentRow:
 *
 * A list row that shows a year file that was open lately: its year and unit, read from the file in
 * the background, or what is wrong with it. Delete takes it from the list; the file stays.
 *
 * Signal: `peeked`: the file was read.
 */
G_DECLARE_FINAL_TYPE (JxRecentRow, jx_recent_row, JX, RECENT_ROW, GtkListBoxRow)

GtkWidget  *jx_recent_row_new         (GFile       *file);
GFile      *jx_recent_row_get_file    (JxRecentRow *self);
const char *jx_recent_row_get_title   (JxRecentRow *self);
const char *jx_recent_row_get_message (JxRecentRow *self);

G_END_DECLS
