/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-find.h"

#include <string.h>

#define AROUND 12 /* characters shown before the words */
#define SHOWN 60  /* characters shown at most */

/*
 * A text is not folded before it is searched: where the words begin with characters that have one
 * form only, as Chinese ones have, strstr() finds where they may stand, else a table of the bytes
 * that they may begin with; only there the rest is compared, character by character.
 */
typedef struct
{
  gunichar *words; /* folded */
  glong     n_words;
  char     *prefix; /* of the words, as far as it has one form only */
  guint8    begins[256];

  const JxField **fields[JX_N_TABLES]; /* those that are searched, ended by NULL */
  guint           most;
  gboolean        counts; /* goes on beyond the most to tell how many there are */
  guint           n_found;
  GPtrArray      *hits;
  const char     *owner;
} Search;

static gunichar
fold_char (gunichar c)
{
  c = jx_text_fold_char (c);
  return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

/* Whether other characters fold to @c too. */
static gboolean
has_forms (gunichar c)
{
  return c < 0x80 || c == 0x2264 || c == 0x2265;
}

/* Whether the words stand at @p; gives their end. */
static gboolean
matches_at (const Search *search, const char *p, const char **end)
{
  for (glong i = 0; i < search->n_words; p = g_utf8_next_char (p))
    {
      gunichar c = fold_char (g_utf8_get_char (p));

      if (c == 0 && *p != '\0')
        continue;
      if (c != search->words[i++])
        return FALSE;
    }
  *end = p;
  return TRUE;
}

static const char *
find_by_prefix (const Search *search, const char *text, const char **end)
{
  for (const char *p = text; (p = strstr (p, search->prefix)) != NULL; p = g_utf8_next_char (p))
    if (matches_at (search, p, end))
      return p;
  return NULL;
}

static const char *
find_by_byte (const Search *search, const char *text, const char **end)
{
  for (const char *p = text; *p != '\0'; p++)
    if (search->begins[(guint8) *p] && matches_at (search, p, end))
      return p;
  return NULL;
}

static void
prepare_words (Search *search, const char *words)
{
  g_autofree char *folded = jx_text_fold (words);
  g_autofree char *lower = g_ascii_strdown (folded, -1);
  const char      *p = lower;
  gunichar         first = g_utf8_get_char (lower);

  search->words = g_utf8_to_ucs4_fast (lower, -1, &search->n_words);
  while (*p != '\0' && !has_forms (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  search->prefix = g_strndup (lower, p - lower);

  /* Of what folds to a sign, ＡＢＣ begin with the byte EF, and − ≧ ≤ ⩽ with E2. */
  search->begins[(guint8) lower[0]] = TRUE;
  search->begins[0xef] = search->begins[0xe2] = TRUE;
  if (first < 0x80)
    search->begins[(guint8) g_ascii_toupper ((char) first)] = TRUE;
}

static void
prepare_fields (Search *search)
{
  for (JxTable table = 0; table < JX_N_TABLES; table++)
    {
      const JxTableInfo *info = jx_table_info (table);
      guint              n = 0;

      search->fields[table] = g_new0 (const JxField *, info->n_fields + 1);
      for (guint i = 0; i < info->n_fields; i++)
        if (info->fields[i].label != NULL && jx_field_is_text (&info->fields[i]))
          search->fields[table][n++] = &info->fields[i];
    }
}

static char *
make_line (const char *start, const char *end)
{
  char *line = g_strndup (start, end - start);

  return g_strdelimit (line, "\n\t\r", ' ');
}

/* One line of the text that begins shortly before the words. */
static void
add_excerpt (JxHit *hit, const char *text, const char *found, const char *found_end)
{
  const char      *start = found;
  const char      *end = found;
  g_autofree char *piece = NULL;

  for (guint i = 0; i < AROUND && start > text; i++)
    start = g_utf8_prev_char (start);
  for (guint i = 0; (i < SHOWN - AROUND || end < found_end) && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  piece = make_line (start, end);
  hit->start = found - start + (start > text ? strlen ("…") : 0);
  hit->end = hit->start + (found_end - found);
  hit->text = g_strconcat (start > text ? "…" : "", piece, *end != '\0' ? "…" : "", NULL);
}

static gboolean
is_done (const Search *search)
{
  return !search->counts && search->hits->len >= search->most;
}

static void
search_field (Search *search, JxTable table, gconstpointer record, const JxField *field)
{
  const char *text = jx_field_get_text (field, record);
  const char *end = NULL;
  const char *found;
  JxHit      *hit;

  if (*text == '\0')
    return;
  if (is_done (search))
    return;
  found = *search->prefix != '\0' ? find_by_prefix (search, text, &end)
                                  : find_by_byte (search, text, &end);
  if (found == NULL || search->n_found++ >= search->most)
    return;
  hit = g_new0 (JxHit, 1);
  hit->place = (JxPlace){ table, jx_record_id (record), field->name };
  add_excerpt (hit, text, found, end);
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

  for (const JxField **field = search->fields[table]; *field != NULL; field++)
    search_field (search, table, record, *field);
  for (guint i = 0; i < info->n_children; i++)
    {
      GPtrArray *rows = jx_record_children (record, &info->children[i]);

      for (guint k = 0; k < rows->len && !is_done (search); k++)
        search_record (search, info->children[i].table, g_ptr_array_index (rows, k));
    }
  search->owner = outer;
}

/**
 * jx_find:
 * @snapshot: a year file
 * @words: what is looked for
 * @most: how many places are wanted at most
 * @n_found: (out) (optional): how many there are; without it the search ends with the last one
 *   that is wanted
 *
 * Finds words in all texts of a year file that the user can see.
 *
 * The case of Latin letters and the width of letters, digits and signs do not matter.
 *
 * Returns: (transfer full) (element-type JxHit): the places, in the order of the forms
 */
GPtrArray *
jx_find (const JxSnapshot *snapshot, const char *words, guint most, guint *n_found)
{
  Search search = {
    .most = most,
    .counts = n_found != NULL,
    .hits = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_hit_free),
    .owner = "",
  };

  g_return_val_if_fail (snapshot != NULL, search.hits);
  g_return_val_if_fail (words != NULL, search.hits);

  if (!jx_text_is_blank (words))
    {
      prepare_words (&search, words);
      prepare_fields (&search);
      for (guint i = 0; i < snapshot->units->len; i++)
        search_record (&search, JX_TABLE_UNIT, g_ptr_array_index (snapshot->units, i));
      for (JxTable table = 0; table < JX_N_TABLES; table++)
        g_free (search.fields[table]);
      g_free (search.words);
      g_free (search.prefix);
    }
  if (n_found != NULL)
    *n_found = search.n_found;
  return search.hits;
}

/**
 * jx_hit_free:
 * @hit: (nullable) (transfer full): a hit
 *
 * Frees @hit.
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
