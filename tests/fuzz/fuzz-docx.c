/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "part.h"

#include "exchange/jx-docx.h"

/* The body of a Word document. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  return fuzz_part ("word/document.xml", jx_docx_read, data, size);
}
