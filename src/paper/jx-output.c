/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-output.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

/* A chain of symbolic links longer than this is a circle. */
#define LINKS_MOST 40

/* Follows symbolic links, so that the file they lead to is replaced and not the link. */
static char *
resolve (const char *path)
{
  char *resolved = g_strdup (path);

  for (guint i = 0; i < LINKS_MOST && g_file_test (resolved, G_FILE_TEST_IS_SYMLINK); i++)
    {
      g_autofree char *target = g_file_read_link (resolved, NULL);
      g_autofree char *folder = g_path_get_dirname (resolved);

      if (target == NULL)
        break;
      g_free (resolved);
      resolved = g_canonicalize_filename (target, folder);
    }
  return resolved;
}

static gboolean
fail (const char *path, const GError *cause, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *folder_path = g_path_get_dirname (path);
  g_autofree char *folder = g_filename_display_name (folder_path);

  switch (cause->domain == G_FILE_ERROR ? cause->code : G_FILE_ERROR_FAILED)
    {
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      g_set_error (error, JX_ERROR, JX_ERROR_NOT_FOUND, _ ("There is no folder “%s”."), folder);
      break;
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_READ_ONLY,
                   _ ("The folder “%s” cannot be written to."),
                   folder);
      break;
    case G_FILE_ERROR_NOSPC:
      g_set_error (error, JX_ERROR, JX_ERROR_FULL, _ ("No space is left to write “%s”."), name);
      break;
    default:
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_IO,
                   _ ("The file “%s” could not be written: %s"),
                   name,
                   cause->message);
    }
  return FALSE;
}

/**
 * jx_output_cb:
 * @closure: a #GByteArray
 * @data: what comes next
 * @length: how many bytes
 *
 * Takes what a cairo surface writes.
 *
 * Returns: %CAIRO_STATUS_SUCCESS
 */
cairo_status_t
jx_output_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * jx_output_finish:
 * @surface: (transfer full): a surface that was drawn on
 * @error: return location for a %JX_ERROR_IO
 *
 * Ends a drawing, so that all of it has been written.
 *
 * Returns: whether nothing went wrong on the way
 */
gboolean
jx_output_finish (cairo_surface_t *surface, GError **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error,
               JX_ERROR,
               JX_ERROR_IO,
               _ ("The drawing could not be finished: %s."),
               cairo_status_to_string (status));
  return FALSE;
}

/**
 * jx_output_write:
 * @path: the file
 * @bytes: what it is to hold
 * @error: return location for an error
 *
 * Writes a file that appears whole or not at all: a failure leaves an older one as it was.
 *
 * Fails with %JX_ERROR_NOT_FOUND for a missing folder, %JX_ERROR_READ_ONLY, %JX_ERROR_FULL or
 * %JX_ERROR_IO.
 *
 * Returns: whether it was written
 */
gboolean
jx_output_write (const char *path, const GByteArray *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *target = NULL;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  target = resolve (path);
  if (g_file_test (target, G_FILE_TEST_EXISTS) && !g_file_test (target, G_FILE_TEST_IS_REGULAR))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, JX_ERROR, JX_ERROR_IO, _ ("“%s” is not an ordinary file."), name);
      return FALSE;
    }
  if (g_file_set_contents_full (target,
                                (const char *) bytes->data,
                                (gssize) bytes->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0666,
                                &cause))
    return TRUE;
  return fail (target, cause, error);
}
