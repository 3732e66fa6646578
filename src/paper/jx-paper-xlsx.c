/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-paper-office.h"

#include "office/jx-book.h"
#include "paper/jx-grid-plan.h"
#include "paper/jx-paper-private.h"

/* How wide a character is in the measure of worksheets, and the edges of a column, points. */
#define CHARACTER 5.25
#define COLUMN_EDGES 3.75
#define PER_POINT 20.0

typedef struct
{
  JxBook      *book;
  JxPaper     *paper;
  JxBookSheet *sheet;
  JxGridPlan  *plan;  /* the columns of the worksheet, those of its first table */
  GPtrArray   *above; /* of JxStep: what stands above the first table */
} Writer;

static JxBookKind
kind_of (const JxCell *cell)
{
  const JxField *field =
    cell->place.field != NULL ? jx_field_find (cell->place.table, cell->place.field) : NULL;

  if (cell->kind == JX_CELL_LABEL)
    return JX_BOOK_LABEL;
  if (cell->kind == JX_CELL_NUMBER || (field != NULL && field->type == JX_TYPE_MONEY))
    return JX_BOOK_NUMBER;
  if (field != NULL && field->type == JX_TYPE_PERCENT)
    return JX_BOOK_PERCENT;
  return cell->kind == JX_CELL_TEXT ? JX_BOOK_TEXT : JX_BOOK_CENTRE;
}

/* A text over all columns, or the texts of a line in even parts of them. */
static void
write_line (Writer *writer, const JxStep *step)
{
  guint    n_columns = jx_grid_plan_count (writer->plan);
  guint    n_texts = g_strv_length (step->texts);
  gboolean is_title =
    step->kind == JX_STEP_TEXT && step->align == JX_ALIGN_CENTRE && step->style != JX_STYLE_CELL;
  guint row = jx_book_sheet_add_row (writer->sheet);

  for (guint i = 0; i < MIN (n_texts, n_columns); i++)
    {
      guint      first = n_columns * i / n_texts, end = n_columns * (i + 1) / n_texts;
      JxBookKind kind = is_title ? JX_BOOK_TITLE : JX_BOOK_PLAIN;

      if (n_texts == 2 && i == 1)
        kind = JX_BOOK_SIDE;

      jx_book_sheet_place (writer->sheet, row, first, 1, end - first, kind, step->texts[i]);
    }
}

static void
write_cells (Writer *writer, const JxGrid *grid, guint first_row)
{
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const JxCell *cell = grid->cells->pdata[i];
      guint         first = jx_grid_plan_column (writer->plan, cell->left);
      guint         end = jx_grid_plan_column (writer->plan, cell->right);

      jx_book_sheet_place (writer->sheet,
                           first_row + cell->row,
                           first,
                           cell->last - cell->row + 1,
                           MAX (end, first + 1) - first,
                           kind_of (cell),
                           cell->text);
    }
}

/* The first rows of headings that stand together are printed again on every page. */
static void
repeat_headings (Writer *writer, const JxGrid *grid, guint first_row)
{
  guint row = 0;

  while (row < grid->rows->len && !g_array_index (grid->rows, JxRow, row).heading)
    row++;
  writer->sheet->repeat_from = first_row + row;
  for (; row < grid->rows->len && g_array_index (grid->rows, JxRow, row).heading; row++)
    writer->sheet->repeat++;
}

static char *
name_of_sheet (Writer *writer)
{
  for (guint i = 0; i < writer->above->len; i++)
    {
      const JxStep *step = writer->above->pdata[i];

      if (step->kind == JX_STEP_TEXT)
        return g_strdup (step->texts[0]);
    }
  return g_strdup (writer->paper->title);
}

/* Begins a worksheet with the columns of a table, and what stood above it. */
static void
begin_sheet (Writer *writer, const JxGrid *grid)
{
  const JxScript  *script = writer->paper->script;
  g_autofree char *name = name_of_sheet (writer);

  writer->sheet = jx_book_add_sheet (writer->book, name);
  writer->sheet->wide = script->width > script->height;
  writer->plan = jx_grid_plan_new (grid, script->width - 2 * script->margin);
  for (guint i = 0; i < jx_grid_plan_count (writer->plan); i++)
    {
      double width = jx_grid_plan_width (writer->plan, i, i + 1) / PER_POINT;

      jx_book_sheet_set_width (writer->sheet, i, MAX (width - COLUMN_EDGES, 1) / CHARACTER);
    }
  for (guint i = 0; i < writer->above->len; i++)
    write_line (writer, writer->above->pdata[i]);
  g_ptr_array_set_size (writer->above, 0);
}

static void
end_sheet (Writer *writer)
{
  g_clear_pointer (&writer->plan, jx_grid_plan_free);
  writer->sheet = NULL;
}

static void
write_table (Writer *writer, const JxGrid *grid)
{
  guint first_row;

  end_sheet (writer);
  begin_sheet (writer, grid);
  first_row = writer->sheet->rows->len;
  for (guint i = 0; i < grid->rows->len; i++)
    jx_book_sheet_add_row (writer->sheet);
  write_cells (writer, grid, first_row);
  repeat_headings (writer, grid, first_row);
}

/* A heading or a new page ends a worksheet; what stands under a table belongs to its worksheet. */
static void
write_step (Writer *writer, const JxStep *step)
{
  if (step->kind == JX_STEP_PAGE || step->mark > 0)
    end_sheet (writer);
  if (step->kind == JX_STEP_TABLE)
    write_table (writer, step->grid);
  if (step->kind != JX_STEP_TEXT && step->kind != JX_STEP_ROW)
    return;
  if (writer->sheet != NULL)
    write_line (writer, step);
  else
    g_ptr_array_add (writer->above, (gpointer) step);
}

/**
 * jx_paper_to_xlsx:
 * @paper: a form with tables that was built to be scripted
 * @year: the fiscal year
 * @error: return location for an error of jx_book_write()
 *
 * Writes the tables of a form as worksheets that print on A4, one for each table: merged cells,
 * headings that are printed again on every page, amounts as numbers. Charts are not in it.
 *
 * Returns: (transfer full) (nullable): the file; %NULL on error
 */
GBytes *
jx_paper_to_xlsx (JxPaper *paper, gint64 year, GError **error)
{
  g_autoptr (JxBook) book = NULL;
  g_autoptr (GPtrArray) above = g_ptr_array_new ();
  Writer writer = { .paper = paper, .above = above };

  g_return_val_if_fail (paper != NULL && paper->script != NULL, NULL);

  writer.book = book = jx_book_new (paper->title, year);
  for (guint i = 0; i < paper->script->steps->len; i++)
    write_step (&writer, paper->script->steps->pdata[i]);
  end_sheet (&writer);
  return jx_book_write (book, error);
}
