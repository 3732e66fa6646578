/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The keys of org.jixiao.Jixiao that more than one file reads. */
#define JX_KEY_BACKUP_FOLDER "backup-folder"
#define JX_KEY_LIMIT_AHEAD "limit-ahead"
#define JX_KEY_LIMIT_BEHIND "limit-behind"
#define JX_KEY_LIMIT_FAR_BEHIND "limit-far-behind"
#define JX_KEY_REPORT_FONT "report-font"
#define JX_KEY_SHEET_VISIBLE "sheet-visible"
#define JX_KEY_THEME "theme"
#define JX_KEY_TOUR_SEEN "tour-seen"
#define JX_KEY_USER_NAME "user-name"

GSettings *jx_settings_get           (void);
char      *jx_settings_get_user_name (void);
char      *jx_settings_get_backup_folder (const char *path);
char      *jx_data_path              (const char *name);

G_END_DECLS
