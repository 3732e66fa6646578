/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "office/jx-docx.h"

G_BEGIN_DECLS

/* Twentieths of a point, the measure of Word. */
#define JX_DOCX_TWIPS(points) ((int) ((points) * 20 + 0.5))

struct _JxDocx
{
  char *title;
  gint64 year;
  GString *body;
  guint n_headings;  /* headings so far; each has a bookmark of its number */
  guint n_references; /* lines of the contents so far */
};

char *_jx_docx_document (const JxDocx *docx, const JxDocxSheet *sheet);
char *_jx_docx_footer   (const JxDocxSheet *sheet);
char *_jx_docx_core     (const JxDocx *docx);
char *_jx_docx_styles   (void);

extern const char _jx_docx_content_types[];
extern const char _jx_docx_package_relations[];
extern const char _jx_docx_document_relations[];
extern const char _jx_docx_settings[];

G_END_DECLS
