/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-history-page.h"
#include "app/jx-ask.h"
#include "app/jx-history-filter.h"
#include "app/jx-history-row.h"
#include "app/jx-stop.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define MOST_DETAILS 500

struct _JxHistoryPage
{
  JxPage parent_instance;

  GPtrArray          *entries; /* JxEntry: the history, the oldest first */
  GListStore         *rows;    /* JxCells: one for each entry, the newest first */
  GtkFilterListModel *shown;
  GtkSingleSelection *selection;
  GListStore         *details;  /* JxCells: the fields that the selected entry changed */
  gint64              detailed; /* the entry that they are of */

  JxHistoryFilter *filter;
  GtkColumnView   *view;
  GtkColumnView   *detail_view;
  GtkLabel        *heading;
};

G_DEFINE_FINAL_TYPE (JxHistoryPage, jx_history_page, JX_TYPE_PAGE)

static const JxCellsColumn columns[] = {
  [JX_HISTORY_NUMBER] = { N_ ("No."), FALSE, TRUE },
  [JX_HISTORY_TIME] = { N_ ("Time"), FALSE, FALSE },
  [JX_HISTORY_WHO] = { N_ ("Who"), FALSE, FALSE },
  [JX_HISTORY_WHAT] = { N_ ("What"), TRUE, FALSE },
  [JX_HISTORY_STATE] = { N_ ("State"), FALSE, FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) == JX_N_HISTORY_COLUMNS);

static const JxCellsColumn detail_columns[] = {
  { N_ ("Where"), TRUE, FALSE },
  { N_ ("Field"), FALSE, FALSE },
  { N_ ("Before"), TRUE, FALSE },
  { N_ ("After"), TRUE, FALSE },
};

static JxYear *
get_year (JxHistoryPage *self)
{
  return jx_session_get_year (jx_page_get_session (JX_PAGE (self)));
}

/* Numbers run from 1 without a gap. */
static const JxEntry *
get_selected (JxHistoryPage *self)
{
  JxCells *row = gtk_single_selection_get_selected_item (self->selection);
  gint64   number = row != NULL ? jx_cells_get_number (row) : 0;

  return number >= 1 && number <= self->entries->len ? self->entries->pdata[number - 1] : NULL;
}

/* What going back to an entry undoes, the newest first; NULL where one cannot go back to it. */
static GPtrArray *
list_steps (JxHistoryPage *self, const JxEntry *entry)
{
  g_autoptr (GPtrArray) steps = NULL;
  guint n = 0;

  if (entry == NULL || entry->undone || entry->verb == JX_VERB_UNDO ||
      entry->verb == JX_VERB_REDO ||
      !jx_session_get_writable (jx_page_get_session (JX_PAGE (self))))
    return NULL;
  steps = jx_year_list_undo (get_year (self), G_MAXUINT);
  while (n < steps->len && ((const JxEntry *) steps->pdata[n])->number > entry->number)
    n++;
  g_ptr_array_set_size (steps, n);
  return n > 0 ? g_steal_pointer (&steps) : NULL;
}

static void
show_details (JxHistoryPage *self)
{
  const JxEntry   *entry = get_selected (self);
  g_autofree char *label = entry != NULL ? jx_entry_label (entry) : NULL;
  g_autofree char *heading = NULL;
  g_autoptr (GPtrArray) details = NULL;
  g_autoptr (GPtrArray) steps = list_steps (self, entry);
  g_autoptr (GError) error = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.back-to-here", steps != NULL);
  if (entry != NULL)
    heading = g_strdup_printf ("%" PRId64 "  %s", entry->number, label);
  gtk_label_set_label (self->heading, entry != NULL ? heading : "");
  if (self->detailed == (entry != NULL ? entry->number : 0))
    return;
  self->detailed = entry != NULL ? entry->number : 0;
  g_list_store_remove_all (self->details);
  if (entry == NULL)
    return;
  details = jx_year_entry_details (get_year (self), entry->number, MOST_DETAILS, &error);
  if (details == NULL)
    {
      jx_session_fail (jx_page_get_session (JX_PAGE (self)), error);
      return;
    }
  for (guint i = 0; i < details->len; i++)
    {
      g_autoptr (JxCells) row = jx_history_detail_new (details->pdata[i]);

      g_list_store_append (self->details, row);
    }
}

static void
selected_cb (JxHistoryPage *self)
{
  show_details (self);
}

static void
show_count (JxHistoryPage *self)
{
  guint            n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *status = g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);

  jx_page_set_status (JX_PAGE (self), status);
}

static gboolean
is_shown_cb (gpointer item, gpointer data)
{
  return jx_history_filter_match (JX_HISTORY_PAGE (data)->filter, item);
}

static void
filter_changed_cb (JxHistoryPage *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown), GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
  show_details (self);
}

static gboolean
load_entries (JxHistoryPage *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = jx_year_history (get_year (self), &error);

  if (entries == NULL)
    {
      jx_session_fail (jx_page_get_session (JX_PAGE (self)), error);
      return FALSE;
    }
  g_ptr_array_unref (self->entries);
  self->entries = entries;
  return TRUE;
}

static void
fill_rows (JxHistoryPage *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = self->entries->len; i > 0; i--)
    g_ptr_array_add (rows, jx_history_row_new (self->entries->pdata[i - 1]));
  g_list_store_splice (self->rows,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata,
                       rows->len);
}

static void
select_number (JxHistoryPage *self, gint64 number)
{
  GListModel *shown = G_LIST_MODEL (self->shown);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (JxCells) row = g_list_model_get_item (shown, i);

      if (jx_cells_get_number (row) <= number)
        {
          gtk_single_selection_set_selected (self->selection, i);
          return;
        }
    }
}

static void
jx_history_page_refresh (JxPage *page, GArray *changes)
{
  JxHistoryPage *self = JX_HISTORY_PAGE (page);
  const JxEntry *selected = get_selected (self);
  gint64         number =
    selected != NULL && selected->number < self->entries->len ? selected->number : G_MAXINT64;

  if (!load_entries (self))
    return;
  fill_rows (self);
  jx_history_filter_refresh (self->filter, jx_page_get_session (page), self->entries);
  select_number (self, number);
  show_details (self);
}

static void
go_back (JxHistoryPage *self, gint64 number)
{
  JxSession       *session = jx_page_get_session (JX_PAGE (self));
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (!jx_year_undo_after (get_year (self), number, &error))
    {
      jx_session_fail (session, error);
      return;
    }
  /* Translators: the number of an entry of the history */
  sentence = g_strdup_printf (_ ("The year is as it was after entry %" PRId64 "."), number);
  jx_session_toast (session, sentence, FALSE);
}

typedef struct
{
  JxHistoryPage *page;
  gint64         number;
} Request;

static void
answer_cb (guint answer, gpointer data)
{
  g_autofree Request *request = data;
  g_autoptr (JxHistoryPage) self = request->page;

  if (answer == 1 && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    go_back (self, request->number);
}

static char *
list_labels (GPtrArray *steps)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const JxEntry   *entry = steps->pdata[i];
      g_autofree char *label = jx_entry_label (entry);

      g_string_append_printf (list, "%s%" PRId64 "  %s", i > 0 ? "\n" : "", entry->number, label);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxHistoryPage   *self = JX_HISTORY_PAGE (widget);
  const JxEntry   *entry = get_selected (self);
  const char      *buttons[] = { _ ("_Cancel"), _ ("_Undo Them"), NULL };
  g_autofree char *sentence = NULL;
  g_autofree char *list = NULL;
  g_autoptr (GPtrArray) steps = list_steps (self, entry);
  Request *request;

  if (steps == NULL)
    return;
  list = list_labels (steps);
  sentence = g_strdup_printf (ngettext ("%u step after entry %" PRId64 " is undone. It can be done "
                                        "again afterwards.",
                                        "%u steps after entry %" PRId64 " are undone. They can be "
                                        "done again afterwards.",
                                        steps->len),
                              steps->len,
                              entry->number);
  request = g_new0 (Request, 1);
  request->page = g_object_ref (self);
  request->number = entry->number;
  jx_ask (GTK_WINDOW (gtk_widget_get_root (widget)),
          _ ("Back to Here"),
          sentence,
          list,
          buttons,
          answer_cb,
          request);
}

static void
detail_activate_cb (JxHistoryPage *self, guint position)
{
  JxSession *session = jx_page_get_session (JX_PAGE (self));
  g_autoptr (JxCells) row = g_list_model_get_item (G_LIST_MODEL (self->details), position);
  const JxPlace place = *jx_cells_get_place (row);

  if (jx_snapshot_find (jx_session_get_snapshot (session), place.table, place.id) != NULL)
    jx_session_go_to (session, &place);
  else
    jx_session_toast (session, _ ("What this entry changed is not there any more."), FALSE);
}

static void
jx_history_page_dispose (GObject *object)
{
  JxHistoryPage *self = JX_HISTORY_PAGE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), JX_TYPE_HISTORY_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->rows);
  g_clear_object (&self->details);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (jx_history_page_parent_class)->dispose (object);
}

static void
jx_history_page_class_init (JxHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_history_page_dispose;
  JX_PAGE_CLASS (klass)->refresh = jx_history_page_refresh;

  g_type_ensure (JX_TYPE_HISTORY_FILTER);
  g_type_ensure (JX_TYPE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxHistoryPage, filter);
  gtk_widget_class_bind_template_child (widget_class, JxHistoryPage, view);
  gtk_widget_class_bind_template_child (widget_class, JxHistoryPage, detail_view);
  gtk_widget_class_bind_template_child (widget_class, JxHistoryPage, heading);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, detail_activate_cb);
  gtk_widget_class_install_action (widget_class, "page.back-to-here", NULL, back_action);
}

static void
jx_history_page_init (JxHistoryPage *self)
{
  g_autoptr (GtkNoSelection) details = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_entry_free);
  self->rows = g_list_store_new (JX_TYPE_CELLS);
  self->details = g_list_store_new (JX_TYPE_CELLS);
  self->shown =
    gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)),
                               GTK_FILTER (gtk_custom_filter_new (is_shown_cb, self, NULL)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  jx_cells_add_columns (self->view, columns, G_N_ELEMENTS (columns));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection,
                            "notify::selected-item",
                            G_CALLBACK (selected_cb),
                            self);

  details = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->details)));
  jx_cells_add_columns (self->detail_view, detail_columns, G_N_ELEMENTS (detail_columns));
  gtk_column_view_set_model (self->detail_view, GTK_SELECTION_MODEL (details));
}
