/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-evaluation-page.h"
#include "app/jx-widget.h"
#include "app/jx-evaluation-columns.h"
#include "app/jx-evaluation-score.h"
#include "app/jx-field-group.h"
#include "app/jx-field-text.h"
#include "app/jx-indicator-tree.h"
#include "app/jx-money-block.h"
#include "app/jx-owner-table.h"
#include "rules/jx-weights.h"

#include <glib/gi18n-lib.h>

struct _JxEvaluationPage
{
  JxPage parent_instance;

  guint   unit; /* number of the unit that is shown as a whole */
  JxPlace focus;

  GtkLabel        *name;
  GtkToggleButton *open;
  GtkWidget       *card;
  GtkLabel        *total;
  GtkLabel        *grade;
  GtkWidget       *all;
  JxOwnerTable    *table;
  JxMoneyBlock    *money;
  GtkWidget       *none;
  JxIndicatorTree *tree;
  GtkWidget       *achieved_box;
  GtkLabel        *achieved_label;
  JxFieldWidget   *achieved;
};

G_DEFINE_FINAL_TYPE (JxEvaluationPage, jx_evaluation_page, JX_TYPE_PAGE)

static JxSession *
get_session (JxEvaluationPage *self)
{
  return jx_page_get_session (JX_PAGE (self));
}

static void
get_owner (JxEvaluationPage *self, JxOwner *owner)
{
  jx_owner_init (owner, get_session (self), self->unit);
}

/* The score with what is being typed. */
static JxProjectScore *
get_score (JxEvaluationPage *self, const JxOwner *owner)
{
  return jx_evaluation_score_owner (owner,
                                    jx_session_get_settings (get_session (self)),
                                    jx_indicator_tree_get_supposed (self->tree));
}

static void
show_card (JxEvaluationPage *self, const JxProjectScore *score)
{
  static const char *const classes[] = {
    [JX_GRADE_EXCELLENT] = "success",
    [JX_GRADE_GOOD] = "normal",
    [JX_GRADE_FAIR] = "warning",
    [JX_GRADE_POOR] = "error",
  };
  const char      *css_classes[] = { classes[score->grade], NULL };
  g_autofree char *total = jx_number_format (score->total, 2, 2, FALSE);
  g_autofree char *name = g_strdup_printf (_ ("Score %s, %s"), total, jx_grade_name (score->grade));

  gtk_label_set_label (self->total, total);
  gtk_label_set_label (self->grade, jx_grade_name (score->grade));
  gtk_widget_set_css_classes (GTK_WIDGET (self->grade), css_classes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
}

static void
show_status (JxEvaluationPage *self, const JxOwner *owner, const JxProjectScore *score)
{
  g_autofree char *missing = jx_evaluation_say_missing (owner, score);
  g_autofree char *status = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *all = jx_number_format (JX_POINTS_ALL, 2, 0, FALSE);
  gint64           weights = score->execution.weight;

  for (guint i = 0; i < score->n_indicators; i++)
    weights += score->indicators[i].weight;
  sum = jx_number_format (weights, 2, 0, FALSE);
  /* Translators: points given to the indicators and the execution, those there are to give, and
   * what is missing */
  status = g_strdup_printf (_ ("Weights %s / %s · %s"), sum, all, missing);
  jx_page_set_status (JX_PAGE (self), status);
}

static void
show_score (JxEvaluationPage *self)
{
  JxOwner owner;
  g_autoptr (JxProjectScore) score = NULL;

  get_owner (self, &owner);
  if (owner.id == 0)
    return;
  score = get_score (self, &owner);
  show_card (self, score);
  show_status (self, &owner, score);
  jx_evaluation_show_money (self->money,
                            &owner,
                            jx_session_get_settings (get_session (self)),
                            &score->execution);
}

static void
show_table (JxEvaluationPage *self, const JxOwner *owner)
{
  gboolean as_a_whole = owner->project == NULL;
  g_autoptr (GListStore) rows = NULL;

  gtk_widget_set_visible (self->all, as_a_whole);
  if (!as_a_whole)
    return;
  rows = jx_evaluation_list_scores (get_session (self));
  jx_owner_table_show (self->table, G_LIST_MODEL (rows));
}

static void
show_achieved (JxEvaluationPage *self, const JxOwner *owner)
{
  gtk_widget_set_visible (self->achieved_box, owner->project != NULL);
  if (owner->project == NULL)
    return;
  jx_field_widget_bind (self->achieved,
                        get_session (self),
                        JX_TABLE_PROJECT,
                        owner->project->id,
                        "achieved");
  jx_field_widget_set_label (self->achieved, GTK_WIDGET (self->achieved_label));
}

static void
jx_evaluation_page_refresh (JxPage *page, GArray *changes)
{
  JxEvaluationPage *self = JX_EVALUATION_PAGE (page);
  gboolean          any;
  JxOwner           owner;

  get_owner (self, &owner);
  any = owner.indicators != NULL && owner.indicators->len > 0;
  gtk_label_set_label (self->name, owner.name);
  jx_widget_set_tooltip (GTK_WIDGET (self->name), owner.name);
  if (changes == NULL)
    jx_fields_reset (GTK_WIDGET (self));
  show_achieved (self, &owner);
  jx_indicator_tree_set_session (self->tree, get_session (self));
  jx_indicator_tree_set_owner (self->tree, owner.table, owner.id);
  jx_indicator_tree_refresh (self->tree, changes);
  jx_fields_refresh (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->tree), any);
  gtk_widget_set_visible (GTK_WIDGET (self->money), any || owner.project != NULL);
  gtk_widget_set_visible (self->card, any || owner.project != NULL);
  gtk_widget_set_visible (self->none, !any);
  show_table (self, &owner);
  show_score (self);
  jx_page_sheet_changed (page);
}

static void
jx_evaluation_page_findings_changed (JxPage *page)
{
  JxEvaluationPage *self = JX_EVALUATION_PAGE (page);
  GPtrArray        *findings = jx_session_get_findings (get_session (self));

  jx_fields_show_findings (GTK_WIDGET (self), findings);
  jx_indicator_tree_set_findings (self->tree, findings);
}

static void
set_focus (JxEvaluationPage *self, const JxPlace *place)
{
  if (jx_place_equal (place, &self->focus))
    return;
  self->focus = *place;
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
tree_focus_cb (JxEvaluationPage *self, const JxPlace *place)
{
  set_focus (self, place);
}

static void
achieved_focus_cb (JxEvaluationPage *self, JxFieldWidget *field)
{
  JxPlace place = jx_field_widget_get_place (field);

  set_focus (self, &place);
}

static void
open_cb (JxEvaluationPage *self, gint64 project_id, guint unit)
{
  jx_page_commit (JX_PAGE (self));
  self->unit = unit;
  if (project_id != jx_session_get_project_id (get_session (self)))
    jx_session_set_project_id (get_session (self), project_id);
  else
    jx_page_refresh (JX_PAGE (self), NULL);
}

static void
filter_cb (JxEvaluationPage *self)
{
  jx_indicator_tree_set_filter (self->tree,
                                gtk_toggle_button_get_active (self->open) ? jx_evaluation_is_open
                                                                          : NULL);
}

/* An indicator that the filter hides is looked for among all. */
static gboolean
focus_indicator (JxEvaluationPage *self, const JxPlace *place)
{
  if (jx_indicator_tree_focus_place (self->tree, place))
    return TRUE;
  gtk_toggle_button_set_active (self->open, FALSE);
  return jx_indicator_tree_focus_place (self->tree, place);
}

static gboolean
jx_evaluation_page_focus_place (JxPage *page, const JxPlace *place)
{
  JxEvaluationPage  *self = JX_EVALUATION_PAGE (page);
  const JxIndicator *indicator;
  JxPlace            whole = { JX_TABLE_INDICATOR, 0, NULL };
  JxOwner            owner;

  if (place->table == JX_TABLE_PROJECT)
    return gtk_widget_grab_focus (GTK_WIDGET (self->achieved));
  if (!jx_owner_find (&owner, get_session (self), place))
    return FALSE;
  if (owner.project == NULL && owner.unit != NULL)
    {
      g_ptr_array_find (jx_session_get_snapshot (get_session (self))->units,
                        owner.unit,
                        &self->unit);
      jx_page_refresh (page, NULL);
    }
  indicator = jx_owner_find_indicator (&owner, place);
  whole.id = indicator->id;
  return focus_indicator (self, place) || focus_indicator (self, &whole);
}

static gboolean
jx_evaluation_page_sheet (JxPage *page, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  JxEvaluationPage *self = JX_EVALUATION_PAGE (page);
  JxOwner           owner;

  get_owner (self, &owner);
  *form = jx_form_find (owner.project != NULL ? "evaluation" : "department-evaluation");
  options->project_id = jx_session_get_project_id (get_session (self));
  *focus = self->focus;
  return *form != NULL;
}

static gboolean
jx_evaluation_page_can_leave (JxPage *page)
{
  JxEvaluationPage *self = JX_EVALUATION_PAGE (page);

  return jx_fields_are_valid (GTK_WIDGET (self)) && jx_indicator_tree_can_leave (self->tree);
}

static void
jx_evaluation_page_commit (JxPage *page)
{
  JxEvaluationPage *self = JX_EVALUATION_PAGE (page);

  jx_fields_commit (GTK_WIDGET (self));
  jx_indicator_tree_commit (self->tree);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxEvaluationPage *self = JX_EVALUATION_PAGE (widget);
  JxOwner           owner;
  JxPlace           place;

  jx_page_commit (JX_PAGE (self));
  get_owner (self, &owner);
  if (jx_evaluation_find_open (&owner,
                               jx_session_get_settings (get_session (self)),
                               &self->focus,
                               &place))
    jx_evaluation_page_focus_place (JX_PAGE (self), &place);
  else
    jx_session_toast (get_session (self), _ ("Nothing is missing here."), FALSE);
}

static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxEvaluationPage *self = JX_EVALUATION_PAGE (widget);

  gtk_toggle_button_set_active (self->open, !gtk_toggle_button_get_active (self->open));
}

static void
jx_evaluation_page_constructed (GObject *object)
{
  JxEvaluationPage   *self = JX_EVALUATION_PAGE (object);
  guint               n_columns;
  const JxTreeColumn *columns = jx_evaluation_columns (&n_columns);

  G_OBJECT_CLASS (jx_evaluation_page_parent_class)->constructed (object);

  jx_indicator_tree_set_columns (self->tree, columns, n_columns);
  jx_evaluation_set_up_table (self->table);
  jx_evaluation_set_up_money (self->money);
}

static void
jx_evaluation_page_class_init (JxEvaluationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxPageClass    *page_class = JX_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = jx_evaluation_page_constructed;
  page_class->refresh = jx_evaluation_page_refresh;
  page_class->findings_changed = jx_evaluation_page_findings_changed;
  page_class->focus_place = jx_evaluation_page_focus_place;
  page_class->sheet = jx_evaluation_page_sheet;
  page_class->can_leave = jx_evaluation_page_can_leave;
  page_class->commit = jx_evaluation_page_commit;

  gtk_widget_class_install_action (widget_class, "page.next-open", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "page.only-open", NULL, toggle_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "page.next-open", NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_m,
                                       GDK_CONTROL_MASK,
                                       "page.only-open",
                                       NULL);

  g_type_ensure (JX_TYPE_OWNER_TABLE);
  g_type_ensure (JX_TYPE_MONEY_BLOCK);
  g_type_ensure (JX_TYPE_INDICATOR_TREE);
  g_type_ensure (JX_TYPE_FIELD_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-evaluation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, name);
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, open);
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, card);
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, total);
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, grade);
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, all);
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, table);
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, money);
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, none);
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, tree);
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, achieved_box);
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, achieved_label);
  gtk_widget_class_bind_template_child (widget_class, JxEvaluationPage, achieved);
  gtk_widget_class_bind_template_callback (widget_class, tree_focus_cb);
  gtk_widget_class_bind_template_callback (widget_class, achieved_focus_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_score);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
}

static void
jx_evaluation_page_init (JxEvaluationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
