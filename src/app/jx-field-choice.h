/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-field-widget.h"

G_BEGIN_DECLS

#define JX_TYPE_FIELD_CHOICE (jx_field_choice_get_type ())

/**
 * JxFieldChoice:
 *
 * One of the choices of a field; stored at once.
 */
G_DECLARE_FINAL_TYPE (JxFieldChoice, jx_field_choice, JX, FIELD_CHOICE, JxFieldWidget)

GtkWidget *jx_field_choice_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
