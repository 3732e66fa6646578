/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** JxXlsxFormat: what a cell style shows a number as. */
typedef enum
{
  JX_XLSX_PLAIN,
  JX_XLSX_DATE,
  JX_XLSX_PERCENT,
} JxXlsxFormat;

/**
 * JxXlsxBook:
 * @sheets: (element-type GBytes): the XML of the worksheets that are shown, in their order
 * @names: (element-type utf8): what they are called
 * @strings: (element-type utf8): the shared strings
 * @formats: (element-type JxXlsxFormat): by cell style, how it shows a number
 * @from_1904: whether days are counted from 1904
 *
 * What the cells of a workbook refer to.
 */
typedef struct
{
  GPtrArray *sheets;
  GPtrArray *names;
  GPtrArray *strings;
  GArray *formats;
  gboolean from_1904;
} JxXlsxBook;

JxXlsxBook *_jx_xlsx_book_read     (GHashTable *members, GError **error);
void        _jx_xlsx_book_free     (JxXlsxBook *book);
gboolean    _jx_xlsx_date_format   (const char *code);
gboolean    _jx_xlsx_date_builtin  (guint64 id);
gboolean    _jx_xlsx_percent_format (const char *code);
char       *_jx_xlsx_text          (const char *text);
char       *_jx_xlsx_number        (const char *text);
char       *_jx_xlsx_date          (const char *text, gboolean from_1904);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxXlsxBook, _jx_xlsx_book_free)

G_END_DECLS
