/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-window-private.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

/* The time of day of an entry of the journal, in the time of the user. */
static char *
format_clock (const char *time)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) then = g_date_time_new_from_iso8601 (time, utc);
  g_autoptr (GDateTime) local = then == NULL ? NULL : g_date_time_to_local (then);

  return local == NULL ? g_strdup ("") : g_date_time_format (local, "%H:%M");
}

static char *
describe_state (JxWindow *self)
{
  JxYear *year = jx_session_get_year (self->session);
  g_autoptr (JxEntry) entry = jx_year_next_undo (year);
  g_autofree char *clock = NULL;

  if (jx_year_get_read_only (year))
    return g_strdup (_ ("read-only"));
  if (jx_session_get_settings (self->session)->state == JX_STATE_ARCHIVED)
    return g_strdup (_ ("archived"));
  if (entry == NULL)
    return g_strdup (_ ("saved"));
  clock = format_clock (entry->time);
  /* Translators: a time of day, such as 10:42 */
  return g_strdup_printf (_ ("saved %s"), clock);
}

static char *
make_title (const JxSnapshot *snapshot)
{
  const JxUnit *unit = snapshot->units->len == 0 ? NULL : g_ptr_array_index (snapshot->units, 0);
  int           year = (int) snapshot->settings->year;

  if (unit == NULL || *unit->name == '\0')
    return g_strdup_printf (_ ("Fiscal year %d"), year);
  if (snapshot->units->len > 1)
    /* Translators: the year, the name of the first unit, the number of units */
    return g_strdup_printf (ngettext ("Fiscal year %1$d · %2$s and %3$u other",
                                      "Fiscal year %1$d · %2$s and %3$u others",
                                      snapshot->units->len - 1),
                            year,
                            unit->name,
                            snapshot->units->len - 1);
  /* Translators: the year and the name of the unit */
  return g_strdup_printf (_ ("Fiscal year %1$d · %2$s"), year, unit->name);
}

static void
show_last_action (JxWindow *self)
{
  g_autoptr (JxEntry) entry = jx_year_next_undo (jx_session_get_year (self->session));
  g_autofree char *label = entry == NULL ? NULL : jx_entry_label (entry);
  g_autofree char *text = NULL;

  if (!jx_session_get_writable (self->session))
    text = g_strdup (_ ("This year file cannot be changed."));
  else if (label != NULL)
    /* Translators: what was done last */
    text = g_strdup_printf (_ ("Saved: %s"), label);
  gtk_label_set_label (self->status, text != NULL ? g_strdelimit (text, "\n\r\t", ' ') : "");
}

/**
 * jx_window_show_title:
 *
 * Says which year file it is and what was stored last.
 */
void
jx_window_show_title (JxWindow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;
  g_autofree char *name = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *full = NULL;
  const char      *path;

  if (self->session == NULL)
    {
      gtk_label_set_label (self->title, _ ("Jixiao"));
      gtk_window_set_title (GTK_WINDOW (self), _ ("Jixiao"));
      gtk_widget_set_visible (GTK_WIDGET (self->subtitle), FALSE);
      return;
    }
  path = jx_year_get_path (jx_session_get_year (self->session));
  title = make_title (jx_session_get_snapshot (self->session));
  state = describe_state (self);
  name = g_path_get_basename (path);
  subtitle = g_strdup_printf ("%s — %s", name, state);
  full = g_strdup_printf ("%s — %s", title, name);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  jx_widget_set_tooltip (GTK_WIDGET (self->subtitle), path);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), TRUE);
  gtk_window_set_title (GTK_WINDOW (self), full);
  show_last_action (self);
}

/**
 * jx_window_show_findings:
 *
 * Says how many findings the review has.
 */
void
jx_window_show_findings (JxWindow *self)
{
  GPtrArray       *findings = jx_session_get_findings (self->session);
  guint            n_errors = 0, n_warnings = 0, n_hints = 0;
  g_autofree char *errors = NULL;
  g_autofree char *warnings = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = g_ptr_array_index (findings, i);

      if (finding->waiver != NULL)
        continue;
      if (finding->rule->severity == JX_SEVERITY_ERROR)
        n_errors++;
      else if (finding->rule->severity == JX_SEVERITY_WARNING)
        n_warnings++;
      else
        n_hints++;
    }
  errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);
  /* Translators: numbers of errors and of warnings */
  text = n_errors + n_warnings + n_hints == 0
           ? g_strdup (_ ("Review: nothing found"))
           : g_strdup_printf (_ ("Review: %s, %s"), errors, warnings);
  gtk_label_set_label (self->review_status, text);
}
