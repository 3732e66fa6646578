/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-spending-page.h"
#include "app/jx-widget.h"
#include "app/jx-as-of-button.h"
#include "app/jx-chart-view.h"
#include "app/jx-field-group.h"
#include "app/jx-ledger-pane.h"
#include "app/jx-month-grid.h"
#include "app/jx-payment-import.h"
#include "app/jx-progress-line.h"
#include "app/jx-session-money.h"
#include "model/jx-date.h"
#include "model/jx-percent.h"

#include <glib/gi18n-lib.h>

struct _JxSpendingPage
{
  JxPage parent_instance;

  char *first; /* the period that is shown, ISO; NULL for all of the year */
  char *last;

  GtkWidget      *import; /* owned by the tools of the page */
  GtkLabel       *name;
  GtkLabel       *adjusted;
  GtkLabel       *paid;
  GtkLabel       *execution;
  GtkLabel       *plan;
  GtkImage       *state_icon;
  GtkLabel       *state;
  GtkStack       *stack;
  GtkDropDown    *month;
  GtkButton      *period;
  GtkSearchEntry *search;
  GtkDropDown    *kind;
  JxLedgerPane   *payments;
  JxMonthGrid    *months;
  JxLedgerPane   *adjustments;
  JxChartView    *columns;
  JxChartView    *lines;
};

G_DEFINE_FINAL_TYPE (JxSpendingPage, jx_spending_page, JX_TYPE_PAGE)

static JxSession *
get_session (JxSpendingPage *self)
{
  return jx_page_get_session (JX_PAGE (self));
}

static gboolean
shows (JxSpendingPage *self, const char *view)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), view) == 0;
}

static void
set_money (GtkLabel *label, gint64 fen)
{
  g_autofree char *amount = jx_money_format (fen, JX_MONEY_YUAN);
  g_autofree char *text = g_strdup_printf (_ ("%s 元"), amount);

  gtk_label_set_label (label, text);
}

static void
set_percent (GtkLabel *label, gint64 basis_points)
{
  g_autofree char *text = jx_percent_format (basis_points);

  gtk_label_set_label (label, text);
}

static void
show_state (JxSpendingPage *self, const JxProgress *progress)
{
  static const char *const classes[] = { "error", "warning", "normal" };
  g_autofree char         *text = jx_progress_state_text (progress);

  gtk_label_set_label (self->state, text);
  gtk_image_set_from_icon_name (self->state_icon, jx_progress_icon (progress->state));
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->state), classes[i]);
      gtk_widget_remove_css_class (GTK_WIDGET (self->state_icon), classes[i]);
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->state), jx_progress_css_class (progress->state));
  gtk_widget_add_css_class (GTK_WIDGET (self->state_icon), jx_progress_css_class (progress->state));
}

static void
show_progress (JxSpendingPage *self)
{
  JxSession       *session = get_session (self);
  const JxProject *project = jx_session_get_project (session);
  g_autoptr (GPtrArray) projects = jx_session_list_projects (session);
  JxProgress progress;

  if (project != NULL)
    jx_progress_of_project (project,
                            jx_session_get_settings (session),
                            jx_session_get_as_of (session),
                            &progress);
  else
    jx_progress_of_all (projects,
                        jx_session_get_settings (session),
                        jx_session_get_as_of (session),
                        &progress);
  gtk_label_set_label (self->name, project != NULL ? project->name : _ ("All projects"));
  jx_widget_set_tooltip (GTK_WIDGET (self->name), gtk_label_get_label (self->name));
  set_money (self->adjusted, progress.adjusted);
  set_money (self->paid, progress.paid);
  set_percent (self->execution, progress.execution);
  set_percent (self->plan, progress.plan);
  show_state (self, &progress);
}

static void
show_chart (JxSpendingPage *self, JxChartView *view, JxChartKind kind)
{
  JxSession *session = get_session (self);

  jx_chart_view_set_data (view,
                          jx_chart_data_new (jx_session_get_snapshot (session),
                                             kind,
                                             jx_session_get_project_id (session),
                                             jx_session_get_as_of (session)));
}

static void
show_charts (JxSpendingPage *self)
{
  show_chart (self,
              self->columns,
              gtk_drop_down_get_selected (self->kind) == 0 ? JX_CHART_QUARTERS
                                                           : JX_CHART_CHECKPOINTS);
  show_chart (self, self->lines, JX_CHART_CUMULATIVE);
}

static void
show_count (JxSpendingPage *self)
{
  JxLedger *ledger =
    jx_ledger_pane_get_ledger (shows (self, "adjustments") ? self->adjustments : self->payments);
  gboolean         adjusts = shows (self, "adjustments");
  guint            count = jx_ledger_get_count (ledger);
  gint64           total = jx_ledger_get_sum (ledger);
  g_autofree char *sum = adjusts ? jx_session_say_money (get_session (self), total)
                                 : jx_money_format (total, JX_MONEY_YUAN);
  g_autofree char *status = NULL;

  if (adjusts)
    /* Translators: a number of adjustments and their sum */
    status =
      g_strdup_printf (ngettext ("%u adjustment, %s", "%u adjustments, %s", count), count, sum);
  else
    /* Translators: a number of payments and their sum */
    status =
      g_strdup_printf (ngettext ("%u payment, %s 元", "%u payments, %s 元", count), count, sum);
  jx_page_set_status (JX_PAGE (self), status);
}

static void
show_rows (JxSpendingPage *self)
{
  JxLedgerFilter filter = {
    .project_id = jx_session_get_project_id (get_session (self)),
    .first = self->first,
    .last = self->last,
    .text = gtk_editable_get_text (GTK_EDITABLE (self->search)),
  };

  jx_ledger_pane_show (self->payments, &filter);
  jx_ledger_pane_show (self->adjustments, &filter);
  jx_month_grid_show (self->months, filter.project_id);
  show_count (self);
}

/* A period that is no month has a button that ends it, in the place of the choice of a month. */
static void
show_period (JxSpendingPage *self)
{
  g_autofree char *text = NULL;
  gboolean         other = self->first != NULL && gtk_drop_down_get_selected (self->month) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->period), other);
  gtk_widget_set_visible (GTK_WIDGET (self->month), !other);
  if (!other)
    return;
  text = g_strdup_printf (_ ("%s to %s ✕"), self->first, self->last);
  gtk_button_set_label (self->period, text);
}

static void
set_period (JxSpendingPage *self, const char *first, const char *last)
{
  g_free (self->first);
  g_free (self->last);
  self->first = g_strdup (first);
  self->last = g_strdup (last);
  show_period (self);
  show_rows (self);
}

static void
month_cb (JxSpendingPage *self)
{
  guint            month = gtk_drop_down_get_selected (self->month);
  gint64           year;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (jx_page_get_session (JX_PAGE (self)) == NULL)
    return;
  year = jx_session_get_settings (get_session (self))->year;
  if (month > 0)
    {
      first = jx_date_of (year, month, 1);
      last = jx_date_month_end (year, month);
    }
  set_period (self, first, last);
}

static void
period_cb (JxSpendingPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  set_period (self, NULL, NULL);
}

static void
search_cb (JxSpendingPage *self)
{
  show_rows (self);
}

static void
kind_cb (JxSpendingPage *self)
{
  if (jx_page_get_session (JX_PAGE (self)) != NULL)
    show_charts (self);
}

static void
view_cb (JxSpendingPage *self)
{
  if (jx_page_get_session (JX_PAGE (self)) == NULL)
    return;
  jx_page_set_crowded (JX_PAGE (self), shows (self, "months"));
  jx_page_sheet_changed (JX_PAGE (self));
  show_count (self);
}

static void
focused_cb (JxSpendingPage *self)
{
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
chart_cb (JxSpendingPage *self, const char *first, const char *last, gint64 project_id)
{
  gtk_stack_set_visible_child_name (self->stack, "payments");
  gtk_drop_down_set_selected (self->month, 0);
  set_period (self, first, last);
}

static void
open_month_cb (JxSpendingPage *self, gint64 project_id, guint month)
{
  gtk_stack_set_visible_child_name (self->stack, "payments");
  jx_session_set_project_id (get_session (self), project_id);
  gtk_drop_down_set_selected (self->month, month);
  jx_grid_view_focus (jx_ledger_pane_get_grid (self->payments), 0, 1);
}

static void
jx_spending_page_refresh (JxPage *page, GArray *changes)
{
  JxSpendingPage *self = JX_SPENDING_PAGE (page);
  gboolean        writable;

  if (changes == NULL)
    {
      jx_fields_reset (GTK_WIDGET (self));
      jx_quick_line_clear (jx_ledger_pane_get_line (self->payments));
      jx_quick_line_clear (jx_ledger_pane_get_line (self->adjustments));
    }
  show_progress (self);
  show_rows (self);
  show_charts (self);
  writable = jx_session_get_writable (get_session (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.import-payments", writable);
  gtk_widget_set_sensitive (self->import, writable);
}

static gboolean
jx_spending_page_focus_place (JxPage *page, const JxPlace *place)
{
  JxSpendingPage *self = JX_SPENDING_PAGE (page);
  gboolean        pays = place->table == JX_TABLE_PAYMENT;

  if (!pays && place->table != JX_TABLE_ADJUSTMENT)
    return FALSE;
  gtk_stack_set_visible_child_name (self->stack, pays ? "payments" : "adjustments");
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->month, 0);
  set_period (self, NULL, NULL);
  return jx_ledger_pane_focus (pays ? self->payments : self->adjustments, place);
}

static gboolean
jx_spending_page_sheet (JxPage *page, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  JxSpendingPage *self = JX_SPENDING_PAGE (page);

  *form = jx_form_find (shows (self, "payments") ? "payments" : "spending");
  options->project_id = jx_session_get_project_id (get_session (self));
  options->as_of = jx_session_get_as_of (get_session (self));
  *focus =
    jx_ledger_pane_get_place (shows (self, "adjustments") ? self->adjustments : self->payments);
  return TRUE;
}

static gboolean
jx_spending_page_can_leave (JxPage *page)
{
  JxSpendingPage *self = JX_SPENDING_PAGE (page);

  return jx_fields_are_valid (GTK_WIDGET (page)) &&
         jx_quick_line_is_empty (jx_ledger_pane_get_line (self->payments)) &&
         jx_quick_line_is_empty (jx_ledger_pane_get_line (self->adjustments));
}

static void
jx_spending_page_commit (JxPage *page)
{
  jx_fields_commit (GTK_WIDGET (page));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxSpendingPage *self = JX_SPENDING_PAGE (widget);

  if (!shows (self, "adjustments"))
    gtk_stack_set_visible_child_name (self->stack, "payments");
  gtk_widget_grab_focus (
    GTK_WIDGET (shows (self, "adjustments") ? self->adjustments : self->payments));
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_payment_import_choose (GTK_WINDOW (gtk_widget_get_root (widget)),
                            get_session (JX_SPENDING_PAGE (widget)));
}

static void
import_cb (JxSpendingPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.import-payments", NULL);
}

static void
make_tools (JxSpendingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->import = gtk_button_new_with_mnemonic (_ ("_Import…"));
  jx_widget_set_tooltip (self->import, _ ("Take over the payments of an accounting program"));
  g_signal_connect_object (self->import,
                           "clicked",
                           G_CALLBACK (import_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), jx_as_of_button_new (get_session (self)));
  gtk_box_append (GTK_BOX (box), self->import);
  jx_page_set_tools (JX_PAGE (self), box);
}

static void
jx_spending_page_constructed (GObject *object)
{
  JxSpendingPage *self = JX_SPENDING_PAGE (object);

  G_OBJECT_CLASS (jx_spending_page_parent_class)->constructed (object);

  jx_ledger_pane_set_up (self->payments, get_session (self), JX_TABLE_PAYMENT);
  jx_ledger_pane_set_up (self->adjustments, get_session (self), JX_TABLE_ADJUSTMENT);
  jx_month_grid_set_up (self->months, get_session (self));
  make_tools (self);
}

static void
jx_spending_page_finalize (GObject *object)
{
  JxSpendingPage *self = JX_SPENDING_PAGE (object);

  g_free (self->first);
  g_free (self->last);

  G_OBJECT_CLASS (jx_spending_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-spending-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, name);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, adjusted);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, paid);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, execution);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, plan);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, state_icon);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, state);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, month);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, period);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, search);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, kind);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, payments);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, months);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, adjustments);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, columns);
  gtk_widget_class_bind_template_child (widget_class, JxSpendingPage, lines);
  gtk_widget_class_bind_template_callback (widget_class, month_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, focused_cb);
  gtk_widget_class_bind_template_callback (widget_class, chart_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_month_cb);
}

static void
jx_spending_page_class_init (JxSpendingPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxPageClass    *page_class = JX_PAGE_CLASS (klass);

  object_class->constructed = jx_spending_page_constructed;
  object_class->finalize = jx_spending_page_finalize;
  page_class->refresh = jx_spending_page_refresh;
  page_class->focus_place = jx_spending_page_focus_place;
  page_class->sheet = jx_spending_page_sheet;
  page_class->can_leave = jx_spending_page_can_leave;
  page_class->commit = jx_spending_page_commit;

  gtk_widget_class_install_action (widget_class, "page.add-payment", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "page.import-payments", NULL, import_action);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_n,
                                       GDK_CONTROL_MASK,
                                       "page.add-payment",
                                       NULL);
  g_type_ensure (JX_TYPE_CHART_VIEW);
  g_type_ensure (JX_TYPE_LEDGER_PANE);
  g_type_ensure (JX_TYPE_MONTH_GRID);
  bind_template (widget_class);
}

static void
jx_spending_page_init (JxSpendingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
