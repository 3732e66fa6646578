/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-monitoring-list.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"
#include "rules/jx-monitoring.h"
#include "rules/jx-progress.h"

#include <glib/gi18n-lib.h>

/**
 * jx_monitoring_choose_month:
 * @session: the session
 *
 * Chooses the month that is shown first: the last one that has monitoring, else July, when most
 * offices are asked for it.
 *
 * Returns: 1 to 12
 */
int
jx_monitoring_choose_month (JxSession *session)
{
  g_autoptr (GArray) owners = jx_owner_list (session);
  guint months = 0;

  for (guint i = 0; i < owners->len; i++)
    months |= jx_monitoring_months (g_array_index (owners, JxOwner, i).indicators);
  return months != 0 ? (int) g_bit_nth_msf (months, -1) : 7;
}

/**
 * jx_monitoring_say_filled:
 * @owner: a project or a unit
 * @month: a cut-off month
 *
 * Says how many indicators are filled in.
 *
 * Returns: (transfer full): a few words
 */
char *
jx_monitoring_say_filled (const JxOwner *owner, gint64 month)
{
  guint n = owner->indicators != NULL ? owner->indicators->len : 0;
  guint filled = n > 0 ? jx_monitoring_filled (owner->indicators, month) : 0;

  /* Translators: how many indicators have all that the form asks for, of how many */
  return g_strdup_printf (_ ("%u of %u filled"), filled, n);
}

static JxPlace
place_of (const JxIndicator *indicator, gint64 month, JxMonitorGaps gaps)
{
  const JxMonitor *monitor = jx_monitoring_at (indicator, month);
  const char      *field = (gaps & JX_MONITOR_LACKS_VALUE) != 0        ? "value"
                           : (gaps & JX_MONITOR_LACKS_LIKELIHOOD) != 0 ? "likelihood"
                           : (gaps & JX_MONITOR_LACKS_CAUSE) != 0      ? "cause"
                                                                       : "explanation";

  if (monitor == NULL)
    return (JxPlace){ JX_TABLE_INDICATOR, indicator->id, NULL };
  return (JxPlace){ JX_TABLE_MONITOR, monitor->id, field };
}

/**
 * jx_monitoring_find_open:
 * @owner: a project or a unit
 * @month: a cut-off month
 * @from: where the cursor is
 * @place: (out caller-allocates): what is missing next
 *
 * Finds the next indicator behind @from, around the end, that lacks what the form asks for.
 *
 * Returns: %FALSE where none does
 */
gboolean
jx_monitoring_find_open (const JxOwner *owner, gint64 month, const JxPlace *from, JxPlace *place)
{
  const JxIndicator *here = jx_owner_find_indicator (owner, from);
  guint              start = 0;
  guint              n = owner->indicators != NULL ? owner->indicators->len : 0;

  if (here != NULL && g_ptr_array_find (owner->indicators, here, &start))
    start++;
  for (guint i = 0; i < n; i++)
    {
      const JxIndicator *indicator = owner->indicators->pdata[(start + i) % n];
      JxMonitorGaps      gaps = jx_monitoring_gaps (indicator, month);

      if (gaps == 0)
        continue;
      *place = place_of (indicator, month, gaps);
      return TRUE;
    }
  return FALSE;
}

static gboolean
copy_one (JxYear *year, const JxIndicator *indicator, gint64 from, gint64 to, GError **error)
{
  const JxMonitor *source = jx_monitoring_at (indicator, from);
  g_autoptr (JxMonitor) copy = NULL;

  if (source == NULL || jx_monitoring_at (indicator, to) != NULL)
    return TRUE;
  copy = jx_record_copy (JX_TABLE_MONITOR, source);
  copy->id = 0;
  copy->cutoff = to;
  return jx_year_add (year, JX_TABLE_MONITOR, copy, error);
}

/**
 * jx_monitoring_take_over:
 * @session: the session
 * @owner: a project or a unit
 * @from: the month to copy
 * @to: the month that gets the copies
 * @error: return location for an error
 *
 * Copies the entries of a month to another one, as one action; indicators that have an entry there
 * keep it.
 *
 * Returns: whether they are stored
 */
gboolean
jx_monitoring_take_over (JxSession     *session,
                         const JxOwner *owner,
                         gint64         from,
                         gint64         to,
                         GError       **error)
{
  JxYear *year = jx_session_get_year (session);

  if (!jx_year_begin (year, JX_VERB_DUPLICATE, JX_TABLE_MONITOR, NULL, owner->name, error))
    return FALSE;
  for (guint i = 0; i < owner->indicators->len; i++)
    if (!copy_one (year, owner->indicators->pdata[i], from, to, error))
      {
        jx_year_rollback (year);
        return FALSE;
      }
  return jx_year_commit (year, error);
}

/**
 * jx_monitoring_set_up_table:
 * @table: an empty table
 *
 * Gives the table of all projects its columns.
 */
void
jx_monitoring_set_up_table (JxOwnerTable *table)
{
  static const JxCellsColumn columns[] = {
    { N_ ("Project"), TRUE, FALSE },    { N_ ("Adjusted budget"), FALSE, TRUE },
    { N_ ("Spent"), FALSE, TRUE },      { N_ ("Execution rate"), FALSE, TRUE },
    { N_ ("Filled in"), FALSE, FALSE },
  };

  jx_owner_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

static JxCells *
make_row (JxSession *session, const JxOwner *owner, gint64 month, gint64 unit)
{
  const JxSettings *settings = jx_session_get_settings (session);
  JxPlace           place = { owner->table, owner->id, NULL };
  g_autofree char  *day = jx_date_month_end (settings->year, month);
  g_autofree char  *filled = jx_monitoring_say_filled (owner, month);
  g_autofree char  *name = owner->project != NULL
                             ? g_strdup (owner->name)
                             : g_strdup_printf (_ ("%s as a whole"), owner->name);
  g_autofree char  *adjusted = NULL;
  g_autofree char  *paid = NULL;
  g_autofree char  *rate = NULL;
  const char       *texts[] = { name, NULL, NULL, NULL, filled, NULL };
  JxProgress        progress;

  if (owner->project != NULL)
    jx_progress_of_project (owner->project, settings, day, &progress);
  else
    jx_progress_of_all (owner->unit->projects, settings, day, &progress);
  texts[1] = adjusted = jx_money_format (progress.adjusted, JX_MONEY_WAN);
  texts[2] = paid = jx_money_format (progress.paid, JX_MONEY_WAN);
  texts[3] = rate = jx_percent_format (progress.execution);
  return jx_cells_new (unit, &place, texts);
}

/**
 * jx_monitoring_list_filled:
 * @session: the session
 * @month: a cut-off month
 *
 * Lists how far all projects are filled in, and the units as a whole that have indicators.
 *
 * Returns: (transfer full) (element-type JxCells): the rows
 */
GListStore *
jx_monitoring_list_filled (JxSession *session, gint64 month)
{
  GListStore *rows = g_list_store_new (JX_TYPE_CELLS);
  g_autoptr (GArray) owners = jx_owner_list (session);
  gint64 unit = -1;

  for (guint i = 0; i < owners->len; i++)
    {
      const JxOwner *owner = &g_array_index (owners, JxOwner, i);
      g_autoptr (JxCells) row = NULL;

      if (owner->project == NULL)
        unit++;
      if (owner->project == NULL && owner->indicators->len == 0)
        continue;
      row = make_row (session, owner, month, unit);
      g_list_store_append (rows, row);
    }
  return rows;
}
