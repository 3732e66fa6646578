/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/jx-review.h"
#include "rules/jx-words.h"

G_BEGIN_DECLS

/**
 * JxFacts:
 * @indicator: the indicator
 * @twin: (nullable): the first indicator beside it that says the same
 * @level1: what its level 1 means
 * @level2: what its level 2 means
 * @name: traits of the name, as #JxTrait bits; likewise @description, @printed, @unit and @basis
 * @has_number: whether the target is a number
 * @number: the target in millionths
 * @is_level_name: whether the name is only that of a level
 * @in_words: whether the target is judged in words
 *
 * What several checks want to know of an indicator, found out once.
 */
typedef struct
{
  const JxIndicator *indicator;
  const JxIndicator *twin;
  JxLevel1 level1;
  JxLevel2 level2;
  guint name;
  guint description;
  guint printed;
  guint unit;
  guint basis;
  gboolean has_number;
  gint64 number;
  gboolean is_level_name;
  gboolean in_words;
} JxFacts;

/**
 * JxLevelWeights:
 * @sum: sum of the own weights, hundredths
 * @n_open: indicators that have none
 * @first: (nullable): the first indicator that has one
 *
 * The own weights of the indicators of a level.
 */
typedef struct
{
  gint64 sum;
  guint n_open;
  const JxIndicator *first;
} JxLevelWeights;

/**
 * JxSet:
 * @facts: one for each indicator
 * @n: how many
 * @weights: the weights by the level that they count for
 * @present: the levels that count, as in jx_weights_of_present()
 * @level2: the meanings of level 2 that there are, one bit `1u << JxLevel2` each
 * @level1: likewise of level 1
 * @n_tied: indicators that are tied to a goal
 *
 * The indicators of a project, or those of a unit as a whole.
 */
typedef struct
{
  JxFacts *facts;
  guint n;
  JxLevelWeights weights[JX_LEVEL1_SATISFACTION + 1];
  guint present;
  guint level2;
  guint level1;
  guint n_tied;
} JxSet;

/* The region that a project code begins with, in characters. */
#define JX_REGION_LENGTH 6

/**
 * JxTwins:
 * @amount: (nullable): the first project of the unit with the same budget
 * @goals: (nullable): likewise with the same goals
 * @indicators: (nullable): likewise with the same indicators
 */
typedef struct
{
  const JxProject *amount;
  const JxProject *goals;
  const JxProject *indicators;
} JxTwins;

/**
 * JxNeighbours:
 * @twins: for each project of the unit, in their order
 * @budgets: the budgets over 0, rising
 * @n_budgets: how many
 * @region: the region that most project codes begin with; empty where there is none
 *
 * What the checks that compare the projects of a unit want to know, found out once.
 */
typedef struct
{
  JxTwins *twins;
  gint64 *budgets;
  guint n_budgets;
  char region[JX_REGION_LENGTH + 1];
} JxNeighbours;

/** JxReview: where a review stands; the checks read it and add to it by the functions below. */
typedef struct
{
  const JxSettings *settings;
  const JxUnit *unit;
  const JxProject *project;
  const JxTwins *twins;
  const JxNeighbours *neighbours;
  const JxSet *set;
  const JxFacts *facts;
  const JxRule *rule;
  GPtrArray *findings;
} JxReview;

/**
 * JxScope:
 * @JX_SCOPE_UNIT: once for a unit
 * @JX_SCOPE_PROJECT: once for a project
 * @JX_SCOPE_INDICATOR: once for an indicator
 *
 * What a check is called for.
 */
typedef enum
{
  JX_SCOPE_UNIT,
  JX_SCOPE_PROJECT,
  JX_SCOPE_INDICATOR,
  JX_N_SCOPES,
} JxScope;

typedef void (*JxCheckFunc) (JxReview *review);

/** JxCheck: how a rule looks at one scope; @rule is the number of the rule, from 1. */
typedef struct
{
  guint rule;
  JxScope scope;
  JxCheckFunc check;
} JxCheck;

/* The checks by theme, each list ended by rule 0. */
extern const JxCheck jx_review_value_checks[];
extern const JxCheck jx_review_structure_checks[];
extern const JxCheck jx_review_text_checks[];
extern const JxCheck jx_review_money_checks[];
extern const JxCheck jx_review_name_checks[];
extern const JxCheck jx_review_neighbour_checks[];
extern const JxCheck jx_review_point_checks[];

void          jx_review_add            (JxReview *review, JxPlace place, char *message,
                                        const char *advice, char *fix);
void          jx_review_add_indicator  (JxReview *review, const char *field, char *message,
                                        const char *advice, const char *fix);
void          jx_review_add_project    (JxReview *review, const char *field, char *message,
                                        const char *advice);

void          jx_set_init              (JxSet *set, GPtrArray *indicators);
void          jx_set_clear             (JxSet *set);
JxNeighbours *jx_neighbours_new        (const JxUnit *unit);
void          jx_neighbours_free       (JxNeighbours *neighbours);
gboolean      jx_project_code_is_valid (const char *code);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxSet, jx_set_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxNeighbours, jx_neighbours_free)

G_END_DECLS
