/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-session.h"
#include "app/jx-session-backup.h"
#include "app/jx-session-preview.h"
#include "model/jx-date.h"

struct _JxSession
{
  GObject parent_instance;

  JxYear     *year;
  JxSnapshot *snapshot;
  GPtrArray  *findings; /* of the snapshot; NULL until they are asked for */
  gint64      project_id;
  gint64      sitting; /* last entry of the history when the session began */
  char       *as_of;
  guint       review_id;
  JxTyped     typed; /* and not stored */
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
  PREVIEW,
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
  return 0;
}

/* A project that is gone hands over to the one that stands in its place now. */
static void
settle_project (JxSession *self, guint index)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (self);
  gint64 id = 0;

  if (jx_session_get_project (self) != NULL)
    return;
  if (projects->len > 0)
    id = jx_record_id (g_ptr_array_index (projects, MIN (index, projects->len - 1)));
  jx_session_set_project_id (self, id);
}

static void
year_changed_cb (JxYear *year, GArray *changes, JxSession *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) previous = NULL;
  g_autoptr (GPtrArray) projects = jx_session_list_projects (self);
  guint       index = find_project_index (projects, self->project_id);
  gboolean    all = self->project_id == 0 && projects->len > 0;
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
  if (!all)
    settle_project (self, index);
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
  jx_typed_clear (&self->typed);

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
  struct
  {
    const char *name;
    guint       n_types;
    GType       types[2];
  } known[N_SIGNALS] = {
    [CHANGED] = { "changed", 1, { G_TYPE_ARRAY } },
    [FINDINGS_CHANGED] = { "findings-changed" },
    [PREVIEW] = { "preview" },
    [GO_TO] = { "go-to", 1, { G_TYPE_POINTER } },
    [TOAST] = { "toast", 2, { G_TYPE_STRING, G_TYPE_BOOLEAN } },
    [FAILED] = { "failed", 1, { G_TYPE_ERROR } },
  };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_newv (known[i].name,
                                type,
                                G_SIGNAL_RUN_LAST,
                                NULL,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                known[i].n_types,
                                known[i].types);
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

  g_return_val_if_fail (JX_IS_YEAR (year), NULL);

  self = g_object_new (JX_TYPE_SESSION, "year", year, NULL);
  self->snapshot = jx_year_snapshot (year, error);
  if (self->snapshot == NULL)
    return NULL;
  self->sitting = jx_year_get_head (year);
  self->as_of = choose_as_of (self->snapshot->settings->year);
  settle_project (self, 0);
  jx_session_backup_watch (self);
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
 * jx_session_get_sitting:
 *
 * Where the history stood when the session began.
 *
 * Returns: the number of the last entry that is not of this sitting
 */
gint64
jx_session_get_sitting (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), 0);
  return self->sitting;
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
 * jx_session_get_typed:
 *
 * What is being typed, for jx-session-preview.c.
 *
 * Returns: (transfer none): what is typed and not stored
 */
JxTyped *
jx_session_get_typed (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);
  return &self->typed;
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
