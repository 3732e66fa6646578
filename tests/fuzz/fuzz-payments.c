/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "exchange/jx-payments.h"
/* A list of payments, as an accounting program writes it. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = jx_payments_load (bytes, &error);
  g_autoptr (GPtrArray) payments = NULL;
  JxPaymentMap map;

  g_assert_true ((rows == NULL) == (error != NULL));
  if (rows == NULL)
    return 0;
  if (!jx_payments_map (rows, &map, NULL))
    return 0;
  payments = jx_payments_read (rows, &map, snapshot, NULL);
  g_assert_nonnull (payments);
  return 0;
}
