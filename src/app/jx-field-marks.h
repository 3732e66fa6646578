/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-field-widget.h"

G_BEGIN_DECLS

/**
 * JxFieldMarks:
 * @input: what is marked
 * @label: the line under it that says why a text is wrong
 * @silent: whether @label stays hidden
 * @message: (nullable): why the text is wrong
 * @finding: (nullable): what the review finds about the stored value
 * @severity: how bad the finding is
 *
 * What a #JxFieldWidget shows beside its text, to the eye and to a screen reader.
 */
typedef struct
{
  GtkWidget *input;
  GtkWidget *label;
  gboolean silent;
  char *message;
  char *finding;
  JxSeverity severity;
} JxFieldMarks;

GtkWidget *jx_field_marks_make_label  (void);
void       jx_field_marks_clear       (JxFieldMarks    *marks);
gboolean   jx_field_marks_set_message (JxFieldMarks    *marks,
                                       const char      *message);
gboolean   jx_field_marks_set_finding (JxFieldMarks    *marks,
                                       const JxFinding *finding);
void       jx_field_marks_show        (JxFieldMarks    *marks,
                                       JxFieldWidget   *widget);

G_END_DECLS
