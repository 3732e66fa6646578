/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-backup.h"
#include "store/jx-backup-private.h"

#include "model/jx-date.h"
#include "model/jx-error.h"
#include "store/jx-import.h"
#include "store/jx-year-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".jixiao"
#define N_DAYS 10
#define N_MONTHS 12

/* So that the whole name fits into what file systems allow, bytes. */
#define STEM_MOST 180

/* How often and how long to wait for another program that is just writing, milliseconds. */
#define N_TRIES 2
#define PAUSE 100

/* A temporary copy that has not been written to for so long is one of a killed program, seconds. */
#define STALE 3600

static char *home; /* of all backups, where the user chose one */

static void
backup_free (JxBackup *backup)
{
  g_free (backup->path);
  g_free (backup->date);
  g_free (backup);
}

/* The file's name without its suffix, cut between characters where it is very long. */
static char *
get_stem (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char            *end;

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  if (strlen (name) > STEM_MOST)
    {
      end = g_utf8_find_prev_char (name, name + STEM_MOST + 1);
      *end = '\0';
    }
  return g_steal_pointer (&name);
}

/**
 * jx_backup_set_parent:
 * @parent: (nullable): a folder, in UTF-8; %NULL for one of the program's
 *
 * Says where backups are kept that are made without being told where.
 */
void
jx_backup_set_parent (const char *parent)
{
  g_free (home);
  home = g_strdup (parent);
}

/**
 * jx_backup_folder:
 * @path: a year file, in UTF-8
 * @parent: (nullable): the folder that the user keeps backups in; %NULL for that of
 *   jx_backup_set_parent()
 *
 * Tells where the backups of a year file are kept: in a folder of its own within @parent, so that
 * files of the same name do not push out each other's.
 *
 * Returns: (transfer full): the folder, in UTF-8; it need not exist
 */
char *
jx_backup_folder (const char *path, const char *parent)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *whole = g_file_get_path (file);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  g_autofree char *stem = get_stem (path);
  g_autofree char *name = g_strdup_printf ("%s-%.8s", stem, hash);

  if (parent == NULL)
    parent = home;
  if (parent != NULL)
    return g_build_filename (parent, name, NULL);
  return g_build_filename (g_get_user_data_dir (), "jixiao", "backups", name, NULL);
}

/* The pages are read in one transaction, so that the copy is of one moment. */
static gboolean
copy_pages (JxDb *from, JxDb *to, GError **error)
{
  sqlite3_backup *copying = sqlite3_backup_init (to->handle, "main", from->handle, "main");
  int             rc = SQLITE_OK;

  if (copying == NULL)
    {
      jx_db_set_error (to, sqlite3_errcode (to->handle), error);
      return FALSE;
    }
  for (guint i = 0; i < N_TRIES; i++)
    {
      rc = sqlite3_backup_step (copying, -1);
      if (rc != SQLITE_BUSY && rc != SQLITE_LOCKED)
        break;
      sqlite3_sleep (PAUSE);
    }
  sqlite3_backup_finish (copying);
  if (rc == SQLITE_DONE)
    return TRUE;
  jx_db_set_error (to, rc, error);
  return FALSE;
}

static gboolean
fill_copy (JxDb *from, const char *temporary, GError **error)
{
  g_autoptr (JxDb) to = jx_db_open (temporary, SQLITE_OPEN_READWRITE, error);

  return to != NULL && copy_pages (from, to, error);
}

/* The copy has its name only when it is whole and on the disk. */
static gboolean
copy_file (JxDb *from, const char *path, GError **error)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *temporary = g_strdup_printf ("%s.%s", path, unique);
  g_autoptr (GError) failure = NULL;

  if (jx_year_make_empty (temporary, &failure) && fill_copy (from, temporary, &failure) &&
      jx_import_put_in_place (temporary, path, FALSE, &failure))
    return TRUE;
  jx_year_discard (temporary);
  jx_import_name_target (failure, temporary, path);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static char *
name_backup (const char *path, const char *date, guint serial)
{
  g_autofree char *stem = get_stem (path);

  if (serial == 1)
    return g_strdup_printf ("%s-%s" SUFFIX, stem, date);
  return g_strdup_printf ("%s-%s-%u" SUFFIX, stem, date, serial);
}

static char *
choose_name (const char *path, const char *folder, const char *date)
{
  guint serial = 1;

  while (TRUE)
    {
      g_autofree char *name = name_backup (path, date, serial++);
      g_autofree char *whole = g_build_filename (folder, name, NULL);

      if (!g_file_test (whole, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&whole);
    }
}

static gboolean
make_folder (const char *folder, GError **error)
{
  g_autofree char *name = g_path_get_basename (folder);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_IO,
               _ ("The folder “%s” for backups cannot be made."),
               name);
  return FALSE;
}

/**
 * jx_backup_make_of:
 * @db: a connection to a year file
 * @folder: where to keep the backup, in UTF-8
 * @date: (nullable): the ISO date to name it by; %NULL for today
 * @error: return location, as of jx_backup_make()
 *
 * Makes a backup as jx_backup_make() does, of a file that is no open year.
 *
 * Returns: (transfer full): the file name of the backup, in UTF-8
 */
char *
jx_backup_make_of (JxDb *db, const char *folder, const char *date, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *path = NULL;

  if (!make_folder (folder, error))
    return NULL;
  path = choose_name (db->path, folder, date != NULL ? date : today);
  return copy_file (db, path, error) ? g_steal_pointer (&path) : NULL;
}

/**
 * jx_backup_make:
 * @year: a year file with no action under way
 * @folder: where to keep the backup, in UTF-8; made where it is missing
 * @date: (nullable): the ISO date to name it by; %NULL for today
 * @error: return location: %JX_ERROR_FULL, %JX_ERROR_LOCKED or %JX_ERROR_IO
 *
 * Copies a year file as it stands into a file NAME-DATE.jixiao that only the user may read; the
 * second one of a day is NAME-DATE-2.jixiao. Nothing that is there is replaced, and a copy that
 * fails leaves nothing behind.
 *
 * Returns: (transfer full): the file name of the backup, in UTF-8
 */
char *
jx_backup_make (JxYear *year, const char *folder, const char *date, GError **error)
{
  g_return_val_if_fail (JX_IS_YEAR (year), NULL);
  g_return_val_if_fail (year->depth == 0, NULL);
  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (date == NULL || jx_date_is_valid (date), NULL);

  return jx_backup_make_of (year->db, folder, date, error);
}

/* A name that is not letter for letter one of ours is somebody else's file. */
static JxBackup *
read_backup (const char *path, const char *folder, const char *name)
{
  g_autofree char *stem = get_stem (path);
  g_autofree char *date = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *whole = g_build_filename (folder, name, NULL);
  guint            serial = 1;
  const char      *rest;
  GStatBuf         info;
  JxBackup        *backup;

  if (!g_str_has_prefix (name, stem) || strlen (name) < strlen (stem) + strlen ("-YYYY-MM-DD"))
    return NULL;
  date = g_strndup (name + strlen (stem) + 1, strlen ("YYYY-MM-DD"));
  rest = name + strlen (stem) + strlen ("-YYYY-MM-DD");
  if (*rest == '-')
    serial = (guint) g_ascii_strtoull (rest + 1, NULL, 10);
  expected = name_backup (path, date, serial);
  if (!jx_date_is_valid (date) || !g_str_equal (name, expected) || g_stat (whole, &info) != 0)
    return NULL;
  backup = g_new0 (JxBackup, 1);
  backup->path = g_steal_pointer (&whole);
  backup->date = g_steal_pointer (&date);
  backup->serial = serial;
  backup->size = info.st_size;
  return backup;
}

static int
compare_backups (gconstpointer a, gconstpointer b)
{
  const JxBackup *one = *(JxBackup *const *) a;
  const JxBackup *other = *(JxBackup *const *) b;
  int             order = strcmp (other->date, one->date);

  if (order != 0)
    return order;
  return (other->serial > one->serial) - (other->serial < one->serial);
}

/* What is neither of the newest ten days nor the last of one of the newest twelve months is past.
 */
static void
mark_monthly (GPtrArray *backups, gboolean *past)
{
  const char *day = "";
  const char *month = "";
  guint       n_days = 0;
  guint       n_months = 0;

  for (guint i = 0; i < backups->len; i++)
    {
      JxBackup *backup = backups->pdata[i];
      gboolean  last_of_month = strncmp (backup->date, month, strlen ("YYYY-MM")) != 0;

      if (strcmp (backup->date, day) != 0)
        n_days++;
      if (last_of_month)
        n_months++;
      day = month = backup->date;
      backup->monthly = n_days > N_DAYS;
      past[i] = backup->monthly && !(last_of_month && n_months <= N_MONTHS);
    }
}

static GPtrArray *
list (const char *path, const char *folder, gboolean **past)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) backup_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      JxBackup *backup = read_backup (path, folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_backups);
  *past = g_new0 (gboolean, backups->len);
  mark_monthly (backups, *past);
  return backups;
}

/**
 * jx_backup_list:
 * @path: a year file, in UTF-8
 * @folder: where its backups are kept, in UTF-8
 *
 * Lists the backups of a year file.
 *
 * Returns: (transfer full) (element-type JxBackup): the backups, the newest first; none where the
 *   folder is missing
 */
GPtrArray *
jx_backup_list (const char *path, const char *folder)
{
  g_autofree gboolean *past = NULL;

  return list (path, folder, &past);
}

/* Copies that a killed program left unfinished, with their journals. */
static void
sweep (const char *path, const char *folder)
{
  g_autofree char *stem = get_stem (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64      now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *whole = g_build_filename (folder, name, NULL);
      g_autofree char *unique = NULL;
      const char      *end = strstr (name, SUFFIX ".");
      GStatBuf         info;

      if (!g_str_has_prefix (name, stem) || end == NULL)
        continue;
      end += strlen (SUFFIX ".");
      unique = g_strndup (end, 36);
      if (g_uuid_string_is_valid (unique) &&
          (end[36] == '\0' || g_str_equal (end + 36, "-journal")) && g_stat (whole, &info) == 0 &&
          info.st_mtime < now - STALE)
        g_unlink (whole);
    }
}

/**
 * jx_backup_rotate:
 * @path: a year file, in UTF-8
 * @folder: where its backups are kept, in UTF-8
 *
 * Removes old backups: those of the newest ten days stay, and of the newest twelve months the last
 * one each. What a killed program left unfinished an hour ago or more goes too.
 */
void
jx_backup_rotate (const char *path, const char *folder)
{
  g_autofree gboolean *past = NULL;
  g_autoptr (GPtrArray) backups = list (path, folder, &past);

  for (guint i = 0; i < backups->len; i++)
    if (past[i])
      g_unlink (((const JxBackup *) backups->pdata[i])->path);
  sweep (path, folder);
}

/**
 * jx_backup_copy:
 * @year: a year file with no action under way
 * @path: the file to make of it, in UTF-8
 * @error: return location: %JX_ERROR_EXISTS or as of jx_backup_make()
 *
 * Saves a copy of a year file as it stands. A file that exists is never replaced.
 *
 * Returns: whether it was made
 */
gboolean
jx_backup_copy (JxYear *year, const char *path, GError **error)
{
  g_return_val_if_fail (JX_IS_YEAR (year), FALSE);
  g_return_val_if_fail (year->depth == 0, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return copy_file (year->db, path, error);
}

/**
 * jx_backup_restore:
 * @backup: a backup, in UTF-8
 * @path: the file to make of it, in UTF-8
 * @error: return location: %JX_ERROR_EXISTS, or as of jx_year_open()
 *
 * Makes a year file of a backup, which is judged first. A file that exists is never replaced.
 *
 * Returns: whether it was made
 */
gboolean
jx_backup_restore (const char *backup, const char *path, GError **error)
{
  g_autoptr (JxYear) year = NULL;

  g_return_val_if_fail (backup != NULL && path != NULL, FALSE);

  year = jx_year_open_read_only (backup, error);
  return year != NULL && copy_file (year->db, path, error);
}

/**
 * jx_backup_make_daily:
 * @year: a year file with no action under way
 * @folder: where its backups are kept, in UTF-8
 * @error: return location, as of jx_backup_make()
 *
 * Makes the backup of today where there is none yet, and removes old ones.
 *
 * Returns: whether there is one of today
 */
gboolean
jx_backup_make_daily (JxYear *year, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *made = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (JX_IS_YEAR (year), FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  backups = jx_backup_list (year->db->path, folder);
  for (guint i = 0; i < backups->len; i++)
    if (g_str_equal (((const JxBackup *) backups->pdata[i])->date, today))
      return TRUE;
  made = jx_backup_make (year, folder, today, &failure);
  if (made != NULL)
    jx_backup_rotate (year->db->path, folder);
  /* Another program may have made it just now. */
  if (made != NULL || g_error_matches (failure, JX_ERROR, JX_ERROR_EXISTS))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
