/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-print.h"

#include "paper/jx-paper-private.h"

/**
 * jx_form_print_points:
 * @points: hundredths; %JX_UNSET for none
 *
 * Writes points as forms print them: `12.5`.
 *
 * Returns: (transfer full): the points; empty where there are none
 */
char *
jx_form_print_points (gint64 points)
{
  return points == JX_UNSET ? g_strdup ("") : jx_number_format (points, 2, 0, FALSE);
}

/**
 * jx_form_print_grade:
 * @grade: a grade
 *
 * Writes a grade as forms print it.
 *
 * Returns: (transfer none): 优, 良, 中 or 差
 */
const char *
jx_form_print_grade (JxGrade grade)
{
  static const char *const grades[] = {
    [JX_GRADE_EXCELLENT] = "优",
    [JX_GRADE_GOOD] = "良",
    [JX_GRADE_FAIR] = "中",
    [JX_GRADE_POOR] = "差",
  };

  g_return_val_if_fail (grade < G_N_ELEMENTS (grades), "");

  return grades[grade];
}

/**
 * jx_form_print_yuan:
 * @row: a row
 *
 * Writes the budget of a project in 元, with thousands commas.
 *
 * Returns: (transfer full): the amount
 */
char *
jx_form_print_yuan (const JxFormRow *row)
{
  return jx_money_format (row->project->budget, JX_MONEY_YUAN);
}

/**
 * jx_form_join_goals:
 * @project: a project
 * @parts: (nullable) (element-type JxPart): takes up where the goals stand in the text
 *
 * Writes the goals of a project as a numbered list.
 *
 * Returns: (transfer full): the list
 */
char *
jx_form_join_goals (const JxProject *project, GArray *parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < project->goals->len; i++)
    {
      const JxProjectGoal *goal = g_ptr_array_index (project->goals, i);
      JxPart               part = { text->len, { JX_TABLE_PROJECT_GOAL, goal->id, "text" } };

      if (parts != NULL)
        g_array_append_val (parts, part);
      g_string_append_printf (text, "%u.%s\n", i + 1, goal->text);
    }
  return g_string_free (text, FALSE);
}

/**
 * jx_form_print_goals:
 * @row: a row
 *
 * Writes the goals of the project as a numbered list.
 *
 * Returns: (transfer full): the list
 */
char *
jx_form_print_goals (const JxFormRow *row)
{
  return jx_form_join_goals (row->project, NULL);
}

/* Words that stand for a value have no unit beside them. */
static gboolean
is_words (const JxIndicator *indicator)
{
  return *indicator->value == '\0';
}

/**
 * jx_form_print_value:
 * @row: a row
 *
 * Writes the target value without its sign and unit, or the words that stand for one.
 *
 * Returns: (transfer full): the value
 */
char *
jx_form_print_value (const JxFormRow *row)
{
  return g_strdup (is_words (row->indicator) ? row->indicator->unit : row->indicator->value);
}

/**
 * jx_form_print_unit:
 * @row: a row
 *
 * Writes the unit of a target value that is a number.
 *
 * Returns: (transfer full): the unit
 */
char *
jx_form_print_unit (const JxFormRow *row)
{
  return g_strdup (is_words (row->indicator) ? "" : row->indicator->unit);
}

/**
 * jx_form_print_direction:
 * @row: a row
 *
 * Writes the 指标方向性; words have none.
 *
 * Returns: (transfer full): the direction
 */
char *
jx_form_print_direction (const JxFormRow *row)
{
  const JxIndicator *indicator = row->indicator;
  gboolean           reverse =
    indicator->direction == JX_DIRECTION_REVERSE ||
    (indicator->direction == JX_DIRECTION_BY_SIGN && jx_sign_is_reverse ((JxSign) indicator->sign));

  if (indicator->direction == JX_DIRECTION_QUALITATIVE ||
      (indicator->direction == JX_DIRECTION_BY_SIGN && is_words (indicator)))
    return g_strdup ("");
  return g_strdup (reverse ? "反向指标" : "正向指标");
}

/**
 * jx_form_print_weight:
 * @row: a row
 *
 * Writes the weight of the indicator, its own or its share of the points of its level.
 *
 * Returns: (transfer full): the points
 */
char *
jx_form_print_weight (const JxFormRow *row)
{
  return jx_form_print_points (row->weight);
}

/**
 * jx_form_print_given:
 * @row: a row
 *
 * Writes the points that count; a star marks those given by hand that the rules would not give.
 *
 * Returns: (transfer full): the points
 */
char *
jx_form_print_given (const JxFormRow *row)
{
  const JxScore   *score = row->score;
  g_autofree char *points = NULL;

  if (score == NULL)
    return g_strdup ("");
  points = jx_form_print_points (score->given);
  return g_strconcat (points, jx_form_is_given_by_hand (score) ? "*" : "", NULL);
}

/**
 * jx_form_is_given_by_hand:
 * @score: the score of an indicator
 *
 * Tells whether points were given that the rules would not give.
 *
 * Returns: whether a form marks them
 */
gboolean
jx_form_is_given_by_hand (const JxScore *score)
{
  return score->given != JX_UNSET && score->given != score->computed;
}
