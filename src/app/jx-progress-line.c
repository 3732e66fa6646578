/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-progress-line.h"
#include "model/jx-percent.h"

#include <glib/gi18n-lib.h>

/**
 * jx_progress_icon:
 * @state: a state
 *
 * The icon of a state, so that not the colour alone tells it.
 *
 * Returns: the name of an icon
 */
const char *
jx_progress_icon (JxProgressState state)
{
  switch (state)
    {
    case JX_PROGRESS_OVERSPENT:
      return "dialog-error-symbolic";
    case JX_PROGRESS_BEHIND:
    case JX_PROGRESS_FAR_BEHIND:
      return "dialog-warning-symbolic";
    case JX_PROGRESS_AHEAD:
      return "go-up-symbolic";
    case JX_PROGRESS_NORMAL:
    default:
      return "object-select-symbolic";
    }
}

/**
 * jx_progress_css_class:
 * @state: a state
 *
 * How a state looks.
 *
 * Returns: a CSS class
 */
const char *
jx_progress_css_class (JxProgressState state)
{
  switch (state)
    {
    case JX_PROGRESS_OVERSPENT:
    case JX_PROGRESS_FAR_BEHIND:
      return "error";
    case JX_PROGRESS_BEHIND:
      return "warning";
    case JX_PROGRESS_NORMAL:
    case JX_PROGRESS_AHEAD:
    default:
      return "normal";
    }
}

/**
 * jx_progress_state_text:
 * @progress: how far the spending has come
 *
 * Says the state and by how much it differs from the plan.
 *
 * Returns: (transfer full): such as `Behind plan, −20.21 points`
 */
char *
jx_progress_state_text (const JxProgress *progress)
{
  g_autofree char *digits = NULL;

  g_return_val_if_fail (progress != NULL, NULL);

  digits = jx_number_format (progress->gap, 2, 2, FALSE);
  /* Translators: a state such as “Behind plan”, then the gap to the plan in percentage points */
  return g_strdup_printf (_ ("%1$s, %2$s%3$s points"),
                          jx_progress_state_name (progress->state),
                          progress->gap > 0 ? "+" : "",
                          digits);
}
