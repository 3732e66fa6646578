/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-session.h"

G_BEGIN_DECLS

/**
 * JxTyped:
 * @place: the field that is typed into
 * @text: (nullable): what is typed into it and not stored
 * @table: the table of @row
 * @row: (nullable): a row that is being typed and not in the file
 *
 * What is being typed; @text or @row or nothing.
 */
typedef struct
{
  JxPlace place;
  char *text;
  JxTable table;
  gpointer row;
} JxTyped;

JxTyped *jx_session_get_typed (JxSession *self);
void     jx_typed_clear       (JxTyped   *typed);

G_END_DECLS
