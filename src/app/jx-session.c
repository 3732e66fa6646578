/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-session.h"
#include "model/jx-date.h"

struct _JxSession
{
  GObject parent_instance;

  JxYear     *year;
  JxSnapshot *snapshot;
  GPtrArray  *findings; /* of the snapshot; NULL until they are asked for */
  gint64      project_id;
  char       *as_of;
  guint       review_id;
};

G_DEFINE_FINAL_TYPE (JxSession, jx_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_YEAR,
  PROP_PROJECT,
  PROP_AS_OF,
  N_PROPS,
};

enum
{
  CHANGED,
  FINDINGS_CHANGED,
  GO_TO,
  TOAST,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static gboolean
review_cb (gpointer data)
{
  JxSession *self = data;

  self->review_id = 0;
  jx_session_get_findings (self);
  g_signal_emit (self, signals[FINDINGS_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
queue_review (JxSession *self)
{
  if (self->review_id == 0)
    self->review_id = g_idle_add (review_cb, self);
}

/* Today within the year, its last day after it, its first day before it. */
static char *
choose_as_of (gint64 year)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (g_date_time_get_year (now) > year)
    return jx_date_of (year, 12, 31);
  if (g_date_time_get_year (now) < year)
    return jx_date_of (year, 1, 1);
  return g_date_time_format (now, "%Y-%m-%d");
}

static guint
find_project_index (GPtrArray *projects, gint64 id)
{
  for (guint i = 0; i < projects->len; i++)
    if (jx_record_id (g_ptr_array_index (projects, i)) == id)
      return i;
  return G_MAXUINT;
}

static GPtrArray *
list_projects (const JxSnapshot *snapshot)
{
  GPtrArray *projects = g_ptr_array_new ();

  for (guint i = 0; i < snapshot->units->len; i++)
    {
      const JxUnit *unit = g_ptr_array_index (snapshot->units, i);

      g_ptr_array_extend (projects, unit->projects, NULL, NULL);
    }
  return projects;
}

/* A project that is gone hands over to the one that stands in its place now. */
static void
settle_project (JxSession *self, const JxSnapshot *previous)
{
  g_autoptr (GPtrArray) before = list_projects (previous);
  g_autoptr (GPtrArray) now = list_projects (self->snapshot);
  guint index = find_project_index (before, self->project_id);

  if (self->project_id == 0 && before->len > 0)
    return;
  if (find_project_index (now, self->project_id) != G_MAXUINT)
    return;
  if (index == G_MAXUINT)
    index = 0;
  jx_session_set_project_id (self,
                             now->len == 0
                               ? 0
                               : jx_record_id (g_ptr_array_index (now, MIN (index, now->len - 1))));
}

static void
year_changed_cb (JxYear *year, GArray *changes, JxSession *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) previous = NULL;
  JxSnapshot *fresh = jx_year_snapshot (year, &error);

  if (fresh == NULL)
    {
      jx_session_fail (self, error);
      return;
    }
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  previous = g_steal_pointer (&self->snapshot);
  self->snapshot = fresh;
  if (previous->settings->year != fresh->settings->year)
    {
      g_autofree char *as_of = choose_as_of (fresh->settings->year);

      jx_session_set_as_of (self, as_of);
    }
  settle_project (self, previous);
  g_signal_emit (self, signals[CHANGED], 0, changes);
  queue_review (self);
}

static void
jx_session_dispose (GObject *object)
{
  JxSession *self = JX_SESSION (object);

  g_clear_handle_id (&self->review_id, g_source_remove);
  if (self->year != NULL)
    g_signal_handlers_disconnect_by_data (self->year, self);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->snapshot, jx_snapshot_free);
  g_clear_object (&self->year);
  g_clear_pointer (&self->as_of, g_free);

  G_OBJECT_CLASS (jx_session_parent_class)->dispose (object);
}

static void
jx_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JxSession *self = JX_SESSION (object);

  switch (prop_id)
    {
    case PROP_YEAR:
      g_value_set_object (value, self->year);
      break;
    case PROP_PROJECT:
      g_value_set_int64 (value, self->project_id);
      break;
    case PROP_AS_OF:
      g_value_set_string (value, self->as_of);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jx_session_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JxSession *self = JX_SESSION (object);

  switch (prop_id)
    {
    case PROP_YEAR:
      self->year = g_value_dup_object (value);
      break;
    case PROP_PROJECT:
      jx_session_set_project_id (self, g_value_get_int64 (value));
      break;
    case PROP_AS_OF:
      jx_session_set_as_of (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (GType type)
{
  signals[CHANGED] = g_signal_new ("changed",
                                   type,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_ARRAY);
  signals[FINDINGS_CHANGED] =
    g_signal_new ("findings-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GO_TO] = g_signal_new ("go-to",
                                 type,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 1,
                                 G_TYPE_POINTER);
  signals[TOAST] = g_signal_new ("toast",
                                 type,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 2,
                                 G_TYPE_STRING,
                                 G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed",
                                  type,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_ERROR);
}

static void
jx_session_class_init (JxSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jx_session_dispose;
  object_class->get_property = jx_session_get_property;
  object_class->set_property = jx_session_set_property;

  properties[PROP_YEAR] =
    g_param_spec_object ("year",
                         NULL,
                         NULL,
                         JX_TYPE_YEAR,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROJECT] =
    g_param_spec_int64 ("project",
                        NULL,
                        NULL,
                        0,
                        G_MAXINT64,
                        0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_AS_OF] =
    g_param_spec_string ("as-of",
                         NULL,
                         NULL,
                         NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
jx_session_init (JxSession *self)
{
}

/**
 * jx_session_new:
 * @year: an open year file
 * @error: return location for an error
 *
 * Starts to work on a year file, at its first project.
 *
 * Returns: (transfer full) (nullable): the session; %NULL where the file could not be read
 */
JxSession *
jx_session_new (JxYear *year, GError **error)
{
  g_autoptr (JxSession) self = NULL;
  g_autoptr (GPtrArray) projects = NULL;

  g_return_val_if_fail (JX_IS_YEAR (year), NULL);

  self = g_object_new (JX_TYPE_SESSION, "year", year, NULL);
  self->snapshot = jx_year_snapshot (year, error);
  if (self->snapshot == NULL)
    return NULL;
  self->as_of = choose_as_of (self->snapshot->settings->year);
  projects = list_projects (self->snapshot);
  if (projects->len > 0)
    self->project_id = jx_record_id (g_ptr_array_index (projects, 0));
  g_signal_connect (year, "changed", G_CALLBACK (year_changed_cb), self);
  queue_review (self);
  return g_steal_pointer (&self);
}

/**
 * jx_session_get_year:
 *
 * The year file, for changes.
 *
 * Returns: (transfer none): the year file
 */
JxYear *
jx_session_get_year (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);
  return self->year;
}

/**
 * jx_session_get_snapshot:
 *
 * The year file as it is now, for showing.
 *
 * Returns: (transfer none): the snapshot; valid until the next `changed` signal has been handled
 */
const JxSnapshot *
jx_session_get_snapshot (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);
  return self->snapshot;
}

/**
 * jx_session_get_settings:
 *
 * The settings of the year.
 *
 * Returns: (transfer none): the settings; valid as long as the snapshot
 */
const JxSettings *
jx_session_get_settings (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);
  return self->snapshot->settings;
}

/**
 * jx_session_get_writable:
 *
 * Whether the year file can be changed: neither opened read-only nor archived.
 *
 * Returns: whether changes are possible
 */
gboolean
jx_session_get_writable (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), FALSE);
  return !jx_year_get_read_only (self->year) &&
         self->snapshot->settings->state != JX_STATE_ARCHIVED;
}

/**
 * jx_session_get_findings:
 *
 * What the review finds in the snapshot, waived findings among them.
 *
 * Returns: (transfer none) (element-type JxFinding): the findings; valid as long as the snapshot
 */
GPtrArray *
jx_session_get_findings (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);

  if (self->findings == NULL)
    self->findings = jx_review (self->snapshot);
  return self->findings;
}

/**
 * jx_session_get_project_id:
 *
 * The current project.
 *
 * Returns: its id; 0 for all projects, or where there is none
 */
gint64
jx_session_get_project_id (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), 0);
  return self->project_id;
}

/**
 * jx_session_set_project_id:
 * @project_id: id of a project; 0 for all projects
 *
 * Makes a project the current one.
 */
void
jx_session_set_project_id (JxSession *self, gint64 project_id)
{
  g_return_if_fail (JX_IS_SESSION (self));

  if (self->project_id == project_id)
    return;
  self->project_id = project_id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

/**
 * jx_session_get_project:
 *
 * The current project, from the snapshot.
 *
 * Returns: (transfer none) (nullable): the project; %NULL for all projects, or where there is none
 */
const JxProject *
jx_session_get_project (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);
  return self->project_id == 0 ? NULL : jx_snapshot_find_project (self->snapshot, self->project_id);
}

/**
 * jx_session_list_projects:
 *
 * All projects of the snapshot, of all its units, in the order of the forms.
 *
 * Returns: (transfer container) (element-type JxProject): the projects
 */
GPtrArray *
jx_session_list_projects (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);
  return list_projects (self->snapshot);
}

static gboolean
holds_row (JxTable table, gconstpointer record, const JxPlace *place)
{
  const JxTableInfo *info = jx_table_info (table);

  if (table == place->table && jx_record_id (record) == place->id)
    return TRUE;
  for (guint i = 0; i < info->n_children; i++)
    {
      GPtrArray *rows = jx_record_children (record, &info->children[i]);

      for (guint j = 0; j < rows->len; j++)
        if (holds_row (info->children[i].table, g_ptr_array_index (rows, j), place))
          return TRUE;
    }
  return FALSE;
}

/**
 * jx_session_find_project_of:
 * @place: a row, or a field of it
 * @project_id: (out): the project that it belongs to
 *
 * Finds the project that a row belongs to, at whatever depth.
 *
 * Returns: %FALSE where it belongs to no project or is gone
 */
gboolean
jx_session_find_project_of (JxSession *self, const JxPlace *place, gint64 *project_id)
{
  g_autoptr (GPtrArray) projects = NULL;

  g_return_val_if_fail (JX_IS_SESSION (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  projects = list_projects (self->snapshot);
  for (guint i = 0; i < projects->len; i++)
    if (holds_row (JX_TABLE_PROJECT, g_ptr_array_index (projects, i), place))
      {
        *project_id = jx_record_id (g_ptr_array_index (projects, i));
        return TRUE;
      }
  return FALSE;
}

/**
 * jx_session_get_as_of:
 *
 * The date that progress is judged at.
 *
 * Returns: an ISO date
 */
const char *
jx_session_get_as_of (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);
  return self->as_of;
}

/**
 * jx_session_set_as_of:
 * @date: an ISO date
 *
 * Sets the date that progress is judged at.
 */
void
jx_session_set_as_of (JxSession *self, const char *date)
{
  g_return_if_fail (JX_IS_SESSION (self));
  g_return_if_fail (jx_date_is_valid (date));

  if (g_strcmp0 (self->as_of, date) == 0)
    return;
  g_free (self->as_of);
  self->as_of = g_strdup (date);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AS_OF]);
}

/**
 * jx_session_set_field:
 * @table: the table
 * @id: the row
 * @field: the field
 * @text: what the user typed
 * @error: return location for a sentence that says why the text is wrong or was not stored
 *
 * Stores one field; when it returns, the file holds it and all views have been told.
 *
 * Returns: whether it was stored
 */
gboolean
jx_session_set_field (JxSession  *self,
                      JxTable     table,
                      gint64      id,
                      const char *field,
                      const char *text,
                      GError    **error)
{
  g_return_val_if_fail (JX_IS_SESSION (self), FALSE);
  return jx_year_set (self->year, table, id, field, text, error);
}

/**
 * jx_session_undo:
 * @error: return location for an error
 *
 * Takes back the last user action that is not undone.
 *
 * Returns: whether it was undone
 */
gboolean
jx_session_undo (JxSession *self, GError **error)
{
  g_return_val_if_fail (JX_IS_SESSION (self), FALSE);
  return jx_year_undo (self->year, error);
}

/**
 * jx_session_redo:
 * @error: return location for an error
 *
 * Does again what was undone last.
 *
 * Returns: whether it was done
 */
gboolean
jx_session_redo (JxSession *self, GError **error)
{
  g_return_val_if_fail (JX_IS_SESSION (self), FALSE);
  return jx_year_redo (self->year, error);
}

/**
 * jx_session_go_to:
 * @place: a row, or a field of it
 *
 * Takes the user to a datum: to its project, its page and its field.
 */
void
jx_session_go_to (JxSession *self, const JxPlace *place)
{
  g_return_if_fail (JX_IS_SESSION (self));
  g_return_if_fail (place != NULL);

  g_signal_emit (self, signals[GO_TO], 0, place);
}

/**
 * jx_session_toast:
 * @text: a sentence
 * @offer_undo: whether to offer to take the last action back
 *
 * Tells the user something in passing.
 */
void
jx_session_toast (JxSession *self, const char *text, gboolean offer_undo)
{
  g_return_if_fail (JX_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  g_signal_emit (self, signals[TOAST], 0, text, offer_undo);
}

/**
 * jx_session_fail:
 * @error: what went wrong
 *
 * Tells the user of an error, in a dialog.
 */
void
jx_session_fail (JxSession *self, const GError *error)
{
  g_return_if_fail (JX_IS_SESSION (self));
  g_return_if_fail (error != NULL);

  g_signal_emit (self, signals[FAILED], 0, error);
}
