/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-session.h"

G_BEGIN_DECLS

/**
 * JxOwner:
 * @table: %JX_TABLE_PROJECT or %JX_TABLE_UNIT
 * @id: its id; 0 where there is none
 * @name: its name
 * @unit: (nullable): the unit, or the one that the project belongs to
 * @project: (nullable): the project; %NULL for a unit as a whole
 * @indicators: (nullable) (element-type JxIndicator): its own indicators
 *
 * Whose indicators a page is about; valid as long as the session's snapshot.
 */
typedef struct
{
  JxTable table;
  gint64 id;
  const char *name;
  const JxUnit *unit;
  const JxProject *project;
  GPtrArray *indicators;
} JxOwner;

void      jx_owner_init        (JxOwner         *owner,
                                JxSession       *session,
                                guint            unit);
gboolean  jx_owner_find        (JxOwner         *owner,
                                JxSession       *session,
                                const JxPlace   *place);
GArray   *jx_owner_list        (JxSession       *session);

const JxIndicator *jx_owner_find_indicator (const JxOwner *owner,
                                            const JxPlace *place);

G_END_DECLS
