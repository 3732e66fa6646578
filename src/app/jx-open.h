/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-window.h"

G_BEGIN_DECLS

#define JX_MIME_TYPE "application/vnd.jixiao.year+sqlite3"

void jx_open_file     (JxWindow *window,
                       GFile    *file);
void jx_open_files    (JxWindow *window,
                       GSList   *files);
void jx_open_choose   (JxWindow *window);
JxWindow *jx_open_sample (JxWindow *window);
void jx_open_new      (JxWindow *window,
                       gboolean  take_over);
void jx_import_files  (JxWindow *window,
                       GList    *documents);
void jx_import_choose (JxWindow *window);
void jx_import_paste  (JxWindow *window);

G_END_DECLS
