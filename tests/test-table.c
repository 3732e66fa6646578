/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper-probe.h"
#include "paper/jx-grid.h"

#define INNER_HEIGHT (JX_A4_HEIGHT - 2 * JX_MARGIN)

/* @n characters, all different, beginning at U+4E00 + @from. */
static char *
hanzi (guint from, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_unichar (text, 0x4e00 + from + i);
  return g_string_free (text, FALSE);
}

static JxPlace
place_of (gint64 id)
{
  return (JxPlace){ JX_TABLE_INDICATOR, id, "name" };
}

static void
add_cell (JxGrid *grid, guint columns, guint rows, JxCellKind kind, const char *text, gint64 id)
{
  JxPlace place = place_of (id);

  jx_grid_add_cell (grid, columns, rows, kind, text, &place);
}

static JxGrid *
new_grid (guint n_columns)
{
  static const double widths[] = { 1, 2, 3, 4 };
  JxGrid             *grid = jx_grid_new (JX_STYLE_CELL);

  jx_grid_set_columns (grid, widths, n_columns);
  return grid;
}

static JxPaper *
lay_out (JxGrid *grid, double y)
{
  g_autoptr (JxFlow) flow = jx_flow_new ("试", NULL);

  jx_flow_space (flow, y);
  jx_grid_lay_out (grid, flow);
  return jx_flow_finish (flow, NULL);
}

static JxRect
rect_of (JxPaper *paper, gint64 id, guint *page)
{
  JxPlace place = place_of (id);
  JxRect  rect = { 0 };
  guint   at = 0;

  g_assert_true (jx_paper_find_place (paper, &place, &at, &rect));
  if (page != NULL)
    *page = at;
  return rect;
}

static void
test_columns (void)
{
  g_autoptr (JxGrid) grid = new_grid (4);
  g_autoptr (JxPaper) paper = NULL;
  double width = JX_A4_WIDTH - 2 * JX_MARGIN;
  JxRect tall, wide, below;

  jx_grid_add_row (grid, FALSE);
  add_cell (grid, 1, 2, JX_CELL_LABEL, "甲", 1);
  add_cell (grid, 3, 1, JX_CELL_TEXT, "乙", 2);
  jx_grid_add_row (grid, FALSE);
  add_cell (grid, 1, 1, JX_CELL_TEXT, "丙", 3);
  add_cell (grid, 2, 1, JX_CELL_NUMBER, "丁", 4);
  paper = lay_out (grid, 0);

  tall = rect_of (paper, 1, NULL);
  wide = rect_of (paper, 2, NULL);
  below = rect_of (paper, 4, NULL);
  g_assert_cmpfloat_with_epsilon (tall.width, width / 10, 0.01);
  g_assert_cmpfloat_with_epsilon (wide.width, width * 9 / 10, 0.01);
  g_assert_cmpfloat_with_epsilon (below.x, JX_MARGIN + width * 3 / 10, 0.01);
  g_assert_cmpfloat_with_epsilon (below.width, width * 7 / 10, 0.01);
  g_assert_cmpfloat_with_epsilon (tall.height, 40, 0.01);
  g_assert_cmpfloat_with_epsilon (below.y, wide.y + 20, 0.01);
}

static void
test_row_grows (void)
{
  g_autoptr (JxGrid) grid = new_grid (2);
  g_autofree char *text = hanzi (0, 200);
  g_autoptr (JxPaper) paper = NULL;
  JxRect small, large;

  jx_grid_add_row (grid, FALSE);
  add_cell (grid, 1, 1, JX_CELL_TEXT, "短", 1);
  add_cell (grid, 1, 1, JX_CELL_TEXT, text, 2);
  paper = lay_out (grid, 0);

  small = rect_of (paper, 1, NULL);
  large = rect_of (paper, 2, NULL);
  /* 302 points hold 28 hanzi of 10.5, so that 200 take 8 lines of 14. */
  g_assert_cmpfloat_with_epsilon (large.height, 8 * 14 + 6, 0.01);
  g_assert_cmpfloat_with_epsilon (small.height, large.height, 0.01);
  g_assert_cmpint (probe_times (paper, 0, text), ==, 1);
}

/* A merged cell whose text is higher than its rows stretches the last of them. */
static void
test_merged_grows (void)
{
  g_autoptr (JxGrid) grid = new_grid (4);
  g_autofree char *text = hanzi (0, 30);
  g_autoptr (JxPaper) paper = NULL;

  jx_grid_add_row (grid, FALSE);
  add_cell (grid, 1, 2, JX_CELL_LABEL, text, 1);
  add_cell (grid, 3, 1, JX_CELL_TEXT, "上", 2);
  jx_grid_add_row (grid, FALSE);
  add_cell (grid, 3, 1, JX_CELL_TEXT, "下", 3);
  paper = lay_out (grid, 0);

  g_assert_cmpfloat_with_epsilon (rect_of (paper, 2, NULL).height, 20, 0.01);
  g_assert_cmpfloat (rect_of (paper, 3, NULL).height, >, 60);
  g_assert_cmpint (probe_times (paper, 0, text), ==, 1);
}

/* Borders that cells share are drawn once. */
static void
test_rules (void)
{
  g_autoptr (JxGrid) grid = new_grid (3);
  g_autoptr (JxPaper) paper = NULL;

  for (guint row = 0; row < 5; row++)
    {
      jx_grid_add_row (grid, FALSE);
      for (guint i = 0; i < 3; i++)
        add_cell (grid, 1, 1, JX_CELL_TEXT, "格", 1);
    }
  paper = lay_out (grid, 0);
  g_assert_cmpuint (jx_paper_get_page (paper, 0)->rules->len, ==, 4 + 6);
}

static JxGrid *
long_grid (guint n_rows, guint merged)
{
  JxGrid *grid = new_grid (3);

  jx_grid_add_row (grid, TRUE);
  add_cell (grid, 1, 1, JX_CELL_LABEL, "表头甲", 0);
  add_cell (grid, 1, 1, JX_CELL_LABEL, "表头乙", 0);
  add_cell (grid, 1, 1, JX_CELL_LABEL, "表头丙", 0);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *text = g_strdup_printf ("行%u", row);

      jx_grid_add_row (grid, FALSE);
      if (row % merged == 0)
        {
          g_autofree char *label = g_strdup_printf ("合并%u", row);

          add_cell (grid, 1, MIN (merged, n_rows - row), JX_CELL_LABEL, label, 1000 + row);
        }
      add_cell (grid, 1, 1, JX_CELL_TEXT, text, row + 1);
      add_cell (grid, 1, 1, JX_CELL_NUMBER, "1.00", 0);
    }
  return grid;
}

static void
test_breaks (void)
{
  g_autoptr (JxGrid) grid = long_grid (100, 1);
  g_autoptr (JxPaper) paper = lay_out (grid, 0);
  guint in_page = (guint) (INNER_HEIGHT / 20) - 1;

  g_assert_cmpuint (jx_paper_get_n_pages (paper), ==, (100 + in_page - 1) / in_page);
  for (guint p = 0; p < jx_paper_get_n_pages (paper); p++)
    {
      g_assert_cmpint (probe_times (paper, (int) p, "表头甲"), ==, 1);
      g_assert_cmpint (probe_times (paper, (int) p, "表头丙"), ==, 1);
    }
  for (guint row = 0; row < 100; row++)
    {
      g_autofree char *text = g_strdup_printf ("行%u", row);
      g_autofree char *label = g_strdup_printf ("合并%u", row);

      g_assert_cmpint (probe_times (paper, -1, text), ==, 1);
      g_assert_cmpint (probe_times (paper, -1, label), ==, 1);
    }
  probe_margins (paper);
  probe_overlaps (paper);
}

static void
test_merged_again (void)
{
  g_autoptr (JxGrid) grid = long_grid (100, 100);
  g_autoptr (JxPaper) paper = lay_out (grid, 0);

  g_assert_cmpuint (jx_paper_get_n_pages (paper), >=, 3);
  for (guint p = 0; p < jx_paper_get_n_pages (paper); p++)
    g_assert_cmpint (probe_times (paper, (int) p, "合并0"), ==, 1);
  probe_margins (paper);
}

/* Wherever the break falls, the heading is never alone and a merged text is never cut. */
static void
test_break_anywhere (void)
{
  for (guint shift = 0; shift < 60; shift++)
    {
      g_autoptr (JxGrid) grid = new_grid (4);
      g_autofree char *label = hanzi (0, 14);
      g_autoptr (JxPaper) paper = NULL;
      guint page;

      jx_grid_add_row (grid, TRUE);
      add_cell (grid, 4, 1, JX_CELL_LABEL, "表头", 1);
      for (guint row = 0; row < 4; row++)
        {
          jx_grid_add_row (grid, FALSE);
          if (row % 2 == 0)
            add_cell (grid, 1, 2, JX_CELL_LABEL, row == 0 ? "首" : label, 2 + row);
          add_cell (grid, 3, 1, JX_CELL_TEXT, "行", 10 + row);
        }
      paper = lay_out (grid, INNER_HEIGHT - 100 + shift * 2);

      rect_of (paper, 1, &page);
      g_assert_cmpint (probe_times (paper, (int) page, "行"), >, 0);
      for (guint p = 0; p < jx_paper_get_n_pages (paper); p++)
        g_assert_cmpint (probe_times (paper, (int) p, label), >=, 0);
      g_assert_cmpint (probe_times (paper, -1, "行"), ==, 4);
      probe_margins (paper);
    }
}

/* A label that reaches down from the heading stands whole beside the heading on each page, also
 * where only what follows its rows is left for the last one. */
static void
test_side (void)
{
  for (guint shift = 0; shift < 60; shift++)
    {
      g_autoptr (JxGrid) grid = new_grid (4);
      g_autofree char *label = hanzi (0, 14);
      g_autoptr (JxPaper) paper = NULL;

      jx_grid_add_row (grid, TRUE);
      add_cell (grid, 1, 5, JX_CELL_LABEL, label, 1);
      add_cell (grid, 3, 1, JX_CELL_LABEL, "表头", 2);
      for (guint row = 0; row < 4; row++)
        {
          jx_grid_add_row (grid, FALSE);
          add_cell (grid, 3, 1, JX_CELL_TEXT, "行", 10 + row);
        }
      jx_grid_add_row (grid, FALSE);
      add_cell (grid, 4, 1, JX_CELL_LABEL, "总分", 20);
      paper = lay_out (grid, INNER_HEIGHT - 140 + shift * 2);

      for (guint p = 0; p < jx_paper_get_n_pages (paper); p++)
        g_assert_cmpint (probe_times (paper, (int) p, label),
                         ==,
                         probe_times (paper, (int) p, "表头"));
      g_assert_cmpint (probe_times (paper, -1, "行"), ==, 4);
      g_assert_cmpint (probe_times (paper, -1, "总分"), ==, 1);
      probe_margins (paper);
      probe_overlaps (paper);
    }
}

static void
test_tall_row (void)
{
  g_autoptr (JxGrid) grid = new_grid (3);
  g_autofree char *text = hanzi (0, 4000);
  g_autofree char *other = hanzi (5000, 40);
  g_autoptr (JxPaper) paper = NULL;
  guint n_pages;

  jx_grid_add_row (grid, TRUE);
  add_cell (grid, 3, 1, JX_CELL_LABEL, "表头", 0);
  jx_grid_add_row (grid, FALSE);
  add_cell (grid, 1, 1, JX_CELL_LABEL, "标签", 1);
  add_cell (grid, 1, 1, JX_CELL_TEXT, text, 2);
  add_cell (grid, 1, 1, JX_CELL_TEXT, other, 3);
  jx_grid_add_row (grid, FALSE);
  add_cell (grid, 3, 1, JX_CELL_TEXT, "末行", 4);
  paper = lay_out (grid, 200);

  n_pages = jx_paper_get_n_pages (paper);
  g_assert_cmpuint (n_pages, >=, 3);
  g_assert_cmpint (probe_times (paper, -1, text), ==, 1);
  g_assert_cmpint (probe_times (paper, -1, other), ==, 1);
  g_assert_cmpint (probe_times (paper, -1, "末行"), ==, 1);
  for (guint p = 0; p < n_pages; p++)
    {
      g_assert_cmpint (probe_times (paper, (int) p, "表头"), ==, 1);
      g_assert_cmpint (probe_times (paper, (int) p, "标签"), ==, 1);
    }
  probe_margins (paper);
  probe_overlaps (paper);
}

/* A merged text that no page can hold goes on from page to page. */
static void
test_tall_merged (void)
{
  g_autoptr (JxGrid) grid = new_grid (2);
  g_autofree char *text = hanzi (0, 1500);
  g_autoptr (JxPaper) paper = NULL;

  jx_grid_add_row (grid, FALSE);
  add_cell (grid, 1, 2, JX_CELL_LABEL, text, 1);
  add_cell (grid, 1, 1, JX_CELL_TEXT, "上", 2);
  jx_grid_add_row (grid, FALSE);
  add_cell (grid, 1, 1, JX_CELL_TEXT, "下", 3);
  paper = lay_out (grid, 600);

  g_assert_cmpint (probe_times (paper, -1, text), ==, 1);
  g_assert_cmpint (probe_times (paper, -1, "上"), ==, 1);
  g_assert_cmpint (probe_times (paper, -1, "下"), ==, 1);
  probe_margins (paper);
}

static void
test_tall_heading (void)
{
  for (guint n = 1000; n < 6000; n += 250)
    {
      g_autoptr (JxGrid) grid = new_grid (1);
      g_autofree char *heading = hanzi (0, n);
      g_autofree char *text = hanzi (7000, 1500);
      g_autoptr (JxPaper) paper = NULL;

      jx_grid_add_row (grid, TRUE);
      add_cell (grid, 1, 1, JX_CELL_TEXT, heading, 1);
      jx_grid_add_row (grid, FALSE);
      add_cell (grid, 1, 1, JX_CELL_TEXT, text, 2);
      paper = lay_out (grid, 0);
      g_assert_cmpint (probe_times (paper, -1, heading), >=, 1);
      g_assert_cmpint (probe_times (paper, -1, text), ==, 1);
      probe_margins (paper);
    }
}

static void
test_long_word (void)
{
  g_autoptr (JxGrid) grid = new_grid (4);
  const char *code = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijklmnopqrstuvwx";
  g_autoptr (JxPaper) paper = NULL;
  const JxItem *item;

  jx_grid_add_row (grid, FALSE);
  add_cell (grid, 1, 1, JX_CELL_LABEL, code, 1);
  add_cell (grid, 3, 1, JX_CELL_TEXT, "", 2);
  paper = lay_out (grid, 0);
  probe_margins (paper);

  item = &g_array_index (jx_paper_get_page (paper, 0)->items, JxItem, 0);
  g_assert_cmpuint (item->n_lines, >, 5);
  for (guint i = 0; i < item->n_lines; i++)
    {
      const PangoLayoutLine *line = item->lines->lines[i].line;
      int                    n_glyphs = 0;

      for (GSList *run = line->runs; run != NULL; run = run->next)
        n_glyphs += ((PangoGlyphItem *) run->data)->glyphs->num_glyphs;
      /* No hyphen is added where the code is broken. */
      g_assert_cmpint (n_glyphs, ==, line->length);
    }
}

/* The parts of a cell are told apart, and over a page break too. */
static void
test_parts (void)
{
  g_autoptr (JxGrid) grid = new_grid (1);
  g_autofree char *first = hanzi (0, 2500);
  g_autofree char *text = g_strconcat (first, "\n", "第二", NULL);
  JxPlace          parts[] = { place_of (7), place_of (8) };
  g_autoptr (JxPaper) paper = NULL;
  const JxPlace *at;
  JxRect         rect;
  guint          page;

  jx_grid_add_row (grid, FALSE);
  add_cell (grid, 1, 1, JX_CELL_TEXT, text, 1);
  jx_grid_add_part (grid, 0, &parts[0]);
  jx_grid_add_part (grid, strlen (first) + 1, &parts[1]);
  paper = lay_out (grid, 0);

  rect = rect_of (paper, 7, &page);
  g_assert_cmpuint (page, ==, 0);
  rect = rect_of (paper, 8, &page);
  g_assert_cmpuint (page, ==, jx_paper_get_n_pages (paper) - 1);
  g_assert_cmpfloat_with_epsilon (rect.height, 14, 0.01);
  at = jx_paper_place_at (paper, page, rect.x + 1, rect.y + 1);
  g_assert_nonnull (at);
  g_assert_cmpint (at->id, ==, 8);
}

/* Any table: nothing lost, nothing printed twice, nothing outside or over another text. */
static void
test_random (void)
{
  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (JxGrid) grid = new_grid (4);
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      guint n_rows = (guint) g_test_rand_int_range (1, 60), from = 0;
      g_autoptr (JxPaper) paper = NULL;
      guint merged = 0;

      for (guint row = 0; row < n_rows; row++)
        {
          gboolean heading = row == 0 || (merged == 0 && g_test_rand_int_range (0, 20) == 0);

          jx_grid_add_row (grid, heading);
          if (merged == 0)
            {
              merged =
                heading ? 1 : (guint) g_test_rand_int_range (1, (int) MIN (9, n_rows - row + 1));
              g_autofree char *label =
                hanzi (15000 + row * 50, (guint) g_test_rand_int_range (0, 40));

              add_cell (grid, 1, merged, JX_CELL_LABEL, label, 0);
            }
          merged--;
          for (guint i = 0; i < 3; i++)
            {
              guint n =
                g_test_rand_int_range (0, 40) == 0 ? 1500 : (guint) g_test_rand_int_range (1, 60);
              char *text = hanzi (from % 14000, n);

              from += n;
              add_cell (grid, 1, 1, JX_CELL_TEXT, text, 0);
              if (heading)
                g_free (text);
              else
                g_ptr_array_add (texts, text);
            }
        }
      paper = lay_out (grid, g_test_rand_double_range (0, INNER_HEIGHT));
      for (guint i = 0; i < texts->len; i++)
        g_assert_cmpint (probe_times (paper, -1, g_ptr_array_index (texts, i)), ==, 1);
      probe_margins (paper);
      probe_overlaps (paper);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/columns", test_columns);
  g_test_add_func ("/table/row-grows", test_row_grows);
  g_test_add_func ("/table/merged-grows", test_merged_grows);
  g_test_add_func ("/table/rules", test_rules);
  g_test_add_func ("/table/breaks", test_breaks);
  g_test_add_func ("/table/merged-again", test_merged_again);
  g_test_add_func ("/table/break-anywhere", test_break_anywhere);
  g_test_add_func ("/table/side", test_side);
  g_test_add_func ("/table/tall-row", test_tall_row);
  g_test_add_func ("/table/tall-merged", test_tall_merged);
  g_test_add_func ("/table/tall-heading", test_tall_heading);
  g_test_add_func ("/table/long-word", test_long_word);
  g_test_add_func ("/table/parts", test_parts);
  g_test_add_func ("/table/random", test_random);
  return g_test_run ();
}
