/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *label;
} verbs[JX_N_VERBS] = {
  [JX_VERB_CREATE] = { "create", N_ ("New year file") },
  [JX_VERB_EDIT] = { "edit", N_ ("Change") },
  [JX_VERB_ADD] = { "add", N_ ("Add") },
  [JX_VERB_DELETE] = { "delete", N_ ("Delete") },
  [JX_VERB_MOVE] = { "move", N_ ("Move") },
  [JX_VERB_IMPORT] = { "import", N_ ("Import") },
  [JX_VERB_PASTE] = { "paste", N_ ("Paste") },
  [JX_VERB_DUPLICATE] = { "duplicate", N_ ("Duplicate") },
  [JX_VERB_ROLL_OVER] = { "roll-over", N_ ("Take over from last year") },
  [JX_VERB_MERGE] = { "merge", N_ ("Merge") },
  [JX_VERB_FIX] = { "fix", N_ ("Put right") },
  [JX_VERB_WAIVE] = { "waive", N_ ("Waive a finding") },
  [JX_VERB_ARCHIVE] = { "archive", N_ ("Archive the year") },
  [JX_VERB_REOPEN] = { "reopen", N_ ("Reopen the year") },
  [JX_VERB_REPAIR] = { "repair", N_ ("Repair from a damaged file") },
  [JX_VERB_UNDO] = { "undo", N_ ("Undo") },
  [JX_VERB_REDO] = { "redo", N_ ("Redo") },
};

/**
 * jx_entry_subject:
 * @place: what an entry is about
 *
 * Returns: (transfer full): how the journal writes @place: `indicator.value`
 */
char *
jx_entry_subject (const JxPlace *place)
{
  return g_strjoin (".", jx_table_info (place->table)->name, place->field, NULL);
}

/**
 * jx_entry_read_subject:
 * @subject: what jx_entry_subject() wrote
 * @place: (out): what the entry is about
 *
 * Reads what an entry is about; what this version does not know is left out.
 */
void
jx_entry_read_subject (const char *subject, JxPlace *place)
{
  g_auto (GStrv) parts = g_strsplit (subject, ".", 2);

  *place = (JxPlace){ JX_TABLE_SETTING, 0, NULL };
  if (parts[0] != NULL && jx_table_find (parts[0], &place->table) && parts[1] != NULL)
    {
      const JxField *field = jx_field_find (place->table, parts[1]);

      place->field = field != NULL ? field->name : NULL;
    }
}

/**
 * jx_entry_verb_name:
 * @verb: a verb
 *
 * Returns: (transfer none): how the journal writes @verb
 */
const char *
jx_entry_verb_name (JxVerb verb)
{
  return verbs[verb].name;
}

/**
 * jx_entry_read_verb:
 * @name: what the journal wrote
 *
 * Returns: the verb; %JX_VERB_EDIT for one that this version does not know
 */
JxVerb
jx_entry_read_verb (const char *name)
{
  for (guint i = 0; i < JX_N_VERBS; i++)
    if (g_str_equal (verbs[i].name, name))
      return i;
  return JX_VERB_EDIT;
}

/**
 * jx_entry_free:
 * @entry: (nullable) (transfer full): an entry
 *
 * Frees @entry.
 */
void
jx_entry_free (JxEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->time);
  g_free (entry->who);
  g_free (entry->detail);
  g_free (entry->hash);
  g_free (entry);
}

/* Whether a verb needs no word for what it was done to. */
static gboolean
says_all (JxVerb verb)
{
  return verb == JX_VERB_CREATE || verb == JX_VERB_IMPORT || verb == JX_VERB_WAIVE ||
         verb == JX_VERB_ARCHIVE || verb == JX_VERB_REOPEN || verb == JX_VERB_REPAIR;
}

/**
 * jx_entry_label:
 * @entry: an entry
 *
 * Names what was done, in the user's language: “Change Target value: 慰问人数”.
 *
 * Returns: (transfer full): the label
 */
char *
jx_entry_label (const JxEntry *entry)
{
  g_autoptr (GString) label = NULL;
  const JxField *field = NULL;
  const char    *subject = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  label = g_string_new (_ (verbs[entry->verb].label));
  if (entry->place.field != NULL)
    field = jx_field_find (entry->place.table, entry->place.field);
  if (field != NULL && field->label != NULL)
    subject = field->label;
  else if (!says_all (entry->verb))
    subject = jx_table_info (entry->place.table)->label;
  /* Translators: what was changed, joined to the verb before it: “Change Target value” */
  if (subject != NULL)
    g_string_append_printf (label, _ (" %s"), _ (subject));
  /* Translators: which one it was, joined to what was done */
  if (*entry->detail != '\0')
    g_string_append_printf (label, _ (": %s"), entry->detail);
  return g_string_free (g_steal_pointer (&label), FALSE);
}
