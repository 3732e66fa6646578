/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "exchange/jx-block.h"
#include "exchange/jx-paragraphs.h"
/* What is pasted: cells into the indicators, paragraphs into the goals. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const known[] = { "name", "description", "printed", "weight", NULL };
  g_autofree char         *typed = g_strndup ((const char *) data, size);
  g_autofree char         *text = g_utf8_make_valid (typed, -1);
  g_autoptr (JxBlock) block = jx_block_parse (text);
  g_autoptr (GPtrArray) titled = jx_paragraphs_read (text, TRUE);
  g_autoptr (GPtrArray) plain = jx_paragraphs_read (text, FALSE);
  g_autoptr (GPtrArray) faults =
    g_ptr_array_new_with_free_func ((GDestroyNotify) jx_block_fault_free);
  g_autofree const char **fields = g_new0 (const char *, block->n_columns);

  for (guint column = 0; column < block->n_columns; column++)
    fields[column] = known[column % G_N_ELEMENTS (known)];
  for (guint row = 0; row < block->rows->len; row++)
    {
      g_autoptr (JxIndicator) indicator = jx_indicator_new ();

      jx_block_apply (block, row, fields, indicator, faults);
    }
  return 0;
}
