/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-application.h"
#include "app/jx-window.h"

G_BEGIN_DECLS

/**
 * UiFixture:
 * @folder: a temporary folder, removed at the end
 * @path: a year file in it, made of the sample document
 * @application: the program, with its actions, keys and style
 * @window: a window of it that shows the year file
 * @session: what the window works on
 *
 * A running program for one test.
 */
typedef struct
{
  char *folder;
  char *path;
  JxApplication *application;
  JxWindow *window;
  JxSession *session;
} UiFixture;

int         ui_test_run        (int               argc,
                                char            **argv,
                                void            (*add_cases) (void));
void        ui_test_add        (const char       *path,
                                void            (*test) (UiFixture *ui));

char       *ui_make_year       (const char       *folder);
void        ui_wait            (guint             milliseconds);
void        ui_settle          (UiFixture        *ui);
GtkWidget  *ui_find            (GtkWidget        *root,
                                gboolean        (*matches) (GtkWidget *widget, gpointer data),
                                gpointer          data);
GtkWidget  *ui_find_type       (GtkWidget        *root,
                                GType             type);
GtkWidget  *ui_find_action     (GtkWidget        *root,
                                const char       *action);
GtkWidget  *ui_find_field      (GtkWidget        *root,
                                const char       *label);
GtkWidget  *ui_go_to           (UiFixture        *ui,
                                const JxPlace    *place);
gboolean    ui_press_key       (GtkWidget        *widget,
                                guint             keyval);
GPtrArray  *ui_list_rows       (GtkWidget        *root);
void        ui_assert_named    (GtkWidget        *root);
guint       ui_count_windows   (void);

G_END_DECLS
