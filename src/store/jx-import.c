/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-import.h"

#include "model/jx-error.h"
#include "store/jx-backup.h"
#include "store/jx-year-private.h"

#include <glib/gi18n-lib.h>

/* What a new year file is made of; @fill puts @data into it, as one entry that names @source. */
typedef struct
{
  const JxSettings *settings;
  const JxUnit     *unit;
  gboolean (*fill) (JxYear *year, gconstpointer data, const char *source, GError **error);
  gconstpointer data;
  const char   *source;
} Contents;

static gboolean
add_units (JxYear *year, JxVerb verb, GPtrArray *units, const char *source, GError **error)
{
  if (!jx_year_begin (year, verb, JX_TABLE_UNIT, NULL, source, error))
    return FALSE;
  for (guint i = 0; i < units->len; i++)
    {
      g_autoptr (JxUnit) unit = jx_record_copy (JX_TABLE_UNIT, units->pdata[i]);

      unit->position = i + 1;
      if (!jx_year_add (year, JX_TABLE_UNIT, unit, error))
        return FALSE;
    }
  return jx_year_commit (year, error);
}

static gboolean
fill_from_draft (JxYear *year, gconstpointer data, const char *source, GError **error)
{
  const JxDraft *draft = data;
  g_autoptr (GPtrArray) units = g_ptr_array_new ();

  g_ptr_array_add (units, draft->unit);
  return add_units (year, JX_VERB_IMPORT, units, source, error);
}

static gboolean
fill_from_snapshot (JxYear *year, gconstpointer data, const char *source, GError **error)
{
  const JxSnapshot *snapshot = data;

  return add_units (year, JX_VERB_ROLL_OVER, snapshot->units, source, error);
}

/**
 * jx_import_put_in_place:
 * @finished: a closed year file in the same folder, in UTF-8
 * @path: the name that it is to bear, in UTF-8
 * @replace: whether a file of that name is replaced; else it is an error
 * @error: return location: %JX_ERROR_EXISTS or %JX_ERROR_IO
 *
 * Gives a finished file its name, so that there is never half a file of that name. Of a year file
 * that is replaced a backup is kept first. If it fails, @finished is still there.
 *
 * Returns: whether it bears the name now
 */
gboolean
jx_import_put_in_place (const char *finished, const char *path, gboolean replace, GError **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (finished);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GError) failure = NULL;

  if (replace)
    {
      jx_db_recover (path);
      if (!jx_backup_keep_file (path, error))
        return FALSE;
    }
  if (g_file_move (from,
                   to,
                   replace ? G_FILE_COPY_OVERWRITE : G_FILE_COPY_NONE,
                   NULL,
                   NULL,
                   NULL,
                   &failure))
    return TRUE;
  jx_year_set_make_error (path, failure, error);
  return FALSE;
}

/**
 * jx_import_name_target:
 * @failure: what went wrong with @temporary
 * @temporary: the file that was to become @path, in UTF-8
 * @path: the file asked for, in UTF-8
 *
 * Tells the user of the file asked for, not of the temporary one.
 */
void
jx_import_name_target (GError *failure, const char *temporary, const char *path)
{
  g_autofree char *from = g_path_get_basename (temporary);
  g_autofree char *to = g_path_get_basename (path);
  g_autoptr (GString) message = g_string_new (failure->message);

  g_string_replace (message, from, to, 0);
  g_free (failure->message);
  failure->message = g_string_free (g_steal_pointer (&message), FALSE);
}

static JxYear *
make_file (const char *path, const Contents *contents, gboolean replace, GError **error)
{
  g_autofree char *temporary = NULL;
  g_autoptr (JxYear) file = NULL;
  g_autoptr (GError) failure = NULL;
  gboolean ok;

  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_path_get_basename (path);

      g_set_error (error, JX_ERROR, JX_ERROR_EXISTS, _ ("There is a file “%s” already."), name);
      return NULL;
    }

  temporary = g_strdup_printf ("%s.%08x", path, g_random_int ());
  file = jx_year_create (temporary, contents->settings, contents->unit, &failure);
  if (file == NULL)
    {
      jx_import_name_target (failure, temporary, path);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  ok = contents->fill == NULL || contents->fill (file, contents->data, contents->source, error);
  g_clear_object (&file);
  if (!ok || !jx_import_put_in_place (temporary, path, replace, error))
    {
      jx_year_discard (temporary);
      return NULL;
    }
  return jx_year_open (path, error);
}

/**
 * jx_import_empty:
 * @path: the name of the year file to make, in UTF-8
 * @year: the fiscal year
 * @unit: the unit that the file is of
 * @replace: whether a file of that name is replaced; else it is an error
 * @error: return location: %JX_ERROR_EXISTS or another #JxError
 *
 * Makes a year file that holds nothing but its unit and opens it. If anything fails a file of that
 * name is as it was.
 *
 * Returns: (transfer full): the year file
 */
JxYear *
jx_import_empty (const char   *path,
                 gint64        year,
                 const JxUnit *unit,
                 gboolean      replace,
                 GError      **error)
{
  g_autoptr (JxSnapshot) snapshot = NULL;

  g_return_val_if_fail (path != NULL && unit != NULL, NULL);

  snapshot = jx_snapshot_new (year);
  return make_file (path,
                    &(const Contents){ .settings = snapshot->settings, .unit = unit },
                    replace,
                    error);
}

/**
 * jx_import_new_file:
 * @path: the name of the year file to make, in UTF-8
 * @draft: what was understood of a document
 * @document: name of the document, for the history
 * @year: the fiscal year
 * @replace: whether a file of that name is replaced; else it is an error
 * @error: return location: %JX_ERROR_EXISTS or another #JxError
 *
 * Makes a year file that holds @draft and opens it; undoing the import leaves it without a unit. If
 * anything fails a file of that name is as it was.
 *
 * Returns: (transfer full): the year file
 */
JxYear *
jx_import_new_file (const char    *path,
                    const JxDraft *draft,
                    const char    *document,
                    gint64         year,
                    gboolean       replace,
                    GError       **error)
{
  g_autoptr (JxSnapshot) snapshot = NULL;

  g_return_val_if_fail (path != NULL && draft != NULL && document != NULL, NULL);

  snapshot = jx_snapshot_new (year);
  return make_file (path,
                    &(const Contents){ .settings = snapshot->settings,
                                       .fill = fill_from_draft,
                                       .data = draft,
                                       .source = document },
                    replace,
                    error);
}

/**
 * jx_import_roll_over:
 * @path: the name of the year file to make, in UTF-8
 * @snapshot: the year as jx_roll_over() prepared it
 * @source: name of last year's file, for the history
 * @replace: whether a file of that name is replaced; else it is an error
 * @error: return location: %JX_ERROR_EXISTS or another #JxError
 *
 * Makes the year file of a new year out of last year's and opens it; undoing the roll-over leaves
 * it without units. If anything fails a file of that name is as it was.
 *
 * Returns: (transfer full): the year file
 */
JxYear *
jx_import_roll_over (const char       *path,
                     const JxSnapshot *snapshot,
                     const char       *source,
                     gboolean          replace,
                     GError          **error)
{
  g_return_val_if_fail (path != NULL && snapshot != NULL && source != NULL, NULL);

  return make_file (path,
                    &(const Contents){ .settings = snapshot->settings,
                                       .fill = fill_from_snapshot,
                                       .data = snapshot,
                                       .source = source },
                    replace,
                    error);
}
