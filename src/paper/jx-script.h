/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-typeset.h"

G_BEGIN_DECLS

typedef struct _JxGrid JxGrid;

/**
 * JxStepKind:
 * @JX_STEP_TEXT: a text; a heading where it has a mark
 * @JX_STEP_ROW: texts beside each other: two at either edge, more in even columns
 * @JX_STEP_SPACE: room
 * @JX_STEP_PAGE: a new page that was asked for
 * @JX_STEP_TABLE: a table
 * @JX_STEP_CONTENTS: the contents
 *
 * What a form is made of, before it is laid out on pages.
 */
typedef enum
{
  JX_STEP_TEXT,
  JX_STEP_ROW,
  JX_STEP_SPACE,
  JX_STEP_PAGE,
  JX_STEP_TABLE,
  JX_STEP_CONTENTS,
} JxStepKind;

/**
 * JxStep:
 * @kind: what it is
 * @style: how its texts are set
 * @align: where the lines of a text stand
 * @mark: the number of the heading among the marks of the paper, from 1; 0 for none
 * @height: of the room, points
 * @texts: (nullable): the texts
 * @grid: (nullable): the table
 */
typedef struct
{
  JxStepKind kind;
  JxStyle style;
  JxAlign align;
  guint mark;
  double height;
  GStrv texts;
  JxGrid *grid;
} JxStep;

/**
 * JxScript:
 * @width: of its pages, points
 * @height: of its pages
 * @margin: of its pages
 * @foot: what the feet of the pages say of the data
 * @mark: the heading that the next text is; 0 for none
 * @steps: (element-type JxStep): what it is made of, in their order
 *
 * A form as it was described, for outputs that break pages themselves: documents and worksheets.
 */
typedef struct
{
  double width, height, margin;
  char *foot;
  guint mark;
  GPtrArray *steps;
} JxScript;

JxScript *jx_script_new          (double width, double height, double margin);
void      jx_script_free         (JxScript *script);
void      jx_script_add_text     (JxScript *script, JxStyle style, JxAlign align, const char *text);
void      jx_script_add_row      (JxScript *script, JxStyle style, const char *const *texts);
void      jx_script_add_space    (JxScript *script, double height);
void      jx_script_add_page     (JxScript *script);
void      jx_script_add_table    (JxScript *script, const JxGrid *grid);
void      jx_script_add_contents (JxScript *script);

G_END_DECLS
