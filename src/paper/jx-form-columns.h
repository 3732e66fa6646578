/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-form.h"
#include "paper/jx-grid.h"
#include "rules/jx-score.h"

G_BEGIN_DECLS

/**
 * JxFormRow:
 * @unit: (nullable): the unit
 * @project: (nullable): the project; %NULL for what is of a unit as a whole
 * @indicator: (nullable): the indicator; %NULL for a project that has none
 * @monitor: (nullable): its monitoring at the month of the form
 * @evaluation: (nullable): its self-evaluation
 * @weight: its points, own or shared, hundredths
 * @score: (nullable): its score
 *
 * What a row of indicators shows.
 */
typedef struct
{
  const JxUnit *unit;
  const JxProject *project;
  const JxIndicator *indicator;
  const JxMonitor *monitor;
  const JxEvaluation *evaluation;
  gint64 weight;
  const JxScore *score;
} JxFormRow;

/**
 * JxFormColumn:
 * @heading: the heading, Chinese; `{n}` in it stands for the month of the form
 * @width: of 100
 * @kind: how its cells stand
 * @table: the table that they show
 * @field: (nullable): the field of it
 * @merged: whether rows that are the same in it and in the merged columns before share one cell
 * @group: (nullable): a heading over this column and its neighbours of the same group
 * @choice: where not 0, the cell is ticked when the field holds this choice
 * @print: (nullable): what stands in a cell where that is not the field as it is
 */
typedef struct
{
  const char *heading;
  double width;
  JxCellKind kind;
  JxTable table;
  const char *field;
  gboolean merged;
  const char *group;
  gint64 choice;
  char *(*print) (const JxFormRow *row);
} JxFormColumn;

/**
 * JxFormColumnSet:
 * @columns: the columns
 * @n_columns: how many
 * @style: how all cells of the table are set
 */
typedef struct
{
  const JxFormColumn *columns;
  guint n_columns;
  JxStyle style;
} JxFormColumnSet;

/* The most columns of a form. */
#define JX_FORM_COLUMNS_MOST 20

const JxFormColumnSet *jx_form_columns            (const JxForm *form, JxColumns columns);
const JxFormColumnSet *jx_form_columns_monitor    (void);
const JxFormColumnSet *jx_form_columns_evaluation (void);

G_END_DECLS
