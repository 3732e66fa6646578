/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-indicator-tree-private.h"
#include "ui-fixture.h"

#include <glib.h>

/* Typing into the indicator tree of a page, as a keyboard does. */

static inline JxIndicatorTree *
tree_of (UiFixture *ui)
{
  return JX_INDICATOR_TREE (
    ui_find_type (GTK_WIDGET (jx_window_get_page (ui->window)), JX_TYPE_INDICATOR_TREE));
}

static inline const JxIndicator *
tree_indicator (UiFixture *ui, guint index)
{
  GPtrArray *indicators = jx_tree_list_indicators (tree_of (ui));

  g_assert_cmpuint (index, <, indicators->len);
  return indicators->pdata[index];
}

static inline JxTreeCell *
tree_cell (UiFixture *ui, guint index, const char *field)
{
  JxIndicatorTree *tree = tree_of (ui);
  JxTreeRow       *row = jx_tree_find_indicator (tree, tree_indicator (ui, index)->id);

  g_assert_nonnull (row);
  for (guint i = 0; i < tree->n_columns; i++)
    if (g_str_equal (tree->columns[i].field, field))
      return jx_tree_find_cell (tree, row, i);
  g_assert_not_reached ();
}

static inline const char *
tree_text (UiFixture *ui, guint index, const char *field)
{
  JxTreeCell *cell = tree_cell (ui, index, field);

  ui_settle (ui);
  if (gtk_widget_get_visible (jx_tree_cell_get_entry (cell)))
    return jx_tree_cell_get_text (cell);
  return gtk_label_get_label (
    GTK_LABEL (ui_find_type (GTK_WIDGET (cell), GTK_TYPE_LABEL)));
}

static inline const char *
tree_hint (UiFixture *ui, guint index, const char *field)
{
  const char *hint;

  ui_settle (ui);
  hint = gtk_entry_get_placeholder_text (
    GTK_ENTRY (jx_tree_cell_get_entry (tree_cell (ui, index, field))));
  return hint != NULL ? hint : "";
}

static inline void
tree_type (UiFixture *ui, guint index, const char *field, const char *text)
{
  JxIndicatorTree *tree = tree_of (ui);
  JxTreeCell      *cell = tree_cell (ui, index, field);

  jx_tree_focus (tree, jx_tree_cell_get_row (cell), jx_tree_cell_get_column (cell));
  ui_settle (ui);
  cell = jx_tree_get_cell (tree);
  g_assert_nonnull (cell);
  gtk_editable_set_text (GTK_EDITABLE (jx_tree_cell_get_entry (cell)), text);
}

static inline void
tree_press (UiFixture *ui, guint keyval)
{
  jx_tree_handle_key (tree_of (ui), keyval, 0);
  ui_settle (ui);
}

/* Types and stores. */
static inline void
tree_enter (UiFixture *ui, guint index, const char *field, const char *text)
{
  tree_type (ui, index, field, text);
  tree_press (ui, GDK_KEY_Return);
}

static inline gboolean
tree_is_invalid (UiFixture *ui, guint index, const char *field)
{
  return gtk_widget_has_css_class (GTK_WIDGET (tree_cell (ui, index, field)), "invalid");
}
