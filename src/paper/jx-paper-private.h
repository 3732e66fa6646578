/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-chart.h"
#include "paper/jx-paper.h"
#include "paper/jx-script.h"
#include "paper/jx-typeset.h"

G_BEGIN_DECLS

/* All rules of official forms are this thick. */
#define JX_RULE_WIDTH 0.5

/* Lengths nearer than this are the same. */
#define JX_NEAR 0.01

/**
 * JxPart:
 * @start: the byte that it begins at in its text
 * @place: the datum it shows
 *
 * A part of a text that shows a datum of its own.
 */
typedef struct
{
  gsize start;
  JxPlace place;
} JxPart;

/** JxItem: lines of a text in a box on a page; the first one stands at the upper edge of the box. */
typedef struct
{
  JxLines *lines;
  guint first;
  guint n_lines;
  JxAlign align;
  float x, y, width;
} JxItem;

/** JxPageRule: a straight black line, level or upright. */
typedef struct
{
  double x1, y1, x2, y2;
} JxPageRule;

/** JxSpot: where a datum stands on a page. */
typedef struct
{
  JxPlace place;
  JxRect rect;
} JxSpot;

/** JxLink: a box that leads to a mark. */
typedef struct
{
  JxRect rect;
  guint mark;
} JxLink;

/** JxPlate: a chart in the colours of its theme, and its upper left corner on a page. */
typedef struct
{
  JxChart *chart;
  JxChartTheme theme;
  double x, y;
} JxPlate;

/** JxPage: how large a page is, points, and what is drawn on it; @is_blank where that was left out. */
typedef struct
{
  double width, height;
  gboolean is_blank;
  GArray *plates;
  GArray *items;
  GArray *rules;
  GArray *spots;
  GArray *links;
} JxPage;

struct _JxPaper
{
  char *title;
  double width, height;  /* of the pages that are added */
  GPtrArray *pages;      /* of JxPage */
  GPtrArray *marks;      /* of JxMark */
  GPtrArray *omissions;  /* of char* */
  JxScript *script;      /* NULL where none was asked for */
};

JxPaper *jx_paper_new          (const char *title, double width, double height);
JxPage  *jx_paper_get_page     (JxPaper *paper, guint page);
void     jx_paper_add_page     (JxPaper *paper);
void     jx_paper_cut_pages    (JxPaper *paper, guint n_pages);
void     jx_paper_move_pages   (JxPaper *paper, guint from, guint to);
guint    jx_paper_add_mark     (JxPaper *paper, const char *title, guint page, double y, guint level);

void     jx_page_add_lines     (JxPage *page, JxLines *lines, guint first, guint n_lines,
                                const JxRect *box, JxAlign align);
void     jx_page_add_rule      (JxPage *page, double x1, double y1, double x2, double y2);
void     jx_page_add_frame     (JxPage *page, const JxRect *box);
void     jx_page_add_spot      (JxPage *page, const JxPlace *place, const JxRect *rect);
void     jx_page_add_parts     (JxPage *page, const JxLines *lines, guint first, guint n_lines,
                                const JxRect *box, const JxPart *parts, guint n_parts);
void     jx_page_add_chart     (JxPage *page, JxChart *chart, JxChartTheme theme, double x, double y);
void     jx_page_add_link      (JxPage *page, const JxRect *rect, guint mark);

G_END_DECLS
