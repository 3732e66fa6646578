/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "store/jx-attach.h"

#include <glib/gi18n-lib.h>

/* What the command line says of the row that the files prove. */
typedef struct
{
  char *project;
  char *indicator;
  char *voucher;
  char *adjustment;
  char *rectification;
} Wishes;

static void
clear_wishes (Wishes *wishes)
{
  g_free (wishes->project);
  g_free (wishes->indicator);
  g_free (wishes->voucher);
  g_free (wishes->adjustment);
  g_free (wishes->rectification);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static gboolean
find_row (JxTable table, GPtrArray *rows, const char *argument, JxPlace *row, GError **error)
{
  g_autofree char *text = jx_cli_text (argument, error);
  gconstpointer    found = text != NULL ? jx_cli_find_row (table, rows, text, error) : NULL;

  if (found == NULL)
    return FALSE;
  *row = (JxPlace){ table, jx_record_id (found), NULL };
  return TRUE;
}

static gboolean
find_indicator (const JxSnapshot *snapshot,
                const JxProject  *project,
                const char       *argument,
                JxPlace          *row,
                GError          **error)
{
  g_autofree char   *name = jx_cli_text (argument, error);
  const JxIndicator *indicator =
    name != NULL ? jx_cli_find_indicator (snapshot, NULL, project, name, error) : NULL;

  if (indicator == NULL)
    return FALSE;
  *row = (JxPlace){ JX_TABLE_INDICATOR, indicator->id, NULL };
  return TRUE;
}

static gboolean
find_owner (const JxSnapshot *snapshot, const Wishes *wishes, JxPlace *row, GError **error)
{
  const JxProject *project = NULL;

  if (wishes->project != NULL)
    {
      g_autofree char *name = jx_cli_text (wishes->project, error);

      project = name != NULL ? jx_cli_find_project (snapshot, NULL, name, error) : NULL;
      if (project == NULL)
        return FALSE;
    }
  if (wishes->indicator != NULL)
    return find_indicator (snapshot, project, wishes->indicator, row, error);
  if (wishes->voucher != NULL)
    return find_row (JX_TABLE_PAYMENT, project->payments, wishes->voucher, row, error);
  if (wishes->adjustment != NULL)
    return find_row (JX_TABLE_ADJUSTMENT, project->adjustments, wishes->adjustment, row, error);
  return find_row (JX_TABLE_RECTIFICATION,
                   project->rectifications,
                   wishes->rectification,
                   row,
                   error);
}

static gboolean
attach_one (JxYear *year, const JxPlace *row, const char *argument, GError **error)
{
  g_autofree char *path = jx_cli_path (argument, error);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = file != NULL ? jx_attach_read (file, &name, error) : NULL;

  return bytes != NULL && jx_year_attach (year, row->table, row->id, name, bytes, error) != 0;
}

static gboolean
attach (char **operands, const Wishes *wishes, GError **error)
{
  g_autoptr (JxYear) year = jx_cli_open (operands[0], TRUE, error);
  g_autoptr (JxSnapshot) snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  g_autofree char *size = NULL;
  JxPlace          row;

  if (snapshot == NULL || !find_owner (snapshot, wishes, &row, error) ||
      !jx_year_begin (year, JX_VERB_ADD, JX_TABLE_ATTACHMENT, NULL, NULL, error))
    return FALSE;
  for (guint i = 1; operands[i] != NULL; i++)
    if (!attach_one (year, &row, operands[i], error))
      {
        jx_year_rollback (year);
        return FALSE;
      }
  if (!jx_year_commit (year, error))
    return FALSE;

  if (jx_year_content_size (year) > JX_ATTACH_MANY)
    {
      size = g_format_size_full ((guint64) jx_year_content_size (year), G_FORMAT_SIZE_IEC_UNITS);
      g_print (_ ("Note: the evidence in the year file has %s by now, which is hard to mail.\n"),
               size);
    }
  return TRUE;
}

static gboolean
check_wishes (const Wishes *wishes, GError **error)
{
  guint n_rows = (wishes->indicator != NULL) + (wishes->voucher != NULL) +
                 (wishes->adjustment != NULL) + (wishes->rectification != NULL);

  if (n_rows > 1)
    {
      g_set_error (error,
                   G_OPTION_ERROR,
                   G_OPTION_ERROR_BAD_VALUE,
                   _ ("Files are attached to one row; name only one."));
      return FALSE;
    }
  if (n_rows == 0)
    return jx_cli_require ("--indicator", NULL, error);
  return wishes->indicator != NULL || jx_cli_require ("--project", wishes->project, error);
}

/**
 * jx_cmd_attach:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `attach`: puts files of evidence into the year file, all of them or none.
 *
 * Returns: whether they are in
 */
gboolean
jx_cmd_attach (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (Wishes) wishes = { 0 };
  g_auto (GStrv) operands = NULL;
#define FILENAME(name, letter, member, what, value)                                                \
  {                                                                                                \
    name, letter, 0, G_OPTION_ARG_FILENAME, &wishes.member, what, value                            \
  }
  const GOptionEntry options[] = {
    FILENAME ("project", 'p', project, N_ ("Project by code, name or number"), N_ ("PROJECT")),
    FILENAME ("indicator", 0, indicator, N_ ("Indicator by name or number"), N_ ("INDICATOR")),
    FILENAME ("voucher", 0, voucher, N_ ("Payment by voucher or number"), N_ ("VOUCHER")),
    FILENAME ("adjustment",
              0,
              adjustment,
              N_ ("Adjustment by document or number"),
              N_ ("DOCUMENT")),
    FILENAME ("rectification",
              0,
              rectification,
              N_ ("Rectification by problem or number"),
              N_ ("NUMBER")),
    { NULL },
  };
#undef FILENAME

  return jx_cli_parse (command, arguments, options, &operands, error) &&
         check_wishes (&wishes, error) && attach (operands, &wishes, error);
}
