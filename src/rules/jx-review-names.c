/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reads the amount at @cursor, if one stands there, and steps over its digits. */
static gboolean
read_amount (const char **cursor, gint64 *fen)
{
  static const char *const units[] = { "亿元", "万元", "元" };
  const char              *start = *cursor;
  gsize                    digits = strspn (start, "0123456789.,");
  g_autofree char         *text = NULL;

  *cursor += digits;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (*cursor, units[i]))
      {
        const char *end = *cursor + strlen (units[i]);

        if (g_str_has_prefix (end, "旦") || g_str_has_prefix (end, "宵") || *end == '/')
          return FALSE;
        text = g_strndup (start, end - start);
        return jx_money_parse (text, JX_MONEY_YUAN, fen, NULL);
      }
  return FALSE;
}

/* An amount for each person or visit is not that of the project. */
static gboolean
is_rate (const char *name, const char *amount)
{
  static const char *const words[] = { "每人", "每户", "每名", "每次", "每月", "人均", "户均" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (amount - name) >= length && g_str_has_prefix (amount - length, words[i]))
        return TRUE;
    }
  return FALSE;
}

static void
check_name_amount_cb (JxReview *review)
{
  const JxProject *project = review->project;
  g_autofree char *name = NULL;
  gint64           named = 0;
  gboolean         found = FALSE;

  if (strstr (project->name, "元") == NULL)
    return;

  name = jx_text_fold (project->name);
  for (const char *p = name; *p != '\0';)
    {
      const char *start = p;
      gint64      fen;

      if (!g_ascii_isdigit (*p))
        p++;
      else if (read_amount (&p, &fen) && !is_rate (name, start))
        {
          if (fen == project->budget)
            return;
          named = fen;
          found = TRUE;
        }
    }

  if (found)
    {
      g_autofree char *in_name = jx_money_format (named, JX_MONEY_WAN);
      g_autofree char *budget = jx_money_format (project->budget, JX_MONEY_WAN);

      jx_review_add_project (review,
                             "budget",
                             g_strdup_printf (_ ("The name speaks of %s, but the budget is %s "
                                                 "(10,000 yuan)."),
                                              in_name,
                                              budget),
                             _ ("Correct the name or the budget."));
    }
}

/* Steps to the next run of digits from @text on. */
static const char *
next_run (const char *text, gsize *length)
{
  while (*text != '\0' && !g_ascii_isdigit (*text))
    text++;
  *length = strspn (text, "0123456789");
  return *length > 0 ? text : NULL;
}

static gboolean
is_subject (const char *run, gsize length)
{
  return length == 7 && *run == '2';
}

/* One digit was left out: 250202 for 2050202. */
static gboolean
lacks_a_digit (const char *run, gsize length, const char *subject)
{
  gsize skipped = 0;

  if (length != strlen (subject) - 1)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (run[i] != subject[i + skipped] && skipped == 0)
        skipped = 1;
      if (run[i] != subject[i + skipped])
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_amount_or_count (const char *behind)
{
  static const char *const units[] = { "元", "万", "人", "户", ".", "," };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (behind, units[i]))
      return TRUE;
  return FALSE;
}

/* The subject code of a project: its field, else the one in its name. */
static char *
find_subject (const JxProject *project)
{
  g_autofree char *name = NULL;
  const char      *run;
  gsize            length;

  if (is_subject (project->subject, strlen (project->subject)))
    return g_strdup (project->subject);

  name = jx_text_fold (project->name);
  for (const char *p = name; (run = next_run (p, &length)) != NULL; p = run + length)
    if (is_subject (run, length))
      return g_strndup (run, length);
  return NULL;
}

static void
add_subject (JxReview   *review,
             const char *purpose,
             const char *run,
             gsize       length,
             const char *subject)
{
  g_autofree char *other = g_strndup (run, length);
  char            *fix = NULL;

  if (length != strlen (subject))
    fix = g_strdup_printf ("%.*s%s%s", (int) (run - purpose), purpose, subject, run + length);
  jx_review_add (review,
                 (JxPlace){ JX_TABLE_PROJECT, review->project->id, "purpose" },
                 g_strdup_printf (_ ("The purpose names the subject code %s, the project %s."),
                                  other,
                                  subject),
                 _ ("Name the same code in both."),
                 fix);
}

static void
check_subject_cb (JxReview *review)
{
  const JxProject *project = review->project;
  g_autofree char *subject = NULL;
  g_autofree char *purpose = NULL;
  const char      *run;
  gsize            length;

  if (strpbrk (project->purpose, "0123456789") == NULL)
    return;
  subject = find_subject (project);
  if (subject == NULL)
    return;

  purpose = jx_text_strip (project->purpose);
  for (const char *p = purpose; (run = next_run (p, &length)) != NULL; p = run + length)
    {
      gboolean other = is_subject (run, length) && strncmp (run, subject, length) != 0;

      if ((other || lacks_a_digit (run, length, subject)) && !is_amount_or_count (run + length))
        {
          add_subject (review, purpose, run, length, subject);
          return;
        }
    }
}

const JxCheck jx_review_name_checks[] = {
  { 16, JX_SCOPE_PROJECT, check_name_amount_cb },
  { 22, JX_SCOPE_PROJECT, check_subject_cb },
  { 0 },
};
