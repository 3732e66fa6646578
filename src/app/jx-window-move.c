/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-window-private.h"
#include "app/jx-ask.h"
#include "rules/jx-evidence.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  JxWindow *window;
  JxMove    move;
} Request;

static JxPage *
get_page (JxWindow *self, const JxPageInfo *info)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, info->id);

  if (page == NULL)
    {
      page = g_object_new (info->get_type (), "session", self->session, NULL);
      gtk_stack_add_named (self->pages, page, info->id);
    }
  return JX_PAGE (page);
}

static void
page_status_cb (JxWindow *self)
{
  gtk_label_set_label (self->page_status, jx_page_get_status (self->page));
}

static void
page_tools_cb (JxWindow *self)
{
  GtkWidget *tools = self->page == NULL ? NULL : jx_page_get_tools (self->page);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tools))) != NULL)
    gtk_box_remove (self->tools, child);
  if (tools != NULL)
    gtk_box_append (self->tools, tools);
}

static void
show_page (JxWindow *self, const JxPageInfo *info)
{
  JxPage *page = get_page (self, info);

  self->info = info;
  if (self->page == page)
    return;
  if (self->page != NULL)
    g_signal_handlers_disconnect_by_data (self->page, self);
  jx_window_panes_leave (self);
  self->page = page;
  g_signal_connect_swapped (page, "notify::status", G_CALLBACK (page_status_cb), self);
  g_signal_connect_swapped (page, "notify::tools", G_CALLBACK (page_tools_cb), self);
  g_signal_connect_swapped (page, "sheet-changed", G_CALLBACK (jx_window_actions_update), self);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  jx_sheet_set_page (self->sheet, page);
  page_status_cb (self);
  page_tools_cb (self);
}

static void
perform (JxWindow *self, const JxMove *move)
{
  if (move->close)
    {
      self->closing = TRUE;
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if ((move->project_id == 0) != (jx_session_get_project_id (self->session) == 0))
    jx_window_panes_leave (self);
  jx_session_set_project_id (self->session, move->project_id);
  if (move->page != NULL)
    show_page (self, move->page);
  jx_sidebar_set_page (self->sidebar, self->info);
  if (move->place.id != 0)
    jx_page_focus_place (self->page, &move->place);
  jx_window_actions_update (self);
}

static void
answer_cb (guint answer, gpointer data)
{
  g_autofree Request *request = data;
  JxWindow           *self = request->window;

  if (answer == 1 && self->page != NULL)
    {
      jx_page_refresh (self->page, NULL);
      perform (self, &request->move);
    }
  else if (self->session != NULL)
    jx_sidebar_set_page (self->sidebar, self->info);
  g_object_unref (self);
}

static void
ask_to_leave (JxWindow *self, const JxMove *move)
{
  const char *buttons[] = { _ ("_Stay Here"), _ ("_Leave Without It"), NULL };
  Request    *request = g_new0 (Request, 1);

  request->window = g_object_ref (self);
  request->move = *move;
  jx_ask (GTK_WINDOW (self),
          _ ("Something Is Not Stored"),
          _ ("A field on this page holds a text that could not be stored. It is lost when you "
             "leave the page now."),
          NULL,
          buttons,
          answer_cb,
          request);
}

static gboolean
is_leaving (JxWindow *self, const JxMove *move)
{
  return move->close || (move->page != NULL && move->page != self->info) ||
         move->project_id != jx_session_get_project_id (self->session);
}

/**
 * jx_window_move:
 * @move: where to go
 *
 * Goes somewhere; asks first where the page in view holds a text that could not be stored.
 */
void
jx_window_move (JxWindow *self, const JxMove *move)
{
  if (self->page != NULL && is_leaving (self, move))
    {
      jx_page_commit (self->page);
      if (!jx_page_can_leave (self->page))
        {
          ask_to_leave (self, move);
          return;
        }
    }
  perform (self, move);
}

static guint
tables_of (const JxPageInfo *page, gboolean whole)
{
  return whole ? page->whole : page->tables;
}

static const JxPageInfo *
find_page_of (JxWindow *self, JxTable table, gboolean whole)
{
  guint             n_pages;
  const JxPageInfo *pages = jx_page_list (&n_pages);

  if (self->info != NULL && (tables_of (self->info, whole) & (1u << table)) != 0)
    return self->info;
  for (guint i = 0; i < n_pages; i++)
    if ((tables_of (&pages[i], whole) & (1u << table)) != 0)
      return &pages[i];
  return NULL;
}

/* Indicators that are not of a project are of a unit as a whole, with what belongs to them. */
static gboolean
is_of_whole (JxTable table)
{
  return table == JX_TABLE_INDICATOR || table == JX_TABLE_MONITOR || table == JX_TABLE_EVALUATION;
}

/**
 * jx_window_go_to:
 * @place: a row, or a field of it
 *
 * Goes to the datum, on the page in view where that shows such rows; from a file of evidence to
 * what it proves.
 */
void
jx_window_go_to (JxWindow *self, const JxPlace *place)
{
  const JxAttachment *attachment =
    place->table == JX_TABLE_ATTACHMENT
      ? jx_snapshot_find (jx_session_get_snapshot (self->session), place->table, place->id)
      : NULL;
  JxPlace  owner = attachment != NULL ? jx_evidence_owner (attachment) : (JxPlace){ 0 };
  JxMove   move = { .project_id = jx_session_get_project_id (self->session) };
  gboolean whole;

  if (owner.id != 0)
    place = &owner;
  move.place = *place;
  whole = !jx_session_find_project_of (self->session, place, &move.project_id) &&
          is_of_whole (place->table);
  move.page = find_page_of (self, place->table, whole);
  if (move.page == NULL)
    return;
  if (whole && (move.page->flags & JX_PAGE_PER_PROJECT) != 0)
    move.project_id = 0;
  jx_window_move (self, &move);
}

/**
 * jx_window_choose:
 * @page: a page
 * @project_id: a project; 0 for all projects
 *
 * Goes to a page; one that cannot show all projects at once gets the first project.
 */
void
jx_window_choose (JxWindow *self, const JxPageInfo *page, gint64 project_id)
{
  JxMove move = { .page = page, .project_id = project_id };
  g_autoptr (GPtrArray) projects = jx_session_list_projects (self->session);

  if (project_id == 0 && (page->flags & JX_PAGE_ALL_PROJECTS) == 0 && projects->len > 0)
    move.project_id = jx_record_id (g_ptr_array_index (projects, 0));
  jx_window_move (self, &move);
}

/**
 * jx_window_step_project:
 * @step: 1 for the next project, -1 for the previous one
 *
 * Goes to a neighbour of the current project; where all are in view, the next one is the first.
 */
void
jx_window_step_project (JxWindow *self, int step)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (self->session);
  const JxProject *current = jx_session_get_project (self->session);
  guint            found;
  int              index = -1;

  if (current != NULL && g_ptr_array_find (projects, current, &found))
    index = (int) found;
  index += step;
  if (index < 0 || index >= (int) projects->len)
    return;
  jx_window_choose (self, self->info, jx_record_id (projects->pdata[index]));
}
