/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"
#include "paper/jx-paper.h"

G_BEGIN_DECLS

/** JxColumns: how a form shows the 指标值: as printed in one column, or as sign, value and unit. */
typedef enum
{
  JX_COLUMNS_MERGED,
  JX_COLUMNS_SPLIT,
} JxColumns;

/**
 * JxFormOptions:
 * @project_id: the one project to print; 0 for all
 * @columns: the columns of the indicators
 * @flowing: whether a project may begin in the middle of a page
 * @as_of: (nullable): the day that forms of spending are of, ISO; %NULL for the day of the last
 *   payment of the year, or its last day
 * @per_project: whether the form of spending has a page for each project too
 * @fingerprint: (nullable): what the footer says of the data
 * @font: (nullable): a font family asked for before the official ones
 */
typedef struct
{
  gint64 project_id;
  JxColumns columns;
  gboolean flowing;
  const char *as_of;
  gboolean per_project;
  const char *fingerprint;
  const char *font;
} JxFormOptions;

/**
 * JxForm:
 * @name: its name on the command line
 * @title: (translatable): its name in the window, in English
 * @build: lays the form out
 *
 * An official form (design: forms.md).
 */
typedef struct
{
  const char *name;
  const char *title;
  JxPaper *(*build) (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error);
} JxForm;

const JxForm *jx_forms      (guint *n_forms);
const JxForm *jx_form_find  (const char *name);
JxPaper      *jx_form_build (const JxForm *form, const JxSnapshot *snapshot,
                             const JxFormOptions *options, GError **error);

G_END_DECLS
