/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/jx-draft.h"

G_BEGIN_DECLS

/**
 * JxReading:
 * @name: what the document is called in the history
 * @file: (nullable): the document; %NULL where it came from the clipboard
 * @document: its lines and tables
 * @draft: what was understood of it
 *
 * A document that was read.
 */
typedef struct
{
  char *name;
  GFile *file;
  JxDocument *document;
  JxDraft *draft;
} JxReading;

/**
 * JxReadingFunc:
 * @reading: (nullable) (transfer full): the document; %NULL where it could not be read, of which the
 *   user was told, or where he gave it up
 * @data: user data
 *
 * Called once when a document is read.
 */
typedef void (*JxReadingFunc) (JxReading *reading, gpointer data);

void jx_reading_begin          (GtkWindow     *parent,
                                GFile         *file,
                                JxReadingFunc  func,
                                gpointer       data);
void jx_reading_begin_document (GtkWindow     *parent,
                                JxDocument    *document,
                                JxReadingFunc  func,
                                gpointer       data);
void jx_reading_free           (JxReading     *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxReading, jx_reading_free)

G_END_DECLS
