/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-history-filter.h"
#include "app/jx-history-row.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

struct _JxHistoryFilter
{
  GtkWidget parent_instance;

  JxSession  *session;  /* owned by the page */
  GArray     *projects; /* gint64: ids, in the order of the choices after the first */
  GHashTable *numbers;  /* entries of the chosen project; NULL for all */
  char       *day;      /* NULL for all */
  char       *words;    /* folded; NULL for all */
  gboolean    updating;

  GtkDropDown *project;
  GtkDropDown *days;
  GtkEditable *text;
};

G_DEFINE_FINAL_TYPE (JxHistoryFilter, jx_history_filter, GTK_TYPE_WIDGET)

static guint changed_signal;

static const char *
get_choice (GtkDropDown *choice)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (choice);

  return item != NULL ? gtk_string_object_get_string (item) : NULL;
}

static void
select_day (JxHistoryFilter *self)
{
  g_clear_pointer (&self->day, g_free);
  if (gtk_drop_down_get_selected (self->days) > 0)
    self->day = g_strdup (get_choice (self->days));
}

static void
select_project (JxHistoryFilter *self)
{
  guint position = gtk_drop_down_get_selected (self->project);
  g_autoptr (GArray) numbers = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->numbers, g_hash_table_unref);
  if (position == 0 || position > self->projects->len)
    return;
  numbers = jx_year_project_entries (jx_session_get_year (self->session),
                                     g_array_index (self->projects, gint64, position - 1),
                                     &error);
  if (numbers == NULL)
    {
      jx_session_fail (self->session, error);
      return;
    }
  self->numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < numbers->len; i++)
    g_hash_table_add (self->numbers,
                      g_memdup2 (&g_array_index (numbers, gint64, i), sizeof (gint64)));
}

static void
project_changed_cb (JxHistoryFilter *self)
{
  if (self->updating)
    return;
  select_project (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
day_changed_cb (JxHistoryFilter *self)
{
  if (self->updating)
    return;
  select_day (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
text_changed_cb (JxHistoryFilter *self)
{
  const char *text = gtk_editable_get_text (self->text);

  g_clear_pointer (&self->words, g_free);
  if (!jx_text_is_blank (text))
    self->words = jx_text_fold (text);
  g_signal_emit (self, changed_signal, 0);
}

/* Gives a drop-down other choices and keeps the chosen one where it is among them. */
static void
set_choices (GtkDropDown *choice, GPtrArray *choices)
{
  g_autofree char *chosen = g_strdup (get_choice (choice));
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint position = 0;

  for (guint i = 0; i < choices->len; i++)
    {
      gtk_string_list_append (model, choices->pdata[i]);
      if (g_strcmp0 (chosen, choices->pdata[i]) == 0)
        position = i;
    }
  gtk_drop_down_set_model (choice, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (choice, position);
}

static void
show_projects (JxHistoryFilter *self)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (self->session);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_array_set_size (self->projects, 0);
  g_ptr_array_add (names, (gpointer) _ ("All projects"));
  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = projects->pdata[i];

      g_array_append_val (self->projects, project->id);
      g_ptr_array_add (names, project->name);
    }
  set_choices (self->project, names);
}

static void
show_days (JxHistoryFilter *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (days, g_strdup (_ ("All days")));
  for (guint i = entries->len; i > 0; i--)
    {
      char *day = jx_history_day (((const JxEntry *) entries->pdata[i - 1])->time);

      if (g_str_equal (day, days->pdata[days->len - 1]))
        g_free (day);
      else
        g_ptr_array_add (days, day);
    }
  set_choices (self->days, days);
}

static void
jx_history_filter_dispose (GObject *object)
{
  JxHistoryFilter *self = JX_HISTORY_FILTER (object);

  self->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), JX_TYPE_HISTORY_FILTER);
  jx_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->projects, g_array_unref);
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (jx_history_filter_parent_class)->dispose (object);
}

static void
jx_history_filter_class_init (JxHistoryFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_history_filter_dispose;

  changed_signal = g_signal_new ("changed",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-history-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, JxHistoryFilter, project);
  gtk_widget_class_bind_template_child (widget_class, JxHistoryFilter, days);
  gtk_widget_class_bind_template_child (widget_class, JxHistoryFilter, text);
  gtk_widget_class_bind_template_callback (widget_class, project_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
jx_history_filter_init (JxHistoryFilter *self)
{
  GtkLayoutManager *layout;

  self->projects = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

/**
 * jx_history_filter_refresh:
 * @session: what the projects are taken from; it must outlive the filter
 * @entries: (element-type JxEntry): the history, the oldest first
 *
 * Offers the projects and the days that there are, and follows what the entries touch.
 */
void
jx_history_filter_refresh (JxHistoryFilter *self, JxSession *session, GPtrArray *entries)
{
  g_return_if_fail (JX_IS_HISTORY_FILTER (self));
  g_return_if_fail (JX_IS_SESSION (session));

  self->session = session;
  self->updating = TRUE;
  show_projects (self);
  show_days (self, entries);
  self->updating = FALSE;
  select_project (self);
  select_day (self);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * jx_history_filter_match:
 * @row: a row of jx_history_row_new()
 *
 * Returns: whether the row is to be shown
 */
gboolean
jx_history_filter_match (JxHistoryFilter *self, JxCells *row)
{
  gint64 number;

  g_return_val_if_fail (JX_IS_HISTORY_FILTER (self), TRUE);

  number = jx_cells_get_number (row);
  if (self->numbers != NULL && !g_hash_table_contains (self->numbers, &number))
    return FALSE;
  if (self->day != NULL && !g_str_has_prefix (jx_cells_get_text (row, JX_HISTORY_TIME), self->day))
    return FALSE;
  return self->words == NULL || jx_cells_match (row, self->words);
}
