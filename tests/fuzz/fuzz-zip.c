/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "exchange/jx-zip.h"
/* The archive that office documents are. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) members = jx_zip_read (bytes, &error);

  g_assert_true ((members == NULL) == (error != NULL));
  return 0;
}
