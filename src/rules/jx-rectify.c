/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-rectify.h"

#include "model/jx-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SOON_DAYS 14

/* Ends the part of a problem that says what it is about; the figures behind it may change. */
#define HEAD_END "："

/* The rule whose findings are about what was done, not about what was planned. */
#define RULE_OF_EXECUTION "R21"

static JxRectification *
make_entry (const JxProject *project, JxSide side, char *problem, const char *measure)
{
  JxRectification *entry = jx_rectification_new ();

  entry->project_id = project->id;
  entry->aspect = side;
  entry->progress = JX_RECTIFIED_NOT;
  jx_text_take (&entry->problem, problem);
  jx_text_set (&entry->measure, measure);
  jx_text_set (&entry->person, project->person);
  return entry;
}

static JxSide
side_of_indicator (const JxIndicator *indicator)
{
  switch (jx_level1_read (indicator->level1))
    {
    case JX_LEVEL1_COST:
      return JX_SIDE_INPUT;
    case JX_LEVEL1_BENEFIT:
    case JX_LEVEL1_SATISFACTION:
      return JX_SIDE_EFFECT;
    case JX_LEVEL1_OUTPUT:
    case JX_LEVEL1_OTHER:
    default:
      return JX_SIDE_OUTPUT;
    }
}

/* What a finding is about, within its project: the indicator, the field, or the kind that is
 * missing.
 */
static char *
name_subject (const JxFinding *finding)
{
  const char    *place = finding->place.field != NULL ? finding->place.field : "";
  const JxField *field = jx_field_find (finding->place.table, place);
  const char    *what = field != NULL && field->label != NULL ? _ (field->label) : place;

  if (finding->indicator != NULL && !jx_text_is_blank (finding->indicator->name))
    return g_strdup_printf (" “%s”%s", finding->indicator->name, what);
  return *what != '\0' ? g_strdup_printf (" “%s”", what) : g_strdup ("");
}

/**
 * jx_rectify_finding:
 * @finding: a finding of the review
 *
 * Makes an entry of the rectification list out of a finding, with its advice as the measure.
 *
 * What concerns goals, indicators and budgets counts under 投入, what concerns execution under
 * 过程.
 *
 * Returns: (transfer full) (nullable): the entry; %NULL where the finding is about no project
 */
JxRectification *
jx_rectify_finding (const JxFinding *finding)
{
  g_autofree char *subject = NULL;
  gboolean         of_execution;

  g_return_val_if_fail (finding != NULL, NULL);

  if (finding->project == NULL)
    return NULL;
  subject = name_subject (finding);
  of_execution = g_str_equal (finding->rule->id, RULE_OF_EXECUTION);
  return make_entry (finding->project,
                     of_execution ? JX_SIDE_PROCESS : JX_SIDE_INPUT,
                     g_strdup_printf ("审核%s%s" HEAD_END "%s",
                                      finding->rule->id,
                                      subject,
                                      finding->message),
                     finding->advice);
}

/**
 * jx_rectify_missed:
 * @missed: a target that was missed or is far off
 *
 * Makes an entry of the rectification list out of a missed target, with its reason and measure.
 *
 * A low execution rate counts under 过程; an indicator of cost under 投入, of output under 产出, of
 * benefit or satisfaction under 效果.
 *
 * Returns: (transfer full) (nullable): the entry; %NULL for an indicator of the unit as a whole
 */
JxRectification *
jx_rectify_missed (const JxMissed *missed)
{
  static const char *const heads[] = {
    [JX_MISSED_EXECUTION] = "预算执行率低于90%",
    [JX_MISSED_TARGET] = "未完成目标",
    [JX_MISSED_FAR_OVER] = "远超目标",
  };
  char *problem;

  g_return_val_if_fail (missed != NULL, NULL);

  if (missed->project == NULL)
    return NULL;
  if (missed->indicator == NULL)
    problem = g_strdup_printf ("%s" HEAD_END "全年为%s", heads[missed->kind], missed->actual);
  else
    problem = g_strdup_printf ("%s “%s”" HEAD_END "指标值%s，实际完成%s",
                               heads[missed->kind],
                               missed->name,
                               missed->target,
                               missed->actual);
  return make_entry (missed->project,
                     missed->indicator != NULL ? side_of_indicator (missed->indicator)
                                               : JX_SIDE_PROCESS,
                     problem,
                     missed->reason);
}

/* What a problem is about: its first line up to the colon. */
static gsize
head_length (const char *problem)
{
  const char *end = strstr (problem, HEAD_END);

  return end == NULL || end > problem + strcspn (problem, "\n") ? 0 : (gsize) (end - problem);
}

/**
 * jx_rectify_twin:
 * @project: the project of @entry
 * @entry: an entry that is to be added
 *
 * Looks for an entry that is about the same: one whose problem begins in the same way up to the
 * colon, or is the same.
 *
 * Returns: (nullable) (transfer none): the entry that is there already
 */
const JxRectification *
jx_rectify_twin (const JxProject *project, const JxRectification *entry)
{
  gsize length;

  g_return_val_if_fail (project != NULL && entry != NULL, NULL);

  length = head_length (entry->problem);
  for (guint i = 0; i < project->rectifications->len; i++)
    {
      const JxRectification *other = project->rectifications->pdata[i];

      if (g_str_equal (other->problem, entry->problem))
        return other;
      if (length > 0 && head_length (other->problem) == length &&
          strncmp (other->problem, entry->problem, length) == 0)
        return other;
    }
  return NULL;
}

static char *
add_days (const char *iso, int days)
{
  gint64 year;
  guint  month, day;
  GDate  date;

  if (!jx_date_split (iso, &year, &month, &day))
    return g_strdup ("");
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  g_date_add_days (&date, (guint) days);
  return jx_date_of (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/**
 * jx_rectify_state:
 * @entry: an entry of the rectification list
 * @as_of: the day, ISO
 *
 * Tells how @entry stands: it is overdue from the day after its due date on, and due soon from two
 * weeks before.
 *
 * Returns: the state; an entry without a due date is open until it is done
 */
JxRectifyState
jx_rectify_state (const JxRectification *entry, const char *as_of)
{
  g_autofree char *soon = NULL;

  g_return_val_if_fail (entry != NULL && as_of != NULL, JX_RECTIFY_OPEN);

  if (entry->progress == JX_RECTIFIED_DONE)
    return JX_RECTIFY_DONE;
  if (jx_text_is_blank (entry->due))
    return JX_RECTIFY_OPEN;
  if (strcmp (entry->due, as_of) < 0)
    return JX_RECTIFY_OVERDUE;
  soon = add_days (as_of, SOON_DAYS);
  return strcmp (entry->due, soon) <= 0 ? JX_RECTIFY_SOON : JX_RECTIFY_OPEN;
}

/**
 * jx_rectify_state_name:
 * @state: a state
 *
 * Names @state in the user's language.
 *
 * Returns: (transfer none): its name
 */
const char *
jx_rectify_state_name (JxRectifyState state)
{
  static const char *const names[] = {
    [JX_RECTIFY_OPEN] = N_ ("Open"),
    [JX_RECTIFY_SOON] = N_ ("Due soon"),
    [JX_RECTIFY_OVERDUE] = N_ ("Overdue"),
    [JX_RECTIFY_DONE] = N_ ("Rectified"),
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (names), "");

  return _ (names[state]);
}

static void
count_due (const JxProject        *project,
           const char             *as_of,
           guint                  *n_overdue,
           guint                  *n_soon,
           const JxRectification **first)
{
  for (guint i = 0; i < project->rectifications->len; i++)
    {
      const JxRectification *entry = project->rectifications->pdata[i];
      JxRectifyState         state = jx_rectify_state (entry, as_of);

      *n_overdue += state == JX_RECTIFY_OVERDUE;
      *n_soon += state == JX_RECTIFY_SOON;
      if ((state == JX_RECTIFY_OVERDUE || state == JX_RECTIFY_SOON) &&
          (*first == NULL || strcmp (entry->due, (*first)->due) < 0))
        *first = entry;
    }
}

/**
 * jx_rectify_due:
 * @snapshot: a year
 * @as_of: the day, ISO
 * @n_overdue: (out): how many entries are overdue
 * @n_soon: (out): how many are due within two weeks
 *
 * Finds what has to be put right next.
 *
 * Returns: (nullable) (transfer none): the entry that is due first, of those overdue or due soon
 */
const JxRectification *
jx_rectify_due (const JxSnapshot *snapshot, const char *as_of, guint *n_overdue, guint *n_soon)
{
  const JxRectification *first = NULL;

  g_return_val_if_fail (snapshot != NULL && as_of != NULL, NULL);
  g_return_val_if_fail (n_overdue != NULL && n_soon != NULL, NULL);

  *n_overdue = *n_soon = 0;
  for (guint i = 0; i < snapshot->units->len; i++)
    {
      const JxUnit *unit = snapshot->units->pdata[i];

      for (guint k = 0; k < unit->projects->len; k++)
        count_due (unit->projects->pdata[k], as_of, n_overdue, n_soon, &first);
    }
  return first;
}
