/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-words.h"

#include "model/jx-percent.h"

#include <glib/gi18n-lib.h>

/**
 * jx_chart_state_word:
 * @state: a state
 *
 * Names a state as forms and charts print it: 超前 正常 滞后 严重滞后 超支 (rules.md, Progress).
 *
 * Returns: (transfer none): the Chinese word
 */
const char *
jx_chart_state_word (JxProgressState state)
{
  static const char *const words[] = {
    [JX_PROGRESS_NORMAL] = "正常",    [JX_PROGRESS_AHEAD] = "超前",
    [JX_PROGRESS_BEHIND] = "滞后",    [JX_PROGRESS_FAR_BEHIND] = "严重滞后",
    [JX_PROGRESS_OVERSPENT] = "超支",
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (words), "");

  return words[state];
}

static gboolean
has_columns (const JxChartData *data)
{
  return data->kind == JX_CHART_QUARTERS || data->kind == JX_CHART_CHECKPOINTS;
}

/**
 * jx_chart_describe_item:
 * @data: figures
 * @item: which item
 *
 * Says what one item shows, in a line: for a tooltip and for the focus.
 *
 * Returns: (transfer full): the sentence, in the user's language
 */
char *
jx_chart_describe_item (const JxChartData *data, guint item)
{
  const JxChartItem *about;
  g_autofree char   *planned = NULL;
  g_autofree char   *actual = NULL;
  g_autofree char   *plan = NULL;
  g_autofree char   *execution = NULL;

  g_return_val_if_fail (data != NULL && item < data->items->len, NULL);

  about = data->items->pdata[item];
  planned = jx_money_format (about->planned, JX_MONEY_WAN);
  actual = jx_money_format (about->actual, JX_MONEY_WAN);
  plan = jx_percent_format (about->plan);
  execution = jx_percent_format (about->execution);
  if (data->kind == JX_CHART_YEARS || data->kind == JX_CHART_YEAR_RATES)
    return g_strdup_printf (_ ("%s: adjusted budget %s 万元, paid %s 万元, %s"),
                            about->label,
                            planned,
                            actual,
                            execution);
  if (data->kind == JX_CHART_PROJECTS)
    return g_strdup_printf (_ ("%s: paid %s 万元, %s; planned %s; %s"),
                            about->label,
                            actual,
                            execution,
                            plan,
                            jx_progress_state_name (about->state));
  if (has_columns (data) && about->open)
    return g_strdup_printf (_ ("%s: planned %s 万元"), about->label, planned);
  if (has_columns (data))
    return g_strdup_printf (_ ("%s: planned %s 万元, paid %s 万元"), about->label, planned, actual);
  if (about->open)
    return g_strdup_printf (_ ("%s: planned %s 万元, %s"), about->label, planned, plan);
  return g_strdup_printf (_ ("%s: planned %s 万元, %s; paid %s 万元, %s"),
                          about->label,
                          planned,
                          plan,
                          actual,
                          execution);
}

/**
 * jx_chart_describe:
 * @data: figures
 *
 * Says in words what a chart shows, for those who do not see it: title, day, every item.
 *
 * Returns: (transfer full): some lines, in the user's language
 */
char *
jx_chart_describe (const JxChartData *data)
{
  GString *text;

  g_return_val_if_fail (data != NULL, NULL);

  text = g_string_new (NULL);
  if (*data->as_of != '\0')
    g_string_append_printf (text, _ ("%s, as of %s"), data->title, data->as_of);
  else
    g_string_append (text, data->title);
  for (guint i = 0; i < data->items->len; i++)
    {
      g_autofree char *line = jx_chart_describe_item (data, i);

      g_string_append_printf (text, "\n%s", line);
    }
  if (data->items->len == 0)
    g_string_append_printf (text, "\n%s", _ ("There is nothing to show yet."));
  return g_string_free (text, FALSE);
}

/**
 * jx_chart_table_heading:
 * @data: figures
 *
 * Names the columns of jx_chart_table().
 *
 * Returns: (transfer full): the names, in the user's language
 */
GStrv
jx_chart_table_heading (const JxChartData *data)
{
  const char *columns[] = {
    _ ("Period"), _ ("Planned (万元)"), _ ("Paid (万元)"), _ ("Difference (万元)"), NULL,
  };
  const char *lines[] = {
    _ ("Day"), _ ("Own plan"), _ ("Execution rate"), _ ("Time progress"), NULL,
  };
  const char *bars[] = {
    _ ("Project"), _ ("Paid (万元)"), _ ("Execution rate"), _ ("Own plan"), _ ("State"), NULL,
  };

  const char *years[] = {
    _ ("Year"), _ ("Adjusted budget (万元)"), _ ("Paid (万元)"), _ ("Execution rate"), NULL,
  };

  g_return_val_if_fail (data != NULL, NULL);

  if (data->kind == JX_CHART_YEARS || data->kind == JX_CHART_YEAR_RATES)
    return g_strdupv ((char **) years);
  if (data->kind == JX_CHART_PROJECTS)
    return g_strdupv ((char **) bars);
  return g_strdupv ((char **) (data->kind == JX_CHART_CUMULATIVE ? lines : columns));
}

static GStrv
make_row (const JxChartData *data, const JxChartItem *item)
{
  GStrv row = g_new0 (char *, 6);
  guint n = 0;

  row[n++] = g_strdup (item->label);
  if (has_columns (data))
    {
      row[n++] = jx_money_format (item->planned, JX_MONEY_WAN);
      row[n++] = item->open ? g_strdup ("") : jx_money_format (item->actual, JX_MONEY_WAN);
      row[n++] =
        item->open ? g_strdup ("") : jx_money_format (item->actual - item->planned, JX_MONEY_WAN);
    }
  else if (data->kind == JX_CHART_YEARS || data->kind == JX_CHART_YEAR_RATES)
    {
      row[n++] = jx_money_format (item->planned, JX_MONEY_WAN);
      row[n++] = jx_money_format (item->actual, JX_MONEY_WAN);
      row[n++] = jx_percent_format (item->execution);
    }
  else if (data->kind == JX_CHART_CUMULATIVE)
    {
      row[n++] = jx_percent_format (item->plan);
      row[n++] = item->open ? g_strdup ("") : jx_percent_format (item->execution);
      row[n++] = jx_percent_format (item->time);
    }
  else
    {
      row[n++] = jx_money_format (item->actual, JX_MONEY_WAN);
      row[n++] = jx_percent_format (item->execution);
      row[n++] = jx_percent_format (item->plan);
      row[n++] = g_strdup (jx_progress_state_name (item->state));
    }
  return row;
}

/**
 * jx_chart_table:
 * @data: figures
 *
 * Writes the figures of a chart as a small table, exact to the fen.
 *
 * What is not known yet is an empty cell.
 *
 * Returns: (transfer full) (element-type GStrv): a row for each item
 */
GPtrArray *
jx_chart_table (const JxChartData *data)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_return_val_if_fail (data != NULL, rows);

  for (guint i = 0; i < data->items->len; i++)
    g_ptr_array_add (rows, make_row (data, data->items->pdata[i]));
  return rows;
}
