/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/jx-document.h"

G_BEGIN_DECLS

/**
 * JxClipboardFunc:
 * @document: (nullable) (transfer full): what is on the clipboard; %NULL where that is no text
 * @data: user data
 *
 * Called once with what is on the clipboard.
 */
typedef void (*JxClipboardFunc) (JxDocument *document, gpointer data);

void jx_clipboard_document (GdkClipboard   *clipboard,
                            JxClipboardFunc func,
                            gpointer        data);

G_END_DECLS
