/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-document-private.h"

G_BEGIN_DECLS

/*
 * The body of a word processor's document while it is read: paragraphs and tables, as their begins
 * and ends come. What stands in a table within a cell becomes passages of its own after the row.
 */
typedef struct _JxBody JxBody;

JxBody     *_jx_body_new           (const char *name);
void        _jx_body_free          (JxBody *body);
JxDocument *_jx_body_finish        (JxBody *body);

gboolean    _jx_body_begin_table   (JxBody *body, GError **error);
void        _jx_body_end_table     (JxBody *body);
void        _jx_body_begin_row     (JxBody *body);
void        _jx_body_end_row       (JxBody *body, gboolean keep);
void        _jx_body_skip_columns  (JxBody *body, guint n);
void        _jx_body_begin_cell    (JxBody *body);
void        _jx_body_set_width     (JxBody *body, guint width);
void        _jx_body_set_above     (JxBody *body);
void        _jx_body_end_cell      (JxBody *body);
gboolean    _jx_body_add_paragraph (JxBody *body, const char *text, GError **error);
gboolean    _jx_body_add_note      (JxBody *body, const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxBody, _jx_body_free)

G_END_DECLS
