/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-field-widget.h"

G_BEGIN_DECLS

#define JX_TYPE_FIELD_TEXT (jx_field_text_get_type ())

/**
 * JxFieldText:
 *
 * A text of several lines that grows with it. Tab leaves it, Ctrl+Enter stores it.
 */
G_DECLARE_FINAL_TYPE (JxFieldText, jx_field_text, JX, FIELD_TEXT, JxFieldWidget)

GtkWidget *jx_field_text_new              (void) G_GNUC_WARN_UNUSED_RESULT;
void       jx_field_text_set_enter_stores (JxFieldText *self,
                                           gboolean     enter_stores);

G_END_DECLS
