/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Every row of a year file is a plain struct whose members are described once, in a table of fields.
 * Reading, writing, showing, comparing and checking a row all go by that table, so that a new field
 * is one new line (model/jx-tables.c) and one new column (store/jx-schema.c).
 *
 * A member is either a #gint64 or a text (see jx-text.h); the type of its field says what it means.
 */

/**
 * JxTable:
 *
 * The tables of the year file that a user's data stands in.
 */
typedef enum
{
  JX_TABLE_SETTING,
  JX_TABLE_UNIT,
  JX_TABLE_GOAL,
  JX_TABLE_PROJECT,
  JX_TABLE_PLAN,
  JX_TABLE_PROJECT_GOAL,
  JX_TABLE_INDICATOR,
  JX_TABLE_PAYMENT,
  JX_TABLE_ADJUSTMENT,
  JX_TABLE_MONITOR,
  JX_TABLE_EVALUATION,
  JX_TABLE_RECTIFICATION,
  JX_TABLE_WAIVER,
  JX_TABLE_NARRATIVE,
  JX_TABLE_OUTLOOK,
  JX_TABLE_ASSESSMENT,
  JX_TABLE_ATTACHMENT,
  JX_N_TABLES,
} JxTable;

/**
 * JxType:
 * @JX_TYPE_REF: the id of another row; 0 or unset for none
 * @JX_TYPE_TEXT: one line of text
 * @JX_TYPE_NOTE: text of several lines
 * @JX_TYPE_MONEY: fen
 * @JX_TYPE_PERCENT: basis points
 * @JX_TYPE_POINTS: hundredths of a point
 * @JX_TYPE_COUNT: a whole number
 * @JX_TYPE_DATE: text, ISO date or empty
 * @JX_TYPE_MONTHS: text, rising months such as `3,6,10,12`
 * @JX_TYPE_CHOICE: index into the choices of the field; stored by name
 *
 * What a field holds, and so how it is read, shown and stored.
 */
typedef enum
{
  JX_TYPE_REF,
  JX_TYPE_TEXT,
  JX_TYPE_NOTE,
  JX_TYPE_MONEY,
  JX_TYPE_PERCENT,
  JX_TYPE_POINTS,
  JX_TYPE_COUNT,
  JX_TYPE_DATE,
  JX_TYPE_MONTHS,
  JX_TYPE_CHOICE,
} JxType;

/**
 * JxField:
 * @name: the column, and the name on the command line and in JSON
 * @label: (nullable): its English name, to be translated; %NULL for what no user sees
 * @type: what it holds
 * @offset: where the member stands in the struct
 * @choices: (nullable): the stored names of a choice, ended by %NULL
 * @labels: (nullable): their English names, to be translated
 * @least: smallest allowed number; %JX_UNSET where a number may be missing
 * @most: largest allowed number, or characters of a text
 * @optional: whether a number may be %JX_UNSET
 * @in_yuan: whether a bare amount is in 元, not 万元
 */
typedef struct
{
  const char *name;
  const char *label;
  JxType type;
  gsize offset;
  const char *const *choices;
  const char *const *labels;
  gint64 least;
  gint64 most;
  gboolean optional;
  gboolean in_yuan;
} JxField;

/**
 * JxChild:
 * @table: the table whose rows belong to a row of this one
 * @offset: where the #GPtrArray of them stands in the struct
 * @ref: the field of @table that names the owner
 */
typedef struct
{
  JxTable table;
  gsize offset;
  const char *ref;
} JxChild;

/**
 * JxTableInfo:
 * @name: the table in the year file
 * @label: the English name of one row, to be translated
 * @size: bytes of the struct; its first member is `gint64 id`
 * @fields: all fields but the id
 * @children: tables whose rows belong to a row of this one, in the order of entry
 * @order: (nullable): the column that rows of one owner are ordered by before their id
 * @free: frees a row with its children
 * @settle: (nullable): brings members that depend on each other into line after @changed was set
 */
typedef struct
{
  const char *name;
  const char *label;
  gsize size;
  const JxField *fields;
  guint n_fields;
  const JxChild *children;
  guint n_children;
  const char *order;
  GDestroyNotify free;
  void (*settle) (gpointer record, const JxField *changed);
} JxTableInfo;

/**
 * JxPlace:
 * @table: the table
 * @id: the row
 * @field: (nullable): the field; a static string; %NULL for the row as a whole
 *
 * Where a datum stands: what a finding, a cell on paper, a search hit and a change point at.
 */
typedef struct
{
  JxTable table;
  gint64 id;
  const char *field;
} JxPlace;

const JxTableInfo *jx_table_info     (JxTable table);
gboolean           jx_table_find     (const char *name, JxTable *table);
const JxField     *jx_field_find     (JxTable table, const char *name);
gboolean           jx_field_is_text  (const JxField *field);

gpointer           jx_record_new     (JxTable table);
gpointer           jx_record_copy    (JxTable table, gconstpointer record);
void               jx_record_free    (JxTable table, gpointer record);
gint64             jx_record_id      (gconstpointer record);
void               jx_record_set_id  (gpointer record, gint64 id);
GPtrArray         *jx_record_children (gconstpointer record, const JxChild *child);

gint64             jx_field_get_int  (const JxField *field, gconstpointer record);
void               jx_field_set_int  (const JxField *field, gpointer record, gint64 value);
const char        *jx_field_get_text (const JxField *field, gconstpointer record);
void               jx_field_set_text (const JxField *field, gpointer record, const char *text);
gboolean           jx_field_equal    (const JxField *field, gconstpointer a, gconstpointer b);
gboolean           jx_field_parse    (const JxField *field, const char *text, gpointer record, GError **error);
char              *jx_field_format   (const JxField *field, gconstpointer record);

gboolean           jx_place_equal    (const JxPlace *a, const JxPlace *b);

G_END_DECLS
