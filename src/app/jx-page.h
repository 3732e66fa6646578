/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"
#include "paper/jx-form.h"

G_BEGIN_DECLS

#define JX_TYPE_PAGE (jx_page_get_type ())

/**
 * JxPage:
 *
 * A page of the window: one place of the year file, such as 项目 or 审核.
 *
 * A page is a widget with one child that fills it (give it in the template, or set its parent in
 * `init`); it unparents its children itself when it is disposed. Pages know the session, never
 * each other or the window. A new page is one line in jx-page-list.c.
 *
 * Properties: `session` (construct only, set before `constructed`), `tools` (a widget that stands
 * in the header bar while the page is shown), `status` (text at the right of the status line).
 *
 * Signal: `sheet-changed`: what jx_page_get_sheet() answers is another form or another focus.
 */
G_DECLARE_DERIVABLE_TYPE (JxPage, jx_page, JX, PAGE, GtkWidget)

/**
 * JxPageClass:
 * @refresh: shows the session's snapshot. @changes are the rows that changed, of #JxChange; %NULL
 *   means everything: show all fields anew and drop what was typed but not stored. Called when the
 *   page comes into view the first time or after changes that it missed, when the current project or
 *   the as-of date changed, and after each change of the year file while it is in view. A page that
 *   is out of view is never refreshed. Must keep the focus and the text of the field being edited
 *   when @changes is not %NULL.
 * @findings_changed: shows the session's findings beside the fields; called after @refresh and
 *   whenever the review is done while the page is in view. Optional.
 * @focus_place: puts the cursor in the field that holds the place. The session's project is set and
 *   the page is in view and fresh. Returns %FALSE where it does not show the place.
 * @start: the part of the page that the cursor comes to first; without it, the whole page.
 * @sheet: what the live sheet, print and PDF export show for the page: sets @form, @options (zeroed
 *   before; project_id and columns) and @focus (zeroed before; the datum with the focus). Returns
 *   %FALSE for no sheet, which is the default.
 * @can_leave: %FALSE while a field holds a text that could not be stored; the window then asks
 *   and, if the user wants to leave anyway, calls @refresh with %NULL. The default is %TRUE.
 * @commit: stores the field being edited as if Enter had been pressed; called before the page is
 *   left, printed or the window closed. Optional.
 *
 * What a kind of page does. Page actions are installed with gtk_widget_class_install_action() under
 * the prefix `page.`; their keys are bound with gtk_widget_class_add_binding_action().
 */
struct _JxPageClass
{
  GtkWidgetClass parent_class;

  void     (*refresh)          (JxPage        *self,
                                GArray        *changes);
  void     (*findings_changed) (JxPage        *self);
  gboolean (*focus_place)      (JxPage        *self,
                                const JxPlace *place);
  GtkWidget *(*start)          (JxPage        *self);
  gboolean (*sheet)            (JxPage        *self,
                                const JxForm **form,
                                JxFormOptions *options,
                                JxPlace       *focus);
  gboolean (*can_leave)        (JxPage        *self);
  void     (*commit)           (JxPage        *self);
};

JxSession  *jx_page_get_session   (JxPage        *self);

void        jx_page_refresh       (JxPage        *self,
                                   GArray        *changes);
gboolean    jx_page_focus_place   (JxPage        *self,
                                   const JxPlace *place);
gboolean    jx_page_focus_start   (JxPage        *self);
gboolean    jx_page_get_sheet     (JxPage        *self,
                                   const JxForm **form,
                                   JxFormOptions *options,
                                   JxPlace       *focus);
gboolean    jx_page_can_leave     (JxPage        *self);
void        jx_page_commit        (JxPage        *self);

void        jx_page_sheet_changed (JxPage        *self);
GtkWidget  *jx_page_get_tools     (JxPage        *self);
void        jx_page_set_tools     (JxPage        *self,
                                   GtkWidget     *tools);
const char *jx_page_get_status    (JxPage        *self);
void        jx_page_set_status    (JxPage        *self,
                                   const char    *status);
gboolean    jx_page_get_crowded   (JxPage        *self);
void        jx_page_set_crowded   (JxPage        *self,
                                   gboolean       crowded);

G_END_DECLS
