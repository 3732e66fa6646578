/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-marks.h"
#include "app/jx-widget.h"
#include "app/jx-finding-row.h"

/**
 * jx_field_marks_make_label:
 *
 * Makes the hidden line that says why a text is wrong.
 *
 * Returns: (transfer floating): a label
 */
GtkWidget *
jx_field_marks_make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_widget_set_visible (label, FALSE);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (label, "field-message");
  return label;
}

/**
 * jx_field_marks_clear:
 * @marks: marks
 *
 * Frees the sentences.
 */
void
jx_field_marks_clear (JxFieldMarks *marks)
{
  g_clear_pointer (&marks->message, g_free);
  g_clear_pointer (&marks->finding, g_free);
}

/**
 * jx_field_marks_set_message:
 * @marks: marks
 * @message: (nullable): why the text is wrong
 *
 * Marks the text as wrong or as right.
 *
 * Returns: whether that is new
 */
gboolean
jx_field_marks_set_message (JxFieldMarks *marks, const char *message)
{
  if (g_strcmp0 (marks->message, message) == 0)
    return FALSE;
  g_free (marks->message);
  marks->message = g_strdup (message);
  return TRUE;
}

/**
 * jx_field_marks_set_finding:
 * @marks: marks
 * @finding: (nullable): a finding; not needed after the call
 *
 * Sets what the review finds about the stored value.
 *
 * Returns: whether that is new
 */
gboolean
jx_field_marks_set_finding (JxFieldMarks *marks, const JxFinding *finding)
{
  g_autofree char *sentence = NULL;

  if (finding != NULL)
    sentence = g_strdup_printf ("%s %s %s", finding->rule->id, finding->message, finding->advice);
  if (g_strcmp0 (marks->finding, sentence) == 0)
    return FALSE;
  g_free (marks->finding);
  marks->finding = g_steal_pointer (&sentence);
  if (finding != NULL)
    marks->severity = finding->rule->severity;
  return TRUE;
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
tell_reader (JxFieldMarks *marks, const char *sentence)
{
  GtkAccessible *input = GTK_ACCESSIBLE (marks->input);

  if (sentence != NULL)
    gtk_accessible_update_property (input, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  else
    gtk_accessible_reset_property (input, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  if (marks->message != NULL)
    gtk_accessible_update_state (input,
                                 GTK_ACCESSIBLE_STATE_INVALID,
                                 GTK_ACCESSIBLE_INVALID_TRUE,
                                 -1);
  else
    gtk_accessible_reset_state (input, GTK_ACCESSIBLE_STATE_INVALID);
}

/**
 * jx_field_marks_show:
 * @marks: marks
 * @widget: the field they belong to
 *
 * Shows them; a wrong text is worse than any finding about the stored one.
 */
void
jx_field_marks_show (JxFieldMarks *marks, JxFieldWidget *widget)
{
  gboolean    wrong = marks->message != NULL;
  gboolean    marked = wrong || marks->finding != NULL;
  JxSeverity  severity = wrong ? JX_SEVERITY_ERROR : marks->severity;
  const char *sentence = wrong ? marks->message : marks->finding;

  set_class (marks->input, "error", marked && severity == JX_SEVERITY_ERROR);
  set_class (marks->input, "warning", marked && severity == JX_SEVERITY_WARNING);
  jx_widget_set_tooltip (marks->input, sentence);
  gtk_label_set_text (GTK_LABEL (marks->label), wrong ? marks->message : "");
  gtk_widget_set_visible (marks->label, wrong && !marks->silent);
  tell_reader (marks, sentence);
  JX_FIELD_WIDGET_GET_CLASS (widget)->show_mark (widget,
                                                 marked ? jx_severity_icon (severity) : NULL,
                                                 sentence);
}
