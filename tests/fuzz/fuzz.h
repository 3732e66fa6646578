/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

/* Each fuzz-*.c takes one input. libFuzzer makes inputs up; replay.c takes those of the corpus. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
