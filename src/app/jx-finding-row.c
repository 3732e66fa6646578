/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-finding-row.h"
#include "app/jx-finding-actions.h"
#include "app/jx-rectify-actions.h"

#include <glib/gi18n-lib.h>

struct _JxFindingRow
{
  GtkListBoxRow parent_instance;

  JxSession    *session;
  const JxRule *rule;
  JxPlace       place;

  GtkImage  *icon;
  GtkLabel  *severity;
  GtkLabel  *message;
  GtkLabel  *subject;
  GtkLabel  *advice;
  GtkLabel  *reason;
  GtkButton *fix;
  GtkButton *rectify;
  GtkButton *waive;
};

G_DEFINE_FINAL_TYPE (JxFindingRow, jx_finding_row, GTK_TYPE_LIST_BOX_ROW)

static void
fix_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxFindingRow    *self = JX_FINDING_ROW (widget);
  const JxFinding *finding = jx_finding_row_find (self);

  if (finding != NULL && finding->fix != NULL && finding->waiver == NULL)
    jx_finding_fix (self->session, finding);
}

static void
fix_rule_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxFindingRow *self = JX_FINDING_ROW (widget);

  jx_finding_fix_rule (self->session, self->rule);
}

static void
waive_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxFindingRow    *self = JX_FINDING_ROW (widget);
  const JxFinding *finding = jx_finding_row_find (self);

  if (finding == NULL)
    return;
  if (finding->waiver != NULL)
    jx_finding_unwaive (self->session, finding);
  else
    jx_finding_ask_waiver (self->session, finding, GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
rectify_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxFindingRow    *self = JX_FINDING_ROW (widget);
  const JxFinding *finding = jx_finding_row_find (self);

  if (finding != NULL)
    jx_rectify_list_finding (self->session, finding);
}

/* The indicator, the goal or whatever the finding is about, within its project. */
static char *
describe_subject (const JxFinding *finding)
{
  const JxField *field = finding->place.field == NULL
                           ? NULL
                           : jx_field_find (finding->place.table, finding->place.field);
  const char    *label = field != NULL && field->label != NULL ? _ (field->label) : NULL;
  const char    *name = finding->indicator != NULL ? finding->indicator->name : NULL;

  if (name == NULL && finding->waiver != NULL && finding->project != NULL)
    name = finding->project->name;
  if (name == NULL || *name == '\0')
    return g_strdup (label != NULL ? label : "");
  return label == NULL ? g_strdup (name) : g_strdup_printf ("%s · %s", name, label);
}

static void
set_line (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_buttons (JxFindingRow *self, const JxFinding *finding)
{
  gboolean         writable = jx_session_get_writable (self->session);
  gboolean         fixable = writable && finding->fix != NULL && finding->waiver == NULL;
  gboolean         listable = writable && finding->project != NULL && finding->waiver == NULL;
  g_autofree char *label = fixable ? jx_finding_fix_label (finding) : NULL;

  if (fixable)
    gtk_button_set_label (self->fix, label);
  gtk_button_set_label (self->waive,
                        finding->waiver != NULL ? _ ("Take Back") : _ ("Let It Stand…"));
  gtk_widget_set_visible (GTK_WIDGET (self->fix), fixable);
  gtk_widget_set_visible (GTK_WIDGET (self->waive), writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.fix", fixable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.fix-rule", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.waive", writable);
  gtk_widget_set_visible (GTK_WIDGET (self->rectify), listable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.rectify", listable);
}

static void
show_finding (JxFindingRow *self, const JxFinding *finding)
{
  const char      *severity = jx_severity_name (finding->rule->severity);
  g_autofree char *message = g_strdup_printf ("%s  %s", finding->rule->id, finding->message);
  g_autofree char *subject = describe_subject (finding);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", severity, message, subject);
  g_autofree char *reason = NULL;

  if (finding->waiver != NULL)
    /* Translators: the reason of a waiver */
    reason = g_strdup_printf (_ ("Let stand because: %s"), finding->waiver->reason);
  gtk_image_set_from_icon_name (self->icon, jx_severity_icon (finding->rule->severity));
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), jx_severity_css (finding->rule->severity));
  gtk_label_set_label (self->severity, severity);
  gtk_label_set_label (self->message, message);
  set_line (self->subject, subject);
  set_line (self->advice, finding->waiver == NULL ? finding->advice : NULL);
  set_line (self->reason, reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reason != NULL ? reason : finding->advice,
                                  -1);
  show_buttons (self, finding);
}

static void
jx_finding_row_dispose (GObject *object)
{
  JxFindingRow *self = JX_FINDING_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JX_TYPE_FINDING_ROW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_finding_row_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "finding.fix", NULL, fix_action);
  gtk_widget_class_install_action (widget_class, "finding.fix-rule", NULL, fix_rule_action);
  gtk_widget_class_install_action (widget_class, "finding.waive", NULL, waive_action);
  gtk_widget_class_install_action (widget_class, "finding.rectify", NULL, rectify_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, 0, "finding.rectify", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "finding.fix", NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_f,
                                       GDK_SHIFT_MASK,
                                       "finding.fix-rule",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, 0, "finding.waive", NULL);
}

static void
jx_finding_row_class_init (JxFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_finding_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, severity);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, message);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, subject);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, advice);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, reason);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, fix);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, rectify);
  gtk_widget_class_bind_template_child (widget_class, JxFindingRow, waive);
  install_actions (widget_class);
}

static void
jx_finding_row_init (JxFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jx_finding_row_new:
 * @session: the session
 * @finding: a finding of the session; not needed after the call
 *
 * Makes a row that says what is wrong, where, and what to do, and does it.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
jx_finding_row_new (JxSession *session, const JxFinding *finding)
{
  JxFindingRow *self;

  g_return_val_if_fail (JX_IS_SESSION (session), NULL);
  g_return_val_if_fail (finding != NULL, NULL);

  self = g_object_new (JX_TYPE_FINDING_ROW, NULL);
  self->session = g_object_ref (session);
  self->rule = finding->rule;
  self->place = finding->place;
  show_finding (self, finding);
  return GTK_WIDGET (self);
}

/**
 * jx_finding_row_get_place:
 *
 * What the finding is about.
 *
 * Returns: the place
 */
JxPlace
jx_finding_row_get_place (JxFindingRow *self)
{
  g_return_val_if_fail (JX_IS_FINDING_ROW (self), ((JxPlace){ 0 }));
  return self->place;
}

/**
 * jx_finding_row_get_rule:
 *
 * The rule that found it.
 *
 * Returns: (transfer none): the rule
 */
const JxRule *
jx_finding_row_get_rule (JxFindingRow *self)
{
  g_return_val_if_fail (JX_IS_FINDING_ROW (self), NULL);
  return self->rule;
}

/**
 * jx_finding_row_find:
 *
 * Its finding in the review of the present snapshot.
 *
 * Returns: (transfer none) (nullable): the finding; %NULL where it is gone
 */
const JxFinding *
jx_finding_row_find (JxFindingRow *self)
{
  g_return_val_if_fail (JX_IS_FINDING_ROW (self), NULL);
  return jx_finding_again (self->session, self->rule, &self->place);
}

/**
 * jx_severity_icon:
 * @severity: how bad a finding is
 *
 * The symbolic icon that stands for a severity everywhere in the window.
 *
 * Returns: an icon name
 */
const char *
jx_severity_icon (JxSeverity severity)
{
  switch (severity)
    {
    case JX_SEVERITY_ERROR:
      return "dialog-error-symbolic";
    case JX_SEVERITY_WARNING:
      return "dialog-warning-symbolic";
    case JX_SEVERITY_HINT:
    default:
      return "dialog-information-symbolic";
    }
}

/**
 * jx_severity_css:
 * @severity: how bad a finding is
 *
 * The style class that colours a severity everywhere in the window.
 *
 * Returns: a style class
 */
const char *
jx_severity_css (JxSeverity severity)
{
  switch (severity)
    {
    case JX_SEVERITY_ERROR:
      return "error";
    case JX_SEVERITY_WARNING:
      return "warning";
    case JX_SEVERITY_HINT:
    default:
      return "dim-label";
    }
}
