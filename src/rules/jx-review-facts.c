/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-review-private.h"

#include "rules/jx-weights.h"

/* 服务对象满意度 without 指标 is a usual and good name of an indicator, so it is not among them. */
static const char *const level_names[] = {
  "产出",
  "产出指标",
  "数量",
  "数量指标",
  "质量",
  "质量指标",
  "时效",
  "时效指标",
  "成本",
  "成本指标",
  "经济成本",
  "经济成本指标",
  "社会成本",
  "社会成本指标",
  "生态环境成本",
  "生态环境成本指标",
  "效益",
  "效益指标",
  "效果",
  "效果指标",
  "经济效益",
  "经济效益指标",
  "社会效益",
  "社会效益指标",
  "生态效益",
  "生态效益指标",
  "环境效益",
  "环境效益指标",
  "可持续影响",
  "可持续影响指标",
  "满意度",
  "满意度指标",
  "服务对象满意度指标",
};

static gboolean
is_level_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (level_names); i++)
    if (jx_words_same (name, level_names[i]))
      return TRUE;
  return FALSE;
}

/* Indicators of one level follow each other, so mostly the level before is the same. */
static void
read_levels (JxFacts *facts, const JxFacts *before)
{
  const JxIndicator *indicator = facts->indicator;

  facts->level1 = before != NULL && g_str_equal (before->indicator->level1, indicator->level1)
                    ? before->level1
                    : jx_level1_read (indicator->level1);
  facts->level2 = before != NULL && g_str_equal (before->indicator->level2, indicator->level2)
                    ? before->level2
                    : jx_level2_read (indicator->level2);
}

/* 率 at the end makes a share of a whole, but for 效率 and its like. */
static gboolean
is_rate (const char *name)
{
  return g_str_has_suffix (name, "率") && !g_str_has_suffix (name, "效率") &&
         !g_str_has_suffix (name, "频率");
}

static void
read_facts (JxFacts *facts, const JxIndicator *indicator, const JxFacts *before)
{
  facts->indicator = indicator;
  read_levels (facts, before);
  facts->name = jx_words_traits (indicator->name);
  if (is_rate (indicator->name))
    facts->name |= JX_TRAIT_RATE;
  facts->description = jx_words_traits (indicator->description);
  facts->printed = jx_words_traits (indicator->printed);
  facts->unit = jx_words_traits (indicator->unit);
  facts->basis = jx_words_traits (indicator->basis);
  facts->has_number = jx_target_number (indicator->value, &facts->number);
  facts->in_words = !facts->has_number || indicator->sign == JX_SIGN_QUALITATIVE;
  facts->is_level_name = is_level_name (indicator->name);
}

static guint
hash_facts (gconstpointer key)
{
  const JxFacts *facts = key;

  return jx_words_hash (facts->indicator->level2, jx_words_hash (facts->indicator->name, 0));
}

/* Where the name says nothing, the description tells whether two are the same. */
static gboolean
equal_facts (gconstpointer a, gconstpointer b)
{
  const JxFacts *facts = a;
  const JxFacts *others = b;

  return jx_words_same (facts->indicator->name, others->indicator->name) &&
         jx_words_same (facts->indicator->level2, others->indicator->level2) &&
         (!facts->is_level_name ||
          jx_words_same (facts->indicator->description, others->indicator->description));
}

static void
find_twins (JxSet *set)
{
  g_autoptr (GHashTable) seen = NULL;

  if (set->n < 2)
    return;

  seen = g_hash_table_new (hash_facts, equal_facts);
  for (guint i = 0; i < set->n; i++)
    {
      JxFacts       *facts = &set->facts[i];
      const JxFacts *first;

      if (jx_text_is_blank (facts->indicator->name))
        continue;
      first = g_hash_table_lookup (seen, facts);
      if (first != NULL)
        facts->twin = first->indicator;
      else
        g_hash_table_add (seen, facts);
    }
}

static void
add_to_set (JxSet *set, const JxFacts *facts)
{
  const JxIndicator *indicator = facts->indicator;
  JxLevel1           level = jx_weights_level (facts->level1);
  JxLevelWeights    *weights = &set->weights[level];

  set->present |= 1u << level;
  set->level1 |= 1u << facts->level1;
  set->level2 |= 1u << facts->level2;
  if (indicator->project_goal_id != JX_UNSET)
    set->n_tied++;
  if (indicator->weight == JX_UNSET)
    weights->n_open++;
  else
    {
      weights->sum += indicator->weight;
      if (weights->first == NULL)
        weights->first = indicator;
    }
}

/**
 * jx_set_init:
 * @set: (out caller-allocates): the set
 * @indicators: (element-type JxIndicator): the indicators of a project or of a unit as a whole
 *
 * Finds out what the checks want to know of @indicators, in one pass over them.
 */
void
jx_set_init (JxSet *set, GPtrArray *indicators)
{
  *set = (JxSet){ .n = indicators->len };
  set->facts = g_new0 (JxFacts, set->n);
  for (guint i = 0; i < set->n; i++)
    {
      read_facts (&set->facts[i], indicators->pdata[i], i > 0 ? &set->facts[i - 1] : NULL);
      add_to_set (set, &set->facts[i]);
    }
  find_twins (set);
}

/**
 * jx_set_clear:
 * @set: a set
 *
 * Frees what @set holds.
 */
void
jx_set_clear (JxSet *set)
{
  g_clear_pointer (&set->facts, g_free);
}
