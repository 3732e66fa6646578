/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "paper/jx-font.h"

G_BEGIN_DECLS

/** JxStyle: the ways in which text is set; their fonts and sizes stand in one table in jx-typeset.c. */
typedef enum
{
  JX_STYLE_COVER,
  JX_STYLE_COVER_LINE,
  JX_STYLE_PART,
  JX_STYLE_SECTION,
  JX_STYLE_BODY,
  JX_STYLE_CONTENTS,
  JX_STYLE_CONTENTS_PART,
  JX_STYLE_FORM_TITLE,
  JX_STYLE_CELL,
  JX_STYLE_SMALL_CELL,
  JX_STYLE_FOOTER,
  JX_STYLE_CHART,
  JX_STYLE_CHART_TITLE,
  JX_N_STYLES,
} JxStyle;

/**
 * JxStyleInfo:
 * @face: the typeface
 * @size: points
 * @pitch: from baseline to baseline, points; the same for every font, so that a fall-back font
 *   does not push lines apart
 * @indent: of the first line of a paragraph, in characters
 * @justify: whether lines fill their width
 */
typedef struct
{
  JxFace face;
  double size;
  double pitch;
  double indent;
  gboolean justify;
} JxStyleInfo;

typedef enum
{
  JX_ALIGN_LEFT,
  JX_ALIGN_CENTRE,
  JX_ALIGN_RIGHT,
} JxAlign;

/** JX_NO_WIDTH: the width of a text that is not wrapped. */
#define JX_NO_WIDTH (-1.0)

/**
 * JxLine:
 * @line: the glyphs
 * @indent: how far it begins from the left edge
 * @width: how wide it is
 */
typedef struct
{
  PangoLayoutLine *line;
  float indent;
  float width;
} JxLine;

/**
 * JxLines:
 * @text: the text
 * @style: how it is set
 * @measure: the width it is wrapped to, in Pango units; -1 for none
 * @n_lines: its lines
 *
 * A text broken into lines: set once, drawn as often as it stands on paper. Reference counted.
 */
typedef struct
{
  char *text;
  JxStyle style;
  int measure;
  guint n_lines;
  JxLine lines[];
} JxLines;

const JxStyleInfo *jx_style_info (JxStyle style);

JxLines *jx_lines_ref   (JxLines *lines);
void     jx_lines_unref (JxLines *lines);
double   jx_style_pitch (JxStyle style);
double   jx_lines_pitch (const JxLines *lines);
double   jx_lines_size  (const JxLines *lines);
void     jx_lines_draw  (const JxLines *lines, guint line, cairo_t *cr, double x, double y,
                         double width, JxAlign align);

/**
 * JxTypesetter:
 *
 * Breaks texts into lines, and remembers them.
 */
typedef struct _JxTypesetter JxTypesetter;

JxTypesetter *jx_typesetter_new  (const char *font);
void          jx_typesetter_free (JxTypesetter *self);
JxLines      *jx_typesetter_set  (JxTypesetter *self, JxStyle style, const char *text,
                                  double width);
guint         jx_typesetter_count (JxTypesetter *self, JxStyle style, const char *text,
                                  double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxLines, jx_lines_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTypesetter, jx_typesetter_free)

G_END_DECLS
