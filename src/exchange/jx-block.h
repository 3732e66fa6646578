/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxBlock:
 * @rows: (element-type GStrv): the rows; they may differ in length
 * @n_columns: cells of the longest row
 *
 * A block of cells, copied from a spreadsheet or a table of a word processor.
 */
typedef struct
{
  GPtrArray *rows;
  guint n_columns;
} JxBlock;

/**
 * JxBlockFault:
 * @row: the row of the block, from 0
 * @column: its column, from 0
 * @field: the field that the cell was meant for
 * @text: what stands in the cell
 * @message: why it cannot be stored, a sentence in the user's language
 *
 * A cell of a block that its field does not take.
 */
typedef struct
{
  guint row;
  guint column;
  const JxField *field;
  char *text;
  char *message;
} JxBlockFault;

JxBlock     *jx_block_parse         (const char *text);
void         jx_block_free          (JxBlock *block);
const char  *jx_block_cell          (const JxBlock *block, guint row, guint column);
const char **jx_block_take_headings (JxBlock *block);
void         jx_block_apply         (const JxBlock *block, guint row, const char *const *fields,
                                     JxIndicator *indicator, GPtrArray *faults);
void         jx_block_fault_free    (JxBlockFault *fault);

const char  *jx_cell_read           (const JxIndicator *indicator, const char *field,
                                     const char *typed, char **text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxBlock, jx_block_free)

G_END_DECLS
