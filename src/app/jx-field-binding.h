/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-field-widget.h"

G_BEGIN_DECLS

/**
 * JxFieldBinding:
 * @session: the session; %NULL while unbound
 * @table: the table
 * @id: the row; 0 for one that does not exist yet
 * @field: the field; %NULL while unbound
 * @shown: the stored value as it was shown last
 * @store: (nullable): how to store instead of jx_session_set_field()
 * @store_data: its data
 * @make: (nullable): makes the row that would be added where there is none
 *
 * The year file's side of a #JxFieldWidget.
 */
typedef struct
{
  JxSession *session;
  JxTable table;
  gint64 id;
  const JxField *field;
  char *shown;
  JxStoreFunc store;
  gpointer store_data;
  JxMakeFunc make;
} JxFieldBinding;

gboolean    jx_field_binding_is_to (const JxFieldBinding *binding,
                                    const JxSession      *session,
                                    JxTable               table,
                                    gint64                id,
                                    const JxField        *field);
void        jx_field_binding_set   (JxFieldBinding       *binding,
                                    JxSession            *session,
                                    JxTable               table,
                                    gint64                id,
                                    const JxField        *field);
void        jx_field_binding_clear (JxFieldBinding       *binding);
const char *jx_field_binding_read  (JxFieldBinding       *binding);
gboolean    jx_field_binding_store (JxFieldBinding       *binding,
                                    JxFieldWidget        *widget,
                                    const char           *text,
                                    GError              **error);

G_END_DECLS
