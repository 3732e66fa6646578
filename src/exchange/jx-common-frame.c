/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-common-frame.h"

#include "exchange/jx-csv.h"
#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

#define POINTS_ALL 10000 /* hundredths */

static JxAssessment *
read_row (GStrv headings, GStrv row, GError **error)
{
  g_autoptr (JxAssessment) criterion = jx_assessment_new ();

  for (guint i = 0; headings[i] != NULL && row[i] != NULL; i++)
    {
      const JxField *field = jx_field_find (JX_TABLE_ASSESSMENT, headings[i]);

      if (field == NULL || field->label == NULL)
        {
          g_set_error (error,
                       JX_ERROR,
                       JX_ERROR_DOCUMENT,
                       _ ("The common evaluation frame has a column “%s” that is not known."),
                       headings[i]);
          return NULL;
        }
      if (!jx_field_parse (field, row[i], criterion, error))
        return NULL;
    }
  return g_steal_pointer (&criterion);
}

/**
 * jx_common_frame_read:
 * @bytes: a CSV file whose first row names fields of an assessment
 * @error: return location for a %JX_ERROR_DOCUMENT or %JX_ERROR_VALUE
 *
 * Reads the criteria of the common evaluation frame 共性指标体系框架 (rules.md, Indicator frames).
 * Their weights must add up to 100 points.
 *
 * Returns: (transfer full) (nullable) (element-type JxAssessment): the criteria, by position
 */
GPtrArray *
jx_common_frame_read (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) rows = jx_csv_read (bytes, ',', error);
  g_autoptr (GPtrArray) criteria = NULL;
  gint64 sum = 0;

  if (rows == NULL)
    return NULL;
  criteria = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_assessment_free);
  for (guint i = 1; i < rows->len; i++)
    {
      JxAssessment *criterion = read_row (rows->pdata[0], rows->pdata[i], error);

      if (criterion == NULL)
        return NULL;
      criterion->position = i;
      sum += criterion->weight;
      g_ptr_array_add (criteria, criterion);
    }
  if (sum == POINTS_ALL)
    return g_steal_pointer (&criteria);
  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_DOCUMENT,
                       _ ("The weights of the common evaluation frame do not add up to 100."));
  return NULL;
}
