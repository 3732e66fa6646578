/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "model/jx-error.h"
#include "paper/jx-form.h"
#include "paper/jx-pdf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the command line asks for; each may be missing. */
typedef struct
{
  char    *form;
  char    *output;
  char    *project;
  char    *columns;
  char    *font;
  char    *as_of;
  gboolean flowing;
  gboolean per_project;
  gboolean verbose;
} Wishes;

static void
clear_wishes (Wishes *wishes)
{
  g_free (wishes->form);
  g_free (wishes->output);
  g_free (wishes->project);
  g_free (wishes->columns);
  g_free (wishes->font);
  g_free (wishes->as_of);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static const JxForm *
find_form (const char *argument, GError **error)
{
  g_autofree char *name = jx_cli_text (argument, error);
  g_autoptr (GString) known = g_string_new (NULL);
  const JxForm *form;
  const JxForm *forms;
  guint         n_forms;

  if (name == NULL)
    return NULL;
  form = jx_form_find (name);
  if (form != NULL)
    return form;

  forms = jx_forms (&n_forms);
  for (guint i = 0; i < n_forms; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", forms[i].name);
  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("There is no form “%s”, but %s"),
               name,
               known->str);
  return NULL;
}

static gboolean
parse_columns (const char *text, JxColumns *columns, GError **error)
{
  if (text == NULL || g_str_equal (text, "merged"))
    *columns = JX_COLUMNS_MERGED;
  else if (g_str_equal (text, "split"))
    *columns = JX_COLUMNS_SPLIT;
  else
    {
      g_set_error_literal (error,
                           G_OPTION_ERROR,
                           G_OPTION_ERROR_BAD_VALUE,
                           _ ("The option --columns needs “merged” or “split”"));
      return FALSE;
    }
  return TRUE;
}

static void
print_paper (JxPaper *paper)
{
  g_auto (GStrv) fonts = jx_paper_get_fonts (paper);

  g_print (ngettext ("%u page\n", "%u pages\n", jx_paper_get_n_pages (paper)),
           jx_paper_get_n_pages (paper));
  for (guint i = 0; fonts[i] != NULL; i++)
    g_print (_ ("Font: %s\n"), fonts[i]);
}

static void
print_omissions (JxPaper *paper)
{
  GPtrArray *omissions = jx_paper_get_omissions (paper);

  for (guint i = 0; i < omissions->len; i++)
    g_printerr (_ ("Left out, since there is nothing to print: %s\n"),
                _ ((const char *) omissions->pdata[i]));
}

static gboolean
write_pdf (JxPaper *paper, const JxSnapshot *snapshot, const Wishes *wishes, GError **error)
{
  g_autofree char *path = jx_cli_path (wishes->output, error);
  JxPdfInfo        info = { 0 };

  if (snapshot->units->len > 0)
    info.author = ((const JxUnit *) snapshot->units->pdata[0])->name;
  if (path == NULL || !jx_pdf_write (paper, path, &info, error))
    return FALSE;

  print_omissions (paper);
  if (wishes->verbose)
    print_paper (paper);
  return TRUE;
}

static gboolean
report (const char *file, const JxForm *form, const Wishes *wishes, GError **error)
{
  JxFormOptions    options = { .flowing = wishes->flowing, .per_project = wishes->per_project };
  g_autofree char *fingerprint = NULL;
  g_autofree char *font = NULL;
  g_autofree char *as_of = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;
  g_autoptr (JxPaper) paper = NULL;

  if (!parse_columns (wishes->columns, &options.columns, error))
    return FALSE;
  if (wishes->font != NULL && (font = jx_cli_text (wishes->font, error)) == NULL)
    return FALSE;

  year = jx_cli_open (file, FALSE, error);
  snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  if (snapshot == NULL ||
      !jx_cli_project_id (snapshot, wishes->project, &options.project_id, error))
    return FALSE;
  if (wishes->as_of != NULL && (as_of = jx_cli_as_of (snapshot, wishes->as_of, error)) == NULL)
    return FALSE;

  fingerprint = jx_year_fingerprint (year);
  options.fingerprint = fingerprint;
  options.font = font;
  options.as_of = as_of;
  paper = jx_form_build (form, snapshot, &options, error);
  return paper != NULL && write_pdf (paper, snapshot, wishes, error);
}

/**
 * jx_cmd_report:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `report`: prints an official form into a PDF file.
 *
 * Returns: whether it was printed
 */
gboolean
jx_cmd_report (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (Wishes) wishes = { 0 };
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "form",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.form,
      N_ ("Form to print; “jixiao-cli forms” lists them"),
      N_ ("FORM") },
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.output,
      N_ ("PDF file to write"),
      N_ ("FILE") },
    { "project",
      'p',
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.project,
      N_ ("Only this project, by code, name or number"),
      N_ ("PROJECT") },
    { "columns",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.columns,
      N_ ("Target values as printed, or in three columns"),
      "merged|split" },
    { "flowing",
      0,
      0,
      G_OPTION_ARG_NONE,
      &wishes.flowing,
      N_ ("Let a project begin in the middle of a page"),
      NULL },
    { "as-of",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.as_of,
      N_ ("Day that a form of spending is of; the day of the last payment else"),
      N_ ("DATE") },
    { "per-project",
      0,
      0,
      G_OPTION_ARG_NONE,
      &wishes.per_project,
      N_ ("In the form of spending, add a page for each project"),
      NULL },
    { "font",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.font,
      N_ ("Font family to prefer"),
      N_ ("FAMILY") },
    { "verbose",
      'v',
      0,
      G_OPTION_ARG_NONE,
      &wishes.verbose,
      N_ ("Say the number of pages and the fonts used"),
      NULL },
    { NULL },
  };
  const JxForm *form;

  if (!jx_cli_parse (command, arguments, options, &files, error) ||
      !jx_cli_require ("--form", wishes.form, error) ||
      !jx_cli_require ("-o", wishes.output, error) ||
      !jx_cli_differ (files[0], wishes.output, error))
    return FALSE;
  form = find_form (wishes.form, error);
  return form != NULL && report (files[0], form, &wishes, error);
}

/**
 * jx_cmd_forms:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `forms`: lists the forms by name and title.
 *
 * Returns: whether the command was used rightly
 */
gboolean
jx_cmd_forms (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (GStrv) operands = NULL;
  const JxForm *forms;
  guint         n_forms;

  if (!jx_cli_parse (command, arguments, NULL, &operands, error))
    return FALSE;

  forms = jx_forms (&n_forms);
  for (guint i = 0; i < n_forms; i++)
    g_print ("%-16s %s\n", forms[i].name, _ (forms[i].title));
  return TRUE;
}
