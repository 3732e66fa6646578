/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

#include <glib/gi18n-lib.h>

/*
 * The year file is asked for places, since the snapshot knows nothing of what the action under way
 * has added so far. With the new indicator first, all have a place without a gap.
 */
static gboolean
place_behind (JxYear *year, gint64 id, gint64 after, GError **error)
{
  g_autoptr (JxIndicator) before = NULL;

  if (!jx_year_move (year, JX_TABLE_INDICATOR, id, 1, error))
    return FALSE;
  if (after == 0)
    return TRUE;
  before = jx_year_load (year, JX_TABLE_INDICATOR, after, error);
  return before != NULL && jx_year_move (year, JX_TABLE_INDICATOR, id, before->position, error);
}

static void
set_owner (JxIndicatorTree *self, JxIndicator *indicator)
{
  gboolean is_project = self->owner_table == JX_TABLE_PROJECT;

  indicator->project_id = is_project ? self->owner_id : JX_UNSET;
  indicator->unit_id = is_project ? JX_UNSET : self->owner_id;
}

/**
 * jx_tree_add_record:
 * @indicator: a new indicator with its levels; it gets its owner and its id
 * @after: the indicator that it comes behind; 0 to be the first
 * @error: return location for an error
 *
 * Adds an indicator to the owner, as one action or within the one under way.
 *
 * Returns: whether it is stored
 */
gboolean
jx_tree_add_record (JxIndicatorTree *self, JxIndicator *indicator, gint64 after, GError **error)
{
  JxYear    *year = jx_session_get_year (self->session);
  GPtrArray *siblings = jx_tree_list_indicators (self);

  if (siblings == NULL)
    return FALSE;
  set_owner (self, indicator);
  indicator->position = siblings->len + 1;
  self->fresh = FALSE;
  if (!jx_year_begin (year, JX_VERB_ADD, JX_TABLE_INDICATOR, NULL, indicator->name, error) ||
      !jx_year_add (year, JX_TABLE_INDICATOR, indicator, error) ||
      !place_behind (year, indicator->id, after, error) || !jx_year_commit (year, error))
    return FALSE;
  self->added_id = indicator->id;
  return TRUE;
}

/* The indicator that comes before one that is typed in a blank row. */
static gint64
find_before (JxIndicatorTree *self, JxTreeRow *blank)
{
  gint64 id = jx_tree_row_get_id (blank);

  return id != 0 ? id : jx_tree_find_end (self, blank);
}

static JxIndicator *
make_named (JxIndicatorTree *self, JxTreeRow *blank, const char *name, GError **error)
{
  const JxIndicator *level = jx_tree_row_get_indicator (blank);
  g_autoptr (JxIndicator) indicator = jx_indicator_new ();

  jx_text_set (&indicator->level1, level->level1);
  jx_text_set (&indicator->level2, level->level2);
  if (!jx_field_parse (jx_field_find (JX_TABLE_INDICATOR, "name"), name, indicator, error))
    return NULL;
  return g_steal_pointer (&indicator);
}

static gboolean
add_named (JxIndicatorTree *self, JxTreeRow *blank, const char *name, GError **error)
{
  gint64 after = find_before (self, blank);
  g_autoptr (JxIndicator) indicator = make_named (self, blank, name, error);

  if (indicator == NULL)
    return FALSE;
  if (self->beside_id != 0 && self->beside_id == jx_tree_row_get_id (blank))
    self->beside_id = 0;
  return jx_tree_add_record (self, indicator, after, error);
}

static gboolean
store_text (JxIndicatorTree *self, JxTreeRow *row, guint column, const char *text, GError **error)
{
  JxTreeAbout about;

  if (jx_tree_row_get_kind (row) == JX_TREE_ROW_BLANK)
    return jx_text_is_blank (text) || add_named (self, row, text, error);
  self->fresh = FALSE;
  about = jx_tree_about (self, row, FALSE);
  return jx_tree_column_store (&self->columns[column], &about, text, error);
}

/* An indicator that is being typed stands behind the one before it. */
static void
preview_named (JxIndicatorTree *self, JxTreeRow *blank, const char *name)
{
  const JxIndicator *before = jx_snapshot_find (jx_session_get_snapshot (self->session),
                                                JX_TABLE_INDICATOR,
                                                find_before (self, blank));
  g_autoptr (JxIndicator) indicator = NULL;

  if (!jx_text_is_blank (name))
    indicator = make_named (self, blank, name, NULL);
  if (indicator != NULL)
    {
      set_owner (self, indicator);
      indicator->position = before != NULL ? before->position : 0;
    }
  jx_session_preview_row (self->session, JX_TABLE_INDICATOR, indicator);
}

/**
 * jx_tree_preview_cell:
 * @cell: a cell
 * @typing: whether its text is still being typed
 *
 * Tells the session of a text that is not stored, or that there is none any more.
 */
void
jx_tree_preview_cell (JxIndicatorTree *self, JxTreeCell *cell, gboolean typing)
{
  JxTreeRow  *row = jx_tree_cell_get_row (cell);
  const char *typed = typing && jx_tree_cell_is_dirty (cell) ? jx_tree_cell_get_text (cell) : NULL;
  JxTreeAbout about;

  if (row != NULL && jx_tree_row_get_kind (row) == JX_TREE_ROW_BLANK)
    preview_named (self, row, typed != NULL ? typed : "");
  if (row == NULL || jx_tree_row_get_kind (row) != JX_TREE_ROW_INDICATOR)
    return;
  about = jx_tree_about (self, row, FALSE);
  jx_tree_column_preview (&self->columns[jx_tree_cell_get_column (cell)], &about, typed);
  jx_tree_suppose (self, cell, typing);
}

/**
 * jx_tree_commit_cell:
 * @cell: a cell
 *
 * Stores what was typed in a cell. What cannot be stored stays there with the reason.
 *
 * Returns: %FALSE where it could not be stored
 */
gboolean
jx_tree_commit_cell (JxIndicatorTree *self, JxTreeCell *cell)
{
  g_autoptr (JxTreeRow) row = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint            column = jx_tree_cell_get_column (cell);

  if (jx_tree_cell_is_composing (cell))
    return FALSE;
  if (jx_tree_cell_get_row (cell) == NULL || !jx_tree_cell_is_live (cell))
    return TRUE;
  row = g_object_ref (jx_tree_cell_get_row (cell));
  jx_tree_preview_cell (self, cell, FALSE);
  if (!jx_tree_cell_is_dirty (cell) && jx_tree_row_get_draft (row, column, NULL) == NULL)
    return TRUE;

  text = g_strdup (jx_tree_cell_get_text (cell));
  jx_tree_row_set_draft (row, column, NULL, NULL);
  jx_tree_cell_settle (cell);
  if (!store_text (self, row, column, text, &error))
    jx_tree_row_set_draft (row, column, text, error != NULL ? error->message : "");
  jx_tree_sync (self);
  jx_tree_row_changed (row);
  jx_tree_show_line (self);
  return error == NULL;
}

/**
 * jx_tree_begin_beside:
 * @row: an indicator, or a blank row
 *
 * Opens a place to type a new indicator right below @row and puts the cursor there.
 */
void
jx_tree_begin_beside (JxIndicatorTree *self, JxTreeRow *row)
{
  gint64 id = jx_tree_row_get_id (row);

  if (!jx_tree_takes_new (self))
    return;
  if (jx_tree_row_get_kind (row) == JX_TREE_ROW_INDICATOR)
    {
      guint position;

      self->beside_id = id;
      jx_tree_refresh_rows (self, FALSE);
      position = jx_tree_find_position (self, row);
      row = jx_tree_row_at (self, position + 1);
    }
  jx_tree_focus (self, row, jx_tree_find_name_column (self));
}

/**
 * jx_tree_end_beside:
 *
 * Takes the place for a new indicator away again once the cursor has left it.
 */
void
jx_tree_end_beside (JxIndicatorTree *self)
{
  JxTreeCell *cell = jx_tree_get_cell (self);
  JxTreeRow  *row = self->wanted_row != NULL ? self->wanted_row
                    : cell != NULL           ? jx_tree_cell_get_row (cell)
                                             : NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (self->beside_id == 0 || (row != NULL && jx_tree_row_get_kind (row) == JX_TREE_ROW_BLANK &&
                               jx_tree_row_get_id (row) == self->beside_id))
    return;
  rows = jx_tree_list_rows (self);
  for (guint i = 0; i < rows->len; i++)
    if (jx_tree_row_get_kind (rows->pdata[i]) == JX_TREE_ROW_BLANK &&
        jx_tree_row_get_id (rows->pdata[i]) == self->beside_id &&
        jx_tree_row_has_drafts (rows->pdata[i]))
      return;
  self->beside_id = 0;
  jx_tree_refresh_rows (self, FALSE);
}

static gboolean
remove_all (JxIndicatorTree *self, GPtrArray *rows, const char *name, GError **error)
{
  JxYear *year = jx_session_get_year (self->session);

  self->fresh = FALSE;
  if (!jx_year_begin (year, JX_VERB_DELETE, JX_TABLE_INDICATOR, NULL, name, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!jx_year_remove (year, JX_TABLE_INDICATOR, jx_tree_row_get_id (rows->pdata[i]), error))
      return FALSE;
  return jx_year_commit (year, error);
}

/* The row that gets the cursor when @rows are gone: the one below them, else the one above. */
static JxTreeRow *
find_heir (JxIndicatorTree *self, GPtrArray *rows)
{
  guint first = jx_tree_find_position (self, rows->pdata[0]);
  guint column = jx_tree_find_name_column (self);
  guint n = g_list_model_get_n_items (self->rows);

  for (guint i = first; i < n; i++)
    if (!g_ptr_array_find (rows, jx_tree_row_at (self, i), NULL) &&
        jx_tree_can_edit (self, jx_tree_row_at (self, i), column))
      return jx_tree_row_at (self, i);
  return NULL;
}

/**
 * jx_tree_remove_rows:
 * @rows: (element-type JxTreeRow): rows of indicators, in their order
 *
 * Deletes indicators as one action and offers to undo it.
 */
void
jx_tree_remove_rows (JxIndicatorTree *self, GPtrArray *rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxTreeRow) heir = NULL;
  g_autofree char *name = NULL;
  g_autofree char *news = NULL;
  guint            n = rows->len;

  if (n == 0 || !jx_tree_takes_new (self))
    return;
  name = n == 1 ? g_strdup (jx_tree_row_get_indicator (rows->pdata[0])->name)
                : g_strdup_printf (ngettext ("%u indicator", "%u indicators", n), n);
  heir = find_heir (self, rows);
  if (heir != NULL)
    g_object_ref (heir);
  if (!remove_all (self, rows, name, &error))
    {
      jx_session_fail (self->session, error);
      return;
    }
  jx_tree_sync (self);
  gtk_selection_model_unselect_all (self->selection);
  jx_tree_focus (self, heir, jx_tree_find_name_column (self));
  news = g_strdup_printf (_ ("“%s” was deleted."), name);
  jx_session_toast (self->session, news, TRUE);
}
