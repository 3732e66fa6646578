/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-money.h"
#include "store/jx-year.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/* The texts of the goal tables in plain boxes, a project a page, nothing merged, no page broken:
 * floor-pdf FILE OUT.pdf */

#define LEFT 70.0
#define WIDTH 455.0
#define PADDING 3.0

typedef struct
{
  cairo_t     *cr;
  PangoLayout *layout;
  double       y;
} Pen;

static double
measure (Pen *pen, const char *text, double width)
{
  int height;

  pango_layout_set_width (pen->layout, (int) ((width - 2 * PADDING) * PANGO_SCALE));
  pango_layout_set_text (pen->layout, text, -1);
  pango_layout_get_size (pen->layout, NULL, &height);
  return (double) height / PANGO_SCALE + 2 * PADDING;
}

static void
draw_row (Pen *pen, const char *const *texts, guint n_texts)
{
  double width = WIDTH / n_texts;
  double height = 0;

  for (guint i = 0; i < n_texts; i++)
    height = MAX (height, measure (pen, texts[i], width));
  for (guint i = 0; i < n_texts; i++)
    {
      double x = LEFT + i * width;

      cairo_rectangle (pen->cr, x, pen->y, width, height);
      cairo_stroke (pen->cr);
      measure (pen, texts[i], width);
      cairo_move_to (pen->cr, x + PADDING, pen->y + PADDING);
      pango_cairo_show_layout (pen->cr, pen->layout);
    }
  pen->y += height;
}

#define ROW(...)                                                                                   \
  draw_row (pen,                                                                                   \
            (const char *const[]){ __VA_ARGS__ },                                                  \
            sizeof ((const char *const[]){ __VA_ARGS__ }) / sizeof (char *))

static void
draw_project (Pen *pen, const JxUnit *unit, const JxProject *project)
{
  g_autofree char *budget = jx_money_format_form (project->budget);
  g_autofree char *fiscal = jx_money_format_form (project->fiscal);
  g_autofree char *other = jx_money_format_form (project->other);

  pen->y = 70;
  ROW (project->name);
  ROW (unit->code, unit->name, "单位：万元");
  ROW ("项目编码", project->code, "项目名称", project->name);
  ROW ("预算数", budget, "其中：财政资金", fiscal, "其他资金", other);
  ROW ("资金用途", project->purpose);
  ROW ("3月底", "6月底", "9月底", "12月底");
  ROW ("25.00%", "50.00%", "75.00%", "100.00%");
  for (guint i = 0; i < project->goals->len; i++)
    ROW ("绩效目标", ((JxProjectGoal *) project->goals->pdata[i])->text);
  ROW ("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据");
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const JxIndicator *indicator = project->indicators->pdata[i];

      ROW (indicator->level1,
           indicator->level2,
           indicator->name,
           indicator->description,
           indicator->printed,
           indicator->basis);
    }
  cairo_show_page (pen->cr);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = argc == 3 ? jx_year_open_read_only (argv[1], &error) : NULL;
  g_autoptr (JxSnapshot) snapshot = year != NULL ? jx_year_snapshot (year, &error) : NULL;
  PangoFontDescription *font = pango_font_description_from_string ("AR PL UMing CN 10");
  cairo_surface_t      *surface;
  Pen                   pen;
  JxUnit               *unit;

  if (snapshot == NULL)
    g_error ("floor-pdf FILE OUT.pdf");
  surface = cairo_pdf_surface_create (argv[2], 595, 842);
  pen.cr = cairo_create (surface);
  cairo_set_line_width (pen.cr, 0.5);
  pen.layout = pango_cairo_create_layout (pen.cr);
  pango_layout_set_font_description (pen.layout, font);
  pango_layout_set_wrap (pen.layout, PANGO_WRAP_WORD_CHAR);
  unit = snapshot->units->pdata[0];
  for (guint i = 0; i < unit->projects->len; i++)
    draw_project (&pen, unit, unit->projects->pdata[i]);
  pango_font_description_free (font);
  g_object_unref (pen.layout);
  cairo_destroy (pen.cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return 0;
}
