/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"

G_DEFINE_QUARK (jx-error-quark, jx_error)
