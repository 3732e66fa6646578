/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-session.h"

G_BEGIN_DECLS

/**
 * JxTreeAbout:
 * @session: the session
 * @indicator: the indicator of the row, with what is being typed where a column is computed
 * @weight: its points, its own or shared, hundredths
 * @month: the month whose monitoring is shown; 0 for none
 *
 * What a cell of an indicator is about.
 */
typedef struct
{
  JxSession *session;
  const JxIndicator *indicator;
  gint64 weight;
  gint64 month;
} JxTreeAbout;

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
 * @hint: (nullable): what stands dimly in an empty cell
 * @ask: (nullable): says that an empty cell must be filled in, and why; %NULL where it need not
 * @points: (nullable): the points that a level 1 sums up; %JX_UNSET for none
 * @choices: (nullable): the words to choose from, ended by %NULL; %NULL where any text will do
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
  char *(*show) (const JxTreeAbout *about);
  char *(*hint) (const JxTreeAbout *about);
  char *(*ask) (const JxTreeAbout *about);
  gint64 (*points) (const JxTreeAbout *about);
  const char *const *(*choices) (const JxTreeAbout *about);
} JxTreeColumn;

const JxTreeColumn *jx_tree_columns_of_targets (guint              *n_columns);

gboolean            jx_tree_column_holds_name  (const JxTreeColumn *column);
char               *jx_tree_column_show        (const JxTreeColumn *column,
                                                const JxTreeAbout  *about);
gboolean            jx_tree_column_store       (const JxTreeColumn *column,
                                                const JxTreeAbout  *about,
                                                const char         *typed,
                                                GError            **error);
gboolean            jx_tree_columns_store      (const JxTreeColumn *columns,
                                                guint               n_columns,
                                                const JxTreeAbout  *about,
                                                const char *const  *texts,
                                                GError            **error);
void                jx_tree_column_preview     (const JxTreeColumn *column,
                                                const JxTreeAbout  *about,
                                                const char         *typed);
JxIndicator        *jx_tree_column_suppose     (const JxTreeColumn *column,
                                                const JxTreeAbout  *about,
                                                const char         *typed);
JxPlace             jx_tree_column_place       (const JxTreeColumn *column,
                                                const JxIndicator  *indicator,
                                                gint64              month);
gboolean            jx_tree_column_takes       (const JxTreeColumn *column,
                                                const char         *field);
GPtrArray          *jx_tree_column_choices     (const JxTreeColumn *column,
                                                const JxTreeAbout  *about);

G_END_DECLS
