/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-document.h"

G_BEGIN_DECLS

JxDocument *jx_html_tables (const char *name, const char *html);

G_END_DECLS
