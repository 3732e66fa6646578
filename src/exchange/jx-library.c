/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-library.h"

#include "exchange/jx-csv.h"
#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A shorter text matches too much to be of help. */
#define LEAST_CHARACTERS 2

static GPtrArray *
find_columns (GStrv headings, GError **error)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  for (guint i = 0; headings[i] != NULL; i++)
    {
      const JxField *field = jx_field_find (JX_TABLE_INDICATOR, headings[i]);

      if (field == NULL)
        {
          g_set_error (error,
                       JX_ERROR,
                       JX_ERROR_DOCUMENT,
                       _ ("The indicator library has a column “%s” that is not known."),
                       headings[i]);
          return NULL;
        }
      g_ptr_array_add (fields, (gpointer) field);
    }
  return g_steal_pointer (&fields);
}

static gboolean
read_row (GStrv row, GPtrArray *fields, JxIndicator *indicator, GError **error)
{
  for (guint i = 0; row[i] != NULL && i < fields->len; i++)
    if (!jx_field_parse (fields->pdata[i], row[i], indicator, error))
      return FALSE;
  jx_text_take (&indicator->printed,
                jx_target_print (indicator->sign, indicator->value, indicator->unit));
  return TRUE;
}

/**
 * jx_library_read:
 * @bytes: a CSV file whose first row names fields of an indicator
 * @error: return location for a %JX_ERROR_DOCUMENT or %JX_ERROR_VALUE
 *
 * Reads a library of indicators 指标库.
 *
 * Returns: (transfer full) (nullable) (element-type JxIndicator): its indicators
 */
GPtrArray *
jx_library_read (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) rows = jx_csv_read (bytes, ',', error);
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GPtrArray) library = NULL;

  if (rows == NULL)
    return NULL;
  library = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_indicator_free);
  if (rows->len == 0)
    return g_steal_pointer (&library);
  fields = find_columns (rows->pdata[0], error);
  if (fields == NULL)
    return NULL;
  for (guint i = 1; i < rows->len; i++)
    {
      JxIndicator *indicator = jx_indicator_new ();

      g_ptr_array_add (library, indicator);
      if (!read_row (rows->pdata[i], fields, indicator, error))
        return NULL;
    }
  return g_steal_pointer (&library);
}

/* How well a candidate fits; 0 for not at all. */
static guint
rate_match (const JxIndicator *candidate, const JxIndicator *indicator, const char *text)
{
  const char *at = strstr (candidate->name, text);
  guint       rate = 1;

  if (at == NULL || g_str_equal (candidate->name, text) ||
      (candidate->id != 0 && candidate->id == indicator->id))
    return 0;
  if (at == candidate->name)
    rate += 1;
  if (g_str_equal (candidate->level2, indicator->level2))
    rate += 2;
  return rate;
}

static gboolean
is_listed (GPtrArray *matches, const JxIndicator *candidate)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const JxIndicator *match = matches->pdata[i];

      if (g_str_equal (match->name, candidate->name))
        return TRUE;
    }
  return FALSE;
}

/* Adds what fits of @candidates, the best first, as long as there is room. */
static void
add_matches (GPtrArray         *matches,
             GPtrArray         *candidates,
             const JxIndicator *indicator,
             const char        *text,
             guint              most)
{
  for (guint rate = 4; rate > 0; rate--)
    for (guint i = 0; i < candidates->len && matches->len < most; i++)
      if (rate_match (candidates->pdata[i], indicator, text) == rate &&
          !is_listed (matches, candidates->pdata[i]))
        g_ptr_array_add (matches, candidates->pdata[i]);
}

static GPtrArray *
list_own (const JxSnapshot *snapshot)
{
  GPtrArray *own = g_ptr_array_new ();

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = snapshot->units->pdata[u];

      g_ptr_array_extend (own, unit->indicators, NULL, NULL);
      for (guint p = 0; p < unit->projects->len; p++)
        {
          const JxProject *project = unit->projects->pdata[p];

          g_ptr_array_extend (own, project->indicators, NULL, NULL);
        }
    }
  return own;
}

/**
 * jx_library_match:
 * @snapshot: the year file, whose own indicators come first
 * @library: (element-type JxIndicator): a library
 * @indicator: the indicator that is being named; its id may be 0
 * @typed: what was typed of the name
 * @most: how many matches there may be
 *
 * Finds indicators whose name holds what was typed, at least two characters of it.
 *
 * The office's own come first, then the library; among each, those of the same level 2, and of
 * these the ones that begin with @typed. A name is offered once, and not when it is typed in full.
 *
 * Returns: (transfer container) (element-type JxIndicator): the matches, owned by @snapshot and
 *   @library
 */
GPtrArray *
jx_library_match (const JxSnapshot  *snapshot,
                  GPtrArray         *library,
                  const JxIndicator *indicator,
                  const char        *typed,
                  guint              most)
{
  GPtrArray       *matches = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) own = NULL;

  g_return_val_if_fail (snapshot != NULL && library != NULL, matches);
  g_return_val_if_fail (indicator != NULL && typed != NULL, matches);

  text = jx_text_strip (typed);
  if (g_utf8_strlen (text, -1) < LEAST_CHARACTERS)
    return matches;
  own = list_own (snapshot);
  add_matches (matches, own, indicator, text, most);
  add_matches (matches, library, indicator, text, most);
  return matches;
}

/**
 * jx_library_fill:
 * @match: an indicator of the office or of a library
 * @indicator: the indicator that was being named
 *
 * Fills name, description, target and basis from @match; levels, weight and goal stay.
 *
 * Of a library, only percentages and words are taken for the value: another office's count or
 * amount is nobody else's target.
 */
void
jx_library_fill (const JxIndicator *match, JxIndicator *indicator)
{
  gboolean takes_value;

  g_return_if_fail (match != NULL && indicator != NULL);

  takes_value = match->id != 0 || g_str_equal (match->unit, "%");
  jx_text_set (&indicator->name, match->name);
  jx_text_set (&indicator->description, match->description);
  indicator->sign = match->sign;
  jx_text_set (&indicator->value, takes_value ? match->value : "");
  jx_text_set (&indicator->unit, match->unit);
  jx_text_set (&indicator->basis, match->basis);
  indicator->direction = match->direction;
  if (takes_value)
    jx_text_set (&indicator->printed, match->printed);
  else
    jx_text_take (&indicator->printed,
                  jx_target_print (indicator->sign, indicator->value, indicator->unit));
}
