/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-quick-line.h"
#include "app/jx-session-money.h"
#include "app/jx-widget.h"
#include "model/jx-date.h"

#include <glib/gi18n-lib.h>

#define MOST_FIELDS 8

#define PROJECT_WIDTH 112

struct _JxQuickLine
{
  GtkWidget parent_instance;

  JxSession          *session;
  JxTable             table;
  const JxQuickField *fields;
  guint               n_fields;

  GtkWidget   *box;
  GtkDropDown *project;
  GArray      *project_ids; /* gint64, those of the drop down */
  GtkWidget   *inputs[MOST_FIELDS];
  GtkLabel    *message;
};

G_DEFINE_FINAL_TYPE (JxQuickLine, jx_quick_line, GTK_TYPE_WIDGET)

static const JxField *
get_field (JxQuickLine *self, guint i)
{
  return jx_field_find (self->table, self->fields[i].name);
}

static const char *
get_text (JxQuickLine *self, guint i)
{
  return GTK_IS_ENTRY (self->inputs[i]) ? gtk_editable_get_text (GTK_EDITABLE (self->inputs[i]))
                                        : "";
}

static void
say (JxQuickLine *self, const char *sentence)
{
  gtk_label_set_label (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), sentence != NULL);
}

static gint64
get_project_id (JxQuickLine *self)
{
  gint64 id = jx_session_get_project_id (self->session);
  guint  selected = gtk_drop_down_get_selected (self->project);

  if (id != 0)
    return id;
  return selected < self->project_ids->len ? g_array_index (self->project_ids, gint64, selected)
                                           : 0;
}

/* Reads an entry into the record; a date may come without its year. */
static gboolean
read_input (JxQuickLine *self, guint i, gpointer record, GError **error)
{
  const JxField   *field = get_field (self, i);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;
  gint64           year = jx_session_get_settings (self->session)->year;

  if (field->type == JX_TYPE_CHOICE)
    {
      jx_field_set_int (field,
                        record,
                        gtk_drop_down_get_selected (GTK_DROP_DOWN (self->inputs[i])));
      return TRUE;
    }
  if (field->type == JX_TYPE_MONEY && jx_text_is_blank (get_text (self, i)))
    return TRUE;
  if (field->type != JX_TYPE_DATE)
    {
      text = jx_session_complete_amount (self->session, field, get_text (self, i));
      return jx_field_parse (field, text, record, error);
    }
  date = jx_date_parse (get_text (self, i), year, error);
  return date != NULL && jx_field_parse (field, date, record, error);
}

static gpointer
read_record (JxQuickLine *self, guint *wrong, GError **error)
{
  gpointer record = jx_record_new (self->table);

  jx_field_set_int (jx_field_find (self->table, "project_id"), record, get_project_id (self));
  for (guint i = 0; i < self->n_fields; i++)
    if (!read_input (self, i, record, error))
      {
        *wrong = i;
        jx_record_free (self->table, record);
        return NULL;
      }
  return record;
}

static void
start_next (JxQuickLine *self)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (GTK_IS_ENTRY (self->inputs[i]) && !self->fields[i].carries)
      {
        if (self->fields[i].offers && *get_text (self, i) != '\0')
          gtk_entry_set_placeholder_text (GTK_ENTRY (self->inputs[i]), get_text (self, i));
        gtk_editable_set_text (GTK_EDITABLE (self->inputs[i]), "");
      }
  gtk_widget_grab_focus (self->inputs[0]);
}

static gboolean
store (JxQuickLine *self)
{
  g_autoptr (GError) error = NULL;
  guint    wrong = 0;
  gpointer record = read_record (self, &wrong, &error);
  gboolean ok = record != NULL;

  if (ok && get_project_id (self) == 0)
    {
      say (self, _ ("Choose the project first."));
      ok = FALSE;
    }
  else if (ok)
    ok = jx_year_add (jx_session_get_year (self->session), self->table, record, &error);
  if (record != NULL)
    jx_record_free (self->table, record);
  if (error != NULL)
    {
      say (self, error->message);
      gtk_widget_grab_focus (self->inputs[wrong]);
    }
  if (!ok)
    return FALSE;
  say (self, NULL);
  start_next (self);
  return TRUE;
}

/* Whether an amount is there, without which there is nothing to store. */
static gboolean
has_amount (JxQuickLine *self, guint *first)
{
  *first = self->n_fields;
  for (guint i = 0; i < self->n_fields; i++)
    if (get_field (self, i)->type == JX_TYPE_MONEY)
      {
        if (!jx_text_is_blank (get_text (self, i)))
          return TRUE;
        *first = MIN (*first, i);
      }
  return FALSE;
}

/* Tells of the row that Enter would add, as soon as it could. */
static void
preview (JxQuickLine *self)
{
  guint    wrong;
  gpointer record = has_amount (self, &wrong) && get_project_id (self) != 0
                      ? read_record (self, &wrong, NULL)
                      : NULL;

  jx_session_preview_row (self->session, self->table, record);
  if (record != NULL)
    jx_record_free (self->table, record);
}

static gboolean
enter (JxQuickLine *self, guint i)
{
  GtkEntry   *entry = GTK_ENTRY (self->inputs[i]);
  const char *offer = gtk_entry_get_placeholder_text (entry);
  const char *label = _ (get_field (self, i)->label);
  guint       amount;

  if (self->fields[i].offers && *get_text (self, i) == '\0' && g_strcmp0 (offer, label) != 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), offer);
      gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
      return TRUE;
    }
  if (has_amount (self, &amount))
    return store (self);
  if (i >= amount)
    {
      say (self, _ ("An amount is missing."));
      gtk_widget_grab_focus (self->inputs[amount]);
    }
  else
    gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
  return FALSE;
}

static void
activate_cb (GtkWidget *input, JxQuickLine *self)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (self->inputs[i] == input)
      {
        enter (self, i);
        return;
      }
}

static void
changed_cb (JxQuickLine *self)
{
  say (self, NULL);
  preview (self);
}

static gboolean
key_pressed_cb (JxQuickLine *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape || jx_quick_line_is_empty (self))
    return FALSE;
  jx_quick_line_clear (self);
  return TRUE;
}

static void
jx_quick_line_dispose (GObject *object)
{
  JxQuickLine *self = JX_QUICK_LINE (object);

  jx_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  g_clear_pointer (&self->project_ids, g_array_unref);

  G_OBJECT_CLASS (jx_quick_line_parent_class)->dispose (object);
}

static gboolean
jx_quick_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JX_QUICK_LINE (widget)->inputs[0]);
}

static void
jx_quick_line_class_init (JxQuickLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_quick_line_dispose;
  widget_class->grab_focus = jx_quick_line_grab_focus;
  widget_class->focus = jx_widget_focus_children;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "quickline");
}

static void
jx_quick_line_init (JxQuickLine *self)
{
  GtkLayoutManager   *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->project_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->message = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->message, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->message), GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * jx_quick_line_new:
 *
 * Makes an empty line.
 *
 * Returns: (transfer floating): the line
 */
GtkWidget *
jx_quick_line_new (void)
{
  return g_object_new (JX_TYPE_QUICK_LINE, NULL);
}

static GtkWidget *
make_choice (const JxField *field)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; field->labels[i] != NULL; i++)
    gtk_string_list_append (list, _ (field->labels[i]));
  return gtk_drop_down_new (G_LIST_MODEL (list), NULL);
}

static GtkWidget *
make_entry (JxQuickLine *self, const JxField *field)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 1);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ (field->label));
  gtk_editable_set_alignment (GTK_EDITABLE (entry), field->type == JX_TYPE_MONEY ? 1 : 0);
  if (field->type == JX_TYPE_MONEY)
    gtk_widget_set_tooltip_text (entry,
                                 field->in_yuan ||
                                     jx_session_get_money_unit (self->session) == JX_MONEY_YUAN
                                   ? _ ("In 元; 12.5万 and 125,000元 are understood too")
                                   : _ ("In 万元; 12.5万 and 125,000元 are understood too"));
  g_signal_connect (entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  return entry;
}

static void
name_input (GtkWidget *input, const char *label)
{
  /* Translators: a field of a line that adds a row, such as “New: Amount” */
  g_autofree char *name = g_strdup_printf (_ ("New: %s"), label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  jx_widget_name_choices (input);
}

/**
 * jx_quick_line_set_up:
 * @session: the session
 * @table: a table whose rows belong to a project
 * @fields: (array length=n_fields): the fields to fill in, which must outlive the line; at most 8
 * @n_fields: their number
 *
 * Makes the entries; called once.
 */
void
jx_quick_line_set_up (JxQuickLine        *self,
                      JxSession          *session,
                      JxTable             table,
                      const JxQuickField *fields,
                      guint               n_fields)
{
  g_return_if_fail (JX_IS_QUICK_LINE (self));
  g_return_if_fail (n_fields <= MOST_FIELDS);

  self->session = g_object_ref (session);
  self->table = table;
  self->fields = fields;
  self->n_fields = n_fields;
  self->project =
    GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL));
  gtk_widget_set_size_request (GTK_WIDGET (self->project), PROJECT_WIDTH, -1);
  name_input (GTK_WIDGET (self->project), _ ("Project"));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->project));
  for (guint i = 0; i < n_fields; i++)
    {
      const JxField *field = get_field (self, i);

      self->inputs[i] =
        field->type == JX_TYPE_CHOICE ? make_choice (field) : make_entry (self, field);
      name_input (self->inputs[i], _ (field->label));
      gtk_widget_set_size_request (self->inputs[i], fields[i].width, -1);
      gtk_widget_set_hexpand (self->inputs[i], fields[i].width == 0);
      gtk_box_append (GTK_BOX (self->box), self->inputs[i]);
    }
}

static gboolean
same_projects (JxQuickLine *self, GPtrArray *projects)
{
  if (projects->len != self->project_ids->len)
    return FALSE;
  for (guint i = 0; i < projects->len; i++)
    if (jx_record_id (projects->pdata[i]) != g_array_index (self->project_ids, gint64, i))
      return FALSE;
  return TRUE;
}

/* The last field makes room for the project. */
static void
show_project (JxQuickLine *self, gboolean visible)
{
  guint last = self->n_fields - 1;
  int   width = self->fields[last].width;

  gtk_widget_set_visible (GTK_WIDGET (self->project), visible);
  if (width > PROJECT_WIDTH)
    gtk_widget_set_size_request (self->inputs[last], width - (visible ? PROJECT_WIDTH : 0), -1);
}

/**
 * jx_quick_line_refresh:
 *
 * Follows the session: its projects are offered where none is the current one.
 */
void
jx_quick_line_refresh (JxQuickLine *self)
{
  g_autoptr (GPtrArray) projects = NULL;

  g_return_if_fail (JX_IS_QUICK_LINE (self));

  projects = jx_session_list_projects (self->session);
  show_project (self, jx_session_get_project_id (self->session) == 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            projects->len > 0 && jx_session_get_writable (self->session));
  if (same_projects (self, projects))
    return;
  GtkStringList *list = gtk_string_list_new (NULL);

  g_array_set_size (self->project_ids, 0);
  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = projects->pdata[i];

      gtk_string_list_append (list, project->name);
      g_array_append_val (self->project_ids, project->id);
    }
  gtk_drop_down_set_model (self->project, G_LIST_MODEL (list));
  g_object_unref (list);
}

/**
 * jx_quick_line_is_empty:
 *
 * Whether something was typed that is not stored; what is carried over does not count.
 *
 * Returns: %TRUE where nothing would be lost
 */
gboolean
jx_quick_line_is_empty (JxQuickLine *self)
{
  g_return_val_if_fail (JX_IS_QUICK_LINE (self), TRUE);

  for (guint i = 0; i < self->n_fields; i++)
    if (!self->fields[i].carries && !jx_text_is_blank (get_text (self, i)))
      return FALSE;
  return TRUE;
}

/**
 * jx_quick_line_clear:
 *
 * Drops what was typed.
 */
void
jx_quick_line_clear (JxQuickLine *self)
{
  g_return_if_fail (JX_IS_QUICK_LINE (self));

  for (guint i = 0; i < self->n_fields; i++)
    if (GTK_IS_ENTRY (self->inputs[i]) && !self->fields[i].carries)
      gtk_editable_set_text (GTK_EDITABLE (self->inputs[i]), "");
  say (self, NULL);
}

/**
 * jx_quick_line_get_input:
 * @name: a field
 *
 * Returns: (transfer none) (nullable): its entry or drop down
 */
GtkWidget *
jx_quick_line_get_input (JxQuickLine *self, const char *name)
{
  g_return_val_if_fail (JX_IS_QUICK_LINE (self), NULL);

  for (guint i = 0; i < self->n_fields; i++)
    if (g_str_equal (self->fields[i].name, name))
      return self->inputs[i];
  return NULL;
}

/**
 * jx_quick_line_enter:
 * @name: the field with the cursor
 *
 * Does what Enter does in a field.
 *
 * Returns: whether a row was added, or an offer taken
 */
gboolean
jx_quick_line_enter (JxQuickLine *self, const char *name)
{
  g_return_val_if_fail (JX_IS_QUICK_LINE (self), FALSE);

  for (guint i = 0; i < self->n_fields; i++)
    if (g_str_equal (self->fields[i].name, name))
      return enter (self, i);
  return FALSE;
}
