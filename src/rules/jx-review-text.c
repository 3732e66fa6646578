/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-review-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

static gboolean
is_cross (gunichar c)
{
  return c == 'X' || c == 'x' || c == 0xff38 || c == 0xff58;
}

/* `XX`, apart from one within a word such as `EXXON`. */
static gboolean
has_crosses (const char *text)
{
  gunichar before = 0;

  for (const char *p = text; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);
      guint    run = 0;

      for (; is_cross (g_utf8_get_char (p)); p = g_utf8_next_char (p))
        run++;
      if (run >= 2 && !g_ascii_isalpha (before < 128 ? before : 0) && !g_ascii_isalpha (*p))
        return TRUE;
      if (run == 0)
        p = g_utf8_next_char (p);
      before = c;
    }
  return FALSE;
}

/* Dots that end a text stand for what nobody wrote; within a quotation they are a style. */
static gboolean
trails_off (const char *text)
{
  g_autofree char *stripped = jx_text_strip (text);

  return g_str_has_suffix (stripped, "…") || g_str_has_suffix (stripped, "...");
}

static gboolean
has_placeholder (const char *text, guint traits)
{
  return (traits & JX_TRAIT_PLACEHOLDER) || ((traits & JX_TRAIT_CROSSES) && has_crosses (text)) ||
         ((traits & JX_TRAIT_ELLIPSIS) && trails_off (text));
}

static gboolean
is_numbered_prompt (const char *name)
{
  static const char *const prompts[] = { "指标", "目标" };

  for (guint i = 0; i < G_N_ELEMENTS (prompts); i++)
    if (g_str_has_prefix (name, prompts[i]))
      {
        gunichar c = g_utf8_get_char (name + strlen (prompts[i]));

        return g_unichar_isdigit (c) || (c != 0 && g_utf8_strchr ("一二三四五", -1, c) != NULL);
      }
  return FALSE;
}

static char *
say_placeholder (const char *text)
{
  return g_strdup_printf (_ ("A placeholder was left in “%s”."), text);
}

static void
check_indicator_placeholder_cb (JxReview *review)
{
  const JxFacts     *facts = review->facts;
  const JxIndicator *indicator = facts->indicator;
  const struct
  {
    const char *field;
    const char *text;
    guint       traits;
  } texts[] = {
    { "name", indicator->name, facts->name },
    { "description", indicator->description, facts->description },
    { "printed", indicator->printed, facts->printed },
    { "basis", indicator->basis, facts->basis },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (has_placeholder (texts[i].text, texts[i].traits) ||
        (i == 0 && is_numbered_prompt (indicator->name)))
      jx_review_add_indicator (review,
                               texts[i].field,
                               say_placeholder (texts[i].text),
                               _ ("Replace it by what it stands for."),
                               NULL);
}

static void
check_placeholder (JxReview *review, JxTable table, gint64 id, const char *field, const char *text)
{
  if (has_placeholder (text, jx_words_traits (text)))
    jx_review_add (review,
                   (JxPlace){ table, id, field },
                   say_placeholder (text),
                   _ ("Replace it by what it stands for."),
                   NULL);
}

static void
check_project_placeholder_cb (JxReview *review)
{
  const JxProject *project = review->project;

  check_placeholder (review, JX_TABLE_PROJECT, project->id, "name", project->name);
  check_placeholder (review, JX_TABLE_PROJECT, project->id, "purpose", project->purpose);
  for (guint i = 0; i < project->goals->len; i++)
    {
      const JxProjectGoal *goal = project->goals->pdata[i];

      check_placeholder (review, JX_TABLE_PROJECT_GOAL, goal->id, "text", goal->text);
    }
}

static void
check_unit_placeholder_cb (JxReview *review)
{
  for (guint i = 0; i < review->unit->goals->len; i++)
    {
      const JxGoal *goal = review->unit->goals->pdata[i];

      check_placeholder (review, JX_TABLE_GOAL, goal->id, "title", goal->title);
      check_placeholder (review, JX_TABLE_GOAL, goal->id, "text", goal->text);
    }
}

/* Says nothing: blank, a dash, a bare number such as the 0 that a spreadsheet leaves. */
static gboolean
is_empty_description (const char *text)
{
  if (jx_words_same (text, "无"))
    return TRUE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

static void
check_description_cb (JxReview *review)
{
  const JxIndicator *indicator = review->facts->indicator;
  char              *message;

  if (jx_text_is_blank (indicator->description))
    message = g_strdup_printf (_ ("“%s” has no description."), indicator->name);
  else if (is_empty_description (indicator->description))
    message = g_strdup_printf (_ ("The description of “%s” is only “%s”."),
                               indicator->name,
                               indicator->description);
  else if (jx_words_same (indicator->description, indicator->name))
    message =
      g_strdup_printf (_ ("The description of “%s” only repeats its name."), indicator->name);
  else
    return;

  jx_review_add_indicator (review,
                           "description",
                           message,
                           _ ("Say what is counted and how."),
                           NULL);
}

static void
check_basis_cb (JxReview *review)
{
  const JxFacts *facts = review->facts;

  if (!(facts->basis & JX_TRAIT_RESULT) || (facts->basis & JX_TRAIT_SOURCE))
    return;

  jx_review_add_indicator (review,
                           "basis",
                           g_strdup_printf (_ ("The basis “%s” of “%s” is a result, not a "
                                               "source."),
                                            facts->indicator->basis,
                                            facts->indicator->name),
                           _ ("Name the plan, standard, history, contract or document that the "
                              "target comes from."),
                           NULL);
}

static void
check_trade_cb (JxReview *review)
{
  const JxFacts *facts = review->facts;
  gboolean       in_name = (facts->name & JX_TRAIT_FOREIGN) != 0;

  if (!in_name && !(facts->description & JX_TRAIT_FOREIGN))
    return;

  jx_review_add_indicator (review,
                           in_name ? "name" : "description",
                           g_strdup_printf (_ ("“%s” seems to belong to another trade."),
                                            in_name ? facts->indicator->name
                                                    : facts->indicator->description),
                           _ ("Check whether it was copied from elsewhere."),
                           NULL);
}

static gboolean
is_bare_number (const char *text)
{
  gboolean has_digit = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isdigit (c))
        has_digit = TRUE;
      else if (!g_unichar_isspace (c) && !g_unichar_ispunct (c))
        return FALSE;
    }
  return has_digit;
}

/* A year behind a dash ends a span of years such as that of a five-year plan. */
static gboolean
ends_span (const char *start, const char *year)
{
  static const char *const dashes[] = { "-", "—", "–", "～", "~", "至" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      gsize length = strlen (dashes[i]);

      if ((gsize) (year - start) >= length && g_str_has_prefix (year - length, dashes[i]))
        return TRUE;
    }
  return FALSE;
}

/* Four digits before 年 that are a year of these times. */
static gint64
year_before (const char *start, const char *mark)
{
  const char *p = mark;
  gint64      year;

  while (p > start && g_ascii_isdigit (p[-1]))
    p--;
  if (mark - p != 4 || ends_span (start, p))
    return 0;
  year = g_ascii_strtoll (p, NULL, 10);
  return year >= 1990 && year <= 2099 ? year : 0;
}

/* Years within 《》 belong to the title of a document. */
static gint64
find_other_year (const char *text, gint64 year)
{
  g_autofree char *folded = jx_text_fold (text);
  guint            depth = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    switch (g_utf8_get_char (p))
      {
      case 0x300a: /* 《 */
        depth++;
        break;
      case 0x300b: /* 》 */
        depth -= depth > 0;
        break;
      case 0x5e74: /* 年 */
        {
          gint64 found = depth == 0 ? year_before (folded, p) : 0;

          if (found != 0 && found != year)
            return found;
          break;
        }
      default:
        break;
      }
  return 0;
}

static void
check_goal_text (JxReview *review, JxTable table, gint64 id, const char *text)
{
  gint64 year = find_other_year (text, review->settings->year);
  char  *message;

  if (is_bare_number (text))
    message = g_strdup_printf (_ ("The goal “%s” is only a number."), text);
  else if (year != 0)
    message = g_strdup_printf (_ ("The goal speaks of the year %" PRId64
                                  ", but the fiscal year is %" PRId64 "."),
                               year,
                               review->settings->year);
  else
    return;

  jx_review_add (review,
                 (JxPlace){ table, id, "text" },
                 message,
                 _ ("Check whether the text was taken over from another year."),
                 NULL);
}

static void
check_unit_goals_cb (JxReview *review)
{
  for (guint i = 0; i < review->unit->goals->len; i++)
    {
      const JxGoal *goal = review->unit->goals->pdata[i];

      check_goal_text (review, JX_TABLE_GOAL, goal->id, goal->text);
    }
}

static void
check_project_goals_cb (JxReview *review)
{
  for (guint i = 0; i < review->project->goals->len; i++)
    {
      const JxProjectGoal *goal = review->project->goals->pdata[i];

      check_goal_text (review, JX_TABLE_PROJECT_GOAL, goal->id, goal->text);
    }
}

const JxCheck jx_review_text_checks[] = {
  { 7, JX_SCOPE_INDICATOR, check_indicator_placeholder_cb },
  { 7, JX_SCOPE_PROJECT, check_project_placeholder_cb },
  { 7, JX_SCOPE_UNIT, check_unit_placeholder_cb },
  { 8, JX_SCOPE_INDICATOR, check_description_cb },
  { 9, JX_SCOPE_INDICATOR, check_basis_cb },
  { 19, JX_SCOPE_INDICATOR, check_trade_cb },
  { 20, JX_SCOPE_UNIT, check_unit_goals_cb },
  { 20, JX_SCOPE_PROJECT, check_project_goals_cb },
  { 0 },
};
