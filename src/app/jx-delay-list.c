/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-delay-list.h"
#include "app/jx-field-group.h"
#include "app/jx-field-text.h"
#include "app/jx-widget.h"
#include "rules/jx-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _JxDelayList
{
  GtkWidget parent_instance;

  GArray *ids; /* gint64: the projects in the list */
};

G_DEFINE_FINAL_TYPE (JxDelayList, jx_delay_list, GTK_TYPE_WIDGET)

static void
jx_delay_list_dispose (GObject *object)
{
  jx_widget_drop_children (GTK_WIDGET (object));
  g_clear_pointer (&JX_DELAY_LIST (object)->ids, g_array_unref);

  G_OBJECT_CLASS (jx_delay_list_parent_class)->dispose (object);
}

static void
jx_delay_list_class_init (JxDelayListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_delay_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
jx_delay_list_init (JxDelayList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static GArray *
list_behind (JxSession *session)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) projects = jx_session_list_projects (session);

  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = projects->pdata[i];
      JxProgress       progress;

      jx_progress_of_project (project,
                              jx_session_get_settings (session),
                              jx_session_get_as_of (session),
                              &progress);
      if (jx_progress_needs_reason (&progress))
        g_array_append_val (ids, project->id);
    }
  return ids;
}

static GtkWidget *
make_field (JxSession *session, const JxProject *project, const char *field)
{
  const char      *label = _ (jx_field_find (JX_TABLE_PROJECT, field)->label);
  g_autofree char *name = g_strdup_printf ("%s: %s", project->name, label);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *caption = gtk_label_new (label);
  GtkWidget       *text = jx_field_text_new ();

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "dim-label");
  jx_field_widget_bind (JX_FIELD_WIDGET (text), session, JX_TABLE_PROJECT, project->id, field);
  jx_field_widget_set_name (JX_FIELD_WIDGET (text), name);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

static void
add_project (JxDelayList *self, JxSession *session, const JxProject *project)
{
  GtkWidget *name = gtk_label_new (project->name);
  GtkWidget *fields = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_box_set_homogeneous (GTK_BOX (fields), TRUE);
  gtk_box_append (GTK_BOX (fields), make_field (session, project, "delay_reason"));
  gtk_box_append (GTK_BOX (fields), make_field (session, project, "delay_measure"));
  gtk_widget_set_parent (name, GTK_WIDGET (self));
  gtk_widget_set_parent (fields, GTK_WIDGET (self));
}

static gboolean
same_ids (const GArray *a, const GArray *b)
{
  return a->len == b->len &&
         (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (gint64)) == 0);
}

/**
 * jx_delay_list_show:
 * @session: the session
 *
 * Shows the projects whose progress needs a reason at the session's date; what is being typed stays
 * as long as they are the same.
 */
void
jx_delay_list_show (JxDelayList *self, JxSession *session)
{
  g_autoptr (GArray) ids = NULL;

  g_return_if_fail (JX_IS_DELAY_LIST (self));
  g_return_if_fail (JX_IS_SESSION (session));

  ids = list_behind (session);
  if (same_ids (ids, self->ids))
    {
      jx_fields_refresh (GTK_WIDGET (self));
      return;
    }
  jx_widget_drop_children (GTK_WIDGET (self));
  for (guint i = 0; i < ids->len; i++)
    add_project (self,
                 session,
                 jx_snapshot_find_project (jx_session_get_snapshot (session),
                                           g_array_index (ids, gint64, i)));
  g_array_unref (self->ids);
  self->ids = g_steal_pointer (&ids);
}

/**
 * jx_delay_list_focus:
 * @project_id: a project
 * @field: `delay_reason` or `delay_measure`
 *
 * Puts the cursor in a field.
 *
 * Returns: %FALSE where the project is not in the list
 */
gboolean
jx_delay_list_focus (JxDelayList *self, gint64 project_id, const char *field)
{
  const JxPlace  place = { JX_TABLE_PROJECT, project_id, field };
  JxFieldWidget *found;

  g_return_val_if_fail (JX_IS_DELAY_LIST (self), FALSE);

  found = jx_fields_find (GTK_WIDGET (self), &place);
  return found != NULL && gtk_widget_grab_focus (GTK_WIDGET (found));
}
