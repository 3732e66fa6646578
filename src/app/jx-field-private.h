/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-field-binding.h"
#include "app/jx-field-marks.h"

G_BEGIN_DECLS

/**
 * JxFieldState:
 * @binding: the field in the year file
 * @marks: the input, and what is shown about its text
 * @line: the input and the mark beside it
 * @mark: (nullable): the mark beside the input
 * @named: whether the page gave the field a name; else it is called as in the year file
 * @busy: whether the text changes by our own doing, or is being stored
 * @composing: whether an input method is composing
 * @later_id: the source that will store the text; 0 for none
 *
 * What a #JxFieldWidget consists of.
 */
typedef struct
{
  JxFieldBinding binding;
  JxFieldMarks marks;
  GtkWidget *line;
  GtkWidget *mark;
  gboolean named;
  gboolean busy;
  gboolean composing;
  guint later_id;
} JxFieldState;

JxFieldState *jx_field_widget_get_state (JxFieldWidget *self);
void          jx_field_widget_tell_typed (JxFieldWidget *self, gboolean typing);

G_END_DECLS
