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
  JX_EXPECT_FUNDS,
  JX_EXPECT_INDICATORS,
} JxExpect;

/* What the columns of a table of indicators hold. */
typedef enum
{
  JX_COLUMN_UNKNOWN,
  JX_COLUMN_SIDE,  /* numbers and the label at the side, which say nothing of their own */
  JX_COLUMN_GROUP, /* has columns under it */
  JX_COLUMN_LEVEL1,
  JX_COLUMN_LEVEL2,
  JX_COLUMN_NAME,
  JX_COLUMN_DESCRIPTION,
  JX_COLUMN_SIGN,
  JX_COLUMN_VALUE,
  JX_COLUMN_UNIT,
  JX_COLUMN_BASIS,
  JX_COLUMN_WEIGHT,
  JX_COLUMN_DIRECTION,
  JX_COLUMN_LAST1,
  JX_COLUMN_LAST2,
  JX_COLUMN_ACTUAL,
  JX_COLUMN_POINTS,
  JX_COLUMN_REASON,
  JX_COLUMN_CURRENT,
  JX_COLUMN_FORECAST,
  JX_COLUMN_EXPLANATION,
  JX_COLUMN_LIKELIHOOD,
  JX_COLUMN_CERTAIN,
  JX_COLUMN_POSSIBLE,
  JX_COLUMN_IMPOSSIBLE,
  JX_COLUMN_CAUSE_FUNDS,
  JX_COLUMN_CAUSE_RULES,
  JX_COLUMN_CAUSE_STAFF,
  JX_COLUMN_CAUSE_EQUIPMENT,
  JX_COLUMN_CAUSE_OTHER,
  JX_COLUMN_NOTE,
  JX_COLUMN_UNIT_NAME,
  JX_COLUMN_PROJECT_CODE,
  JX_COLUMN_PROJECT_NAME,
  JX_COLUMN_BUDGET,
  JX_COLUMN_GOALS,
  JX_N_COLUMNS,
} JxColumn;

#define JX_NO_CELL G_MAXUINT

/* Where a column stands, and the unit of money that its heading names. */
typedef struct
{
  JxColumn column;
  guint first;
  guint width;
  JxMoneyUnit money_unit;
} JxDraftColumn;

/* The cells of a row by their columns: their texts, and their numbers or JX_NO_CELL. */
typedef struct
{
  const char *texts[JX_N_COLUMNS];
  guint cells[JX_N_COLUMNS];
  JxMoneyUnit money_unit;
} JxDraftRow;

/* A cell of a row that is not blank. */
typedef struct
{
  guint number;
  const char *text;
  JxSpan span;
} JxDraftCell;

typedef struct
{
  JxDraft *draft;
  const JxDocument *document;
  GHashTable *numbers; /* (element-type JxPassage guint): the numbers of the passages */
  guint sheet;            /* the sheet that is read, from 1; 0 outside of one */
  const char *sheet_name; /* its name; NULL for none */
  guint passage;       /* the number of the one that is read */
  gboolean split;      /* whether it is a paragraph whose blanks part cells */
  GPtrArray *kept;     /* (element-type utf8): texts that were put together */
  GPtrArray *rows;     /* (element-type JxPassage): paragraphs that were split */
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
  const JxPassage *months_row; /* of the spending plan, until its percentages are met */
  GArray *columns;             /* (element-type JxDraftColumn): of the table of indicators */
  guint n_columns;             /* cells of its heading row */
  gboolean aligned;            /* whether the places of its columns are sure */
  gboolean may_refine;         /* whether a second heading row may follow */
  const JxPassage *funds;      /* the heading row of the table of funds */
  gint64 cutoff;               /* the month that monitoring goes to; 0 if not told */
  gboolean with_achieved;      /* whether what was achieved stands beside the goals */
  char *goals_text;            /* of the flat table's row above */
  const char *level1;          /* of the row above */
  const char *level2;
} JxDraftReader;

JxDraft    *jx_draft_new            (void);
void        jx_draft_leave_unread   (JxDraftReader *reader, const JxPassage *passage);
gboolean    jx_draft_set            (JxTable table, gpointer record, const char *field, const char *text);
void        jx_draft_note           (JxDraftReader *reader, guint cell, JxTable table,
                                     gconstpointer record, const char *field);
const char *jx_draft_keep           (JxDraftReader *reader, char *text);
guint       jx_draft_count_texts    (const JxPassage *passage);
const char *jx_draft_text           (const JxPassage *passage);
GArray     *jx_draft_cells          (const JxPassage *passage);
gboolean    jx_draft_is_text_row    (const JxDraftReader *reader, const JxPassage *row);

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
gboolean    jx_draft_read_form_title (JxDraftReader *reader, const JxPassage *passage);
void        jx_draft_read_narrative (JxDraftReader *reader, const JxPassage *block);
gboolean    jx_draft_read_unit      (JxDraftReader *reader, const JxPassage *block);
gboolean    jx_draft_take_unit      (JxDraftReader *reader, guint cell, const char *text);
gboolean    jx_draft_money_unit     (const char *text, JxMoneyUnit *unit);

void        jx_draft_open_heading   (JxDraftReader *reader, const JxPassage *block, char *name);
void        jx_draft_begin_project  (JxDraftReader *reader);
JxProject  *jx_draft_need_project   (JxDraftReader *reader);
void        jx_draft_close_project  (JxDraftReader *reader);
gboolean    jx_draft_is_label       (const char *cell);
gboolean    jx_draft_is_side_label  (const char *cell);
gboolean    jx_draft_read_labels    (JxDraftReader *reader, const JxPassage *row);
gboolean    jx_draft_read_project_cells (JxDraftReader *reader, const JxDraftRow *row,
                                         gboolean *placed);
gboolean    jx_draft_set_project    (JxDraftReader *reader, guint cell, const char *field,
                                     const char *text);

gboolean    jx_draft_open_funds     (JxDraftReader *reader, const JxPassage *row);
gboolean    jx_draft_read_funds     (JxDraftReader *reader, const JxPassage *row, gboolean *placed);

gboolean    jx_draft_read_months    (JxDraftReader *reader, const JxPassage *row);
gboolean    jx_draft_read_percents  (JxDraftReader *reader, const JxPassage *row);

gboolean    jx_draft_is_goals_label (const char *cell);
gboolean    jx_draft_open_goals     (JxDraftReader *reader, const JxPassage *row);
gboolean    jx_draft_read_goals     (JxDraftReader *reader, const JxPassage *row, guint from);
gboolean    jx_draft_add_goals      (JxDraftReader *reader, guint cell, const char *text);

gboolean    jx_draft_read_row       (JxDraftReader *reader, const JxPassage *row);
gboolean    jx_draft_read_split     (JxDraftReader *reader, const JxPassage *passage);

gboolean    jx_draft_cutoff         (const char *text, gint64 *cutoff);
gboolean    jx_draft_has_column     (const JxDraftReader *reader, JxColumn column);
gboolean    jx_draft_map_columns    (JxDraftReader *reader, const JxPassage *row, gboolean *placed);
gboolean    jx_draft_refine_columns (JxDraftReader *reader, const JxPassage *row);
const JxDraftColumn *jx_draft_column_of (const JxDraftReader *reader, const JxPassage *row,
                                         guint cell);
gboolean    jx_draft_read_indicator (JxDraftReader *reader, const JxPassage *row);
gboolean    jx_draft_read_results   (JxDraftReader *reader, JxIndicator *indicator,
                                     const JxDraftRow *row);

G_END_DECLS
