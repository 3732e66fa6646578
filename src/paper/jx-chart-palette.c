/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-palette.h"

#define RGB(hex)                                                                                   \
  {                                                                                                \
    ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) &0xff) / 255.0               \
  }

/* clang-format off */
static const JxChartPalette palettes[JX_N_CHART_THEMES] = {
  [JX_CHART_LIGHT] = {
    RGB (0xffffff), RGB (0x1e1e1e), RGB (0x5e5c64), RGB (0xdddbd8), RGB (0x1c71d8), RGB (0xcfe3fa),
    RGB (0xe66100), RGB (0x77767b), RGB (0xeef3f9),
  },
  [JX_CHART_DARK] = {
    RGB (0x242424), RGB (0xf6f5f4), RGB (0xc0bfbc), RGB (0x4a4a4a), RGB (0x78aeed), RGB (0x2b3f57),
    RGB (0xff9c4a), RGB (0x9a9996), RGB (0x34383d),
  },
  [JX_CHART_CONTRAST] = {
    RGB (0xffffff), RGB (0x000000), RGB (0x000000), RGB (0x8a8a8a), RGB (0x0b3f86), RGB (0xffffff),
    RGB (0xa33f00), RGB (0x3d3846), RGB (0xe0e0e0),
  },
  [JX_CHART_CONTRAST_DARK] = {
    RGB (0x000000), RGB (0xffffff), RGB (0xffffff), RGB (0x8a8a8a), RGB (0xa9d0ff), RGB (0x000000),
    RGB (0xffb070), RGB (0xd5d3d0), RGB (0x303030),
  },
  [JX_CHART_PRINT] = {
    RGB (0xffffff), RGB (0x000000), RGB (0x333333), RGB (0xd0d0d0), RGB (0x1a5fb4), RGB (0xffffff),
    RGB (0xe66100), RGB (0x707070), RGB (0xffffff),
  },
  [JX_CHART_GREY] = {
    RGB (0xffffff), RGB (0x000000), RGB (0x333333), RGB (0xd0d0d0), RGB (0x303030), RGB (0xffffff),
    RGB (0x6a6a6a), RGB (0x808080), RGB (0xffffff),
  },
};
/* clang-format on */

/**
 * jx_chart_palette:
 * @theme: what is drawn on
 *
 * Gets the colours of charts.
 *
 * Returns: (transfer none): the colours
 */
const JxChartPalette *
jx_chart_palette (JxChartTheme theme)
{
  g_return_val_if_fail (theme < JX_N_CHART_THEMES, &palettes[JX_CHART_LIGHT]);

  return &palettes[theme];
}

/**
 * jx_colour_set:
 * @colour: a colour
 * @cr: where it is drawn with from now on
 *
 * Takes a colour to draw with.
 */
void
jx_colour_set (const JxColour *colour, cairo_t *cr)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}
