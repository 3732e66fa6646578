/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-evidence.h"

#include <string.h>

/* What can be proved by files, and how it is called in the number of a file. */
static const struct
{
  JxTable     table;
  const char *ref;
  const char *word;
} owners[] = {
  { JX_TABLE_INDICATOR, "indicator_id", "指标" },
  { JX_TABLE_PAYMENT, "payment_id", "支出" },
  { JX_TABLE_ADJUSTMENT, "adjustment_id", "调整" },
  { JX_TABLE_RECTIFICATION, "finding_id", "整改" },
};

static GPtrArray *
get_attachments (JxTable table, gconstpointer record)
{
  const JxTableInfo *info = jx_table_info (table);

  for (guint i = 0; i < info->n_children; i++)
    if (info->children[i].table == JX_TABLE_ATTACHMENT)
      return jx_record_children (record, &info->children[i]);
  return NULL;
}

static char *
name_owner (JxTable table, gconstpointer record)
{
  if (table == JX_TABLE_INDICATOR)
    return g_strdup (((const JxIndicator *) record)->name);
  if (table == JX_TABLE_PAYMENT)
    {
      const JxPayment *payment = record;

      return g_strjoin (" ", payment->date, payment->summary, NULL);
    }
  if (table == JX_TABLE_ADJUSTMENT)
    {
      const JxAdjustment *adjustment = record;

      return g_strjoin (" ", adjustment->date, adjustment->document, NULL);
    }
  return g_strdup (((const JxRectification *) record)->problem);
}

static void
list_rows (GPtrArray       *list,
           guint            kind,
           GPtrArray       *rows,
           const JxProject *project,
           guint            number_of_project)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *attachments = get_attachments (owners[kind].table, rows->pdata[i]);

      for (guint k = 0; k < attachments->len; k++)
        {
          JxEvidence *evidence = g_new0 (JxEvidence, 1);

          evidence->project = project;
          evidence->owner = (JxPlace){ owners[kind].table, jx_record_id (rows->pdata[i]), NULL };
          evidence->owner_name = name_owner (owners[kind].table, rows->pdata[i]);
          g_strdelimit (evidence->owner_name, "\r\n", ' ');
          evidence->number =
            g_strdup_printf ("%02u-%s%02u-%u", number_of_project, owners[kind].word, i + 1, k + 1);
          evidence->attachment = attachments->pdata[k];
          g_ptr_array_add (list, evidence);
        }
    }
}

static void
list_unit (GPtrArray *list, const JxUnit *unit)
{
  list_rows (list, 0, unit->indicators, NULL, 0);
  for (guint i = 0; i < unit->projects->len; i++)
    {
      const JxProject *project = unit->projects->pdata[i];
      GPtrArray       *rows[] = {
              project->indicators, project->payments, project->adjustments, project->rectifications
      };

      for (guint kind = 0; kind < G_N_ELEMENTS (rows); kind++)
        list_rows (list, kind, rows[kind], project, i + 1);
    }
}

/**
 * jx_evidence:
 * @snapshot: a year
 * @unit: (nullable): one of its units; %NULL for all
 *
 * Lists the files of evidence in the order of their places; the number of a place counts projects
 * from 1, 0 is the unit as a whole.
 *
 * Returns: (transfer full) (element-type JxEvidence): the files; valid as long as @snapshot
 */
GPtrArray *
jx_evidence (const JxSnapshot *snapshot, const JxUnit *unit)
{
  GPtrArray *list;

  g_return_val_if_fail (snapshot != NULL, NULL);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_evidence_free);
  for (guint i = 0; i < snapshot->units->len; i++)
    if (unit == NULL || unit == snapshot->units->pdata[i])
      list_unit (list, snapshot->units->pdata[i]);
  return list;
}

/**
 * jx_evidence_of:
 * @snapshot: a year
 * @table: what the row is
 * @id: a row
 *
 * The files that prove a row.
 *
 * Returns: (transfer none) (nullable) (element-type JxAttachment): the files; %NULL where there is
 * no such row or none can be attached to it
 */
GPtrArray *
jx_evidence_of (const JxSnapshot *snapshot, JxTable table, gint64 id)
{
  gconstpointer record;

  g_return_val_if_fail (snapshot != NULL, NULL);

  record = jx_evidence_is_owner (table) ? jx_snapshot_find (snapshot, table, id) : NULL;
  return record != NULL ? get_attachments (table, record) : NULL;
}

/**
 * jx_evidence_is_owner:
 * @table: a table
 *
 * Returns: whether files can be attached to rows of @table
 */
gboolean
jx_evidence_is_owner (JxTable table)
{
  return jx_evidence_ref (table) != NULL;
}

/**
 * jx_evidence_ref:
 * @table: a table to whose rows files can be attached
 *
 * Finds the field of an attachment that names such a row.
 *
 * Returns: (nullable) (transfer none): the field
 */
const JxField *
jx_evidence_ref (JxTable table)
{
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (owners[i].table == table)
      return jx_field_find (JX_TABLE_ATTACHMENT, owners[i].ref);
  return NULL;
}

/**
 * jx_evidence_owner:
 * @attachment: an attachment
 *
 * Finds out what @attachment proves.
 *
 * Returns: the row; its id is 0 where the attachment has no owner yet
 */
JxPlace
jx_evidence_owner (const JxAttachment *attachment)
{
  g_return_val_if_fail (attachment != NULL, ((JxPlace){ 0 }));

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      const JxField *ref = jx_field_find (JX_TABLE_ATTACHMENT, owners[i].ref);
      gint64         id = jx_field_get_int (ref, attachment);

      if (id != JX_UNSET)
        return (JxPlace){ owners[i].table, id, NULL };
    }
  return (JxPlace){ 0 };
}

/**
 * jx_evidence_free:
 * @evidence: (transfer full): a file of evidence
 *
 * Frees @evidence.
 */
void
jx_evidence_free (JxEvidence *evidence)
{
  g_free (evidence->owner_name);
  g_free (evidence->number);
  g_free (evidence);
}
