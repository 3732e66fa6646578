/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-session.h"

G_BEGIN_DECLS

JxMoneyUnit jx_session_get_money_unit  (JxSession     *self);
char       *jx_session_title_money     (JxSession     *self,
                                        const char    *title);
char       *jx_session_format_money    (JxSession     *self,
                                        gint64         fen);
char       *jx_session_say_money       (JxSession     *self,
                                        gint64         fen);
char       *jx_session_format_field    (JxSession     *self,
                                        const JxField *field,
                                        gconstpointer  record);
char       *jx_session_complete_amount (JxSession     *self,
                                        const JxField *field,
                                        const char    *text);

G_END_DECLS
