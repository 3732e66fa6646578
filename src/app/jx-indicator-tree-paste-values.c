/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

/* The indicators from the one with the cursor on. */
static GPtrArray *
list_targets (JxIndicatorTree *self, JxTreeRow *start)
{
  g_autoptr (GPtrArray) rows = jx_tree_list_rows (self);
  GPtrArray *targets = g_ptr_array_new_with_free_func (g_object_unref);
  guint      index = rows->len;

  g_ptr_array_find (rows, start, &index);
  for (; index < rows->len; index++)
    if (jx_tree_row_get_kind (rows->pdata[index]) == JX_TREE_ROW_INDICATOR)
      g_ptr_array_add (targets, g_object_ref (rows->pdata[index]));
  return targets;
}

static gboolean
store_row (JxIndicatorTree *self,
           const JxBlock   *block,
           guint            number,
           JxTreeRow       *row,
           guint            column,
           GError         **error)
{
  guint                   n = MIN (block->n_columns, self->n_columns - column);
  g_autofree const char **texts = g_new0 (const char *, n);
  JxTreeAbout             about = jx_tree_about (self, row, FALSE);

  for (guint i = 0; i < n; i++)
    texts[i] = jx_block_cell (block, number, i);
  if (jx_tree_columns_store (&self->columns[column], n, &about, texts, error))
    return TRUE;
  /* Translators: the name of an indicator and what is wrong in its row of a pasted block */
  g_prefix_error (error, _ ("%s: "), about.indicator->name);
  return FALSE;
}

static gboolean
store_block (JxIndicatorTree *self,
             const JxBlock   *block,
             GPtrArray       *targets,
             guint            column,
             GError         **error)
{
  JxYear          *year = jx_session_get_year (self->session);
  guint            n = block->rows->len;
  g_autofree char *detail = g_strdup_printf (ngettext ("%u indicator", "%u indicators", n), n);

  if (n > targets->len)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   ngettext ("The block has more rows than the %u indicator from here on.",
                             "The block has more rows than the %u indicators from here on.",
                             targets->len),
                   targets->len);
      return FALSE;
    }
  if (!jx_year_begin (year, JX_VERB_PASTE, self->columns[column].table, NULL, detail, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!store_row (self, block, i, targets->pdata[i], column, error))
      {
        jx_year_rollback (year);
        return FALSE;
      }
  return jx_year_commit (year, error);
}

/**
 * jx_tree_paste_values:
 * @block: a block without headings
 * @start: the row with the cursor
 * @column: its column
 *
 * Pastes values of what belongs to the indicators from the cursor on to the right and down, as one
 * action: all of them or, where one is wrong, none.
 */
void
jx_tree_paste_values (JxIndicatorTree *self, const JxBlock *block, JxTreeRow *start, guint column)
{
  g_autoptr (GPtrArray) targets = list_targets (self, start);
  g_autoptr (GError) error = NULL;

  self->fresh = FALSE;
  if (!store_block (self, block, targets, column, &error))
    jx_session_fail (self->session, error);
  jx_tree_sync (self);
}
