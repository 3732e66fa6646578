/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-trend.h"

static void
free_year (gpointer data)
{
  JxTrendYear *year = data;

  g_free (year->name);
  g_free (year->as_of);
  g_free (year);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  const JxTrendYear *first = *(const JxTrendYear *const *) a;
  const JxTrendYear *second = *(const JxTrendYear *const *) b;

  return first->year < second->year ? -1 : first->year > second->year;
}

static GPtrArray *
list_projects (const JxSnapshot *snapshot)
{
  GPtrArray *projects = g_ptr_array_new ();

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = snapshot->units->pdata[u];

      g_ptr_array_extend (projects, unit->projects, NULL, NULL);
    }
  return projects;
}

static JxProject *
find_text (GPtrArray *projects, const char *text, gboolean by_code)
{
  for (guint i = 0; i < projects->len && !jx_text_is_blank (text); i++)
    {
      JxProject *project = projects->pdata[i];

      if (g_str_equal (by_code ? project->code : project->name, text))
        return project;
    }
  return NULL;
}

/* The same project of another year: by its code, else by its name, since a new year may give new
 * codes. */
static JxProject *
find_same (GPtrArray *projects, const JxProject *project)
{
  JxProject *found = find_text (projects, project->code, TRUE);

  return found != NULL ? found : find_text (projects, project->name, FALSE);
}

static void
set_score (JxTrendYear *year, const JxProjectScore *score)
{
  if (score == NULL || !score->complete)
    return;
  year->score = score->total;
  year->grade = score->grade;
}

static JxTrendYear *
make_year (const JxSnapshot *snapshot, guint file)
{
  JxTrendYear *year = g_new0 (JxTrendYear, 1);

  year->year = snapshot->settings->year;
  year->file = file;
  year->as_of = jx_progress_last_day (snapshot);
  year->score = JX_UNSET;
  return year;
}

static JxTrendYear *
make_project_year (const JxSnapshot *snapshot, guint file, const JxProject *project)
{
  JxTrendYear *year = make_year (snapshot, file);
  g_autoptr (JxProjectScore) score = jx_score_project (project, snapshot->settings);

  year->name = g_strdup (project->name);
  jx_progress_of_project (project, snapshot->settings, year->as_of, &year->progress);
  set_score (year, score);
  return year;
}

/* The score of a unit is that of its indicators as a whole; several units have none in common. */
static JxTrendYear *
make_whole_year (const JxSnapshot *snapshot, guint file, GPtrArray *projects)
{
  JxTrendYear  *year = make_year (snapshot, file);
  const JxUnit *unit = snapshot->units->len == 1 ? snapshot->units->pdata[0] : NULL;

  year->name = g_strdup (unit != NULL ? unit->name : "");
  jx_progress_of_all (projects, snapshot->settings, year->as_of, &year->progress);
  if (unit != NULL && unit->indicators->len > 0)
    {
      g_autoptr (JxProjectScore) score = jx_score_unit (unit, snapshot->settings);

      set_score (year, score);
    }
  return year;
}

/**
 * jx_trend_new:
 * @snapshots: (element-type JxSnapshot): the years, in any order
 * @project: (nullable): the project, as it is in one of the years; %NULL for all of each year
 *
 * Puts years side by side. A year without the project is left out; the same project is known by its
 * code, else by its name.
 *
 * Returns: (transfer full) (element-type JxTrendYear): the years, the earliest first
 */
GPtrArray *
jx_trend_new (GPtrArray *snapshots, const JxProject *project)
{
  GPtrArray *years = g_ptr_array_new_with_free_func (free_year);

  g_return_val_if_fail (snapshots != NULL, years);

  for (guint i = 0; i < snapshots->len; i++)
    {
      const JxSnapshot *snapshot = snapshots->pdata[i];
      g_autoptr (GPtrArray) projects = list_projects (snapshot);
      const JxProject *same = project != NULL ? find_same (projects, project) : NULL;

      if (same != NULL)
        g_ptr_array_add (years, make_project_year (snapshot, i, same));
      else if (project == NULL)
        g_ptr_array_add (years, make_whole_year (snapshot, i, projects));
    }
  g_ptr_array_sort (years, compare_years);
  return years;
}

/**
 * jx_trend_twice:
 * @snapshots: (element-type JxSnapshot): the years
 * @first: (out): the first of two that are of the same year
 * @second: (out): the second
 *
 * Finds a year that is there twice, which cannot be put side by side.
 *
 * Returns: whether there is one
 */
gboolean
jx_trend_twice (GPtrArray *snapshots, guint *first, guint *second)
{
  g_return_val_if_fail (snapshots != NULL && first != NULL && second != NULL, FALSE);

  for (*second = 1; *second < snapshots->len; (*second)++)
    for (*first = 0; *first < *second; (*first)++)
      if (((const JxSnapshot *) snapshots->pdata[*first])->settings->year ==
          ((const JxSnapshot *) snapshots->pdata[*second])->settings->year)
        return TRUE;
  return FALSE;
}

/**
 * jx_trend_projects:
 * @snapshots: (element-type JxSnapshot): the years
 *
 * Lists the projects that can be compared: each once, as it is in the latest year that has it.
 *
 * Returns: (transfer container) (element-type JxProject): the projects, those of the latest year
 *   first
 */
GPtrArray *
jx_trend_projects (GPtrArray *snapshots)
{
  GPtrArray *all = g_ptr_array_new ();
  g_autoptr (GPtrArray) years = jx_trend_new (snapshots, NULL);

  for (guint i = years->len; i-- > 0;)
    {
      const JxTrendYear *year = years->pdata[i];
      g_autoptr (GPtrArray) projects = list_projects (snapshots->pdata[year->file]);

      for (guint k = 0; k < projects->len; k++)
        if (find_same (all, projects->pdata[k]) == NULL)
          g_ptr_array_add (all, projects->pdata[k]);
    }
  return all;
}
