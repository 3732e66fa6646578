/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_REASON_DIALOG (jx_reason_dialog_get_type ())

/**
 * JxReasonDialog:
 *
 * Asks for the reason of an act that is recorded with it.
 */
G_DECLARE_FINAL_TYPE (JxReasonDialog, jx_reason_dialog, JX, REASON_DIALOG, GtkWindow)

/**
 * JxReasonFunc:
 * @reason: (nullable): what the user wrote; %NULL where he gave up
 * @data: user data
 *
 * Called once when the dialog is done.
 */
typedef void (*JxReasonFunc) (const char *reason, gpointer data);

/**
 * JxReasonQuestion:
 * @title: what it is about, a few words
 * @sentence: what will be done, or stands in question
 * @label: what the reason is of, with a mnemonic
 * @accept: what the button says that does it, with a mnemonic
 * @optional: whether the reason may be left empty
 *
 * What is asked.
 */
typedef struct
{
  const char *title;
  const char *sentence;
  const char *label;
  const char *accept;
  gboolean optional;
} JxReasonQuestion;

void jx_reason_dialog_run (GtkWindow              *parent,
                           const JxReasonQuestion *question,
                           JxReasonFunc            func,
                           gpointer                data);

G_END_DECLS
