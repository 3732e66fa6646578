/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-monitoring-page.h"
#include "app/jx-widget.h"
#include "app/jx-field-group.h"
#include "app/jx-indicator-tree.h"
#include "app/jx-month-chooser.h"
#include "app/jx-monitoring-columns.h"
#include "app/jx-monitoring-list.h"
#include "app/jx-monitoring-money.h"
#include "rules/jx-monitoring.h"

#include <glib/gi18n-lib.h>

struct _JxMonitoringPage
{
  JxPage parent_instance;

  guint   unit; /* number of the unit that is shown as a whole */
  JxPlace focus;

  GtkLabel          *name;
  GtkToggleButton   *open;
  GtkButton         *copy;
  JxMonthChooser    *month;
  JxOwnerTable      *table;
  JxMonitoringMoney *money;
  GtkWidget         *none;
  JxIndicatorTree   *tree;
};

G_DEFINE_FINAL_TYPE (JxMonitoringPage, jx_monitoring_page, JX_TYPE_PAGE)

static JxSession *
get_session (JxMonitoringPage *self)
{
  return jx_page_get_session (JX_PAGE (self));
}

static void
get_owner (JxMonitoringPage *self, JxOwner *owner)
{
  jx_owner_init (owner, get_session (self), self->unit);
}

static gint64
get_month (JxMonitoringPage *self)
{
  return jx_month_chooser_get_month (self->month);
}

static void
show_months (JxMonitoringPage *self, const JxOwner *owner)
{
  guint months = owner->indicators != NULL ? jx_monitoring_months (owner->indicators) : 0;

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *filled = jx_monitoring_say_filled (owner, month);
      /* Translators: a month, and how many indicators are filled in at its end */
      g_autofree char *sentence = g_strdup_printf (_ ("End of month %d: %s"), month, filled);

      jx_month_chooser_set_filled (self->month, month, (months & (1u << month)) != 0, sentence);
    }
}

/* A month without entries can begin with those of the month before. */
static void
show_copy (JxMonitoringPage *self, const JxOwner *owner)
{
  gboolean empty = owner->indicators != NULL &&
                   (jx_monitoring_months (owner->indicators) & (1u << get_month (self))) == 0;
  gint64           before = empty ? jx_monitoring_before (owner->indicators, get_month (self)) : 0;
  g_autofree char *label = NULL;
  gboolean         offered = before != 0 && jx_session_get_writable (get_session (self));

  gtk_widget_set_visible (GTK_WIDGET (self->copy), offered);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.take-over", offered);
  if (!offered)
    return;
  label = g_strdup_printf (_ ("_Take Over from Month %d"), (int) before);
  gtk_button_set_label (self->copy, label);
}

static void
show_all (JxMonitoringPage *self, const JxOwner *owner)
{
  g_autoptr (GListStore) rows = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->table), owner->project == NULL);
  if (owner->project != NULL)
    return;
  rows = jx_monitoring_list_filled (get_session (self), get_month (self));
  jx_owner_table_show (self->table, G_LIST_MODEL (rows));
}

static void
show_state (JxMonitoringPage *self, const JxOwner *owner)
{
  g_autofree char *filled = jx_monitoring_say_filled (owner, get_month (self));

  show_months (self, owner);
  show_copy (self, owner);
  show_all (self, owner);
  if (owner->unit != NULL)
    jx_monitoring_money_show (self->money, get_session (self), owner, get_month (self));
  jx_page_set_status (JX_PAGE (self), filled);
}

static void
jx_monitoring_page_refresh (JxPage *page, GArray *changes)
{
  JxMonitoringPage *self = JX_MONITORING_PAGE (page);
  gboolean          any;
  JxOwner           owner;

  get_owner (self, &owner);
  any = owner.indicators != NULL && owner.indicators->len > 0;
  gtk_label_set_label (self->name, owner.name);
  jx_widget_set_tooltip (GTK_WIDGET (self->name), owner.name);
  if (changes == NULL)
    jx_fields_reset (GTK_WIDGET (self));
  jx_indicator_tree_set_session (self->tree, get_session (self));
  jx_indicator_tree_set_owner (self->tree, owner.table, owner.id);
  jx_indicator_tree_set_month (self->tree, get_month (self));
  jx_indicator_tree_refresh (self->tree, changes);
  gtk_widget_set_visible (GTK_WIDGET (self->tree), any);
  gtk_widget_set_visible (self->none, !any);
  show_state (self, &owner);
  jx_fields_refresh (GTK_WIDGET (self));
  jx_page_sheet_changed (page);
}

static void
jx_monitoring_page_findings_changed (JxPage *page)
{
  JxMonitoringPage *self = JX_MONITORING_PAGE (page);
  GPtrArray        *findings = jx_session_get_findings (get_session (self));

  jx_fields_show_findings (GTK_WIDGET (self), findings);
  jx_indicator_tree_set_findings (self->tree, findings);
}

static void
tree_focus_cb (JxMonitoringPage *self, const JxPlace *place)
{
  if (jx_place_equal (place, &self->focus))
    return;
  self->focus = *place;
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
show_month (JxMonitoringPage *self, int month)
{
  JxOwner owner;

  get_owner (self, &owner);
  jx_page_commit (JX_PAGE (self));
  jx_month_chooser_set_month (self->month, month);
  jx_indicator_tree_set_month (self->tree, month);
  show_state (self, &owner);
  jx_fields_refresh (GTK_WIDGET (self));
  jx_page_sheet_changed (JX_PAGE (self));
}

/* What cannot be stored in the month that is left keeps it in view. */
static void
month_cb (JxMonitoringPage *self, int month)
{
  static const char *const sentence =
    N_ ("A text on this page could not be stored. Put it right before you go to another month.");

  jx_page_commit (JX_PAGE (self));
  if (jx_page_can_leave (JX_PAGE (self)))
    {
      show_month (self, month);
      return;
    }
  jx_month_chooser_set_month (self->month, (int) jx_indicator_tree_get_month (self->tree));
  jx_session_toast (get_session (self), _ (sentence), FALSE);
}

static void
open_cb (JxMonitoringPage *self, gint64 project_id, guint unit)
{
  jx_page_commit (JX_PAGE (self));
  self->unit = unit;
  if (project_id != jx_session_get_project_id (get_session (self)))
    jx_session_set_project_id (get_session (self), project_id);
  else
    jx_page_refresh (JX_PAGE (self), NULL);
}

static void
filter_cb (JxMonitoringPage *self)
{
  jx_indicator_tree_set_filter (self->tree,
                                gtk_toggle_button_get_active (self->open) ? jx_monitoring_is_open
                                                                          : NULL);
}

static gint64
month_of (JxMonitoringPage *self, const JxPlace *place)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (get_session (self));
  gconstpointer     record = jx_snapshot_find (snapshot, place->table, place->id);

  if (record != NULL && place->table == JX_TABLE_MONITOR)
    return ((const JxMonitor *) record)->cutoff;
  if (record != NULL && place->table == JX_TABLE_OUTLOOK)
    return ((const JxOutlook *) record)->cutoff;
  return get_month (self);
}

static gboolean
jx_monitoring_page_focus_place (JxPage *page, const JxPlace *place)
{
  JxMonitoringPage *self = JX_MONITORING_PAGE (page);
  gint64            month = month_of (self, place);
  JxOwner           owner;

  if (month != get_month (self))
    show_month (self, (int) month);
  if (place->table == JX_TABLE_OUTLOOK)
    return jx_monitoring_money_focus_place (self->money, place);
  if (!jx_owner_find (&owner, get_session (self), place))
    return FALSE;
  if (owner.project == NULL)
    {
      g_ptr_array_find (jx_session_get_snapshot (get_session (self))->units,
                        owner.unit,
                        &self->unit);
      jx_page_refresh (page, NULL);
    }
  if (jx_indicator_tree_focus_place (self->tree, place))
    return TRUE;
  gtk_toggle_button_set_active (self->open, FALSE);
  return jx_indicator_tree_focus_place (self->tree, place);
}

static gboolean
jx_monitoring_page_sheet (JxPage *page, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  JxMonitoringPage *self = JX_MONITORING_PAGE (page);

  *form = jx_form_find ("monitoring");
  options->project_id = jx_session_get_project_id (get_session (self));
  options->cutoff = (guint) get_month (self);
  *focus = self->focus;
  return *form != NULL;
}

static gboolean
jx_monitoring_page_can_leave (JxPage *page)
{
  JxMonitoringPage *self = JX_MONITORING_PAGE (page);

  return jx_fields_are_valid (GTK_WIDGET (self)) && jx_indicator_tree_can_leave (self->tree);
}

static void
jx_monitoring_page_commit (JxPage *page)
{
  JxMonitoringPage *self = JX_MONITORING_PAGE (page);

  jx_fields_commit (GTK_WIDGET (self));
  jx_indicator_tree_commit (self->tree);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxMonitoringPage *self = JX_MONITORING_PAGE (widget);
  JxOwner           owner;
  JxPlace           place;

  jx_page_commit (JX_PAGE (self));
  get_owner (self, &owner);
  if (jx_monitoring_find_open (&owner, get_month (self), &self->focus, &place))
    jx_monitoring_page_focus_place (JX_PAGE (self), &place);
  else
    jx_session_toast (get_session (self), _ ("Nothing is missing here."), FALSE);
}

static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxMonitoringPage *self = JX_MONITORING_PAGE (widget);

  gtk_toggle_button_set_active (self->open, !gtk_toggle_button_get_active (self->open));
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxMonitoringPage *self = JX_MONITORING_PAGE (widget);
  int               month = (int) get_month (self) + g_variant_get_int32 (parameter);

  if (month >= 1 && month <= 12)
    month_cb (self, month);
}

static void
take_over_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxMonitoringPage *self = JX_MONITORING_PAGE (widget);
  g_autoptr (GError) error = NULL;
  JxOwner owner;
  gint64  before;

  get_owner (self, &owner);
  before = jx_monitoring_before (owner.indicators, get_month (self));
  if (!jx_monitoring_take_over (get_session (self), &owner, before, get_month (self), &error))
    jx_session_fail (get_session (self), error);
}

static void
jx_monitoring_page_constructed (GObject *object)
{
  JxMonitoringPage   *self = JX_MONITORING_PAGE (object);
  guint               n_columns;
  const JxTreeColumn *columns = jx_monitoring_columns (&n_columns);

  G_OBJECT_CLASS (jx_monitoring_page_parent_class)->constructed (object);

  jx_indicator_tree_set_columns (self->tree, columns, n_columns);
  jx_monitoring_set_up_table (self->table);
  jx_month_chooser_set_month (self->month, jx_monitoring_choose_month (get_session (self)));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.next-open", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "page.only-open", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "page.step-month", "i", step_action);
  gtk_widget_class_install_action (widget_class, "page.take-over", NULL, take_over_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "page.next-open", NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_m,
                                       GDK_CONTROL_MASK,
                                       "page.only-open",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_bracketleft,
                                       GDK_CONTROL_MASK,
                                       "page.step-month",
                                       "i",
                                       -1);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_bracketright,
                                       GDK_CONTROL_MASK,
                                       "page.step-month",
                                       "i",
                                       1);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_d,
                                       GDK_CONTROL_MASK,
                                       "page.take-over",
                                       NULL);
}

static void
jx_monitoring_page_class_init (JxMonitoringPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxPageClass    *page_class = JX_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = jx_monitoring_page_constructed;
  page_class->refresh = jx_monitoring_page_refresh;
  page_class->findings_changed = jx_monitoring_page_findings_changed;
  page_class->focus_place = jx_monitoring_page_focus_place;
  page_class->sheet = jx_monitoring_page_sheet;
  page_class->can_leave = jx_monitoring_page_can_leave;
  page_class->commit = jx_monitoring_page_commit;
  install_actions (widget_class);

  g_type_ensure (JX_TYPE_OWNER_TABLE);
  g_type_ensure (JX_TYPE_MONITORING_MONEY);
  g_type_ensure (JX_TYPE_MONTH_CHOOSER);
  g_type_ensure (JX_TYPE_INDICATOR_TREE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-monitoring-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxMonitoringPage, name);
  gtk_widget_class_bind_template_child (widget_class, JxMonitoringPage, open);
  gtk_widget_class_bind_template_child (widget_class, JxMonitoringPage, copy);
  gtk_widget_class_bind_template_child (widget_class, JxMonitoringPage, month);
  gtk_widget_class_bind_template_child (widget_class, JxMonitoringPage, table);
  gtk_widget_class_bind_template_child (widget_class, JxMonitoringPage, money);
  gtk_widget_class_bind_template_child (widget_class, JxMonitoringPage, none);
  gtk_widget_class_bind_template_child (widget_class, JxMonitoringPage, tree);
  gtk_widget_class_bind_template_callback (widget_class, tree_focus_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
}

static void
jx_monitoring_page_init (JxMonitoringPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
