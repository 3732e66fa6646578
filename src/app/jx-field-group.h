/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-field-widget.h"

G_BEGIN_DECLS

/*
 * All fields below a widget at once: what a page does with the fields it consists of, however they
 * are nested.
 */

/** JxFieldFunc: called for a field; returns %FALSE to stop. */
typedef gboolean (*JxFieldFunc) (JxFieldWidget *field,
                                 gpointer       data);

gboolean       jx_fields_foreach       (GtkWidget      *root,
                                        JxFieldFunc     func,
                                        gpointer        data);
void           jx_fields_refresh       (GtkWidget      *root);
void           jx_fields_reset         (GtkWidget      *root);
void           jx_fields_commit        (GtkWidget      *root);
gboolean       jx_fields_are_valid     (GtkWidget      *root);
JxFieldWidget *jx_fields_find          (GtkWidget      *root,
                                        const JxPlace  *place);
void           jx_fields_show_findings (GtkWidget      *root,
                                        GPtrArray      *findings);

G_END_DECLS
