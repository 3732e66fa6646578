/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-monitoring-money.h"
#include "app/jx-field-entry.h"
#include "app/jx-money-block.h"
#include "app/jx-widget.h"
#include "model/jx-date.h"
#include "model/jx-percent.h"
#include "rules/jx-monitoring.h"
#include "rules/jx-progress.h"

#include <glib/gi18n-lib.h>

/* The rows: all funds, then by source. */
enum
{
  ROW_ALL,
  ROW_FISCAL,
  ROW_OTHER,
  N_ROWS,
};

#define COLUMN_EXPECTED 4

struct _JxMonitoringMoney
{
  GtkWidget parent_instance;

  JxSession *session;
  gint64     project_id; /* 0 for a unit as a whole */
  gint64     month;

  JxMoneyBlock  *block;
  GtkStack      *expected[2]; /* what is expected of each source: entered, or a sum */
  GtkLabel      *sums[2];
  JxFieldWidget *fields[2];
};

G_DEFINE_FINAL_TYPE (JxMonitoringMoney, jx_monitoring_money, GTK_TYPE_WIDGET)

static const char *const field_names[] = { "fiscal", "other" };

/* Stores an amount in the row of the month, which is made when it is needed. */
static gboolean
store_cb (JxFieldWidget *widget, const char *text, gpointer data, GError **error)
{
  JxMonitoringMoney *self = data;
  const JxSnapshot  *snapshot = jx_session_get_snapshot (self->session);
  const JxProject   *project = jx_snapshot_find_project (snapshot, self->project_id);
  const JxOutlook *present = project != NULL ? jx_monitoring_outlook (project, self->month) : NULL;
  g_autoptr (JxOutlook) wanted =
    present != NULL ? jx_record_copy (JX_TABLE_OUTLOOK, present) : jx_outlook_new ();
  const char *name = field_names[widget == self->fields[0] ? 0 : 1];

  if (project == NULL)
    return TRUE;
  wanted->project_id = self->project_id;
  wanted->cutoff = self->month;
  return jx_field_parse (jx_field_find (JX_TABLE_OUTLOOK, name), text, wanted, error) &&
         jx_year_put (jx_session_get_year (self->session),
                      JX_TABLE_OUTLOOK,
                      wanted,
                      name,
                      project->name,
                      error);
}

static void
jx_monitoring_money_dispose (GObject *object)
{
  JxMonitoringMoney *self = JX_MONITORING_MONEY (object);

  jx_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_monitoring_money_parent_class)->dispose (object);
}

static void
jx_monitoring_money_class_init (JxMonitoringMoneyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_monitoring_money_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
make_expected (JxMonitoringMoney *self, guint source)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *sum = gtk_label_new (NULL);
  GtkWidget *field = jx_field_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (sum), 1);
  gtk_widget_add_css_class (sum, "numeric");
  gtk_stack_add_named (GTK_STACK (stack), field, "field");
  gtk_stack_add_named (GTK_STACK (stack), sum, "sum");
  jx_field_widget_set_store_func (JX_FIELD_WIDGET (field), store_cb, self);
  jx_field_widget_set_name (JX_FIELD_WIDGET (field),
                            source == 0 ? _ ("Fiscal funds expected by the end of the year")
                                        : _ ("Other funds expected by the end of the year"));
  self->expected[source] = GTK_STACK (stack);
  self->sums[source] = GTK_LABEL (sum);
  self->fields[source] = JX_FIELD_WIDGET (field);
  jx_money_block_set_widget (self->block, ROW_FISCAL + source, COLUMN_EXPECTED, stack);
}

static void
jx_monitoring_money_init (JxMonitoringMoney *self)
{
  self->block = g_object_new (JX_TYPE_MONEY_BLOCK, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->block), GTK_WIDGET (self));
  jx_money_block_set_title (self->block, 0, _ ("Project funds (万元)"));
  jx_money_block_set_title (self->block, 1, _ ("Initial budget"));
  jx_money_block_set_title (self->block, 4, _ ("Expected by the end of the year"));
  jx_money_block_set_text (self->block, ROW_ALL, 0, _ ("All funds of the year"));
  jx_money_block_set_text (self->block, ROW_FISCAL, 0, _ ("of which fiscal funds"));
  jx_money_block_set_text (self->block, ROW_OTHER, 0, _ ("other funds"));
  for (guint i = 0; i < G_N_ELEMENTS (self->expected); i++)
    make_expected (self, i);
}

static void
show_titles (JxMonitoringMoney *self)
{
  /* Translators: what was paid from January to this month */
  g_autofree char *paid = g_strdup_printf (_ ("Spent, months 1–%d"), (int) self->month);
  g_autofree char *rate = g_strdup_printf (_ ("Execution rate, months 1–%d"), (int) self->month);

  jx_money_block_set_title (self->block, 2, paid);
  jx_money_block_set_title (self->block, 3, rate);
}

static void
show_row (JxMonitoringMoney *self, guint row, gint64 budget, gint64 adjusted, gint64 paid)
{
  g_autofree char *budget_text = jx_money_format (budget, JX_MONEY_WAN);
  g_autofree char *paid_text = jx_money_format (paid, JX_MONEY_WAN);
  g_autofree char *rate = adjusted > 0
                            ? jx_percent_format (jx_number_share (paid, JX_PERCENT_ALL, adjusted))
                            : g_strdup ("—");

  jx_money_block_set_text (self->block, row, 1, budget_text);
  jx_money_block_set_text (self->block, row, 2, paid_text);
  jx_money_block_set_text (self->block, row, 3, rate);
}

/* Sums up what is expected of the projects; JX_UNSET where nothing is. */
static void
sum_expected (const JxOwner *owner, gint64 month, gint64 sums[2])
{
  g_autoptr (GPtrArray) projects = g_ptr_array_new ();

  sums[0] = sums[1] = JX_UNSET;
  if (owner->project != NULL)
    g_ptr_array_add (projects, (gpointer) owner->project);
  else
    g_ptr_array_extend (projects, owner->unit->projects, NULL, NULL);
  for (guint i = 0; i < projects->len; i++)
    {
      const JxOutlook *outlook = jx_monitoring_outlook (projects->pdata[i], month);
      const gint64     amounts[] = { outlook != NULL ? outlook->fiscal : JX_UNSET,
                                 outlook != NULL ? outlook->other : JX_UNSET };

      for (guint k = 0; k < 2; k++)
        if (amounts[k] != JX_UNSET)
          sums[k] = (sums[k] != JX_UNSET ? sums[k] : 0) + amounts[k];
    }
}

static void
show_expected (JxMonitoringMoney *self, const JxOwner *owner)
{
  const JxOutlook *outlook =
    owner->project != NULL ? jx_monitoring_outlook (owner->project, self->month) : NULL;
  gint64           sums[2];
  gint64           all = JX_UNSET;
  g_autofree char *all_text = NULL;

  sum_expected (owner, self->month, sums);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *sum =
        sums[i] != JX_UNSET ? jx_money_format (sums[i], JX_MONEY_WAN) : g_strdup ("—");

      if (sums[i] != JX_UNSET)
        all = (all != JX_UNSET ? all : 0) + sums[i];
      gtk_label_set_label (self->sums[i], sum);
      gtk_stack_set_visible_child_name (self->expected[i],
                                        owner->project != NULL ? "field" : "sum");
      if (owner->project != NULL)
        jx_field_widget_bind (self->fields[i],
                              self->session,
                              JX_TABLE_OUTLOOK,
                              outlook != NULL ? outlook->id : 0,
                              field_names[i]);
    }
  all_text = all != JX_UNSET ? jx_money_format (all, JX_MONEY_WAN) : g_strdup ("—");
  jx_money_block_set_text (self->block, ROW_ALL, COLUMN_EXPECTED, all_text);
}

/**
 * jx_monitoring_money_show:
 * @session: the session
 * @owner: a project or a unit
 * @month: the cut-off month
 *
 * Shows the amounts of another project, or of another month.
 */
void
jx_monitoring_money_show (JxMonitoringMoney *self,
                          JxSession         *session,
                          const JxOwner     *owner,
                          gint64             month)
{
  const JxSettings *settings = jx_session_get_settings (session);
  g_autofree char  *day = jx_date_month_end (settings->year, month);
  gint64            fiscal = 0;
  gint64            other = 0;
  JxProgress        progress;

  g_set_object (&self->session, session);
  self->project_id = owner->project != NULL ? owner->project->id : 0;
  self->month = month;
  if (owner->project != NULL)
    jx_progress_of_project (owner->project, settings, day, &progress);
  else
    jx_progress_of_all (owner->unit->projects, settings, day, &progress);
  for (guint i = 0; owner->project == NULL && i < owner->unit->projects->len; i++)
    {
      fiscal += ((const JxProject *) owner->unit->projects->pdata[i])->fiscal;
      other += ((const JxProject *) owner->unit->projects->pdata[i])->other;
    }
  if (owner->project != NULL)
    {
      fiscal = owner->project->fiscal;
      other = owner->project->other;
    }
  show_titles (self);
  show_row (self, ROW_ALL, progress.budget, progress.adjusted, progress.paid);
  show_row (self, ROW_FISCAL, fiscal, progress.adjusted_fiscal, progress.paid_fiscal);
  show_row (self, ROW_OTHER, other, progress.adjusted_other, progress.paid_other);
  show_expected (self, owner);
}

/**
 * jx_monitoring_money_focus_place:
 * @place: an expectation of the month that is shown
 *
 * Puts the cursor in the entry that holds a datum.
 *
 * Returns: %FALSE where none does
 */
gboolean
jx_monitoring_money_focus_place (JxMonitoringMoney *self, const JxPlace *place)
{
  g_return_val_if_fail (JX_IS_MONITORING_MONEY (self), FALSE);

  return place->table == JX_TABLE_OUTLOOK && self->project_id != 0 &&
         gtk_widget_grab_focus (
           GTK_WIDGET (self->fields[g_strcmp0 (place->field, "other") == 0 ? 1 : 0]));
}
