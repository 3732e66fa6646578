/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

/**
 * JxQuickField:
 * @name: a field of the table
 * @width: pixels; 0 for the room that is left
 * @carries: whether the next line begins with the text of the last
 * @offers: whether the last text is offered: Enter in the empty entry takes it
 */
typedef struct
{
  const char *name;
  int width;
  gboolean carries;
  gboolean offers;
} JxQuickField;

#define JX_TYPE_QUICK_LINE (jx_quick_line_get_type ())

/**
 * JxQuickLine:
 *
 * A line of entries that adds a row to a project: Enter stores it and starts the next.
 */
G_DECLARE_FINAL_TYPE (JxQuickLine, jx_quick_line, JX, QUICK_LINE, GtkWidget)

GtkWidget *jx_quick_line_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       jx_quick_line_set_up   (JxQuickLine        *self,
                                   JxSession          *session,
                                   JxTable             table,
                                   const JxQuickField *fields,
                                   guint               n_fields);
void       jx_quick_line_refresh  (JxQuickLine        *self);
gboolean   jx_quick_line_is_empty (JxQuickLine        *self);
void       jx_quick_line_clear    (JxQuickLine        *self);
GtkWidget *jx_quick_line_get_input (JxQuickLine       *self,
                                    const char        *name);
gboolean   jx_quick_line_enter    (JxQuickLine        *self,
                                   const char         *name);

G_END_DECLS
