/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"
#include "model/jx-trail-line.h"
#include "paper/jx-paper.h"

G_BEGIN_DECLS

/**
 * JxColumns:
 * @JX_COLUMNS_MERGED: Hebei, the 指标值 as printed in one column
 * @JX_COLUMNS_SPLIT: Hebei, sign, value and unit apart
 * @JX_COLUMNS_NATIONAL: the national form of 2015
 * @JX_COLUMNS_SICHUAN: the twelve columns of Sichuan
 *
 * The columns that provinces print indicators in; the tables stand in jx-form-columns.c.
 */
typedef enum
{
  JX_COLUMNS_MERGED,
  JX_COLUMNS_SPLIT,
  JX_COLUMNS_NATIONAL,
  JX_COLUMNS_SICHUAN,
  JX_N_COLUMNS,
} JxColumns;

/**
 * JxFormOptions:
 * @project_id: the one project to print; 0 for all
 * @columns: the columns of the indicators; a form that has not got them takes its usual ones
 * @flowing: whether a project may begin in the middle of a page
 * @cutoff: the month that the form of monitoring is of; 0 for the last one that was monitored
 * @grey: whether charts go without colour
 * @since: (nullable): the first day that the form of changes is of, ISO; %NULL for the beginning
 * @until: (nullable): the last day that the form of changes is of, ISO; %NULL for the end
 * @changes: (nullable) (element-type JxTrailLine): what the form of changes lists: who lays it out
 *   reads them from the journal for the period
 * @as_of: (nullable): the day that forms of spending are of, ISO; %NULL for the day of the last
 *   payment of the year, or its last day
 * @per_project: whether the form of spending has a page for each project too
 * @pages_before: how many pages of a larger document stand before the form
 * @pages_in_all: how many pages the larger document has; 0 where the form stands alone
 * @shown: (nullable): what is looked at; %NULL to lay out all pages
 * @scripted: whether it is to be written as a document or worksheets, too
 * @fingerprint: (nullable): what the footer says of the data
 * @font: (nullable): a font family asked for before the official ones
 */
typedef struct
{
  gint64 project_id;
  JxColumns columns;
  gboolean flowing;
  guint cutoff;
  gboolean grey;
  const char *since;
  const char *until;
  GPtrArray *changes;
  const char *as_of;
  gboolean per_project;
  guint pages_before;
  guint pages_in_all;
  const JxShown *shown;
  gboolean scripted;
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
 * @JX_FORM_USES_CUTOFF: the month it is of
 * @JX_FORM_USES_GREY: whether its charts go without colour
 * @JX_FORM_USES_CHANGES: the changes that it lists
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
  JX_FORM_USES_CUTOFF = 1 << 5,
  JX_FORM_USES_GREY = 1 << 6,
  JX_FORM_USES_CHANGES = 1 << 7,
} JxFormUses;

/**
 * JxForm:
 * @name: its name on the command line
 * @title: (translatable): its name in the window, in English
 * @uses: the options that change it
 * @columns: one bit `1u << columns` for each of the #JxColumns that it has
 * @build: lays the form out
 *
 * An official form (design: forms.md).
 */
typedef struct
{
  const char *name;
  const char *title;
  JxFormUses uses;
  guint columns;
  JxPaper *(*build) (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error);
} JxForm;

const JxForm *jx_forms      (guint *n_forms);
const JxForm *jx_form_find  (const char *name);
JxPaper      *jx_form_build (const JxForm *form, const JxSnapshot *snapshot,
                             const JxFormOptions *options, GError **error);

gboolean      jx_form_has_columns  (const JxForm *form, JxColumns columns);
const char   *jx_columns_name      (JxColumns columns);
const char   *jx_columns_title     (JxColumns columns);
gboolean      jx_columns_find      (const char *name, JxColumns *columns);

G_END_DECLS
