/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include "model/jx-record.h"

G_BEGIN_DECLS

/* Lengths on paper are points (1/72 inch); y grows downward. */
#define JX_MM (72.0 / 25.4)
#define JX_A4_WIDTH (210.0 * JX_MM)
#define JX_A4_HEIGHT (297.0 * JX_MM)

/**
 * JxPaper:
 *
 * A document laid out on pages, ready to be drawn on any cairo context: screen, printer, PDF.
 *
 * Building lays out; drawing only draws. Reference counted.
 */
typedef struct _JxPaper JxPaper;

/**
 * JxRect:
 *
 * A rectangle on a page, points from its upper left corner.
 */
typedef struct
{
  double x, y, width, height;
} JxRect;

/**
 * JxShown:
 * @page: the page that is looked at, from 0
 * @place: a datum; the page that it stands on is laid out too. Its id is 0 for none
 *
 * What of a document is looked at. The other pages are counted, and may stay blank where that
 * saves time.
 */
typedef struct
{
  guint page;
  JxPlace place;
} JxShown;

/* How deep headings stand in each other. */
#define JX_MARK_LEVELS 4

/**
 * JxMark:
 * @title: text of the heading
 * @page: the page it stands on, from 0
 * @y: its height on the page
 * @level: 0 for a part, 1 for what stands in it and so on, up to #JX_MARK_LEVELS
 *
 * A heading: an entry of the PDF outline and of the contents.
 */
typedef struct
{
  char *title;
  guint page;
  double y;
  guint level;
} JxMark;

JxPaper       *jx_paper_ref         (JxPaper *paper);
void           jx_paper_unref       (JxPaper *paper);
const char    *jx_paper_get_title   (JxPaper *paper);
guint          jx_paper_get_n_pages (JxPaper *paper);
void           jx_paper_get_size    (JxPaper *paper, guint page, double *width, double *height);
void           jx_paper_draw        (JxPaper *paper, guint page, cairo_t *cr);
gboolean       jx_paper_is_blank    (JxPaper *paper, guint page);
const JxPlace *jx_paper_place_at    (JxPaper *paper, guint page, double x, double y);
gboolean       jx_paper_find_place  (JxPaper *paper, const JxPlace *place, guint *page, JxRect *rect);
GPtrArray     *jx_paper_get_marks   (JxPaper *paper);
char         **jx_paper_get_fonts   (JxPaper *paper);
GPtrArray     *jx_paper_get_omissions (JxPaper *paper);

JxPaper       *jx_paper_join        (const char *title, GPtrArray *papers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxPaper, jx_paper_unref)

G_END_DECLS
