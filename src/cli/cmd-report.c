/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "exchange/jx-json.h"
#include "model/jx-date.h"
#include "model/jx-error.h"
#include "paper/jx-form.h"
#include "paper/jx-pdf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WORD(name, letter, member, help, word)                                                     \
  {                                                                                                \
    name, letter, 0, G_OPTION_ARG_FILENAME, &wishes.member, help, word                             \
  }
#define FLAG(name, letter, member, help)                                                           \
  {                                                                                                \
    name, letter, 0, G_OPTION_ARG_NONE, &wishes.member, help, NULL                                 \
  }

/* What the command line asks for; each may be missing. */
typedef struct
{
  char    *form;
  char    *output;
  char    *project;
  char    *columns;
  char    *font;
  char    *as_of;
  char    *cutoff;
  char    *since;
  char    *until;
  gboolean flowing;
  gboolean per_project;
  gboolean grey;
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
  g_free (wishes->cutoff);
  g_free (wishes->since);
  g_free (wishes->until);
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

static char *
list_columns (const JxForm *form)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < JX_N_COLUMNS; i++)
    if (jx_form_has_columns (form, i))
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", jx_columns_name (i));
  return g_string_free (g_steal_pointer (&known), FALSE);
}

static gboolean
parse_columns (const JxForm *form, const char *text, JxColumns *columns, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *known = NULL;

  if (text == NULL)
    return TRUE;
  name = jx_cli_text (text, error);
  if (name == NULL)
    return FALSE;
  if (form->columns == 0)
    {
      g_set_error (error,
                   G_OPTION_ERROR,
                   G_OPTION_ERROR_BAD_VALUE,
                   _ ("The columns of the form “%s” cannot be chosen"),
                   form->name);
      return FALSE;
    }
  if (jx_columns_find (name, columns) && jx_form_has_columns (form, *columns))
    return TRUE;
  known = list_columns (form);
  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("The form “%s” has no columns “%s”, but %s"),
               form->name,
               name,
               known);
  return FALSE;
}

static gboolean
parse_cutoff (const char *text, guint *cutoff, GError **error)
{
  g_autofree char *month = NULL;
  guint64          value;

  if (text == NULL)
    return TRUE;
  month = jx_cli_text (text, error);
  if (month == NULL)
    return FALSE;
  if (!g_ascii_string_to_unsigned (month, 10, 1, 12, &value, NULL))
    {
      g_set_error (error,
                   G_OPTION_ERROR,
                   G_OPTION_ERROR_BAD_VALUE,
                   _ ("“%s” is not a month; --cutoff takes 1 to 12"),
                   month);
      return FALSE;
    }
  *cutoff = (guint) value;
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
parse_day (const char *option, const char *text, char **day, GError **error)
{
  if (text == NULL)
    return TRUE;
  *day = jx_cli_text (text, error);
  if (*day == NULL)
    return FALSE;
  if (jx_date_is_valid (*day))
    return TRUE;
  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("“%s” is not a day; write %s like 2021-10-31"),
               *day,
               option);
  return FALSE;
}

/* Reads the journal only for a form that prints it. */
static gboolean
read_changes (JxYear              *year,
              const JxForm        *form,
              const JxFormOptions *options,
              GPtrArray          **changes,
              GError             **error)
{
  if ((form->uses & JX_FORM_USES_CHANGES) == 0)
    return TRUE;
  *changes = jx_year_trail (year, options->since, options->until, error);
  return *changes != NULL;
}

static gboolean
report (const char *file, const JxForm *form, const Wishes *wishes, GError **error)
{
  JxFormOptions    options = { .flowing = wishes->flowing,
                               .per_project = wishes->per_project,
                               .grey = wishes->grey };
  g_autofree char *fingerprint = NULL;
  g_autofree char *font = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *since = NULL;
  g_autofree char *until = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;
  g_autoptr (JxPaper) paper = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (!parse_columns (form, wishes->columns, &options.columns, error) ||
      !parse_cutoff (wishes->cutoff, &options.cutoff, error) ||
      !parse_day ("--since", wishes->since, &since, error) ||
      !parse_day ("--until", wishes->until, &until, error))
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

  options.since = since;
  options.until = until;
  if (!read_changes (year, form, &options, &changes, error))
    return FALSE;

  fingerprint = jx_year_fingerprint (year);
  options.changes = changes;
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
  /* clang-format off */
  const GOptionEntry options[] = {
    WORD ("form", 0, form, N_ ("Form to print; “jixiao-cli forms” lists them"), N_ ("FORM")),
    WORD ("output", 'o', output, N_ ("PDF file to write"), N_ ("FILE")),
    WORD ("project", 'p', project, N_ ("Only this project, by code, name or number"),
          N_ ("PROJECT")),
    WORD ("columns", 0, columns, N_ ("Columns of the indicators, as a province prints them"),
          "merged|split|national|sichuan"),
    FLAG ("flowing", 0, flowing, N_ ("Let a project begin in the middle of a page")),
    WORD ("as-of", 0, as_of,
          N_ ("Day that a form of spending is of; the day of the last payment else"), N_ ("DATE")),
    WORD ("cutoff", 0, cutoff,
          N_ ("Month that the form of monitoring is of; the last one monitored else"),
          N_ ("MONTH")),
    WORD ("since", 0, since, N_ ("First day that the record of changes is of"), N_ ("DATE")),
    WORD ("until", 0, until, N_ ("Last day that the record of changes is of"), N_ ("DATE")),
    FLAG ("per-project", 0, per_project,
          N_ ("In the form of spending, add a page for each project")),
    FLAG ("grey", 0, grey, N_ ("Charts without colour")),
    WORD ("font", 0, font, N_ ("Font family to prefer"), N_ ("FAMILY")),
    FLAG ("verbose", 'v', verbose, N_ ("Say the number of pages and the fonts used")),
    { NULL },
  };
  /* clang-format on */
  const JxForm *form;

  if (!jx_cli_parse (command, arguments, options, &files, error) ||
      !jx_cli_require ("--form", wishes.form, error) ||
      !jx_cli_require ("-o", wishes.output, error) ||
      !jx_cli_differ (files[0], wishes.output, error))
    return FALSE;
  form = find_form (wishes.form, error);
  return form != NULL && report (files[0], form, &wishes, error);
}

static void
print_forms_json (void)
{
  JxJson          *json = jx_json_new ();
  g_autofree char *text = NULL;
  guint            n_forms;
  const JxForm    *forms = jx_forms (&n_forms);

  jx_json_begin (json, NULL, '[');
  for (guint i = 0; i < n_forms; i++)
    {
      jx_json_begin (json, NULL, '{');
      jx_json_text (json, "name", forms[i].name);
      jx_json_text (json, "title", _ (forms[i].title));
      jx_json_begin (json, "columns", '[');
      for (guint columns = 0; columns < JX_N_COLUMNS; columns++)
        if (jx_form_has_columns (&forms[i], columns))
          jx_json_text (json, NULL, jx_columns_name (columns));
      jx_json_end (json);
      jx_json_end (json);
    }
  jx_json_end (json);

  text = jx_json_finish (json);
  jx_cli_print_json (text);
}

static void
print_forms (void)
{
  guint         n_forms;
  const JxForm *forms = jx_forms (&n_forms);

  for (guint i = 0; i < n_forms; i++)
    g_print ("%-22s %s\n", forms[i].name, _ (forms[i].title));
}

/**
 * jx_cmd_forms:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `forms`: lists the forms by name and title, and in JSON the columns that each has.
 *
 * Returns: whether the command was used rightly
 */
gboolean
jx_cmd_forms (const JxCommand *command, char **arguments, GError **error)
{
  gboolean as_json = FALSE;
  g_auto (GStrv) operands = NULL;
  const GOptionEntry options[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };

  if (!jx_cli_parse (command, arguments, options, &operands, error))
    return FALSE;
  if (as_json)
    print_forms_json ();
  else
    print_forms ();
  return TRUE;
}
