/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

G_DEFINE_FINAL_TYPE (JxIndicatorTree, jx_indicator_tree, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SHOWS_FINDINGS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GListModel *
list_children_cb (gpointer item, gpointer data)
{
  GListStore *children = jx_tree_row_get_children (item);

  return children != NULL ? G_LIST_MODEL (g_object_ref (children)) : NULL;
}

static void
taken_cb (JxIndicatorTree *self, guint number)
{
  JxTreeCell *cell = jx_tree_get_cell (self);

  if (cell != NULL)
    jx_tree_take_offer (self, cell, number);
}

static void
jx_indicator_tree_dispose (GObject *object)
{
  JxIndicatorTree *self = JX_INDICATOR_TREE (object);
  GtkWidget       *child;

  jx_tree_focus (self, NULL, 0);
  g_clear_handle_id (&self->later_id, g_source_remove);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->view = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), JX_TYPE_INDICATOR_TREE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->roots);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  g_clear_pointer (&self->library, g_ptr_array_unref);
  g_clear_object (&self->last_row);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_indicator_tree_parent_class)->dispose (object);
}

/* Tab leads into the first entry, past the last one to the buttons of the line, and out. */
static gboolean
jx_indicator_tree_focus (GtkWidget *widget, GtkDirectionType direction)
{
  JxIndicatorTree *self = JX_INDICATOR_TREE (widget);
  GtkRoot         *root = gtk_widget_get_root (widget);
  GtkWidget       *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean         forward = direction == GTK_DIR_TAB_FORWARD;

  if (!forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (jx_indicator_tree_parent_class)->focus (widget, direction);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
    return (!forward && gtk_widget_child_focus (self->line, direction)) ||
           jx_tree_focus_edge (self, forward ? 1 : -1);
  if (gtk_widget_is_ancestor (focus, self->line))
    return gtk_widget_child_focus (self->line, direction) ||
           (!forward && jx_tree_focus_edge (self, -1));
  return forward && gtk_widget_child_focus (self->line, direction);
}

static void
jx_indicator_tree_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JxIndicatorTree *self = JX_INDICATOR_TREE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SHOWS_FINDINGS:
      g_value_set_boolean (value, self->shows_findings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jx_indicator_tree_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      jx_indicator_tree_set_session (JX_INDICATOR_TREE (object), g_value_get_object (value));
      break;
    case PROP_SHOWS_FINDINGS:
      jx_indicator_tree_set_shows_findings (JX_INDICATOR_TREE (object),
                                            g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (GType type)
{
  static const char *const names[] = { "focus-changed", "fix", "waive" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_new (names[i],
                  type,
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL,
                  NULL,
                  NULL,
                  G_TYPE_NONE,
                  1,
                  G_TYPE_POINTER);
}

static void
jx_indicator_tree_class_init (JxIndicatorTreeClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jx_indicator_tree_dispose;
  object_class->get_property = jx_indicator_tree_get_property;
  object_class->set_property = jx_indicator_tree_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session",
                         NULL,
                         NULL,
                         JX_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWS_FINDINGS] =
    g_param_spec_boolean ("shows-findings",
                          NULL,
                          NULL,
                          TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals (G_TYPE_FROM_CLASS (klass));
  g_signal_new ("supposed",
                G_TYPE_FROM_CLASS (klass),
                G_SIGNAL_RUN_LAST,
                0,
                NULL,
                NULL,
                NULL,
                G_TYPE_NONE,
                0);

  widget_class->focus = jx_indicator_tree_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-indicator-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, JxIndicatorTree, scroller);
  gtk_widget_class_bind_template_child (widget_class, JxIndicatorTree, view);
  gtk_widget_class_bind_template_child (widget_class, JxIndicatorTree, line);
  gtk_widget_class_bind_template_child (widget_class, JxIndicatorTree, line_icon);
  gtk_widget_class_bind_template_child (widget_class, JxIndicatorTree, line_label);
  gtk_widget_class_bind_template_child (widget_class, JxIndicatorTree, fix);
  gtk_widget_class_bind_template_child (widget_class, JxIndicatorTree, waive);
  gtk_widget_class_bind_template_child (widget_class, JxIndicatorTree, weights);
  gtk_widget_class_bind_template_callback (widget_class, jx_tree_press_fix);
  gtk_widget_class_bind_template_callback (widget_class, jx_tree_press_waive);
}

static void
make_model (JxIndicatorTree *self)
{
  self->roots = g_list_store_new (JX_TYPE_TREE_ROW);
  self->rows = G_LIST_MODEL (gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->roots)),
                                                      FALSE,
                                                      TRUE,
                                                      list_children_cb,
                                                      NULL,
                                                      NULL));
  self->selection =
    GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->rows))));
  gtk_column_view_set_model (self->view, self->selection);
}

static void
jx_indicator_tree_init (JxIndicatorTree *self)
{
  GtkLayoutManager *layout;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);

  self->shows_findings = TRUE;
  self->owner_table = JX_TABLE_PROJECT;
  self->cells = g_ptr_array_new ();
  self->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->columns = jx_tree_columns_of_targets (&self->n_columns);
  make_model (self);
  jx_tree_make_columns (self);
  jx_tree_listen (self);
  jx_tree_listen_to_clicks (self);
  jx_tree_listen_to_focus (self);

  self->offers = jx_tree_offers_new (GTK_WIDGET (self));
  g_signal_connect_swapped (self->offers, "taken", G_CALLBACK (taken_cb), self);
}

/**
 * jx_indicator_tree_new:
 * @session: (nullable): the session
 *
 * Makes a tree with the columns of targets that shows nothing until it has an owner.
 *
 * Returns: (transfer floating): the tree
 */
GtkWidget *
jx_indicator_tree_new (JxSession *session)
{
  return g_object_new (JX_TYPE_INDICATOR_TREE, "session", session, NULL);
}

static void
forget_cursor (JxIndicatorTree *self)
{
  self->focus = (JxPlace){ 0 };
  self->inside = FALSE;
  g_clear_object (&self->last_row);
}

/**
 * jx_indicator_tree_set_session:
 * @session: (nullable): the session
 *
 * Sets what the tree works on.
 */
void
jx_indicator_tree_set_session (JxIndicatorTree *self, JxSession *session)
{
  g_return_if_fail (JX_IS_INDICATOR_TREE (self));

  if (self->session == session)
    return;
  jx_tree_focus (self, NULL, 0);
  forget_cursor (self);
  self->owner_id = 0;
  self->beside_id = 0;
  g_list_store_remove_all (self->roots);
  g_set_object (&self->session, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * jx_indicator_tree_set_shows_findings:
 * @shows: whether findings and weights stand in the line under the tree; else it is shown only
 *   while it has to say why a text is wrong
 *
 * Sets whether the tree tells of findings itself, or leaves it to the page.
 */
void
jx_indicator_tree_set_shows_findings (JxIndicatorTree *self, gboolean shows)
{
  g_return_if_fail (JX_IS_INDICATOR_TREE (self));

  if (self->shows_findings == shows)
    return;
  self->shows_findings = shows;
  jx_tree_show_line (self);
  gtk_widget_set_visible (GTK_WIDGET (self->weights), shows);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_FINDINGS]);
}

/* The sheet beside it gives way before a column goes out of view. */
static void
make_room (JxIndicatorTree *self)
{
  int width = 0;

  for (guint i = 0; i < self->n_columns; i++)
    width += self->columns[i].width;
  gtk_scrolled_window_set_min_content_width (self->scroller, width);
}

/**
 * jx_indicator_tree_set_columns:
 * @columns: (array length=n_columns): static columns, one of them that of the name; where the name
 *   cannot be edited the tree shows only levels that have indicators
 * @n_columns: how many
 *
 * Sets what the tree shows of each indicator.
 */
void
jx_indicator_tree_set_columns (JxIndicatorTree *self, const JxTreeColumn *columns, guint n_columns)
{
  g_return_if_fail (JX_IS_INDICATOR_TREE (self));
  g_return_if_fail (columns != NULL && n_columns > 0);

  jx_tree_focus (self, NULL, 0);
  forget_cursor (self);
  g_list_store_remove_all (self->roots);
  self->columns = columns;
  self->n_columns = n_columns;
  jx_tree_make_columns (self);
  make_room (self);
  if (self->session != NULL)
    jx_tree_refresh_rows (self, TRUE);
}

/**
 * jx_indicator_tree_set_month:
 * @month: a month; 0 for none
 *
 * Sets the month whose monitoring the columns of %JX_TABLE_MONITOR show and fill in.
 */
void
jx_indicator_tree_set_month (JxIndicatorTree *self, gint64 month)
{
  g_return_if_fail (JX_IS_INDICATOR_TREE (self));

  if (self->month == month)
    return;
  jx_indicator_tree_commit (self);
  self->month = month;
  jx_tree_forget_kept (self);
  if (self->session != NULL)
    jx_tree_refresh_rows (self, TRUE);
}

/**
 * jx_indicator_tree_get_month:
 *
 * The month whose monitoring is shown.
 *
 * Returns: 1 to 12; 0 for none
 */
gint64
jx_indicator_tree_get_month (JxIndicatorTree *self)
{
  g_return_val_if_fail (JX_IS_INDICATOR_TREE (self), 0);
  return self->month;
}

/**
 * jx_indicator_tree_set_owner:
 * @owner_table: %JX_TABLE_PROJECT, or %JX_TABLE_UNIT for whole-department indicators
 * @owner_id: the project or the unit; 0 for none
 *
 * Sets whose indicators are shown. What was typed for another owner but not stored is dropped; see
 * jx_indicator_tree_can_leave().
 */
void
jx_indicator_tree_set_owner (JxIndicatorTree *self, JxTable owner_table, gint64 owner_id)
{
  g_return_if_fail (JX_IS_INDICATOR_TREE (self));
  g_return_if_fail (owner_table == JX_TABLE_PROJECT || owner_table == JX_TABLE_UNIT);
  g_return_if_fail (self->session != NULL || owner_id == 0);

  if (self->owner_table == owner_table && self->owner_id == owner_id)
    return;
  jx_tree_focus (self, NULL, 0);
  self->owner_table = owner_table;
  self->owner_id = owner_id;
  jx_tree_forget_kept (self);
  self->beside_id = 0;
  forget_cursor (self);
  g_list_store_remove_all (self->roots);
  if (self->session != NULL)
    jx_tree_refresh_rows (self, TRUE);
}

/**
 * jx_indicator_tree_refresh:
 * @changes: (nullable) (element-type JxChange): the rows that changed; %NULL to show all anew and
 *   to drop what was typed but not stored
 *
 * Shows the session's snapshot. With @changes the cursor and the text being typed stay.
 */
void
jx_indicator_tree_refresh (JxIndicatorTree *self, GArray *changes)
{
  g_return_if_fail (JX_IS_INDICATOR_TREE (self));

  if (self->session == NULL)
    return;
  if (changes == NULL)
    {
      self->beside_id = 0;
      jx_tree_forget_kept (self);
      for (guint i = 0; i < self->cells->len; i++)
        jx_tree_cell_settle (self->cells->pdata[i]);
    }
  jx_tree_refresh_rows (self, changes == NULL);
}

/**
 * jx_indicator_tree_set_findings:
 * @findings: (nullable) (element-type JxFinding): what the review finds, also of other rows
 *
 * Marks the cells that the review has findings about; the tree keeps a reference to the array.
 */
void
jx_indicator_tree_set_findings (JxIndicatorTree *self, GPtrArray *findings)
{
  g_autoptr (GPtrArray) before = NULL;

  g_return_if_fail (JX_IS_INDICATOR_TREE (self));

  before = self->findings;
  self->findings = findings != NULL ? g_ptr_array_ref (findings) : NULL;
  if (self->session == NULL)
    return;
  if (!jx_tree_says_same (before, findings))
    jx_tree_refresh_cells (self);
  jx_tree_show_line (self);
}

/**
 * jx_indicator_tree_get_focus:
 *
 * The datum that had the cursor last, for the live sheet.
 *
 * Returns: the place; its id is 0 for none
 */
JxPlace
jx_indicator_tree_get_focus (JxIndicatorTree *self)
{
  g_return_val_if_fail (JX_IS_INDICATOR_TREE (self), ((JxPlace){ 0 }));
  return self->focus;
}

/**
 * jx_indicator_tree_can_leave:
 *
 * Whether every text in the tree is stored, apart from the one being typed; see
 * jx_indicator_tree_commit().
 *
 * Returns: %FALSE while a cell holds a text that could not be stored
 */
gboolean
jx_indicator_tree_can_leave (JxIndicatorTree *self)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (JX_IS_INDICATOR_TREE (self), TRUE);

  rows = jx_tree_list_rows (self);
  for (guint i = 0; i < rows->len; i++)
    if (jx_tree_row_has_drafts (rows->pdata[i]))
      return FALSE;
  return TRUE;
}

/**
 * jx_indicator_tree_commit:
 *
 * Stores the text that is being typed, as Enter does.
 *
 * Returns: %FALSE where it could not be stored
 */
gboolean
jx_indicator_tree_commit (JxIndicatorTree *self)
{
  JxTreeCell *cell;

  g_return_val_if_fail (JX_IS_INDICATOR_TREE (self), TRUE);

  cell = jx_tree_get_cell (self);
  return cell == NULL || jx_tree_commit_cell (self, cell);
}
