/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxBlendCount:
 * @fields: fields of the project, steps of its plan and goals that are others or new
 * @changed: indicators that were there and say something else
 * @added: indicators that are new
 *
 * What a project that is read makes of one that is there.
 */
typedef struct
{
  guint fields;
  guint changed;
  guint added;
} JxBlendCount;

guint      jx_blend_rows    (JxTable table, GPtrArray *into, const GPtrArray *from, guint *added);
void       jx_blend_project (JxProject *into, const JxProject *from, JxBlendCount *count);
JxProject *jx_blend_of_year (const JxProject *from, gint64 years_ago, const JxProject *known);

G_END_DECLS
