/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-cells.h"
#include "store/jx-year.h"

G_BEGIN_DECLS

/** JxHistoryColumn: the texts of a row that jx_history_row_new() makes. */
typedef enum
{
  JX_HISTORY_NUMBER,
  JX_HISTORY_TIME,
  JX_HISTORY_WHO,
  JX_HISTORY_WHAT,
  JX_HISTORY_STATE,
  JX_N_HISTORY_COLUMNS,
} JxHistoryColumn;

JxCells *jx_history_row_new    (const JxEntry  *entry);
JxCells *jx_history_detail_new (const JxDetail *detail);
char    *jx_history_day        (const char     *time);

G_END_DECLS
