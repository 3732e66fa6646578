/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart.h"
#include "paper/jx-form-table.h"

#define CHART_HEIGHT 156.0
#define CHART_HEIGHT_LEAST 110.0
#define CHART_GAP 18.0
#define SPACE 8.0

/* A chart of projects is not begun at the end of a page for fewer of them. */
#define BARS_LEAST 3

static void
place_chart (JxFlow *flow, JxChartData *data, double x, double width, double height)
{
  JxChart *chart = jx_chart_new (data, width, height, flow->typesetter);

  jx_page_add_chart (jx_flow_get_page (flow), chart, flow->theme, x, flow->y);
}

/**
 * jx_form_place_charts:
 * @flow: where they go
 * @snapshot: the data
 * @project_id: the one project to show; 0 for all
 * @as_of: the day, ISO
 * @under: how high what is to stand under them on the same page is, points; 0 for nothing
 *
 * Places the chart of the quarters and that of the year side by side; somewhat lower, where that
 * keeps what stands under them on the page.
 */
void
jx_form_place_charts (JxFlow           *flow,
                      const JxSnapshot *snapshot,
                      gint64            project_id,
                      const char       *as_of,
                      double            under)
{
  static const JxChartKind kinds[] = { JX_CHART_QUARTERS, JX_CHART_CUMULATIVE };
  double                   width = (flow->width - CHART_GAP) / 2;
  double                   height = CHART_HEIGHT;

  jx_flow_space (flow, SPACE);
  if (under > 0 && jx_flow_get_rest (flow) - under >= CHART_HEIGHT_LEAST)
    height = MIN (height, jx_flow_get_rest (flow) - under);
  jx_flow_need (flow, height);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    place_chart (flow,
                 jx_chart_data_new (snapshot, kinds[i], project_id, as_of),
                 flow->left + i * (width + CHART_GAP),
                 width,
                 height);
  flow->y += height;
}

/* How many bars, from @first on, find room in @height. */
static guint
count_bars (JxFlow *flow, const JxChartData *data, guint first, double height)
{
  guint n_bars = 0;

  while (first + n_bars < data->items->len)
    {
      g_autoptr (JxChartData) part = jx_chart_data_slice (data, first, n_bars + 1);

      if (jx_chart_need (part, flow->width, flow->typesetter) > height)
        break;
      n_bars++;
    }
  return n_bars;
}

/**
 * jx_form_bars_need:
 * @flow: where they go
 * @snapshot: the data
 * @project_id: the one project to show; 0 for all
 * @as_of: the day, ISO
 *
 * Measures the bars of the projects with the space over them.
 *
 * Returns: points
 */
double
jx_form_bars_need (JxFlow *flow, const JxSnapshot *snapshot, gint64 project_id, const char *as_of)
{
  g_autoptr (JxChartData) data = jx_chart_data_new (snapshot, JX_CHART_PROJECTS, project_id, as_of);

  return SPACE + jx_chart_need (data, flow->width, flow->typesetter) + JX_NEAR;
}

/**
 * jx_form_place_bars:
 * @flow: where they go
 * @snapshot: the data
 * @project_id: the one project to show; 0 for all
 * @as_of: the day, ISO
 *
 * Places the bars of the projects, over as many pages as they need.
 */
void
jx_form_place_bars (JxFlow *flow, const JxSnapshot *snapshot, gint64 project_id, const char *as_of)
{
  g_autoptr (JxChartData) data = jx_chart_data_new (snapshot, JX_CHART_PROJECTS, project_id, as_of);

  jx_flow_space (flow, SPACE);
  for (guint first = 0; first < data->items->len;)
    {
      guint        n_left = data->items->len - first;
      guint        n_bars = count_bars (flow, data, first, jx_flow_get_rest (flow));
      JxChartData *part;
      double       height;

      if (n_bars < MIN (n_left, BARS_LEAST) && !jx_flow_is_fresh (flow))
        {
          jx_flow_turn_page (flow);
          continue;
        }
      part = jx_chart_data_slice (data, first, MAX (n_bars, 1));
      height = jx_chart_need (part, flow->width, flow->typesetter);
      place_chart (flow, part, flow->left, flow->width, height);
      jx_flow_space (flow, height);
      first += MAX (n_bars, 1);
    }
}
