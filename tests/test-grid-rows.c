/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper-probe.h"
#include "paper/jx-grid.h"

#define N_ROWS 400
#define LONG_ROW 77

/* Rows of one, two or three lines; one of them is higher than a page. */
static const char *
get_text (guint row, guint column, gpointer data)
{
  GPtrArray *texts = data;

  return column == 1 ? texts->pdata[row] : NULL;
}

static char *
make_text (guint row, guint column, gpointer data)
{
  return column == 1 ? g_strdup (get_text (row, column, data)) : g_strdup_printf ("%u", row);
}

static JxPlace
get_place (guint row, guint column, gpointer data)
{
  return (JxPlace){ JX_TABLE_PAYMENT, row + 1, column == 1 ? "summary" : "voucher" };
}

static const JxCellKind kinds[] = { JX_CELL_CENTRE, JX_CELL_TEXT };
static const JxGridRows rows = { 2, kinds, get_text, make_text, get_place };

static GPtrArray *
make_texts (void)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_ROWS; i++)
    {
      GString *text = g_string_new (NULL);

      for (guint k = 0; k < (i == LONG_ROW ? 4000 : i * 7 % 50); k++)
        g_string_append_unichar (text, 0x4e00 + (i * 31 + k) % 500);
      g_ptr_array_add (texts, g_string_free (text, FALSE));
    }
  return texts;
}

static void
begin_table (JxGrid *grid)
{
  static const double widths[] = { 1, 2 };

  jx_grid_set_columns (grid, widths, 2);
  jx_grid_add_row (grid, TRUE);
  jx_grid_add_cell (grid, 1, 1, JX_CELL_LABEL, "号", NULL);
  jx_grid_add_cell (grid, 1, 1, JX_CELL_LABEL, "文", NULL);
}

static void
end_table (JxGrid *grid)
{
  jx_grid_add_row (grid, FALSE);
  jx_grid_add_cell (grid, 2, 1, JX_CELL_LABEL, "合计", NULL);
}

static JxPaper *
lay_out (GPtrArray *texts, const JxShown *shown)
{
  g_autoptr (JxGrid) grid = jx_grid_new (JX_STYLE_SMALL_CELL);
  g_autoptr (JxFlow) flow = jx_flow_new ("试", NULL);

  flow->shown = shown;
  begin_table (grid);
  jx_grid_add_rows (grid, N_ROWS, &rows, texts);
  end_table (grid);
  jx_grid_lay_out (grid, flow);
  return jx_flow_finish (flow, NULL);
}

/* The same table with all its cells at once. */
static JxPaper *
lay_out_cells (GPtrArray *texts)
{
  g_autoptr (JxGrid) grid = jx_grid_new (JX_STYLE_SMALL_CELL);
  g_autoptr (JxFlow) flow = jx_flow_new ("试", NULL);

  begin_table (grid);
  for (guint row = 0; row < N_ROWS; row++)
    {
      jx_grid_add_row (grid, FALSE);
      for (guint column = 0; column < 2; column++)
        {
          g_autofree char *text = make_text (row, column, texts);
          JxPlace          place = get_place (row, column, texts);

          jx_grid_add_cell (grid, 1, 1, kinds[column], text, &place);
        }
    }
  end_table (grid);
  jx_grid_lay_out (grid, flow);
  return jx_flow_finish (flow, NULL);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const JxItem *one = a, *other = b;
  float         dy = one->y - other->y, dx = one->x - other->x;

  return dy < 0 ? -1 : dy > 0 ? 1 : dx < 0 ? -1 : dx > 0;
}

static void
assert_same_page (JxPaper *a, JxPaper *b, guint page)
{
  GArray *one = jx_paper_get_page (a, page)->items, *other = jx_paper_get_page (b, page)->items;

  g_array_sort (one, compare_items);
  g_array_sort (other, compare_items);
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    {
      const JxItem *first = &g_array_index (one, JxItem, i);
      const JxItem *second = &g_array_index (other, JxItem, i);

      g_assert_cmpstr (first->lines->text, ==, second->lines->text);
      g_assert_cmpuint (first->first, ==, second->first);
      g_assert_cmpuint (first->n_lines, ==, second->n_lines);
      g_assert_cmpfloat_with_epsilon ((double) first->x, (double) second->x, JX_NEAR);
      g_assert_cmpfloat_with_epsilon ((double) first->y, (double) second->y, JX_NEAR);
    }
}

/* Rows that are made when they are needed stand where ready ones would. */
static void
test_same (void)
{
  g_autoptr (GPtrArray) texts = make_texts ();
  g_autoptr (JxPaper) paper = lay_out (texts, NULL);
  g_autoptr (JxPaper) expected = lay_out_cells (texts);

  g_assert_cmpuint (jx_paper_get_n_pages (paper), >, 10);
  g_assert_cmpuint (jx_paper_get_n_pages (paper), ==, jx_paper_get_n_pages (expected));
  for (guint i = 0; i < jx_paper_get_n_pages (paper); i++)
    {
      g_assert_false (jx_paper_is_blank (paper, i));
      assert_same_page (paper, expected, i);
    }
  for (guint i = 0; i < N_ROWS; i++)
    if (i != LONG_ROW && *(const char *) texts->pdata[i] != '\0')
      g_assert_cmpint (probe_times (paper, -1, texts->pdata[i]), >=, 1);
  probe_margins (paper);
}

/* Of what is looked at, all is there; the rest is counted only. */
static void
test_shown (void)
{
  g_autoptr (GPtrArray) texts = make_texts ();
  g_autoptr (JxPaper) whole = lay_out (texts, NULL);
  guint n_pages = jx_paper_get_n_pages (whole);

  for (guint page = 0; page < n_pages; page++)
    {
      JxShown shown = { page, { JX_TABLE_PAYMENT, 1 + (page * 53) % N_ROWS, NULL } };
      g_autoptr (JxPaper) paper = lay_out (texts, &shown);
      guint at = 0, expected = 0, n_laid_out = 0;

      g_assert_cmpuint (jx_paper_get_n_pages (paper), ==, n_pages);
      g_assert_true (jx_paper_find_place (paper, &shown.place, &at, NULL));
      g_assert_true (jx_paper_find_place (whole, &shown.place, &expected, NULL));
      g_assert_cmpuint (at, ==, expected);
      g_assert_false (jx_paper_is_blank (paper, page));
      assert_same_page (paper, whole, page);
      assert_same_page (paper, whole, at);
      for (guint i = 0; i < n_pages; i++)
        {
          n_laid_out += !jx_paper_is_blank (paper, i);
          if (jx_paper_is_blank (paper, i))
            g_assert_cmpuint (jx_paper_get_page (paper, i)->items->len, ==, 0);
        }
      /* The row that is cut stands on several pages. */
      if (shown.place.id != LONG_ROW + 1)
        g_assert_cmpuint (n_laid_out, <=, 2);
    }
}

/* The count of lines never differs from what the text is really broken into. */
static void
test_count (void)
{
  static const char *const texts[] = {
    "",
    "a",
    "2021-12-31",
    "16,666,500.00",
    "-100,000,000.00",
    "记-000013",
    "AVAVAVAWAToTyf.",
    "工会费（2050202）",
    "购置办公用品、劳保用品《目录》",
    "两行\n文字",
    "–—“”…①Ⅷ㎡é😀",
    "WWWWWWWWWW mmmmmmmmmm",
    "慰问困难职工 42 人，每人 500 元",
  };
  g_autoptr (JxTypesetter) one = jx_typesetter_new (NULL);
  g_autoptr (JxTypesetter) other = jx_typesetter_new (NULL);

  for (JxStyle style = 0; style < JX_N_STYLES; style++)
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      for (double width = 12; width < 300; width += 1.7)
        {
          g_autoptr (JxLines) lines = jx_typesetter_set (other, style, texts[i], width);

          g_assert_cmpuint (jx_typesetter_count (one, style, texts[i], width), ==, lines->n_lines);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-rows/same", test_same);
  g_test_add_func ("/grid-rows/shown", test_shown);
  g_test_add_func ("/grid-rows/count", test_count);
  return g_test_run ();
}
