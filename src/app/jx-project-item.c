/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-project-item.h"
#include "app/jx-session-money.h"
#include "model/jx-percent.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _JxProjectItem
{
  GObject parent_instance;

  gint64 id;
  char  *texts[JX_N_PROJECT_COLUMNS];
  gint64 keys[JX_N_PROJECT_COLUMNS]; /* what the columns of numbers are sorted by */
};

G_DEFINE_FINAL_TYPE (JxProjectItem, jx_project_item, G_TYPE_OBJECT)

static const struct
{
  const char *title;
  gboolean    is_number;
  int         width; /* characters that are always seen */
} columns[JX_N_PROJECT_COLUMNS] = {
  [JX_PROJECT_POSITION] = { N_ ("No."), TRUE, 3 },
  [JX_PROJECT_CODE] = { N_ ("Project code"), FALSE, 10 },
  [JX_PROJECT_NAME] = { N_ ("Project name"), FALSE, 14 },
  [JX_PROJECT_SUBJECT] = { N_ ("Subject code"), FALSE, 7 },
  [JX_PROJECT_BUDGET] = { N_ ("Budget"), TRUE, 7 },
  [JX_PROJECT_FISCAL] = { N_ ("Fiscal funds"), TRUE, 7 },
  [JX_PROJECT_OTHER] = { N_ ("Other funds"), TRUE, 7 },
  [JX_PROJECT_PLAN] = { N_ ("Plan"), TRUE, 7 },
  [JX_PROJECT_STATE] = { N_ ("State"), FALSE, 8 },
  [JX_PROJECT_FINDINGS] = { N_ ("Findings"), TRUE, 3 },
};

static void
set_number (JxProjectItem *self, JxProjectColumn column, gint64 key, char *text)
{
  self->keys[column] = key;
  self->texts[column] = text;
}

static void
set_amount (JxProjectItem *self, JxSession *session, JxProjectColumn column, gint64 fen)
{
  set_number (self, column, fen, jx_session_format_money (session, fen));
}

static guint
count_findings (JxSession *session, const JxProject *project)
{
  GPtrArray *findings = jx_session_get_findings (session);
  guint      n_findings = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      n_findings += finding->project == project && finding->waiver == NULL;
    }
  return n_findings;
}

static void
jx_project_item_finalize (GObject *object)
{
  JxProjectItem *self = JX_PROJECT_ITEM (object);

  for (guint i = 0; i < JX_N_PROJECT_COLUMNS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (jx_project_item_parent_class)->finalize (object);
}

static void
jx_project_item_class_init (JxProjectItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_project_item_finalize;
}

static void
jx_project_item_init (JxProjectItem *self)
{
}

/**
 * jx_project_item_new:
 * @session: the session
 * @project: a project of its snapshot; not needed after the call
 * @number: its place in the list, from 1
 *
 * Makes a line of the list, as things stand at the session's date.
 *
 * Returns: (transfer full): a new line
 */
JxProjectItem *
jx_project_item_new (JxSession *session, const JxProject *project, guint number)
{
  JxProjectItem *self = g_object_new (JX_TYPE_PROJECT_ITEM, NULL);
  guint          n_findings = count_findings (session, project);
  JxProgress     progress;

  jx_progress_of_project (project,
                          jx_session_get_settings (session),
                          jx_session_get_as_of (session),
                          &progress);
  self->id = project->id;
  set_number (self, JX_PROJECT_POSITION, number, g_strdup_printf ("%u", number));
  self->texts[JX_PROJECT_CODE] = g_strdup (project->code);
  self->texts[JX_PROJECT_NAME] = g_strdup (project->name);
  self->texts[JX_PROJECT_SUBJECT] = g_strdup (project->subject);
  set_amount (self, session, JX_PROJECT_BUDGET, project->budget);
  set_amount (self, session, JX_PROJECT_FISCAL, project->fiscal);
  set_amount (self, session, JX_PROJECT_OTHER, project->other);
  set_number (self, JX_PROJECT_PLAN, progress.plan, jx_percent_format (progress.plan));
  self->texts[JX_PROJECT_STATE] = g_strdup (
    project->payments->len > 0 ? jx_progress_state_name (progress.state) : _ ("No payments yet"));
  set_number (self,
              JX_PROJECT_FINDINGS,
              n_findings,
              n_findings > 0 ? g_strdup_printf ("%u", n_findings) : g_strdup (""));
  return self;
}

/**
 * jx_project_item_get_id:
 *
 * Which project it is.
 *
 * Returns: its id
 */
gint64
jx_project_item_get_id (JxProjectItem *self)
{
  g_return_val_if_fail (JX_IS_PROJECT_ITEM (self), 0);
  return self->id;
}

/**
 * jx_project_item_get_text:
 * @column: a column
 *
 * What the line shows.
 *
 * Returns: a text
 */
const char *
jx_project_item_get_text (JxProjectItem *self, JxProjectColumn column)
{
  g_return_val_if_fail (JX_IS_PROJECT_ITEM (self), NULL);
  g_return_val_if_fail (column < JX_N_PROJECT_COLUMNS, NULL);
  return self->texts[column];
}

/**
 * jx_project_item_get_amount:
 * @column: a column of amounts
 *
 * What a totals line adds up.
 *
 * Returns: fen
 */
gint64
jx_project_item_get_amount (JxProjectItem *self, JxProjectColumn column)
{
  g_return_val_if_fail (JX_IS_PROJECT_ITEM (self), 0);
  g_return_val_if_fail (jx_project_column_is_number (column), 0);
  return self->keys[column];
}

/**
 * jx_project_item_matches:
 * @folded: what is looked for, folded by jx_text_fold()
 *
 * Whether the line shows a text.
 */
gboolean
jx_project_item_matches (JxProjectItem *self, const char *folded)
{
  g_return_val_if_fail (JX_IS_PROJECT_ITEM (self), FALSE);

  for (guint i = 0; i < JX_N_PROJECT_COLUMNS; i++)
    {
      g_autofree char *text = jx_text_fold (self->texts[i]);

      if (strstr (text, folded) != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * jx_project_item_compare:
 * @other: another line
 * @column: what to compare by
 *
 * Orders two lines.
 *
 * Returns: below, at or above 0
 */
int
jx_project_item_compare (JxProjectItem *self, JxProjectItem *other, JxProjectColumn column)
{
  if (!columns[column].is_number)
    return g_utf8_collate (self->texts[column], other->texts[column]);
  return (self->keys[column] > other->keys[column]) - (self->keys[column] < other->keys[column]);
}

/**
 * jx_project_column_title:
 * @column: a column
 *
 * Returns: its heading, in the user's language
 */
const char *
jx_project_column_title (JxProjectColumn column)
{
  g_return_val_if_fail (column < JX_N_PROJECT_COLUMNS, NULL);
  return _ (columns[column].title);
}

/**
 * jx_project_column_is_number:
 * @column: a column
 *
 * Whether it holds numbers, which stand at its right.
 */
gboolean
jx_project_column_is_number (JxProjectColumn column)
{
  g_return_val_if_fail (column < JX_N_PROJECT_COLUMNS, FALSE);
  return columns[column].is_number;
}

/**
 * jx_project_column_width:
 * @column: a column
 *
 * Returns: how many characters of it are always seen
 */
int
jx_project_column_width (JxProjectColumn column)
{
  g_return_val_if_fail (column < JX_N_PROJECT_COLUMNS, 0);
  return columns[column].width;
}
