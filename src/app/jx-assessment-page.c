/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-assessment-page.h"
#include "app/jx-field-group.h"
#include "app/jx-grid-view.h"
#include "app/jx-settings.h"
#include "exchange/jx-common-frame.h"
#include "model/jx-error.h"
#include "rules/jx-assess.h"

#include <glib/gi18n-lib.h>

struct _JxAssessmentPage
{
  JxPage parent_instance;

  GListStore *rows; /* one for each criterion; they say nothing */
  JxPlace     focus;

  GtkLabel   *name;
  GtkLabel   *total;
  GtkStack   *stack;
  GtkWidget  *load;
  JxGridView *grid;
  GtkLabel   *standard;
};

G_DEFINE_FINAL_TYPE (JxAssessmentPage, jx_assessment_page, JX_TYPE_PAGE)

enum
{
  COLUMN_LEVEL1,
  COLUMN_LEVEL2,
  COLUMN_NAME,
  COLUMN_STANDARD,
  COLUMN_WEIGHT,
  COLUMN_POINTS,
  COLUMN_REASON,
  N_COLUMNS,
};

static const JxGridColumn columns[N_COLUMNS] = {
  { N_ ("Level 1"), 64, FALSE, FALSE, FALSE },
  { N_ ("Level 2"), 84, FALSE, FALSE, FALSE },
  { N_ ("Criterion"), 140, FALSE, FALSE, FALSE },
  { N_ ("Standard of the criterion"), 180, TRUE, FALSE, FALSE },
  { N_ ("Weight"), 60, FALSE, TRUE, FALSE },
  { N_ ("Points"), 84, FALSE, TRUE, FALSE },
  { N_ ("Reason"), 180, TRUE, FALSE, FALSE },
};

static const char *const fields[N_COLUMNS] = {
  "level1", "level2", "name", "standard", "weight", "points", "reason",
};

static JxSession *
get_session (JxAssessmentPage *self)
{
  return jx_page_get_session (JX_PAGE (self));
}

static const JxAssessment *
get_criterion (JxAssessmentPage *self, guint position)
{
  const JxProject *project = jx_session_get_project (get_session (self));

  return project != NULL && position < project->assessments->len
           ? project->assessments->pdata[position]
           : NULL;
}

/* A level stands where it begins, as on the form. */
static gboolean
repeats_above (JxAssessmentPage *self, guint position, guint column)
{
  const JxAssessment *here = get_criterion (self, position);
  const JxAssessment *above = position > 0 ? get_criterion (self, position - 1) : NULL;

  if (above == NULL || column > COLUMN_LEVEL2 || !g_str_equal (here->level1, above->level1))
    return FALSE;
  return column == COLUMN_LEVEL1 || g_str_equal (here->level2, above->level2);
}

static void
describe_cb (guint position, guint column, JxGridContent *content, gpointer data)
{
  JxAssessmentPage   *self = data;
  const JxAssessment *criterion = get_criterion (self, position);
  const JxField      *field = jx_field_find (JX_TABLE_ASSESSMENT, fields[column]);

  if (criterion == NULL || repeats_above (self, position, column))
    return;
  content->text = jx_field_format (field, criterion);
  if (column == COLUMN_STANDARD)
    content->tooltip = criterion->standard;
  if (column >= COLUMN_POINTS)
    content->place = (JxPlace){ JX_TABLE_ASSESSMENT, criterion->id, field->name };
  if (column == COLUMN_REASON && jx_assess_needs_reason (criterion))
    {
      content->icon = "dialog-warning-symbolic";
      content->css_class = "warning";
      content->tooltip = _ ("Say why points were taken off.");
    }
}

static gboolean
store_cb (guint          position,
          guint          column,
          const JxPlace *place,
          const char    *text,
          gpointer       data,
          GError       **error)
{
  JxAssessmentPage   *self = data;
  const JxAssessment *criterion = get_criterion (self, position);

  if (column == COLUMN_POINTS &&
      (criterion == NULL || !jx_assess_check_points (criterion, text, error)))
    return FALSE;
  return jx_session_set_field (get_session (self),
                               place->table,
                               place->id,
                               place->field,
                               text,
                               error);
}

static const JxGridFuncs funcs = {
  .describe = describe_cb,
  .store = store_cb,
};

static void
show_total (JxAssessmentPage *self, const JxProject *project)
{
  JxAssessed       assessed;
  g_autofree char *points = NULL;
  g_autofree char *weight = NULL;
  g_autofree char *text = NULL;
  g_autofree char *status = NULL;

  if (project == NULL || !jx_assess_project (project, &assessed))
    {
      gtk_label_set_label (self->total, "");
      jx_page_set_status (JX_PAGE (self), "");
      return;
    }
  points = jx_number_format (assessed.total, 2, 2, FALSE);
  weight = jx_number_format (assessed.weight, 2, 0, FALSE);
  /* Translators: the points given, the points that can be reached, the grade */
  text =
    g_strdup_printf (_ ("%1$s of %2$s points · %3$s"),
                     points,
                     weight,
                     assessed.n_missing > 0 ? _ ("not complete") : jx_grade_name (assessed.grade));
  /* Translators: numbers of criteria */
  status = g_strdup_printf (_ ("%1$u criteria without points · %2$u reasons missing"),
                            assessed.n_missing,
                            assessed.n_reasons);
  gtk_label_set_label (self->total, text);
  jx_page_set_status (JX_PAGE (self), status);
}

/* The grid has as many rows as the project has criteria. */
static void
fit_rows (JxAssessmentPage *self, guint n_rows)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (; n_old < n_rows; n_old++)
    {
      g_autoptr (GObject) row = g_object_new (G_TYPE_OBJECT, NULL);

      g_list_store_append (self->rows, row);
    }
  if (n_old > n_rows)
    g_list_store_splice (self->rows, n_rows, n_old - n_rows, NULL, 0);
}

static void
update_actions (JxAssessmentPage *self, const JxProject *project)
{
  gboolean writable = jx_session_get_writable (get_session (self)) && project != NULL;
  gboolean loaded = project != NULL && project->assessments->len > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.load-frame", writable && !loaded);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.drop-frame", writable && loaded);
}

static void
show_project (JxAssessmentPage *self)
{
  const JxProject *project = jx_session_get_project (get_session (self));
  guint            n_rows = project != NULL ? project->assessments->len : 0;

  gtk_label_set_label (self->name, project != NULL ? project->name : "");
  fit_rows (self, n_rows);
  jx_grid_view_refresh (self->grid, get_session (self));
  gtk_stack_set_visible_child_name (self->stack, n_rows > 0 ? "grid" : "none");
  show_total (self, project);
  update_actions (self, project);
}

static void
focused_cb (JxAssessmentPage *self)
{
  JxGridCell         *cell = jx_grid_view_get_cell (self->grid);
  const JxAssessment *criterion =
    cell != NULL ? get_criterion (self, jx_grid_cell_get_position (cell)) : NULL;

  if (criterion == NULL)
    return;
  self->focus = jx_grid_cell_get_place (cell);
  gtk_label_set_label (self->standard, criterion->standard);
  jx_page_sheet_changed (JX_PAGE (self));
}

static GPtrArray *
read_frame (GError **error)
{
  g_autofree char *path = jx_data_path ("common-frame.csv");
  g_autoptr (GError) failure = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &failure);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;

  if (bytes != NULL)
    return jx_common_frame_read (bytes, error);
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_NOT_FOUND,
               _ ("The common evaluation frame is not installed with the program: %s"),
               failure->message);
  return NULL;
}

static gboolean
add_criteria (JxYear *year, const JxProject *project, GPtrArray *criteria, GError **error)
{
  g_autofree char *name = g_strdup (project->name);
  gint64           project_id = project->id;

  if (!jx_year_begin (year, JX_VERB_ADD, JX_TABLE_ASSESSMENT, NULL, name, error))
    return FALSE;
  for (guint i = 0; i < criteria->len; i++)
    {
      JxAssessment *criterion = criteria->pdata[i];

      criterion->project_id = project_id;
      if (!jx_year_add (year, JX_TABLE_ASSESSMENT, criterion, error))
        return FALSE;
    }
  return jx_year_commit (year, error);
}

static void
load_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxAssessmentPage *self = JX_ASSESSMENT_PAGE (widget);
  const JxProject  *project = jx_session_get_project (get_session (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) criteria = read_frame (&error);

  if (criteria == NULL ||
      !add_criteria (jx_session_get_year (get_session (self)), project, criteria, &error))
    {
      jx_session_fail (get_session (self), error);
      return;
    }
  jx_session_toast (get_session (self), _ ("The common criteria are loaded."), TRUE);
  jx_grid_view_focus (self->grid, 0, COLUMN_POINTS);
}

static gboolean
remove_criteria (JxYear *year, const JxProject *project, GError **error)
{
  g_autofree char *name = g_strdup (project->name);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < project->assessments->len; i++)
    {
      gint64 id = jx_record_id (project->assessments->pdata[i]);

      g_array_append_val (ids, id);
    }
  if (!jx_year_begin (year, JX_VERB_DELETE, JX_TABLE_ASSESSMENT, NULL, name, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!jx_year_remove (year, JX_TABLE_ASSESSMENT, g_array_index (ids, gint64, i), error))
      return FALSE;
  return jx_year_commit (year, error);
}

static void
drop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxAssessmentPage *self = JX_ASSESSMENT_PAGE (widget);
  const JxProject  *project = jx_session_get_project (get_session (self));
  g_autoptr (GError) error = NULL;

  if (remove_criteria (jx_session_get_year (get_session (self)), project, &error))
    jx_session_toast (get_session (self), _ ("The common criteria are removed."), TRUE);
  else
    jx_session_fail (get_session (self), error);
}

static void
jx_assessment_page_refresh (JxPage *page, GArray *changes)
{
  show_project (JX_ASSESSMENT_PAGE (page));
}

static gboolean
jx_assessment_page_focus_place (JxPage *page, const JxPlace *place)
{
  JxAssessmentPage   *self = JX_ASSESSMENT_PAGE (page);
  const JxAssessment *criterion;
  gboolean            of_reason = g_strcmp0 (place->field, "reason") == 0;

  for (guint i = 0; (criterion = get_criterion (self, i)) != NULL; i++)
    if (place->table == JX_TABLE_ASSESSMENT && criterion->id == place->id)
      {
        jx_grid_view_focus (self->grid, i, of_reason ? COLUMN_REASON : COLUMN_POINTS);
        return TRUE;
      }
  return FALSE;
}

static gboolean
jx_assessment_page_can_leave (JxPage *page)
{
  return jx_fields_are_valid (GTK_WIDGET (page));
}

static void
jx_assessment_page_commit (JxPage *page)
{
  jx_fields_commit (GTK_WIDGET (page));
}

static void
jx_assessment_page_constructed (GObject *object)
{
  JxAssessmentPage *self = JX_ASSESSMENT_PAGE (object);

  G_OBJECT_CLASS (jx_assessment_page_parent_class)->constructed (object);

  jx_grid_view_set_up (self->grid,
                       _ ("Common criteria"),
                       columns,
                       N_COLUMNS,
                       G_LIST_MODEL (self->rows),
                       &funcs,
                       self);
}

static void
jx_assessment_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_ASSESSMENT_PAGE);
  g_clear_object (&JX_ASSESSMENT_PAGE (object)->rows);

  G_OBJECT_CLASS (jx_assessment_page_parent_class)->dispose (object);
}

static void
jx_assessment_page_class_init (JxAssessmentPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxPageClass    *page_class = JX_PAGE_CLASS (klass);

  object_class->constructed = jx_assessment_page_constructed;
  object_class->dispose = jx_assessment_page_dispose;
  page_class->refresh = jx_assessment_page_refresh;
  page_class->focus_place = jx_assessment_page_focus_place;
  page_class->can_leave = jx_assessment_page_can_leave;
  page_class->commit = jx_assessment_page_commit;

  g_type_ensure (JX_TYPE_GRID_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-assessment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxAssessmentPage, name);
  gtk_widget_class_bind_template_child (widget_class, JxAssessmentPage, total);
  gtk_widget_class_bind_template_child (widget_class, JxAssessmentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JxAssessmentPage, load);
  gtk_widget_class_bind_template_child (widget_class, JxAssessmentPage, grid);
  gtk_widget_class_bind_template_child (widget_class, JxAssessmentPage, standard);
  gtk_widget_class_bind_template_callback (widget_class, focused_cb);
  gtk_widget_class_install_action (widget_class, "page.load-frame", NULL, load_action);
  gtk_widget_class_install_action (widget_class, "page.drop-frame", NULL, drop_action);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_n,
                                       GDK_CONTROL_MASK,
                                       "page.load-frame",
                                       NULL);
}

static void
jx_assessment_page_init (JxAssessmentPage *self)
{
  self->rows = g_list_store_new (G_TYPE_OBJECT);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->grid, "focused", G_CALLBACK (focused_cb), self);
}
