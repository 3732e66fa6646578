/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_PAYMENT_IMPORT (jx_payment_import_get_type ())

/**
 * JxPaymentImport:
 *
 * Shows what a list of payments would bring, and takes it over in one step.
 */
G_DECLARE_FINAL_TYPE (JxPaymentImport, jx_payment_import, JX, PAYMENT_IMPORT, GtkWindow)

void       jx_payment_import_choose (GtkWindow *parent,
                                     JxSession *session);
GtkWindow *jx_payment_import_new    (GtkWindow *parent,
                                     JxSession *session,
                                     GFile     *file,
                                     GError   **error);

G_END_DECLS
