/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_UNDO_LIST (jx_undo_list_get_type ())

/**
 * JxUndoList:
 *
 * The next steps of this sitting that can be undone, or done again, by name. The user chooses up to
 * which one; that activates `win.undo-to` or `win.redo-to` with the number of its entry.
 *
 * Property: `redo` (boolean, construct only): whether it lists what can be done again.
 */
G_DECLARE_FINAL_TYPE (JxUndoList, jx_undo_list, JX, UNDO_LIST, GtkPopover)

void jx_undo_list_set_session (JxUndoList *self,
                               JxSession  *session);

G_END_DECLS
