/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"
#include "paper/jx-form.h"
#include "paper/jx-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

/* Forms for the tests, and what can be read back from their PDF. */

static inline JxPaper *
paper_build (const char *name, const JxSnapshot *snapshot, const JxFormOptions *options)
{
  g_autoptr (GError) error = NULL;
  const JxForm *form = jx_form_find (name);
  JxPaper      *paper;

  g_assert_nonnull (form);
  paper = jx_form_build (form, snapshot, options, &error);
  g_assert_no_error (error);
  return paper;
}

static inline char *
paper_strip_blanks (const char *text)
{
  GString *stripped = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (stripped, g_utf8_get_char (at));
  return g_string_free (stripped, FALSE);
}

/* What can be extracted from the PDF of @paper, without blanks; %NULL where pdftotext is missing. */
static inline char *
paper_extract (JxPaper *paper)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *folder = NULL, *path = NULL, *out = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = { program, "-raw", "-enc", "UTF-8", NULL, "-", NULL };

  if (program == NULL)
    return NULL;
  folder = g_dir_make_tmp ("jixiao-XXXXXX", &error);
  g_assert_no_error (error);
  argv[4] = path = g_build_filename (folder, "out.pdf", NULL);
  g_assert_true (jx_pdf_write (paper, path, NULL, &error));
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  return paper_strip_blanks (out);
}

static inline void
paper_assert_prints (const char *text, const char *value)
{
  g_autofree char *stripped = paper_strip_blanks (value);

  if (strstr (text, stripped) == NULL)
    g_error ("“%s” is not in the PDF: %s", stripped, text);
}

static inline void
paper_assert_project_printed (const char      *text,
                              const JxProject *project,
                              guint            number,
                              JxColumns        columns)
{
  g_autofree char *heading = g_strdup_printf ("%u.%s绩效目标表", number, project->name);
  g_autofree char *budget = jx_money_format_form (project->budget);

  paper_assert_prints (text, heading);
  paper_assert_prints (text, project->code);
  paper_assert_prints (text, project->purpose);
  paper_assert_prints (text, budget);
  for (guint i = 0; i < project->goals->len; i++)
    {
      const JxProjectGoal *goal = g_ptr_array_index (project->goals, i);
      g_autofree char     *line = g_strdup_printf ("%u.%s", i + 1, goal->text);

      paper_assert_prints (text, line);
    }
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const JxIndicator *indicator = g_ptr_array_index (project->indicators, i);

      paper_assert_prints (text, indicator->level1);
      paper_assert_prints (text, indicator->level2);
      paper_assert_prints (text, indicator->name);
      paper_assert_prints (text, indicator->description);
      paper_assert_prints (text, indicator->basis);
      paper_assert_prints (text,
                           columns == JX_COLUMNS_MERGED ? indicator->printed : indicator->value);
      paper_assert_prints (text,
                           columns == JX_COLUMNS_MERGED ? indicator->printed : indicator->unit);
    }
}
