/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-form-head.h"
#include "rules/jx-score.h"

G_BEGIN_DECLS

/**
 * JxFormFund:
 * @label: what the row is about
 * @budget: budget at the start of the year, fen
 * @adjusted: budget with the adjustments, fen
 * @paid: paid in the year, fen
 * @score: (nullable): the points of the execution; %NULL where the row has none
 * @place: the datum of the budget
 *
 * A row of the money in a form of self-evaluation.
 */
typedef struct
{
  const char *label;
  gint64 budget;
  gint64 adjusted;
  gint64 paid;
  const JxScore *score;
  JxPlace place;
} JxFormFund;

void jx_form_add_funds  (JxGrid *table, const char *label, double label_width,
                         const JxFormFund *funds, guint n_funds);
void jx_form_add_result (JxGrid *table, guint n_columns, const JxProjectScore *score);
void jx_form_place_note (JxFlow *flow, const char *note);


/* The self-evaluation (jx-form-evaluation.c) */
void jx_form_add_scores       (JxGrid *table, const GArray *rows, const JxPlace *place,
                               const JxProjectScore *score);
void jx_form_place_given_note (JxFlow *flow, const JxProjectScore *score);

G_END_DECLS
