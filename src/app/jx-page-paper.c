/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-page-paper.h"
#include "app/jx-settings.h"
#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

/**
 * jx_session_build_paper:
 * @session: a session
 * @snapshot: its snapshot, or a preview of it
 * @form: a form
 * @options: how it is laid out; the fingerprint, the changes of the journal and, where it is %NULL,
 *   the font are filled in
 * @error: return location for an error
 *
 * Lays a form out, as screen, printer and PDF all show it.
 *
 * Returns: (transfer full) (nullable): the pages
 */
JxPaper *
jx_session_build_paper (JxSession           *session,
                        const JxSnapshot    *snapshot,
                        const JxForm        *form,
                        const JxFormOptions *options,
                        GError             **error)
{
  JxFormOptions    full = *options;
  g_autofree char *fingerprint = jx_year_fingerprint (jx_session_get_year (session));
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *font = g_settings_get_string (jx_settings_get (), JX_KEY_REPORT_FONT);

  if ((form->uses & JX_FORM_USES_CHANGES) != 0)
    {
      changes = jx_year_trail (jx_session_get_year (session), full.since, full.until, error);
      if (changes == NULL)
        return NULL;
      full.changes = changes;
    }
  full.fingerprint = fingerprint;
  if (full.font == NULL && *font != '\0')
    full.font = font;
  return jx_form_build (form, snapshot, &full, error);
}

/**
 * jx_page_build_paper:
 * @page: a page
 * @focus: (out caller-allocates) (optional): the datum with the focus; its id is 0 for none
 * @error: return location for an error
 *
 * Lays out the form that belongs to a page.
 *
 * Returns: (transfer full) (nullable): the pages of the form
 */
JxPaper *
jx_page_build_paper (JxPage *page, JxPlace *focus, GError **error)
{
  const JxForm *form;
  JxFormOptions options;
  JxPlace       place;
  JxSession    *session = jx_page_get_session (page);

  if (!jx_page_get_sheet (page, &form, &options, focus != NULL ? focus : &place))
    {
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_NOTHING,
                           _ ("There is no form of what is shown in the window."));
      return NULL;
    }
  return jx_session_build_paper (session, jx_session_get_snapshot (session), form, &options, error);
}
