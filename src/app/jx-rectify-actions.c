/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-rectify-actions.h"
#include "rules/jx-rectify.h"

#include <glib/gi18n-lib.h>

static const JxProject *
get_project (JxSession *session, gint64 id)
{
  return jx_snapshot_find_project (jx_session_get_snapshot (session), id);
}

/* Adds the entry where none is about the same. */
static gint64
list_entry (JxSession *session, JxRectification *entry)
{
  const JxRectification *twin = jx_rectify_twin (get_project (session, entry->project_id), entry);
  g_autoptr (GError) error = NULL;

  if (twin != NULL)
    {
      jx_session_toast (session, _ ("It is on the rectification list already."), FALSE);
      return twin->id;
    }
  if (!jx_year_add (jx_session_get_year (session), JX_TABLE_RECTIFICATION, entry, &error))
    {
      jx_session_fail (session, error);
      return 0;
    }
  jx_session_toast (session, _ ("It is on the rectification list now."), TRUE);
  return entry->id;
}

/**
 * jx_rectify_list_finding:
 * @session: the session
 * @finding: a finding of the session
 *
 * Puts a finding of the review on the rectification list.
 *
 * Returns: the id of its entry, new or not; 0 where it is about no project or was not stored
 */
gint64
jx_rectify_list_finding (JxSession *session, const JxFinding *finding)
{
  g_autoptr (JxRectification) entry = NULL;

  g_return_val_if_fail (JX_IS_SESSION (session), 0);
  g_return_val_if_fail (finding != NULL, 0);

  entry = jx_rectify_finding (finding);
  if (entry != NULL)
    return list_entry (session, entry);
  jx_session_toast (session,
                    _ ("Only what concerns a project can be put on the rectification list."),
                    FALSE);
  return 0;
}

/* The indicator that a place is about, itself or by what was noted of it. */
static gint64
find_indicator (const JxSnapshot *snapshot, const JxPlace *place)
{
  const JxField *ref = jx_field_find (place->table, "indicator_id");
  gconstpointer  record;

  if (place->table == JX_TABLE_INDICATOR)
    return place->id;
  record = ref != NULL ? jx_snapshot_find (snapshot, place->table, place->id) : NULL;
  return record != NULL ? jx_field_get_int (ref, record) : 0;
}

static const JxMissed *
choose_missed (GPtrArray *list, gint64 indicator_id)
{
  for (guint i = 0; i < list->len; i++)
    {
      const JxMissed *missed = list->pdata[i];

      if (indicator_id == 0 ? missed->indicator == NULL
                            : missed->indicator != NULL && missed->indicator->id == indicator_id)
        return missed;
    }
  return NULL;
}

static const JxFinding *
find_finding (JxSession *session, const JxPlace *place)
{
  GPtrArray *findings = jx_session_get_findings (session);

  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      if (finding->waiver == NULL && finding->project != NULL &&
          jx_place_equal (&finding->place, place))
        return finding;
    }
  return NULL;
}

/**
 * jx_rectify_list_place:
 * @session: the session
 * @place: the datum with the cursor
 *
 * Puts on the rectification list what is wrong at a datum: the target that its indicator missed, a
 * low execution rate of its project, else what the review finds there.
 */
void
jx_rectify_list_place (JxSession *session, const JxPlace *place)
{
  const JxSnapshot *snapshot;
  const JxProject  *project = NULL;
  const JxMissed   *missed = NULL;
  const JxFinding  *finding;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (JxRectification) entry = NULL;
  gint64 project_id = 0;

  g_return_if_fail (JX_IS_SESSION (session));
  g_return_if_fail (place != NULL);

  snapshot = jx_session_get_snapshot (session);
  project = jx_session_find_project_of (session, place, &project_id)
              ? get_project (session, project_id)
              : jx_session_get_project (session);
  if (project != NULL)
    {
      list = jx_missed_of_project (project, snapshot->settings);
      missed = choose_missed (list, find_indicator (snapshot, place));
    }
  finding = missed == NULL ? find_finding (session, place) : NULL;
  if (missed != NULL)
    {
      entry = jx_rectify_missed (missed);
      list_entry (session, entry);
    }
  else if (finding != NULL)
    jx_rectify_list_finding (session, finding);
  else
    jx_session_toast (session, _ ("Nothing was missed here that could be listed."), FALSE);
}

static gboolean
add_missed (JxYear *year, const JxProject *project, GPtrArray *list, guint *n_added, GError **error)
{
  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr (JxRectification) entry = jx_rectify_missed (list->pdata[i]);

      if (jx_rectify_twin (project, entry) != NULL)
        continue;
      if (!jx_year_add (year, JX_TABLE_RECTIFICATION, entry, error))
        return FALSE;
      (*n_added)++;
    }
  return TRUE;
}

static gboolean
add_missed_of_all (JxSession *session, gint64 project_id, guint *n_added, GError **error)
{
  JxYear *year = jx_session_get_year (session);
  g_autoptr (GPtrArray) projects = jx_session_list_projects (session);

  if (!jx_year_begin (year, JX_VERB_ADD, JX_TABLE_RECTIFICATION, NULL, NULL, error))
    return FALSE;
  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = projects->pdata[i];
      g_autoptr (GPtrArray) list = NULL;

      if (project_id != 0 && project->id != project_id)
        continue;
      list = jx_missed_of_project (project, jx_session_get_settings (session));
      if (!add_missed (year, project, list, n_added, error))
        return FALSE;
    }
  return jx_year_commit (year, error);
}

/**
 * jx_rectify_list_missed:
 * @session: the session
 * @project_id: a project; 0 for all
 *
 * Puts all targets that were missed or are far off, and low execution rates, on the rectification
 * list, those left out that are there already.
 *
 * Returns: how many were added
 */
guint
jx_rectify_list_missed (JxSession *session, gint64 project_id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint            n_added = 0;

  g_return_val_if_fail (JX_IS_SESSION (session), 0);

  if (!add_missed_of_all (session, project_id, &n_added, &error))
    {
      jx_session_fail (session, error);
      return 0;
    }
  if (n_added == 0)
    text = g_strdup (_ ("Nothing was missed that is not on the list already."));
  else
    text = g_strdup_printf (ngettext ("%u entry was added to the rectification list.",
                                      "%u entries were added to the rectification list.",
                                      n_added),
                            n_added);
  jx_session_toast (session, text, n_added > 0);
  return n_added;
}

/**
 * jx_rectify_add:
 * @session: the session
 * @project_id: a project
 *
 * Adds an empty entry to the rectification list, for the user to fill in.
 *
 * Returns: its id; 0 where it was not stored
 */
gint64
jx_rectify_add (JxSession *session, gint64 project_id)
{
  g_autoptr (JxRectification) entry = NULL;
  g_autoptr (GError) error = NULL;
  const JxProject *project;

  g_return_val_if_fail (JX_IS_SESSION (session), 0);

  project = get_project (session, project_id);
  if (project == NULL)
    return 0;
  entry = jx_rectification_new ();
  entry->project_id = project_id;
  jx_text_set (&entry->person, project->person);
  if (jx_year_add (jx_session_get_year (session), JX_TABLE_RECTIFICATION, entry, &error))
    return entry->id;
  jx_session_fail (session, error);
  return 0;
}
