/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page-list.h"
#include "app/jx-sheet.h"
#include "app/jx-sidebar.h"
#include "app/jx-start-page.h"
#include "app/jx-toast.h"
#include "app/jx-tour.h"
#include "app/jx-trust-bar.h"
#include "app/jx-window.h"

G_BEGIN_DECLS

struct _JxWindow
{
  GtkApplicationWindow parent_instance;

  JxSession *session;
  const JxPageInfo *info; /* of the page in view */
  JxPage *page;           /* the page in view, owned by the stack */
  gboolean closing;       /* the user was asked and wants to close */

  gboolean sheet_wanted; /* beside pages that have one */
  gboolean sheet_wide;   /* the page in view leaves most of the window to it */
  gboolean placed;       /* sidebar and sheet have got their widths beside the page in view */
  int sidebar_width;
  int sheet_width;       /* that the user gave it beside other pages; 0 for none */
  int placed_width;      /* that it got beside other pages */
  int wide_position;     /* width of the page where the sheet is wide; 0 for what the page wants */

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkButton *undo;
  GtkButton *redo;
  GtkMenuButton *undo_steps;
  GtkMenuButton *redo_steps;
  GtkBox *tools;
  GtkMenuButton *search;
  GtkStack *root;
  JxStartPage *start;
  GtkPaned *sidebar_paned;
  GtkPaned *sheet_paned;
  JxSidebar *sidebar;
  GtkStack *pages;
  JxSheet *sheet;
  GtkLabel *status;
  GtkLabel *page_status;
  GtkLabel *review_status;
  JxToast *toast;
  JxTrustBar *trust_bar;
  JxTour *tour;
};

/**
 * JxMove:
 * @page: (nullable): the page to show; %NULL to stay
 * @project_id: the project to make the current one
 * @place: the datum to put the cursor in; its id is 0 for none
 * @close: whether to close the window instead
 *
 * Where the user wants to go.
 */
typedef struct
{
  const JxPageInfo *page;
  gint64 project_id;
  JxPlace place;
  gboolean close;
} JxMove;

/* Moving about (jx-window-move.c) */
void jx_window_move            (JxWindow         *self,
                                const JxMove     *move);
void jx_window_go_to           (JxWindow         *self,
                                const JxPlace    *place);
void jx_window_choose          (JxWindow         *self,
                                const JxPageInfo *page,
                                gint64            project_id);
void jx_window_step_project    (JxWindow         *self,
                                int               step);

/* Undo and redo (jx-window-undo.c) */
void jx_window_undo            (JxWindow         *self);
void jx_window_redo            (JxWindow         *self);
void jx_window_undo_to         (JxWindow         *self,
                                gint64            number);
void jx_window_redo_to         (JxWindow         *self,
                                gint64            number);

/* The row with the cursor (jx-window-record.c) */
void jx_window_show_evidence   (JxWindow         *self);
void jx_window_rectify         (JxWindow         *self);

/* The page between sidebar and live sheet (jx-window-sheet.c) */
void jx_window_panes_init      (JxWindow         *self,
                                int               sidebar_width,
                                int               sheet_width);
void jx_window_panes_leave     (JxWindow         *self);
void jx_window_panes_get       (JxWindow         *self,
                                int              *sidebar_width,
                                int              *sheet_width);
gboolean jx_window_sheet_update (JxWindow        *self);

/* Actions (jx-window-actions.c) */
void jx_window_install_actions (GtkWidgetClass   *widget_class);
void jx_window_actions_update  (JxWindow         *self);

/* The year file as a whole (jx-window-trust.c) */
void jx_window_trust_install   (GtkWidgetClass   *widget_class);
void jx_window_trust_update    (JxWindow         *self);
void jx_window_look            (JxWindow         *self);

/* What stands round the page (jx-window-status.c) */
void jx_window_show_title      (JxWindow         *self);
void jx_window_show_findings   (JxWindow         *self);

G_END_DECLS
