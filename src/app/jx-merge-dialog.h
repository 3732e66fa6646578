/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-window.h"
#include "app/jx-year-files.h"

G_BEGIN_DECLS

#define JX_TYPE_MERGE_DIALOG (jx_merge_dialog_get_type ())

/**
 * JxMergeDialog:
 *
 * Takes the units of many year files into one 汇总: a list of files, which is dropped or chosen; where
 * to; how far it is; and what became of each file. The work is done beside the window, which stays
 * live, and can be stopped.
 *
 * Signal: `done`: the work ended.
 */
G_DECLARE_FINAL_TYPE (JxMergeDialog, jx_merge_dialog, JX, MERGE_DIALOG, GtkWindow)

JxMergeDialog *jx_merge_dialog_run       (JxWindow      *window);
JxYearFiles   *jx_merge_dialog_get_files (JxMergeDialog *self);
void           jx_merge_dialog_merge_to  (JxMergeDialog *self,
                                          const char    *path);

G_END_DECLS
