/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-project-page.h"
#include "app/jx-finding-row.h"

#include <glib/gi18n-lib.h>

struct _JxProjectPage
{
  JxPage parent_instance;

  GtkStack   *stack;
  GtkGrid    *grid;
  GtkListBox *findings;

  GtkWidget *entries[6];
  JxPlace    focus;
};

G_DEFINE_FINAL_TYPE (JxProjectPage, jx_project_page, JX_TYPE_PAGE)

static const char *const field_names[] = {
  "code", "name", "budget", "fiscal", "other", "purpose",
};

G_STATIC_ASSERT (G_N_ELEMENTS (field_names) == G_N_ELEMENTS (((JxProjectPage *) NULL)->entries));

static const JxField *
get_field (GtkWidget *entry)
{
  return g_object_get_data (G_OBJECT (entry), "jx-field");
}

static void
show_field (JxProjectPage *self, GtkWidget *entry)
{
  const JxProject *project = jx_session_get_project (jx_page_get_session (JX_PAGE (self)));
  g_autofree char *text = jx_field_format (get_field (entry), project);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_widget_remove_css_class (entry, "error");
  gtk_widget_set_tooltip_text (entry, NULL);
  gtk_accessible_reset_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID);
}

static void
mark_wrong (GtkWidget *entry, const GError *error)
{
  gtk_widget_add_css_class (entry, "error");
  gtk_widget_set_tooltip_text (entry, error->message);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static void
store_field (JxProjectPage *self, GtkWidget *entry)
{
  JxSession       *session = jx_page_get_session (JX_PAGE (self));
  const JxProject *project = jx_session_get_project (session);
  const JxField   *field = get_field (entry);
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (GError) error = NULL;
  g_autofree char *stored = NULL;

  if (project == NULL)
    return;
  stored = jx_field_format (field, project);
  if (strcmp (stored, text) == 0)
    show_field (self, entry);
  else if (jx_session_set_field (session, JX_TABLE_PROJECT, project->id, field->name, text, &error))
    show_field (self, entry);
  else
    mark_wrong (entry, error);
}

static void
entry_activate_cb (GtkWidget *entry, JxProjectPage *self)
{
  store_field (self, entry);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
focus_enter_cb (GtkEventController *controller, JxProjectPage *self)
{
  const JxProject *project = jx_session_get_project (jx_page_get_session (JX_PAGE (self)));
  GtkWidget       *entry = gtk_event_controller_get_widget (controller);

  self->focus = (JxPlace){
    .table = JX_TABLE_PROJECT,
    .id = project == NULL ? 0 : project->id,
    .field = get_field (entry)->name,
  };
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
focus_leave_cb (GtkEventController *controller, JxProjectPage *self)
{
  store_field (self, gtk_event_controller_get_widget (controller));
}

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                JxProjectPage      *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  show_field (self, gtk_event_controller_get_widget (controller));
  return GDK_EVENT_STOP;
}

static void
finding_activated_cb (JxProjectPage *self, GtkListBoxRow *row)
{
  JxPlace place = jx_finding_row_get_place (JX_FINDING_ROW (row));

  jx_session_go_to (jx_page_get_session (JX_PAGE (self)), &place);
}

static GtkWidget *
make_entry (JxProjectPage *self, const JxField *field)
{
  GtkWidget          *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_set_data (G_OBJECT (entry), "jx-field", (gpointer) field);
  gtk_widget_set_hexpand (entry, TRUE);
  if (field->type == JX_TYPE_MONEY)
    {
      gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
      gtk_widget_add_css_class (entry, "numeric");
    }
  g_signal_connect (entry, "activate", G_CALLBACK (entry_activate_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (entry, focus);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

static void
make_entries (JxProjectPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (field_names); i++)
    {
      const JxField *field = jx_field_find (JX_TABLE_PROJECT, field_names[i]);
      GtkWidget     *label = gtk_label_new (_ (field->label));

      self->entries[i] = make_entry (self, field);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entries[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (field->label),
                                      -1);
      gtk_grid_attach (self->grid, label, 0, i, 1, 1);
      gtk_grid_attach (self->grid, self->entries[i], 1, i, 1, 1);
    }
}

static void
jx_project_page_refresh (JxPage *page, GArray *changes)
{
  JxProjectPage *self = JX_PROJECT_PAGE (page);
  JxSession     *session = jx_page_get_session (page);
  gboolean       writable = jx_session_get_writable (session);

  if (jx_session_get_project (session) == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "none");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "project");
  for (guint i = 0; i < G_N_ELEMENTS (self->entries); i++)
    {
      GtkWidget *focus = gtk_widget_get_focus_child (self->entries[i]);

      gtk_editable_set_editable (GTK_EDITABLE (self->entries[i]), writable);
      if (changes == NULL || focus == NULL)
        show_field (self, self->entries[i]);
    }
  jx_page_sheet_changed (page);
}

static void
jx_project_page_findings_changed (JxPage *page)
{
  JxProjectPage   *self = JX_PROJECT_PAGE (page);
  JxSession       *session = jx_page_get_session (page);
  const JxProject *project = jx_session_get_project (session);
  GPtrArray       *findings = jx_session_get_findings (session);
  GtkWidget       *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->findings, 0))) != NULL)
    gtk_list_box_remove (self->findings, row);
  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = g_ptr_array_index (findings, i);

      if (finding->project == project && finding->waiver == NULL)
        gtk_list_box_append (self->findings, jx_finding_row_new (finding));
    }
}

static gboolean
jx_project_page_focus_place (JxPage *page, const JxPlace *place)
{
  JxProjectPage *self = JX_PROJECT_PAGE (page);

  for (guint i = 0; i < G_N_ELEMENTS (field_names); i++)
    if (place->table == JX_TABLE_PROJECT &&
        (place->field == NULL || strcmp (place->field, field_names[i]) == 0))
      return gtk_widget_grab_focus (self->entries[i]);
  return FALSE;
}

static gboolean
jx_project_page_sheet (JxPage *page, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  JxProjectPage *self = JX_PROJECT_PAGE (page);
  gint64         project_id = jx_session_get_project_id (jx_page_get_session (page));

  if (project_id == 0)
    return FALSE;
  *form = jx_form_find ("goal-table");
  options->project_id = project_id;
  if (self->focus.id == project_id)
    *focus = self->focus;
  return TRUE;
}

static gboolean
jx_project_page_can_leave (JxPage *page)
{
  JxProjectPage *self = JX_PROJECT_PAGE (page);

  for (guint i = 0; i < G_N_ELEMENTS (self->entries); i++)
    if (gtk_widget_has_css_class (self->entries[i], "error"))
      return FALSE;
  return TRUE;
}

static void
jx_project_page_commit (JxPage *page)
{
  JxProjectPage *self = JX_PROJECT_PAGE (page);

  for (guint i = 0; i < G_N_ELEMENTS (self->entries); i++)
    if (gtk_widget_get_focus_child (self->entries[i]) != NULL)
      store_field (self, self->entries[i]);
}

static void
jx_project_page_class_init (JxProjectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxPageClass    *page_class = JX_PAGE_CLASS (klass);

  page_class->refresh = jx_project_page_refresh;
  page_class->findings_changed = jx_project_page_findings_changed;
  page_class->focus_place = jx_project_page_focus_place;
  page_class->sheet = jx_project_page_sheet;
  page_class->can_leave = jx_project_page_can_leave;
  page_class->commit = jx_project_page_commit;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-project-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxProjectPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JxProjectPage, grid);
  gtk_widget_class_bind_template_child (widget_class, JxProjectPage, findings);
}

static void
jx_project_page_init (JxProjectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_entries (self);
  g_signal_connect_swapped (self->findings,
                            "row-activated",
                            G_CALLBACK (finding_activated_cb),
                            self);
}
