/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_YEAR_FILES (jx_year_files_get_type ())

/** JxYearFilesColumn: what the list shows of a file. */
typedef enum
{
  JX_YEAR_FILES_YEAR,
  JX_YEAR_FILES_UNIT,
  JX_YEAR_FILES_NAME,
  JX_YEAR_FILES_REMARK,
} JxYearFilesColumn;

/**
 * JxYearFiles:
 *
 * A list of year files that the user put together, with the year and the unit of each, which are
 * read in the background, or what is wrong with it.
 *
 * Signal: `changed`: files came or went, or one was read.
 */
G_DECLARE_FINAL_TYPE (JxYearFiles, jx_year_files, JX, YEAR_FILES, GObject)

JxYearFiles *jx_year_files_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void         jx_year_files_show_in    (JxYearFiles   *self,
                                       GtkColumnView *view);
void         jx_year_files_add        (JxYearFiles   *self,
                                       GFile         *file);
void         jx_year_files_add_folder (JxYearFiles   *self,
                                       GFile         *folder);
void         jx_year_files_accept_drops (JxYearFiles *self,
                                       GtkWidget     *widget);
void         jx_year_files_remove     (JxYearFiles   *self,
                                       guint          index);
void         jx_year_files_remark     (JxYearFiles   *self,
                                       guint          index,
                                       const char    *remark);
guint        jx_year_files_count      (JxYearFiles   *self);
const char  *jx_year_files_get_text   (JxYearFiles      *self,
                                       guint             index,
                                       JxYearFilesColumn column);
GStrv        jx_year_files_get_paths  (JxYearFiles   *self);

G_END_DECLS
