/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-private.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define USES(option) JX_FORM_USES_##option
#define HAS(columns) (1u << JX_COLUMNS_##columns)

/* clang-format off */
static const JxForm forms[] = {
  { "goal-table", N_ ("Project goal table"),
    USES (PROJECT) | USES (COLUMNS) | USES (FLOWING), HAS (MERGED) | HAS (SPLIT),
    jx_form_build_goal_table },
  { "full-text", N_ ("Whole text for publication"),
    USES (PROJECT) | USES (COLUMNS) | USES (FLOWING), HAS (MERGED) | HAS (SPLIT),
    jx_form_build_full_text },
  { "application", N_ ("Application for project goals"),
    USES (PROJECT) | USES (COLUMNS) | USES (FLOWING), HAS (NATIONAL) | HAS (SICHUAN),
    jx_form_build_application },
  { "department-goals", N_ ("Goals of the department"), 0, 0, jx_form_build_department_goals },
  { "spending", N_ ("Progress of spending"),
    USES (PROJECT) | USES (AS_OF) | USES (PER_PROJECT) | USES (GREY), 0, jx_form_build_spending },
  { "monitoring", N_ ("Monitoring"), USES (PROJECT) | USES (CUTOFF) | USES (FLOWING), 0,
    jx_form_build_monitoring },
  { "evaluation", N_ ("Self-evaluation of projects"), USES (PROJECT) | USES (FLOWING), 0,
    jx_form_build_evaluation },
  { "department-evaluation", N_ ("Self-evaluation of the department"), 0, 0,
    jx_form_build_department_evaluation },
  { "report", N_ ("Report on self-evaluation"), 0, 0, jx_form_build_report },
  { "summary", N_ ("Summary of projects"), USES (PROJECT), 0, jx_form_build_summary },
  { "review", N_ ("Review of goals"), USES (PROJECT), 0, jx_form_build_review },
  { "rectification", N_ ("Rectification list"), USES (PROJECT), 0, jx_form_build_rectification },
  { "payments", N_ ("Payments"), USES (PROJECT) | USES (AS_OF), 0, jx_form_build_payments },
  { "history", N_ ("Record of changes"), USES (CHANGES), 0, jx_form_build_history },
  { "all", N_ ("All forms of the year"),
    USES (COLUMNS) | USES (FLOWING) | USES (AS_OF) | USES (PER_PROJECT) | USES (CUTOFF) |
      USES (GREY),
    HAS (MERGED) | HAS (SPLIT) | HAS (SICHUAN), jx_form_build_all },
};
/* clang-format on */

/**
 * jx_forms:
 * @n_forms: (out) (optional): how many there are
 *
 * Lists the official forms; the last one is all of them in one document.
 *
 * Returns: (transfer none) (array length=n_forms): the forms
 */
const JxForm *
jx_forms (guint *n_forms)
{
  if (n_forms != NULL)
    *n_forms = G_N_ELEMENTS (forms);
  return forms;
}

/**
 * jx_form_find:
 * @name: the name of a form, `goal-table`
 *
 * Finds a form by its name.
 *
 * Returns: (transfer none) (nullable): the form; %NULL when there is none of that name
 */
const JxForm *
jx_form_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].name, name))
      return &forms[i];
  return NULL;
}

/**
 * jx_form_has_columns:
 * @form: a form
 * @columns: columns
 *
 * Tells whether a form can be printed in these columns.
 *
 * Returns: whether it has them
 */
gboolean
jx_form_has_columns (const JxForm *form, JxColumns columns)
{
  g_return_val_if_fail (form != NULL, FALSE);

  return (form->columns & 1u << columns) != 0;
}

/**
 * jx_form_build:
 * @form: a form
 * @snapshot: the data
 * @options: (nullable): what to print and how; %NULL for all of it in the usual way
 * @error: return location for an error
 *
 * Lays a form out on pages.
 *
 * Fails with %JX_ERROR_NOT_FOUND for a project that does not exist and %JX_ERROR_NOTHING where
 * there is nothing to print.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build (const JxForm        *form,
               const JxSnapshot    *snapshot,
               const JxFormOptions *options,
               GError             **error)
{
  static const JxFormOptions usual;

  g_return_val_if_fail (form != NULL, NULL);
  g_return_val_if_fail (snapshot != NULL, NULL);

  return form->build (snapshot, options != NULL ? options : &usual, error);
}

static JxFlow *
set_up (JxFlow *flow, const JxFormOptions *options)
{
  flow->theme = options->grey ? JX_CHART_GREY : JX_CHART_PRINT;
  flow->pages_before = options->pages_before;
  flow->pages_in_all = options->pages_in_all;
  flow->shown = options->shown;
  if (options->scripted)
    jx_flow_record (flow);
  return flow;
}

/**
 * jx_form_begin:
 * @title: the title of the document
 * @options: the options of the form
 *
 * Begins a form on pages upright.
 *
 * Returns: (transfer full): the flow
 */
JxFlow *
jx_form_begin (const char *title, const JxFormOptions *options)
{
  return set_up (jx_flow_new (title, options->font), options);
}

/**
 * jx_form_begin_wide:
 * @title: the title of the document
 * @options: the options of the form
 *
 * Begins a form on pages across.
 *
 * Returns: (transfer full): the flow
 */
JxFlow *
jx_form_begin_wide (const char *title, const JxFormOptions *options)
{
  return set_up (jx_flow_new_wide (title, options->font), options);
}

/**
 * jx_form_units:
 * @snapshot: the data
 * @error: return location for an error
 *
 * Lists the units that a form of whole departments is to print: those of which anything was
 * entered.
 *
 * Returns: (transfer container) (nullable) (element-type JxUnit): at least one; %NULL on error
 */
GPtrArray *
jx_form_units (const JxSnapshot *snapshot, GError **error)
{
  g_autoptr (GPtrArray) units = g_ptr_array_new ();

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      JxUnit *unit = g_ptr_array_index (snapshot->units, u);

      if (unit->projects->len > 0 || unit->goals->len > 0 || unit->indicators->len > 0)
        g_ptr_array_add (units, unit);
    }
  if (units->len > 0)
    return g_steal_pointer (&units);
  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_NOTHING,
                       _ ("Nothing was entered for this year yet, so there is nothing to print."));
  return NULL;
}

/**
 * jx_form_projects:
 * @snapshot: the data
 * @options: which of them
 * @error: return location for an error
 *
 * Lists the projects that a form is to print, in the order of their units.
 *
 * Returns: (transfer full) (nullable) (element-type JxFormProject): at least one; %NULL on error
 */
GArray *
jx_form_projects (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (JxFormProject));

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = g_ptr_array_index (snapshot->units, u);

      for (guint p = 0; p < unit->projects->len; p++)
        {
          JxFormProject item = { unit, g_ptr_array_index (unit->projects, p), p + 1 };

          if (options->project_id == 0 || item.project->id == options->project_id)
            g_array_append_val (found, item);
        }
    }
  if (found->len > 0)
    return g_steal_pointer (&found);

  if (options->project_id != 0)
    g_set_error (error,
                 JX_ERROR,
                 JX_ERROR_NOT_FOUND,
                 _ ("There is no project number %" PRId64 " in this year."),
                 options->project_id);
  else
    g_set_error (error,
                 JX_ERROR,
                 JX_ERROR_NOTHING,
                 _ ("This year has no project yet, so there is nothing to print."));
  return NULL;
}

/**
 * jx_form_whose:
 * @snapshot: the data
 * @options: which projects
 * @unit: the unit of the first of them
 *
 * Names who hands a form in: the unit, or all units of a merged file together.
 *
 * Returns: (transfer full): a unit with a code and a name only
 */
JxUnit *
jx_form_whose (const JxSnapshot *snapshot, const JxFormOptions *options, const JxUnit *unit)
{
  JxUnit *whose = jx_unit_new ();

  if (snapshot->units->len > 1 && options->project_id == 0)
    {
      jx_text_take (&whose->name,
                    g_strdup_printf ("%s等%u个单位", unit->name, snapshot->units->len));
      return whose;
    }
  whose->id = unit->id;
  jx_text_set (&whose->code, unit->code);
  jx_text_set (&whose->name, unit->name);
  return whose;
}
