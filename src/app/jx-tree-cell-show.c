/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-tree-cell-private.h"
#include "app/jx-widget.h"

static void
set_class (JxTreeCell *self, const char *css_class)
{
  if (g_strcmp0 (self->css_class, css_class) == 0)
    return;
  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  g_free (self->css_class);
  self->css_class = g_strdup (css_class);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
}

/**
 * jx_tree_cell_show_text:
 * @text: a text
 *
 * Puts a text into the entry by the program's own doing.
 */
void
jx_tree_cell_show_text (JxTreeCell *self, const char *text)
{
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    return;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->showing = FALSE;
}

/**
 * jx_tree_cell_set_tooltip:
 * @text: (nullable): a sentence; %NULL for none
 *
 * Says what to show when the pointer rests on the cell. GTK asks for it only then: a tooltip of its
 * own would ask the X server for the pointer with every change.
 */
void
jx_tree_cell_set_tooltip (JxTreeCell *self, const char *text)
{
  g_return_if_fail (JX_IS_TREE_CELL (self));

  g_free (self->tooltip);
  self->tooltip = g_strdup (text);
}

/**
 * jx_tree_cell_show_label:
 * @text: a text that cannot be edited
 * @css_class: (nullable): how it looks
 *
 * Shows a text instead of an entry.
 */
void
jx_tree_cell_show_label (JxTreeCell *self, const char *text, const char *css_class)
{
  g_return_if_fail (JX_IS_TREE_CELL (self));

  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_set_visible (self->label, TRUE);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  jx_tree_cell_set_tooltip (self, NULL);
  gtk_widget_set_visible (self->mark, FALSE);
  set_class (self, css_class);
}

static void
show_placeholder (JxTreeCell *self, const char *text)
{
  GtkEntry *entry = GTK_ENTRY (self->entry);

  if (g_strcmp0 (gtk_entry_get_placeholder_text (entry), text) != 0)
    gtk_entry_set_placeholder_text (entry, text);
}

/**
 * jx_tree_cell_show_entry:
 * @stored: what is stored
 * @draft: (nullable): what stands there instead, since it could not be stored
 * @placeholder: (nullable): what stands there dimly while it is empty
 * @editable: whether it can be typed in
 *
 * Shows an entry; a text that is being typed stays.
 */
void
jx_tree_cell_show_entry (JxTreeCell *self,
                         const char *stored,
                         const char *draft,
                         const char *placeholder,
                         gboolean    editable)
{
  gboolean keeps_text;

  g_return_if_fail (JX_IS_TREE_CELL (self));
  g_return_if_fail (stored != NULL);

  keeps_text = self->composing || jx_tree_cell_is_dirty (self);
  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_set_visible (self->entry, TRUE);
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), editable);
  show_placeholder (self, placeholder);
  g_free (self->stored);
  self->stored = g_strdup (stored);
  if (!keeps_text)
    jx_tree_cell_show_text (self, draft != NULL ? draft : stored);
}

static void
show_mark (JxTreeCell *self, const char *icon, gboolean offers_choices)
{
  self->offers_choices = offers_choices;
  if (g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (self->mark)), icon) == 0)
    return;
  if (icon != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), icon);
  else
    gtk_image_clear (GTK_IMAGE (self->mark));
  gtk_widget_set_visible (self->mark, icon != NULL);
}

/**
 * jx_tree_cell_set_mark:
 * @icon: (nullable): name of the icon beside the text
 * @css_class: (nullable): how the cell looks
 * @tooltip: (nullable): a sentence that says why
 * @invalid: whether the text is wrong and not stored
 *
 * Marks the cell, to the eye and to a screen reader.
 */
void
jx_tree_cell_set_mark (JxTreeCell *self,
                       const char *icon,
                       const char *css_class,
                       const char *tooltip,
                       gboolean    invalid)
{
  GtkAccessible *accessible;

  g_return_if_fail (JX_IS_TREE_CELL (self));

  accessible = GTK_ACCESSIBLE (self->entry);
  show_mark (self, icon, FALSE);
  if (invalid)
    gtk_widget_add_css_class (GTK_WIDGET (self), "invalid");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "invalid");
  jx_tree_cell_set_tooltip (self, tooltip);
  set_class (self, css_class);
  if (tooltip != NULL)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  if (invalid)
    gtk_accessible_update_state (accessible,
                                 GTK_ACCESSIBLE_STATE_INVALID,
                                 GTK_ACCESSIBLE_INVALID_TRUE,
                                 -1);
  else
    gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
}

/**
 * jx_tree_cell_offer_choices:
 * @tooltip: (nullable): what a button in the cell does; %NULL for no button
 *
 * Puts a button into a cell without a mark; a press on it emits `open-choices`.
 */
void
jx_tree_cell_offer_choices (JxTreeCell *self, const char *tooltip)
{
  g_return_if_fail (JX_IS_TREE_CELL (self));

  if (gtk_image_get_icon_name (GTK_IMAGE (self->mark)) != NULL && !self->offers_choices)
    return;
  show_mark (self, tooltip != NULL ? "pan-down-symbolic" : NULL, tooltip != NULL);
  jx_tree_cell_set_tooltip (self, tooltip);
}

/**
 * jx_tree_cell_set_name:
 * @name: what a screen reader calls the cell
 *
 * Names the cell.
 */
void
jx_tree_cell_set_name (JxTreeCell *self, const char *name)
{
  g_return_if_fail (JX_IS_TREE_CELL (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
}

/* The cell of the table that this one fills, alone or behind the lines of the tree. */
static GtkWidget *
find_table_cell (JxTreeCell *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));

  return GTK_IS_TREE_EXPANDER (cell) ? gtk_widget_get_parent (cell) : cell;
}

/**
 * jx_tree_cell_set_row_name:
 * @name: what a screen reader calls the row
 *
 * Names the row of the list that the cell stands in.
 */
void
jx_tree_cell_set_row_name (JxTreeCell *self, const char *name)
{
  const char *texts[] = { name, NULL };

  g_return_if_fail (JX_IS_TREE_CELL (self));

  jx_widget_name_row (GTK_WIDGET (self), texts);
}

/**
 * jx_tree_cell_set_level:
 * @level: 1 or 2 for the row of a group; 0 for any other
 *
 * Lets the whole cell of the table, with its border, look like one of its level.
 */
void
jx_tree_cell_set_level (JxTreeCell *self, guint level)
{
  static const char *const classes[] = { NULL, "level1", "level2" };
  GtkWidget               *cell;

  g_return_if_fail (JX_IS_TREE_CELL (self));
  g_return_if_fail (level < G_N_ELEMENTS (classes));

  cell = find_table_cell (self);
  for (guint i = 1; cell != NULL && i < G_N_ELEMENTS (classes); i++)
    if (i == level)
      gtk_widget_add_css_class (cell, classes[i]);
    else
      gtk_widget_remove_css_class (cell, classes[i]);
}
