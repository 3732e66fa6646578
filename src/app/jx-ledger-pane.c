/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-ledger-pane.h"
#include "app/jx-evidence-actions.h"
#include "app/jx-session-money.h"
#include "app/jx-widget.h"
#include "model/jx-date.h"
#include "rules/jx-evidence.h"

#include <glib/gi18n-lib.h>

struct _JxLedgerPane
{
  GtkWidget parent_instance;

  JxSession         *session;
  JxTable            table;
  const char *const *fields; /* of the columns; NULL for the project, "" for what is computed */
  guint              n_columns;
  JxLedger          *ledger;
  JxGridView        *grid;
  JxQuickLine       *line;
};

G_DEFINE_FINAL_TYPE (JxLedgerPane, jx_ledger_pane, GTK_TYPE_WIDGET)

#define COLUMN_PROJECT 0
#define COLUMN_DATE 1

static guint focused_signal;

static const JxGridColumn payment_columns[] = {
  { N_ ("Project"), 100, FALSE, FALSE, TRUE, TRUE },
  { N_ ("Date"), 96, FALSE, FALSE, TRUE },
  { N_ ("Summary"), 122, TRUE, FALSE, TRUE },
  { N_ ("Amount (元)"), 106, FALSE, TRUE, TRUE },
  { N_ ("Source"), 80, FALSE, FALSE, TRUE },
  { N_ ("Voucher"), 80, FALSE, FALSE, TRUE },
  { N_ ("Payee"), 104, FALSE, FALSE, TRUE },
  { N_ ("Running total"), 106, FALSE, TRUE, FALSE },
};
static const char *const payment_fields[] = {
  NULL, "date", "summary", "amount", "source", "voucher", "payee", "",
};
static const JxQuickField payment_line[] = {
  { "date", 96, TRUE, FALSE },   { "summary", 0, FALSE, TRUE },   { "amount", 106, FALSE, FALSE },
  { "source", 80, TRUE, FALSE }, { "voucher", 80, FALSE, FALSE }, { "payee", 210, FALSE, TRUE },
};

static const JxGridColumn adjustment_columns[] = {
  { N_ ("Project"), 150, FALSE, FALSE, TRUE, TRUE },
  { N_ ("Date"), 104, FALSE, FALSE, TRUE },
  { N_ ("Fiscal funds"), 130, FALSE, TRUE, TRUE },
  { N_ ("Other funds"), 130, FALSE, TRUE, TRUE },
  { N_ ("Document number"), 150, FALSE, FALSE, TRUE },
  { N_ ("Reason"), 160, TRUE, FALSE, TRUE },
  { N_ ("Running total"), 126, FALSE, TRUE, FALSE },
};
static const char *const adjustment_fields[] = {
  NULL, "date", "fiscal", "other", "document", "reason", "",
};
static const JxQuickField adjustment_line[] = {
  { "date", 104, TRUE, FALSE },   { "fiscal", 130, FALSE, FALSE },
  { "other", 130, FALSE, FALSE }, { "document", 150, FALSE, FALSE },
  { "reason", 0, FALSE, FALSE },
};

static void
describe_mark (const JxLedgerEntry *entry, guint column, JxGridContent *content)
{
  if (entry->mark == JX_LEDGER_FINE || column != COLUMN_DATE)
    return;
  content->icon = "dialog-warning-symbolic";
  content->css_class = "warning";
  content->tooltip = entry->mark == JX_LEDGER_OVER_BUDGET
                       ? _ ("Over budget: with it more is paid than the adjusted budget.")
                       : _ ("Outside the year: its date does not lie in the budget year.");
}

/* A paperclip at the voucher or the document tells that files prove the row. */
static void
describe_evidence (JxLedgerPane *self, gint64 id, const JxField *field, JxGridContent *content)
{
  GPtrArray       *attachments;
  g_autofree char *files = NULL;

  if (!g_str_equal (field->name, "voucher") && !g_str_equal (field->name, "document"))
    return;
  attachments = jx_evidence_of (jx_session_get_snapshot (self->session), self->table, id);
  if (attachments == NULL || attachments->len == 0)
    return;
  files = jx_evidence_tell (attachments->len);
  content->icon = "mail-attachment-symbolic";
  content->tooltip = g_intern_string (files);
}

static char *
write_field (JxSession *session, const JxField *field, gconstpointer record)
{
  if (field->type == JX_TYPE_CHOICE)
    return g_strdup (_ (field->labels[jx_field_get_int (field, record)]));
  return jx_session_format_field (session, field, record);
}

static void
describe_cb (guint position, guint column, JxGridContent *content, gpointer data)
{
  JxLedgerPane        *self = data;
  const JxLedgerEntry *entry = jx_ledger_get_entry (self->ledger, position);
  const JxField       *field;

  if (entry == NULL)
    return;
  if (column == COLUMN_PROJECT)
    content->text = g_strdup (entry->project->name);
  else if (*self->fields[column] == '\0')
    content->text = self->table == JX_TABLE_PAYMENT
                      ? jx_money_format (entry->running, JX_MONEY_YUAN)
                      : jx_session_format_money (self->session, entry->running);
  else
    {
      field = jx_field_find (self->table, self->fields[column]);
      content->text = write_field (self->session, field, entry->record);
      content->place = (JxPlace){ self->table, entry->id, field->name };
      describe_evidence (self, entry->id, field, content);
      if (field->type == JX_TYPE_MONEY && jx_field_get_int (field, entry->record) < 0)
        content->css_class = "refund";
    }
  describe_mark (entry, column, content);
}

/* A date may come without its year. */
static gboolean
store_cb (guint          position,
          guint          column,
          const JxPlace *place,
          const char    *text,
          gpointer       data,
          GError       **error)
{
  JxLedgerPane    *self = data;
  gint64           year = jx_session_get_settings (self->session)->year;
  g_autofree char *date = NULL;

  if (column == COLUMN_DATE)
    {
      date = jx_date_parse (text, year, error);
      if (date == NULL)
        return FALSE;
    }
  return jx_session_set_field (self->session,
                               place->table,
                               place->id,
                               place->field,
                               date != NULL ? date : text,
                               error);
}

static void
remove_cb (guint position, gpointer data)
{
  JxLedgerPane        *self = data;
  const JxLedgerEntry *entry = jx_ledger_get_entry (self->ledger, position);
  g_autoptr (GError) error = NULL;

  if (entry == NULL)
    return;
  if (jx_year_remove (jx_session_get_year (self->session), self->table, entry->id, &error))
    jx_session_toast (self->session,
                      self->table == JX_TABLE_PAYMENT ? _ ("The payment is removed.")
                                                      : _ ("The adjustment is removed."),
                      TRUE);
  else
    jx_session_fail (self->session, error);
}

static void
sort_cb (guint column, gboolean descending, gpointer data)
{
  JxLedgerPane *self = data;

  jx_ledger_sort (self->ledger, self->fields[column], descending);
}

static const JxGridFuncs funcs = {
  .describe = describe_cb,
  .store = store_cb,
  .remove = remove_cb,
  .sort = sort_cb,
};

static void
focused_cb (JxLedgerPane *self)
{
  g_signal_emit (self, focused_signal, 0);
}

static void
jx_ledger_pane_dispose (GObject *object)
{
  JxLedgerPane *self = JX_LEDGER_PANE (object);

  jx_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->ledger);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_ledger_pane_parent_class)->dispose (object);
}

static gboolean
jx_ledger_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JX_LEDGER_PANE (widget)->line));
}

static void
jx_ledger_pane_class_init (JxLedgerPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_ledger_pane_dispose;
  widget_class->grab_focus = jx_ledger_pane_grab_focus;
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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
jx_ledger_pane_init (JxLedgerPane *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->grid = JX_GRID_VIEW (jx_grid_view_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->grid), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  self->line = JX_QUICK_LINE (jx_quick_line_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->line), GTK_WIDGET (self));
  g_signal_connect_swapped (self->grid, "focused", G_CALLBACK (focused_cb), self);
}

/**
 * jx_ledger_pane_set_up:
 * @session: the session
 * @table: %JX_TABLE_PAYMENT or %JX_TABLE_ADJUSTMENT
 *
 * Fills the pane; called once.
 */
void
jx_ledger_pane_set_up (JxLedgerPane *self, JxSession *session, JxTable table)
{
  gboolean pays = table == JX_TABLE_PAYMENT;

  g_return_if_fail (JX_IS_LEDGER_PANE (self));

  self->session = g_object_ref (session);
  self->table = table;
  self->ledger = jx_ledger_new (table);
  self->fields = pays ? payment_fields : adjustment_fields;
  self->n_columns = pays ? G_N_ELEMENTS (payment_fields) : G_N_ELEMENTS (adjustment_fields);
  jx_grid_view_set_up (self->grid,
                       pays ? _ ("Payments") : _ ("Adjustments of the budget"),
                       pays ? payment_columns : adjustment_columns,
                       self->n_columns,
                       G_LIST_MODEL (self->ledger),
                       &funcs,
                       self);
  jx_quick_line_set_up (self->line,
                        session,
                        table,
                        pays ? payment_line : adjustment_line,
                        pays ? G_N_ELEMENTS (payment_line) : G_N_ELEMENTS (adjustment_line));
}

/* The amounts of adjustments are in the unit of budgets. */
static void
title_amounts (JxLedgerPane *self)
{
  for (guint i = 0; self->table == JX_TABLE_ADJUSTMENT && i < self->n_columns; i++)
    {
      const JxField *field =
        self->fields[i] != NULL ? jx_field_find (self->table, self->fields[i]) : NULL;
      g_autofree char *title = NULL;

      if (field == NULL || field->type != JX_TYPE_MONEY)
        continue;
      title = jx_session_title_money (self->session, _ (adjustment_columns[i].title));
      jx_grid_view_set_title (self->grid, i, title);
    }
}

/**
 * jx_ledger_pane_show:
 * @filter: which rows
 *
 * Shows the session's snapshot; a text that is being typed stays.
 */
void
jx_ledger_pane_show (JxLedgerPane *self, const JxLedgerFilter *filter)
{
  g_return_if_fail (JX_IS_LEDGER_PANE (self));

  jx_grid_view_show_column (self->grid, COLUMN_PROJECT, filter->project_id == 0);
  title_amounts (self);
  jx_ledger_show (self->ledger, jx_session_get_snapshot (self->session), filter);
  jx_grid_view_refresh (self->grid, self->session);
  jx_quick_line_refresh (self->line);
}

/**
 * jx_ledger_pane_focus:
 * @place: a row of the pane, or a field of it
 *
 * Puts the cursor in a cell.
 *
 * Returns: %FALSE where the row is not shown
 */
gboolean
jx_ledger_pane_focus (JxLedgerPane *self, const JxPlace *place)
{
  guint position, column = COLUMN_DATE;

  g_return_val_if_fail (JX_IS_LEDGER_PANE (self), FALSE);

  position = jx_ledger_find (self->ledger, place->id);
  if (place->table != self->table || position == G_MAXUINT)
    return FALSE;
  for (guint i = COLUMN_DATE; i < self->n_columns; i++)
    if (g_strcmp0 (self->fields[i], place->field) == 0)
      column = i;
  jx_grid_view_focus (self->grid, position, column);
  return TRUE;
}

/**
 * jx_ledger_pane_get_place:
 *
 * Returns: the datum with the cursor; its id is 0 for none
 */
JxPlace
jx_ledger_pane_get_place (JxLedgerPane *self)
{
  JxGridCell *cell;

  g_return_val_if_fail (JX_IS_LEDGER_PANE (self), ((JxPlace){ 0 }));

  cell = jx_grid_view_get_cell (self->grid);
  return cell != NULL ? jx_grid_cell_get_place (cell) : (JxPlace){ 0 };
}

/**
 * jx_ledger_pane_get_ledger:
 *
 * Returns: (transfer none): what is shown
 */
JxLedger *
jx_ledger_pane_get_ledger (JxLedgerPane *self)
{
  g_return_val_if_fail (JX_IS_LEDGER_PANE (self), NULL);
  return self->ledger;
}

/**
 * jx_ledger_pane_get_grid:
 *
 * Returns: (transfer none): the grid
 */
JxGridView *
jx_ledger_pane_get_grid (JxLedgerPane *self)
{
  g_return_val_if_fail (JX_IS_LEDGER_PANE (self), NULL);
  return self->grid;
}

/**
 * jx_ledger_pane_get_line:
 *
 * Returns: (transfer none): the line that adds a row
 */
JxQuickLine *
jx_ledger_pane_get_line (JxLedgerPane *self)
{
  g_return_val_if_fail (JX_IS_LEDGER_PANE (self), NULL);
  return self->line;
}
