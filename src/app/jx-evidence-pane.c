/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-evidence-pane.h"
#include "app/jx-ask.h"
#include "app/jx-evidence-actions.h"
#include "app/jx-file-chooser.h"
#include "app/jx-widget.h"
#include "rules/jx-evidence.h"

#include <glib/gi18n-lib.h>

#define ID_KEY "jx-attachment"

struct _JxEvidencePane
{
  GtkWidget parent_instance;

  JxSession *session;
  JxPlace    owner; /* its id is 0 for none */

  GtkLabel   *title;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (JxEvidencePane, jx_evidence_pane, GTK_TYPE_WIDGET)

static GPtrArray *
get_attachments (JxEvidencePane *self)
{
  if (self->session == NULL || self->owner.id == 0)
    return NULL;
  return jx_evidence_of (jx_session_get_snapshot (self->session),
                         self->owner.table,
                         self->owner.id);
}

static const JxAttachment *
get_selected (JxEvidencePane *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const gint64  *id = row != NULL ? g_object_get_data (G_OBJECT (row), ID_KEY) : NULL;

  return id == NULL
           ? NULL
           : jx_snapshot_find (jx_session_get_snapshot (self->session), JX_TABLE_ATTACHMENT, *id);
}

static GtkWidget *
make_row (const JxAttachment *attachment)
{
  g_autoptr (GIcon) icon = g_content_type_get_symbolic_icon (attachment->media_type);
  g_autofree char *size = g_format_size_full ((guint64) attachment->size, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", attachment->name, size);
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *name = gtk_label_new (attachment->name);
  GtkWidget       *bytes = gtk_label_new (size);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (bytes, "dim-label");
  gtk_widget_add_css_class (bytes, "numeric");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_gicon (icon));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), bytes);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, attachment->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row),
                          ID_KEY,
                          g_memdup2 (&attachment->id, sizeof attachment->id),
                          g_free);
  return row;
}

static void
update_actions (JxEvidencePane *self)
{
  gboolean writable = self->session != NULL && jx_session_get_writable (self->session);
  gboolean chosen = self->session != NULL && get_selected (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "evidence.add",
                                 writable && self->owner.id != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "evidence.paste",
                                 writable && self->owner.id != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evidence.open", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evidence.save", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evidence.remove", writable && chosen);
}

static void
show_files (JxEvidencePane *self)
{
  GPtrArray       *attachments = get_attachments (self);
  guint            n_files = attachments != NULL ? attachments->len : 0;
  GtkListBoxRow   *selected = gtk_list_box_get_selected_row (self->list);
  int              index = selected != NULL ? gtk_list_box_row_get_index (selected) : 0;
  g_autofree char *title = jx_evidence_tell (n_files);
  GtkListBoxRow   *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n_files; i++)
    gtk_list_box_append (self->list, make_row (attachments->pdata[i]));
  if (n_files > 0)
    gtk_list_box_select_row (self->list,
                             gtk_list_box_get_row_at_index (self->list,
                                                            CLAMP (index, 0, (int) n_files - 1)));
  gtk_label_set_label (self->title, title);
  update_actions (self);
}

static void
row_activated_cb (JxEvidencePane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "evidence.open", NULL);
}

static void
chosen_cb (GFile *file, gpointer data)
{
  JxEvidencePane *self = data;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  jx_evidence_attach (self->session, &self->owner, G_LIST_MODEL (files));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_choose_open (GTK_WINDOW (gtk_widget_get_root (widget)),
                  _ ("Attach a File of Evidence"),
                  JX_FILE_EVIDENCE,
                  chosen_cb,
                  g_object_ref (widget),
                  g_object_unref);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxEvidencePane *self = JX_EVIDENCE_PANE (widget);

  jx_evidence_open (self->session, get_selected (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxEvidencePane *self = JX_EVIDENCE_PANE (widget);

  jx_evidence_save (self->session, get_selected (self), GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxEvidencePane *self = JX_EVIDENCE_PANE (widget);

  jx_evidence_remove (self->session, get_selected (self));
}

static guint
attach_value (JxEvidencePane *self, const GValue *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (const GSList *at = g_value_get_boxed (value); at != NULL; at = at->next)
    g_list_store_append (files, at->data);
  return jx_evidence_attach (self->session, &self->owner, G_LIST_MODEL (files));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JxEvidencePane) self = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (value == NULL)
    jx_session_toast (self->session, _ ("The clipboard holds no files."), FALSE);
  else
    attach_value (self, value);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_value_async (gtk_widget_get_clipboard (widget),
                                  GDK_TYPE_FILE_LIST,
                                  G_PRIORITY_DEFAULT,
                                  NULL,
                                  pasted_cb,
                                  g_object_ref (widget));
}

static gboolean
drop_cb (JxEvidencePane *self, const GValue *value)
{
  return self->owner.id != 0 && jx_session_get_writable (self->session) &&
         attach_value (self, value) > 0;
}

static gboolean
jx_evidence_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return jx_widget_focus_children (widget, direction);
}

static void
jx_evidence_pane_dispose (GObject *object)
{
  JxEvidencePane *self = JX_EVIDENCE_PANE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), JX_TYPE_EVIDENCE_PANE);
  jx_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_evidence_pane_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "evidence.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "evidence.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "evidence.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "evidence.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "evidence.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_v,
                                       GDK_CONTROL_MASK,
                                       "evidence.paste",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_s,
                                       GDK_CONTROL_MASK,
                                       "evidence.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "evidence.remove", NULL);
}

static void
jx_evidence_pane_class_init (JxEvidencePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_evidence_pane_dispose;
  widget_class->focus = jx_evidence_pane_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-evidence-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, JxEvidencePane, title);
  gtk_widget_class_bind_template_child (widget_class, JxEvidencePane, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  install_actions (widget_class);
}

static void
jx_evidence_pane_init (JxEvidencePane *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  show_files (self);
}

/**
 * jx_evidence_pane_new:
 *
 * Makes a pane that shows nothing yet.
 *
 * Returns: (transfer floating): the pane
 */
GtkWidget *
jx_evidence_pane_new (void)
{
  return g_object_new (JX_TYPE_EVIDENCE_PANE, NULL);
}

/**
 * jx_evidence_pane_set_owner:
 * @session: the session
 * @owner: an indicator, a payment, an adjustment or a rectification; its id is 0 for none
 *
 * Shows the files of a row from now on.
 */
void
jx_evidence_pane_set_owner (JxEvidencePane *self, JxSession *session, const JxPlace *owner)
{
  g_return_if_fail (JX_IS_EVIDENCE_PANE (self));
  g_return_if_fail (JX_IS_SESSION (session) && owner != NULL);

  if (self->session == NULL)
    {
      self->session = g_object_ref (session);
      g_signal_connect_swapped (session, "changed", G_CALLBACK (show_files), self);
    }
  self->owner = *owner;
  show_files (self);
}

/**
 * jx_evidence_pane_get_count:
 *
 * Returns: how many files are shown
 */
guint
jx_evidence_pane_get_count (JxEvidencePane *self)
{
  GPtrArray *attachments;

  g_return_val_if_fail (JX_IS_EVIDENCE_PANE (self), 0);

  attachments = get_attachments (self);
  return attachments != NULL ? attachments->len : 0;
}

/* What the row is called, as the history would. */
static const char *
get_owner_name (JxSession *session, const JxPlace *owner)
{
  static const char *const names[] = { "name", "problem", "summary", "document", "date" };
  gconstpointer            record =
    jx_snapshot_find (jx_session_get_snapshot (session), owner->table, owner->id);

  for (guint i = 0; record != NULL && i < G_N_ELEMENTS (names); i++)
    {
      const JxField *field = jx_field_find (owner->table, names[i]);

      if (field != NULL && !jx_text_is_blank (jx_field_get_text (field, record)))
        return jx_field_get_text (field, record);
    }
  return "";
}

/**
 * jx_evidence_pane_run:
 * @parent: the window
 * @session: the session
 * @owner: an indicator, a payment, an adjustment or a rectification
 *
 * Opens a window with the files of a row.
 */
void
jx_evidence_pane_run (GtkWindow *parent, JxSession *session, const JxPlace *owner)
{
  GtkWindow *window;
  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *pane;

  g_return_if_fail (JX_IS_SESSION (session) && owner != NULL);

  window = g_object_new (GTK_TYPE_WINDOW,
                         "title",
                         _ ("Evidence"),
                         "transient-for",
                         parent,
                         "modal",
                         TRUE,
                         "default-width",
                         480,
                         "default-height",
                         320,
                         NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  name = gtk_label_new (get_owner_name (session, owner));
  pane = jx_evidence_pane_new ();
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_lines (GTK_LABEL (name), 2);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (box, "dialog-box");
  gtk_widget_set_vexpand (pane, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), pane);
  gtk_window_set_child (window, box);
  jx_evidence_pane_set_owner (JX_EVIDENCE_PANE (pane), session, owner);
  jx_window_close_on_escape (window);
  gtk_window_present (window);
}
