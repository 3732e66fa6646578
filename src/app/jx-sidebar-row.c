/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-sidebar-row.h"
#include "app/jx-widget.h"

struct _JxSidebarRow
{
  GtkListBoxRow parent_instance;

  const JxPageInfo *page;
  gboolean          is_project;
  gint64            project_id;

  GtkWidget *dot;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *badge;

  char *unit; /* whose project it is, where there are several; NULL else */
};

G_DEFINE_FINAL_TYPE (JxSidebarRow, jx_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
name_row (JxSidebarRow *self)
{
  const char      *parts[5] = { 0 };
  guint            n_parts = 0;
  g_autofree char *name = NULL;

  if (self->unit != NULL)
    parts[n_parts++] = self->unit;
  parts[n_parts++] = gtk_label_get_label (GTK_LABEL (self->title));
  if (gtk_widget_get_visible (self->subtitle))
    parts[n_parts++] = gtk_label_get_label (GTK_LABEL (self->subtitle));
  if (gtk_widget_get_visible (self->badge))
    parts[n_parts++] = gtk_label_get_label (GTK_LABEL (self->badge));
  name = g_strjoinv (", ", (char **) parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text == NULL ? "" : text);
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
jx_sidebar_row_finalize (GObject *object)
{
  g_free (JX_SIDEBAR_ROW (object)->unit);

  G_OBJECT_CLASS (jx_sidebar_row_parent_class)->finalize (object);
}

static void
jx_sidebar_row_class_init (JxSidebarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_sidebar_row_finalize;
}

static void
jx_sidebar_row_init (JxSidebarRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->title = gtk_label_new (NULL);
  self->subtitle = gtk_label_new (NULL);
  self->badge = gtk_label_new (NULL);

  gtk_widget_set_visible (self->dot, FALSE);
  gtk_widget_set_visible (self->subtitle, FALSE);
  gtk_widget_set_visible (self->badge, FALSE);
  gtk_widget_set_valign (self->dot, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->badge, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_xalign (GTK_LABEL (self->subtitle), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_ellipsize (GTK_LABEL (self->subtitle), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->subtitle, "subtitle");
  gtk_widget_add_css_class (self->badge, "numeric");
  gtk_box_append (GTK_BOX (lines), self->title);
  gtk_box_append (GTK_BOX (lines), self->subtitle);
  gtk_box_append (GTK_BOX (box), self->dot);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), self->badge);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * jx_sidebar_row_new:
 * @page: the page that it leads to
 * @is_project: whether it stands for a project under the page, not for the page itself
 * @project_id: the project; 0 for all projects
 *
 * Makes a row.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
jx_sidebar_row_new (const JxPageInfo *page, gboolean is_project, gint64 project_id)
{
  JxSidebarRow *self = g_object_new (JX_TYPE_SIDEBAR_ROW, NULL);

  self->page = page;
  self->is_project = is_project;
  self->project_id = project_id;
  gtk_widget_add_css_class (GTK_WIDGET (self), is_project ? "project" : "place");
  return GTK_WIDGET (self);
}

/**
 * jx_sidebar_row_get_page:
 *
 * The page that the row leads to.
 *
 * Returns: (transfer none): the page
 */
const JxPageInfo *
jx_sidebar_row_get_page (JxSidebarRow *self)
{
  g_return_val_if_fail (JX_IS_SIDEBAR_ROW (self), NULL);
  return self->page;
}

/**
 * jx_sidebar_row_is_project:
 *
 * Whether the row stands for a project under its page.
 *
 * Returns: whether it does
 */
gboolean
jx_sidebar_row_is_project (JxSidebarRow *self)
{
  g_return_val_if_fail (JX_IS_SIDEBAR_ROW (self), FALSE);
  return self->is_project;
}

/**
 * jx_sidebar_row_get_project_id:
 *
 * The project that the row stands for.
 *
 * Returns: its id; 0 for all projects
 */
gint64
jx_sidebar_row_get_project_id (JxSidebarRow *self)
{
  g_return_val_if_fail (JX_IS_SIDEBAR_ROW (self), 0);
  return self->project_id;
}

/**
 * jx_sidebar_row_set_text:
 * @title: what the row is
 * @subtitle: (nullable): a smaller second line
 *
 * Sets the lines of the row.
 */
void
jx_sidebar_row_set_text (JxSidebarRow *self, const char *title, const char *subtitle)
{
  g_return_if_fail (JX_IS_SIDEBAR_ROW (self));

  set_text (self->title, title);
  set_text (self->subtitle, subtitle);
  jx_widget_set_tooltip (GTK_WIDGET (self), self->is_project ? title : NULL);
  name_row (self);
}

/**
 * jx_sidebar_row_set_unit:
 * @unit: (nullable): the name of the unit; %NULL where there is only one
 *
 * Says whose project it is.
 */
void
jx_sidebar_row_set_unit (JxSidebarRow *self, const char *unit)
{
  g_return_if_fail (JX_IS_SIDEBAR_ROW (self));

  g_free (self->unit);
  self->unit = g_strdup (unit);
  name_row (self);
}

/**
 * jx_sidebar_row_get_unit:
 *
 * Returns: (transfer none) (nullable): whose project it is, where there are several units
 */
const char *
jx_sidebar_row_get_unit (JxSidebarRow *self)
{
  g_return_val_if_fail (JX_IS_SIDEBAR_ROW (self), NULL);
  return self->unit;
}

/**
 * jx_sidebar_row_set_badge:
 * @text: (nullable): a count
 * @css_class: (nullable): how it is coloured
 *
 * Sets the count at the end of the row.
 */
void
jx_sidebar_row_set_badge (JxSidebarRow *self, const char *text, const char *css_class)
{
  const char *classes[] = { "numeric", css_class, NULL };

  g_return_if_fail (JX_IS_SIDEBAR_ROW (self));

  gtk_widget_set_css_classes (self->badge, classes);
  set_text (self->badge, text);
  name_row (self);
}

/**
 * jx_sidebar_row_set_dot:
 * @css_class: (nullable): the state; %NULL for no dot
 *
 * Sets the dot before the row; the subtitle must say the state in words.
 */
void
jx_sidebar_row_set_dot (JxSidebarRow *self, const char *css_class)
{
  const char *classes[] = { "dot", css_class, NULL };

  g_return_if_fail (JX_IS_SIDEBAR_ROW (self));

  gtk_widget_set_css_classes (self->dot, classes);
  gtk_widget_set_visible (self->dot, css_class != NULL);
}

/**
 * jx_sidebar_row_get_title:
 *
 * What the row is.
 *
 * Returns: its first line
 */
const char *
jx_sidebar_row_get_title (JxSidebarRow *self)
{
  g_return_val_if_fail (JX_IS_SIDEBAR_ROW (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->title));
}

/**
 * jx_sidebar_row_get_subtitle:
 *
 * The smaller line of the row.
 *
 * Returns: its second line; empty where it has none
 */
const char *
jx_sidebar_row_get_subtitle (JxSidebarRow *self)
{
  g_return_val_if_fail (JX_IS_SIDEBAR_ROW (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->subtitle));
}
