/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * JxChartTheme:
 * @JX_CHART_LIGHT: a light window
 * @JX_CHART_DARK: a dark window
 * @JX_CHART_CONTRAST: a light window of high contrast
 * @JX_CHART_CONTRAST_DARK: a dark window of high contrast
 * @JX_CHART_PRINT: paper, in colour
 * @JX_CHART_GREY: paper, without colour
 *
 * What a chart is drawn on.
 */
typedef enum
{
  JX_CHART_LIGHT,
  JX_CHART_DARK,
  JX_CHART_CONTRAST,
  JX_CHART_CONTRAST_DARK,
  JX_CHART_PRINT,
  JX_CHART_GREY,
  JX_N_CHART_THEMES,
} JxChartTheme;

/** JxColour: red, green and blue from 0 to 1. */
typedef struct
{
  double red, green, blue;
} JxColour;

/**
 * JxChartPalette:
 * @ground: what the chart is drawn on; a picture is filled with it, a page is not
 * @text: titles and values
 * @faint: labels of axes
 * @grid: the lines of the scale, and the track of a bar
 * @planned: planned: edges, hatching and the dashed line
 * @planned_ground: what is under the hatching
 * @actual: actual: solid columns and the solid line
 * @time: time progress: the dotted grey line
 * @hover: behind the column that the pointer or the keyboard is at
 *
 * The colours of a chart; experience.md, Look.
 */
typedef struct
{
  JxColour ground;
  JxColour text;
  JxColour faint;
  JxColour grid;
  JxColour planned;
  JxColour planned_ground;
  JxColour actual;
  JxColour time;
  JxColour hover;
} JxChartPalette;

const JxChartPalette *jx_chart_palette (JxChartTheme theme);
void                  jx_colour_set    (const JxColour *colour, cairo_t *cr);

G_END_DECLS
