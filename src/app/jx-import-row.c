/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-import-row.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

struct _JxImportRow
{
  GtkWidget parent_instance;

  guint    number;
  gboolean showing;

  GtkCheckButton *check;
  GtkLabel       *title;
  GtkImage       *icon;
  GtkLabel       *fate;
};

G_DEFINE_FINAL_TYPE (JxImportRow, jx_import_row, GTK_TYPE_WIDGET)

enum
{
  TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (JxImportRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[TOGGLED], 0);
}

static void
jx_import_row_dispose (GObject *object)
{
  jx_widget_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (jx_import_row_parent_class)->dispose (object);
}

static void
jx_import_row_class_init (JxImportRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_import_row_dispose;

  signals[TOGGLED] = g_signal_new ("toggled",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkLabel *
make_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

/* The cursor stays on the row; Space is for the list to take. */
static void
jx_import_row_init (JxImportRow *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              6);
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_focusable (GTK_WIDGET (self->check), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_START);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->check), GTK_WIDGET (self));
  self->title = make_label (lines);
  self->icon = GTK_IMAGE (gtk_image_new ());
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->icon));
  self->fate = make_label (line);
  gtk_widget_add_css_class (GTK_WIDGET (self->fate), "tile-note");
  gtk_box_append (GTK_BOX (lines), line);
  gtk_widget_set_parent (lines, GTK_WIDGET (self));
}

/**
 * jx_import_row_new:
 *
 * Makes a row; it is empty until it is told what to show.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
jx_import_row_new (void)
{
  return g_object_new (JX_TYPE_IMPORT_ROW, NULL);
}

/**
 * jx_import_row_get_number:
 *
 * Returns: which project it is about, from 1; 0 for the goals of the department
 */
guint
jx_import_row_get_number (JxImportRow *self)
{
  g_return_val_if_fail (JX_IS_IMPORT_ROW (self), 0);
  return self->number;
}

static char *
tell_changes (const JxBlendCount *count)
{
  g_autofree char *fields =
    g_strdup_printf (ngettext ("%u other field", "%u other fields", count->fields), count->fields);
  g_autofree char *changed =
    g_strdup_printf (ngettext ("%u changed indicator", "%u changed indicators", count->changed),
                     count->changed);
  g_autofree char *added =
    g_strdup_printf (ngettext ("%u new indicator", "%u new indicators", count->added),
                     count->added);

  /* Translators: numbers of fields, changed indicators and new indicators */
  return g_strdup_printf (_ ("Updates what is there: %s, %s, %s"), fields, changed, added);
}

/**
 * jx_import_row_tell:
 * @item: a project of a plan
 *
 * Says in the user’s language what would become of it if it is taken.
 *
 * Returns: (transfer full): a few words
 */
char *
jx_import_row_tell (const JxImportItem *item)
{
  if (item->known == NULL)
    return g_strdup (_ ("New"));
  switch (item->choice)
    {
    case JX_IMPORT_KEEP:
      return g_strdup (_ ("There already; stays as it is"));
    case JX_IMPORT_BESIDE:
      return g_strdup (_ ("There already; this one is added beside it"));
    case JX_IMPORT_UPDATE:
    case JX_N_IMPORT_CHOICES:
    default:
      return jx_import_item_writes (item) ? tell_changes (&item->count)
                                          : g_strdup (_ ("There already, and says the same"));
    }
}

static char *
title_of (const JxProject *project)
{
  g_autofree char *amount = jx_money_format (project->budget, JX_MONEY_WAN);
  g_autofree char *indicators =
    g_strdup_printf (ngettext ("%u indicator", "%u indicators", project->indicators->len),
                     project->indicators->len);

  return g_strdup_printf ("%s%s%s · %s 万元 · %s",
                          project->code,
                          *project->code != '\0' ? " " : "",
                          project->name,
                          amount,
                          indicators);
}

static char *
tell_goals (const JxImportPlan *plan)
{
  if (plan->unit == NULL)
    return g_strdup (_ ("New"));
  if (plan->goals_changed + plan->goals_added == 0)
    return g_strdup (_ ("There already, and says the same"));
  /* Translators: numbers of goals */
  return g_strdup_printf (_ ("Updates what is there: %u changed, %u new"),
                          plan->goals_changed,
                          plan->goals_added);
}

static void
show_texts (JxImportRow *self, const char *title, const char *fate, gboolean taken)
{
  g_autofree char *name =
    g_strdup_printf ("%s, %s, %s", title, fate, taken ? _ ("taken") : _ ("not taken"));
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  self->showing = TRUE;
  gtk_check_button_set_active (self->check, taken);
  self->showing = FALSE;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->fate, fate);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  -1);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * jx_import_row_show:
 * @plan: a plan
 * @number: which project of it, from 1; 0 for the goals of the department
 *
 * Shows what would become of it.
 */
void
jx_import_row_show (JxImportRow *self, const JxImportPlan *plan, guint number)
{
  const JxImportItem *item = number > 0 ? plan->items->pdata[number - 1] : NULL;
  g_autofree char    *title = NULL;
  g_autofree char    *fate = item != NULL ? jx_import_row_tell (item) : tell_goals (plan);
  gboolean            is_new = item != NULL ? item->known == NULL : plan->unit == NULL;

  g_return_if_fail (JX_IS_IMPORT_ROW (self));

  self->number = number;
  title = item != NULL
            ? title_of (item->project)
            : g_strdup_printf (_ ("Department goals (%u)"), plan->draft->unit->goals->len);
  gtk_image_set_from_icon_name (self->icon,
                                is_new ? "list-add-symbolic" : "document-edit-symbolic");
  show_texts (self, title, fate, item != NULL ? item->taken : plan->with_goals);
}
