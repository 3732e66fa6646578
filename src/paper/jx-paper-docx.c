/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-paper-office.h"

#include "office/jx-docx.h"
#include "paper/jx-grid-plan.h"
#include "paper/jx-paper-private.h"

/* How far the headings within a part stand in, in the contents, characters. */
#define CONTENTS_INDENT 2

/* Between two tables stands a paragraph of this size, for Word would make one table of them. */
#define GAP_SIZE 2

/* What the typefaces are called in Word. */
static const char *const fonts[] = {
  [JX_FACE_TITLE] = "方正小标宋简体",
  [JX_FACE_SONG] = "宋体",
  [JX_FACE_FANG] = "仿宋",
  [JX_FACE_HEI] = "黑体",
  [JX_FACE_PLAIN] = "微软雅黑",
};

typedef struct
{
  JxDocx         *docx;
  JxPaper        *paper;
  const JxScript *script;
  double          width;  /* of the text */
  double          before; /* room above the next paragraph */
  gboolean        breaks; /* whether a page begins with the next paragraph */
  gboolean        after_table;
} Writer;

static JxDocxLook
look_of (JxStyle style, JxAlign align)
{
  static const JxDocxAlign aligns[] = {
    [JX_ALIGN_LEFT] = JX_DOCX_LEFT,
    [JX_ALIGN_CENTRE] = JX_DOCX_CENTRE,
    [JX_ALIGN_RIGHT] = JX_DOCX_RIGHT,
  };
  const JxStyleInfo *info = jx_style_info (style);

  return (JxDocxLook){
    .font = fonts[info->face],
    .size = info->size,
    .pitch = info->pitch,
    .indent = info->indent,
    .align = info->justify ? JX_DOCX_BOTH : aligns[align],
  };
}

/* The look of the next paragraph, with the room and the page that were asked for before it. */
static JxDocxLook
next_look (Writer *writer, JxStyle style, JxAlign align)
{
  JxDocxLook look = look_of (style, align);

  look.before = writer->before;
  look.breaks = writer->breaks;
  writer->before = 0;
  writer->breaks = FALSE;
  writer->after_table = FALSE;
  return look;
}

/* Word merges tables that touch, and begins no page with one. */
static void
part_tables (Writer *writer)
{
  JxDocxLook look;

  if (!writer->after_table && !writer->breaks)
    return;
  look = next_look (writer, JX_STYLE_CELL, JX_ALIGN_LEFT);
  look.size = look.pitch = GAP_SIZE;
  jx_docx_paragraph (writer->docx, &look, "");
}

static void
write_text (Writer *writer, const JxStep *step)
{
  JxDocxLook look = next_look (writer, step->style, step->align);

  if (step->mark > 0)
    {
      const JxMark *mark = g_ptr_array_index (writer->paper->marks, step->mark - 1);

      look.level = MIN (mark->level, JX_DOCX_LEVELS - 1) + 1;
    }
  jx_docx_paragraph (writer->docx, &look, step->texts[0]);
}

static void
write_contents (Writer *writer)
{
  JxDocxLook title = next_look (writer, JX_STYLE_PART, JX_ALIGN_CENTRE);
  guint      heading = 0;

  jx_docx_paragraph (writer->docx, &title, "目　录");
  jx_docx_begin_contents (writer->docx);
  for (guint i = 0; i < writer->script->steps->len; i++)
    {
      const JxStep *step = writer->script->steps->pdata[i];
      const JxMark *mark;
      JxDocxLook    look;

      if (step->kind != JX_STEP_TEXT || step->mark == 0)
        continue;
      mark = g_ptr_array_index (writer->paper->marks, step->mark - 1);
      look = look_of (mark->level == 0 ? JX_STYLE_CONTENTS_PART : JX_STYLE_CONTENTS, JX_ALIGN_LEFT);
      look.indent = CONTENTS_INDENT * mark->level;
      jx_docx_contents_entry (writer->docx,
                              &look,
                              mark->title,
                              ++heading,
                              mark->page + 1,
                              writer->width);
    }
  jx_docx_end_contents (writer->docx);
}

static JxAlign
align_of (JxCellKind kind)
{
  if (kind == JX_CELL_TEXT)
    return JX_ALIGN_LEFT;
  return kind == JX_CELL_NUMBER ? JX_ALIGN_RIGHT : JX_ALIGN_CENTRE;
}

static void
write_cell (Writer           *writer,
            const JxGrid     *grid,
            const JxGridPlan *plan,
            const JxCell     *cell,
            guint             row)
{
  guint       first = jx_grid_plan_column (plan, cell->left);
  guint       end = jx_grid_plan_column (plan, cell->right);
  JxDocxLook  look = look_of (grid->style, align_of (cell->kind));
  JxDocxMerge merge = JX_DOCX_ALONE;

  if (cell->last > cell->row)
    merge = row == cell->row ? JX_DOCX_BEGINS : JX_DOCX_GOES_ON;
  jx_docx_cell (writer->docx,
                &look,
                jx_grid_plan_width (plan, first, end),
                end - first,
                merge,
                merge == JX_DOCX_GOES_ON ? "" : cell->text);
}

static int
compare_left_cb (gconstpointer a, gconstpointer b)
{
  const JxCell *first = *(JxCell *const *) a, *second = *(JxCell *const *) b;

  return first->left < second->left ? -1 : first->left > second->left;
}

/* Takes up the cells that begin in a row and lets go of those that end above it. */
static void
enter_row (GPtrArray *open, const JxGrid *grid, guint row)
{
  const JxRow *info = &g_array_index (grid->rows, JxRow, row);

  for (guint i = open->len; i-- > 0;)
    if (((const JxCell *) open->pdata[i])->last < row)
      g_ptr_array_remove_index (open, i);
  for (guint i = 0; i < info->n_cells; i++)
    g_ptr_array_add (open, grid->cells->pdata[info->first + i]);
  g_ptr_array_sort (open, compare_left_cb);
}

static void
write_table (Writer *writer, const JxGrid *grid)
{
  g_autoptr (JxGridPlan) plan = jx_grid_plan_new (grid, writer->width);
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  gboolean head = TRUE;

  part_tables (writer);
  for (guint i = 0; i < jx_grid_plan_count (plan); i++)
    {
      guint width = jx_grid_plan_width (plan, i, i + 1);

      g_array_append_val (widths, width);
    }
  jx_docx_begin_table (writer->docx, (const guint *) (gpointer) widths->data, widths->len);
  for (guint row = 0; row < grid->rows->len; row++)
    {
      head = head && g_array_index (grid->rows, JxRow, row).heading;
      enter_row (open, grid, row);
      jx_docx_begin_row (writer->docx, head, JX_ROW_LEAST);
      for (guint i = 0; i < open->len; i++)
        write_cell (writer, grid, plan, open->pdata[i], row);
      jx_docx_end_row (writer->docx);
    }
  jx_docx_end_table (writer->docx);
  writer->after_table = TRUE;
  writer->before = 0;
}

static void
write_step (Writer *writer, const JxStep *step)
{
  JxDocxLook look;

  switch (step->kind)
    {
    case JX_STEP_TEXT:
      write_text (writer, step);
      break;
    case JX_STEP_ROW:
      look = next_look (writer, step->style, JX_ALIGN_LEFT);
      jx_docx_tabs (writer->docx, &look, (const char *const *) step->texts, writer->width);
      break;
    case JX_STEP_SPACE:
      writer->before += step->height;
      break;
    case JX_STEP_PAGE:
      writer->breaks = TRUE;
      writer->before = 0;
      break;
    case JX_STEP_TABLE:
      write_table (writer, step->grid);
      break;
    case JX_STEP_CONTENTS:
      write_contents (writer);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * jx_paper_to_docx:
 * @paper: a form that was built to be scripted
 * @year: the fiscal year
 * @error: return location for a %JX_ERROR_IO
 *
 * Writes a form as a Word document that can be edited: real tables with merged cells, headings,
 * and contents with the page numbers of the printed form. Charts are not in it.
 *
 * Returns: (transfer full) (nullable): the file; %NULL on error
 */
GBytes *
jx_paper_to_docx (JxPaper *paper, gint64 year, GError **error)
{
  g_autoptr (JxDocx) docx = NULL;
  Writer      writer = { .paper = paper };
  JxDocxSheet sheet;

  g_return_val_if_fail (paper != NULL && paper->script != NULL, NULL);

  writer.script = paper->script;
  writer.width = paper->script->width - 2 * paper->script->margin;
  writer.docx = docx = jx_docx_new (paper->title, year);
  for (guint i = 0; i < paper->script->steps->len; i++)
    write_step (&writer, paper->script->steps->pdata[i]);
  part_tables (&writer);
  sheet = (JxDocxSheet){
    paper->script->width,
    paper->script->height,
    paper->script->margin,
    paper->script->foot,
  };
  return jx_docx_finish (docx, &sheet, error);
}
