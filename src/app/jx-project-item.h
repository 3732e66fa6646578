/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-session.h"
#include "rules/jx-progress.h"

G_BEGIN_DECLS

#define JX_TYPE_PROJECT_ITEM (jx_project_item_get_type ())

/** JxProjectColumn: what the list of projects shows of each. */
typedef enum
{
  JX_PROJECT_POSITION,
  JX_PROJECT_CODE,
  JX_PROJECT_NAME,
  JX_PROJECT_SUBJECT,
  JX_PROJECT_BUDGET,
  JX_PROJECT_FISCAL,
  JX_PROJECT_OTHER,
  JX_PROJECT_PLAN,
  JX_PROJECT_STATE,
  JX_PROJECT_FINDINGS,
  JX_N_PROJECT_COLUMNS,
} JxProjectColumn;

/**
 * JxProjectItem:
 *
 * A line of the list of projects: what it shows and what it is sorted by.
 */
G_DECLARE_FINAL_TYPE (JxProjectItem, jx_project_item, JX, PROJECT_ITEM, GObject)

JxProjectItem *jx_project_item_new        (JxSession       *session,
                                           const JxProject *project,
                                           guint            number);
gint64         jx_project_item_get_id     (JxProjectItem   *self);
const char    *jx_project_item_get_text   (JxProjectItem   *self,
                                           JxProjectColumn  column);
gint64         jx_project_item_get_amount (JxProjectItem   *self,
                                           JxProjectColumn  column);
gboolean       jx_project_item_matches    (JxProjectItem   *self,
                                           const char      *folded);
int            jx_project_item_compare    (JxProjectItem   *self,
                                           JxProjectItem   *other,
                                           JxProjectColumn  column);
const char    *jx_project_column_title    (JxProjectColumn  column);
gboolean       jx_project_column_is_number (JxProjectColumn column);
int            jx_project_column_width    (JxProjectColumn  column);

G_END_DECLS
