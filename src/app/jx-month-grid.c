/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-month-grid.h"
#include "app/jx-widget.h"
#include "model/jx-date.h"

#include <glib/gi18n-lib.h>

#define MONTHS 12
#define COLUMN_TOTAL (MONTHS + 1)

/* What a project paid in a month. */
typedef struct
{
  gint64 sum;
  guint  count;
  gint64 payment_id; /* of the only one */
} Cell;

/* A project, or the totals where its id is 0. */
typedef struct
{
  gint64 project_id;
  char  *name;
  Cell   cells[MONTHS];
  gint64 total;
} Row;

struct _JxMonthGrid
{
  GtkWidget parent_instance;

  JxSession  *session;
  GListStore *items; /* of plain objects, one for each row */
  GArray     *rows;  /* of Row */
  JxGridView *grid;
};

G_DEFINE_FINAL_TYPE (JxMonthGrid, jx_month_grid, GTK_TYPE_WIDGET)

static guint open_signal;

static const JxGridColumn columns[] = {
  { N_ ("Project"), 84, TRUE, FALSE, FALSE, TRUE }, { N_ ("January"), 78, FALSE, TRUE, FALSE },
  { N_ ("February"), 78, FALSE, TRUE, FALSE },      { N_ ("March"), 78, FALSE, TRUE, FALSE },
  { N_ ("April"), 78, FALSE, TRUE, FALSE },         { N_ ("May"), 78, FALSE, TRUE, FALSE },
  { N_ ("June"), 78, FALSE, TRUE, FALSE },          { N_ ("July"), 78, FALSE, TRUE, FALSE },
  { N_ ("August"), 78, FALSE, TRUE, FALSE },        { N_ ("September"), 78, FALSE, TRUE, FALSE },
  { N_ ("October"), 78, FALSE, TRUE, FALSE },       { N_ ("November"), 78, FALSE, TRUE, FALSE },
  { N_ ("December"), 78, FALSE, TRUE, FALSE },      { N_ ("Total (元)"), 88, FALSE, TRUE, FALSE },
};

static void
clear_row (gpointer data)
{
  g_free (((Row *) data)->name);
}

static Row *
get_row (JxMonthGrid *self, guint position)
{
  return position < self->rows->len ? &g_array_index (self->rows, Row, position) : NULL;
}

static void
describe_cb (guint position, guint column, JxGridContent *content, gpointer data)
{
  JxMonthGrid *self = data;
  const Row   *row = get_row (self, position);
  const Cell  *cell;

  if (row == NULL)
    return;
  if (column == 0)
    content->text = g_strdup (row->name);
  else if (column == COLUMN_TOTAL)
    content->text = jx_money_format (row->total, JX_MONEY_YUAN);
  if (row->project_id == 0)
    content->css_class = "total";
  if (content->text != NULL)
    return;
  cell = &row->cells[column - 1];
  content->text = cell->count > 0 ? jx_money_format (cell->sum, JX_MONEY_YUAN) : NULL;
  if (row->project_id == 0)
    return;
  content->opens = cell->count > 1;
  if (content->opens)
    {
      content->css_class = "sum";
      content->tooltip = _ ("Several payments; press Enter to see them.");
    }
  else
    content->place = (JxPlace){ JX_TABLE_PAYMENT, cell->payment_id, "amount" };
}

static gboolean
add_payment (JxMonthGrid *self, gint64 project_id, guint month, const char *text, GError **error)
{
  g_autoptr (JxPayment) payment = jx_payment_new ();
  gint64 year = jx_session_get_settings (self->session)->year;

  payment->project_id = project_id;
  jx_text_take (&payment->date, jx_date_month_end (year, month));
  return jx_field_parse (jx_field_find (JX_TABLE_PAYMENT, "amount"), text, payment, error) &&
         jx_year_add (jx_session_get_year (self->session), JX_TABLE_PAYMENT, payment, error);
}

/* An amount that is deleted takes its payment with it. */
static gboolean
store_cb (guint          position,
          guint          column,
          const JxPlace *place,
          const char    *text,
          gpointer       data,
          GError       **error)
{
  JxMonthGrid *self = data;
  const Row   *row = get_row (self, position);

  if (place->id != 0 && jx_text_is_blank (text))
    return jx_year_remove (jx_session_get_year (self->session), JX_TABLE_PAYMENT, place->id, error);
  if (place->id != 0)
    return jx_session_set_field (self->session, place->table, place->id, place->field, text, error);
  return row != NULL &&
         (jx_text_is_blank (text) || add_payment (self, row->project_id, column, text, error));
}

static void
open_cb (guint position, guint column, gpointer data)
{
  JxMonthGrid *self = data;
  const Row   *row = get_row (self, position);

  if (row != NULL)
    g_signal_emit (self, open_signal, 0, row->project_id, column);
}

static const JxGridFuncs funcs = {
  .describe = describe_cb,
  .store = store_cb,
  .open = open_cb,
};

static void
jx_month_grid_dispose (GObject *object)
{
  JxMonthGrid *self = JX_MONTH_GRID (object);

  jx_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->items);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_array_unref);

  G_OBJECT_CLASS (jx_month_grid_parent_class)->dispose (object);
}

static void
jx_month_grid_class_init (JxMonthGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_month_grid_dispose;
  open_signal = g_signal_new ("open",
                              G_TYPE_FROM_CLASS (klass),
                              G_SIGNAL_RUN_LAST,
                              0,
                              NULL,
                              NULL,
                              NULL,
                              G_TYPE_NONE,
                              2,
                              G_TYPE_INT64,
                              G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
jx_month_grid_init (JxMonthGrid *self)
{
  self->items = g_list_store_new (G_TYPE_OBJECT);
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  self->grid = JX_GRID_VIEW (jx_grid_view_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self), "month-grid");
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
}

/**
 * jx_month_grid_set_up:
 * @session: the session
 *
 * Fills the grid; called once.
 */
void
jx_month_grid_set_up (JxMonthGrid *self, JxSession *session)
{
  g_return_if_fail (JX_IS_MONTH_GRID (self));

  self->session = g_object_ref (session);
  jx_grid_view_set_up (self->grid,
                       _ ("Payments by month"),
                       columns,
                       G_N_ELEMENTS (columns),
                       G_LIST_MODEL (self->items),
                       &funcs,
                       self);
}

static void
add_row (JxMonthGrid *self, const JxProject *project, gint64 year)
{
  Row row = { .project_id = project->id, .name = g_strdup (project->name) };

  for (guint i = 0; i < project->payments->len; i++)
    {
      const JxPayment *payment = project->payments->pdata[i];
      gint64           own_year = 0;
      guint            month = 0;
      Cell            *cell;

      if (!jx_date_split (payment->date, &own_year, &month, NULL) || own_year != year)
        continue;
      cell = &row.cells[month - 1];
      cell->payment_id = cell->count++ == 0 ? payment->id : 0;
      cell->sum += payment->amount;
      row.total += payment->amount;
    }
  g_array_append_val (self->rows, row);
}

static void
add_totals (JxMonthGrid *self)
{
  Row row = { .name = g_strdup (_ ("Total")) };

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *one = get_row (self, i);

      for (guint k = 0; k < MONTHS; k++)
        {
          row.cells[k].sum += one->cells[k].sum;
          row.cells[k].count += one->cells[k].count;
        }
      row.total += one->total;
    }
  g_array_append_val (self->rows, row);
}

/* One object for each row; those that stay are not touched. */
static void
fit_items (JxMonthGrid *self)
{
  while (g_list_model_get_n_items (G_LIST_MODEL (self->items)) > self->rows->len)
    g_list_store_remove (self->items, 0);
  while (g_list_model_get_n_items (G_LIST_MODEL (self->items)) < self->rows->len)
    {
      g_autoptr (GObject) item = g_object_new (G_TYPE_OBJECT, NULL);

      g_list_store_append (self->items, item);
    }
}

/**
 * jx_month_grid_show:
 * @project_id: the project; 0 for all and their totals
 *
 * Shows the session's snapshot; a text that is being typed stays.
 */
void
jx_month_grid_show (JxMonthGrid *self, gint64 project_id)
{
  g_autoptr (GPtrArray) projects = NULL;

  g_return_if_fail (JX_IS_MONTH_GRID (self));

  projects = jx_session_list_projects (self->session);
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < projects->len; i++)
    if (project_id == 0 || jx_record_id (projects->pdata[i]) == project_id)
      add_row (self, projects->pdata[i], jx_session_get_settings (self->session)->year);
  if (self->rows->len > 1)
    add_totals (self);
  fit_items (self);
  jx_grid_view_refresh (self->grid, self->session);
}

/**
 * jx_month_grid_get_grid:
 *
 * Returns: (transfer none): the grid
 */
JxGridView *
jx_month_grid_get_grid (JxMonthGrid *self)
{
  g_return_val_if_fail (JX_IS_MONTH_GRID (self), NULL);
  return self->grid;
}
