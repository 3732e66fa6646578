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
 * @pages_before: how many pages of a larger document stand before the form
 * @pages_in_all: how many pages the larger document has; 0 where the form stands alone
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
  guint pages_before;
  guint pages_in_all;
  const char *fingerprint;
  const char *font;
} JxFormOptions;

/**
 * JxFormUses:
 * @JX_FORM_USES_PROJECT: one project or all
 * @JX_FORM_USES_COLUMNS: the columns of the indicators
 * @JX_FORM_USES_FLOWING: whether a project may begin in the middle of a page
 * @JX_FORM_USES_AS_OF: the day it is of
 * @JX_FORM_USES_PER_PROJECT: whether it has a page for each project too
 *
 * Which of the options change a form.
 */
typedef enum
{
  JX_FORM_USES_PROJECT = 1 << 0,
  JX_FORM_USES_COLUMNS = 1 << 1,
  JX_FORM_USES_FLOWING = 1 << 2,
  JX_FORM_USES_AS_OF = 1 << 3,
  JX_FORM_USES_PER_PROJECT = 1 << 4,
} JxFormUses;

/**
 * JxForm:
 * @name: its name on the command line
 * @title: (translatable): its name in the window, in English
 * @uses: the options that change it
 * @build: lays the form out
 *
 * An official form (design: forms.md).
 */
typedef struct
{
  const char *name;
  const char *title;
  JxFormUses uses;
  JxPaper *(*build) (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error);
} JxForm;

const JxForm *jx_forms      (guint *n_forms);
const JxForm *jx_form_find  (const char *name);
JxPaper      *jx_form_build (const JxForm *form, const JxSnapshot *snapshot,
                             const JxFormOptions *options, GError **error);

G_END_DECLS
