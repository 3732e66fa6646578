/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-window.h"

G_BEGIN_DECLS

#define JX_TYPE_BACKUPS_DIALOG (jx_backups_dialog_get_type ())

/**
 * JxBackupsDialog:
 *
 * Lists the backups of a year file, and restores one into a copy.
 */
G_DECLARE_FINAL_TYPE (JxBackupsDialog, jx_backups_dialog, JX, BACKUPS_DIALOG, GtkWindow)

GtkWindow *jx_backups_dialog_run (JxWindow   *window,
                                  const char *path);
gboolean   jx_backups_dialog_restore (JxBackupsDialog *self,
                                      const char      *path);

G_END_DECLS
