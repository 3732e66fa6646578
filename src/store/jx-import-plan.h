/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-draft.h"
#include "rules/jx-blend.h"
#include "store/jx-year.h"

G_BEGIN_DECLS

/**
 * JxImportChoice:
 * @JX_IMPORT_UPDATE: what the document says replaces what stands there
 * @JX_IMPORT_KEEP: the project of the file stays as it is
 * @JX_IMPORT_BESIDE: the project of the document is added as another one
 *
 * What becomes of a project that the year file has already.
 */
typedef enum
{
  JX_IMPORT_UPDATE,
  JX_IMPORT_KEEP,
  JX_IMPORT_BESIDE,
  JX_N_IMPORT_CHOICES,
} JxImportChoice;

/**
 * JxImportItem:
 * @project: the project of the document
 * @known: (nullable): the project of the year file that it is
 * @taken: whether it is imported
 * @choice: what becomes of it where it is known
 * @count: what an update would change
 *
 * A project of a document; @taken and @choice are the user’s.
 */
typedef struct
{
  const JxProject *project;
  const JxProject *known;
  gboolean taken;
  JxImportChoice choice;
  JxBlendCount count;
} JxImportItem;

/**
 * JxImportPlan:
 * @draft: the document
 * @snapshot: the year file as it is
 * @unit: (nullable): the unit that takes all in; %NULL where the unit of the document is added
 * @year: the year of the document; that of the file where the document tells none
 * @other_unit: whether @unit is another one than the document’s
 * @with_goals: whether the goals and the indicators of the department are imported: the user’s
 * @goals_changed: how many of them would say something else
 * @goals_added: how many are new
 * @items: (element-type JxImportItem): the projects, in the order of the document
 *
 * What an import would do to a year file; nothing of it is done before jx_import_plan_apply().
 */
typedef struct
{
  const JxDraft *draft;
  const JxSnapshot *snapshot;
  const JxUnit *unit;
  gint64 year;
  gboolean other_unit;
  gboolean with_goals;
  guint goals_changed;
  guint goals_added;
  GPtrArray *items;
} JxImportPlan;

JxImportPlan *jx_import_plan_new       (const JxDraft *draft, const JxSnapshot *snapshot);
void          jx_import_plan_free      (JxImportPlan *plan);
gboolean      jx_import_item_writes    (const JxImportItem *item);
guint         jx_import_plan_count     (const JxImportPlan *plan);
gboolean      jx_import_plan_has_work  (const JxImportPlan *plan);
JxUnit       *jx_import_plan_make_unit (const JxImportPlan *plan);
gboolean      jx_import_plan_apply     (const JxImportPlan *plan, JxYear *year, const char *document,
                                        GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxImportPlan, jx_import_plan_free)

G_END_DECLS
