/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-weights.h"

#define N_LEVELS (JX_LEVEL1_SATISFACTION + 1)

/* Points of each level where all are present (rules.md, Scoring), without and with 成本. */
static const gint64 points_without_cost[N_LEVELS] = {
  [JX_LEVEL1_OUTPUT] = 5000,
  [JX_LEVEL1_BENEFIT] = 3000,
  [JX_LEVEL1_SATISFACTION] = 1000,
};
static const gint64 points_with_cost[N_LEVELS] = {
  [JX_LEVEL1_COST] = 2000,
  [JX_LEVEL1_OUTPUT] = 4000,
  [JX_LEVEL1_BENEFIT] = 2000,
  [JX_LEVEL1_SATISFACTION] = 1000,
};

static gboolean
is_present (guint present, JxLevel1 level)
{
  return (present & (1u << level)) != 0;
}

static void
hand_over (gint64 *points, guint present, JxLevel1 from, JxLevel1 to)
{
  if (is_present (present, from))
    return;
  points[to] += points[from];
  points[from] = 0;
}

static JxLevel1
heir_of_output (guint present)
{
  if (is_present (present, JX_LEVEL1_BENEFIT))
    return JX_LEVEL1_BENEFIT;
  if (is_present (present, JX_LEVEL1_SATISFACTION))
    return JX_LEVEL1_SATISFACTION;
  return JX_LEVEL1_COST;
}

/**
 * jx_weights_level:
 * @level: the 一级指标 of an indicator
 *
 * Tells the level whose points an indicator of @level shares: where the level is not known, those
 * of 产出, so that no indicator is without points.
 *
 * Returns: the level, never %JX_LEVEL1_OTHER
 */
JxLevel1
jx_weights_level (JxLevel1 level)
{
  return level == JX_LEVEL1_OTHER ? JX_LEVEL1_OUTPUT : level;
}

/**
 * jx_weights_of_present:
 * @present: the levels that have an indicator, one bit `1u << level` each
 * @level: a level
 *
 * Gives the points of @level next to the others of @present (rules.md, Scoring).
 *
 * With 成本: 20, 产出 40, 效益 20, 满意度 10; else 产出 50, 效益 30, 满意度 10. A level without
 * indicators hands its points on: 满意度 to 效益, 效益 to 产出, 产出 to 效益, 满意度 or 成本,
 * whichever of them is there first. So the levels present always have 90 points together.
 *
 * Returns: hundredths of a point; 0 for a level that is not present
 */
gint64
jx_weights_of_present (guint present, JxLevel1 level)
{
  const gint64 *base;
  gint64        points[N_LEVELS];

  g_return_val_if_fail (level < N_LEVELS, 0);

  if (!is_present (present, level))
    return 0;

  base = is_present (present, JX_LEVEL1_COST) ? points_with_cost : points_without_cost;
  for (guint i = 0; i < N_LEVELS; i++)
    points[i] = base[i];
  hand_over (points, present, JX_LEVEL1_SATISFACTION, JX_LEVEL1_BENEFIT);
  hand_over (points, present, JX_LEVEL1_BENEFIT, JX_LEVEL1_OUTPUT);
  hand_over (points, present, JX_LEVEL1_OUTPUT, heir_of_output (present));
  return points[level];
}

static JxLevel1
level_of (const JxIndicator *indicator)
{
  return jx_weights_level (jx_level1_read (indicator->level1));
}

static guint
levels_of (GPtrArray *indicators)
{
  guint present = 0;

  for (guint i = 0; i < indicators->len; i++)
    present |= 1u << level_of (indicators->pdata[i]);
  return present;
}

/**
 * jx_weights_of_level:
 * @indicators: (element-type JxIndicator): the indicators of a project
 * @level: a level
 *
 * Gives the points of @level among @indicators; see jx_weights_of_present().
 *
 * Indicators of an unknown level share those of 产出, so %JX_LEVEL1_OTHER has none of its own.
 *
 * Returns: hundredths of a point
 */
gint64
jx_weights_of_level (GPtrArray *indicators, JxLevel1 level)
{
  g_return_val_if_fail (indicators != NULL, 0);

  return jx_weights_of_present (levels_of (indicators), level);
}

/* Shares @left evenly among those of @level without an own weight, the remainder on the last. */
static void
share_level (const JxLevel1 *levels, gint64 *weights, guint n, JxLevel1 level, gint64 left)
{
  gint64 open = 0;
  gint64 each;
  guint  last = 0;

  for (guint i = 0; i < n; i++)
    if (levels[i] == level && weights[i] == JX_UNSET)
      {
        open++;
        last = i;
      }
  if (open == 0)
    return;

  each = left / open;
  for (guint i = 0; i < n; i++)
    if (levels[i] == level && weights[i] == JX_UNSET)
      weights[i] = i == last ? left - each * (open - 1) : each;
}

/**
 * jx_weights_share:
 * @indicators: (element-type JxIndicator): the indicators of a project
 *
 * Gives each indicator its weight (rules.md, Scoring).
 *
 * An indicator keeps its own weight where it has one. The others of its level share evenly what the
 * level still has, the last of them with the remainder; that is nothing where the own weights
 * already take more. Without own weights the sum is 90 points.
 *
 * Returns: (transfer full) (nullable): hundredths of a point, one for each of @indicators; %NULL
 *   where there are none
 */
gint64 *
jx_weights_share (GPtrArray *indicators)
{
  g_autofree JxLevel1 *levels = NULL;
  gint64              *weights;
  gint64               left[N_LEVELS];
  guint                present;
  guint                n;

  g_return_val_if_fail (indicators != NULL, NULL);

  n = indicators->len;
  present = levels_of (indicators);
  for (JxLevel1 level = 0; level < N_LEVELS; level++)
    left[level] = jx_weights_of_present (present, level);

  levels = g_new (JxLevel1, n);
  weights = g_new (gint64, n);
  for (guint i = 0; i < n; i++)
    {
      const JxIndicator *indicator = indicators->pdata[i];

      levels[i] = level_of (indicator);
      weights[i] = indicator->weight;
      if (indicator->weight != JX_UNSET)
        left[levels[i]] -= indicator->weight;
    }
  for (JxLevel1 level = 0; level < N_LEVELS; level++)
    share_level (levels, weights, n, level, MAX (left[level], 0));
  return weights;
}
