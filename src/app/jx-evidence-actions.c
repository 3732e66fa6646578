/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-evidence-actions.h"
#include "app/jx-file-chooser.h"
#include "model/jx-error.h"
#include "model/jx-file-name.h"
#include "rules/jx-evidence.h"
#include "store/jx-attach.h"

#include <glib/gi18n-lib.h>

static gboolean
attach_all (JxYear *year, const JxPlace *owner, GListModel *files, GError **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *name = NULL;
      g_autoptr (GBytes) bytes = jx_attach_read (file, &name, error);

      if (bytes == NULL || jx_year_attach (year, owner->table, owner->id, name, bytes, error) == 0)
        {
          jx_year_rollback (year);
          return FALSE;
        }
    }
  return TRUE;
}

static void
tell_attached (JxSession *session, guint n_files)
{
  gint64           size = jx_year_content_size (jx_session_get_year (session));
  g_autofree char *all = g_format_size_full ((guint64) size, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *text = NULL;

  if (size > JX_ATTACH_MANY)
    /* Translators: a size such as 210 MiB */
    text = g_strdup_printf (_ ("Attached. The evidence in this year file has %s by now, which is "
                               "hard to mail and to back up."),
                            all);
  else
    text = g_strdup_printf (ngettext ("%u file is attached.", "%u files are attached.", n_files),
                            n_files);
  jx_session_toast (session, text, TRUE);
}

/**
 * jx_evidence_attach:
 * @session: the session
 * @owner: an indicator, a payment, an adjustment or a rectification
 * @files: (element-type GFile): files of the user's
 *
 * Attaches files, all of them or none.
 *
 * Returns: how many were attached
 */
guint
jx_evidence_attach (JxSession *session, const JxPlace *owner, GListModel *files)
{
  JxYear *year;
  guint   n_files;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (JX_IS_SESSION (session), 0);
  g_return_val_if_fail (owner != NULL && G_IS_LIST_MODEL (files), 0);

  year = jx_session_get_year (session);
  n_files = g_list_model_get_n_items (files);
  if (n_files == 0)
    return 0;
  if (!jx_year_begin (year, JX_VERB_ADD, JX_TABLE_ATTACHMENT, NULL, NULL, &error) ||
      !attach_all (year, owner, files, &error) || !jx_year_commit (year, &error))
    {
      jx_session_fail (session, error);
      return 0;
    }
  tell_attached (session, n_files);
  return n_files;
}

/* A folder that only the user can enter; it goes away with the session. */
static void
drop_folder (gpointer data)
{
  g_autofree char *path = data;
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFileEnumerator) files =
    g_file_enumerate_children (folder,
                               G_FILE_ATTRIBUTE_STANDARD_NAME,
                               G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                               NULL,
                               NULL);
  GFile *file = NULL;

  while (files != NULL && g_file_enumerator_iterate (files, NULL, &file, NULL, NULL) &&
         file != NULL)
    g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

static const char *
get_folder (JxSession *session, GError **error)
{
  const char *folder = g_object_get_data (G_OBJECT (session), "jx-evidence-folder");
  char       *made;

  if (folder != NULL)
    return folder;
  made = g_dir_make_tmp ("jixiao-XXXXXX", error);
  if (made != NULL)
    g_object_set_data_full (G_OBJECT (session), "jx-evidence-folder", made, drop_folder);
  return made;
}

static gboolean
write_copy (GFile *file, GBytes *bytes, GError **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error);
  gsize       size = 0;
  const void *data = g_bytes_get_data (bytes, &size);

  return stream != NULL &&
         g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, NULL, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

/**
 * jx_evidence_copy:
 * @session: the session
 * @attachment: one of its attachments
 * @error: return location for an error
 *
 * Writes a copy of an attached file that other programs can open, for the user's eyes only. It goes
 * away with the session; what is changed in it changes nothing in the year file.
 *
 * Returns: (transfer full): the path of the copy
 */
char *
jx_evidence_copy (JxSession *session, const JxAttachment *attachment, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *path = NULL;
  const char      *folder;

  g_return_val_if_fail (JX_IS_SESSION (session) && attachment != NULL, NULL);

  bytes = jx_year_content (jx_session_get_year (session), attachment, error);
  folder = bytes != NULL ? get_folder (session, error) : NULL;
  if (folder == NULL)
    return NULL;
  clean = jx_file_name_clean (attachment->name);
  for (guint number = 1;; number++)
    {
      g_autofree char *name = number == 1 ? g_strdup (clean) : jx_file_name_number (clean, number);
      g_autoptr (GFile) file = NULL;
      g_autoptr (GError) failure = NULL;

      g_free (path);
      path = g_build_filename (folder, name, NULL);
      file = g_file_new_for_path (path);
      if (write_copy (file, bytes, &failure))
        return g_steal_pointer (&path);
      if (!g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
}

/* What the desktop would run instead of showing it. */
static gboolean
is_program (const JxAttachment *attachment)
{
  static const char *const types[] = {
    "application/x-executable",   "application/x-sharedlib",         "application/x-shellscript",
    "application/x-desktop",      "application/x-ms-dos-executable", "application/x-msi",
    "application/x-java-archive", "application/x-appimage",
  };
  g_autofree char *type = g_content_type_guess (attachment->name, NULL, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_content_type_is_a (type, types[i]) ||
        g_content_type_is_a (attachment->media_type, types[i]))
      return TRUE;
  return FALSE;
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JxSession) session = data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    jx_session_fail (session, error);
}

/**
 * jx_evidence_open:
 * @session: the session
 * @attachment: one of its attachments
 *
 * Opens a copy of an attached file in the program that the user's desktop has for it. A program is
 * not started.
 */
void
jx_evidence_open (JxSession *session, const JxAttachment *attachment)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;

  g_return_if_fail (JX_IS_SESSION (session) && attachment != NULL);

  if (is_program (attachment))
    g_set_error (&error,
                 JX_ERROR,
                 JX_ERROR_VALUE,
                 _ ("“%s” is a program, so it is not opened from here. Save it if you trust it."),
                 attachment->name);
  else
    path = jx_evidence_copy (session, attachment, &error);
  if (path == NULL)
    {
      jx_session_fail (session, error);
      return;
    }
  uri = g_filename_to_uri (path, NULL, NULL);
  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, launched_cb, g_object_ref (session));
}

typedef struct
{
  JxSession    *session;
  JxAttachment *attachment; /* NULL for all of the year */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->session);
  jx_attachment_free (saving->attachment);
  g_free (saving);
}

static void
save_cb (GFile *file, gpointer data)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    jx_year_content (jx_session_get_year (saving->session), saving->attachment, &error);

  if (bytes == NULL || !g_file_replace_contents (file,
                                                 g_bytes_get_data (bytes, NULL),
                                                 g_bytes_get_size (bytes),
                                                 NULL,
                                                 FALSE,
                                                 G_FILE_CREATE_NONE,
                                                 NULL,
                                                 NULL,
                                                 &error))
    jx_session_fail (saving->session, error);
}

/**
 * jx_evidence_save:
 * @session: the session
 * @attachment: one of its attachments
 * @parent: the window
 *
 * Asks for a place and saves what an attached file holds there.
 */
void
jx_evidence_save (JxSession *session, const JxAttachment *attachment, GtkWindow *parent)
{
  g_autofree char *name = NULL;
  Saving          *saving;

  g_return_if_fail (JX_IS_SESSION (session) && attachment != NULL);

  name = jx_file_name_clean (attachment->name);
  saving = g_new0 (Saving, 1);
  saving->session = g_object_ref (session);
  saving->attachment = jx_record_copy (JX_TABLE_ATTACHMENT, attachment);
  jx_choose_save (parent,
                  _ ("Save the Evidence"),
                  JX_FILE_EVIDENCE,
                  NULL,
                  name,
                  save_cb,
                  saving,
                  saving_free);
}

/**
 * jx_evidence_remove:
 * @session: the session
 * @attachment: one of its attachments
 *
 * Takes a file away from what it proves.
 */
void
jx_evidence_remove (JxSession *session, const JxAttachment *attachment)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (JX_IS_SESSION (session) && attachment != NULL);

  /* Translators: the name of a file */
  text = g_strdup_printf (_ ("“%s” is removed."), attachment->name);
  if (jx_year_remove (jx_session_get_year (session), JX_TABLE_ATTACHMENT, attachment->id, &error))
    jx_session_toast (session, text, TRUE);
  else
    jx_session_fail (session, error);
}

static void
export_cb (GFile *folder, gpointer data)
{
  Saving *saving = data;
  g_autoptr (GPtrArray) evidence = jx_evidence (jx_session_get_snapshot (saving->session), NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!jx_year_export_evidence (jx_session_get_year (saving->session), evidence, folder, &error))
    {
      jx_session_fail (saving->session, error);
      return;
    }
  text =
    g_strdup_printf (ngettext ("%u file was exported.", "%u files were exported.", evidence->len),
                     evidence->len);
  jx_session_toast (saving->session, text, FALSE);
}

/**
 * jx_evidence_export:
 * @session: the session
 * @parent: the window
 *
 * Asks for a folder and writes all files of evidence of the year into it.
 */
void
jx_evidence_export (JxSession *session, GtkWindow *parent)
{
  Saving *saving;

  g_return_if_fail (JX_IS_SESSION (session));

  saving = g_new0 (Saving, 1);
  saving->session = g_object_ref (session);
  jx_choose_folder (parent, _ ("Export the Evidence"), export_cb, saving, saving_free);
}

/**
 * jx_evidence_tell:
 * @n_files: how many files are attached somewhere
 *
 * Says in words how many files of evidence there are.
 *
 * Returns: (transfer full): the words
 */
char *
jx_evidence_tell (guint n_files)
{
  return g_strdup_printf (ngettext ("%u file of evidence", "%u files of evidence", n_files),
                          n_files);
}
