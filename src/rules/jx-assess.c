/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-assess.h"

#include "model/jx-error.h"
#include "rules/jx-weights.h"

#include <glib/gi18n-lib.h>

/**
 * jx_assess_needs_reason:
 * @criterion: a criterion of the common evaluation frame
 *
 * Whether points were taken off without a word why.
 *
 * Returns: %FALSE also before it is judged
 */
gboolean
jx_assess_needs_reason (const JxAssessment *criterion)
{
  g_return_val_if_fail (criterion != NULL, FALSE);

  return criterion->points != JX_UNSET && criterion->points < criterion->weight &&
         jx_text_is_blank (criterion->reason);
}

/**
 * jx_assess_project:
 * @project: a project
 * @assessed: (out caller-allocates): how it stands
 *
 * Adds up the points that @project got by the common evaluation frame, and grades them as those of
 * the self-evaluation (rules.md, Scoring).
 *
 * Returns: %FALSE where the project has no criteria
 */
gboolean
jx_assess_project (const JxProject *project, JxAssessed *assessed)
{
  g_return_val_if_fail (project != NULL && assessed != NULL, FALSE);

  *assessed = (JxAssessed){ .grade = JX_GRADE_POOR };
  for (guint i = 0; i < project->assessments->len; i++)
    {
      const JxAssessment *criterion = project->assessments->pdata[i];

      assessed->weight += criterion->weight;
      if (criterion->points == JX_UNSET)
        assessed->n_missing++;
      else
        assessed->total += criterion->points;
      assessed->n_reasons += jx_assess_needs_reason (criterion);
    }
  if (assessed->weight > 0)
    assessed->grade =
      jx_grade_of (jx_number_share (JX_POINTS_ALL, assessed->total, assessed->weight));
  return project->assessments->len > 0;
}

/**
 * jx_assess_check_points:
 * @criterion: a criterion of the common evaluation frame
 * @text: points as typed; blank for none
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Refuses points over the weight of @criterion.
 *
 * Returns: whether @text can be its points
 */
gboolean
jx_assess_check_points (const JxAssessment *criterion, const char *text, GError **error)
{
  g_autoptr (JxAssessment) copy = NULL;
  g_autofree char *weight = NULL;

  g_return_val_if_fail (criterion != NULL && text != NULL, FALSE);

  copy = jx_record_copy (JX_TABLE_ASSESSMENT, criterion);
  if (!jx_field_parse (jx_field_find (JX_TABLE_ASSESSMENT, "points"), text, copy, error))
    return FALSE;
  if (copy->points == JX_UNSET || copy->points <= criterion->weight)
    return TRUE;
  weight = jx_number_format (criterion->weight, 2, 0, FALSE);
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_VALUE,
               _ ("The points given must lie between 0 and the weight, %s."),
               weight);
  return FALSE;
}
