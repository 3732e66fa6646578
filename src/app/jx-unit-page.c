/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-unit-page.h"
#include "app/jx-archive.h"
#include "app/jx-field-choice.h"
#include "app/jx-field-entry.h"
#include "app/jx-field-group.h"

#include <glib/gi18n-lib.h>

struct _JxUnitPage
{
  JxPage parent_instance;

  gint64   unit_id; /* of the unit that is shown; 0 for none */
  JxPlace  focus;
  gboolean listing; /* the list of units is filled, so what is selected in it means nothing */

  GtkDropDown  *units;
  GtkWidget    *no_unit;
  GtkGrid      *unit_grid;
  GtkGrid      *year_grid;
  GtkSizeGroup *labels;
  GtkLabel     *state;
  GtkButton    *archive;
  GtkButton    *reopen;
};

G_DEFINE_FINAL_TYPE (JxUnitPage, jx_unit_page, JX_TYPE_PAGE)

static const char *const unit_fields[] = { "code",     "name",    "parent", "bureau",
                                           "preparer", "checker", "head",   NULL };
static const char *const year_fields[] = { "year",       "frame",        "checkpoints",
                                           "money_unit", "reverse_rule", "ahead",
                                           "behind",     "far_behind",   NULL };

static JxSession *
get_session (JxUnitPage *self)
{
  return jx_page_get_session (JX_PAGE (self));
}

static GPtrArray *
get_units (JxUnitPage *self)
{
  return jx_session_get_snapshot (get_session (self))->units;
}

static void
focused_cb (JxUnitPage *self, JxFieldWidget *field)
{
  self->focus = jx_field_widget_get_place (field);
  jx_page_sheet_changed (JX_PAGE (self));
}

static GtkWidget *
make_field (JxUnitPage *self, const JxField *field)
{
  GtkWidget *widget =
    field->type == JX_TYPE_CHOICE ? jx_field_choice_new () : jx_field_entry_new ();

  if (field->type == JX_TYPE_COUNT || field->type == JX_TYPE_PERCENT)
    gtk_widget_set_halign (widget, GTK_ALIGN_START);
  else
    gtk_widget_set_hexpand (widget, TRUE);
  g_signal_connect_swapped (widget, "focused", G_CALLBACK (focused_cb), self);
  return widget;
}

static void
make_fields (JxUnitPage *self, GtkGrid *grid, JxTable table, const char *const *names)
{
  for (int i = 0; names[i] != NULL; i++)
    {
      const JxField *field = jx_field_find (table, names[i]);
      GtkWidget     *label = gtk_label_new (_ (field->label));

      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_size_group_add_widget (self->labels, label);
      gtk_grid_attach (grid, label, 0, i, 1, 1);
      gtk_grid_attach (grid, make_field (self, field), 1, i, 1, 1);
    }
}

static void
bind_fields (JxUnitPage *self, GtkGrid *grid, JxTable table, gint64 id, const char *const *names)
{
  for (int i = 0; names[i] != NULL; i++)
    {
      JxFieldWidget *field = JX_FIELD_WIDGET (gtk_grid_get_child_at (grid, 1, i));

      jx_field_widget_bind (field, get_session (self), table, id, names[i]);
      jx_field_widget_set_label (field, gtk_grid_get_child_at (grid, 0, i));
    }
}

static const JxUnit *
find_unit (JxUnitPage *self)
{
  GPtrArray *units = get_units (self);

  for (guint i = 0; i < units->len; i++)
    if (jx_record_id (units->pdata[i]) == self->unit_id)
      return units->pdata[i];
  return units->len > 0 ? units->pdata[0] : NULL;
}

static gboolean
is_listed (GListModel *names, GPtrArray *units)
{
  if (names == NULL || g_list_model_get_n_items (names) != units->len)
    return FALSE;
  for (guint i = 0; i < units->len; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (names), i),
                      ((const JxUnit *) units->pdata[i])->name))
      return FALSE;
  return TRUE;
}

static void
list_names (JxUnitPage *self)
{
  GPtrArray *units = get_units (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (is_listed (gtk_drop_down_get_model (self->units), units))
    return;
  for (guint i = 0; i < units->len; i++)
    gtk_string_list_append (names, ((const JxUnit *) units->pdata[i])->name);
  gtk_drop_down_set_model (self->units, G_LIST_MODEL (names));
}

/* Only a file of several units needs a choice of them. */
static void
list_units (JxUnitPage *self, const JxUnit *shown)
{
  GPtrArray *units = get_units (self);
  guint      index;

  self->listing = TRUE;
  list_names (self);
  if (g_ptr_array_find (units, shown, &index))
    gtk_drop_down_set_selected (self->units, index);
  self->listing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->units), units->len > 1);
}

static void
show_unit (JxUnitPage *self)
{
  const JxUnit *unit = find_unit (self);

  self->unit_id = unit == NULL ? 0 : unit->id;
  gtk_widget_set_visible (self->no_unit, unit == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->unit_grid), unit != NULL);
  if (unit != NULL)
    bind_fields (self, self->unit_grid, JX_TABLE_UNIT, unit->id, unit_fields);
  list_units (self, unit);
}

static void
show_year (JxUnitPage *self)
{
  const JxSettings *settings = jx_session_get_settings (get_session (self));
  gboolean          archived = settings->state == JX_STATE_ARCHIVED;
  gboolean          read_only = jx_year_get_read_only (jx_session_get_year (get_session (self)));

  bind_fields (self, self->year_grid, JX_TABLE_SETTING, settings->id, year_fields);
  gtk_label_set_label (self->state,
                       archived
                         ? _ ("The year is archived: it can be read and printed, not changed.")
                         : _ ("The year is open and can be changed."));
  gtk_widget_set_visible (GTK_WIDGET (self->archive), !archived);
  gtk_widget_set_visible (GTK_WIDGET (self->reopen), archived);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.archive", !archived && !read_only);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.reopen", archived && !read_only);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-unit", !archived && !read_only);
}

static void
unit_selected_cb (JxUnitPage *self)
{
  guint index = gtk_drop_down_get_selected (self->units);

  if (self->listing || index >= get_units (self)->len)
    return;
  jx_fields_commit (GTK_WIDGET (self->unit_grid));
  if (jx_fields_are_valid (GTK_WIDGET (self->unit_grid)))
    self->unit_id = jx_record_id (get_units (self)->pdata[index]);
  show_unit (self);
}

static void
add_unit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxUnitPage *self = JX_UNIT_PAGE (widget);
  g_autoptr (JxUnit) unit = jx_unit_new ();
  g_autoptr (GError) error = NULL;

  unit->position = 1;
  if (!jx_year_add (jx_session_get_year (get_session (self)), JX_TABLE_UNIT, unit, &error))
    jx_session_fail (get_session (self), error);
  else
    gtk_widget_grab_focus (gtk_grid_get_child_at (self->unit_grid, 1, 0));
}

static void
archive_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_page_commit (JX_PAGE (widget));
  jx_archive_ask (GTK_WINDOW (gtk_widget_get_root (widget)), get_session (JX_UNIT_PAGE (widget)));
}

static void
reopen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_reopen_ask (GTK_WINDOW (gtk_widget_get_root (widget)), get_session (JX_UNIT_PAGE (widget)));
}

static void
jx_unit_page_refresh (JxPage *page, GArray *changes)
{
  JxUnitPage *self = JX_UNIT_PAGE (page);

  if (changes == NULL)
    jx_fields_reset (GTK_WIDGET (self));
  show_unit (self);
  show_year (self);
}

static void
jx_unit_page_findings_changed (JxPage *page)
{
  jx_fields_show_findings (GTK_WIDGET (page), jx_session_get_findings (jx_page_get_session (page)));
}

static gboolean
jx_unit_page_focus_place (JxPage *page, const JxPlace *place)
{
  JxUnitPage    *self = JX_UNIT_PAGE (page);
  JxFieldWidget *field;

  if (place->table == JX_TABLE_UNIT && place->id != self->unit_id)
    {
      self->unit_id = place->id;
      show_unit (self);
    }
  field = jx_fields_find (GTK_WIDGET (self), place);
  if (field != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (field));
  if (place->table != JX_TABLE_SETTING)
    return FALSE;
  return gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->reopen))
                                  ? GTK_WIDGET (self->reopen)
                                  : GTK_WIDGET (self->archive));
}

static gboolean
jx_unit_page_sheet (JxPage *page, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  *form = jx_form_find ("full-text");
  *focus = JX_UNIT_PAGE (page)->focus;
  return TRUE;
}

static gboolean
jx_unit_page_can_leave (JxPage *page)
{
  return jx_fields_are_valid (GTK_WIDGET (page));
}

static void
jx_unit_page_commit (JxPage *page)
{
  jx_fields_commit (GTK_WIDGET (page));
}

static void
jx_unit_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_UNIT_PAGE);

  G_OBJECT_CLASS (jx_unit_page_parent_class)->dispose (object);
}

static void
jx_unit_page_class_init (JxUnitPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxPageClass    *page_class = JX_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_unit_page_dispose;
  page_class->refresh = jx_unit_page_refresh;
  page_class->findings_changed = jx_unit_page_findings_changed;
  page_class->focus_place = jx_unit_page_focus_place;
  page_class->sheet = jx_unit_page_sheet;
  page_class->can_leave = jx_unit_page_can_leave;
  page_class->commit = jx_unit_page_commit;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-unit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxUnitPage, units);
  gtk_widget_class_bind_template_child (widget_class, JxUnitPage, no_unit);
  gtk_widget_class_bind_template_child (widget_class, JxUnitPage, unit_grid);
  gtk_widget_class_bind_template_child (widget_class, JxUnitPage, year_grid);
  gtk_widget_class_bind_template_child (widget_class, JxUnitPage, labels);
  gtk_widget_class_bind_template_child (widget_class, JxUnitPage, state);
  gtk_widget_class_bind_template_child (widget_class, JxUnitPage, archive);
  gtk_widget_class_bind_template_child (widget_class, JxUnitPage, reopen);
  gtk_widget_class_install_action (widget_class, "page.add-unit", NULL, add_unit_action);
  gtk_widget_class_install_action (widget_class, "page.archive", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "page.reopen", NULL, reopen_action);
}

static void
jx_unit_page_init (JxUnitPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_fields (self, self->unit_grid, JX_TABLE_UNIT, unit_fields);
  make_fields (self, self->year_grid, JX_TABLE_SETTING, year_fields);
  g_signal_connect_swapped (self->units, "notify::selected", G_CALLBACK (unit_selected_cb), self);
}
