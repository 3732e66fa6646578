/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-new-dialog.h"
#include "app/jx-ask.h"
#include "app/jx-file-chooser.h"
#include "rules/jx-roll-over.h"
#include "store/jx-year.h"

#include <glib/gi18n-lib.h>

struct _JxNewDialog
{
  GtkWindow parent_instance;

  JxNewFunc func;
  gpointer  data;
  gboolean  accepted;

  JxSnapshot *open; /* the year that the window shows; NULL for none */
  char       *open_name;
  JxSnapshot *other; /* of another file; NULL until it is chosen */
  char       *other_name;

  GtkSpinButton  *year;
  GtkEditable    *code;
  GtkEditable    *name;
  GtkWidget      *begin_label;
  GtkWidget      *begin_box;
  GtkCheckButton *from_nothing;
  GtkCheckButton *from_open;
  GtkCheckButton *from_other;
  GtkButton      *choose;
  GtkCheckButton *keep_codes;
  GtkCheckButton *carry;
  GtkWidget      *accept;
};

G_DEFINE_FINAL_TYPE (JxNewDialog, jx_new_dialog, GTK_TYPE_WINDOW)

static gboolean
is_from_nothing (JxNewDialog *self)
{
  return gtk_check_button_get_active (self->from_nothing);
}

/* The year to be taken over; NULL where none is, or none is chosen yet. */
static const JxSnapshot *
get_last (JxNewDialog *self)
{
  if (is_from_nothing (self))
    return NULL;
  return gtk_check_button_get_active (self->from_open) ? self->open : self->other;
}

static void
actions_update (JxNewDialog *self)
{
  gboolean named = !jx_text_is_blank (gtk_editable_get_text (self->name));

  gtk_widget_set_sensitive (self->accept,
                            named && (is_from_nothing (self) || get_last (self) != NULL));
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep_codes), !is_from_nothing (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->carry), !is_from_nothing (self));
}

static void
show_unit (JxNewDialog *self, const JxUnit *unit)
{
  gtk_editable_set_text (self->code, unit->code);
  gtk_editable_set_text (self->name, unit->name);
}

/* The year after it, of the same unit. */
static void
show_last (JxNewDialog *self)
{
  const JxSnapshot *last = get_last (self);

  if (last == NULL)
    return;
  gtk_spin_button_set_value (self->year, (double) last->settings->year + 1);
  if (last->units->len > 0)
    show_unit (self, last->units->pdata[0]);
}

static gboolean
read_file (JxNewDialog *self, GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (JxYear) year = path == NULL ? NULL : jx_year_open_read_only (path, error);
  JxSnapshot *snapshot = year == NULL ? NULL : jx_year_snapshot (year, error);

  if (snapshot == NULL)
    return FALSE;
  g_clear_pointer (&self->other, jx_snapshot_free);
  g_free (self->other_name);
  self->other = snapshot;
  self->other_name = g_file_get_basename (file);
  return TRUE;
}

static void
file_chosen_cb (GFile *file, gpointer data)
{
  JxNewDialog *self = data;
  g_autoptr (GError) error = NULL;

  if (!read_file (self, file, &error))
    {
      if (error != NULL)
        jx_report_error (GTK_WINDOW (self), error);
      return;
    }
  gtk_button_set_label (self->choose, self->other_name);
  gtk_check_button_set_active (self->from_other, TRUE);
  show_last (self);
  actions_update (self);
}

static void
choose_cb (JxNewDialog *self)
{
  jx_choose_open (GTK_WINDOW (self),
                  _ ("Year File to Take Over"),
                  JX_FILE_YEAR,
                  file_chosen_cb,
                  g_object_ref (self),
                  g_object_unref);
}

static void
begin_cb (JxNewDialog *self, GtkCheckButton *button)
{
  if (!gtk_check_button_get_active (button))
    return;
  if (button == self->from_other && self->other == NULL)
    choose_cb (self);
  show_last (self);
  actions_update (self);
}

static void
accept_cb (JxNewDialog *self)
{
  self->accepted = TRUE;
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
cancel_cb (JxNewDialog *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
set_unit (JxNewDialog *self, JxUnit *unit)
{
  g_autofree char *code = jx_text_strip (gtk_editable_get_text (self->code));
  g_autofree char *name = jx_text_strip (gtk_editable_get_text (self->name));

  jx_text_set (&unit->code, code);
  jx_text_set (&unit->name, name);
}

static JxRollOver
get_choice (JxNewDialog *self)
{
  JxRollOver choice = JX_ROLL_OVER_PLAIN;

  if (gtk_check_button_get_active (self->keep_codes))
    choice |= JX_ROLL_OVER_KEEP_CODES;
  if (gtk_check_button_get_active (self->carry))
    choice |= JX_ROLL_OVER_CARRY;
  return choice;
}

static JxNewAnswer *
make_answer (JxNewDialog *self)
{
  JxNewAnswer      *answer = g_new0 (JxNewAnswer, 1);
  const JxSnapshot *last = get_last (self);

  gtk_spin_button_update (self->year);
  answer->year = gtk_spin_button_get_value_as_int (self->year);
  answer->unit = jx_unit_new ();
  set_unit (self, answer->unit);
  if (last == NULL)
    return answer;
  answer->source = g_strdup (last == self->open ? self->open_name : self->other_name);
  answer->rolled = jx_roll_over (last, answer->year, get_choice (self));
  if (answer->rolled->units->len == 0)
    g_ptr_array_add (answer->rolled->units, jx_unit_new ());
  set_unit (self, answer->rolled->units->pdata[0]);
  return answer;
}

static void
destroy_cb (JxNewDialog *self)
{
  self->func (self->accepted ? make_answer (self) : NULL, self->data);
}

static void
jx_new_dialog_finalize (GObject *object)
{
  JxNewDialog *self = JX_NEW_DIALOG (object);

  g_clear_pointer (&self->open, jx_snapshot_free);
  g_clear_pointer (&self->other, jx_snapshot_free);
  g_free (self->open_name);
  g_free (self->other_name);

  G_OBJECT_CLASS (jx_new_dialog_parent_class)->finalize (object);
}

static void
jx_new_dialog_class_init (JxNewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jx_new_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, year);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, code);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, name);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, begin_label);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, begin_box);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, from_nothing);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, from_open);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, from_other);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, keep_codes);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, carry);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, actions_update);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
jx_new_dialog_init (JxNewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_window_close_on_escape (GTK_WINDOW (self));
}

static JxSnapshot *
copy_snapshot (const JxSnapshot *snapshot)
{
  JxSnapshot *copy = jx_snapshot_new (snapshot->settings->year);

  jx_settings_free (copy->settings);
  copy->settings = jx_record_copy (JX_TABLE_SETTING, snapshot->settings);
  for (guint i = 0; i < snapshot->units->len; i++)
    g_ptr_array_add (copy->units, jx_record_copy (JX_TABLE_UNIT, snapshot->units->pdata[i]));
  return copy;
}

static void
show_draft (JxNewDialog *self, const JxDraft *draft)
{
  gtk_widget_set_visible (self->begin_label, FALSE);
  gtk_widget_set_visible (self->begin_box, FALSE);
  if (draft->year != 0)
    gtk_spin_button_set_value (self->year, (double) draft->year);
  show_unit (self, draft->unit);
}

static void
show_open (JxNewDialog *self, const JxNewOffer *offer)
{
  g_autofree char *label = NULL;

  self->open = copy_snapshot (offer->open);
  self->open_name = g_strdup (offer->open_name);
  /* Translators: the year and the name of the year file that is open */
  label = g_strdup_printf (_ ("With the projects of %1$d, which is open: “%2$s”"),
                           (int) self->open->settings->year,
                           self->open_name);
  gtk_check_button_set_label (self->from_open, label);
  if (offer->take_over)
    gtk_check_button_set_active (self->from_open, TRUE);
}

/**
 * jx_new_answer_free:
 * @answer: (transfer full): an answer
 *
 * Frees @answer.
 */
void
jx_new_answer_free (JxNewAnswer *answer)
{
  jx_unit_free (answer->unit);
  g_clear_pointer (&answer->rolled, jx_snapshot_free);
  g_free (answer->source);
  g_free (answer);
}

/**
 * jx_new_dialog_run:
 * @parent: the window that waits
 * @offer: what the dialog begins with
 * @func: called once with what the user filled in
 * @data: data for @func
 *
 * Asks for the fiscal year and the unit of a new year file, and what it begins with.
 */
void
jx_new_dialog_run (GtkWindow *parent, const JxNewOffer *offer, JxNewFunc func, gpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  JxNewDialog *self =
    g_object_new (JX_TYPE_NEW_DIALOG, "transient-for", parent, "modal", TRUE, NULL);

  self->func = func;
  self->data = data;
  gtk_spin_button_set_value (self->year, g_date_time_get_year (now));
  gtk_widget_set_visible (GTK_WIDGET (self->from_open), offer->open != NULL);
  if (offer->draft != NULL)
    show_draft (self, offer->draft);
  else if (offer->open != NULL)
    show_open (self, offer);
  g_signal_connect (self, "destroy", G_CALLBACK (destroy_cb), NULL);
  actions_update (self);
  gtk_window_present (GTK_WINDOW (self));
}
