/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

#include "app/jx-finding-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A missing level is named behind the project, which stands in quotation marks. */
static gboolean
concerns_level (const JxFinding *finding, JxTreeRow *group)
{
  const JxIndicator *level = jx_tree_row_get_indicator (group);
  const char        *name = g_strrstr (finding->message, "”");

  return g_str_equal (finding->rule->id, "R03") &&
         strstr (name != NULL ? name : finding->message,
                 jx_tree_row_get_kind (group) == JX_TREE_ROW_LEVEL1 ? level->level1
                                                                    : level->level2) != NULL;
}

static gboolean
concerns_cell (JxIndicatorTree *self, const JxFinding *finding, JxTreeRow *row, guint column)
{
  const JxIndicator *indicator = jx_tree_row_get_indicator (row);
  JxPlace            place;

  if (finding->waiver != NULL)
    return FALSE;
  if (jx_tree_row_get_kind (row) == JX_TREE_ROW_BLANK)
    return FALSE;
  if (jx_tree_row_get_kind (row) != JX_TREE_ROW_INDICATOR)
    return concerns_level (finding, row) && finding->place.table == self->owner_table &&
           finding->place.id == self->owner_id;
  place = jx_tree_column_place (&self->columns[column], indicator, self->month);
  if (finding->place.table == place.table && finding->place.id == place.id &&
      jx_tree_column_takes (&self->columns[column], finding->place.field))
    return TRUE;
  if (finding->place.table != JX_TABLE_INDICATOR || finding->place.id != indicator->id ||
      !jx_tree_column_holds_name (&self->columns[column]))
    return FALSE;
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].table == JX_TABLE_INDICATOR &&
        jx_tree_column_takes (&self->columns[i], finding->place.field))
      return FALSE;
  return TRUE;
}

/**
 * jx_tree_find_finding:
 * @row: a row
 * @column: number of a column
 *
 * Finds the gravest finding of a cell; what has no cell of its own stands at the name.
 *
 * Returns: (transfer none) (nullable): the finding
 */
const JxFinding *
jx_tree_find_finding (JxIndicatorTree *self, JxTreeRow *row, guint column)
{
  const JxFinding *gravest = NULL;

  for (guint i = 0; self->findings != NULL && i < self->findings->len; i++)
    {
      const JxFinding *finding = self->findings->pdata[i];

      if (concerns_cell (self, finding, row, column) &&
          (gravest == NULL || finding->rule->severity < gravest->rule->severity))
        gravest = finding;
    }
  return gravest;
}

static const char *
get_class (const JxFinding *finding)
{
  return finding->rule->severity == JX_SEVERITY_HINT ? "hint"
                                                     : jx_severity_css (finding->rule->severity);
}

static void
show_points (JxTreeCell *cell, JxTreeRow *row)
{
  gint64           due;
  gint64           points = jx_tree_row_get_points (row, &due);
  g_autofree char *given = jx_number_format (points, 2, 0, FALSE);
  g_autofree char *wanted = NULL;
  g_autofree char *text = NULL;
  g_autofree char *tooltip = NULL;

  if (points == 0 && (due == 0 || due == JX_UNSET))
    {
      jx_tree_cell_show_label (cell, "", NULL);
      return;
    }
  if (due == JX_UNSET || points == due)
    {
      jx_tree_cell_show_label (cell, given, NULL);
      return;
    }
  wanted = jx_number_format (due, 2, 0, FALSE);
  text = g_strdup_printf ("%s / %s", given, wanted);
  tooltip = g_strdup_printf (_ ("The weights of this level sum up to %s points; %s are due to it."),
                             given,
                             wanted);
  jx_tree_cell_show_label (cell, text, "warning");
  gtk_widget_set_tooltip_text (GTK_WIDGET (cell), tooltip);
}

static gboolean
shows_weight (const JxTreeColumn *column)
{
  return column->table == JX_TABLE_INDICATOR && g_str_equal (column->field, "weight");
}

static void
show_group (JxIndicatorTree *self, JxTreeCell *cell, JxTreeRow *row)
{
  const JxIndicator  *level = jx_tree_row_get_indicator (row);
  guint               number = jx_tree_cell_get_column (cell);
  const JxTreeColumn *column = &self->columns[number];
  gboolean            is_level1 = jx_tree_row_get_kind (row) == JX_TREE_ROW_LEVEL1;
  const JxFinding    *finding = jx_tree_find_finding (self, row, number);

  if (jx_tree_column_holds_name (column))
    {
      const char      *name = is_level1 ? level->level1 : level->level2;
      g_autofree char *label =
        g_strdup_printf (is_level1 ? _ ("Level 1: %s") : _ ("Level 2: %s"), name);

      jx_tree_cell_show_label (cell, *name != '\0' ? name : "—", NULL);
      jx_tree_cell_set_name (cell, label);
      jx_tree_cell_set_row_name (cell, label);
    }
  else if (is_level1 && shows_weight (column))
    show_points (cell, row);
  else if (finding != NULL && number > 0 && jx_tree_column_holds_name (&self->columns[number - 1]))
    {
      g_autofree char *text = g_strdup_printf ("%s  %s", finding->rule->id, finding->advice);

      jx_tree_cell_show_label (cell, text, get_class (finding));
      gtk_widget_set_tooltip_text (GTK_WIDGET (cell), finding->message);
    }
  else
    jx_tree_cell_show_label (cell, "", NULL);
}

static void
name_cell (JxIndicatorTree *self, JxTreeCell *cell, const char *name)
{
  const JxTreeColumn *column = &self->columns[jx_tree_cell_get_column (cell)];
  g_autofree char    *label = g_strdup_printf (C_ ("cell", "%s: %s"), _ (column->title), name);

  jx_tree_cell_set_name (cell, label);
  if (jx_tree_column_holds_name (column))
    jx_tree_cell_set_row_name (cell, name);
}

/* Whether the cursor is in the cell, or left it for a button of the line. */
static gboolean
is_last (JxIndicatorTree *self, JxTreeRow *row, guint column)
{
  return self->inside && self->last_row == row && self->last_column == column;
}

/* Whether the text may be longer than its column, at the width of a Chinese character. */
static gboolean
is_cut_off (JxTreeCell *cell, const JxTreeColumn *column)
{
  return g_utf8_strlen (jx_tree_cell_get_text (cell), -1) * 14 > column->width;
}

static void
mark_cell (JxIndicatorTree *self, JxTreeCell *cell, JxTreeRow *row)
{
  guint               number = jx_tree_cell_get_column (cell);
  const JxTreeColumn *column = &self->columns[number];
  const JxField      *field = jx_field_find (column->table, column->field);
  const JxFinding    *finding = jx_tree_find_finding (self, row, number);
  const char         *message = NULL;
  gboolean            invalid = jx_tree_row_get_draft (row, number, &message) != NULL;

  if (invalid)
    jx_tree_cell_set_mark (cell, "dialog-error-symbolic", "error", message, TRUE);
  else if (finding != NULL)
    jx_tree_cell_set_mark (cell,
                           jx_severity_icon (finding->rule->severity),
                           get_class (finding),
                           finding->message,
                           FALSE);
  else
    {
      jx_tree_cell_set_mark (cell, NULL, NULL, NULL, FALSE);
      if (is_cut_off (cell, column))
        gtk_widget_set_tooltip_text (GTK_WIDGET (cell), jx_tree_cell_get_text (cell));
      if (field->type == JX_TYPE_CHOICE && column->show == NULL && column->editable &&
          is_last (self, row, number))
        jx_tree_cell_offer_choices (cell, _ ("Show the choices (F4)"));
    }
}

static void
show_indicator (JxIndicatorTree *self, JxTreeCell *cell, JxTreeRow *row)
{
  guint               number = jx_tree_cell_get_column (cell);
  const JxTreeColumn *column = &self->columns[number];
  const JxIndicator  *indicator = jx_tree_row_get_indicator (row);
  g_autofree char    *text = jx_tree_column_show (column, indicator, self->session, self->month);
  g_autofree char    *share = NULL;

  if (column->show != NULL || !column->editable)
    jx_tree_cell_show_label (cell, text, NULL);
  else
    {
      if (shows_weight (column) && indicator->weight == JX_UNSET)
        share = jx_number_format (jx_tree_row_get_points (row, NULL), 2, 0, FALSE);
      jx_tree_cell_show_entry (cell,
                               text,
                               jx_tree_row_get_draft (row, number, NULL),
                               share,
                               jx_session_get_writable (self->session));
      mark_cell (self, cell, row);
    }
  name_cell (self, cell, indicator->name);
}

static void
show_blank (JxIndicatorTree *self, JxTreeCell *cell, JxTreeRow *row)
{
  guint               number = jx_tree_cell_get_column (cell);
  const JxTreeColumn *column = &self->columns[number];
  g_autofree char    *name = NULL;

  if (!jx_tree_column_holds_name (column))
    {
      jx_tree_cell_show_label (cell, "", NULL);
      return;
    }
  name = g_strdup_printf (_ ("new under %s"), jx_tree_row_get_indicator (row)->level2);
  jx_tree_cell_show_entry (cell,
                           "",
                           jx_tree_row_get_draft (row, number, NULL),
                           _ ("Type an indicator here"),
                           TRUE);
  mark_cell (self, cell, row);
  name_cell (self, cell, name);
}

static void
refreshing_cb (JxTreeCell *cell, JxIndicatorTree *self)
{
  JxTreeRow    *row = jx_tree_cell_get_row (cell);
  JxTreeRowKind kind = jx_tree_row_get_kind (row);

  if (self->session == NULL)
    return;
  gtk_widget_set_visible (jx_tree_cell_get_handle (cell),
                          kind == JX_TREE_ROW_INDICATOR && jx_tree_takes_new (self) &&
                            jx_tree_column_holds_name (
                              &self->columns[jx_tree_cell_get_column (cell)]));
  jx_tree_cell_set_level (cell,
                          kind == JX_TREE_ROW_LEVEL1   ? 1
                          : kind == JX_TREE_ROW_LEVEL2 ? 2
                                                       : 0);
  if (kind == JX_TREE_ROW_INDICATOR)
    show_indicator (self, cell, row);
  else if (kind == JX_TREE_ROW_BLANK)
    show_blank (self, cell, row);
  else
    show_group (self, cell, row);
}

static void
typed_cb (JxTreeCell *cell, JxIndicatorTree *self)
{
  if (jx_tree_column_holds_name (&self->columns[jx_tree_cell_get_column (cell)]))
    jx_tree_offer_names (self, cell);
}

static void
focus_in_cb (JxTreeCell *cell, JxIndicatorTree *self)
{
  const JxTreeColumn *column = &self->columns[jx_tree_cell_get_column (cell)];
  JxTreeRow          *row = jx_tree_cell_get_row (cell);
  JxTreeCell         *last;
  JxPlace             place = { 0 };

  if (row == NULL)
    return;
  if (jx_tree_row_get_kind (row) == JX_TREE_ROW_INDICATOR)
    place = jx_tree_column_place (column, jx_tree_row_get_indicator (row), self->month);
  last = jx_tree_find_cell (self, self->last_row, self->last_column);
  g_set_object (&self->last_row, row);
  self->last_column = jx_tree_cell_get_column (cell);
  self->inside = TRUE;
  if (last != NULL && last != cell)
    refreshing_cb (last, self);
  refreshing_cb (cell, self);
  jx_tree_show_line (self);
  if (jx_place_equal (&place, &self->focus))
    return;
  self->focus = place;
  g_signal_emit_by_name (self, "focus-changed", &self->focus);
}

static gboolean
leave_cb (gpointer data)
{
  JxIndicatorTree *self = data;

  self->later_id = 0;
  jx_tree_end_beside (self);
  return G_SOURCE_REMOVE;
}

static void
focus_out_cb (JxTreeCell *cell, JxIndicatorTree *self)
{
  jx_tree_offers_close (JX_TREE_OFFERS (self->offers));
  if (jx_tree_cell_get_row (cell) == NULL)
    return;
  jx_tree_commit_cell (self, cell);
  if (self->beside_id != 0 && self->later_id == 0)
    self->later_id = g_idle_add (leave_cb, self);
}

static void
open_choices_cb (JxTreeCell *cell, JxIndicatorTree *self)
{
  jx_tree_offer_choices (self, cell);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, JxIndicatorTree *self)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "jx-column"));
  const JxTreeColumn *column = &self->columns[number];
  GtkWidget          *cell = jx_tree_cell_new (number, column->xalign);

  g_signal_connect_object (cell, "refreshing", G_CALLBACK (refreshing_cb), self, 0);
  g_signal_connect_object (cell, "typed", G_CALLBACK (typed_cb), self, 0);
  g_signal_connect_object (cell, "focus-in", G_CALLBACK (focus_in_cb), self, 0);
  g_signal_connect_object (cell, "focus-out", G_CALLBACK (focus_out_cb), self, 0);
  g_signal_connect_object (cell, "open-choices", G_CALLBACK (open_choices_cb), self, 0);
  jx_tree_make_draggable (self, JX_TREE_CELL (cell));
  if (jx_tree_column_holds_name (column))
    {
      GtkWidget *expander = gtk_tree_expander_new ();

      gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), cell);
      gtk_list_item_set_child (item, expander);
    }
  else
    gtk_list_item_set_child (item, cell);
  gtk_list_item_set_activatable (item, FALSE);
}

static JxTreeCell *
get_cell_of (GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  if (GTK_IS_TREE_EXPANDER (child))
    child = gtk_tree_expander_get_child (GTK_TREE_EXPANDER (child));
  return JX_TREE_CELL (child);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, JxIndicatorTree *self)
{
  GtkTreeListRow *list_row = gtk_list_item_get_item (item);
  g_autoptr (JxTreeRow) row = gtk_tree_list_row_get_item (list_row);
  GtkWidget *child = gtk_list_item_get_child (item);

  if (GTK_IS_TREE_EXPANDER (child))
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (child), list_row);
  g_ptr_array_add (self->cells, get_cell_of (item));
  jx_tree_cell_bind (get_cell_of (item), item, row);
}

/* What was typed in a cell that goes out of view is kept with its row. */
static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, JxIndicatorTree *self)
{
  JxTreeCell *cell = get_cell_of (item);
  GtkWidget  *child = gtk_list_item_get_child (item);

  if (jx_tree_cell_is_dirty (cell))
    jx_tree_row_set_draft (jx_tree_cell_get_row (cell),
                           jx_tree_cell_get_column (cell),
                           jx_tree_cell_get_text (cell),
                           _ ("This text is not stored yet. Press Enter in its cell to store it."));
  jx_tree_cell_unbind (cell);
  g_ptr_array_remove_fast (self->cells, cell);
  if (GTK_IS_TREE_EXPANDER (child))
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (child), NULL);
}

static GtkColumnViewColumn *
make_column (JxIndicatorTree *self, guint number)
{
  const JxTreeColumn  *info = &self->columns[number];
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_object_set_data (G_OBJECT (factory), "jx-column", GUINT_TO_POINTER (number));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  column = gtk_column_view_column_new (_ (info->title), factory);
  gtk_column_view_column_set_fixed_width (column, info->width);
  gtk_column_view_column_set_expand (column, info->expand);
  gtk_column_view_column_set_resizable (column, TRUE);
  return column;
}

/* The row of headings has no keys of its own, so the cursor need not stop there; the list under it
 * is what a screen reader tells of. */
static void
settle_parts (JxIndicatorTree *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Indicators"),
                                      -1);
    else
      gtk_widget_set_focusable (child, FALSE);
}

/**
 * jx_tree_make_columns:
 *
 * Gives the view the columns of the tree in place of those that it has.
 */
void
jx_tree_make_columns (JxIndicatorTree *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (self, i);

      gtk_column_view_append_column (self->view, column);
    }
  settle_parts (self);
}

/**
 * jx_tree_refresh_cells:
 *
 * Shows the rows in view anew: with other findings, or another month.
 */
void
jx_tree_refresh_cells (JxIndicatorTree *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    refreshing_cb (self->cells->pdata[i], self);
}

static void
leave_tree_cb (JxIndicatorTree *self)
{
  JxTreeCell *last = jx_tree_find_cell (self, self->last_row, self->last_column);

  self->inside = FALSE;
  if (last != NULL)
    refreshing_cb (last, self);
  if (self->session != NULL)
    jx_tree_show_line (self);
}

/**
 * jx_tree_listen_to_focus:
 *
 * Heeds when the cursor leaves the tree as a whole.
 */
void
jx_tree_listen_to_focus (JxIndicatorTree *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (controller, "leave", G_CALLBACK (leave_tree_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
