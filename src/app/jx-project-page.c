/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-project-page.h"
#include "app/jx-field-group.h"
#include "app/jx-finding-actions.h"
#include "app/jx-finding-bar.h"
#include "app/jx-indicator-tree.h"
#include "app/jx-project-edit.h"
#include "app/jx-project-form.h"
#include "app/jx-project-list.h"
#include "rules/jx-weights.h"

#include <glib/gi18n-lib.h>

struct _JxProjectPage
{
  JxPage parent_instance;

  GtkStack        *stack;
  JxProjectList   *list;
  JxProjectForm   *form;
  JxIndicatorTree *tree;
  JxFindingBar    *bar;

  GtkRoot *watched; /* the window whose focus is followed */
  JxPlace  focus;
};

G_DEFINE_FINAL_TYPE (JxProjectPage, jx_project_page, JX_TYPE_PAGE)

/* What the header bar offers; each has a key, with Ctrl and Shift. */
static const struct
{
  const char *action;
  const char *icon;
  const char *tooltip;
  guint       key;
} tools[] = {
  { "page.new", "list-add-symbolic", N_ ("New project"), GDK_KEY_n },
  { "page.duplicate", "edit-copy-symbolic", N_ ("Duplicate the project"), GDK_KEY_d },
  { "page.move-up", "go-up-symbolic", N_ ("Move the project up"), GDK_KEY_Page_Up },
  { "page.move-down", "go-down-symbolic", N_ ("Move the project down"), GDK_KEY_Page_Down },
  { "page.delete", "user-trash-symbolic", N_ ("Delete the project"), GDK_KEY_Delete },
};

static JxSession *
get_session (JxProjectPage *self)
{
  return jx_page_get_session (JX_PAGE (self));
}

/* The project that the page is about: the current one, or the one selected in the list. */
static gint64
get_project_id (JxProjectPage *self)
{
  gint64 id = jx_session_get_project_id (get_session (self));

  return id != 0 ? id : jx_project_list_get_selected (self->list);
}

static void
set_focus (JxProjectPage *self, const JxPlace *place)
{
  if (jx_place_equal (place, &self->focus))
    return;
  self->focus = *place;
  jx_finding_bar_show (self->bar, get_session (self), place);
  jx_page_sheet_changed (JX_PAGE (self));
}

/* What the cursor is in; the field before while it is nowhere in the form. */
static void
follow_focus (JxProjectPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->watched);
  GtkWidget *field;
  JxPlace    place;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->form)))
    return;
  field = gtk_widget_get_ancestor (focus, JX_TYPE_FIELD_WIDGET);
  if (field == NULL)
    return;
  place = jx_field_widget_get_place (JX_FIELD_WIDGET (field));
  set_focus (self, &place);
}

static void
tree_focus_cb (JxProjectPage *self, const JxPlace *place)
{
  set_focus (self, place);
}

static void
tree_fix_cb (JxProjectPage *self, const JxFinding *shown)
{
  JxSession       *session = get_session (self);
  const JxFinding *finding = jx_finding_again (session, shown->rule, &shown->place);

  if (finding != NULL && finding->fix != NULL)
    jx_finding_fix (session, finding);
}

static void
tree_waive_cb (JxProjectPage *self, const JxFinding *shown)
{
  JxSession       *session = get_session (self);
  const JxFinding *finding = jx_finding_again (session, shown->rule, &shown->place);

  if (finding != NULL)
    jx_finding_ask_waiver (session, finding, GTK_WINDOW (self->watched));
}

static void
update_actions (JxProjectPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  JxSession *session = get_session (self);
  gint64     id = get_project_id (self);
  gboolean   writable = jx_session_get_writable (session);
  gboolean   enabled[] = { writable,
                           writable && id != 0,
                           writable && jx_project_can_move (session, id, -1),
                           writable && jx_project_can_move (session, id, 1),
                           writable && id != 0 };
  GtkWidget *button = gtk_widget_get_first_child (jx_page_get_tools (JX_PAGE (self)));

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      gtk_widget_action_set_enabled (widget, tools[i].action, enabled[i]);
      gtk_widget_set_sensitive (button, enabled[i]);
      button = gtk_widget_get_next_sibling (button);
    }
}

static void
list_selected_cb (JxProjectPage *self)
{
  update_actions (self);
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
list_open_cb (JxProjectPage *self, gint64 id)
{
  JxPlace place = { JX_TABLE_PROJECT, id, NULL };

  jx_session_go_to (get_session (self), &place);
}

static void
jx_project_page_root (GtkWidget *widget)
{
  JxProjectPage *self = JX_PROJECT_PAGE (widget);

  GTK_WIDGET_CLASS (jx_project_page_parent_class)->root (widget);
  self->watched = gtk_widget_get_root (widget);
  g_signal_connect_swapped (self->watched, "notify::focus-widget", G_CALLBACK (follow_focus), self);
}

static void
jx_project_page_unroot (GtkWidget *widget)
{
  JxProjectPage *self = JX_PROJECT_PAGE (widget);

  g_signal_handlers_disconnect_by_func (self->watched, follow_focus, self);
  self->watched = NULL;
  GTK_WIDGET_CLASS (jx_project_page_parent_class)->unroot (widget);
}

static void
show_status (JxProjectPage *self, const JxProject *project)
{
  g_autofree gint64 *weights = jx_weights_share (project->indicators);
  g_autofree char   *sum = NULL;
  g_autofree char   *all = NULL;
  g_autofree char   *text = NULL;
  gint64             total = 0;

  for (guint i = 0; i < project->indicators->len; i++)
    total += weights[i];
  sum = jx_number_format (total, 2, 0, FALSE);
  all = jx_number_format (JX_POINTS_ALL - JX_POINTS_EXECUTION, 2, 0, FALSE);
  /* Translators: points given to the indicators, and how many there are to give */
  text = g_strdup_printf (_ ("Weights %s / %s"), sum, all);
  jx_page_set_status (JX_PAGE (self), text);
}

static void
show_new (JxProjectPage *self, gint64 id)
{
  if (id != 0)
    list_open_cb (self, id);
}

static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JxProjectPage *self = JX_PROJECT_PAGE (widget);

  jx_page_commit (JX_PAGE (self));
  show_new (self, jx_project_add (get_session (self)));
}

static void
duplicate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JxProjectPage *self = JX_PROJECT_PAGE (widget);

  jx_page_commit (JX_PAGE (self));
  show_new (self, jx_project_duplicate (get_session (self), get_project_id (self)));
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JxProjectPage *self = JX_PROJECT_PAGE (widget);

  jx_page_commit (JX_PAGE (self));
  jx_project_move (get_session (self),
                   get_project_id (self),
                   g_str_equal (action, "page.move-up") ? -1 : 1);
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JxProjectPage *self = JX_PROJECT_PAGE (widget);

  jx_project_delete (get_session (self), get_project_id (self));
}

static void
tool_clicked_cb (GtkWidget *button, JxProjectPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              g_object_get_data (G_OBJECT (button), "action"),
                              NULL);
}

static void
add_tools (JxProjectPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      GtkWidget *button = gtk_button_new_from_icon_name (tools[i].icon);

      gtk_widget_set_tooltip_text (button, _ (tools[i].tooltip));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (tools[i].tooltip),
                                      -1);
      g_object_set_data (G_OBJECT (button), "action", (gpointer) tools[i].action);
      g_signal_connect_object (button, "clicked", G_CALLBACK (tool_clicked_cb), self, 0);
      gtk_box_append (GTK_BOX (box), button);
    }
  jx_page_set_tools (JX_PAGE (self), box);
}

static void
show_project (JxProjectPage *self, const JxProject *project, GArray *changes)
{
  jx_project_form_bind (self->form, get_session (self), project);
  if (changes == NULL)
    jx_fields_reset (GTK_WIDGET (self->form));
  jx_indicator_tree_set_session (self->tree, get_session (self));
  jx_indicator_tree_set_owner (self->tree, JX_TABLE_PROJECT, project->id);
  jx_indicator_tree_refresh (self->tree, changes);
  show_status (self, project);
}

static void
jx_project_page_refresh (JxPage *page, GArray *changes)
{
  JxProjectPage   *self = JX_PROJECT_PAGE (page);
  const JxProject *project = jx_session_get_project (get_session (self));

  gtk_stack_set_visible_child_name (self->stack, project == NULL ? "list" : "project");
  if (project != NULL)
    show_project (self, project, changes);
  else
    jx_page_set_status (page, NULL);
  update_actions (self);
  jx_page_sheet_changed (page);
}

static void
jx_project_page_findings_changed (JxPage *page)
{
  JxProjectPage *self = JX_PROJECT_PAGE (page);
  JxSession     *session = get_session (self);
  GPtrArray     *findings = jx_session_get_findings (session);

  if (jx_session_get_project (session) == NULL)
    {
      jx_project_list_show (self->list, session);
      return;
    }
  jx_fields_show_findings (GTK_WIDGET (self->form), findings);
  jx_indicator_tree_set_findings (self->tree, findings);
  jx_finding_bar_show (self->bar, session, &self->focus);
}

static gboolean
jx_project_page_focus_place (JxPage *page, const JxPlace *place)
{
  JxProjectPage *self = JX_PROJECT_PAGE (page);
  JxFieldWidget *field = jx_fields_find (GTK_WIDGET (self->form), place);

  if (place->table == JX_TABLE_INDICATOR)
    return jx_indicator_tree_focus_place (self->tree, place);
  return field != NULL && gtk_widget_grab_focus (GTK_WIDGET (field));
}

/* The list has the forms of all projects beside it, the selected one in view. */
static gboolean
jx_project_page_sheet (JxPage *page, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  JxProjectPage *self = JX_PROJECT_PAGE (page);
  gint64         selected = get_project_id (self);

  if (selected == 0)
    return FALSE;
  *form = jx_form_find ("goal-table");
  options->project_id = jx_session_get_project_id (get_session (self));
  *focus = options->project_id != 0 ? self->focus : (JxPlace){ JX_TABLE_PROJECT, selected, "name" };
  return TRUE;
}

static gboolean
jx_project_page_can_leave (JxPage *page)
{
  JxProjectPage *self = JX_PROJECT_PAGE (page);

  return jx_fields_are_valid (GTK_WIDGET (self->form)) && jx_indicator_tree_can_leave (self->tree);
}

static void
jx_project_page_commit (JxPage *page)
{
  JxProjectPage *self = JX_PROJECT_PAGE (page);

  jx_fields_commit (GTK_WIDGET (self->form));
  jx_indicator_tree_commit (self->tree);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "page.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (widget_class, "page.move-up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "page.move-down", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_cb);
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    gtk_widget_class_add_binding_action (widget_class,
                                         tools[i].key,
                                         GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                         tools[i].action,
                                         NULL);
}

static void
jx_project_page_class_init (JxProjectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxPageClass    *page_class = JX_PAGE_CLASS (klass);

  widget_class->root = jx_project_page_root;
  widget_class->unroot = jx_project_page_unroot;
  page_class->refresh = jx_project_page_refresh;
  page_class->findings_changed = jx_project_page_findings_changed;
  page_class->focus_place = jx_project_page_focus_place;
  page_class->sheet = jx_project_page_sheet;
  page_class->can_leave = jx_project_page_can_leave;
  page_class->commit = jx_project_page_commit;
  install_actions (widget_class);

  g_type_ensure (JX_TYPE_PROJECT_FORM);
  g_type_ensure (JX_TYPE_FINDING_BAR);
  g_type_ensure (JX_TYPE_INDICATOR_TREE);
  g_type_ensure (JX_TYPE_PROJECT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-project-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxProjectPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JxProjectPage, list);
  gtk_widget_class_bind_template_child (widget_class, JxProjectPage, form);
  gtk_widget_class_bind_template_child (widget_class, JxProjectPage, tree);
  gtk_widget_class_bind_template_child (widget_class, JxProjectPage, bar);
  gtk_widget_class_bind_template_callback (widget_class, list_open_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, tree_focus_cb);
  gtk_widget_class_bind_template_callback (widget_class, tree_fix_cb);
  gtk_widget_class_bind_template_callback (widget_class, tree_waive_cb);
}

static void
jx_project_page_init (JxProjectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_tools (self);
}
