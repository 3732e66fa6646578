/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year.h"

#include <string.h>

/* More fields of one entry are not listed: more than the largest import has. */
#define MOST_DETAILS 100000

/* How much of a time is its date. */
#define DATE_LENGTH 10

static char *
write_local (const char *iso)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (iso, NULL);
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup (iso);
}

static gboolean
is_between (const char *time, const char *since, const char *until)
{
  return (since == NULL || strncmp (time, since, DATE_LENGTH) >= 0) &&
         (until == NULL || strncmp (time, until, DATE_LENGTH) <= 0);
}

static gboolean
add_entry (GPtrArray *lines, JxYear *self, const JxEntry *entry, const char *time, GError **error)
{
  g_autoptr (GPtrArray) details = jx_year_entry_details (self, entry->number, MOST_DETAILS, error);

  if (details == NULL)
    return FALSE;
  for (guint i = 0; i < details->len; i++)
    {
      JxDetail    *detail = g_ptr_array_index (details, i);
      JxTrailLine *line = g_new0 (JxTrailLine, 1);

      line->time = g_strdup (time);
      line->who = g_strdup (entry->who);
      line->place = detail->place;
      line->kind = detail->kind;
      line->name = g_steal_pointer (&detail->name);
      line->before = g_steal_pointer (&detail->before);
      line->after = g_steal_pointer (&detail->after);
      g_ptr_array_add (lines, line);
    }
  return TRUE;
}

/**
 * jx_year_trail:
 * @self: a year file
 * @since: (nullable): the first day, ISO; %NULL for the beginning
 * @until: (nullable): the last day, ISO; %NULL for the end
 * @error: return location for a #JxError
 *
 * Reads what was changed within a period, field by field.
 *
 * Returns: (transfer full) (nullable) (element-type JxTrailLine): the changes, the oldest first
 */
GPtrArray *
jx_year_trail (JxYear *self, const char *since, const char *until, GError **error)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  entries = jx_year_history (self, error);
  if (entries == NULL)
    return NULL;
  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_trail_line_free);
  for (guint i = 0; i < entries->len; i++)
    {
      const JxEntry   *entry = g_ptr_array_index (entries, i);
      g_autofree char *time = write_local (entry->time);

      if (is_between (time, since, until) && !add_entry (lines, self, entry, time, error))
        return NULL;
    }
  return g_steal_pointer (&lines);
}
