/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxNarrativeField:
 * @name: what stands between the braces: `预算合计`
 * @title: (translatable): what is put in its place, in English
 * @after: what is usually written behind it, such as `万元`; empty for nothing
 *
 * A field that the prose of the self-evaluation report may hold.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *after;
} JxNarrativeField;

const JxNarrativeField *jx_narrative_field   (guint index);
char                   *jx_narrative_expand  (const JxSnapshot *snapshot, const JxUnit *unit,
                                              const char *text);
char                  **jx_narrative_unknown (const char *text);

G_END_DECLS
