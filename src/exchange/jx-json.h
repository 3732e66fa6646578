/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-draft.h"

G_BEGIN_DECLS

/**
 * JxJson:
 *
 * Writes JSON text; commas, quotes and line breaks see to themselves.
 */
typedef struct _JxJson JxJson;

JxJson *jx_json_new    (void);
void    jx_json_begin  (JxJson *json, const char *key, char bracket);
void    jx_json_end    (JxJson *json);
void    jx_json_text   (JxJson *json, const char *key, const char *text);
void    jx_json_int    (JxJson *json, const char *key, gint64 value);
void    jx_json_bool   (JxJson *json, const char *key, gboolean value);
void    jx_json_null   (JxJson *json, const char *key);
char   *jx_json_finish (JxJson *json);

char       *jx_json_snapshot  (const JxSnapshot *snapshot);
const char *jx_json_list_name (JxTable table);
JxDraft    *jx_json_draft     (const char *text, GError **error);

G_END_DECLS
