/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-owner.h"

static void
take_unit (JxOwner *owner, const JxUnit *unit)
{
  *owner = (JxOwner){
    .table = JX_TABLE_UNIT,
    .id = unit->id,
    .name = unit->name,
    .unit = unit,
    .indicators = unit->indicators,
  };
}

static void
take_project (JxOwner *owner, const JxUnit *unit, const JxProject *project)
{
  *owner = (JxOwner){
    .table = JX_TABLE_PROJECT,
    .id = project->id,
    .name = project->name,
    .unit = unit,
    .project = project,
    .indicators = project->indicators,
  };
}

/**
 * jx_owner_init:
 * @owner: (out caller-allocates): the owner
 * @session: the session
 * @unit: number of the unit that is shown as a whole where no project is current
 *
 * Finds whose indicators a page shows: the current project, else a unit as a whole.
 */
void
jx_owner_init (JxOwner *owner, JxSession *session, guint unit)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (session);
  const JxProject  *project = jx_session_get_project (session);

  *owner = (JxOwner){ .table = JX_TABLE_UNIT, .name = "" };
  if (project != NULL)
    take_project (owner, jx_snapshot_unit_of (snapshot, project), project);
  else if (snapshot->units->len > 0)
    take_unit (owner, snapshot->units->pdata[MIN (unit, snapshot->units->len - 1)]);
}

/**
 * jx_owner_list:
 * @session: the session
 *
 * All that can have indicators: each unit as a whole before its projects.
 *
 * Returns: (transfer full) (element-type JxOwner): the owners
 */
GArray *
jx_owner_list (JxSession *session)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (session);
  GArray           *owners = g_array_new (FALSE, FALSE, sizeof (JxOwner));
  JxOwner           owner;

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = snapshot->units->pdata[u];

      take_unit (&owner, unit);
      g_array_append_val (owners, owner);
      for (guint p = 0; p < unit->projects->len; p++)
        {
          take_project (&owner, unit, unit->projects->pdata[p]);
          g_array_append_val (owners, owner);
        }
    }
  return owners;
}

static gboolean
holds (JxTable table, GPtrArray *rows, const JxPlace *place)
{
  for (guint i = 0; table == place->table && i < rows->len; i++)
    if (jx_record_id (rows->pdata[i]) == place->id)
      return TRUE;
  return FALSE;
}

/**
 * jx_owner_find_indicator:
 * @owner: an owner
 * @place: an indicator, or what belongs to one
 *
 * Finds the indicator of @owner that @place is about.
 *
 * Returns: (transfer none) (nullable): the indicator
 */
const JxIndicator *
jx_owner_find_indicator (const JxOwner *owner, const JxPlace *place)
{
  for (guint i = 0; owner->indicators != NULL && i < owner->indicators->len; i++)
    {
      const JxIndicator *indicator = owner->indicators->pdata[i];

      if ((place->table == JX_TABLE_INDICATOR && place->id == indicator->id) ||
          holds (JX_TABLE_MONITOR, indicator->monitors, place) ||
          holds (JX_TABLE_EVALUATION, indicator->evaluations, place))
        return indicator;
    }
  return NULL;
}

/**
 * jx_owner_find:
 * @owner: (out caller-allocates): the owner
 * @session: the session
 * @place: an indicator, or what belongs to one
 *
 * Finds whose indicator @place is about.
 *
 * Returns: %FALSE where there is none
 */
gboolean
jx_owner_find (JxOwner *owner, JxSession *session, const JxPlace *place)
{
  g_autoptr (GArray) owners = jx_owner_list (session);

  for (guint i = 0; i < owners->len; i++)
    {
      *owner = g_array_index (owners, JxOwner, i);
      if (jx_owner_find_indicator (owner, place) != NULL)
        return TRUE;
    }
  return FALSE;
}
