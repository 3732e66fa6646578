/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-rectification-page.h"
#include "app/jx-evidence-actions.h"
#include "app/jx-evidence-pane.h"
#include "app/jx-field-choice.h"
#include "app/jx-field-entry.h"
#include "app/jx-field-group.h"
#include "app/jx-field-text.h"
#include "app/jx-rectify-actions.h"
#include "app/jx-rectify-grid.h"
#include "rules/jx-rectify.h"

#include <glib/gi18n-lib.h>

#define N_FIELDS 6

struct _JxRectificationPage
{
  JxPage parent_instance;

  gint64  entry_id; /* in the form; 0 for none */
  JxPlace focus;

  GtkWidget *export; /* owned by the tools of the page */
  GtkDropDown    *states;
  GtkSearchEntry *search;
  JxRectifyGrid  *grid;
  GtkStack       *stack;
  GtkGrid        *form;
  JxEvidencePane *evidence;
  JxFieldWidget  *fields[N_FIELDS];
};

G_DEFINE_FINAL_TYPE (JxRectificationPage, jx_rectification_page, JX_TYPE_PAGE)

/* The fields of the form, where they stand in it, and how many columns they take. */
static const struct
{
  const char *name;
  const char *label;
  int         row;
  int         column;
  int         span;
} layout[N_FIELDS] = {
  { "aspect", N_ ("_Aspect"), 0, 0, 1 },   { "progress", N_ ("Pro_gress"), 0, 2, 1 },
  { "person", N_ ("_Person"), 1, 0, 1 },   { "due", N_ ("_Due date"), 1, 2, 1 },
  { "problem", N_ ("Pro_blem"), 2, 0, 3 }, { "measure", N_ ("_Measure"), 3, 0, 3 },
};

static JxSession *
get_session (JxRectificationPage *self)
{
  return jx_page_get_session (JX_PAGE (self));
}

static const JxRectification *
get_entry (JxRectificationPage *self)
{
  return self->entry_id == 0 ? NULL
                             : jx_snapshot_find (jx_session_get_snapshot (get_session (self)),
                                                 JX_TABLE_RECTIFICATION,
                                                 self->entry_id);
}

static guint
choose_states (JxRectificationPage *self)
{
  static const guint states[] = {
    0,
    1u << JX_RECTIFY_OPEN | 1u << JX_RECTIFY_SOON | 1u << JX_RECTIFY_OVERDUE,
    1u << JX_RECTIFY_SOON | 1u << JX_RECTIFY_OVERDUE,
    1u << JX_RECTIFY_DONE,
  };

  return states[MIN (gtk_drop_down_get_selected (self->states), G_N_ELEMENTS (states) - 1)];
}

static void
show_status (JxRectificationPage *self)
{
  guint            n_overdue = 0, n_soon = 0;
  guint            n_shown = jx_ledger_get_count (jx_rectify_grid_get_ledger (self->grid));
  g_autofree char *text = NULL;

  jx_rectify_due (jx_session_get_snapshot (get_session (self)),
                  jx_session_get_as_of (get_session (self)),
                  &n_overdue,
                  &n_soon);
  /* Translators: numbers of entries of the rectification list */
  text =
    g_strdup_printf (_ ("%1$u shown · %2$u overdue · %3$u due soon"), n_shown, n_overdue, n_soon);
  jx_page_set_status (JX_PAGE (self), text);
}

static void
update_actions (JxRectificationPage *self)
{
  gboolean writable = jx_session_get_writable (get_session (self));
  g_autoptr (GPtrArray) projects = jx_session_list_projects (get_session (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "page.add-entry",
                                 writable && projects->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.list-missed", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "page.remove-entry",
                                 writable && get_entry (self) != NULL);
}

static void
bind_form (JxRectificationPage *self)
{
  const JxPlace owner = { JX_TABLE_RECTIFICATION, self->entry_id, NULL };

  for (guint i = 0; i < N_FIELDS; i++)
    if (self->entry_id != 0)
      jx_field_widget_bind (self->fields[i],
                            get_session (self),
                            JX_TABLE_RECTIFICATION,
                            self->entry_id,
                            layout[i].name);
    else
      jx_field_widget_unbind (self->fields[i]);
  jx_evidence_pane_set_owner (self->evidence, get_session (self), &owner);
}

static void
show_entry (JxRectificationPage *self, gint64 id)
{
  if (id == self->entry_id)
    return;
  if (get_entry (self) != NULL)
    jx_fields_commit (GTK_WIDGET (self->form));
  self->entry_id = id;
  if (get_entry (self) == NULL)
    self->entry_id = 0;
  bind_form (self);
  gtk_stack_set_visible_child_name (self->stack, self->entry_id != 0 ? "entry" : "none");
  update_actions (self);
}

/* Keeps the entry in the form as long as it exists, else takes the first that is shown. */
static void
choose_entry (JxRectificationPage *self)
{
  const JxLedgerEntry *first = jx_ledger_get_entry (jx_rectify_grid_get_ledger (self->grid), 0);

  if (get_entry (self) == NULL ||
      jx_ledger_find (jx_rectify_grid_get_ledger (self->grid), self->entry_id) == G_MAXUINT)
    show_entry (self, first != NULL ? first->id : 0);
}

static void
show_list (JxRectificationPage *self)
{
  const JxLedgerFilter filter = {
    .project_id = jx_session_get_project_id (get_session (self)),
    .text = gtk_editable_get_text (GTK_EDITABLE (self->search)),
    .states = choose_states (self),
    .as_of = jx_session_get_as_of (get_session (self)),
  };

  jx_rectify_grid_show (self->grid, &filter);
  choose_entry (self);
  show_status (self);
}

static void
filter_cb (JxRectificationPage *self)
{
  if (get_session (self) != NULL)
    show_list (self);
}

static void
focused_cb (JxRectificationPage *self)
{
  JxPlace place = jx_rectify_grid_get_place (self->grid);

  if (place.id == 0)
    return;
  self->focus = place;
  show_entry (self, place.id);
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
field_focused_cb (JxRectificationPage *self, JxFieldWidget *field)
{
  self->focus = jx_field_widget_get_place (field);
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
jx_rectification_page_refresh (JxPage *page, GArray *changes)
{
  JxRectificationPage *self = JX_RECTIFICATION_PAGE (page);

  if (changes == NULL)
    jx_fields_reset (GTK_WIDGET (self->form));
  show_list (self);
  jx_fields_refresh (GTK_WIDGET (self->form));
  update_actions (self);
}

static gboolean
is_hidden (JxRectificationPage *self, gint64 id)
{
  return jx_ledger_find (jx_rectify_grid_get_ledger (self->grid), id) == G_MAXUINT;
}

static gboolean
jx_rectification_page_focus_place (JxPage *page, const JxPlace *place)
{
  JxRectificationPage *self = JX_RECTIFICATION_PAGE (page);

  if (place->table != JX_TABLE_RECTIFICATION || place->id == 0)
    return FALSE;
  if (is_hidden (self, place->id))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      gtk_drop_down_set_selected (self->states, 0);
      show_list (self);
    }
  show_entry (self, place->id);
  return jx_rectify_grid_focus (self->grid, place);
}

static gboolean
jx_rectification_page_sheet (JxPage        *page,
                             const JxForm **form,
                             JxFormOptions *options,
                             JxPlace       *focus)
{
  JxRectificationPage *self = JX_RECTIFICATION_PAGE (page);

  *form = jx_form_find ("rectification");
  options->project_id = jx_session_get_project_id (get_session (self));
  *focus = self->focus;
  return *form != NULL;
}

static gboolean
jx_rectification_page_can_leave (JxPage *page)
{
  return jx_fields_are_valid (GTK_WIDGET (page));
}

static void
jx_rectification_page_commit (JxPage *page)
{
  jx_fields_commit (GTK_WIDGET (page));
}

/* Where a new entry goes: to the project shown, else to that of the entry with the cursor. */
static gint64
choose_project (JxRectificationPage *self)
{
  const JxRectification *entry = get_entry (self);
  g_autoptr (GPtrArray) projects = NULL;

  if (jx_session_get_project_id (get_session (self)) != 0)
    return jx_session_get_project_id (get_session (self));
  if (entry != NULL)
    return entry->project_id;
  projects = jx_session_list_projects (get_session (self));
  return projects->len > 0 ? jx_record_id (projects->pdata[0]) : 0;
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxRectificationPage *self = JX_RECTIFICATION_PAGE (widget);
  JxPlace              place = { JX_TABLE_RECTIFICATION, 0, "problem" };

  jx_fields_commit (GTK_WIDGET (self));
  place.id = jx_rectify_add (get_session (self), choose_project (self));
  if (place.id != 0)
    jx_rectification_page_focus_place (JX_PAGE (self), &place);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxRectificationPage *self = JX_RECTIFICATION_PAGE (widget);

  if (get_entry (self) != NULL)
    jx_rectify_remove (get_session (self), self->entry_id);
}

static void
list_missed_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxRectificationPage *self = JX_RECTIFICATION_PAGE (widget);

  jx_fields_commit (GTK_WIDGET (self));
  jx_rectify_list_missed (get_session (self), jx_session_get_project_id (get_session (self)));
}

static gboolean
store_due_cb (JxFieldWidget *widget, const char *text, gpointer data, GError **error)
{
  return jx_rectify_store_date (jx_field_widget_get_session (widget),
                                jx_field_widget_get_place (widget).id,
                                text,
                                error);
}

static JxFieldWidget *
make_field (const char *name)
{
  const JxField *field = jx_field_find (JX_TABLE_RECTIFICATION, name);

  if (field->type == JX_TYPE_CHOICE)
    return JX_FIELD_WIDGET (jx_field_choice_new ());
  if (field->type == JX_TYPE_NOTE)
    return JX_FIELD_WIDGET (jx_field_text_new ());
  return JX_FIELD_WIDGET (g_object_new (JX_TYPE_FIELD_ENTRY, NULL));
}

static void
make_form (JxRectificationPage *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      GtkWidget *label = gtk_label_new_with_mnemonic (_ (layout[i].label));

      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_set_margin_top (label, 6);
      gtk_widget_add_css_class (label, "dim-label");
      self->fields[i] = make_field (layout[i].name);
      jx_field_widget_set_label (self->fields[i], label);
      gtk_widget_set_hexpand (GTK_WIDGET (self->fields[i]), TRUE);
      gtk_grid_attach (self->form, label, layout[i].column, layout[i].row, 1, 1);
      gtk_grid_attach (self->form,
                       GTK_WIDGET (self->fields[i]),
                       layout[i].column + 1,
                       layout[i].row,
                       layout[i].span,
                       1);
      g_signal_connect_swapped (self->fields[i], "focused", G_CALLBACK (field_focused_cb), self);
      if (g_str_equal (layout[i].name, "due"))
        jx_field_widget_set_store_func (self->fields[i], store_due_cb, NULL);
    }
}

static void
export_cb (JxRectificationPage *self)
{
  jx_evidence_export (get_session (self), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
make_tools (JxRectificationPage *self)
{
  self->export = gtk_button_new_with_label (_ ("Export Evidence…"));
  gtk_widget_set_tooltip_text (self->export,
                               _ ("Write all files of evidence of the year into a folder"));
  g_signal_connect_object (self->export,
                           "clicked",
                           G_CALLBACK (export_cb),
                           self,
                           G_CONNECT_SWAPPED);
  jx_page_set_tools (JX_PAGE (self), self->export);
}

static void
jx_rectification_page_constructed (GObject *object)
{
  JxRectificationPage *self = JX_RECTIFICATION_PAGE (object);

  G_OBJECT_CLASS (jx_rectification_page_parent_class)->constructed (object);

  jx_rectify_grid_set_up (self->grid, get_session (self));
  make_form (self);
  make_tools (self);
}

static void
jx_rectification_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_RECTIFICATION_PAGE);

  G_OBJECT_CLASS (jx_rectification_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    GtkWidgetActionActivateFunc activate;
    guint                       keyval;
    GdkModifierType             modifiers;
  } actions[] = {
    { "page.add-entry", add_action, GDK_KEY_n, GDK_CONTROL_MASK },
    { "page.remove-entry", remove_action, GDK_KEY_Delete, GDK_CONTROL_MASK },
    { "page.list-missed", list_missed_action, GDK_KEY_T, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class,
                                           actions[i].keyval,
                                           actions[i].modifiers,
                                           actions[i].name,
                                           NULL);
    }
}

static void
jx_rectification_page_class_init (JxRectificationPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxPageClass    *page_class = JX_PAGE_CLASS (klass);

  object_class->constructed = jx_rectification_page_constructed;
  object_class->dispose = jx_rectification_page_dispose;
  page_class->refresh = jx_rectification_page_refresh;
  page_class->focus_place = jx_rectification_page_focus_place;
  page_class->sheet = jx_rectification_page_sheet;
  page_class->can_leave = jx_rectification_page_can_leave;
  page_class->commit = jx_rectification_page_commit;

  g_type_ensure (JX_TYPE_RECTIFY_GRID);
  g_type_ensure (JX_TYPE_EVIDENCE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-rectification-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxRectificationPage, states);
  gtk_widget_class_bind_template_child (widget_class, JxRectificationPage, search);
  gtk_widget_class_bind_template_child (widget_class, JxRectificationPage, grid);
  gtk_widget_class_bind_template_child (widget_class, JxRectificationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JxRectificationPage, form);
  gtk_widget_class_bind_template_child (widget_class, JxRectificationPage, evidence);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, focused_cb);
  install_actions (widget_class);
}

static void
jx_rectification_page_init (JxRectificationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
