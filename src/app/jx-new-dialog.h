/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/jx-draft.h"

G_BEGIN_DECLS

#define JX_TYPE_NEW_DIALOG (jx_new_dialog_get_type ())

/**
 * JxNewDialog:
 *
 * Asks for the fiscal year and the unit of a year file that is to be made, and whether it begins
 * with what stands in last year's.
 */
G_DECLARE_FINAL_TYPE (JxNewDialog, jx_new_dialog, JX, NEW_DIALOG, GtkWindow)

/**
 * JxNewOffer:
 * @draft: (nullable): what a document told of the year and the unit
 * @open: (nullable): the year that the window shows, to be taken over
 * @open_name: (nullable): the name of its file
 * @take_over: whether to propose to take it over
 *
 * What the dialog begins with; all of it is copied.
 */
typedef struct
{
  const JxDraft *draft;
  const JxSnapshot *open;
  const char *open_name;
  gboolean take_over;
} JxNewOffer;

/**
 * JxNewAnswer:
 * @year: the fiscal year
 * @unit: the unit, without an id
 * @rolled: (nullable): the year as it was taken over from the one before, with @unit in it; %NULL
 *   for an empty one
 * @source: (nullable): the name of the file that it was taken over from
 *
 * What the user filled in.
 */
typedef struct
{
  gint64 year;
  JxUnit *unit;
  JxSnapshot *rolled;
  char *source;
} JxNewAnswer;

/**
 * JxNewFunc:
 * @answer: (nullable) (transfer full): what was filled in; %NULL where the user gave up
 * @data: user data
 *
 * Called once when the dialog is done.
 */
typedef void (*JxNewFunc) (JxNewAnswer *answer, gpointer data);

void jx_new_answer_free (JxNewAnswer      *answer);
void jx_new_dialog_run  (GtkWindow        *parent,
                         const JxNewOffer *offer,
                         JxNewFunc         func,
                         gpointer          data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxNewAnswer, jx_new_answer_free)

G_END_DECLS
