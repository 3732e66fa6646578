/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A text member of a record is never %NULL. The empty text is one shared constant, so that the many
 * empty cells of a large file cost nothing; therefore members are set and freed only through here.
 */

char    *jx_text_empty   (void);
void     jx_text_set     (char **member, const char *text);
void     jx_text_take    (char **member, char *text);
void     jx_text_clear   (char **member);

char    *jx_text_strip   (const char *text);
char    *jx_text_fold    (const char *text);
gunichar jx_text_fold_char (gunichar c);
gboolean jx_text_is_blank (const char *text);
gsize    jx_text_length  (const char *text);

G_END_DECLS
