/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxEvidence:
 * @project: (nullable): the project it belongs to; %NULL for the unit as a whole; not owned
 * @owner: the row that it proves: an indicator, a payment, an adjustment or a rectification
 * @owner_name: what that row is called on the forms
 * @number: the place of the file, such as `02-指标03-1`
 * @attachment: the file; not owned
 *
 * A file of evidence 佐证材料 and where it belongs. Lives no longer than the snapshot.
 */
typedef struct
{
  const JxProject *project;
  JxPlace owner;
  char *owner_name;
  char *number;
  const JxAttachment *attachment;
} JxEvidence;

GPtrArray *jx_evidence          (const JxSnapshot *snapshot, const JxUnit *unit);
GPtrArray *jx_evidence_of       (const JxSnapshot *snapshot, JxTable table, gint64 id);
gboolean   jx_evidence_is_owner (JxTable table);
const JxField *jx_evidence_ref  (JxTable table);
JxPlace    jx_evidence_owner    (const JxAttachment *attachment);
void       jx_evidence_free     (JxEvidence *evidence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxEvidence, jx_evidence_free)

G_END_DECLS
