/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "exchange/jx-docx.h"
#include "exchange/jx-draft.h"
static JxDocument *
read_parts (GBytes *part, GError **error)
{
  g_autoptr (GHashTable) members =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  g_hash_table_insert (members, g_strdup ("word/document.xml"), g_bytes_ref (part));
  return jx_docx_read ("document", members, error);
}

/* The body of a Word document, to the draft of a year. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxDocument) document = read_parts (bytes, &error);
  g_autoptr (JxDraft) draft = NULL;

  g_assert_true ((document == NULL) == (error != NULL));
  if (document == NULL)
    return 0;
  draft = jx_draft_from_document (document, &error);
  g_assert_true ((draft == NULL) == (error != NULL));
  return 0;
}
