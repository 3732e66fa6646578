/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-rectify-grid.h"
#include "app/jx-widget.h"
#include "model/jx-date.h"

#include <glib/gi18n-lib.h>

struct _JxRectifyGrid
{
  GtkWidget parent_instance;

  JxSession  *session;
  JxLedger   *ledger;
  JxGridView *grid;
};

G_DEFINE_FINAL_TYPE (JxRectifyGrid, jx_rectify_grid, GTK_TYPE_WIDGET)

enum
{
  COLUMN_PROJECT,
  COLUMN_ASPECT,
  COLUMN_PROBLEM,
  COLUMN_MEASURE,
  COLUMN_PERSON,
  COLUMN_DUE,
  COLUMN_PROGRESS,
  COLUMN_EVIDENCE,
  N_COLUMNS,
};

static guint focused_signal;

static const JxGridColumn columns[N_COLUMNS] = {
  { N_ ("Project"), 100, FALSE, FALSE, TRUE, TRUE }, { N_ ("Aspect"), 66, FALSE, FALSE, TRUE },
  { N_ ("Problem"), 130, TRUE, FALSE, TRUE },        { N_ ("Measure"), 100, TRUE, FALSE, TRUE },
  { N_ ("Person"), 62, FALSE, FALSE, TRUE },         { N_ ("Due date"), 116, FALSE, FALSE, TRUE },
  { N_ ("Progress"), 70, FALSE, FALSE, TRUE },       { N_ ("Evidence"), 74, FALSE, TRUE, FALSE },
};

/* NULL for the project, "" for what is counted. */
static const char *const fields[N_COLUMNS] = {
  NULL, "aspect", "problem", "measure", "person", "due", "progress", "",
};

/* One line of a text, to be read in full below the grid. */
static char *
write_field (const JxField *field, gconstpointer record)
{
  if (field->type == JX_TYPE_CHOICE)
    return g_strdup (_ (field->labels[jx_field_get_int (field, record)]));
  return g_strdelimit (jx_field_format (field, record), "\r\n", ' ');
}

static void
describe_mark (const JxLedgerEntry *entry, JxGridContent *content)
{
  if (entry->mark == JX_LEDGER_OVERDUE)
    {
      content->icon = "dialog-warning-symbolic";
      content->css_class = "error";
      content->tooltip = _ ("Overdue");
    }
  else if (entry->mark == JX_LEDGER_DUE_SOON)
    {
      content->icon = "x-office-calendar-symbolic";
      content->css_class = "warning";
      content->tooltip = _ ("Due within two weeks");
    }
}

static void
describe_cb (guint position, guint column, JxGridContent *content, gpointer data)
{
  JxRectifyGrid         *self = data;
  const JxLedgerEntry   *entry = jx_ledger_get_entry (self->ledger, position);
  const JxRectification *record;
  const JxField         *field;

  if (entry == NULL)
    return;
  record = entry->record;
  if (column == COLUMN_PROJECT)
    content->text = g_strdup (entry->project->name);
  else if (column == COLUMN_EVIDENCE)
    {
      if (record->attachments->len > 0)
        {
          content->text = g_strdup_printf ("%u", record->attachments->len);
          content->icon = "mail-attachment-symbolic";
        }
    }
  else
    {
      field = jx_field_find (JX_TABLE_RECTIFICATION, fields[column]);
      content->text = write_field (field, record);
      content->place = (JxPlace){ JX_TABLE_RECTIFICATION, entry->id, field->name };
    }
  if (column == COLUMN_DUE)
    describe_mark (entry, content);
}

static gboolean
store_cb (guint          position,
          guint          column,
          const JxPlace *place,
          const char    *text,
          gpointer       data,
          GError       **error)
{
  JxRectifyGrid *self = data;

  if (column == COLUMN_DUE)
    return jx_rectify_store_date (self->session, place->id, text, error);
  return jx_session_set_field (self->session, place->table, place->id, place->field, text, error);
}

static void
remove_cb (guint position, gpointer data)
{
  JxRectifyGrid       *self = data;
  const JxLedgerEntry *entry = jx_ledger_get_entry (self->ledger, position);

  if (entry != NULL)
    jx_rectify_remove (self->session, entry->id);
}

static void
sort_cb (guint column, gboolean descending, gpointer data)
{
  JxRectifyGrid *self = data;

  jx_ledger_sort (self->ledger, fields[column], descending);
}

static const JxGridFuncs funcs = {
  .describe = describe_cb,
  .store = store_cb,
  .remove = remove_cb,
  .sort = sort_cb,
};

static void
focused_cb (JxRectifyGrid *self)
{
  g_signal_emit (self, focused_signal, 0);
}

static void
jx_rectify_grid_dispose (GObject *object)
{
  JxRectifyGrid *self = JX_RECTIFY_GRID (object);

  jx_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->ledger);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_rectify_grid_parent_class)->dispose (object);
}

static void
jx_rectify_grid_class_init (JxRectifyGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_rectify_grid_dispose;
  widget_class->focus = jx_widget_focus_children;
  focused_signal = g_signal_new ("focused",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
jx_rectify_grid_init (JxRectifyGrid *self)
{
  self->grid = JX_GRID_VIEW (jx_grid_view_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  g_signal_connect_swapped (self->grid, "focused", G_CALLBACK (focused_cb), self);
}

/**
 * jx_rectify_grid_set_up:
 * @session: the session
 *
 * Fills the grid; called once.
 */
void
jx_rectify_grid_set_up (JxRectifyGrid *self, JxSession *session)
{
  g_return_if_fail (JX_IS_RECTIFY_GRID (self));

  self->session = g_object_ref (session);
  self->ledger = jx_ledger_new (JX_TABLE_RECTIFICATION);
  jx_grid_view_set_up (self->grid,
                       _ ("Rectification list"),
                       columns,
                       N_COLUMNS,
                       G_LIST_MODEL (self->ledger),
                       &funcs,
                       self);
}

/**
 * jx_rectify_grid_show:
 * @filter: which entries
 *
 * Shows the session's snapshot; a text that is being typed stays.
 */
void
jx_rectify_grid_show (JxRectifyGrid *self, const JxLedgerFilter *filter)
{
  g_return_if_fail (JX_IS_RECTIFY_GRID (self));

  jx_grid_view_show_column (self->grid, COLUMN_PROJECT, filter->project_id == 0);
  jx_ledger_show (self->ledger, jx_session_get_snapshot (self->session), filter);
  jx_grid_view_refresh (self->grid, self->session);
}

/**
 * jx_rectify_grid_focus:
 * @place: an entry, or a field of it
 *
 * Puts the cursor in a cell.
 *
 * Returns: %FALSE where the entry is not shown
 */
gboolean
jx_rectify_grid_focus (JxRectifyGrid *self, const JxPlace *place)
{
  guint position, column = COLUMN_PROBLEM;

  g_return_val_if_fail (JX_IS_RECTIFY_GRID (self), FALSE);

  position = jx_ledger_find (self->ledger, place->id);
  if (place->table != JX_TABLE_RECTIFICATION || position == G_MAXUINT)
    return FALSE;
  for (guint i = COLUMN_ASPECT; i < N_COLUMNS; i++)
    if (g_strcmp0 (fields[i], place->field) == 0)
      column = i;
  jx_grid_view_focus (self->grid, position, column);
  return TRUE;
}

/**
 * jx_rectify_grid_get_place:
 *
 * Returns: the datum with the cursor; its id is 0 for none
 */
JxPlace
jx_rectify_grid_get_place (JxRectifyGrid *self)
{
  JxGridCell          *cell;
  const JxLedgerEntry *entry;
  JxPlace              place;

  g_return_val_if_fail (JX_IS_RECTIFY_GRID (self), ((JxPlace){ 0 }));

  cell = jx_grid_view_get_cell (self->grid);
  if (cell == NULL)
    return (JxPlace){ 0 };
  place = jx_grid_cell_get_place (cell);
  entry = jx_ledger_get_entry (self->ledger, jx_grid_cell_get_position (cell));
  if (place.id == 0 && entry != NULL)
    place = (JxPlace){ JX_TABLE_RECTIFICATION, entry->id, NULL };
  return place;
}

/**
 * jx_rectify_grid_get_ledger:
 *
 * Returns: (transfer none): what is shown
 */
JxLedger *
jx_rectify_grid_get_ledger (JxRectifyGrid *self)
{
  g_return_val_if_fail (JX_IS_RECTIFY_GRID (self), NULL);
  return self->ledger;
}

/**
 * jx_rectify_store_date:
 * @session: the session
 * @id: an entry
 * @text: a day, also without its year; empty for none
 * @error: return location for a sentence that says why it was not stored
 *
 * Stores the day that an entry is due.
 *
 * Returns: whether it was stored
 */
gboolean
jx_rectify_store_date (JxSession *session, gint64 id, const char *text, GError **error)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (JX_IS_SESSION (session) && text != NULL, FALSE);

  if (!jx_text_is_blank (text))
    {
      date = jx_date_parse (text, jx_session_get_settings (session)->year, error);
      if (date == NULL)
        return FALSE;
    }
  return jx_session_set_field (session,
                               JX_TABLE_RECTIFICATION,
                               id,
                               "due",
                               date != NULL ? date : "",
                               error);
}

/**
 * jx_rectify_remove:
 * @session: the session
 * @id: an entry
 *
 * Takes an entry off the rectification list.
 */
void
jx_rectify_remove (JxSession *session, gint64 id)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (JX_IS_SESSION (session));

  if (jx_year_remove (jx_session_get_year (session), JX_TABLE_RECTIFICATION, id, &error))
    jx_session_toast (session, _ ("The entry is removed from the rectification list."), TRUE);
  else
    jx_session_fail (session, error);
}
