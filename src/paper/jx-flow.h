/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-paper-private.h"
#include "paper/jx-script.h"

G_BEGIN_DECLS

/* The usual margin of an official form. */
#define JX_MARGIN (25 * JX_MM)

/* The margin of a form on a page across. */
#define JX_WIDE_MARGIN (20 * JX_MM)

/**
 * JxFlow:
 * @paper: the document
 * @typesetter: what breaks its texts
 * @page: the page that is being filled
 * @y: how far it is filled
 * @left: left edge of the text
 * @width: width of the text
 * @top: upper edge of the text
 * @bottom: lower edge of the text
 * @pages_before: how many pages of a larger document stand before this one
 * @pages_in_all: how many pages the larger document has; 0 where this one stands alone
 * @script: (nullable): what was placed, for other outputs than pages
 * @theme: the colours of its charts
 * @shown: (nullable): what of the larger document is looked at; %NULL for all of it
 *
 * The point in a document that the next thing is placed at.
 */
typedef struct
{
  JxPaper *paper;
  JxTypesetter *typesetter;
  guint page;
  double y;
  double left, width, top, bottom;
  guint pages_before, pages_in_all;
  JxScript *script;
  JxChartTheme theme;
  const JxShown *shown;
} JxFlow;

JxFlow  *jx_flow_new         (const char *title, const char *font);
JxFlow  *jx_flow_new_wide    (const char *title, const char *font);
JxPaper *jx_flow_finish      (JxFlow *flow, const char *fingerprint);
void     jx_flow_free        (JxFlow *flow);

JxPage  *jx_flow_get_page    (JxFlow *flow);
double   jx_flow_get_rest    (const JxFlow *flow);
gboolean jx_flow_is_fresh    (const JxFlow *flow);
gboolean jx_flow_is_shown    (const JxFlow *flow);
void     jx_flow_record      (JxFlow *flow);
void     jx_flow_next_page   (JxFlow *flow);
void     jx_flow_turn_page   (JxFlow *flow);
void     jx_flow_go_to       (JxFlow *flow, double y);
void     jx_flow_space       (JxFlow *flow, double height);
void     jx_flow_need        (JxFlow *flow, double height);

void     jx_flow_text        (JxFlow *flow, JxStyle style, JxAlign align, const char *text,
                              const JxPart *parts, guint n_parts);
void     jx_flow_sides       (JxFlow *flow, JxStyle style, const char *left, const char *right,
                              const JxPlace *place);
guint    jx_flow_mark        (JxFlow *flow, const char *title, guint level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxFlow, jx_flow_free)

G_END_DECLS
