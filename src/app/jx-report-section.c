/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-report-section.h"
#include "app/jx-field-text.h"
#include "app/jx-widget.h"
#include "rules/jx-narrative.h"

#include <glib/gi18n-lib.h>

struct _JxReportSection
{
  GtkWidget parent_instance;

  JxSession         *session;
  JxNarrativeSection section;
  gint64             unit_id; /* 0 for none */
  gint64             bound;   /* the row in the field; -1 before the first */

  GtkWidget     *label;
  GtkLabel      *count;
  GtkLabel      *unknown;
  JxFieldWidget *field;
};

G_DEFINE_FINAL_TYPE (JxReportSection, jx_report_section, GTK_TYPE_WIDGET)

static guint focused_signal;
static guint edited_signal;

static const JxNarrative *
find_narrative (const JxUnit *unit, JxNarrativeSection section)
{
  for (guint i = 0; unit != NULL && i < unit->narratives->len; i++)
    {
      const JxNarrative *narrative = unit->narratives->pdata[i];

      if (narrative->section == (gint64) section)
        return narrative;
    }
  return NULL;
}

static const JxUnit *
get_unit (JxReportSection *self)
{
  return jx_snapshot_find (jx_session_get_snapshot (self->session), JX_TABLE_UNIT, self->unit_id);
}

static gboolean
add_narrative (JxReportSection *self, const char *text, GError **error)
{
  g_autoptr (JxNarrative) narrative = jx_narrative_new ();

  narrative->unit_id = self->unit_id;
  narrative->section = self->section;
  return jx_field_parse (jx_field_find (JX_TABLE_NARRATIVE, "text"), text, narrative, error) &&
         jx_year_add (jx_session_get_year (self->session), JX_TABLE_NARRATIVE, narrative, error);
}

/* The row comes with the first words. */
static gboolean
store_cb (JxFieldWidget *field, const char *text, gpointer data, GError **error)
{
  JxReportSection   *self = data;
  const JxNarrative *narrative = find_narrative (get_unit (self), self->section);

  if (narrative != NULL)
    return jx_session_set_field (self->session,
                                 JX_TABLE_NARRATIVE,
                                 narrative->id,
                                 "text",
                                 text,
                                 error);
  return jx_text_is_blank (text) || add_narrative (self, text, error);
}

static void
show_unknown (JxReportSection *self, const char *text)
{
  g_auto (GStrv) names = jx_narrative_unknown (text);
  g_autofree char *joined = g_strjoinv ("}, {", names);
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->unknown), names[0] != NULL);
  if (names[0] == NULL)
    return;
  /* Translators: names in braces */
  sentence = g_strdup_printf (_ ("There is no field {%s}; Ctrl+J lists the fields."), joined);
  gtk_label_set_label (self->unknown, sentence);
}

static void
show_length (JxReportSection *self)
{
  g_autofree char *text = jx_field_widget_get_text (self->field);
  gsize            length = jx_text_length (text);
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u character", "%u characters", length), (guint) length);

  gtk_label_set_label (self->count, count);
  show_unknown (self, text);
}

static void
preview_cb (JxReportSection *self)
{
  show_length (self);
  g_signal_emit (self, edited_signal, 0);
}

static void
focused_cb (JxReportSection *self)
{
  g_signal_emit (self, focused_signal, 0);
}

static gboolean
jx_report_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JX_REPORT_SECTION (widget)->field));
}

static void
jx_report_section_dispose (GObject *object)
{
  JxReportSection *self = JX_REPORT_SECTION (object);

  jx_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_report_section_parent_class)->dispose (object);
}

static guint
add_signal (JxReportSectionClass *klass, const char *name)
{
  return g_signal_new (name,
                       G_TYPE_FROM_CLASS (klass),
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       0);
}

static void
jx_report_section_class_init (JxReportSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_report_section_dispose;
  widget_class->grab_focus = jx_report_section_grab_focus;
  widget_class->focus = jx_widget_focus_children;
  focused_signal = add_signal (klass, "focused");
  edited_signal = add_signal (klass, "edited");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
jx_report_section_init (JxReportSection *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget        *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->bound = -1;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->label = gtk_label_new (NULL);
  self->count = GTK_LABEL (gtk_label_new (NULL));
  self->unknown = GTK_LABEL (gtk_label_new (NULL));
  self->field = JX_FIELD_WIDGET (jx_field_text_new ());
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_add_css_class (self->label, "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_label_set_xalign (self->unknown, 0);
  gtk_label_set_wrap (self->unknown, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->unknown), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->unknown), "field-message");
  gtk_box_append (GTK_BOX (head), self->label);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count));
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->field), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->unknown), GTK_WIDGET (self));
  g_signal_connect_swapped (self->field, "preview", G_CALLBACK (preview_cb), self);
  g_signal_connect_swapped (self->field, "focused", G_CALLBACK (focused_cb), self);
  jx_field_widget_set_store_func (self->field, store_cb, self);
}

/**
 * jx_report_section_new:
 * @session: the session
 * @section: which section
 *
 * Makes a section that is empty until jx_report_section_show().
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
jx_report_section_new (JxSession *session, JxNarrativeSection section)
{
  JxReportSection *self = g_object_new (JX_TYPE_REPORT_SECTION, NULL);
  const JxField   *field = jx_field_find (JX_TABLE_NARRATIVE, "section");

  g_return_val_if_fail (JX_IS_SESSION (session), NULL);

  self->session = g_object_ref (session);
  self->section = section;
  gtk_label_set_label (GTK_LABEL (self->label), _ (field->labels[section]));
  return GTK_WIDGET (self);
}

/**
 * jx_report_section_show:
 * @unit: (nullable): the unit whose report it is
 *
 * Shows what is stored; a text that is being typed stays.
 */
void
jx_report_section_show (JxReportSection *self, const JxUnit *unit)
{
  const JxNarrative *narrative = find_narrative (unit, self->section);
  gint64             id = narrative != NULL ? narrative->id : 0;

  g_return_if_fail (JX_IS_REPORT_SECTION (self));

  self->unit_id = unit != NULL ? unit->id : 0;
  if (id != self->bound)
    {
      jx_field_widget_bind (self->field, self->session, JX_TABLE_NARRATIVE, id, "text");
      jx_field_widget_set_label (self->field, self->label);
      self->bound = id;
    }
  jx_field_widget_refresh (self->field);
  show_length (self);
}

/**
 * jx_report_section_get_field:
 *
 * Returns: (transfer none): the prose
 */
JxFieldWidget *
jx_report_section_get_field (JxReportSection *self)
{
  g_return_val_if_fail (JX_IS_REPORT_SECTION (self), NULL);
  return self->field;
}

/**
 * jx_report_section_get_length:
 *
 * Returns: the characters of the prose as it is typed, stored or not
 */
gsize
jx_report_section_get_length (JxReportSection *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (JX_IS_REPORT_SECTION (self), 0);

  text = jx_field_widget_get_text (self->field);
  return jx_text_length (text);
}

/**
 * jx_report_section_has_unknown:
 *
 * Returns: whether the prose names a field that does not exist
 */
gboolean
jx_report_section_has_unknown (JxReportSection *self)
{
  g_return_val_if_fail (JX_IS_REPORT_SECTION (self), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (self->unknown));
}

/**
 * jx_report_section_insert:
 * @text: a text
 *
 * Puts a text at the cursor, as if it were typed.
 */
void
jx_report_section_insert (JxReportSection *self, const char *text)
{
  GtkTextView *view;

  g_return_if_fail (JX_IS_REPORT_SECTION (self));
  g_return_if_fail (text != NULL);

  view = GTK_TEXT_VIEW (jx_field_widget_get_input (self->field));
  if (!gtk_text_view_get_editable (view))
    return;
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), text, -1);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}
