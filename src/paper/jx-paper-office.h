/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-paper.h"

G_BEGIN_DECLS

GBytes *jx_paper_to_docx (JxPaper *paper, gint64 year, GError **error);
GBytes *jx_paper_to_xlsx (JxPaper *paper, gint64 year, GError **error);

G_END_DECLS
