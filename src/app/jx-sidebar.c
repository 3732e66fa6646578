/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-sidebar.h"
#include "app/jx-session-money.h"
#include "app/jx-sidebar-row.h"
#include "rules/jx-progress.h"

#include <glib/gi18n-lib.h>

struct _JxSidebar
{
  JxStop parent_instance;

  JxSession        *session;
  const JxPageInfo *page;
  gboolean          updating; /* the selection is being set by the program */

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (JxSidebar, jx_sidebar, JX_TYPE_STOP)

static guint chosen_signal;

static JxSidebarRow *
get_row (JxSidebar *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row == NULL ? NULL : JX_SIDEBAR_ROW (row);
}

static const char *
choose_dot (JxProgressState state)
{
  switch (state)
    {
    case JX_PROGRESS_NORMAL:
      return "normal";
    case JX_PROGRESS_AHEAD:
      return "ahead";
    case JX_PROGRESS_BEHIND:
      return "behind";
    case JX_PROGRESS_FAR_BEHIND:
    case JX_PROGRESS_OVERSPENT:
    default:
      return "far-behind";
    }
}

/* Before the first payment of the year nothing is said of progress. */
static void
show_project (JxSidebar *self, JxSidebarRow *row, const JxProject *project, gboolean spending)
{
  g_autofree char *amount = jx_session_say_money (self->session, project->budget);
  g_autofree char *subtitle = NULL;
  const char      *title = *project->name == '\0' ? _ ("(project without a name)") : project->name;

  if (spending)
    {
      JxProgress progress;

      jx_progress_of_project (project,
                              jx_session_get_settings (self->session),
                              jx_session_get_as_of (self->session),
                              &progress);
      subtitle = g_strdup_printf ("%s · %s", amount, jx_progress_state_name (progress.state));
      jx_sidebar_row_set_dot (row, choose_dot (progress.state));
    }
  else
    jx_sidebar_row_set_dot (row, "unknown");
  jx_sidebar_row_set_text (row, title, spending ? subtitle : amount);
}

static gboolean
has_payments (GPtrArray *projects)
{
  for (guint i = 0; i < projects->len; i++)
    if (((const JxProject *) g_ptr_array_index (projects, i))->payments->len > 0)
      return TRUE;
  return FALSE;
}

static void
show_all_projects (JxSidebar *self, JxSidebarRow *row, GPtrArray *projects)
{
  gboolean         whole = (self->page->flags & JX_PAGE_AS_A_WHOLE) != 0;
  gint64           sum = 0;
  g_autofree char *amount = NULL;

  for (guint i = 0; i < projects->len; i++)
    sum += ((const JxProject *) g_ptr_array_index (projects, i))->budget;
  amount = jx_session_say_money (self->session, sum);
  jx_sidebar_row_set_dot (row, "unknown");
  jx_sidebar_row_set_text (row, whole ? _ ("Department as a whole") : _ ("All projects"), amount);
}

/* The ids that stand under the current page: 0 for all projects. */
static GArray *
list_ids (JxSidebar *self, GPtrArray *projects)
{
  GArray      *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 all = 0;

  if (self->page == NULL || (self->page->flags & JX_PAGE_PER_PROJECT) == 0)
    return ids;
  if ((self->page->flags & JX_PAGE_ALL_PROJECTS) != 0 &&
      (projects->len > 1 || (self->page->flags & JX_PAGE_AS_A_WHOLE) != 0))
    g_array_append_val (ids, all);
  for (guint i = 0; i < projects->len; i++)
    {
      gint64 id = jx_record_id (g_ptr_array_index (projects, i));

      g_array_append_val (ids, id);
    }
  return ids;
}

static gboolean
has_rows (JxSidebar *self, GArray *ids)
{
  guint         n_found = 0;
  JxSidebarRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (jx_sidebar_row_is_project (row))
      {
        if (jx_sidebar_row_get_page (row) != self->page || n_found >= ids->len ||
            jx_sidebar_row_get_project_id (row) != g_array_index (ids, gint64, n_found))
          return FALSE;
        n_found++;
      }
  return n_found == ids->len;
}

static void
replace_rows (JxSidebar *self, GArray *ids)
{
  JxSidebarRow *row;
  int           at = 0;

  for (int i = 0; (row = get_row (self, i)) != NULL;)
    if (jx_sidebar_row_is_project (row))
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    else
      {
        i++;
        if (jx_sidebar_row_get_page (row) == self->page)
          at = i;
      }
  for (guint i = 0; i < ids->len; i++)
    gtk_list_box_insert (self->list,
                         jx_sidebar_row_new (self->page, TRUE, g_array_index (ids, gint64, i)),
                         at + (int) i);
}

/* In a file of several units the projects stand under the names of theirs. */
static void
show_unit (JxSidebar *self, JxSidebarRow *row, const JxProject *project)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (self->session);
  gboolean          several = snapshot->units->len > 1;

  jx_sidebar_row_set_unit (row, several ? jx_snapshot_unit_of (snapshot, project)->name : NULL);
}

static void
head_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *unit = jx_sidebar_row_get_unit (JX_SIDEBAR_ROW (row));
  const char *above = before != NULL ? jx_sidebar_row_get_unit (JX_SIDEBAR_ROW (before)) : NULL;
  GtkWidget  *label;

  if (unit == NULL || g_strcmp0 (unit, above) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (unit);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_tooltip_text (label, unit);
  gtk_widget_add_css_class (label, "unit");
  gtk_list_box_row_set_header (row, label);
}

static void
show_projects (JxSidebar *self, GPtrArray *projects)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (self->session);
  gboolean          spending = has_payments (projects);
  JxSidebarRow     *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      gint64 id = jx_sidebar_row_get_project_id (row);

      if (!jx_sidebar_row_is_project (row))
        continue;
      if (id == 0)
        show_all_projects (self, row, projects);
      else
        {
          const JxProject *project = jx_snapshot_find_project (snapshot, id);

          show_project (self, row, project, spending);
          show_unit (self, row, project);
        }
    }
  gtk_list_box_invalidate_headers (self->list);
}

static guint
count_findings (JxSidebar *self, JxSeverity *worst)
{
  GPtrArray *findings = jx_session_get_findings (self->session);
  guint      n_findings = 0;

  *worst = JX_SEVERITY_HINT;
  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = g_ptr_array_index (findings, i);

      if (finding->waiver != NULL)
        continue;
      n_findings++;
      *worst = MIN (*worst, finding->rule->severity);
    }
  return n_findings;
}

static void
show_count (JxSidebar *self, JxPageFlags flag, guint count, const char *css_class)
{
  g_autofree char *text = count == 0 ? NULL : g_strdup_printf ("%u", count);
  JxSidebarRow    *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (!jx_sidebar_row_is_project (row) && (jx_sidebar_row_get_page (row)->flags & flag) != 0)
      jx_sidebar_row_set_badge (row, text, css_class);
}

static void
findings_changed_cb (JxSidebar *self)
{
  JxSeverity worst;
  guint      n_findings = count_findings (self, &worst);

  show_count (self,
              JX_PAGE_SHOWS_FINDINGS,
              n_findings,
              worst == JX_SEVERITY_ERROR ? "error-badge" : "badge");
}

static gboolean
is_current (JxSidebar *self, JxSidebarRow *row, gboolean on_project)
{
  if (jx_sidebar_row_get_page (row) != self->page || jx_sidebar_row_is_project (row) != on_project)
    return FALSE;
  return !on_project ||
         jx_sidebar_row_get_project_id (row) == jx_session_get_project_id (self->session);
}

static void
select_current (JxSidebar *self)
{
  JxSidebarRow *chosen = NULL;
  JxSidebarRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (is_current (self, row, TRUE) || (chosen == NULL && is_current (self, row, FALSE)))
      chosen = row;
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (chosen));
}

static void
update (JxSidebar *self)
{
  g_autoptr (GPtrArray) projects = NULL;
  g_autoptr (GArray) ids = NULL;

  if (self->session == NULL)
    return;
  projects = jx_session_list_projects (self->session);
  ids = list_ids (self, projects);
  self->updating = TRUE;
  if (!has_rows (self, ids))
    replace_rows (self, ids);
  show_projects (self, projects);
  show_count (self, JX_PAGE_COUNTS_PROJECTS, projects->len, NULL);
  select_current (self);
  self->updating = FALSE;
}

static void
row_selected_cb (JxSidebar *self, GtkListBoxRow *selected)
{
  JxSidebarRow *row;

  if (self->updating || selected == NULL || self->session == NULL)
    return;
  row = JX_SIDEBAR_ROW (selected);
  g_signal_emit (self,
                 chosen_signal,
                 0,
                 jx_sidebar_row_get_page (row),
                 jx_sidebar_row_is_project (row) ? jx_sidebar_row_get_project_id (row)
                                                 : jx_session_get_project_id (self->session));
}

static void
add_places (JxSidebar *self)
{
  guint             n_pages;
  const JxPageInfo *pages = jx_page_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      GtkWidget *row = jx_sidebar_row_new (&pages[i], FALSE, 0);

      jx_sidebar_row_set_text (JX_SIDEBAR_ROW (row), _ (pages[i].label), NULL);
      gtk_list_box_append (self->list, row);
    }
}

static void
jx_sidebar_dispose (GObject *object)
{
  JxSidebar *self = JX_SIDEBAR (object);

  jx_sidebar_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JX_TYPE_SIDEBAR);

  G_OBJECT_CLASS (jx_sidebar_parent_class)->dispose (object);
}

static void
jx_sidebar_class_init (JxSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_sidebar_dispose;

  chosen_signal = g_signal_new ("chosen",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                2,
                                G_TYPE_POINTER,
                                G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, JxSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
jx_sidebar_init (JxSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_stop_set_list (JX_STOP (self), self->list);
  gtk_list_box_set_header_func (self->list, head_cb, NULL, NULL);
  add_places (self);
}

/**
 * jx_sidebar_set_session:
 * @session: (nullable): a session
 *
 * Shows the places of another year file.
 */
void
jx_sidebar_set_session (JxSidebar *self, JxSession *session)
{
  g_return_if_fail (JX_IS_SIDEBAR (self));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_swapped (session, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (session, "findings-changed", G_CALLBACK (findings_changed_cb), self);
  g_signal_connect_swapped (session, "notify::project", G_CALLBACK (update), self);
  g_signal_connect_swapped (session, "notify::as-of", G_CALLBACK (update), self);
  update (self);
}

/**
 * jx_sidebar_set_page:
 * @page: the page in view
 *
 * Selects the row of the page, or that of the current project under it.
 */
void
jx_sidebar_set_page (JxSidebar *self, const JxPageInfo *page)
{
  g_return_if_fail (JX_IS_SIDEBAR (self));

  self->page = page;
  update (self);
}
