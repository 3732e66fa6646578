/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-draft.h"

G_BEGIN_DECLS

/* The part of the text that a line stands in. */
typedef enum
{
  JX_PART_COVER,
  JX_PART_DEPARTMENT,
  JX_PART_OVERALL,
  JX_PART_ITEMS,
  JX_PART_SAFEGUARDS,
  JX_PART_PROJECTS,
} JxPart;

/* What a table row whose first cell is empty goes on with. */
typedef enum
{
  JX_EXPECT_NOTHING,
  JX_EXPECT_PURPOSE,
  JX_EXPECT_PERCENTS,
  JX_EXPECT_GOALS,
  JX_EXPECT_INDICATORS,
} JxExpect;

typedef enum
{
  JX_COLUMN_UNKNOWN,
  JX_COLUMN_LEVEL1,
  JX_COLUMN_LEVEL2,
  JX_COLUMN_NAME,
  JX_COLUMN_DESCRIPTION,
  JX_COLUMN_SIGN,
  JX_COLUMN_VALUE,
  JX_COLUMN_UNIT,
  JX_COLUMN_BASIS,
  JX_COLUMN_WEIGHT,
  JX_N_COLUMNS,
} JxColumn;

typedef struct
{
  JxDraft *draft;
  const JxDocument *document;
  GHashTable *numbers; /* (element-type JxPassage guint): the numbers of the passages */
  JxPart part;

  const JxPassage *cover;   /* where the unit's name was taken from on the cover */
  const JxPassage *heading; /* a project's heading, before its table is met */
  char *heading_name;
  GPtrArray *headings; /* (element-type JxPassage): headings that no table followed */

  JxProject *project;
  const JxPassage *project_heading;
  char *project_heading_name;
  JxMoneyUnit money_unit;
  JxExpect expect;
  GArray *months;            /* (element-type gint64): of the spending plan */
  const JxPassage *months_row; /* until their percentages are met */
  GArray *columns;           /* (element-type JxColumn): of the table of indicators */
  const char *level1;        /* of the row above */
  const char *level2;
} JxDraftReader;

void        jx_draft_leave_unread   (JxDraftReader *reader, const JxPassage *block);
gboolean    jx_draft_set            (JxTable table, gpointer record, const char *field, const char *text);

guint       jx_draft_count_texts    (const JxPassage *passage);
const char *jx_draft_text           (const JxPassage *passage);

char       *jx_draft_key            (const char *text);
char       *jx_draft_caption        (const char *text, gboolean *marked);
gboolean    jx_draft_is_contents    (const JxPassage *block);
gboolean    jx_draft_is_page        (const char *text);
gboolean    jx_draft_find_part      (const char *caption, JxPart *part);
char       *jx_draft_project_name   (const char *caption, gboolean *numbered);
const char *jx_draft_skip_number    (const char *text, guint expected);
const char *jx_draft_skip_item_number (const char *text);
const char *jx_draft_skip_ordinal   (const char *key);

void        jx_draft_read_cover     (JxDraftReader *reader, const JxPassage *block);
void        jx_draft_read_narrative (JxDraftReader *reader, const JxPassage *block);
gboolean    jx_draft_read_unit      (JxDraftReader *reader, const JxPassage *block);

void        jx_draft_open_heading   (JxDraftReader *reader, const JxPassage *block, char *name);
JxProject  *jx_draft_need_project   (JxDraftReader *reader);
void        jx_draft_close_project  (JxDraftReader *reader);
gboolean    jx_draft_is_label       (const char *cell);
gboolean    jx_draft_read_labels    (JxDraftReader *reader, const JxPassage *block, guint from);

void        jx_draft_read_row       (JxDraftReader *reader, const JxPassage *block);
gboolean    jx_draft_add_goals      (JxDraftReader *reader, const char *text);

gboolean    jx_draft_map_columns    (JxDraftReader *reader, const JxPassage *block, gboolean *placed);
gboolean    jx_draft_read_indicator (JxDraftReader *reader, const JxPassage *block);

G_END_DECLS
