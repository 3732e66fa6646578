/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-draft.h"
#include "fuzz.h"

typedef JxDocument *(*PartReader) (const char *name, GHashTable *members, GError **error);

int fuzz_part (const char *part, PartReader read, const uint8_t *data, size_t size);
