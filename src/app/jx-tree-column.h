/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-session.h"

G_BEGIN_DECLS

/**
 * JxTreeColumn:
 * @table: %JX_TABLE_INDICATOR, or the table of what belongs to it: %JX_TABLE_MONITOR (of the tree's
 *   month) or %JX_TABLE_EVALUATION
 * @field: the field that the column shows and stores; `name` is where the tree is drawn
 * @title: (translatable): its heading, in English
 * @width: pixels; the least width of a column that expands
 * @xalign: 0 for text, 1 for numbers
 * @expand: whether it takes its share of the room that is left
 * @editable: whether it can be typed in
 * @show: (nullable): writes the text of a column that is computed; then @field only names the place
 *
 * A column of the indicator tree.
 */
typedef struct
{
  JxTable table;
  const char *field;
  const char *title;
  int width;
  float xalign;
  gboolean expand;
  gboolean editable;
  char *(*show) (const JxIndicator *indicator, JxSession *session, gint64 month);
} JxTreeColumn;

const JxTreeColumn *jx_tree_columns_of_targets (guint              *n_columns);

gboolean            jx_tree_column_holds_name  (const JxTreeColumn *column);
char               *jx_tree_column_show        (const JxTreeColumn *column,
                                                const JxIndicator  *indicator,
                                                JxSession          *session,
                                                gint64              month);
gboolean            jx_tree_column_store       (const JxTreeColumn *column,
                                                const JxIndicator  *indicator,
                                                JxSession          *session,
                                                gint64              month,
                                                const char         *typed,
                                                GError            **error);
void                jx_tree_column_preview     (const JxTreeColumn *column,
                                                const JxIndicator  *indicator,
                                                JxSession          *session,
                                                gint64              month,
                                                const char         *typed);
JxPlace             jx_tree_column_place       (const JxTreeColumn *column,
                                                const JxIndicator  *indicator,
                                                gint64              month);
gboolean            jx_tree_column_takes       (const JxTreeColumn *column,
                                                const char         *field);

G_END_DECLS
