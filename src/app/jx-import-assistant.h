/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-reading.h"
#include "store/jx-import-plan.h"

G_BEGIN_DECLS

#define JX_TYPE_IMPORT_ASSISTANT (jx_import_assistant_get_type ())

/**
 * JxImportAssistant:
 *
 * Shows a document beside what was understood of it, and lets the user choose what is imported.
 * Nothing is written by it.
 */
G_DECLARE_FINAL_TYPE (JxImportAssistant, jx_import_assistant, JX, IMPORT_ASSISTANT, GtkWindow)

/**
 * JxImportAnswer:
 * @JX_IMPORT_CANCEL: nothing is imported
 * @JX_IMPORT_ACCEPT: what is planned is imported
 * @JX_IMPORT_NEW_FILE: a year file of its own is made of the document
 *
 * What the user wants.
 */
typedef enum
{
  JX_IMPORT_CANCEL,
  JX_IMPORT_ACCEPT,
  JX_IMPORT_NEW_FILE,
} JxImportAnswer;

/**
 * JxImportFunc:
 * @answer: what the user wants
 * @data: user data
 *
 * Called once when the assistant is closed.
 */
typedef void (*JxImportFunc) (JxImportAnswer answer, gpointer data);

GtkWindow *jx_import_assistant_run (GtkWindow       *parent,
                                    const JxReading *reading,
                                    JxImportPlan    *plan,
                                    gboolean         into_open,
                                    JxImportFunc     func,
                                    gpointer         data);

G_END_DECLS
