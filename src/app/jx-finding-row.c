/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-finding-row.h"

struct _JxFindingRow
{
  GtkListBoxRow parent_instance;

  JxPlace place;
};

G_DEFINE_FINAL_TYPE (JxFindingRow, jx_finding_row, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
make_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
jx_finding_row_class_init (JxFindingRowClass *klass)
{
}

static void
jx_finding_row_init (JxFindingRow *self)
{
}

/**
 * jx_finding_row_new:
 * @finding: a finding; not needed after the call
 *
 * Makes a row that says what is wrong, where, and what to do.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
jx_finding_row_new (const JxFinding *finding)
{
  JxFindingRow    *self = g_object_new (JX_TYPE_FINDING_ROW, NULL);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *icon = gtk_image_new_from_icon_name (jx_severity_icon (finding->rule->severity));
  g_autofree char *message = g_strdup_printf ("%s  %s", finding->rule->id, finding->message);
  g_autofree char *name =
    g_strdup_printf ("%s, %s", jx_severity_name (finding->rule->severity), message);

  self->place = finding->place;
  gtk_widget_add_css_class (icon, jx_severity_css (finding->rule->severity));
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (lines), make_line (message, NULL));
  if (finding->indicator != NULL)
    gtk_box_append (GTK_BOX (lines), make_line (finding->indicator->name, "dim-label"));
  gtk_box_append (GTK_BOX (lines), make_line (finding->advice, "dim-label"));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
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
