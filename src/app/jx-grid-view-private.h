/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-grid-view.h"

G_BEGIN_DECLS

struct _JxGridView
{
  JxStop parent_instance;

  GtkColumnView       *view;
  GtkColumnViewColumn *view_columns[16]; /* not owned */
  GListModel          *rows;
  const JxGridColumn  *columns;
  guint                n_columns;
  const JxGridFuncs   *funcs;
  gpointer             data;
  JxSession           *session;
  GPtrArray           *cells; /* JxGridCell that were set up, not owned */

  guint    wanted_position;
  guint    wanted_column;
  guint    wanted_tries;
  guint    wanted_id;
  gpointer probe[2]; /* of the order */
  int      probed;   /* the column that the rows are ordered by; -1 for none */
};

void jx_grid_view_open (JxGridView *self, JxGridCell *cell);

G_END_DECLS
