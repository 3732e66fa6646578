/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-palette.h"
#include "ui-fixture.h"

#include <math.h>

/* Ratios that WCAG 2.1 asks for: 1.4.3 for text, 1.4.11 for what a picture needs, 1.4.6 for text of
   high contrast. */
#define TEXT 4.5
#define PICTURE 3.0
#define STRONG_TEXT 7.0

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const JxColour *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green) +
         0.0722 * linear (colour->blue);
}

static double
contrast (const JxColour *one, const JxColour *other)
{
  double a = luminance (one) + 0.05;
  double b = luminance (other) + 0.05;

  return MAX (a, b) / MIN (a, b);
}

static void
test_numbers (UiFixture *ui)
{
  const JxColour black = { 0, 0, 0 }, white = { 1, 1, 1 };
  const JxColour grey = { 118 / 255.0, 118 / 255.0, 118 / 255.0 };

  g_assert_cmpfloat_with_epsilon (contrast (&black, &white), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (contrast (&white, &white), 1, 0.001);
  g_assert_cmpfloat_with_epsilon (contrast (&grey, &white), 4.54, 0.01);
}

static void
check (const char *what, guint theme, const JxColour *one, const JxColour *other, double least)
{
  double ratio = contrast (one, other);

  if (ratio < least)
    g_test_message ("%s in theme %u: %.2f, less than %.1f", what, theme, ratio, least);
  g_assert_cmpfloat (ratio, >=, least);
}

static void
test_charts (UiFixture *ui)
{
  for (guint theme = 0; theme < JX_N_CHART_THEMES; theme++)
    {
      const JxChartPalette *p = jx_chart_palette (theme);
      gboolean              strong = theme == JX_CHART_CONTRAST || theme == JX_CHART_CONTRAST_DARK;
      double                text = strong ? STRONG_TEXT : TEXT;

      check ("text", theme, &p->text, &p->ground, text);
      check ("text under the pointer", theme, &p->text, &p->hover, text);
      check ("axis", theme, &p->faint, &p->ground, text);
      check ("planned", theme, &p->planned, &p->ground, PICTURE);
      check ("hatching", theme, &p->planned, &p->planned_ground, PICTURE);
      check ("actual", theme, &p->actual, &p->ground, PICTURE);
      check ("time", theme, &p->time, &p->ground, PICTURE);
    }
}

static JxColour
look_up (GtkWidget *widget, const char *name)
{
  GdkRGBA colour;

  g_assert_true (
    gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour));
  return (JxColour){ colour.red, colour.green, colour.blue };
}

/* The colour that words of a kind really have. */
static JxColour
colour_of (GtkWidget *parent, const char *style)
{
  GtkWidget *label = gtk_label_new ("600");
  GdkRGBA    colour;

  gtk_widget_add_css_class (label, style);
  gtk_widget_set_parent (label, parent);
  gtk_style_context_get_color (gtk_widget_get_style_context (label), &colour);
  gtk_widget_unparent (label);
  return (JxColour){ colour.red, colour.green, colour.blue };
}

static void
test_words (UiFixture *ui)
{
  static const char *const styles[] = { "plain", "error", "warning", "success" };
  static const char *const grounds[] = { "theme_bg_color", "theme_base_color" };
  GtkWidget               *window = GTK_WIDGET (ui->window);

  for (guint dark = 0; dark < 2; dark++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark, NULL);
      ui_wait (50);
      for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
        for (guint j = 0; j < G_N_ELEMENTS (grounds); j++)
          {
            JxColour words = colour_of (window, styles[i]);
            JxColour ground = look_up (window, grounds[j]);

            check (styles[i], dark, &words, &ground, TEXT);
          }
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-application-prefer-dark-theme");
}

static void
add_cases (void)
{
  ui_test_add ("/contrast/numbers", test_numbers);
  ui_test_add ("/contrast/charts", test_charts);
  ui_test_add ("/contrast/words", test_words);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
