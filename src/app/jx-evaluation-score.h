/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-money-block.h"
#include "app/jx-owner-table.h"
#include "app/jx-owner.h"
#include "rules/jx-score.h"

G_BEGIN_DECLS

/* What the page of self-evaluation tells besides the indicators. */

JxProjectScore *jx_evaluation_score_owner  (const JxOwner     *owner,
                                            const JxSettings  *settings,
                                            const JxIndicator *supposed);
char           *jx_evaluation_say_missing  (const JxOwner        *owner,
                                            const JxProjectScore *score);
gboolean        jx_evaluation_find_open    (const JxOwner     *owner,
                                            const JxSettings  *settings,
                                            const JxPlace     *from,
                                            JxPlace           *place);

void            jx_evaluation_set_up_money (JxMoneyBlock      *block);
void            jx_evaluation_show_money   (JxMoneyBlock      *block,
                                            const JxOwner     *owner,
                                            const JxSettings  *settings,
                                            const JxScore     *execution);
void            jx_evaluation_set_up_table (JxOwnerTable      *table);
GListStore     *jx_evaluation_list_scores  (JxSession         *session);

G_END_DECLS
