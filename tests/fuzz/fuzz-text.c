/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "exchange/jx-decode.h"
#include "exchange/jx-draft.h"
/* A text document in any encoding, to the draft of a year. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = jx_decode (bytes, NULL, NULL);
  g_autoptr (JxDocument) document = NULL;
  g_autoptr (JxDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return 0;
  g_assert_true (g_utf8_validate (text, -1, NULL));
  document = jx_document_from_text ("text", text);
  draft = jx_draft_from_document (document, &error);
  g_assert_true ((draft == NULL) == (error != NULL));
  return 0;
}
