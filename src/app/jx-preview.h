/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxPreview:
 *
 * A snapshot as it would be if one text or one new row were stored: the row has a copy of its own, so have the
 * lists that lead to it; all else belongs to the snapshot, which must outlive the preview.
 */
typedef struct _JxPreview JxPreview;

JxPreview        *jx_preview_new          (const JxSnapshot *snapshot,
                                           const JxPlace    *place,
                                           const char       *text);
JxPreview        *jx_preview_new_row      (const JxSnapshot *snapshot,
                                           JxTable           table,
                                           gconstpointer     record);
void              jx_preview_free         (JxPreview        *self);
const JxSnapshot *jx_preview_get_snapshot (const JxPreview  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxPreview, jx_preview_free)

G_END_DECLS
