/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-review-private.h"

#include <string.h>

#define CODE_LENGTH 21

static guint
hash_budget (gconstpointer key)
{
  const JxProject *project = key;

  return g_int64_hash (&project->budget);
}

static gboolean
equal_budget (gconstpointer a, gconstpointer b)
{
  return ((const JxProject *) a)->budget == ((const JxProject *) b)->budget;
}

static guint
hash_goals (gconstpointer key)
{
  const JxProject *project = key;
  guint            hash = project->goals->len;

  for (guint i = 0; i < project->goals->len; i++)
    hash = jx_words_hash (((const JxProjectGoal *) project->goals->pdata[i])->text, hash);
  return hash;
}

static gboolean
equal_goals (gconstpointer a, gconstpointer b)
{
  GPtrArray *goals = ((const JxProject *) a)->goals;
  GPtrArray *others = ((const JxProject *) b)->goals;

  if (goals->len != others->len)
    return FALSE;
  for (guint i = 0; i < goals->len; i++)
    if (!jx_words_same (((const JxProjectGoal *) goals->pdata[i])->text,
                        ((const JxProjectGoal *) others->pdata[i])->text))
      return FALSE;
  return TRUE;
}

static guint
hash_indicators (gconstpointer key)
{
  const JxProject *project = key;
  guint            hash = project->indicators->len;

  for (guint i = 0; i < project->indicators->len; i++)
    {
      const JxIndicator *indicator = project->indicators->pdata[i];

      hash = jx_words_hash (indicator->name, hash);
      hash = jx_words_hash (indicator->printed, hash);
    }
  return hash;
}

static gboolean
equal_indicators (gconstpointer a, gconstpointer b)
{
  GPtrArray *indicators = ((const JxProject *) a)->indicators;
  GPtrArray *others = ((const JxProject *) b)->indicators;

  if (indicators->len != others->len)
    return FALSE;
  for (guint i = 0; i < indicators->len; i++)
    {
      const JxIndicator *indicator = indicators->pdata[i];
      const JxIndicator *other = others->pdata[i];

      if (!jx_words_same (indicator->name, other->name) ||
          !jx_words_same (indicator->printed, other->printed))
        return FALSE;
    }
  return TRUE;
}

/* The first project that equals @project, which is remembered where there is none. */
static const JxProject *
first_of (GHashTable *seen, const JxProject *project)
{
  const JxProject *first = g_hash_table_lookup (seen, project);

  if (first == NULL)
    g_hash_table_add (seen, (gpointer) project);
  return first;
}

static gboolean
has_goals (const JxProject *project)
{
  for (guint i = 0; i < project->goals->len; i++)
    if (!jx_text_is_blank (((const JxProjectGoal *) project->goals->pdata[i])->text))
      return TRUE;
  return FALSE;
}

static void
find_twins (JxNeighbours *neighbours, GPtrArray *projects)
{
  g_autoptr (GHashTable) amounts = g_hash_table_new (hash_budget, equal_budget);
  g_autoptr (GHashTable) goals = g_hash_table_new (hash_goals, equal_goals);
  g_autoptr (GHashTable) indicators = g_hash_table_new (hash_indicators, equal_indicators);

  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = projects->pdata[i];
      JxTwins         *twins = &neighbours->twins[i];

      if (project->budget > 0)
        twins->amount = first_of (amounts, project);
      if (has_goals (project))
        twins->goals = first_of (goals, project);
      if (project->indicators->len > 0)
        twins->indicators = first_of (indicators, project);
    }
}

static int
compare_amounts (const void *a, const void *b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static void
sort_budgets (JxNeighbours *neighbours, GPtrArray *projects)
{
  neighbours->budgets = g_new (gint64, projects->len);
  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = projects->pdata[i];

      if (project->budget > 0)
        neighbours->budgets[neighbours->n_budgets++] = project->budget;
    }
  if (neighbours->n_budgets > 0)
    qsort (neighbours->budgets, neighbours->n_budgets, sizeof (gint64), compare_amounts);
}

/* The region of most projects; of two with equally many the one met first. */
static void
find_region (JxNeighbours *neighbours, GPtrArray *projects)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint best = 0;

  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = projects->pdata[i];

      if (jx_project_code_is_valid (project->code))
        {
          char *region = g_strndup (project->code, JX_REGION_LENGTH);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, region)) + 1;

          g_hash_table_insert (counts, region, GUINT_TO_POINTER (count));
        }
    }
  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = projects->pdata[i];
      char             region[JX_REGION_LENGTH + 1];
      guint            count;

      g_strlcpy (region, project->code, sizeof region);
      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, region));
      if (count > best)
        {
          best = count;
          g_strlcpy (neighbours->region, region, sizeof neighbours->region);
        }
    }
}

/**
 * jx_neighbours_new:
 * @unit: a unit
 *
 * Finds out what the checks that compare projects want to know of those of @unit, without comparing
 * each with each.
 *
 * Returns: (transfer full): the facts; free them with jx_neighbours_free()
 */
JxNeighbours *
jx_neighbours_new (const JxUnit *unit)
{
  JxNeighbours *neighbours = g_new0 (JxNeighbours, 1);

  neighbours->twins = g_new0 (JxTwins, unit->projects->len);
  find_twins (neighbours, unit->projects);
  sort_budgets (neighbours, unit->projects);
  find_region (neighbours, unit->projects);
  return neighbours;
}

/**
 * jx_neighbours_free:
 * @neighbours: (transfer full): facts about the projects of a unit
 *
 * Frees @neighbours.
 */
void
jx_neighbours_free (JxNeighbours *neighbours)
{
  g_free (neighbours->twins);
  g_free (neighbours->budgets);
  g_free (neighbours);
}

/**
 * jx_project_code_is_valid:
 * @code: a 项目编码
 *
 * Whether @code has the shape of one: region 6 digits, year 2 digits, 13 of `[0-9A-Z]`.
 */
gboolean
jx_project_code_is_valid (const char *code)
{
  return strlen (code) == CODE_LENGTH && strspn (code, "0123456789") >= JX_REGION_LENGTH + 2 &&
         strspn (code, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == CODE_LENGTH;
}
