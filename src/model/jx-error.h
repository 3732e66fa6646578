/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JxError:
 * @JX_ERROR_VALUE: a text that cannot be read as the value asked for
 * @JX_ERROR_NOT_FOUND: a row, field, file or name that does not exist
 * @JX_ERROR_EXISTS: something of that name is there already
 * @JX_ERROR_NOT_YEAR_FILE: the file is not a year file of ours
 * @JX_ERROR_DAMAGED: the file, its rows or its journal are damaged
 * @JX_ERROR_TOO_NEW: the file was written by a newer version
 * @JX_ERROR_LOCKED: another program is writing to the file
 * @JX_ERROR_READ_ONLY: the file cannot be written to
 * @JX_ERROR_ARCHIVED: the year is archived
 * @JX_ERROR_FULL: no space is left
 * @JX_ERROR_IO: the disk or the network failed
 * @JX_ERROR_CONSTRAINT: the change would break a rule of the file
 * @JX_ERROR_NOTHING: there is nothing to do (nothing to undo)
 * @JX_ERROR_DOCUMENT: a document that cannot be understood
 *
 * What can go wrong, told apart as far as a caller acts on it.
 *
 * The message of the #GError is a whole sentence in the user's language.
 */
typedef enum
{
  JX_ERROR_VALUE,
  JX_ERROR_NOT_FOUND,
  JX_ERROR_EXISTS,
  JX_ERROR_NOT_YEAR_FILE,
  JX_ERROR_DAMAGED,
  JX_ERROR_TOO_NEW,
  JX_ERROR_LOCKED,
  JX_ERROR_READ_ONLY,
  JX_ERROR_ARCHIVED,
  JX_ERROR_FULL,
  JX_ERROR_IO,
  JX_ERROR_CONSTRAINT,
  JX_ERROR_NOTHING,
  JX_ERROR_DOCUMENT,
} JxError;

#define JX_ERROR (jx_error_quark ())

GQuark jx_error_quark (void);

G_END_DECLS
