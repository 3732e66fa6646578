/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "exchange/jx-xlsx.h"
/* A worksheet of Excel. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GHashTable) members =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GError) error = NULL;

  g_hash_table_insert (members,
                       g_strdup ("xl/worksheets/sheet1.xml"),
                       g_bytes_new_static (data, size));
  sheets = jx_xlsx_sheets (members, &error);
  g_assert_true ((sheets == NULL) == (error != NULL));
  return 0;
}
