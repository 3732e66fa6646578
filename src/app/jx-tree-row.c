/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-tree-row.h"

/* A text that could not be stored, and why. */
typedef struct
{
  char *text;
  char *message;
} Draft;

struct _JxTreeRow
{
  GObject parent_instance;

  JxTreeRowKind kind;
  gint64        id;        /* of the indicator; of a blank row, of the one that it stands below */
  JxIndicator  *indicator; /* of a group or a blank row only its levels are set */
  JxIndicator  *supposed;  /* with what is being typed; NULL for nothing */
  GListStore   *children;
  GHashTable   *drafts; /* of Draft, by column; NULL where there are none */
  gint64        points;
  gint64        due;
  gboolean      open; /* a level 2 that has its place to type */
};

G_DEFINE_FINAL_TYPE (JxTreeRow, jx_tree_row, G_TYPE_OBJECT)

static guint changed_signal;

static void
free_draft (gpointer data)
{
  Draft *draft = data;

  g_free (draft->text);
  g_free (draft->message);
  g_free (draft);
}

static void
jx_tree_row_finalize (GObject *object)
{
  JxTreeRow *self = JX_TREE_ROW (object);

  g_clear_pointer (&self->indicator, jx_indicator_free);
  g_clear_pointer (&self->supposed, jx_indicator_free);
  g_clear_object (&self->children);
  g_clear_pointer (&self->drafts, g_hash_table_unref);

  G_OBJECT_CLASS (jx_tree_row_parent_class)->finalize (object);
}

static void
jx_tree_row_class_init (JxTreeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_tree_row_finalize;

  changed_signal = g_signal_new ("changed",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
jx_tree_row_init (JxTreeRow *self)
{
  self->points = JX_UNSET;
}

/**
 * jx_tree_row_new:
 * @kind: what it is
 * @level1: its 一级指标 as printed
 * @level2: its 二级指标 as printed; empty for a row of level 1
 * @id: the indicator; for a blank row the one that it stands below, 0 for the end of its level
 *
 * Makes a row without children.
 *
 * Returns: (transfer full): the row
 */
JxTreeRow *
jx_tree_row_new (JxTreeRowKind kind, const char *level1, const char *level2, gint64 id)
{
  JxTreeRow *self = g_object_new (JX_TYPE_TREE_ROW, NULL);

  self->kind = kind;
  self->id = id;
  self->indicator = jx_indicator_new ();
  jx_text_set (&self->indicator->level1, level1);
  jx_text_set (&self->indicator->level2, level2);
  if (kind == JX_TREE_ROW_LEVEL1 || kind == JX_TREE_ROW_LEVEL2)
    self->children = g_list_store_new (JX_TYPE_TREE_ROW);
  return self;
}

/**
 * jx_tree_row_get_kind:
 *
 * Tells what the row is.
 *
 * Returns: the kind
 */
JxTreeRowKind
jx_tree_row_get_kind (JxTreeRow *self)
{
  g_return_val_if_fail (JX_IS_TREE_ROW (self), JX_TREE_ROW_BLANK);
  return self->kind;
}

/**
 * jx_tree_row_get_id:
 *
 * Tells which indicator the row shows.
 *
 * Returns: its id; for a blank row the indicator that it stands below, or 0
 */
gint64
jx_tree_row_get_id (JxTreeRow *self)
{
  g_return_val_if_fail (JX_IS_TREE_ROW (self), 0);
  return self->id;
}

/**
 * jx_tree_row_is:
 * @kind: a kind
 * @level1: a 一级指标
 * @level2: a 二级指标
 * @id: an indicator
 *
 * Whether the row is the one of that kind and place; an indicator is known by its id alone.
 *
 * Returns: %TRUE where it is
 */
gboolean
jx_tree_row_is (JxTreeRow    *self,
                JxTreeRowKind kind,
                const char   *level1,
                const char   *level2,
                gint64        id)
{
  g_return_val_if_fail (JX_IS_TREE_ROW (self), FALSE);

  if (self->kind != kind || self->id != id)
    return FALSE;
  return kind == JX_TREE_ROW_INDICATOR || (g_str_equal (self->indicator->level1, level1) &&
                                           g_str_equal (self->indicator->level2, level2));
}

/**
 * jx_tree_row_get_children:
 *
 * The rows below a row of level 1 or 2.
 *
 * Returns: (transfer none) (nullable): the rows; %NULL for a row that can have none
 */
GListStore *
jx_tree_row_get_children (JxTreeRow *self)
{
  g_return_val_if_fail (JX_IS_TREE_ROW (self), NULL);
  return self->children;
}

/**
 * jx_tree_row_get_indicator:
 *
 * What the row shows; of a group or a blank row only the levels are set.
 *
 * Returns: (transfer none): the indicator, valid until the row is changed
 */
const JxIndicator *
jx_tree_row_get_indicator (JxTreeRow *self)
{
  g_return_val_if_fail (JX_IS_TREE_ROW (self), NULL);
  return self->indicator;
}

/**
 * jx_tree_row_set_indicator:
 * @indicator: the indicator as it is now
 *
 * Lets the row show another state of its indicator; jx_tree_row_changed() tells of it.
 */
void
jx_tree_row_set_indicator (JxTreeRow *self, const JxIndicator *indicator)
{
  g_return_if_fail (JX_IS_TREE_ROW (self));
  g_return_if_fail (self->kind == JX_TREE_ROW_INDICATOR);

  jx_indicator_free (self->indicator);
  self->indicator = jx_record_copy (JX_TABLE_INDICATOR, indicator);
}

/**
 * jx_tree_row_get_supposed:
 *
 * The indicator with what is being typed, else as it is.
 *
 * Returns: (transfer none): the indicator, valid until the row is changed
 */
const JxIndicator *
jx_tree_row_get_supposed (JxTreeRow *self)
{
  g_return_val_if_fail (JX_IS_TREE_ROW (self), NULL);
  return self->supposed != NULL ? self->supposed : self->indicator;
}

/**
 * jx_tree_row_set_supposed:
 * @indicator: (nullable) (transfer full): the indicator with what is being typed; %NULL for nothing
 *
 * Sets what the indicator would be.
 */
void
jx_tree_row_set_supposed (JxTreeRow *self, JxIndicator *indicator)
{
  g_return_if_fail (JX_IS_TREE_ROW (self));

  g_clear_pointer (&self->supposed, jx_indicator_free);
  self->supposed = indicator;
}

/**
 * jx_tree_row_changed:
 *
 * Tells those who show the row that it is another now.
 */
void
jx_tree_row_changed (JxTreeRow *self)
{
  g_return_if_fail (JX_IS_TREE_ROW (self));
  g_signal_emit (self, changed_signal, 0);
}

/**
 * jx_tree_row_get_open:
 *
 * Whether a level 2 has a place to type a new indicator though it has some already.
 *
 * Returns: %TRUE where it has
 */
gboolean
jx_tree_row_get_open (JxTreeRow *self)
{
  g_return_val_if_fail (JX_IS_TREE_ROW (self), FALSE);
  return self->open;
}

/**
 * jx_tree_row_set_open:
 * @open: whether it has
 *
 * Sets whether a level 2 has a place to type.
 */
void
jx_tree_row_set_open (JxTreeRow *self, gboolean open)
{
  g_return_if_fail (JX_IS_TREE_ROW (self));
  self->open = open;
}

/**
 * jx_tree_row_get_points:
 * @due: (out) (optional): hundredths that are due to a level 1; %JX_UNSET where it has no due
 *
 * The points of an indicator, its share where it has no weight of its own, or those of a level 1.
 *
 * Returns: hundredths of a point; %JX_UNSET for none
 */
gint64
jx_tree_row_get_points (JxTreeRow *self, gint64 *due)
{
  g_return_val_if_fail (JX_IS_TREE_ROW (self), JX_UNSET);

  if (due != NULL)
    *due = self->due;
  return self->points;
}

/**
 * jx_tree_row_set_points:
 * @points: hundredths of a point
 * @due: hundredths that are due to the level
 *
 * Sets the points of the row; jx_tree_row_changed() tells of it.
 */
void
jx_tree_row_set_points (JxTreeRow *self, gint64 points, gint64 due)
{
  g_return_if_fail (JX_IS_TREE_ROW (self));

  self->points = points;
  self->due = due;
}

/**
 * jx_tree_row_get_draft:
 * @column: number of a column
 * @message: (out) (optional) (transfer none): why the text could not be stored
 *
 * The text that stands in a cell though it could not be stored.
 *
 * Returns: (transfer none) (nullable): the text; %NULL where the cell shows what is stored
 */
const char *
jx_tree_row_get_draft (JxTreeRow *self, guint column, const char **message)
{
  const Draft *draft;

  g_return_val_if_fail (JX_IS_TREE_ROW (self), NULL);

  draft =
    self->drafts != NULL ? g_hash_table_lookup (self->drafts, GUINT_TO_POINTER (column)) : NULL;
  if (message != NULL)
    *message = draft != NULL ? draft->message : NULL;
  return draft != NULL ? draft->text : NULL;
}

/**
 * jx_tree_row_set_draft:
 * @column: number of a column
 * @text: (nullable): the text that could not be stored; %NULL to forget it
 * @message: (nullable): why it could not
 *
 * Keeps a text that could not be stored; jx_tree_row_changed() tells of it.
 */
void
jx_tree_row_set_draft (JxTreeRow *self, guint column, const char *text, const char *message)
{
  Draft *draft;

  g_return_if_fail (JX_IS_TREE_ROW (self));

  if (text == NULL)
    {
      if (self->drafts != NULL)
        g_hash_table_remove (self->drafts, GUINT_TO_POINTER (column));
      return;
    }
  if (self->drafts == NULL)
    self->drafts = g_hash_table_new_full (NULL, NULL, NULL, free_draft);
  draft = g_new0 (Draft, 1);
  draft->text = g_strdup (text);
  draft->message = g_strdup (message);
  g_hash_table_insert (self->drafts, GUINT_TO_POINTER (column), draft);
}

/**
 * jx_tree_row_drop_drafts:
 *
 * Forgets the texts that could not be stored.
 */
void
jx_tree_row_drop_drafts (JxTreeRow *self)
{
  g_return_if_fail (JX_IS_TREE_ROW (self));
  g_clear_pointer (&self->drafts, g_hash_table_unref);
}

/**
 * jx_tree_row_has_drafts:
 *
 * Whether a cell of the row holds a text that could not be stored.
 *
 * Returns: %TRUE where one does
 */
gboolean
jx_tree_row_has_drafts (JxTreeRow *self)
{
  g_return_val_if_fail (JX_IS_TREE_ROW (self), FALSE);
  return self->drafts != NULL && g_hash_table_size (self->drafts) > 0;
}
