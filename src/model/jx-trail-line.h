/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-record.h"

G_BEGIN_DECLS

/**
 * JxTrailLine:
 * @time: when, in the time of the place, `2021-03-05 09:30`
 * @who: the user
 * @place: the row and the field
 * @kind: `+` the row was added, `-` removed, `~` changed
 * @name: the name of the row; empty where it has none
 * @before: what stood in the field, as a user writes it
 * @after: what stands there since
 *
 * One field that was changed: a line of the audit trail 修改记录, apart from the year file.
 */
typedef struct
{
  char *time;
  char *who;
  JxPlace place;
  char kind;
  char *name;
  char *before;
  char *after;
} JxTrailLine;

void jx_trail_line_free (JxTrailLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTrailLine, jx_trail_line_free)

G_END_DECLS
