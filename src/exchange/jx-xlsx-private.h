/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JxXlsxBook:
 * @sheets: (element-type GBytes): the XML of the worksheets that are shown, in their order
 * @strings: (element-type utf8): the shared strings
 * @dates: (element-type gboolean): by cell style, whether it shows a number as a date
 * @from_1904: whether days are counted from 1904
 *
 * What the cells of a workbook refer to.
 */
typedef struct
{
  GPtrArray *sheets;
  GPtrArray *strings;
  GArray *dates;
  gboolean from_1904;
} JxXlsxBook;

JxXlsxBook *_jx_xlsx_book_read     (GHashTable *members, GError **error);
void        _jx_xlsx_book_free     (JxXlsxBook *book);
gboolean    _jx_xlsx_date_format   (const char *code);
gboolean    _jx_xlsx_date_builtin  (guint64 id);
char       *_jx_xlsx_text          (const char *text);
char       *_jx_xlsx_number        (const char *text);
char       *_jx_xlsx_date          (const char *text, gboolean from_1904);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxXlsxBook, _jx_xlsx_book_free)

G_END_DECLS
