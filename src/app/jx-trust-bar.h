/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_TRUST_BAR (jx_trust_bar_get_type ())

/**
 * JxTrustBar:
 *
 * Says above the pages why a year file cannot be changed, and offers what can be done; hidden where
 * there is nothing to say. Its CSS name is `trustbar`.
 */
G_DECLARE_FINAL_TYPE (JxTrustBar, jx_trust_bar, JX, TRUST_BAR, GtkBox)

void        jx_trust_bar_set_session (JxTrustBar *self,
                                      JxSession  *session);
const char *jx_trust_bar_get_text    (JxTrustBar *self);

G_END_DECLS
