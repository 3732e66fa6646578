/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "paper/jx-form-private.h"

#include <glib/gi18n-lib.h>

/* All forms of a year as one document. */

typedef struct
{
  GPtrArray *papers;    /* of JxPaper */
  GPtrArray *omissions; /* titles of the forms that there is nothing to print of */
  guint      n_pages;
} Parts;

static void
clear_parts (Parts *parts)
{
  g_clear_pointer (&parts->papers, g_ptr_array_unref);
  g_clear_pointer (&parts->omissions, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, clear_parts)

/* FALSE for any failure but that there is nothing to print. */
static gboolean
add_part (Parts               *parts,
          const JxForm        *form,
          const JxSnapshot    *snapshot,
          const JxFormOptions *options,
          GError             **error)
{
  g_autoptr (GError) local = NULL;
  JxPaper *paper = jx_form_build (form, snapshot, options, &local);

  if (paper != NULL)
    {
      g_ptr_array_add (parts->papers, paper);
      parts->n_pages += jx_paper_get_n_pages (paper);
      return TRUE;
    }
  if (g_error_matches (local, JX_ERROR, JX_ERROR_NOTHING))
    {
      g_ptr_array_add (parts->omissions, g_strdup (form->title));
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* The record of changes is of a period and not of the year; it is part of it only where it is
 * wanted. */
static gboolean
lacks_changes (const JxForm *form, const JxFormOptions *options)
{
  return (form->uses & JX_FORM_USES_CHANGES) != 0 && options->changes == NULL;
}

/* Lays out each form where it will stand in a document of @pages_in_all pages. */
static gboolean
build_parts (Parts               *parts,
             const JxSnapshot    *snapshot,
             const JxFormOptions *options,
             guint                pages_in_all,
             const JxShown       *shown,
             GError             **error)
{
  JxFormOptions placed = *options;
  guint         n_forms;
  const JxForm *forms = jx_forms (&n_forms);

  parts->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_paper_unref);
  parts->omissions = g_ptr_array_new_with_free_func (g_free);
  placed.pages_in_all = pages_in_all;
  placed.shown = shown;
  for (guint i = 0; i < n_forms; i++)
    {
      placed.pages_before = parts->n_pages;
      if (forms[i].build != jx_form_build_all && !lacks_changes (&forms[i], options) &&
          !add_part (parts, &forms[i], snapshot, &placed, error))
        return FALSE;
    }
  if (parts->papers->len > 0)
    return TRUE;
  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_NOTHING,
                       _ ("There is nothing to print of any form of this year yet."));
  return FALSE;
}

/**
 * jx_form_build_all:
 * @snapshot: the data
 * @options: how they are laid out
 * @error: return location for an error
 *
 * Lays out all forms of the year as one document, numbered through.
 *
 * They are laid out once to see how many pages they have, and once more with the right numbers.
 * A form that there is nothing to print of is left out; see jx_paper_get_omissions().
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_all (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  const JxShown none = { G_MAXUINT, { 0 } };
  g_auto (Parts) counted = { 0 };
  g_auto (Parts) parts = { 0 };
  g_autofree char *title = NULL;
  const JxUnit    *unit;
  JxPaper         *paper;

  if (!build_parts (&counted, snapshot, options, 0, &none, error) ||
      !build_parts (&parts, snapshot, options, counted.n_pages, options->shown, error))
    return NULL;
  unit = g_ptr_array_index (snapshot->units, 0);
  title = g_strdup_printf ("%s%d年部门预算绩效报表", unit->name, (int) snapshot->settings->year);
  paper = jx_paper_join (title, parts.papers);
  g_ptr_array_extend_and_steal (paper->omissions, g_steal_pointer (&parts.omissions));
  return paper;
}
