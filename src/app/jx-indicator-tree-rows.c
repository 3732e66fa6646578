/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

/**
 * jx_tree_list_indicators:
 *
 * The indicators of the owner, from the session's snapshot.
 *
 * Returns: (transfer none) (nullable) (element-type JxIndicator): the indicators; %NULL where the
 *   owner is gone
 */
GPtrArray *
jx_tree_list_indicators (JxIndicatorTree *self)
{
  const JxSnapshot *snapshot;

  if (self->session == NULL || self->owner_id == 0)
    return NULL;
  snapshot = jx_session_get_snapshot (self->session);
  if (self->owner_table == JX_TABLE_PROJECT)
    {
      const JxProject *project = jx_snapshot_find_project (snapshot, self->owner_id);

      return project != NULL ? project->indicators : NULL;
    }
  for (guint i = 0; i < snapshot->units->len; i++)
    {
      const JxUnit *unit = snapshot->units->pdata[i];

      if (unit->id == self->owner_id)
        return unit->indicators;
    }
  return NULL;
}

/**
 * jx_tree_takes_new:
 *
 * Whether new indicators can be typed: only where the name of one can be changed.
 *
 * Returns: %TRUE where they can
 */
gboolean
jx_tree_takes_new (JxIndicatorTree *self)
{
  const JxTreeColumn *column = &self->columns[jx_tree_find_name_column (self)];

  return column->editable && self->session != NULL && jx_session_get_writable (self->session);
}

/* Names in the order in which they come first. */
static void
add_name (GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (names->pdata[i], name))
      return;
  g_ptr_array_add (names, (gpointer) name);
}

/* The names of level 1: those of the frame, as the file calls them, then what else it holds. */
static GPtrArray *
list_level1 (JxIndicatorTree *self, GPtrArray *indicators)
{
  GPtrArray          *names = g_ptr_array_new ();
  gboolean            adds = jx_tree_takes_new (self);
  guint               n_levels;
  const JxFrameLevel *levels =
    jx_frame_levels (jx_session_get_settings (self->session)->frame, &n_levels);

  for (guint l = 0; l < n_levels; l++)
    {
      guint before = names->len;

      for (guint i = 0; i < indicators->len; i++)
        {
          const JxIndicator *indicator = indicators->pdata[i];

          if (jx_level1_read (indicator->level1) == levels[l].level1)
            add_name (names, indicator->level1);
        }
      if (names->len == before && adds)
        add_name (names, levels[l].name);
    }
  for (guint i = 0; i < indicators->len; i++)
    add_name (names, ((JxIndicator *) indicators->pdata[i])->level1);
  return names;
}

static const JxLevel2 *
find_frame_level2 (JxIndicatorTree *self, GPtrArray *names, const char *level1)
{
  JxLevel1            level = jx_level1_read (level1);
  guint               n_levels;
  const JxFrameLevel *levels =
    jx_frame_levels (jx_session_get_settings (self->session)->frame, &n_levels);

  /* Of several names that mean the same the first one has the empty levels. */
  for (guint i = 0; i < names->len && !g_str_equal (names->pdata[i], level1); i++)
    if (jx_level1_read (names->pdata[i]) == level)
      return NULL;
  for (guint i = 0; i < n_levels; i++)
    if (levels[i].level1 == level)
      return levels[i].level2;
  return NULL;
}

/* Likewise of level 2 below @level1. */
static GPtrArray *
list_level2 (JxIndicatorTree *self, GPtrArray *indicators, GPtrArray *level1s, const char *level1)
{
  GPtrArray      *names = g_ptr_array_new ();
  gboolean        adds = jx_tree_takes_new (self);
  const JxLevel2 *level2 = find_frame_level2 (self, level1s, level1);

  for (; level2 != NULL && *level2 != JX_LEVEL2_OTHER; level2++)
    {
      guint before = names->len;

      for (guint i = 0; i < indicators->len; i++)
        {
          const JxIndicator *indicator = indicators->pdata[i];

          if (g_str_equal (indicator->level1, level1) &&
              jx_level2_read (indicator->level2) == *level2)
            add_name (names, indicator->level2);
        }
      if (names->len == before && adds)
        add_name (names, jx_level2_name (*level2));
    }
  for (guint i = 0; i < indicators->len; i++)
    {
      const JxIndicator *indicator = indicators->pdata[i];

      if (g_str_equal (indicator->level1, level1))
        add_name (names, indicator->level2);
    }
  return names;
}

/* The row of that kind and place: the one that is there already, so that its cells stay. */
static void
add_row (GPtrArray    *rows,
         GPtrArray    *known,
         JxTreeRowKind kind,
         const char   *level1,
         const char   *level2,
         gint64        id)
{
  for (guint i = 0; i < known->len; i++)
    if (jx_tree_row_is (known->pdata[i], kind, level1, level2, id))
      {
        g_ptr_array_add (rows, g_object_ref (known->pdata[i]));
        return;
      }
  g_ptr_array_add (rows, jx_tree_row_new (kind, level1, level2, id));
}

/* Lets @store hold @rows; what is the same at both ends is not touched. */
static void
splice (GListStore *store, GPtrArray *rows)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint first = 0;
  guint last = 0;

  while (first < n && first < rows->len)
    {
      g_autoptr (JxTreeRow) row = g_list_model_get_item (G_LIST_MODEL (store), first);

      if (row != rows->pdata[first])
        break;
      first++;
    }
  while (last < n - first && last < rows->len - first)
    {
      g_autoptr (JxTreeRow) row = g_list_model_get_item (G_LIST_MODEL (store), n - 1 - last);

      if (row != rows->pdata[rows->len - 1 - last])
        break;
      last++;
    }
  if (n - first - last > 0 || rows->len - first - last > 0)
    g_list_store_splice (store,
                         first,
                         n - first - last,
                         rows->pdata + first,
                         rows->len - first - last);
}

static void
sync_indicators (JxIndicatorTree *self, JxTreeRow *group, GPtrArray *indicators, GPtrArray *known)
{
  const JxIndicator *level = jx_tree_row_get_indicator (group);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < indicators->len; i++)
    {
      const JxIndicator *indicator = indicators->pdata[i];

      if (!g_str_equal (indicator->level1, level->level1) ||
          !g_str_equal (indicator->level2, level->level2))
        continue;
      add_row (rows, known, JX_TREE_ROW_INDICATOR, "", "", indicator->id);
      jx_tree_row_set_indicator (rows->pdata[rows->len - 1], indicator);
      if (indicator->id == self->beside_id)
        add_row (rows, known, JX_TREE_ROW_BLANK, level->level1, level->level2, indicator->id);
    }
  if (jx_tree_takes_new (self) && (rows->len == 0 || jx_tree_row_get_open (group)))
    add_row (rows, known, JX_TREE_ROW_BLANK, level->level1, level->level2, 0);
  splice (jx_tree_row_get_children (group), rows);
}

static void
sync_level1 (JxIndicatorTree *self,
             JxTreeRow       *group,
             GPtrArray       *indicators,
             GPtrArray       *level1s,
             GPtrArray       *known)
{
  const char *level1 = jx_tree_row_get_indicator (group)->level1;
  g_autoptr (GPtrArray) names = list_level2 (self, indicators, level1s, level1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < names->len; i++)
    {
      add_row (rows, known, JX_TREE_ROW_LEVEL2, level1, names->pdata[i], 0);
      sync_indicators (self, rows->pdata[i], indicators, known);
    }
  splice (jx_tree_row_get_children (group), rows);
}

static void
collect_rows (GListModel *store, GPtrArray *rows)
{
  for (guint i = 0; i < g_list_model_get_n_items (store); i++)
    {
      JxTreeRow  *row = g_list_model_get_item (store, i);
      GListStore *children = jx_tree_row_get_children (row);

      g_ptr_array_add (rows, row);
      if (children != NULL)
        collect_rows (G_LIST_MODEL (children), rows);
    }
}

/**
 * jx_tree_list_rows:
 *
 * All rows in their order, those that are folded away among them.
 *
 * Returns: (transfer full) (element-type JxTreeRow): the rows
 */
GPtrArray *
jx_tree_list_rows (JxIndicatorTree *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  collect_rows (G_LIST_MODEL (self->roots), rows);
  return rows;
}

/**
 * jx_tree_refresh_rows:
 * @drops_drafts: whether to forget the texts that could not be stored
 *
 * Lets the rows show the session's snapshot; those that are there already stay.
 */
void
jx_tree_refresh_rows (JxIndicatorTree *self, gboolean drops_drafts)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GPtrArray *indicators = jx_tree_list_indicators (self);
  g_autoptr (GPtrArray) known = jx_tree_list_rows (self);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GPtrArray) shown = NULL;

  self->fresh = TRUE;
  shown = jx_tree_filter (self, indicators != NULL ? indicators : none);
  if (indicators != NULL)
    names = list_level1 (self, shown);
  else
    indicators = none;
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      add_row (rows, known, JX_TREE_ROW_LEVEL1, names->pdata[i], "", 0);
      sync_level1 (self, rows->pdata[i], shown, names, known);
    }
  splice (self->roots, rows);

  all = jx_tree_list_rows (self);
  jx_tree_share_points (all, indicators);
  for (guint i = 0; i < all->len; i++)
    {
      if (drops_drafts)
        {
          jx_tree_row_drop_drafts (all->pdata[i]);
          jx_tree_row_set_supposed (all->pdata[i], NULL);
        }
      jx_tree_row_changed (all->pdata[i]);
    }
  jx_tree_show_weights (self);
  jx_tree_show_line (self);
}

/**
 * jx_tree_sync:
 *
 * Sees to it that the rows show what was just written, where the page has not done so.
 */
void
jx_tree_sync (JxIndicatorTree *self)
{
  if (!self->fresh)
    jx_tree_refresh_rows (self, FALSE);
}

/**
 * jx_tree_row_at:
 * @position: a position among the rows that are not folded away
 *
 * Gives the row at a position.
 *
 * Returns: (transfer none) (nullable): the row; %NULL behind the end
 */
JxTreeRow *
jx_tree_row_at (JxIndicatorTree *self, guint position)
{
  g_autoptr (GtkTreeListRow) item = g_list_model_get_item (self->rows, position);
  g_autoptr (JxTreeRow) row = item != NULL ? gtk_tree_list_row_get_item (item) : NULL;

  return row;
}

/**
 * jx_tree_find_position:
 * @row: a row
 *
 * Finds where a row stands among those that are not folded away.
 *
 * Returns: its position; %GTK_INVALID_LIST_POSITION where it is folded away or gone
 */
guint
jx_tree_find_position (JxIndicatorTree *self, JxTreeRow *row)
{
  guint n = g_list_model_get_n_items (self->rows);

  for (guint i = 0; i < n; i++)
    if (jx_tree_row_at (self, i) == row)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/**
 * jx_tree_find_indicator:
 * @id: an indicator
 *
 * Finds the row that shows an indicator.
 *
 * Returns: (transfer none) (nullable): the row
 */
JxTreeRow *
jx_tree_find_indicator (JxIndicatorTree *self, gint64 id)
{
  g_autoptr (GPtrArray) rows = jx_tree_list_rows (self);

  for (guint i = 0; i < rows->len; i++)
    if (jx_tree_row_is (rows->pdata[i], JX_TREE_ROW_INDICATOR, "", "", id))
      return rows->pdata[i];
  return NULL;
}

/**
 * jx_tree_find_group:
 * @row: any row below level 1
 *
 * Finds the row of the level 2 that a row stands in.
 *
 * Returns: (transfer none) (nullable): the row
 */
JxTreeRow *
jx_tree_find_group (JxIndicatorTree *self, JxTreeRow *row)
{
  const JxIndicator *level = jx_tree_row_get_indicator (row);
  g_autoptr (GPtrArray) rows = jx_tree_list_rows (self);

  for (guint i = 0; i < rows->len; i++)
    if (jx_tree_row_is (rows->pdata[i], JX_TREE_ROW_LEVEL2, level->level1, level->level2, 0))
      return rows->pdata[i];
  return NULL;
}

/**
 * jx_tree_open_group:
 * @row: any row below level 1
 *
 * Lets the level 2 of a row have its place to type; it keeps it as long as the owner is shown, so
 * that nothing moves away under the pointer.
 *
 * Returns: whether it had none; jx_tree_refresh_rows() then makes it
 */
gboolean
jx_tree_open_group (JxIndicatorTree *self, JxTreeRow *row)
{
  JxTreeRow *group = jx_tree_find_group (self, row);

  if (group == NULL || jx_tree_row_get_open (group))
    return FALSE;
  jx_tree_row_set_open (group, TRUE);
  return TRUE;
}
