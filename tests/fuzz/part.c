/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "part.h"

/* Reads the one part of an office document to the draft of a year. */
int
fuzz_part (const char *part, PartReader read, const uint8_t *data, size_t size)
{
  g_autoptr (GHashTable) members =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxDocument) document = NULL;
  g_autoptr (JxDraft) draft = NULL;

  g_hash_table_insert (members, g_strdup (part), g_bytes_new_static (data, size));
  document = read ("document", members, &error);
  g_assert_true ((document == NULL) == (error != NULL));
  if (document == NULL)
    return 0;
  draft = jx_draft_from_document (document, &error);
  g_assert_true ((draft == NULL) == (error != NULL));
  return 0;
}
