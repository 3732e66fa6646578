/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-unit-indicators.h"
#include "app/jx-finding-actions.h"
#include "app/jx-indicator-tree.h"
#include "app/jx-owner.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

struct _JxUnitIndicators
{
  GtkWidget parent_instance;

  JxSession *session;
  gboolean   updating; /* the program chooses the unit */

  GtkDropDown     *units;
  JxIndicatorTree *tree;
};

G_DEFINE_FINAL_TYPE (JxUnitIndicators, jx_unit_indicators, GTK_TYPE_WIDGET)

static guint focus_changed_signal;

static void
focus_cb (JxUnitIndicators *self, const JxPlace *place)
{
  g_signal_emit (self, focus_changed_signal, 0, place);
}

static void
fix_cb (JxUnitIndicators *self, const JxFinding *shown)
{
  const JxFinding *finding = jx_finding_again (self->session, shown->rule, &shown->place);

  if (finding != NULL && finding->fix != NULL)
    jx_finding_fix (self->session, finding);
}

static void
waive_cb (JxUnitIndicators *self, const JxFinding *shown)
{
  const JxFinding *finding = jx_finding_again (self->session, shown->rule, &shown->place);

  if (finding != NULL)
    jx_finding_ask_waiver (self->session,
                           finding,
                           GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
show_unit (JxUnitIndicators *self)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (self->session);
  guint             number = gtk_drop_down_get_selected (self->units);
  const JxUnit     *unit = snapshot->units->len > 0
                             ? snapshot->units->pdata[MIN (number, snapshot->units->len - 1)]
                             : NULL;

  jx_indicator_tree_set_session (self->tree, self->session);
  jx_indicator_tree_set_owner (self->tree, JX_TABLE_UNIT, unit != NULL ? unit->id : 0);
}

static void
unit_cb (JxUnitIndicators *self)
{
  if (self->updating || self->session == NULL)
    return;
  jx_indicator_tree_commit (self->tree);
  show_unit (self);
}

static void
jx_unit_indicators_dispose (GObject *object)
{
  JxUnitIndicators *self = JX_UNIT_INDICATORS (object);

  self->updating = TRUE;
  jx_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_unit_indicators_parent_class)->dispose (object);
}

static void
jx_unit_indicators_class_init (JxUnitIndicatorsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_unit_indicators_dispose;
  focus_changed_signal = g_signal_new ("focus-changed",
                                       G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       NULL,
                                       NULL,
                                       NULL,
                                       G_TYPE_NONE,
                                       1,
                                       G_TYPE_POINTER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
jx_unit_indicators_init (JxUnitIndicators *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->units = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_halign (GTK_WIDGET (self->units), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->units),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Unit"),
                                  -1);
  g_signal_connect_swapped (self->units, "notify::selected", G_CALLBACK (unit_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->units), GTK_WIDGET (self));

  self->tree = JX_INDICATOR_TREE (jx_indicator_tree_new (NULL));
  g_signal_connect_swapped (self->tree, "focus-changed", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (self->tree, "fix", G_CALLBACK (fix_cb), self);
  g_signal_connect_swapped (self->tree, "waive", G_CALLBACK (waive_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->tree), GTK_WIDGET (self));
}

static void
list_units (JxUnitIndicators *self)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (self->units);

  for (guint i = 0; i < snapshot->units->len; i++)
    gtk_string_list_append (names, ((const JxUnit *) snapshot->units->pdata[i])->name);
  self->updating = TRUE;
  gtk_drop_down_set_model (self->units, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->units, selected < snapshot->units->len ? selected : 0);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->units), snapshot->units->len > 1);
}

/**
 * jx_unit_indicators_show:
 * @session: the session
 * @changes: (nullable) (element-type JxChange): the rows that changed; %NULL to show all anew
 *
 * Shows the session's snapshot.
 */
void
jx_unit_indicators_show (JxUnitIndicators *self, JxSession *session, GArray *changes)
{
  g_return_if_fail (JX_IS_UNIT_INDICATORS (self));

  g_set_object (&self->session, session);
  list_units (self);
  show_unit (self);
  jx_indicator_tree_refresh (self->tree, changes);
}

/**
 * jx_unit_indicators_show_findings:
 *
 * Marks what the review finds.
 */
void
jx_unit_indicators_show_findings (JxUnitIndicators *self)
{
  g_return_if_fail (JX_IS_UNIT_INDICATORS (self));

  if (self->session != NULL)
    jx_indicator_tree_set_findings (self->tree, jx_session_get_findings (self->session));
}

/**
 * jx_unit_indicators_focus_place:
 * @place: an indicator or a field of it
 *
 * Puts the cursor in the cell that holds a datum, of whatever unit.
 *
 * Returns: %FALSE where it is not of a unit as a whole
 */
gboolean
jx_unit_indicators_focus_place (JxUnitIndicators *self, const JxPlace *place)
{
  guint   number = 0;
  JxOwner owner;

  g_return_val_if_fail (JX_IS_UNIT_INDICATORS (self), FALSE);

  if (!jx_owner_find (&owner, self->session, place) || owner.project != NULL)
    return FALSE;
  g_ptr_array_find (jx_session_get_snapshot (self->session)->units, owner.unit, &number);
  gtk_drop_down_set_selected (self->units, number);
  return jx_indicator_tree_focus_place (self->tree, place);
}

/**
 * jx_unit_indicators_can_leave:
 *
 * Returns: %FALSE while a cell holds a text that could not be stored
 */
gboolean
jx_unit_indicators_can_leave (JxUnitIndicators *self)
{
  g_return_val_if_fail (JX_IS_UNIT_INDICATORS (self), TRUE);
  return jx_indicator_tree_can_leave (self->tree);
}

/**
 * jx_unit_indicators_commit:
 *
 * Stores the text that is being typed.
 *
 * Returns: %FALSE where it could not be stored
 */
gboolean
jx_unit_indicators_commit (JxUnitIndicators *self)
{
  g_return_val_if_fail (JX_IS_UNIT_INDICATORS (self), TRUE);
  return jx_indicator_tree_commit (self->tree);
}
