/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-field-widget.h"

G_BEGIN_DECLS

#define JX_TYPE_FIELD_ENTRY (jx_field_entry_get_type ())

/**
 * JxFieldEntry:
 *
 * One line of text, a number, a date: a field of any type but notes and choices.
 */
G_DECLARE_FINAL_TYPE (JxFieldEntry, jx_field_entry, JX, FIELD_ENTRY, JxFieldWidget)

GtkWidget *jx_field_entry_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       jx_field_entry_set_width (JxFieldEntry *self,
                                     int           width_chars);

G_END_DECLS
