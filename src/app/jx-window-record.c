/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-window-private.h"
#include "app/jx-evidence-pane.h"
#include "app/jx-rectify-actions.h"
#include "rules/jx-evidence.h"

#include <glib/gi18n-lib.h>

static JxPlace
get_focus (JxWindow *self)
{
  const JxForm *form = NULL;
  JxFormOptions options;
  JxPlace       focus = { 0 };

  if (self->page != NULL)
    jx_page_get_sheet (self->page, &form, &options, &focus);
  return focus;
}

/* What was noted of an indicator is proved by the files of the indicator. */
static JxPlace
find_owner (JxWindow *self, const JxPlace *place)
{
  const JxField *ref = jx_field_find (place->table, "indicator_id");
  gconstpointer  record = NULL;

  if (jx_evidence_is_owner (place->table))
    return (JxPlace){ place->table, place->id, NULL };
  if (ref != NULL && place->id != 0)
    record = jx_snapshot_find (jx_session_get_snapshot (self->session), place->table, place->id);
  return record != NULL ? (JxPlace){ JX_TABLE_INDICATOR, jx_field_get_int (ref, record), NULL }
                        : (JxPlace){ 0 };
}

/**
 * jx_window_show_evidence:
 *
 * Opens the files of evidence of the row with the cursor.
 */
void
jx_window_show_evidence (JxWindow *self)
{
  JxPlace focus = get_focus (self);
  JxPlace owner = find_owner (self, &focus);

  if (owner.id != 0)
    jx_evidence_pane_run (GTK_WINDOW (self), self->session, &owner);
  else
    jx_session_toast (self->session,
                      _ ("Put the cursor on an indicator, a payment, an adjustment or a "
                         "rectification first: evidence is attached to these."),
                      FALSE);
}

/**
 * jx_window_rectify:
 *
 * Puts what is wrong at the cursor on the rectification list.
 */
void
jx_window_rectify (JxWindow *self)
{
  JxPlace focus = get_focus (self);

  jx_rectify_list_place (self->session, &focus);
}
