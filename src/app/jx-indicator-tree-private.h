/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-indicator-tree.h"
#include "app/jx-tree-cell.h"
#include "app/jx-tree-offers.h"
#include "exchange/jx-block.h"

G_BEGIN_DECLS

struct _JxIndicatorTree
{
  GtkWidget parent_instance;

  JxSession *session;
  JxTable owner_table;
  gint64 owner_id;
  gint64 month;
  const JxTreeColumn *columns;
  guint n_columns;

  GListStore *roots;       /* of JxTreeRow: level 1 */
  GListModel *rows;        /* of GtkTreeListRow: all rows that are not folded away */
  GtkSelectionModel *selection;
  GPtrArray *cells;        /* of JxTreeCell: those in view, not owned */
  GPtrArray *findings;     /* of JxFinding */
  GPtrArray *library;      /* of JxIndicator; NULL until a name is typed */
  GPtrArray *offered;      /* of JxIndicator, not owned: what the list under the cell offers */
  gboolean fresh;          /* the rows show the session's snapshot */
  JxTreeFilter filter;     /* which indicators are shown; NULL for all */
  GHashTable *kept;        /* gint64 -> itself: those that were shown since it was set */
  gint64 beside_id;        /* the indicator that a new one is typed below; 0 for none */
  gint64 added_id;         /* the indicator that was added last */
  JxPlace focus;           /* the datum with the cursor */

  JxTreeRow *last_row;     /* that had the cursor last */
  guint last_column;
  gboolean inside;         /* whether it is in the tree, if only at a button of the line */

  JxTreeRow *wanted_row;   /* where the cursor goes as soon as its cell is in view */
  guint wanted_column;
  guint wanted_tries;
  guint wanted_id;         /* source */
  guint later_id;          /* source */
  gboolean shows_findings; /* in the line under the tree */

  GtkScrolledWindow *scroller;
  GtkColumnView *view;
  GtkWidget *offers;
  GtkWidget *line;
  GtkImage *line_icon;
  GtkLabel *line_label;
  GtkButton *fix;
  GtkButton *waive;
  GtkLabel *weights;
};

/* Rows (jx-indicator-tree-rows.c) */
GPtrArray    *jx_tree_list_indicators (JxIndicatorTree *self);
gboolean      jx_tree_takes_new       (JxIndicatorTree *self);
void          jx_tree_sync            (JxIndicatorTree *self);
void          jx_tree_refresh_rows    (JxIndicatorTree *self, gboolean drops_drafts);
GPtrArray    *jx_tree_list_rows       (JxIndicatorTree *self);
JxTreeRow    *jx_tree_row_at          (JxIndicatorTree *self, guint position);
guint         jx_tree_find_position   (JxIndicatorTree *self, JxTreeRow *row);
JxTreeRow    *jx_tree_find_group      (JxIndicatorTree *self, JxTreeRow *row);
gboolean      jx_tree_open_group      (JxIndicatorTree *self, JxTreeRow *row);
JxTreeRow    *jx_tree_find_indicator  (JxIndicatorTree *self, gint64 id);

/* What is shown (jx-indicator-tree-about.c) */
JxTreeAbout   jx_tree_about           (JxIndicatorTree *self, JxTreeRow *row, gboolean supposed);
GPtrArray    *jx_tree_filter          (JxIndicatorTree *self, GPtrArray *indicators);
void          jx_tree_forget_kept     (JxIndicatorTree *self);
void          jx_tree_suppose         (JxIndicatorTree *self, JxTreeCell *cell, gboolean typing);
gint64        jx_tree_sum_points      (JxIndicatorTree *self, JxTreeRow *group, guint column);

/* Points (jx-indicator-tree-points.c) */
void          jx_tree_share_points    (GPtrArray *rows, GPtrArray *indicators);
void          jx_tree_show_weights    (JxIndicatorTree *self);

/* Columns (jx-indicator-tree-columns.c) */
void          jx_tree_make_columns    (JxIndicatorTree *self);

/* Cells (jx-indicator-tree-cells.c) */
void          jx_tree_show_cell       (JxIndicatorTree *self, JxTreeCell *cell);
void          jx_tree_refresh_cells   (JxIndicatorTree *self);
const JxFinding *jx_tree_find_finding (JxIndicatorTree *self, JxTreeRow *row, guint column);
gboolean         jx_tree_says_same    (GPtrArray *a, GPtrArray *b);

/* Where the cursor is (jx-indicator-tree-focus.c) */
JxTreeCell   *jx_tree_get_cell        (JxIndicatorTree *self);
JxTreeCell   *jx_tree_find_cell       (JxIndicatorTree *self, JxTreeRow *row, guint column);
gboolean      jx_tree_can_edit        (JxIndicatorTree *self, JxTreeRow *row, guint column);
void          jx_tree_focus           (JxIndicatorTree *self, JxTreeRow *row, guint column);
gboolean      jx_tree_focus_vertical  (JxIndicatorTree *self, JxTreeRow *row, guint column, int step);
gboolean      jx_tree_focus_sideways  (JxIndicatorTree *self, JxTreeRow *row, guint column, int step);
gboolean      jx_tree_focus_edge      (JxIndicatorTree *self, int step);
guint         jx_tree_find_name_column (JxIndicatorTree *self);

/* Following it (jx-indicator-tree-follow.c) */
void          jx_tree_follow_cell     (JxIndicatorTree *self, JxTreeCell *cell);
void          jx_tree_leave_cell      (JxIndicatorTree *self, JxTreeCell *cell);
void          jx_tree_flush           (JxIndicatorTree *self);
void          jx_tree_listen_to_focus (JxIndicatorTree *self);

/* Changes (jx-indicator-tree-edit.c) */
void          jx_tree_preview_cell    (JxIndicatorTree *self, JxTreeCell *cell, gboolean typing);
gboolean      jx_tree_commit_cell     (JxIndicatorTree *self, JxTreeCell *cell);
gboolean      jx_tree_add_record      (JxIndicatorTree *self, JxIndicator *indicator, gint64 after,
                                       GError **error);
void          jx_tree_begin_beside    (JxIndicatorTree *self, JxTreeRow *row);
void          jx_tree_remove_rows     (JxIndicatorTree *self, GPtrArray *rows);
void          jx_tree_end_beside      (JxIndicatorTree *self);

/* Moving (jx-indicator-tree-move.c) */
gint64        jx_tree_find_end        (JxIndicatorTree *self, JxTreeRow *group);
void          jx_tree_step_row        (JxIndicatorTree *self, JxTreeRow *row, int step);
void          jx_tree_make_draggable  (JxIndicatorTree *self, JxTreeCell *cell);

/* Keys (jx-indicator-tree-keys.c) */
gboolean      jx_tree_handle_key      (JxIndicatorTree *self, guint keyval, GdkModifierType state);
void          jx_tree_listen          (JxIndicatorTree *self);

/* Several rows (jx-indicator-tree-select.c) */
GPtrArray    *jx_tree_list_selected   (JxIndicatorTree *self);
gboolean      jx_tree_extend_selection (JxIndicatorTree *self, JxTreeRow *row, int step);
void          jx_tree_listen_to_clicks (JxIndicatorTree *self);

/* The clipboard (jx-indicator-tree-clipboard.c, jx-indicator-tree-paste.c) */
char         *jx_tree_copy_rows       (JxIndicatorTree *self, GPtrArray *rows);
gboolean      jx_tree_copy            (JxIndicatorTree *self, gboolean cuts);
void          jx_tree_ask_paste       (JxIndicatorTree *self);
void          jx_tree_paste_values    (JxIndicatorTree *self, const JxBlock *block, JxTreeRow *start,
                                       guint column);
void          jx_tree_paste           (JxIndicatorTree *self, JxTreeCell *cell, const char *text);

/* Offers (jx-indicator-tree-offers.c) */
void          jx_tree_offer_names     (JxIndicatorTree *self, JxTreeCell *cell);
void          jx_tree_offer_choices   (JxIndicatorTree *self, JxTreeCell *cell);
gboolean      jx_tree_take_offer      (JxIndicatorTree *self, JxTreeCell *cell, int number);

/* The line under the tree (jx-indicator-tree-line.c) */
void          jx_tree_show_line       (JxIndicatorTree *self);
void          jx_tree_press_fix       (JxIndicatorTree *self);
void          jx_tree_press_waive     (JxIndicatorTree *self);

G_END_DECLS
