/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-script.h"

#include "paper/jx-grid.h"

/* Every function takes NULL for a form that nobody wants a script of. */

static void
free_step (gpointer data)
{
  JxStep *step = data;

  g_strfreev (step->texts);
  g_clear_pointer (&step->grid, jx_grid_free);
  g_free (step);
}

/**
 * jx_script_new:
 * @width: of its pages, points
 * @height: of its pages
 * @margin: of its pages
 *
 * Makes an empty script.
 *
 * Returns: (transfer full): the script
 */
JxScript *
jx_script_new (double width, double height, double margin)
{
  JxScript *script = g_new0 (JxScript, 1);

  script->width = width;
  script->height = height;
  script->margin = margin;
  script->steps = g_ptr_array_new_with_free_func (free_step);
  return script;
}

/**
 * jx_script_free:
 * @script: (transfer full): a script
 *
 * Frees a script.
 */
void
jx_script_free (JxScript *script)
{
  g_free (script->foot);
  g_ptr_array_unref (script->steps);
  g_free (script);
}

static JxStep *
add_step (JxScript *script, JxStepKind kind)
{
  JxStep *step = g_new0 (JxStep, 1);

  step->kind = kind;
  g_ptr_array_add (script->steps, step);
  return step;
}

/**
 * jx_script_add_text:
 * @script: (nullable): a script
 * @style: how it is set
 * @align: where its lines stand
 * @text: the text
 *
 * Adds a text; it is the heading that was marked before.
 */
void
jx_script_add_text (JxScript *script, JxStyle style, JxAlign align, const char *text)
{
  JxStep *step;

  if (script == NULL)
    return;
  step = add_step (script, JX_STEP_TEXT);
  step->style = style;
  step->align = align;
  step->mark = script->mark;
  step->texts = g_strdupv ((char *[]){ (char *) text, NULL });
  script->mark = 0;
}

/**
 * jx_script_add_row:
 * @script: (nullable): a script
 * @style: how they are set
 * @texts: (array zero-terminated=1): texts beside each other
 *
 * Adds texts beside each other.
 */
void
jx_script_add_row (JxScript *script, JxStyle style, const char *const *texts)
{
  JxStep *step;

  if (script == NULL)
    return;
  step = add_step (script, JX_STEP_ROW);
  step->style = style;
  step->texts = g_strdupv ((GStrv) texts);
}

/**
 * jx_script_add_space:
 * @script: (nullable): a script
 * @height: points
 *
 * Adds room.
 */
void
jx_script_add_space (JxScript *script, double height)
{
  if (script != NULL)
    add_step (script, JX_STEP_SPACE)->height = height;
}

/**
 * jx_script_add_page:
 * @script: (nullable): a script
 *
 * Adds the end of a page.
 */
void
jx_script_add_page (JxScript *script)
{
  if (script != NULL)
    add_step (script, JX_STEP_PAGE);
}

/**
 * jx_script_add_table:
 * @script: (nullable): a script
 * @grid: a table with all its cells
 *
 * Adds a table.
 */
void
jx_script_add_table (JxScript *script, const JxGrid *grid)
{
  if (script != NULL)
    add_step (script, JX_STEP_TABLE)->grid = jx_grid_copy (grid);
}

/**
 * jx_script_add_contents:
 * @script: (nullable): a script
 *
 * Adds the contents, on a page of their own after the first one.
 */
void
jx_script_add_contents (JxScript *script)
{
  guint at = 0;

  if (script == NULL)
    return;
  while (at < script->steps->len &&
         ((const JxStep *) script->steps->pdata[at])->kind != JX_STEP_PAGE)
    at++;
  for (guint i = 0; i < 2; i++)
    {
      JxStep *step = g_new0 (JxStep, 1);

      step->kind = i == 0 ? JX_STEP_PAGE : JX_STEP_CONTENTS;
      g_ptr_array_insert (script->steps, (int) (at + i), step);
    }
}
