/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-history-row.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* A time of the journal in the time of the user. */
static char *
format_time (const char *time, const char *format)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) then = g_date_time_new_from_iso8601 (time, utc);
  g_autoptr (GDateTime) local = then == NULL ? NULL : g_date_time_to_local (then);

  return local == NULL ? g_strdup (time) : g_date_time_format (local, format);
}

/**
 * jx_history_day:
 * @time: time of an entry of the journal
 *
 * The day of an entry as the user had it.
 *
 * Returns: (transfer full): an ISO date
 */
char *
jx_history_day (const char *time)
{
  return format_time (time, "%Y-%m-%d");
}

/**
 * jx_history_row_new:
 * @entry: an entry of the journal
 *
 * Makes the row of an entry, known by the entry's number; its texts stand in the order of
 * #JxHistoryColumn.
 *
 * Returns: (transfer full): a new row
 */
JxCells *
jx_history_row_new (const JxEntry *entry)
{
  g_autofree char *number = g_strdup_printf ("%" PRId64, entry->number);
  g_autofree char *time = format_time (entry->time, "%Y-%m-%d %H:%M:%S");
  g_autofree char *label = jx_entry_label (entry);
  const char      *texts[] = {
         number, time, entry->who, label, entry->undone ? _ ("undone") : "", NULL
  };

  return jx_cells_new (entry->number, NULL, texts);
}

static const char *
name_choice (const JxField *field, const char *text)
{
  if (field->type == JX_TYPE_CHOICE && field->labels != NULL)
    for (guint i = 0; field->choices[i] != NULL; i++)
      if (*text != '\0' && g_str_equal (field->choices[i], text))
        return _ (field->labels[i]);
  return text;
}

static char *
name_row (const JxDetail *detail)
{
  const char      *table = _ (jx_table_info (detail->place.table)->label);
  g_autofree char *name =
    *detail->name == '\0' ? g_strdup (table) : g_strdup_printf (_ ("%s “%s”"), table, detail->name);

  if (detail->kind == '+')
    return g_strdup_printf (_ ("%s (added)"), name);
  if (detail->kind == '-')
    return g_strdup_printf (_ ("%s (removed)"), name);
  return g_steal_pointer (&name);
}

/**
 * jx_history_detail_new:
 * @detail: a field that an entry changed
 *
 * Makes the row of a field: what it belongs to, its name, what stood there and what stands there
 * since.
 *
 * Returns: (transfer full): a new row
 */
JxCells *
jx_history_detail_new (const JxDetail *detail)
{
  const JxField   *field = jx_field_find (detail->place.table, detail->place.field);
  g_autofree char *row = name_row (detail);
  const char      *texts[] = { row,
                          field->label != NULL ? _ (field->label) : _ ("Place in the list"),
                               name_choice (field, detail->before),
                               name_choice (field, detail->after),
                               NULL };

  return jx_cells_new (0, &detail->place, texts);
}
