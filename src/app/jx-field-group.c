/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-group.h"

/**
 * jx_fields_foreach:
 * @root: a widget
 * @func: called for each field; returns %FALSE to stop
 * @data: its data
 *
 * Visits the fields below @root in the order of the widgets.
 *
 * Returns: %FALSE where @func stopped
 */
gboolean
jx_fields_foreach (GtkWidget *root, JxFieldFunc func, gpointer data)
{
  g_return_val_if_fail (GTK_IS_WIDGET (root), TRUE);

  if (JX_IS_FIELD_WIDGET (root))
    return func (JX_FIELD_WIDGET (root), data);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!jx_fields_foreach (child, func, data))
      return FALSE;
  return TRUE;
}

static gboolean
refresh_cb (JxFieldWidget *field, gpointer data)
{
  jx_field_widget_refresh (field);
  return TRUE;
}

/**
 * jx_fields_refresh:
 * @root: a widget
 *
 * Shows the snapshot in all fields below @root, but keeps what was typed and is not stored.
 */
void
jx_fields_refresh (GtkWidget *root)
{
  jx_fields_foreach (root, refresh_cb, NULL);
}

static gboolean
reset_cb (JxFieldWidget *field, gpointer data)
{
  jx_field_widget_reset (field);
  return TRUE;
}

/**
 * jx_fields_reset:
 * @root: a widget
 *
 * Shows the snapshot in all fields below @root and drops what was typed and is not stored.
 */
void
jx_fields_reset (GtkWidget *root)
{
  jx_fields_foreach (root, reset_cb, NULL);
}

static gboolean
collect_cb (JxFieldWidget *field, gpointer data)
{
  g_ptr_array_add (data, g_object_ref (field));
  return TRUE;
}

/**
 * jx_fields_commit:
 * @root: a widget
 *
 * Stores what was typed below @root. Storing may add and remove fields.
 */
void
jx_fields_commit (GtkWidget *root)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_object_unref);

  jx_fields_foreach (root, collect_cb, fields);
  for (guint i = 0; i < fields->len; i++)
    jx_field_widget_commit (fields->pdata[i]);
}

static gboolean
is_valid_cb (JxFieldWidget *field, gpointer data)
{
  return jx_field_widget_is_valid (field);
}

/**
 * jx_fields_are_valid:
 * @root: a widget
 *
 * Returns: %FALSE while a field below @root holds a text that could not be stored
 */
gboolean
jx_fields_are_valid (GtkWidget *root)
{
  return jx_fields_foreach (root, is_valid_cb, NULL);
}

typedef struct
{
  const JxPlace *place;
  JxFieldWidget *found;
} Search;

static gboolean
match_cb (JxFieldWidget *field, gpointer data)
{
  Search *search = data;
  JxPlace here = jx_field_widget_get_place (field);

  if (search->place->field == NULL)
    here.field = NULL;
  if (!jx_place_equal (&here, search->place))
    return TRUE;
  search->found = field;
  return FALSE;
}

/**
 * jx_fields_find:
 * @root: a widget
 * @place: a datum; for a row as a whole, its first field is found
 *
 * Finds the field below @root that shows a datum.
 *
 * Returns: (transfer none) (nullable): the field
 */
JxFieldWidget *
jx_fields_find (GtkWidget *root, const JxPlace *place)
{
  Search search = { place, NULL };

  g_return_val_if_fail (place != NULL, NULL);

  if (place->id != 0)
    jx_fields_foreach (root, match_cb, &search);
  return search.found;
}

static gboolean
show_finding_cb (JxFieldWidget *field, gpointer data)
{
  GPtrArray       *findings = data;
  const JxFinding *worst = NULL;
  JxPlace          here = jx_field_widget_get_place (field);

  for (guint i = 0; i < findings->len && here.id != 0; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      if (finding->waiver == NULL && jx_place_equal (&finding->place, &here) &&
          (worst == NULL || finding->rule->severity < worst->rule->severity))
        worst = finding;
    }
  jx_field_widget_set_finding (field, worst);
  return TRUE;
}

/**
 * jx_fields_show_findings:
 * @root: a widget
 * @findings: (element-type JxFinding): findings
 *
 * Marks each field below @root with the worst finding about it that is not waived.
 */
void
jx_fields_show_findings (GtkWidget *root, GPtrArray *findings)
{
  g_return_if_fail (findings != NULL);

  jx_fields_foreach (root, show_finding_cb, findings);
}
