/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_MONEY_BLOCK (jx_money_block_get_type ())

/**
 * JxMoneyBlock:
 *
 * A small table of amounts above the indicators, as it stands on the forms: headings, and rows that
 * begin with what they are about.
 */
G_DECLARE_FINAL_TYPE (JxMoneyBlock, jx_money_block, JX, MONEY_BLOCK, GtkWidget)

void jx_money_block_set_title  (JxMoneyBlock *self,
                                guint         column,
                                const char   *title);
void jx_money_block_set_text   (JxMoneyBlock *self,
                                guint         row,
                                guint         column,
                                const char   *text);
void jx_money_block_set_widget (JxMoneyBlock *self,
                                guint         row,
                                guint         column,
                                GtkWidget    *widget);

G_END_DECLS
