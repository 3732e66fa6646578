/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-review.h"

#include "rules/jx-review-private.h"

#include <glib/gi18n-lib.h>

#define ERROR JX_SEVERITY_ERROR
#define WARNING JX_SEVERITY_WARNING
#define HINT JX_SEVERITY_HINT

static const JxRule rules[] = {
  { "R01", ERROR, JX_ASPECT_SUITABLE, N_ ("Satisfaction that should be low") },
  { "R02", WARNING, JX_ASPECT_SUITABLE, N_ ("An upper limit where more is better") },
  { "R03", WARNING, JX_ASPECT_COMPLETE, N_ ("A kind of indicator is missing") },
  { "R04", WARNING, JX_ASPECT_SUITABLE, N_ ("The same indicator twice") },
  { "R05", WARNING, JX_ASPECT_COMPLETE, N_ ("The name is only that of a level") },
  { "R06", WARNING, JX_ASPECT_RELEVANT, N_ ("Indicator in the wrong place") },
  { "R07", ERROR, JX_ASPECT_COMPLETE, N_ ("A placeholder was left") },
  { "R08", WARNING, JX_ASPECT_COMPLETE, N_ ("No description") },
  { "R09", WARNING, JX_ASPECT_SUITABLE, N_ ("The basis is a result") },
  { "R10", WARNING, JX_ASPECT_SUITABLE, N_ ("A number without a unit") },
  { "R11", WARNING, JX_ASPECT_FEASIBLE, N_ ("A percentage out of reach") },
  { "R12", ERROR, JX_ASPECT_SUITABLE, N_ ("Amounts that do not add up") },
  { "R13", WARNING, JX_ASPECT_SUITABLE, N_ ("An amount of an unlikely size") },
  { "R14", ERROR, JX_ASPECT_FEASIBLE, N_ ("A spending plan that cannot be") },
  { "R15", ERROR, JX_ASPECT_SUITABLE, N_ ("Weights that do not add up") },
  { "R16", WARNING, JX_ASPECT_SUITABLE, N_ ("Another amount in the name") },
  { "R17", WARNING, JX_ASPECT_RELEVANT, N_ ("Two projects alike") },
  { "R18", WARNING, JX_ASPECT_COMPLETE, N_ ("An unlikely project code") },
  { "R19", HINT, JX_ASPECT_RELEVANT, N_ ("An indicator of another trade") },
  { "R20", WARNING, JX_ASPECT_RELEVANT, N_ ("A goal of another year") },
  { "R21", WARNING, JX_ASPECT_FEASIBLE, N_ ("A deviation without a reason") },
  { "R22", WARNING, JX_ASPECT_RELEVANT, N_ ("Another subject code in the purpose") },
  { "R23", WARNING, JX_ASPECT_RELEVANT, N_ ("A goal without an indicator") },
  { "R24", ERROR, JX_ASPECT_COMPLETE, N_ ("An empty form") },
  { "R25", WARNING, JX_ASPECT_COMPLETE, N_ ("A target that cannot be judged") },
  { "R26", ERROR, JX_ASPECT_SUITABLE, N_ ("Points that the rules do not give") },
};

static const JxCheck *const themes[] = {
  jx_review_value_checks, jx_review_structure_checks, jx_review_text_checks,
  jx_review_money_checks, jx_review_name_checks,      jx_review_neighbour_checks,
  jx_review_point_checks,
};

#define MAX_CHECKS 64

/* The checks of each scope in the order of the rules, ended by rule 0. */
static JxCheck checks[JX_N_SCOPES][MAX_CHECKS];

static void
collect_checks (void)
{
  guint n[JX_N_SCOPES] = { 0 };

  for (guint rule = 1; rule <= G_N_ELEMENTS (rules); rule++)
    for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
      for (const JxCheck *check = themes[t]; check->rule != 0; check++)
        if (check->rule == rule)
          {
            g_assert (n[check->scope] < MAX_CHECKS - 1);
            checks[check->scope][n[check->scope]++] = *check;
          }
}

static void
ensure_checks (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      collect_checks ();
      g_once_init_leave (&once, 1);
    }
}

static void
run (JxReview *review, JxScope scope)
{
  for (const JxCheck *check = checks[scope]; check->rule != 0; check++)
    {
      review->rule = &rules[check->rule - 1];
      check->check (review);
    }
}

static const JxWaiver *
find_waiver (const JxReview *review, const char *field)
{
  GPtrArray *waivers = review->facts != NULL     ? review->facts->indicator->waivers
                       : review->project != NULL ? review->project->waivers
                                                 : review->unit->waivers;

  for (guint i = 0; i < waivers->len; i++)
    {
      const JxWaiver *waiver = waivers->pdata[i];

      if (g_str_equal (waiver->rule, review->rule->id) &&
          g_str_equal (waiver->field, field != NULL ? field : ""))
        return waiver;
    }
  return NULL;
}

/**
 * jx_review_add:
 * @review: the review
 * @place: what the finding is about
 * @message: (transfer full): what is wrong
 * @advice: what to do
 * @fix: (nullable) (transfer full): the text that puts @place right
 *
 * Adds a finding of the rule being checked, with the waiver that lets it stand, if there is one.
 */
void
jx_review_add (JxReview *review, JxPlace place, char *message, const char *advice, char *fix)
{
  JxFinding *finding = g_new0 (JxFinding, 1);

  finding->rule = review->rule;
  finding->place = place;
  finding->unit = review->unit;
  finding->project = review->project;
  finding->indicator = review->facts != NULL ? review->facts->indicator : NULL;
  finding->message = message;
  finding->advice = g_strdup (advice);
  finding->fix = fix;
  finding->waiver = find_waiver (review, place.field);
  g_ptr_array_add (review->findings, finding);
}

/**
 * jx_review_add_indicator:
 * @review: the review, at an indicator
 * @field: (nullable): a field of the indicator, a static string
 * @message: (transfer full): what is wrong
 * @advice: what to do
 * @fix: (nullable): the text that puts @field right
 *
 * Adds a finding about the indicator being checked.
 */
void
jx_review_add_indicator (JxReview   *review,
                         const char *field,
                         char       *message,
                         const char *advice,
                         const char *fix)
{
  JxPlace place = { JX_TABLE_INDICATOR, review->facts->indicator->id, field };

  jx_review_add (review, place, message, advice, g_strdup (fix));
}

/**
 * jx_review_add_project:
 * @review: the review, at a project
 * @field: (nullable): a field of the project, a static string
 * @message: (transfer full): what is wrong
 * @advice: what to do
 *
 * Adds a finding about the project being checked.
 */
void
jx_review_add_project (JxReview *review, const char *field, char *message, const char *advice)
{
  JxPlace place = { JX_TABLE_PROJECT, review->project->id, field };

  jx_review_add (review, place, message, advice, NULL);
}

static void
run_indicators (JxReview *review)
{
  for (guint i = 0; i < review->set->n; i++)
    {
      review->facts = &review->set->facts[i];
      run (review, JX_SCOPE_INDICATOR);
    }
  review->facts = NULL;
}

static void
review_unit_itself (JxReview *review)
{
  g_auto (JxSet) set = { 0 };

  jx_set_init (&set, review->unit->indicators);
  review->set = &set;
  run (review, JX_SCOPE_UNIT);
  run_indicators (review);
  review->set = NULL;
}

static void
review_project (JxReview *review, const JxProject *project, const JxTwins *twins)
{
  g_auto (JxSet) set = { 0 };

  jx_set_init (&set, project->indicators);
  review->project = project;
  review->twins = twins;
  review->set = &set;
  run (review, JX_SCOPE_PROJECT);
  run_indicators (review);
  review->set = NULL;
  review->project = NULL;
}

static JxReview
begin (const JxSnapshot *snapshot)
{
  ensure_checks ();
  return (JxReview){
    .settings = snapshot->settings,
    .findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_finding_free),
  };
}

/**
 * jx_review:
 * @snapshot: a snapshot
 *
 * Reviews all of @snapshot by every rule (rules.md, Review).
 *
 * The findings stand in the order of the units, first those of the unit as a whole, then those of
 * its projects: of the project, then of its indicators, each by rule. Waived ones are among them.
 *
 * Returns: (transfer full) (element-type JxFinding): the findings; they point into @snapshot
 */
GPtrArray *
jx_review (const JxSnapshot *snapshot)
{
  JxReview review;

  g_return_val_if_fail (snapshot != NULL, NULL);

  review = begin (snapshot);
  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = snapshot->units->pdata[u];
      g_autoptr (JxNeighbours) neighbours = jx_neighbours_new (unit);

      review.unit = unit;
      review.neighbours = neighbours;
      review_unit_itself (&review);
      for (guint p = 0; p < unit->projects->len; p++)
        review_project (&review, unit->projects->pdata[p], &neighbours->twins[p]);
    }
  return review.findings;
}

/**
 * jx_review_project:
 * @snapshot: a snapshot
 * @project: one of its projects
 *
 * Reviews @project alone; the rules that compare it with the others of its unit are among them.
 *
 * Returns: (transfer full) (element-type JxFinding): what jx_review() finds of @project
 */
GPtrArray *
jx_review_project (const JxSnapshot *snapshot, const JxProject *project)
{
  g_autoptr (JxNeighbours) neighbours = NULL;
  const JxUnit *unit;
  JxReview      review;
  guint         index = 0;

  g_return_val_if_fail (snapshot != NULL && project != NULL, NULL);
  unit = jx_snapshot_unit_of (snapshot, project);
  g_return_val_if_fail (unit != NULL, NULL);

  neighbours = jx_neighbours_new (unit);
  review = begin (snapshot);
  review.unit = unit;
  review.neighbours = neighbours;
  g_ptr_array_find (unit->projects, project, &index);
  review_project (&review, project, &neighbours->twins[index]);
  return review.findings;
}

/**
 * jx_review_rules:
 * @n_rules: (out): how many there are
 *
 * The rules of the review, R01 first.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const JxRule *
jx_review_rules (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}

/**
 * jx_review_rule:
 * @id: a rule's id, such as `R01`
 *
 * Returns: (nullable) (transfer none): the rule of that id
 */
const JxRule *
jx_review_rule (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].id, id))
      return &rules[i];
  return NULL;
}

/**
 * jx_severity_name:
 * @severity: a severity
 *
 * Names @severity in the user's language.
 *
 * Returns: (transfer none): its name
 */
const char *
jx_severity_name (JxSeverity severity)
{
  static const char *const names[] = {
    [JX_SEVERITY_ERROR] = N_ ("Error"),
    [JX_SEVERITY_WARNING] = N_ ("Warning"),
    [JX_SEVERITY_HINT] = N_ ("Hint"),
  };

  g_return_val_if_fail (severity < G_N_ELEMENTS (names), "");

  return _ (names[severity]);
}

/**
 * jx_aspect_name:
 * @aspect: a head of the review
 *
 * Names @aspect in the user's language.
 *
 * Returns: (transfer none): its name
 */
const char *
jx_aspect_name (JxAspect aspect)
{
  static const char *const names[] = {
    [JX_ASPECT_COMPLETE] = N_ ("Completeness"),
    [JX_ASPECT_RELEVANT] = N_ ("Relevance"),
    [JX_ASPECT_SUITABLE] = N_ ("Suitability"),
    [JX_ASPECT_FEASIBLE] = N_ ("Feasibility"),
  };

  g_return_val_if_fail (aspect < G_N_ELEMENTS (names), "");

  return _ (names[aspect]);
}

/**
 * jx_finding_free:
 * @finding: (nullable) (transfer full): a finding
 *
 * Frees @finding.
 */
void
jx_finding_free (JxFinding *finding)
{
  if (finding == NULL)
    return;

  g_free (finding->message);
  g_free (finding->advice);
  g_free (finding->fix);
  g_free (finding);
}
