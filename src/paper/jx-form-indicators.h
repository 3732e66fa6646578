/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-form-columns.h"

G_BEGIN_DECLS

/**
 * JxFormSide:
 * @label: (nullable): what stands at the side of the indicators, over all their rows
 * @width: of 100; the columns share the rest
 * @rows_after: how many rows the side reaches down after those of the indicators
 * @cutoff: the month of the headings; 0 for none
 * @place: what empty rows show
 *
 * What stands around the indicators of a form.
 */
typedef struct
{
  const char *label;
  double width;
  guint rows_after;
  guint cutoff;
  JxPlace place;
} JxFormSide;

GArray *jx_form_rows_new       (void);
void    jx_form_rows_add       (GArray *rows, const JxUnit *unit, const JxProject *project,
                                GPtrArray *indicators, guint cutoff, const JxScore *scores);
void    jx_form_add_indicators (JxGrid *table, const JxFormColumnSet *set, const JxFormSide *side,
                                const GArray *rows);

G_END_DECLS
