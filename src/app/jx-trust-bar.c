/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-trust-bar.h"
#include "app/jx-network.h"

#include <glib/gi18n-lib.h>

struct _JxTrustBar
{
  GtkBox parent_instance;

  JxSession *session;
  GtkWidget *icon;
  GtkLabel  *text;
  GtkButton *first;
  GtkButton *second;
};

G_DEFINE_FINAL_TYPE (JxTrustBar, jx_trust_bar, GTK_TYPE_BOX)

/* What there is to say: a sentence, how bad it is, and up to two things to do. */
typedef struct
{
  char       *text;
  const char *style; /* NULL for nothing to say */
  const char *labels[2];
  const char *actions[2]; /* with their targets */
} Standing;

static Standing
judge_holder (JxYear *year)
{
  const JxHolder  *holder = jx_year_get_holder (year);
  g_autofree char *who =
    holder != NULL ? jx_holder_tell (holder) : g_strdup (_ ("Another program has it open."));
  gboolean gone = holder != NULL && !holder->alive;

  return (Standing){
    .text = g_strdup_printf ("%s %s",
                             who,
                             gone ? _ ("That program does not seem to run any more.")
                                  : _ ("You can read it here, with every change made there.")),
    .style = "warning",
    .labels = { gone ? _ ("_Take Over…") : _ ("_Try Again"), _ ("_Save a Copy…") },
    .actions = { gone ? "win.take-over" : "win.try-again", "win.save-copy" },
  };
}

static Standing
judge_network (JxYear *year)
{
  g_autoptr (GFile) file = g_file_new_for_path (jx_year_get_path (year));

  if (!jx_network_has (file))
    return (Standing){ NULL };
  return (Standing){
    .text =
      g_strdup (_ ("This year file lies in a network folder. Make sure that nobody else works "
                   "on it at the same time: this program may not be able to tell.")),
    .style = "warning",
    .labels = { _ ("_Save a Copy…") },
    .actions = { "win.save-copy" },
  };
}

static Standing
judge_archive (JxSession *session)
{
  if (jx_session_get_settings (session)->state != JX_STATE_ARCHIVED)
    return judge_network (jx_session_get_year (session));
  return (Standing){
    .text = g_strdup (_ ("The year is archived: it can be read and printed, not changed.")),
    .style = "info",
    .labels = { _ ("_Reopen…"), _ ("_Help") },
    .actions = { "win.reopen", "app.help-on::archived" },
  };
}

static Standing
judge (JxSession *session)
{
  JxYear  *year = jx_session_get_year (session);
  Standing standing = {
    .style = "warning",
    .labels = { _ ("_Save a Copy…") },
    .actions = { "win.save-copy" },
  };

  switch (jx_year_get_access (year))
    {
    case JX_ACCESS_HELD:
      return judge_holder (year);
    case JX_ACCESS_DAMAGED:
      return (Standing){
        .text = g_strdup (_ ("This year file is damaged. What is shown may be wrong or missing; it "
                             "cannot be changed. Work on a repaired copy or a backup.")),
        .style = "error",
        .labels = { _ ("_Repaired Copy…"), _ ("_Backups…") },
        .actions = { "win.repair", "win.backups" },
      };
    case JX_ACCESS_NEWER:
      standing.text =
        g_strdup (_ ("A newer version of this program wrote this year file. It can be read here as "
                     "far as this version knows it; install that version to change it."));
      return standing;
    case JX_ACCESS_PLACE:
      standing.text = g_strdup (_ ("This year file, or the folder that it is in, cannot be written "
                                   "to. It can be read and printed, not changed."));
      standing.labels[0] = _ ("_Try Again");
      standing.actions[0] = "win.try-again";
      standing.labels[1] = _ ("_Save a Copy…");
      standing.actions[1] = "win.save-copy";
      return standing;
    case JX_ACCESS_READ:
      standing.text = g_strdup (_ ("This year file was opened for reading only."));
      return standing;
    case JX_ACCESS_WRITE:
    default:
      return judge_archive (session);
    }
}

/* GTK complains of a target that does not fit the action, so that goes first. */
static void
set_action (GtkActionable *button, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_action_parse_detailed_name (detailed, &name, &target, NULL);
  gtk_actionable_set_action_name (button, NULL);
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
}

static void
show_button (GtkButton *button, const char *label, const char *action)
{
  gtk_widget_set_visible (GTK_WIDGET (button), label != NULL);
  if (label == NULL)
    return;
  gtk_button_set_label (button, label);
  set_action (GTK_ACTIONABLE (button), action);
}

static void
update (JxTrustBar *self)
{
  static const char *const styles[] = { "info", "warning", "error" };
  Standing         standing = self->session == NULL ? (Standing){ NULL } : judge (self->session);
  g_autofree char *text = standing.text;

  gtk_widget_set_visible (GTK_WIDGET (self), standing.style != NULL);
  gtk_label_set_label (self->text, text);
  if (standing.style == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), styles[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self), standing.style);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                g_str_equal (standing.style, "error") ? "dialog-error-symbolic"
                                : g_str_equal (standing.style, "warning")
                                  ? "dialog-warning-symbolic"
                                  : "changes-prevent-symbolic");
  show_button (self->first, standing.labels[0], standing.actions[0]);
  show_button (self->second, standing.labels[1], standing.actions[1]);
}

static void
jx_trust_bar_dispose (GObject *object)
{
  JxTrustBar *self = JX_TRUST_BAR (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_trust_bar_parent_class)->dispose (object);
}

static void
jx_trust_bar_class_init (JxTrustBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_trust_bar_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "trustbar");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkButton *
add_button (JxTrustBar *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), button);
  return GTK_BUTTON (button);
}

static void
jx_trust_bar_init (JxTrustBar *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->icon = gtk_image_new ();
  gtk_box_append (GTK_BOX (self), self->icon);
  self->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->text, TRUE);
  gtk_label_set_xalign (self->text, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->text));
  self->first = add_button (self);
  self->second = add_button (self);
}

/**
 * jx_trust_bar_set_session:
 * @session: (nullable): what the window works on
 *
 * Says how it stands with another year file.
 */
void
jx_trust_bar_set_session (JxTrustBar *self, JxSession *session)
{
  g_return_if_fail (JX_IS_TRUST_BAR (self));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_swapped (session, "changed", G_CALLBACK (update), self);
  update (self);
}

/**
 * jx_trust_bar_get_text:
 *
 * Returns: what the bar says; empty where it is hidden
 */
const char *
jx_trust_bar_get_text (JxTrustBar *self)
{
  g_return_val_if_fail (JX_IS_TRUST_BAR (self), NULL);
  return gtk_label_get_label (self->text);
}
