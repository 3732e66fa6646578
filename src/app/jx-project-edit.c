/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-project-edit.h"
#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

static gboolean
find_project (JxSession        *session,
              gint64            project_id,
              const JxProject **project,
              const JxUnit    **unit,
              guint            *index)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (session);

  *project = jx_snapshot_find_project (snapshot, project_id);
  if (*project == NULL)
    return FALSE;
  *unit = jx_snapshot_unit_of (snapshot, *project);
  return *unit != NULL && g_ptr_array_find ((*unit)->projects, *project, index);
}

/* The unit of the current project, else the first one. */
static const JxUnit *
choose_unit (JxSession *session)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (session);
  const JxProject  *project = jx_session_get_project (session);

  if (project != NULL)
    return jx_snapshot_unit_of (snapshot, project);
  return snapshot->units->len > 0 ? snapshot->units->pdata[0] : NULL;
}

static gint64
add_to (JxSession *session, const JxUnit *unit, JxProject *project, GError **error)
{
  project->unit_id = unit->id;
  project->position = unit->projects->len + 1;
  return jx_year_add (jx_session_get_year (session), JX_TABLE_PROJECT, project, error) ? project->id
                                                                                       : 0;
}

/**
 * jx_project_add:
 * @session: a session
 *
 * Adds an empty project behind the others of its unit.
 *
 * Returns: its id; 0 on failure
 */
gint64
jx_project_add (JxSession *session)
{
  const JxUnit *unit = choose_unit (session);
  g_autoptr (JxProject) project = jx_project_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  if (unit == NULL)
    g_set_error_literal (&error,
                         JX_ERROR,
                         JX_ERROR_NOT_FOUND,
                         _ ("The year file has no unit that a project could belong to."));
  else
    id = add_to (session, unit, project, &error);
  if (error != NULL)
    jx_session_fail (session, error);
  return id;
}

/* What a copy does not share with its model: what happened to the model within the year. */
static void
forget_year (JxProject *copy)
{
  g_ptr_array_set_size (copy->payments, 0);
  g_ptr_array_set_size (copy->adjustments, 0);
  g_ptr_array_set_size (copy->rectifications, 0);
  g_ptr_array_set_size (copy->waivers, 0);
  jx_text_clear (&copy->delay_reason);
  jx_text_clear (&copy->delay_measure);
  jx_text_clear (&copy->achieved);
  jx_text_clear (&copy->code);
  for (guint i = 0; i < copy->indicators->len; i++)
    {
      JxIndicator *indicator = copy->indicators->pdata[i];

      g_ptr_array_set_size (indicator->monitors, 0);
      g_ptr_array_set_size (indicator->evaluations, 0);
      g_ptr_array_set_size (indicator->waivers, 0);
    }
}

/**
 * jx_project_duplicate:
 * @session: a session
 * @project_id: a project
 *
 * Adds a copy right behind the project: its form, plan, goals and indicators; without the code,
 * which is a project's own, and without payments and results.
 *
 * Returns: the id of the copy; 0 on failure
 */
gint64
jx_project_duplicate (JxSession *session, gint64 project_id)
{
  JxYear          *year = jx_session_get_year (session);
  const JxProject *project;
  const JxUnit    *unit;
  guint            index;
  gint64           id;
  g_autoptr (JxProject) copy = NULL;
  g_autoptr (GError) error = NULL;

  if (!find_project (session, project_id, &project, &unit, &index))
    return 0;
  copy = jx_record_copy (JX_TABLE_PROJECT, project);
  forget_year (copy);
  jx_text_take (&copy->name, g_strdup_printf (_ ("%s (copy)"), project->name));

  if (!jx_year_begin (year, JX_VERB_DUPLICATE, JX_TABLE_PROJECT, NULL, project->name, &error))
    id = 0;
  else
    id = add_to (session, unit, copy, &error);
  if (id != 0 && (!jx_year_move (year, JX_TABLE_PROJECT, id, index + 2, &error) ||
                  !jx_year_commit (year, &error)))
    id = 0;
  if (id == 0)
    {
      jx_year_rollback (year);
      jx_session_fail (session, error);
    }
  return id;
}

/**
 * jx_project_can_move:
 * @session: a session
 * @project_id: a project
 * @step: -1 for up, 1 for down
 *
 * Whether there is a neighbour in the unit to change places with.
 */
gboolean
jx_project_can_move (JxSession *session, gint64 project_id, int step)
{
  const JxProject *project;
  const JxUnit    *unit;
  guint            index;

  if (!find_project (session, project_id, &project, &unit, &index))
    return FALSE;
  return step < 0 ? index > 0 : index + 1 < unit->projects->len;
}

/**
 * jx_project_move:
 * @session: a session
 * @project_id: a project
 * @step: -1 for up, 1 for down
 *
 * Changes the order of the projects of a unit.
 */
void
jx_project_move (JxSession *session, gint64 project_id, int step)
{
  const JxProject *project;
  const JxUnit    *unit;
  guint            index;
  g_autoptr (GError) error = NULL;

  if (!jx_project_can_move (session, project_id, step) ||
      !find_project (session, project_id, &project, &unit, &index))
    return;
  if (!jx_year_move (jx_session_get_year (session),
                     JX_TABLE_PROJECT,
                     project_id,
                     (gint64) index + 1 + step,
                     &error))
    jx_session_fail (session, error);
}

/**
 * jx_project_delete:
 * @session: a session
 * @project_id: a project
 *
 * Removes a project with all that belongs to it, and offers to take that back.
 */
void
jx_project_delete (JxSession *session, gint64 project_id)
{
  const JxProject *project;
  const JxUnit    *unit;
  guint            index;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!find_project (session, project_id, &project, &unit, &index))
    return;
  text = *project->name == '\0' ? g_strdup (_ ("The project was deleted."))
                                : g_strdup_printf (_ ("“%s” was deleted."), project->name);
  if (jx_year_remove (jx_session_get_year (session), JX_TABLE_PROJECT, project_id, &error))
    jx_session_toast (session, text, TRUE);
  else
    jx_session_fail (session, error);
}
