/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

#include "app/jx-ask.h"
#include "exchange/jx-block.h"

#include <glib/gi18n-lib.h>

/* More wrong cells than that are counted, not listed. */
#define MOST_LISTED 50

/* An indicator as it will be when the block is pasted. */
typedef struct
{
  JxIndicator *indicator; /* of id 0 for a new one */
  gint64       after;     /* the indicator that a new one comes behind */
  gboolean     chained;   /* or behind the new one before it */
} Item;

typedef struct
{
  JxIndicatorTree *tree;
  GPtrArray       *items;  /* of Item */
  GPtrArray       *faults; /* of JxBlockFault */
} Paste;

static void
free_item (gpointer data)
{
  Item *item = data;

  jx_indicator_free (item->indicator);
  g_free (item);
}

static void
free_paste (Paste *paste)
{
  g_object_unref (paste->tree);
  g_ptr_array_unref (paste->items);
  g_ptr_array_unref (paste->faults);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, free_paste)

static Paste *
new_paste (JxIndicatorTree *self)
{
  Paste *paste = g_new0 (Paste, 1);

  paste->tree = g_object_ref (self);
  paste->items = g_ptr_array_new_with_free_func (free_item);
  paste->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_block_fault_free);
  return paste;
}

static JxIndicator *
add_item (Paste *paste, JxIndicator *indicator, gint64 after)
{
  Item *item = g_new0 (Item, 1);
  Item *last = paste->items->len > 0 ? paste->items->pdata[paste->items->len - 1] : NULL;

  item->indicator = indicator;
  item->after = after;
  item->chained = indicator->id == 0 && last != NULL && last->indicator->id == 0 &&
                  g_str_equal (last->indicator->level1, indicator->level1) &&
                  g_str_equal (last->indicator->level2, indicator->level2);
  g_ptr_array_add (paste->items, item);
  return indicator;
}

static JxIndicator *
new_indicator (const char *level1, const char *level2)
{
  JxIndicator *indicator = jx_indicator_new ();

  jx_text_set (&indicator->level1, level1);
  jx_text_set (&indicator->level2, level2);
  return indicator;
}

/* The rows that a block without headings fills, from the cursor on: those of the same level 2 where
 * names are pasted, else all that follow. */
static GPtrArray *
list_targets (JxIndicatorTree *self, JxTreeRow *start, gboolean has_names)
{
  const JxIndicator *level = jx_tree_row_get_indicator (start);
  g_autoptr (GPtrArray) rows = jx_tree_list_rows (self);
  GPtrArray *targets = g_ptr_array_new_with_free_func (g_object_unref);
  guint      index;

  if (!g_ptr_array_find (rows, start, &index))
    return targets;
  for (; index < rows->len; index++)
    {
      const JxIndicator *shown = jx_tree_row_get_indicator (rows->pdata[index]);

      if (has_names && (!g_str_equal (shown->level1, level->level1) ||
                        !g_str_equal (shown->level2, level->level2)))
        break;
      if (jx_tree_row_get_kind (rows->pdata[index]) == JX_TREE_ROW_INDICATOR)
        g_ptr_array_add (targets, g_object_ref (rows->pdata[index]));
    }
  return targets;
}

/* The fields that the columns of a block fill, the first one being that of the cursor. */
static const char **
list_fields (JxIndicatorTree *self, const JxBlock *block, guint column)
{
  const char **fields = g_new0 (const char *, block->n_columns + 1);

  for (guint i = 0; i < block->n_columns && column + i < self->n_columns; i++)
    if (self->columns[column + i].table == JX_TABLE_INDICATOR && self->columns[column + i].editable)
      fields[i] = self->columns[column + i].field;
  return fields;
}

static void
plan_cells (Paste *paste, const JxBlock *block, JxTreeRow *start, guint column)
{
  JxIndicatorTree        *self = paste->tree;
  gboolean                has_names = column == jx_tree_find_name_column (self);
  g_autofree const char **fields = list_fields (self, block, column);
  g_autoptr (GPtrArray) targets = list_targets (self, start, has_names);
  const JxIndicator *level = jx_tree_row_get_indicator (start);
  gint64             after = jx_tree_row_get_id (start);

  if (targets->len > 0)
    level = jx_tree_row_get_indicator (targets->pdata[targets->len - 1]);
  if (targets->len > 0 || after == 0)
    after = jx_tree_find_end (self, targets->len > 0 ? targets->pdata[targets->len - 1] : start);
  for (guint i = 0; i < block->rows->len; i++)
    {
      JxIndicator *indicator =
        i < targets->len
          ? jx_record_copy (JX_TABLE_INDICATOR, jx_tree_row_get_indicator (targets->pdata[i]))
          : new_indicator (level->level1, level->level2);

      jx_block_apply (block, i, fields, add_item (paste, indicator, after), paste->faults);
    }
}

/* A level that the tree calls otherwise gets the tree's name. */
static void
settle_levels (JxIndicatorTree *self, JxIndicator *indicator, const JxIndicator *start)
{
  g_autoptr (GPtrArray) rows = jx_tree_list_rows (self);
  JxLevel1 level1 = jx_level1_read (indicator->level1);
  JxLevel2 level2 = jx_level2_read (indicator->level2);

  if (*indicator->level2 == '\0' && *indicator->level1 == '\0')
    {
      jx_text_set (&indicator->level1, start->level1);
      jx_text_set (&indicator->level2, start->level2);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const JxIndicator *group = jx_tree_row_get_indicator (rows->pdata[i]);

      if (jx_tree_row_get_kind (rows->pdata[i]) != JX_TREE_ROW_LEVEL2 ||
          level2 == JX_LEVEL2_OTHER || jx_level2_read (group->level2) != level2 ||
          (level1 != JX_LEVEL1_OTHER && jx_level1_read (group->level1) != level1))
        continue;
      jx_text_set (&indicator->level1, group->level1);
      jx_text_set (&indicator->level2, group->level2);
      return;
    }
}

/* The indicator of that name and level that is there already and not in the plan yet. */
static const JxIndicator *
find_twin (Paste *paste, const JxIndicator *indicator)
{
  GPtrArray *indicators = jx_tree_list_indicators (paste->tree);

  for (guint i = 0; indicators != NULL && i < indicators->len; i++)
    {
      const JxIndicator *twin = indicators->pdata[i];
      gboolean           taken = FALSE;

      for (guint k = 0; k < paste->items->len && !taken; k++)
        taken = ((Item *) paste->items->pdata[k])->indicator->id == twin->id;
      if (!taken && g_str_equal (twin->name, indicator->name) &&
          g_str_equal (twin->level1, indicator->level1) &&
          g_str_equal (twin->level2, indicator->level2))
        return twin;
    }
  return NULL;
}

static void
plan_by_headings (Paste *paste, const JxBlock *block, const char *const *fields, JxTreeRow *start)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      g_autoptr (JxIndicator) read = new_indicator ("", "");
      g_autoptr (GPtrArray) none =
        g_ptr_array_new_with_free_func ((GDestroyNotify) jx_block_fault_free);
      g_autoptr (JxTreeRow) group = NULL;
      const JxIndicator *twin;
      JxIndicator       *indicator;

      jx_block_apply (block, i, fields, read, none);
      if (*read->name == '\0')
        continue;
      settle_levels (paste->tree, read, jx_tree_row_get_indicator (start));
      group = jx_tree_row_new (JX_TREE_ROW_LEVEL2, read->level1, read->level2, 0);
      twin = find_twin (paste, read);
      indicator = twin != NULL ? jx_record_copy (JX_TABLE_INDICATOR, twin) : new_indicator ("", "");
      add_item (paste, indicator, jx_tree_find_end (paste->tree, group));
      jx_block_apply (block, i, fields, indicator, paste->faults);
      jx_text_set (&indicator->level1, read->level1);
      jx_text_set (&indicator->level2, read->level2);
    }
}

static gboolean
write_items (Paste *paste, GError **error)
{
  JxYear *year = jx_session_get_year (paste->tree->session);
  gint64  last = 0;

  for (guint i = 0; i < paste->items->len; i++)
    {
      const Item *item = paste->items->pdata[i];

      if (item->indicator->id != 0)
        {
          if (!jx_year_write (year, JX_TABLE_INDICATOR, item->indicator, error))
            return FALSE;
          continue;
        }
      if (!jx_tree_add_record (paste->tree,
                               item->indicator,
                               item->chained ? last : item->after,
                               error))
        return FALSE;
      last = item->indicator->id;
    }
  return TRUE;
}

static void
write_paste (Paste *paste)
{
  JxIndicatorTree *self = paste->tree;
  JxYear          *year = jx_session_get_year (self->session);
  guint            n = paste->items->len;
  g_autofree char *detail = g_strdup_printf (ngettext ("%u indicator", "%u indicators", n), n);
  g_autoptr (GError) error = NULL;

  self->fresh = FALSE;
  if (!jx_year_begin (year, JX_VERB_PASTE, JX_TABLE_INDICATOR, NULL, detail, &error) ||
      !write_items (paste, &error) || !jx_year_commit (year, &error))
    {
      jx_year_rollback (year);
      jx_session_fail (self->session, error);
    }
  jx_tree_sync (self);
}

static void
answered_cb (guint answer, gpointer data)
{
  g_autoptr (Paste) paste = data;

  if (answer == 1 && paste->tree->session != NULL)
    write_paste (paste);
}

static char *
list_faults (GPtrArray *faults)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (faults->len, MOST_LISTED); i++)
    {
      const JxBlockFault *fault = faults->pdata[i];

      /* Translators: the row of the pasted block, the field and what is wrong in it */
      g_string_append_printf (list,
                              _ ("Row %u, %s: %s"),
                              fault->row + 1,
                              _ (fault->field->label),
                              fault->message);
      g_string_append_c (list, '\n');
    }
  if (faults->len > MOST_LISTED)
    g_string_append (list, "…\n");
  return g_string_free (list, FALSE);
}

static void
ask (Paste *paste)
{
  const char      *buttons[] = { _ ("_Cancel"), _ ("Paste the _Rest"), NULL };
  guint            n = paste->faults->len;
  g_autofree char *sentence = g_strdup_printf (
    ngettext ("%u cell of the block cannot be stored. The others can be pasted without it; its "
              "field then stays as it is.",
              "%u cells of the block cannot be stored. The others can be pasted without them; "
              "their fields then stay as they are.",
              n),
    n);
  g_autofree char *detail = list_faults (paste->faults);
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (paste->tree));

  jx_ask (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
          _ ("Paste"),
          sentence,
          detail,
          buttons,
          answered_cb,
          paste);
}

/**
 * jx_tree_paste:
 * @cell: the cell with the cursor
 * @text: text from the clipboard
 *
 * Pastes a block from the cursor on to the right and down, as one action.
 *
 * A text of one cell is typed into the cell. A block with headings goes where they say; rows that
 * are too many become new indicators. If there are wrong cells the user is asked first.
 */
void
jx_tree_paste (JxIndicatorTree *self, JxTreeCell *cell, const char *text)
{
  g_autoptr (JxBlock) block = jx_block_parse (text);
  g_autoptr (JxTreeRow) start = g_object_ref (jx_tree_cell_get_row (cell));
  g_autofree const char **fields = NULL;
  g_autoptr (Paste) paste = NULL;

  if (block->rows->len == 0)
    return;
  if (block->rows->len == 1 && block->n_columns == 1)
    {
      jx_tree_cell_type (cell, jx_block_cell (block, 0, 0));
      return;
    }
  if (!jx_session_get_writable (self->session))
    return;
  jx_tree_offers_close (JX_TREE_OFFERS (self->offers));
  jx_tree_cell_restore (cell);
  if (!jx_tree_takes_new (self))
    {
      jx_tree_paste_values (self, block, start, jx_tree_cell_get_column (cell));
      return;
    }
  fields = jx_block_take_headings (block);
  paste = new_paste (self);
  if (fields != NULL)
    plan_by_headings (paste, block, fields, start);
  else
    plan_cells (paste, block, start, jx_tree_cell_get_column (cell));
  if (paste->items->len == 0)
    return;
  if (paste->faults->len > 0)
    ask (g_steal_pointer (&paste));
  else
    write_paste (paste);
}
