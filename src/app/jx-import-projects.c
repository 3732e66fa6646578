/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-import-projects.h"
#include "app/jx-cells.h"
#include "app/jx-import-row.h"
#include "app/jx-stop.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

struct _JxImportProjects
{
  GtkWidget parent_instance;

  JxImportPlan *plan;
  gboolean      following; /* the selection of the document, or of another project */
  GPtrArray    *rows;      /* of JxImportRow: those in view */

  GtkLabel           *unit;
  GtkListView        *view;
  GListStore         *items;
  GtkSingleSelection *selection;
  GtkWidget          *conflict;
  GtkLabel           *about;
  GtkDropDown        *choice;
};

G_DEFINE_FINAL_TYPE (JxImportProjects, jx_import_projects, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_selected (JxImportProjects *self)
{
  JxCells *cells = gtk_single_selection_get_selected_item (self->selection);

  return cells != NULL ? (guint) jx_cells_get_number (cells) : 0;
}

/* The selected project where the year file has it already. */
static JxImportItem *
get_conflict (JxImportProjects *self)
{
  guint         number = get_selected (self);
  JxImportItem *item = number > 0 ? self->plan->items->pdata[number - 1] : NULL;

  return item != NULL && item->known != NULL ? item : NULL;
}

static void
show_conflict (JxImportProjects *self)
{
  const JxImportItem *item = get_conflict (self);
  g_autofree char    *text = NULL;

  gtk_widget_set_sensitive (self->conflict, item != NULL);
  if (item == NULL)
    {
      gtk_label_set_label (self->about,
                           get_selected (self) > 0 ? _ ("The year file does not have this yet.")
                                                   : "");
      return;
    }
  text = g_strdup_printf (_ ("The year file has “%s” already."), item->known->name);
  gtk_label_set_label (self->about, text);
  self->following = TRUE;
  gtk_drop_down_set_selected (self->choice, item->choice);
  self->following = FALSE;
}

static void
show_rows (JxImportProjects *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      JxImportRow *row = self->rows->pdata[i];

      jx_import_row_show (row, self->plan, jx_import_row_get_number (row));
    }
  show_conflict (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_taken (JxImportProjects *self, guint number)
{
  return number > 0 ? ((const JxImportItem *) self->plan->items->pdata[number - 1])->taken
                    : self->plan->with_goals;
}

static void
take (JxImportProjects *self, guint number, gboolean taken)
{
  if (number > 0)
    ((JxImportItem *) self->plan->items->pdata[number - 1])->taken = taken;
  else
    self->plan->with_goals = taken;
}

static void
toggle (JxImportProjects *self, guint number)
{
  take (self, number, !is_taken (self, number));
  show_rows (self);
}

static void
toggled_cb (JxImportProjects *self, JxImportRow *row)
{
  toggle (self, jx_import_row_get_number (row));
}

static void
activate_cb (JxImportProjects *self)
{
  if (gtk_single_selection_get_selected_item (self->selection) != NULL)
    toggle (self, get_selected (self));
}

static gboolean
key_cb (JxImportProjects *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_space || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  activate_cb (self);
  return TRUE;
}

static void
take_all (JxImportProjects *self, gboolean taken)
{
  take (self, 0, taken && self->plan->goals_changed + self->plan->goals_added > 0);
  for (guint i = 1; i <= self->plan->items->len; i++)
    take (self, i, taken);
  show_rows (self);
}

static void
take_all_cb (JxImportProjects *self)
{
  take_all (self, TRUE);
}

static void
take_none_cb (JxImportProjects *self)
{
  take_all (self, FALSE);
}

static void
choose (JxImportItem *item, JxImportChoice choice)
{
  item->choice = choice;
  item->taken = jx_import_item_writes (item);
}

static void
choice_cb (JxImportProjects *self)
{
  JxImportItem *item = self->plan != NULL ? get_conflict (self) : NULL;

  if (self->following || item == NULL)
    return;
  choose (item, gtk_drop_down_get_selected (self->choice));
  show_rows (self);
}

static void
choose_all_cb (JxImportProjects *self)
{
  JxImportChoice choice = gtk_drop_down_get_selected (self->choice);

  for (guint i = 0; i < self->plan->items->len; i++)
    {
      JxImportItem *item = self->plan->items->pdata[i];

      if (item->known != NULL)
        choose (item, choice);
    }
  show_rows (self);
}

static void
selected_cb (JxImportProjects *self)
{
  show_conflict (self);
  if (!self->following && gtk_single_selection_get_selected_item (self->selection) != NULL)
    g_signal_emit (self, signals[SELECTED], 0, get_selected (self));
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, JxImportProjects *self)
{
  GtkWidget *row = jx_import_row_new ();

  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, JxImportProjects *self)
{
  JxCells *cells = gtk_list_item_get_item (item);

  g_ptr_array_add (self->rows, gtk_list_item_get_child (item));
  jx_import_row_show (JX_IMPORT_ROW (gtk_list_item_get_child (item)),
                      self->plan,
                      (guint) jx_cells_get_number (cells));
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, JxImportProjects *self)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

static void
jx_import_projects_dispose (GObject *object)
{
  JxImportProjects *self = JX_IMPORT_PROJECTS (object);

  self->plan = NULL;
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  jx_widget_drop_children (GTK_WIDGET (object));
  g_clear_object (&self->selection);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (jx_import_projects_parent_class)->dispose (object);
}

static void
jx_import_projects_finalize (GObject *object)
{
  g_ptr_array_unref (JX_IMPORT_PROJECTS (object)->rows);

  G_OBJECT_CLASS (jx_import_projects_parent_class)->finalize (object);
}

static guint
add_signal (GType type, const char *name, guint n_params)
{
  return g_signal_new (name,
                       type,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       G_TYPE_UINT);
}

static void
jx_import_projects_class_init (JxImportProjectsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_import_projects_dispose;
  G_OBJECT_CLASS (klass)->finalize = jx_import_projects_finalize;
  widget_class->focus = jx_widget_focus_children;

  signals[SELECTED] = add_signal (G_TYPE_FROM_CLASS (klass), "selected", 1);
  signals[CHANGED] = add_signal (G_TYPE_FROM_CLASS (klass), "changed", 0);

  g_type_ensure (JX_TYPE_STOP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-import-projects.ui");
  gtk_widget_class_bind_template_child (widget_class, JxImportProjects, unit);
  gtk_widget_class_bind_template_child (widget_class, JxImportProjects, view);
  gtk_widget_class_bind_template_child (widget_class, JxImportProjects, conflict);
  gtk_widget_class_bind_template_child (widget_class, JxImportProjects, about);
  gtk_widget_class_bind_template_child (widget_class, JxImportProjects, choice);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_none_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_all_cb);
}

static void
jx_import_projects_init (JxImportProjects *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_widget_name_choices (GTK_WIDGET (self->choice));
  self->items = g_list_store_new (JX_TYPE_CELLS);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  g_signal_connect_swapped (self->selection,
                            "notify::selected-item",
                            G_CALLBACK (selected_cb),
                            self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->view, factory);
  g_object_unref (factory);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

static char *
tell_unit (const JxImportPlan *plan)
{
  const JxUnit    *unit = plan->draft->unit;
  g_autofree char *year = plan->draft->year != 0
                            ? g_strdup_printf (_ ("fiscal year %d"), (int) plan->draft->year)
                            : g_strdup (_ ("no fiscal year told"));

  if (jx_text_is_blank (unit->name) && jx_text_is_blank (unit->code))
    return g_strdup_printf (_ ("No unit told · %s"), year);
  return g_strdup_printf ("%s%s%s · %s",
                          unit->code,
                          *unit->code != '\0' ? " " : "",
                          unit->name,
                          year);
}

/**
 * jx_import_projects_show:
 * @plan: what the import would do; must live as long as the widget, which puts the user’s choices
 *   into it
 *
 * Shows a plan. No project is selected at first.
 */
void
jx_import_projects_show (JxImportProjects *self, JxImportPlan *plan)
{
  const JxUnit    *unit = plan->draft->unit;
  g_autofree char *text = tell_unit (plan);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  const char *none[] = { NULL };

  g_return_if_fail (JX_IS_IMPORT_PROJECTS (self));

  self->plan = plan;
  gtk_label_set_label (self->unit, text);
  for (guint i = unit->goals->len + unit->indicators->len > 0 ? 0 : 1; i <= plan->items->len; i++)
    g_ptr_array_add (items, jx_cells_new (i, NULL, none));
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  show_conflict (self);
}

/**
 * jx_import_projects_select:
 * @number: which project, from 1; 0 for the department
 *
 * Brings a project into view and selects it, without the signal.
 */
void
jx_import_projects_select (JxImportProjects *self, guint number)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint position = number + n - self->plan->items->len - 1;

  g_return_if_fail (JX_IS_IMPORT_PROJECTS (self));

  if (position >= n)
    return;
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  show_conflict (self);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/**
 * jx_import_projects_begin:
 *
 * Selects the first project and puts the cursor there.
 *
 * Returns: whether it is there; there is no place for it before the window is laid out
 */
gboolean
jx_import_projects_begin (JxImportProjects *self)
{
  g_return_val_if_fail (JX_IS_IMPORT_PROJECTS (self), FALSE);
  g_return_val_if_fail (self->plan != NULL, FALSE);

  if (gtk_single_selection_get_selected_item (self->selection) == NULL)
    {
      jx_import_projects_select (self, 1);
      g_signal_emit (self, signals[SELECTED], 0, 1);
    }
  for (guint i = 0; i < self->rows->len; i++)
    if (jx_import_row_get_number (self->rows->pdata[i]) == 1)
      return gtk_widget_grab_focus (gtk_widget_get_parent (self->rows->pdata[i]));
  return FALSE;
}
