/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-tree-cell.h"

G_BEGIN_DECLS

struct _JxTreeCell
{
  GtkWidget parent_instance;

  guint        column;
  JxTreeRow   *row;
  GtkListItem *item;      /* not owned; set while the cell is bound */
  char        *stored;    /* what the entry showed before it was typed in */
  char        *css_class; /* of the mark or of the label */
  char        *tooltip;   /* NULL for none */
  gboolean     showing;   /* the text changes by our own doing */
  gboolean     composing;
  gboolean     offers_choices; /* the mark is a button that shows them */
  gboolean     left;           /* the cursor went while an input method was composing */

  GtkWidget *handle;
  GtkWidget *label;
  GtkWidget *entry;
  GtkWidget *mark;
};

void jx_tree_cell_show_text (JxTreeCell *self,
                             const char *text);

G_END_DECLS
