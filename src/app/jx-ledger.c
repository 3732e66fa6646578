/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-ledger.h"
#include "model/jx-date.h"
#include "rules/jx-rectify.h"

#include <string.h>

struct _JxLedger
{
  GObject parent_instance;

  JxTable        table;
  GArray        *entries; /* of JxLedgerEntry, in the order shown */
  const JxField *key;     /* what they are ordered by; NULL for the project */
  gboolean       descending;
  gint64         sum;
};

/* What an entry is judged and filtered by. */
typedef struct
{
  const char *date;
  gint64      amount;
  const char *texts[3];
} About;

static void jx_ledger_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JxLedger,
                               jx_ledger,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, jx_ledger_list_init))

static GType
get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *list)
{
  return JX_LEDGER (list)->entries->len;
}

static gpointer
get_item (GListModel *list, guint position)
{
  return position < JX_LEDGER (list)->entries->len ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
jx_ledger_list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
jx_ledger_finalize (GObject *object)
{
  g_array_unref (JX_LEDGER (object)->entries);

  G_OBJECT_CLASS (jx_ledger_parent_class)->finalize (object);
}

static void
jx_ledger_class_init (JxLedgerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_ledger_finalize;
}

static void
jx_ledger_init (JxLedger *self)
{
  self->entries = g_array_new (FALSE, TRUE, sizeof (JxLedgerEntry));
}

/**
 * jx_ledger_new:
 * @table: %JX_TABLE_PAYMENT, %JX_TABLE_ADJUSTMENT or %JX_TABLE_RECTIFICATION
 *
 * Makes a list of nothing, ordered by date; rectifications by the date they are due.
 *
 * Returns: (transfer full): the list
 */
JxLedger *
jx_ledger_new (JxTable table)
{
  JxLedger *self = g_object_new (JX_TYPE_LEDGER, NULL);

  self->table = table;
  self->key = jx_field_find (table, table == JX_TABLE_RECTIFICATION ? "due" : "date");
  g_return_val_if_fail (self->key != NULL, self);
  return self;
}

static About
tell_about (JxTable table, gconstpointer record)
{
  if (table == JX_TABLE_PAYMENT)
    {
      const JxPayment *payment = record;

      return (About){ payment->date,
                      payment->amount,
                      { payment->summary, payment->payee, payment->voucher } };
    }
  if (table == JX_TABLE_RECTIFICATION)
    {
      const JxRectification *entry = record;

      return (About){ entry->due, 0, { entry->problem, entry->measure, entry->person } };
    }
  const JxAdjustment *adjustment = record;

  return (About){ adjustment->date,
                  adjustment->fiscal + adjustment->other,
                  { adjustment->document, adjustment->reason, "" } };
}

static gboolean
passes (const About *about, const JxLedgerFilter *filter, const char *folded)
{
  if (filter->first != NULL && strcmp (about->date, filter->first) < 0)
    return FALSE;
  if (filter->last != NULL && strcmp (about->date, filter->last) > 0)
    return FALSE;
  if (folded == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (about->texts); i++)
    {
      g_autofree char *text = jx_text_fold (about->texts[i]);

      if (strstr (text, folded) != NULL)
        return TRUE;
    }
  return strstr (about->date, folded) != NULL;
}

static int
compare_dates (gconstpointer a, gconstpointer b, gpointer data)
{
  const JxLedger      *self = data;
  const JxLedgerEntry *first = a;
  const JxLedgerEntry *second = b;
  About                about1 = tell_about (self->table, first->record);
  About                about2 = tell_about (self->table, second->record);
  int                  order = strcmp (about1.date, about2.date);

  return order != 0 ? order : (first->id > second->id) - (first->id < second->id);
}

static gint64
adjust_budget (const JxProject *project, const char *date)
{
  gint64 budget = project->budget;

  for (guint i = 0; i < project->adjustments->len; i++)
    {
      const JxAdjustment *adjustment = project->adjustments->pdata[i];

      if (strcmp (adjustment->date, date) <= 0)
        budget += adjustment->fiscal + adjustment->other;
    }
  return budget;
}

static void
mark_rectifications (JxLedgerEntry *entries, guint n_entries, const char *as_of)
{
  for (guint i = 0; i < n_entries; i++)
    {
      JxRectifyState state = jx_rectify_state (entries[i].record, as_of);

      if (state == JX_RECTIFY_OVERDUE)
        entries[i].mark = JX_LEDGER_OVERDUE;
      else if (state == JX_RECTIFY_SOON)
        entries[i].mark = JX_LEDGER_DUE_SOON;
    }
}

/* Marks the entries of one project, which stand in the order of their dates. */
static void
mark_entries (JxLedger *self, JxLedgerEntry *entries, guint n_entries, gint64 year)
{
  gint64 paid = 0;

  for (guint i = 0; i < n_entries; i++)
    {
      About  about = tell_about (self->table, entries[i].record);
      gint64 own_year = 0;

      paid += about.amount;
      if (!jx_date_split (about.date, &own_year, NULL, NULL) || own_year != year)
        entries[i].mark = JX_LEDGER_OUTSIDE_YEAR;
      else if (self->table == JX_TABLE_PAYMENT && about.amount > 0 &&
               paid > adjust_budget (entries[i].project, about.date))
        entries[i].mark = JX_LEDGER_OVER_BUDGET;
    }
}

static GPtrArray *
get_records (JxTable table, const JxProject *project)
{
  if (table == JX_TABLE_RECTIFICATION)
    return project->rectifications;
  return table == JX_TABLE_PAYMENT ? project->payments : project->adjustments;
}

static gboolean
is_wanted (JxLedger *self, const JxLedgerEntry *entry, const JxLedgerFilter *filter)
{
  return self->table != JX_TABLE_RECTIFICATION || filter->states == 0 ||
         (filter->states & (1u << jx_rectify_state (entry->record, filter->as_of))) != 0;
}

static void
add_project (JxLedger             *self,
             GArray               *entries,
             const JxProject      *project,
             gint64                year,
             const JxLedgerFilter *filter,
             const char           *folded)
{
  GPtrArray *records = get_records (self->table, project);
  g_autoptr (GArray) own = g_array_sized_new (FALSE, TRUE, sizeof (JxLedgerEntry), records->len);

  for (guint i = 0; i < records->len; i++)
    {
      JxLedgerEntry entry = { jx_record_id (records->pdata[i]), records->pdata[i], project, 0, 0 };

      g_array_append_val (own, entry);
    }
  g_array_sort_with_data (own, compare_dates, self);
  if (self->table == JX_TABLE_RECTIFICATION)
    mark_rectifications ((JxLedgerEntry *) (gpointer) own->data, own->len, filter->as_of);
  else
    mark_entries (self, (JxLedgerEntry *) (gpointer) own->data, own->len, year);
  for (guint i = 0; i < own->len; i++)
    {
      const JxLedgerEntry *entry = &g_array_index (own, JxLedgerEntry, i);
      About                about = tell_about (self->table, entry->record);

      if (is_wanted (self, entry, filter) && passes (&about, filter, folded))
        g_array_append_val (entries, *entry);
    }
}

static void
add_up (JxLedger *self, GArray *entries)
{
  self->sum = 0;
  for (guint i = 0; i < entries->len; i++)
    {
      JxLedgerEntry *entry = &g_array_index (entries, JxLedgerEntry, i);

      self->sum += tell_about (self->table, entry->record).amount;
      entry->running = self->sum;
    }
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const JxLedger      *self = data;
  const JxLedgerEntry *first = a;
  const JxLedgerEntry *second = b;
  int                  order;

  if (self->key == NULL)
    order = strcmp (first->project->name, second->project->name);
  else if (jx_field_is_text (self->key))
    order = strcmp (jx_field_get_text (self->key, first->record),
                    jx_field_get_text (self->key, second->record));
  else
    {
      gint64 one = jx_field_get_int (self->key, first->record);
      gint64 two = jx_field_get_int (self->key, second->record);

      order = (one > two) - (one < two);
    }
  if (order == 0)
    order = compare_dates (a, b, data);
  return self->descending ? -order : order;
}

/* Entries mostly come in their order already; seeing that costs far less than sorting them. */
static void
sort_entries (JxLedger *self, GArray *entries, GCompareDataFunc compare)
{
  for (guint i = 1; i < entries->len; i++)
    if (compare (&g_array_index (entries, JxLedgerEntry, i - 1),
                 &g_array_index (entries, JxLedgerEntry, i),
                 self) > 0)
      {
        g_array_sort_with_data (entries, compare, self);
        return;
      }
}

/* Tells the view only of the rows between those that stay at both ends. */
static void
replace (JxLedger *self, GArray *entries)
{
  g_autoptr (GArray) old = self->entries;
  guint least = MIN (old->len, entries->len);
  guint head = 0, tail = 0;

#define ID(array, i) g_array_index (array, JxLedgerEntry, i).id
  while (head < least && ID (old, head) == ID (entries, head))
    head++;
  while (tail < least - head &&
         ID (old, old->len - 1 - tail) == ID (entries, entries->len - 1 - tail))
    tail++;
#undef ID
  self->entries = entries;
  if (old->len != entries->len || head < least)
    g_list_model_items_changed (G_LIST_MODEL (self),
                                head,
                                old->len - head - tail,
                                entries->len - head - tail);
}

/**
 * jx_ledger_show:
 * @snapshot: the year; it must live until the next call
 * @filter: which entries
 *
 * Fills the list anew; rows that stay are not touched.
 */
void
jx_ledger_show (JxLedger *self, const JxSnapshot *snapshot, const JxLedgerFilter *filter)
{
  g_autofree char *folded = NULL;
  GArray          *entries;

  g_return_if_fail (JX_IS_LEDGER (self));
  g_return_if_fail (snapshot != NULL && filter != NULL);

  folded = jx_text_is_blank (filter->text) ? NULL : jx_text_fold (filter->text);
  entries = g_array_new (FALSE, TRUE, sizeof (JxLedgerEntry));
  for (guint i = 0; i < snapshot->units->len; i++)
    {
      const JxUnit *unit = snapshot->units->pdata[i];

      for (guint k = 0; k < unit->projects->len; k++)
        {
          const JxProject *project = unit->projects->pdata[k];

          if (filter->project_id == 0 || filter->project_id == project->id)
            add_project (self, entries, project, snapshot->settings->year, filter, folded);
        }
    }
  sort_entries (self, entries, compare_dates);
  add_up (self, entries);
  sort_entries (self, entries, compare_keys);
  replace (self, entries);
}

/**
 * jx_ledger_sort:
 * @field: (nullable): the field to order by; %NULL for the name of the project
 * @descending: whether the largest comes first
 *
 * Orders the list.
 */
void
jx_ledger_sort (JxLedger *self, const char *field, gboolean descending)
{
  GArray *entries;

  g_return_if_fail (JX_IS_LEDGER (self));

  self->key = field != NULL ? jx_field_find (self->table, field) : NULL;
  self->descending = descending;
  entries = g_array_copy (self->entries);
  sort_entries (self, entries, compare_keys);
  replace (self, entries);
}

/**
 * jx_ledger_get_count:
 *
 * Returns: how many entries are shown
 */
guint
jx_ledger_get_count (JxLedger *self)
{
  g_return_val_if_fail (JX_IS_LEDGER (self), 0);
  return self->entries->len;
}

/**
 * jx_ledger_get_sum:
 *
 * Returns: the sum of their amounts, fen
 */
gint64
jx_ledger_get_sum (JxLedger *self)
{
  g_return_val_if_fail (JX_IS_LEDGER (self), 0);
  return self->sum;
}

/**
 * jx_ledger_get_entry:
 * @position: a position
 *
 * Returns: (transfer none) (nullable): the entry; valid as long as the snapshot
 */
const JxLedgerEntry *
jx_ledger_get_entry (JxLedger *self, guint position)
{
  g_return_val_if_fail (JX_IS_LEDGER (self), NULL);
  return position < self->entries->len ? &g_array_index (self->entries, JxLedgerEntry, position)
                                       : NULL;
}

/**
 * jx_ledger_find:
 * @id: id of a row
 *
 * Returns: its position, or %G_MAXUINT where it is not shown
 */
guint
jx_ledger_find (JxLedger *self, gint64 id)
{
  g_return_val_if_fail (JX_IS_LEDGER (self), G_MAXUINT);

  for (guint i = 0; i < self->entries->len; i++)
    if (g_array_index (self->entries, JxLedgerEntry, i).id == id)
      return i;
  return G_MAXUINT;
}
