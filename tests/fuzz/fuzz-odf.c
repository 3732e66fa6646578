/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "part.h"

#include "exchange/jx-odf.h"

/* The contents of an OpenDocument text or sheet. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  return fuzz_part ("content.xml", jx_odf_read, data, size);
}
