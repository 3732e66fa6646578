/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/jx-trend.h"

G_BEGIN_DECLS

/**
 * JxChartKind:
 * @JX_CHART_QUARTERS: 各季度计划与实际支出, paired columns
 * @JX_CHART_CHECKPOINTS: the same for the periods between the checkpoints
 * @JX_CHART_CUMULATIVE: 累计进度, lines over the year
 * @JX_CHART_PROJECTS: 项目执行, a bar for each project with its plan mark
 * @JX_N_CHART_KINDS: how many kinds are of one year
 * @JX_CHART_YEARS: 历年预算与支出, paired columns of several years
 * @JX_CHART_YEAR_RATES: 历年执行率, a bar for each year
 *
 * What a chart shows.
 */
typedef enum
{
  JX_CHART_QUARTERS,
  JX_CHART_CHECKPOINTS,
  JX_CHART_CUMULATIVE,
  JX_CHART_PROJECTS,
  JX_N_CHART_KINDS,
  JX_CHART_YEARS = JX_N_CHART_KINDS,
  JX_CHART_YEAR_RATES,
} JxChartKind;

/**
 * JxChartItem:
 * @label: what stands at it: 一季度, 7–10月, 3月底, or the name of a project
 * @first: the first day it is about, ISO
 * @last: the last day it is about
 * @open: whether it begins after the day of the chart, so that nothing can have been paid yet
 * @planned: what the plan wants paid in it, fen
 * @actual: what was paid in it, fen
 * @adjusted: adjusted budget, fen
 * @plan: own plan at @last, basis points
 * @execution: execution rate at @last, or at the day of the chart
 * @time: time progress at @last
 * @state: the judgement
 * @project_id: the project; 0 for all
 *
 * What one column pair, one point of the lines or one bar stands for.
 *
 * In a cumulative chart and for a project @planned and @actual count from the start of the year.
 */
typedef struct
{
  char *label;
  char *first;
  char *last;
  gboolean open;
  gint64 planned;
  gint64 actual;
  gint64 adjusted;
  gint64 plan;
  gint64 execution;
  gint64 time;
  JxProgressState state;
  gint64 project_id;
} JxChartItem;

/** JxChartPoint: a point of a line: months elapsed in millionths, basis points. */
typedef struct
{
  gint64 elapsed;
  gint64 percent;
} JxChartPoint;

/**
 * JxChartData:
 * @kind: what is shown
 * @title: its title, Chinese
 * @as_of: the day it is of, ISO
 * @items: (element-type JxChartItem): the columns, checkpoints or bars
 * @planned: (element-type JxChartPoint): the line of the plan; empty but in a cumulative chart
 * @actual: (element-type JxChartPoint): the line of what was paid, up to @as_of
 * @time: (element-type JxChartPoint): the line of time
 * @now: how far everything has come at @as_of
 * @least: the least value on the scale: fen for columns, basis points else
 * @most: the largest value on the scale
 *
 * The figures of a chart.
 */
typedef struct
{
  JxChartKind kind;
  char *title;
  char *as_of;
  GPtrArray *items;
  GArray *planned;
  GArray *actual;
  GArray *time;
  JxProgress now;
  gint64 least;
  gint64 most;
} JxChartData;

JxChartData *jx_chart_data_new   (const JxSnapshot *snapshot, JxChartKind kind, gint64 project_id,
                                  const char *as_of);
JxChartData *jx_chart_data_years (const GPtrArray *years, JxChartKind kind);
JxChartData *jx_chart_data_slice (const JxChartData *data, guint first, guint n_items);
void         jx_chart_data_free  (JxChartData *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxChartData, jx_chart_data_free)

G_END_DECLS
