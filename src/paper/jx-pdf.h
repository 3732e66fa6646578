/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-paper.h"

G_BEGIN_DECLS

/**
 * JxPdfInfo:
 * @author: (nullable): the unit that the document is of
 * @created: (nullable): ISO 8601 date and time that the document bears; %NULL for now
 */
typedef struct
{
  const char *author;
  const char *created;
} JxPdfInfo;

gboolean jx_pdf_write (JxPaper *paper, const char *path, const JxPdfInfo *info, GError **error);

G_END_DECLS
