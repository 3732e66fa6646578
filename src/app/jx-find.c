/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-find.h"

#define AROUND 12 /* characters shown before the words */
#define SHOWN 60  /* characters shown at most */

typedef struct
{
  const char *needle; /* folded */
  guint       most;
  GPtrArray  *hits;
  const char *owner;
} Search;

/* One line of the text that begins shortly before the words, where folding kept their place. */
static char *
make_excerpt (const char *text, const char *folded, const char *found)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t\r", ' ');
  glong            length = g_utf8_strlen (line, -1);
  glong            at = g_utf8_pointer_to_offset (folded, found);
  glong            first = length == g_utf8_strlen (folded, -1) && at > AROUND ? at - AROUND : 0;
  g_autofree char *piece = g_utf8_substring (line, first, MIN (length, first + SHOWN));

  return g_strconcat (first > 0 ? "…" : "", piece, first + SHOWN < length ? "…" : "", NULL);
}

static void
search_field (Search *search, JxTable table, gconstpointer record, const JxField *field)
{
  const char      *text = jx_field_get_text (field, record);
  g_autofree char *folded = NULL;
  const char      *found;
  JxHit           *hit;

  if (*text == '\0')
    return;
  folded = jx_text_fold (text);
  found = strstr (folded, search->needle);
  if (found == NULL)
    return;
  hit = g_new0 (JxHit, 1);
  hit->place = (JxPlace){ table, jx_record_id (record), field->name };
  hit->text = make_excerpt (text, folded, found);
  hit->owner = g_strdup (search->owner);
  g_ptr_array_add (search->hits, hit);
}

static void
search_record (Search *search, JxTable table, gconstpointer record)
{
  const JxTableInfo *info = jx_table_info (table);
  const char        *outer = search->owner;

  if (table == JX_TABLE_PROJECT)
    search->owner = ((const JxProject *) record)->name;
  else if (table == JX_TABLE_UNIT)
    search->owner = ((const JxUnit *) record)->name;

  for (guint i = 0; i < info->n_fields && search->hits->len < search->most; i++)
    if (info->fields[i].label != NULL && jx_field_is_text (&info->fields[i]))
      search_field (search, table, record, &info->fields[i]);
  for (guint i = 0; i < info->n_children && search->hits->len < search->most; i++)
    {
      GPtrArray *rows = jx_record_children (record, &info->children[i]);

      for (guint j = 0; j < rows->len && search->hits->len < search->most; j++)
        search_record (search, info->children[i].table, g_ptr_array_index (rows, j));
    }
  search->owner = outer;
}

/**
 * jx_find:
 * @snapshot: a year file
 * @words: what is looked for; case and width of letters do not matter
 * @most: how many places are wanted at most
 *
 * Finds words in all texts of a year file that the user can see.
 *
 * Returns: (transfer full) (element-type JxHit): the places, in the order of the forms
 */
GPtrArray *
jx_find (const JxSnapshot *snapshot, const char *words, guint most)
{
  g_autofree char *needle = jx_text_fold (words);
  Search           search = {
              .needle = g_strstrip (needle),
              .most = most,
              .hits = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_hit_free),
              .owner = "",
  };

  if (*needle == '\0')
    return search.hits;
  for (guint i = 0; i < snapshot->units->len && search.hits->len < most; i++)
    search_record (&search, JX_TABLE_UNIT, g_ptr_array_index (snapshot->units, i));
  return search.hits;
}

/**
 * jx_hit_free:
 * @hit: (nullable): a hit
 *
 * Frees a hit.
 */
void
jx_hit_free (JxHit *hit)
{
  if (hit == NULL)
    return;
  g_free (hit->text);
  g_free (hit->owner);
  g_free (hit);
}
