/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-review-private.h"

#include "rules/jx-weights.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A kind of indicator that every project needs, by the levels that stand for it. */
typedef struct
{
  const char *name;
  guint       level1;
  guint       level2;
} Need;

static const Need needs[] = {
  { "数量指标", 0, 1u << JX_LEVEL2_QUANTITY },
  { "质量指标", 0, 1u << JX_LEVEL2_QUALITY },
  { "时效指标", 0, 1u << JX_LEVEL2_TIMELINESS },
  { "成本指标",
    1u << JX_LEVEL1_COST,
    1u << JX_LEVEL2_COST | 1u << JX_LEVEL2_ECONOMIC_COST | 1u << JX_LEVEL2_SOCIAL_COST |
      1u << JX_LEVEL2_ECOLOGICAL_COST },
  { "效益指标",
    1u << JX_LEVEL1_BENEFIT,
    1u << JX_LEVEL2_ECONOMIC | 1u << JX_LEVEL2_SOCIAL | 1u << JX_LEVEL2_ECOLOGICAL |
      1u << JX_LEVEL2_SUSTAINABLE },
  { "满意度指标", 1u << JX_LEVEL1_SATISFACTION, 1u << JX_LEVEL2_SATISFACTION },
};

static void
check_needs_cb (JxReview *review)
{
  const JxSet *set = review->set;

  if (set->n == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    if ((set->level1 & needs[i].level1) == 0 && (set->level2 & needs[i].level2) == 0)
      /* The missing kind stands for the field, so that two gaps can be told apart and waived apart. */
      jx_review_add_project (review,
                             needs[i].name,
                             g_strdup_printf (_ ("“%s” has no %s."),
                                              review->project->name,
                                              needs[i].name),
                             _ ("Add an indicator of that kind."));
}

static void
check_twin_cb (JxReview *review)
{
  const JxFacts *facts = review->facts;

  if (facts->twin != NULL)
    jx_review_add_indicator (review,
                             "name",
                             g_strdup_printf (_ ("“%s” stands there twice."),
                                              facts->indicator->name),
                             _ ("Remove one of the two or tell them apart."),
                             NULL);
}

static void
check_level_name_cb (JxReview *review)
{
  const JxFacts *facts = review->facts;

  if (facts->is_level_name)
    jx_review_add_indicator (review,
                             "name",
                             g_strdup_printf (_ ("“%s” is the name of a level, not of an "
                                                 "indicator."),
                                              facts->indicator->name),
                             _ ("Say what is measured."),
                             NULL);
}

static gboolean
is_output (JxLevel1 level)
{
  return level == JX_LEVEL1_OUTPUT || level == JX_LEVEL1_COST;
}

static gboolean
is_counted (const char *name)
{
  static const char *const endings[] = { "人数", "人次", "场次", "户数", "件数", "次数" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return FALSE;
}

/* The level 2 that the name speaks for, where it stands under one that it cannot belong to. */
static JxLevel2
better_level (const JxFacts *facts)
{
  JxLevel1 level1 = facts->level1;
  JxLevel2 level2 = facts->level2;

  if ((facts->name & JX_TRAIT_SATISFACTION) && level1 != JX_LEVEL1_SATISFACTION &&
      level2 != JX_LEVEL2_SATISFACTION && level2 != JX_LEVEL2_OTHER)
    return JX_LEVEL2_SATISFACTION;
  if ((facts->name & JX_TRAIT_COMPLETION) &&
      (level1 == JX_LEVEL1_BENEFIT || level1 == JX_LEVEL1_SATISFACTION))
    return JX_LEVEL2_QUANTITY;
  if ((facts->name & JX_TRAIT_PROMPT) && level2 != JX_LEVEL2_TIMELINESS &&
      level2 != JX_LEVEL2_OTHER)
    return JX_LEVEL2_TIMELINESS;
  if (level2 != JX_LEVEL2_QUANTITY && level2 != JX_LEVEL2_OTHER && is_output (level1) &&
      is_counted (facts->indicator->name))
    return JX_LEVEL2_QUANTITY;
  return level2;
}

/* Costs stand under 产出 or 成本, satisfaction under 效益 or 满意度, by the frame and its age. */
static gboolean
levels_agree (JxLevel1 level1, JxLevel2 level2)
{
  JxLevel1 parent;

  if (level1 == JX_LEVEL1_OTHER || level2 == JX_LEVEL2_OTHER)
    return TRUE;
  if (level2 == JX_LEVEL2_SATISFACTION)
    return level1 == JX_LEVEL1_SATISFACTION || level1 == JX_LEVEL1_BENEFIT;
  parent = jx_level2_parent (level2, JX_FRAME_B);
  if (parent == JX_LEVEL1_COST || level2 == JX_LEVEL2_COST)
    return is_output (level1);
  return parent == level1;
}

static void
check_level_cb (JxReview *review)
{
  const JxFacts     *facts = review->facts;
  const JxIndicator *indicator = facts->indicator;
  JxLevel2           better = better_level (facts);

  if (better != facts->level2)
    {
      const char *name = jx_level2_name (better);

      jx_review_add_indicator (review,
                               "level2",
                               g_strdup_printf (_ ("“%s” stands under %s but belongs under %s."),
                                                indicator->name,
                                                indicator->level2,
                                                name),
                               _ ("Move it to the level that it belongs to."),
                               levels_agree (facts->level1, better) ? name : NULL);
    }
  else if (!levels_agree (facts->level1, facts->level2))
    jx_review_add_indicator (review,
                             "level2",
                             g_strdup_printf (_ ("%s is no part of %s."),
                                              indicator->level2,
                                              indicator->level1),
                             _ ("Choose a level 2 that belongs to the level 1."),
                             NULL);
}

/* Told once for a level, at its first indicator with a weight of its own. */
static void
check_weights_cb (JxReview *review)
{
  const JxSet          *set = review->set;
  const JxIndicator    *indicator = review->facts->indicator;
  JxLevel1              level;
  const JxLevelWeights *weights;
  g_autofree char      *sum = NULL;
  g_autofree char      *points = NULL;
  gint64                wanted;

  if (indicator->weight == JX_UNSET)
    return;
  level = jx_weights_level (review->facts->level1);
  weights = &set->weights[level];
  wanted = jx_weights_of_present (set->present, level);
  if (weights->first != indicator ||
      (weights->n_open > 0 ? weights->sum <= wanted : weights->sum == wanted))
    return;

  sum = jx_number_format (weights->sum, 2, 0, FALSE);
  points = jx_number_format (wanted, 2, 0, FALSE);
  jx_review_add_indicator (review,
                           "weight",
                           g_strdup_printf (_ ("The weights of %s sum up to %s points; the form "
                                               "gives %s."),
                                            jx_level1_name (level),
                                            sum,
                                            points),
                           _ (
                             "Change the weights, or leave them empty to share the points evenly."),
                           NULL);
}

static gboolean
is_supported (const JxSet *set, const JxProjectGoal *goal)
{
  for (guint i = 0; i < set->n; i++)
    if (set->facts[i].indicator->project_goal_id == goal->id)
      return TRUE;
  return FALSE;
}

static void
check_support_cb (JxReview *review)
{
  if (review->set->n_tied == 0)
    return;
  for (guint i = 0; i < review->project->goals->len; i++)
    {
      const JxProjectGoal *goal = review->project->goals->pdata[i];

      if (!is_supported (review->set, goal))
        jx_review_add (review,
                       (JxPlace){ JX_TABLE_PROJECT_GOAL, goal->id, "text" },
                       g_strdup_printf (_ ("No indicator supports goal %u of “%s”."),
                                        i + 1,
                                        review->project->name),
                       _ ("Tie an indicator to it, or add one."),
                       NULL);
    }
}

static gboolean
has_goal_text (const JxProject *project)
{
  for (guint i = 0; i < project->goals->len; i++)
    {
      const JxProjectGoal *goal = project->goals->pdata[i];

      if (!jx_text_is_blank (goal->text))
        return TRUE;
    }
  return FALSE;
}

static void
check_emptiness_cb (JxReview *review)
{
  const JxProject *project = review->project;

  if (project->budget == 0)
    jx_review_add_project (review,
                           "budget",
                           g_strdup_printf (_ ("“%s” has no budget."), project->name),
                           _ ("Enter the budget."));
  if (!has_goal_text (project))
    jx_review_add_project (review,
                           NULL,
                           g_strdup_printf (_ ("“%s” has no goal."), project->name),
                           _ ("Write what the project is to reach."));
  if (project->indicators->len == 0)
    jx_review_add_project (review,
                           NULL,
                           g_strdup_printf (_ ("“%s” has no indicator."), project->name),
                           _ ("Add indicators."));
}

const JxCheck jx_review_structure_checks[] = {
  { 3, JX_SCOPE_PROJECT, check_needs_cb },        { 4, JX_SCOPE_INDICATOR, check_twin_cb },
  { 5, JX_SCOPE_INDICATOR, check_level_name_cb }, { 6, JX_SCOPE_INDICATOR, check_level_cb },
  { 15, JX_SCOPE_INDICATOR, check_weights_cb },   { 23, JX_SCOPE_PROJECT, check_support_cb },
  { 24, JX_SCOPE_PROJECT, check_emptiness_cb },   { 0 },
};
