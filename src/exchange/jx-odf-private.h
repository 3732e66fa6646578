/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-body.h"
#include "exchange/jx-numbering.h"
#include "exchange/jx-sheet.h"
#include "exchange/jx-xml.h"

G_BEGIN_DECLS

/**
 * JxOdfStyles:
 * @lists: (element-type utf8 JxNumberList): the list styles
 * @outline: (nullable): how headings number themselves; owned by @lists
 * @hidden: (element-type utf8): the table styles of hidden sheets
 *
 * What the styles of an OpenDocument file say.
 */
typedef struct
{
  GHashTable *lists;
  JxNumberList *outline;
  GHashTable *hidden;
} JxOdfStyles;

/**
 * JxOdfLists:
 * @styles: the styles
 * @open: (element-type JxOdfOpenList): the lists that the reader stands in, the outermost first
 *
 * The lists around a paragraph.
 */
typedef struct
{
  const JxOdfStyles *styles;
  GPtrArray *open;
} JxOdfLists;

/**
 * JxOdfTable:
 * @body: (nullable): where the tables of a text go
 * @sheets: (nullable) (element-type JxSheet): where those of a workbook go
 * @styles: the styles
 *
 * The table that the reader stands in; the other members are its state.
 */
typedef struct
{
  JxBody *body;
  GPtrArray *sheets;
  const JxOdfStyles *styles;
  JxSheet *sheet;
  guint row;
  guint n_rows;
  guint column;
  guint n_cells;
  guint n_columns;
  guint covered;
  gboolean keeps;
  GString *cell;
  char *value;
} JxOdfTable;

JxOdfStyles *_jx_odf_styles_read   (GHashTable *members, GError **error);
void         _jx_odf_styles_free   (JxOdfStyles *styles);

void         _jx_odf_lists_read    (JxOdfLists *lists, xmlTextReader *reader);
char        *_jx_odf_lists_number  (JxOdfLists *lists);
char        *_jx_odf_lists_heading (JxOdfLists *lists, xmlTextReader *reader);

gboolean     _jx_odf_table_read    (JxOdfTable *table, xmlTextReader *reader, GError **error);
void         _jx_odf_table_add     (JxOdfTable *table, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxOdfStyles, _jx_odf_styles_free)

G_END_DECLS
