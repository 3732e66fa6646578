/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-plan-row.h"
#include "app/jx-field-entry.h"
#include "model/jx-date.h"
#include "model/jx-percent.h"
#include "paper/jx-sparkline.h"

#include <glib/gi18n-lib.h>

#define CELLS_PER_LINE 4
#define CHART_WIDTH 96
#define CHART_HEIGHT 32

struct _JxPlanRow
{
  GtkWidget parent_instance;

  JxSession *session;
  gint64     project_id;

  GtkGrid        *grid;
  GtkDrawingArea *chart;
  GPtrArray      *cells;  /* JxFieldWidget, not owned */
  GArray         *months; /* guint, one for each cell */
  GArray         *curve;  /* JxSparkPoint: the plan with what is being typed */
};

G_DEFINE_FINAL_TYPE (JxPlanRow, jx_plan_row, GTK_TYPE_WIDGET)

static const JxPlan *
find_plan (const JxProject *project, guint month)
{
  for (guint i = 0; i < project->plan->len; i++)
    {
      const JxPlan *plan = project->plan->pdata[i];

      if (plan->month == month)
        return plan;
    }
  return NULL;
}

/* The months of the settings, and any other that the project has a percentage for. */
static GArray *
list_months (JxSession *session, const JxProject *project)
{
  GArray *months = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) checkpoints = NULL;

  jx_months_parse (jx_session_get_settings (session)->checkpoints, &checkpoints, NULL);
  for (guint month = 1; month <= 12; month++)
    {
      gboolean wanted = find_plan (project, month) != NULL;

      for (guint i = 0; checkpoints != NULL && i < checkpoints->len; i++)
        wanted = wanted || g_array_index (checkpoints, guint, i) == month;
      if (wanted)
        g_array_append_val (months, month);
    }
  return months;
}

static gpointer
make_plan (JxFieldWidget *cell, const char *text, gpointer data, GError **error)
{
  JxPlanRow *self = data;
  g_autoptr (JxPlan) plan = jx_plan_new ();
  guint index;

  if (!g_ptr_array_find (self->cells, cell, &index))
    return NULL;
  plan->project_id = self->project_id;
  plan->month = g_array_index (self->months, guint, index);
  if (!jx_field_parse (jx_field_find (JX_TABLE_PLAN, "percent"), text, plan, error))
    return NULL;
  return g_steal_pointer (&plan);
}

static gboolean
add_plan (JxPlanRow *self, JxFieldWidget *cell, const char *text, GError **error)
{
  g_autoptr (JxPlan) plan = make_plan (cell, text, self, error);

  return plan != NULL &&
         jx_year_add (jx_session_get_year (self->session), JX_TABLE_PLAN, plan, error);
}

static gboolean
store_cb (JxFieldWidget *cell, const char *text, gpointer data, GError **error)
{
  JxPlanRow *self = data;
  gint64     id = jx_field_widget_get_place (cell).id;
  gboolean   blank = jx_text_is_blank (text);

  if (blank && id == 0)
    return TRUE;
  if (blank)
    return jx_year_remove (jx_session_get_year (self->session), JX_TABLE_PLAN, id, error);
  if (id != 0)
    return jx_session_set_field (self->session, JX_TABLE_PLAN, id, "percent", text, error);
  return add_plan (self, cell, text, error);
}

static void
describe_chart (JxPlanRow *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->curve->len; i++)
    {
      const JxSparkPoint *point = &g_array_index (self->curve, JxSparkPoint, i);
      g_autofree char    *percent = jx_percent_format (point->share);

      /* Translators: a month and the percentage to be spent by its end */
      g_string_append_printf (words, _ ("Month %d: %s. "), (int) point->month, percent);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words->str,
                                  -1);
}

/* The curve follows what is typed, as far as it can be read. */
static void
update_curve (JxPlanRow *self)
{
  g_array_set_size (self->curve, 0);
  for (guint i = 0; i < self->cells->len; i++)
    {
      g_autofree char *text = jx_field_widget_get_text (self->cells->pdata[i]);
      JxSparkPoint     point = { .month = g_array_index (self->months, guint, i) };

      if (!jx_text_is_blank (text) && jx_percent_parse (text, &point.share, NULL))
        g_array_append_val (self->curve, point);
    }
  describe_chart (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->chart));
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  JxPlanRow  *self = data;
  JxSparkline spark = {
    .planned = (const JxSparkPoint *) (gpointer) self->curve->data,
    .n_planned = self->curve->len,
  };

  jx_sparkline_draw (&spark, cr, width, height);
}

static void
add_cell (JxPlanRow *self, guint month)
{
  guint            index = self->cells->len;
  int              column = (int) (index % CELLS_PER_LINE) * 2;
  int              line = (int) (index / CELLS_PER_LINE);
  GtkWidget       *cell = jx_field_entry_new ();
  g_autofree char *text = g_strdup_printf (_ ("Month %d"), (int) month);
  GtkWidget       *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_halign (label, GTK_ALIGN_END);
  gtk_widget_set_hexpand (cell, TRUE);
  jx_field_widget_set_store_func (JX_FIELD_WIDGET (cell), store_cb, self);
  jx_field_widget_set_make_func (JX_FIELD_WIDGET (cell), make_plan);
  g_signal_connect_swapped (cell, "preview", G_CALLBACK (update_curve), self);
  g_signal_connect_swapped (cell, "stored", G_CALLBACK (update_curve), self);
  gtk_grid_attach (self->grid, label, column, line, 1, 1);
  gtk_grid_attach (self->grid, cell, column + 1, line, 1, 1);
  g_ptr_array_add (self->cells, cell);
}

static void
make_cells (JxPlanRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_ptr_array_set_size (self->cells, 0);
  for (guint i = 0; i < self->months->len; i++)
    add_cell (self, g_array_index (self->months, guint, i));
}

static gboolean
is_same (const GArray *a, const GArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (guint)) == 0;
}

static void
jx_plan_row_dispose (GObject *object)
{
  JxPlanRow *self = JX_PLAN_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_plan_row_parent_class)->dispose (object);
}

static void
jx_plan_row_finalize (GObject *object)
{
  JxPlanRow *self = JX_PLAN_ROW (object);

  g_ptr_array_unref (self->cells);
  g_array_unref (self->months);
  g_array_unref (self->curve);

  G_OBJECT_CLASS (jx_plan_row_parent_class)->finalize (object);
}

static void
jx_plan_row_class_init (JxPlanRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jx_plan_row_dispose;
  object_class->finalize = jx_plan_row_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
jx_plan_row_init (JxPlanRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->cells = g_ptr_array_new ();
  self->months = g_array_new (FALSE, FALSE, sizeof (guint));
  self->curve = g_array_new (FALSE, FALSE, sizeof (JxSparkPoint));
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 6);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_widget_set_hexpand (GTK_WIDGET (self->grid), TRUE);
  self->chart =
    g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_drawing_area_set_content_width (self->chart, CHART_WIDTH);
  gtk_drawing_area_set_content_height (self->chart, CHART_HEIGHT);
  gtk_drawing_area_set_draw_func (self->chart, draw_cb, self, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->chart), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Curve of the spending plan"),
                                  -1);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->chart), GTK_WIDGET (self));
}

/**
 * jx_plan_row_new:
 *
 * Makes a plan; it is empty until jx_plan_row_bind().
 *
 * Returns: (transfer floating): a new plan
 */
GtkWidget *
jx_plan_row_new (void)
{
  return g_object_new (JX_TYPE_PLAN_ROW, NULL);
}

/**
 * jx_plan_row_bind:
 * @session: the session
 * @project: a project of its snapshot; not needed after the call
 *
 * Shows the plan of a project, or shows it anew but for what is being typed.
 */
void
jx_plan_row_bind (JxPlanRow *self, JxSession *session, const JxProject *project)
{
  g_autoptr (GArray) months = NULL;

  g_return_if_fail (JX_IS_PLAN_ROW (self));
  g_return_if_fail (project != NULL);

  g_set_object (&self->session, session);
  self->project_id = project->id;
  months = list_months (session, project);
  if (!is_same (months, self->months))
    {
      g_array_unref (self->months);
      self->months = g_steal_pointer (&months);
      make_cells (self);
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      guint            month = g_array_index (self->months, guint, i);
      const JxPlan    *plan = find_plan (project, month);
      JxFieldWidget   *cell = self->cells->pdata[i];
      g_autofree char *name = g_strdup_printf (_ ("Spending plan, month %d"), (int) month);

      jx_field_widget_bind (cell, session, JX_TABLE_PLAN, plan != NULL ? plan->id : 0, "percent");
      jx_field_widget_set_name (cell, name);
    }
  update_curve (self);
}
