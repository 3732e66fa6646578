/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How deep headings stand in each other. */
#define JX_DOCX_LEVELS 4

typedef enum
{
  JX_DOCX_LEFT,
  JX_DOCX_CENTRE,
  JX_DOCX_RIGHT,
  JX_DOCX_BOTH,
} JxDocxAlign;

/**
 * JxDocxLook:
 * @font: the font of hanzi
 * @size: points
 * @pitch: from line to line, points
 * @indent: of the first line, in characters
 * @before: room above, points
 * @align: where lines stand
 * @level: 1 to #JX_DOCX_LEVELS for a heading; 0 for none
 * @breaks: whether a page begins with it
 *
 * How a paragraph is set.
 */
typedef struct
{
  const char *font;
  double size;
  double pitch;
  double indent;
  double before;
  JxDocxAlign align;
  guint level;
  gboolean breaks;
} JxDocxLook;

/**
 * JxDocxMerge:
 * @JX_DOCX_ALONE: a cell of one row
 * @JX_DOCX_BEGINS: a cell that reaches down
 * @JX_DOCX_GOES_ON: the cell above reaches down here
 */
typedef enum
{
  JX_DOCX_ALONE,
  JX_DOCX_BEGINS,
  JX_DOCX_GOES_ON,
} JxDocxMerge;

/**
 * JxDocxSheet:
 * @width: of the paper, points
 * @height: of the paper
 * @margin: on all sides
 * @mark: (nullable): what stands at the right of the foot
 *
 * The pages of a document.
 */
typedef struct
{
  double width, height, margin;
  const char *mark;
} JxDocxSheet;

/**
 * JxDocx:
 *
 * A Word document (.docx, ISO/IEC 29500 transitional), written from its beginning to its end.
 */
typedef struct _JxDocx JxDocx;

JxDocx *jx_docx_new            (const char *title, gint64 year);
void    jx_docx_free           (JxDocx *docx);
void    jx_docx_paragraph      (JxDocx *docx, const JxDocxLook *look, const char *text);
void    jx_docx_tabs           (JxDocx *docx, const JxDocxLook *look, const char *const *texts,
                                double width);
void    jx_docx_begin_contents (JxDocx *docx);
void    jx_docx_contents_entry (JxDocx *docx, const JxDocxLook *look, const char *title,
                                guint heading, guint page, double width);
void    jx_docx_end_contents   (JxDocx *docx);
void    jx_docx_begin_table    (JxDocx *docx, const guint *widths, guint n_widths);
void    jx_docx_begin_row      (JxDocx *docx, gboolean heading, double least_height);
void    jx_docx_cell           (JxDocx *docx, const JxDocxLook *look, guint width, guint columns,
                                JxDocxMerge merge, const char *text);
void    jx_docx_end_row        (JxDocx *docx);
void    jx_docx_end_table      (JxDocx *docx);
GBytes *jx_docx_finish         (JxDocx *docx, const JxDocxSheet *sheet, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxDocx, jx_docx_free)

G_END_DECLS
