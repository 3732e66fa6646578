/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-report-page.h"
#include "app/jx-field-group.h"
#include "app/jx-report-section.h"
#include "rules/jx-missed.h"
#include "rules/jx-narrative.h"

#include <glib/gi18n-lib.h>

#define FIELD_KEY "jx-field"
#define PLACE_KEY "jx-place"
#define N_SECTIONS (JX_NARRATIVE_ACHIEVED + 1)

struct _JxReportPage
{
  JxPage parent_instance;

  JxPlace          focus;
  gboolean         filling; /* the units are listed anew, so what is selected means nothing */
  JxReportSection *section; /* with the cursor, or where it was last */
  JxReportSection *sections_of[N_SECTIONS];

  GtkDropDown   *units;
  GtkMenuButton *insert;
  GtkPopover    *popover;
  GtkListBox    *fields;
  GtkBox        *sections;
  GtkListBox    *missed;
};

G_DEFINE_FINAL_TYPE (JxReportPage, jx_report_page, JX_TYPE_PAGE)

static JxSession *
get_session (JxReportPage *self)
{
  return jx_page_get_session (JX_PAGE (self));
}

static const JxUnit *
get_unit (JxReportPage *self)
{
  GPtrArray *units = jx_session_get_snapshot (get_session (self))->units;
  guint      index = gtk_drop_down_get_selected (self->units);

  if (units->len == 0)
    return NULL;
  return units->pdata[index < units->len ? index : 0];
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static GtkWidget *
make_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_field_row (JxReportPage *self, const JxNarrativeField *field)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *braced = g_strdup_printf ("{%s}", field->name);
  g_autofree char *filled =
    jx_narrative_expand (jx_session_get_snapshot (get_session (self)), get_unit (self), braced);
  g_autofree char *value = g_strconcat (filled, field->after, NULL);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", field->name, value);
  GtkWidget       *name = gtk_label_new (field->name);
  GtkWidget       *shown = gtk_label_new (value);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (shown, "numeric");
  gtk_widget_add_css_class (shown, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), shown);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, _ (field->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (row), FIELD_KEY, (gpointer) field);
  return row;
}

/* With their figures of this moment, each time that they are offered. */
static void
offer_fields (JxReportPage *self)
{
  const JxNarrativeField *field;

  clear_list (self->fields);
  if (get_unit (self) == NULL)
    return;
  for (guint i = 0; (field = jx_narrative_field (i)) != NULL; i++)
    gtk_list_box_append (self->fields, make_field_row (self, field));
  gtk_list_box_select_row (self->fields, gtk_list_box_get_row_at_index (self->fields, 0));
}

static void
field_activated_cb (JxReportPage *self, GtkListBoxRow *row)
{
  const JxNarrativeField *field = g_object_get_data (G_OBJECT (row), FIELD_KEY);
  g_autofree char        *text = g_strdup_printf ("{%s}%s", field->name, field->after);

  gtk_popover_popdown (self->popover);
  jx_report_section_insert (self->section, text);
}

static void
insert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (JX_REPORT_PAGE (widget)->insert);
}

static GtkWidget *
make_missed_row (const JxMissed *missed)
{
  GtkWidget    *row = gtk_list_box_row_new ();
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char   *owner = missed->project != NULL ? missed->project->name : "";
  gboolean      explained = !jx_text_is_blank (missed->reason);
  const JxPlace place = missed->indicator != NULL
                          ? (JxPlace){ JX_TABLE_INDICATOR, missed->indicator->id, NULL }
                          : (JxPlace){ JX_TABLE_PROJECT, missed->project->id, "delay_reason" };
  /* Translators: why it is listed, its name, the target, the actual value, the project */
  g_autofree char *text = g_strdup_printf (_ ("%1$s: %2$s, target %3$s, actual %4$s (%5$s)"),
                                           jx_missed_kind_name (missed->kind),
                                           missed->name,
                                           missed->target,
                                           missed->actual,
                                           owner);

  gtk_box_append (GTK_BOX (box), make_text (text, NULL));
  gtk_box_append (GTK_BOX (box),
                  make_text (explained ? missed->reason : _ ("Reason and measure are missing."),
                             explained ? "dim-label" : "warning"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (row), PLACE_KEY, g_memdup2 (&place, sizeof place), g_free);
  return row;
}

static void
show_missed (JxReportPage *self)
{
  const JxUnit *unit = get_unit (self);
  g_autoptr (GPtrArray) list = NULL;

  clear_list (self->missed);
  if (unit == NULL)
    return;
  list = jx_missed_targets (jx_session_get_snapshot (get_session (self)), unit);
  for (guint i = 0; i < list->len; i++)
    gtk_list_box_append (self->missed, make_missed_row (list->pdata[i]));
}

static void
missed_activated_cb (JxReportPage *self, GtkListBoxRow *row)
{
  jx_session_go_to (get_session (self), g_object_get_data (G_OBJECT (row), PLACE_KEY));
}

static void
show_status (JxReportPage *self)
{
  gsize            length = 0;
  gboolean         unknown = FALSE;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      length += jx_report_section_get_length (self->sections_of[i]);
      unknown |= jx_report_section_has_unknown (self->sections_of[i]);
    }
  /* Translators: the length of all sections of the report together */
  count = g_strdup_printf (ngettext ("Report: %u character", "Report: %u characters", length),
                           (guint) length);
  text = unknown ? g_strdup_printf ("%s · %s", count, _ ("unknown fields")) : g_strdup (count);
  jx_page_set_status (JX_PAGE (self), text);
}

static void
show_sections (JxReportPage *self)
{
  for (guint i = 0; i < N_SECTIONS; i++)
    jx_report_section_show (self->sections_of[i], get_unit (self));
  show_status (self);
}

static void
list_units (JxReportPage *self)
{
  GPtrArray *units = jx_session_get_snapshot (get_session (self))->units;
  guint      selected = gtk_drop_down_get_selected (self->units);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < units->len; i++)
    gtk_string_list_append (names, ((const JxUnit *) units->pdata[i])->name);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->units, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->units, selected < units->len ? selected : 0);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->units), units->len > 1);
}

static void
unit_cb (JxReportPage *self)
{
  if (self->filling)
    return;
  jx_fields_commit (GTK_WIDGET (self->sections));
  show_sections (self);
  show_missed (self);
}

static void
focused_cb (JxReportPage *self, JxReportSection *section)
{
  self->section = section;
  self->focus = jx_field_widget_get_place (jx_report_section_get_field (section));
  jx_page_sheet_changed (JX_PAGE (self));
}

/* Prose is stored as the cursor leaves it, perhaps for a row of the missed targets, which must then
 * still be there. */
static gboolean
are_of_prose (GArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    if (g_array_index (changes, JxChange, i).table != JX_TABLE_NARRATIVE)
      return FALSE;
  return TRUE;
}

static void
jx_report_page_refresh (JxPage *page, GArray *changes)
{
  JxReportPage *self = JX_REPORT_PAGE (page);

  if (changes == NULL)
    jx_fields_reset (GTK_WIDGET (self->sections));
  if (changes == NULL || !are_of_prose (changes))
    {
      list_units (self);
      show_missed (self);
    }
  show_sections (self);
}

static gboolean
jx_report_page_focus_place (JxPage *page, const JxPlace *place)
{
  JxReportPage      *self = JX_REPORT_PAGE (page);
  const JxSnapshot  *snapshot = jx_session_get_snapshot (get_session (self));
  const JxNarrative *narrative = place->table == JX_TABLE_NARRATIVE
                                   ? jx_snapshot_find (snapshot, place->table, place->id)
                                   : NULL;
  const JxUnit      *unit =
    narrative != NULL ? jx_snapshot_find (snapshot, JX_TABLE_UNIT, narrative->unit_id) : NULL;
  guint index;

  if (unit == NULL || !g_ptr_array_find (snapshot->units, unit, &index))
    return FALSE;
  gtk_drop_down_set_selected (self->units, index);
  return gtk_widget_grab_focus (GTK_WIDGET (self->sections_of[narrative->section]));
}

static gboolean
jx_report_page_sheet (JxPage *page, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  *form = jx_form_find ("report");
  *focus = JX_REPORT_PAGE (page)->focus;
  return *form != NULL;
}

static gboolean
jx_report_page_can_leave (JxPage *page)
{
  return jx_fields_are_valid (GTK_WIDGET (page));
}

static void
jx_report_page_commit (JxPage *page)
{
  jx_fields_commit (GTK_WIDGET (page));
}

static void
jx_report_page_constructed (GObject *object)
{
  JxReportPage *self = JX_REPORT_PAGE (object);

  G_OBJECT_CLASS (jx_report_page_parent_class)->constructed (object);

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      GtkWidget *section = jx_report_section_new (get_session (self), i);

      self->sections_of[i] = JX_REPORT_SECTION (section);
      g_signal_connect_swapped (section, "edited", G_CALLBACK (show_status), self);
      g_signal_connect_object (section,
                               "focused",
                               G_CALLBACK (focused_cb),
                               self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->sections, section);
    }
  self->section = self->sections_of[0];
}

static void
jx_report_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_REPORT_PAGE);

  G_OBJECT_CLASS (jx_report_page_parent_class)->dispose (object);
}

static void
jx_report_page_class_init (JxReportPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxPageClass    *page_class = JX_PAGE_CLASS (klass);

  object_class->constructed = jx_report_page_constructed;
  object_class->dispose = jx_report_page_dispose;
  page_class->refresh = jx_report_page_refresh;
  page_class->focus_place = jx_report_page_focus_place;
  page_class->sheet = jx_report_page_sheet;
  page_class->can_leave = jx_report_page_can_leave;
  page_class->commit = jx_report_page_commit;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxReportPage, units);
  gtk_widget_class_bind_template_child (widget_class, JxReportPage, insert);
  gtk_widget_class_bind_template_child (widget_class, JxReportPage, popover);
  gtk_widget_class_bind_template_child (widget_class, JxReportPage, fields);
  gtk_widget_class_bind_template_child (widget_class, JxReportPage, sections);
  gtk_widget_class_bind_template_child (widget_class, JxReportPage, missed);
  gtk_widget_class_bind_template_callback (widget_class, field_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, missed_activated_cb);
  gtk_widget_class_install_action (widget_class, "page.insert-field", NULL, insert_action);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_j,
                                       GDK_CONTROL_MASK,
                                       "page.insert-field",
                                       NULL);
}

static void
jx_report_page_init (JxReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->units, "notify::selected", G_CALLBACK (unit_cb), self);
  g_signal_connect_swapped (self->popover, "map", G_CALLBACK (offer_fields), self);
}
