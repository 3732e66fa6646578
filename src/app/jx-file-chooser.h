/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JxFileKind:
 * @JX_FILE_ANY: a year file or a document
 * @JX_FILE_YEAR: a year file
 * @JX_FILE_DOCUMENT: a document to import
 * @JX_FILE_PDF: a PDF file
 * @JX_FILE_PICTURE: a PNG, SVG or PDF file
 * @JX_FILE_TABLE: a table as text
 * @JX_FILE_WORKBOOK: an Excel workbook
 * @JX_FILE_CSV: comma-separated text
 * @JX_FILE_WORD: a Word document
 * @JX_FILE_TEXT: plain text
 * @JX_FILE_JSON: JSON data
 * @JX_FILE_EVIDENCE: any file
 *
 * What kind of file is looked for.
 */
typedef enum
{
  JX_FILE_ANY,
  JX_FILE_YEAR,
  JX_FILE_DOCUMENT,
  JX_FILE_PDF,
  JX_FILE_PICTURE,
  JX_FILE_TABLE,
  JX_FILE_WORKBOOK,
  JX_FILE_CSV,
  JX_FILE_WORD,
  JX_FILE_TEXT,
  JX_FILE_JSON,
  JX_FILE_EVIDENCE,
} JxFileKind;

/**
 * JxFileFunc:
 * @file: the chosen file
 * @data: user data
 *
 * Called with the file that the user chose; not called where he chose none.
 */
typedef void (*JxFileFunc) (GFile *file, gpointer data);

/**
 * JxFilesFunc:
 * @files: (element-type GFile): the chosen files
 * @data: user data
 *
 * Called with the files that the user chose; not called where he chose none.
 */
typedef void (*JxFilesFunc) (GListModel *files, gpointer data);

void jx_choose_open (GtkWindow     *parent,
                     const char    *title,
                     JxFileKind     kind,
                     JxFileFunc     func,
                     gpointer       data,
                     GDestroyNotify destroy);
void jx_choose_open_many (GtkWindow     *parent,
                          const char    *title,
                          JxFileKind     kind,
                          JxFilesFunc    func,
                          gpointer       data,
                          GDestroyNotify destroy);
void jx_choose_folder (GtkWindow     *parent,
                       const char    *title,
                       JxFileFunc     func,
                       gpointer       data,
                       GDestroyNotify destroy);
void jx_choose_save (GtkWindow     *parent,
                     const char    *title,
                     JxFileKind     kind,
                     GFile         *folder,
                     const char    *name,
                     JxFileFunc     func,
                     gpointer       data,
                     GDestroyNotify destroy);

G_END_DECLS
