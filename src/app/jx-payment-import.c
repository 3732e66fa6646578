/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-payment-import.h"
#include "app/jx-ask.h"
#include "app/jx-cells.h"
#include "app/jx-file-chooser.h"
#include "app/jx-settings.h"
#include "app/jx-stop.h"
#include "app/jx-widget.h"
#include "exchange/jx-payments.h"
#include "store/jx-backup.h"

#include <glib/gi18n-lib.h>

#define KEY_COLUMNS "payment-columns"

struct _JxPaymentImport
{
  GtkWindow parent_instance;

  JxSession   *session;
  GFile       *file;
  GPtrArray   *rows; /* of GStrv: the file */
  JxPaymentMap map;
  GPtrArray   *found; /* of JxPaymentRow */
  gboolean     filling;

  GtkGrid       *columns;
  GtkDropDown   *drop_downs[JX_N_PAYMENT_COLUMNS];
  GtkColumnView *view;
  GListStore    *items;
  GtkLabel      *count;
  GtkWidget     *accept;
};

G_DEFINE_FINAL_TYPE (JxPaymentImport, jx_payment_import, GTK_TYPE_WINDOW)

static const JxCellsColumn view_columns[] = {
  { N_ ("Row"), FALSE, TRUE },         { N_ ("Date"), FALSE, FALSE },
  { N_ ("Amount (元)"), FALSE, TRUE }, { N_ ("Summary"), TRUE, FALSE },
  { N_ ("Voucher"), FALSE, FALSE },    { N_ ("What happens"), TRUE, FALSE },
};

/* The headings stand in the row above the first one of payments. */
static char **
get_headings (JxPaymentImport *self)
{
  return self->map.first > 0 && self->map.first <= self->rows->len
           ? self->rows->pdata[self->map.first - 1]
           : NULL;
}

static guint
count_columns (JxPaymentImport *self)
{
  guint most = 0;

  for (guint i = 0; i < self->rows->len; i++)
    most = MAX (most, g_strv_length (self->rows->pdata[i]));
  return most;
}

static const char *
get_cell (char **cells, int column)
{
  return cells != NULL && column >= 0 && (guint) column < g_strv_length (cells) ? cells[column]
                                                                                : "";
}

static void
add_found (JxPaymentImport *self, const JxPaymentRow *row)
{
  char           **cells = self->rows->pdata[row->row - 1];
  g_autofree char *number = g_strdup_printf ("%u", row->row);
  g_autofree char *amount = row->payment != NULL
                              ? jx_money_format (row->payment->amount, JX_MONEY_YUAN)
                              : g_strdup (get_cell (cells, self->map.columns[JX_PAYMENT_AMOUNT]));
  const char      *texts[] = {
         number,
    row->payment != NULL ? row->payment->date
                              : get_cell (cells, self->map.columns[JX_PAYMENT_DATE]),
         amount,
         get_cell (cells, self->map.columns[JX_PAYMENT_SUMMARY]),
         get_cell (cells, self->map.columns[JX_PAYMENT_VOUCHER]),
    row->verdict == JX_PAYMENT_GOOD ? _ ("Is taken over") : row->reason,
         NULL,
  };
  g_autoptr (JxCells) item = jx_cells_new (row->row, NULL, texts);

  g_list_store_append (self->items, item);
}

static guint
count_verdict (JxPaymentImport *self, JxPaymentVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < self->found->len; i++)
    n += ((const JxPaymentRow *) self->found->pdata[i])->verdict == verdict;
  return n;
}

/* Wrong rows first, for they need a look; then those that are known, then what is taken over. */
static void
show_found (JxPaymentImport *self)
{
  static const JxPaymentVerdict order[] = { JX_PAYMENT_WRONG, JX_PAYMENT_KNOWN, JX_PAYMENT_GOOD };
  guint                         good;
  g_autofree char              *text = NULL;

  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = jx_payments_read (self->rows,
                                  &self->map,
                                  jx_session_get_snapshot (self->session),
                                  jx_session_get_project (self->session));
  g_list_store_remove_all (self->items);
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    for (guint i = 0; i < self->found->len; i++)
      if (((const JxPaymentRow *) self->found->pdata[i])->verdict == order[k])
        add_found (self, self->found->pdata[i]);
  good = count_verdict (self, JX_PAYMENT_GOOD);
  /* Translators: numbers of rows of a list */
  text = g_strdup_printf (_ ("%1$u to take over, %2$u there already, %3$u wrong"),
                          good,
                          count_verdict (self, JX_PAYMENT_KNOWN),
                          count_verdict (self, JX_PAYMENT_WRONG));
  gtk_label_set_label (self->count, text);
  gtk_widget_set_sensitive (self->accept, good > 0);
}

static void
column_cb (JxPaymentImport *self)
{
  if (self->filling)
    return;
  for (guint i = 0; i < JX_N_PAYMENT_COLUMNS; i++)
    self->map.columns[i] = (int) gtk_drop_down_get_selected (self->drop_downs[i]) - 1;
  show_found (self);
}

/* The columns that held the same headings before are taken again. */
static void
recall_columns (JxPaymentImport *self)
{
  g_autoptr (GVariant) stored = g_settings_get_value (jx_settings_get (), KEY_COLUMNS);
  char **headings = get_headings (self);

  for (guint i = 0; i < JX_N_PAYMENT_COLUMNS && headings != NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);
      const char      *heading = NULL;

      if (!g_variant_lookup (stored, key, "&s", &heading))
        continue;
      for (int k = 0; headings[k] != NULL; k++)
        if (*heading != '\0' && g_str_equal (headings[k], heading))
          self->map.columns[i] = k;
    }
}

static void
remember_columns (JxPaymentImport *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  char **headings = get_headings (self);

  for (guint i = 0; i < JX_N_PAYMENT_COLUMNS; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      g_variant_builder_add (&builder, "{ss}", key, get_cell (headings, self->map.columns[i]));
    }
  g_settings_set_value (jx_settings_get (), KEY_COLUMNS, g_variant_builder_end (&builder));
}

static GtkStringList *
list_headings (JxPaymentImport *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  char         **headings = get_headings (self);
  guint          n = count_columns (self);

  gtk_string_list_append (list, _ ("None"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf (_ ("Column %u"), i + 1);
      const char      *heading = get_cell (headings, (int) i);

      gtk_string_list_append (list, *heading != '\0' ? heading : number);
    }
  return list;
}

static void
fill_columns (JxPaymentImport *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < JX_N_PAYMENT_COLUMNS; i++)
    {
      GtkWidget *label = gtk_label_new (jx_payment_column_label (i));
      GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (list_headings (self)), NULL);

      self->drop_downs[i] = GTK_DROP_DOWN (choice);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_mnemonic_widget (GTK_LABEL (label), choice);
      gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      jx_payment_column_label (i),
                                      -1);
      jx_widget_name_choices (choice);
      gtk_drop_down_set_selected (self->drop_downs[i], (guint) (self->map.columns[i] + 1));
      g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (column_cb), self);
      gtk_grid_attach (self->columns, label, (int) (i % 4), (int) (i / 4 * 2), 1, 1);
      gtk_grid_attach (self->columns, choice, (int) (i % 4), (int) (i / 4 * 2 + 1), 1, 1);
    }
  self->filling = FALSE;
}

static gboolean
add_payments (JxPaymentImport *self, GError **error)
{
  JxYear          *year = jx_session_get_year (self->session);
  g_autofree char *name = g_file_get_basename (self->file);

  if (!jx_backup_keep (year, error) ||
      !jx_year_begin (year, JX_VERB_IMPORT, JX_TABLE_PAYMENT, NULL, name, error))
    return FALSE;
  for (guint i = 0; i < self->found->len; i++)
    {
      JxPaymentRow *row = self->found->pdata[i];

      if (row->verdict == JX_PAYMENT_GOOD &&
          !jx_year_add (year, JX_TABLE_PAYMENT, row->payment, error))
        {
          jx_year_rollback (year);
          return FALSE;
        }
    }
  return jx_year_commit (year, error);
}

static void
accept_cb (JxPaymentImport *self)
{
  g_autoptr (GError) error = NULL;
  guint            good = count_verdict (self, JX_PAYMENT_GOOD);
  g_autofree char *text = NULL;

  if (!add_payments (self, &error))
    {
      jx_report_error (GTK_WINDOW (self), error);
      return;
    }
  remember_columns (self);
  text =
    g_strdup_printf (ngettext ("%u payment is taken over.", "%u payments are taken over.", good),
                     good);
  jx_session_toast (self->session, text, TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
cancel_cb (JxPaymentImport *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
jx_payment_import_dispose (GObject *object)
{
  JxPaymentImport *self = JX_PAYMENT_IMPORT (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_PAYMENT_IMPORT);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_object (&self->items);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);

  G_OBJECT_CLASS (jx_payment_import_parent_class)->dispose (object);
}

static void
jx_payment_import_class_init (JxPaymentImportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_payment_import_dispose;

  g_type_ensure (JX_TYPE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-payment-import.ui");
  gtk_widget_class_bind_template_child (widget_class, JxPaymentImport, columns);
  gtk_widget_class_bind_template_child (widget_class, JxPaymentImport, view);
  gtk_widget_class_bind_template_child (widget_class, JxPaymentImport, count);
  gtk_widget_class_bind_template_child (widget_class, JxPaymentImport, accept);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
jx_payment_import_init (JxPaymentImport *self)
{
  GtkNoSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  jx_window_close_on_escape (GTK_WINDOW (self));
  self->items = g_list_store_new (JX_TYPE_CELLS);
  jx_cells_add_columns (self->view, view_columns, G_N_ELEMENTS (view_columns));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}

/**
 * jx_payment_import_new:
 * @parent: the window that waits
 * @session: the session
 * @file: a list of payments
 * @error: return location for an error
 *
 * Makes the dialog for a list. Payments that name no project go to the current one.
 *
 * Returns: (transfer none) (nullable): the dialog; %NULL where the list cannot be read
 */
GtkWindow *
jx_payment_import_new (GtkWindow *parent, JxSession *session, GFile *file, GError **error)
{
  JxPaymentImport *self;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  JxPaymentMap map;

  g_return_val_if_fail (JX_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = g_file_load_bytes (file, NULL, NULL, error);
  rows = bytes != NULL ? jx_payments_load (bytes, error) : NULL;
  if (rows == NULL || !jx_payments_map (rows, &map, error))
    return NULL;
  self = g_object_new (JX_TYPE_PAYMENT_IMPORT, "transient-for", parent, "modal", TRUE, NULL);
  self->session = g_object_ref (session);
  self->file = g_object_ref (file);
  self->rows = g_steal_pointer (&rows);
  self->map = map;
  recall_columns (self);
  fill_columns (self);
  show_found (self);
  return GTK_WINDOW (self);
}

typedef struct
{
  GtkWindow *parent;
  JxSession *session;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->parent);
  g_object_unref (request->session);
  g_free (request);
}

static void
chosen_cb (GFile *file, gpointer data)
{
  Request *request = data;
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog = jx_payment_import_new (request->parent, request->session, file, &error);

  if (dialog != NULL)
    gtk_window_present (dialog);
  else
    jx_report_error (request->parent, error);
}

/**
 * jx_payment_import_choose:
 * @parent: the window that asks
 * @session: the session
 *
 * Lets the user choose a list of payments and shows what it would bring.
 */
void
jx_payment_import_choose (GtkWindow *parent, JxSession *session)
{
  Request *request;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (JX_IS_SESSION (session));

  request = g_new0 (Request, 1);
  request->parent = g_object_ref (parent);
  request->session = g_object_ref (session);
  jx_choose_open (parent, _ ("Import Payments"), JX_FILE_TABLE, chosen_cb, request, request_free);
}
