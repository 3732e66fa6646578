/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fault-vfs.h"

#include <sqlite3.h>
#include <string.h>

#define SECTOR 512

/* A write that no sync has made safe yet; no bytes for a change of the size. */
typedef struct
{
  gint64  offset;
  GBytes *bytes;
} Pending;

/* What the disk would hold of a file, and what its folder would know of it. */
typedef struct
{
  GByteArray *safe;
  GArray     *pending;
  gboolean    named; /* the folder with its name has been synced */
  gboolean    gone;  /* it was deleted, but the folder has not been synced since */
} Disk;

typedef struct
{
  sqlite3_file  base;
  char         *path;
  sqlite3_file *real;
} File;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs  vfs;

static guint    n_calls;
static guint    n_failures;
static guint    fail_at;
static Fault    fault;
static gboolean lasting;

static GHashTable *disks;
static GRand      *chance;
static PowerCut    power_cut;
static gpointer    cut_data;
static guint       cut_at;

static void
clear_pending (gpointer data)
{
  g_clear_pointer (&((Pending *) data)->bytes, g_bytes_unref);
}

static void
free_disk (gpointer data)
{
  Disk *disk = data;

  g_byte_array_unref (disk->safe);
  g_array_unref (disk->pending);
  g_free (disk);
}

static Disk *
disk_of (const char *path)
{
  Disk *disk = g_hash_table_lookup (disks, path);

  if (disk != NULL)
    return disk;
  disk = g_new0 (Disk, 1);
  disk->safe = g_byte_array_new ();
  disk->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  g_array_set_clear_func (disk->pending, clear_pending);
  g_hash_table_insert (disks, g_strdup (path), disk);
  return disk;
}

static gboolean
is_gone (gpointer path, gpointer value, gpointer data)
{
  return ((Disk *) value)->gone;
}

static void
sync_folder (void)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_foreach_remove (disks, is_gone, NULL);
  g_hash_table_iter_init (&iter, disks);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    ((Disk *) value)->named = TRUE;
}

static void
resize (GByteArray *array, gsize size)
{
  gsize before = array->len;

  g_byte_array_set_size (array, size);
  if (size > before)
    memset (array->data + before, 0, size - before);
}

static void
put (GByteArray *array, gint64 offset, const guint8 *data, gsize size)
{
  if (array->len < offset + size)
    resize (array, offset + size);
  memcpy (array->data + offset, data, size);
}

/* With @chance each sector of a write may be lost on its own, and a change of size as a whole. */
static void
apply (GByteArray *array, const Pending *pending, GRand *odds)
{
  gsize         size = pending->bytes != NULL ? g_bytes_get_size (pending->bytes) : 0;
  const guint8 *data = pending->bytes != NULL ? g_bytes_get_data (pending->bytes, NULL) : NULL;

  if (pending->bytes == NULL)
    {
      if (odds == NULL || g_rand_boolean (odds))
        resize (array, pending->offset);
      return;
    }
  for (gsize done = 0; done < size;)
    {
      gsize step = MIN (size - done, SECTOR - (pending->offset + done) % SECTOR);

      if (odds == NULL || g_rand_boolean (odds))
        put (array, pending->offset + done, data + done, step);
      done += step;
    }
}

static void
take_picture (void)
{
  g_autoptr (GHashTable) files =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  GHashTableIter iter;
  gpointer       path, value;

  g_hash_table_iter_init (&iter, disks);
  while (g_hash_table_iter_next (&iter, &path, &value))
    {
      Disk       *disk = value;
      GByteArray *left;

      if ((disk->gone || !disk->named) && g_rand_boolean (chance))
        continue;
      left = g_byte_array_new ();
      g_byte_array_append (left, disk->safe->data, disk->safe->len);
      for (guint i = 0; i < disk->pending->len; i++)
        apply (left, &g_array_index (disk->pending, Pending, i), chance);
      g_hash_table_insert (files, g_strdup (path), g_byte_array_free_to_bytes (left));
    }
  power_cut (files, cut_data);
}

/* Counts a call; tells whether it is to fail. */
static gboolean
strike (void)
{
  n_calls++;
  if (disks != NULL && n_calls == cut_at)
    take_picture ();
  if (fail_at == 0 || n_calls < fail_at || (n_calls > fail_at && !lasting))
    return FALSE;
  n_failures++;
  return TRUE;
}

static int
code_of_write (void)
{
  static const int codes[N_FAULTS] = { SQLITE_IOERR_WRITE, SQLITE_FULL, SQLITE_READONLY };

  return codes[fault];
}

static int
close_file (sqlite3_file *base)
{
  File *file = (File *) base;
  int   rc = file->real->pMethods != NULL ? file->real->pMethods->xClose (file->real) : SQLITE_OK;

  g_free (file->path);
  g_free (file->real);
  return rc;
}

static int
read_file (sqlite3_file *base, void *data, int size, sqlite3_int64 offset)
{
  File *file = (File *) base;

  if (strike () && fault == FAULT_IO)
    return SQLITE_IOERR_READ;
  return file->real->pMethods->xRead (file->real, data, size, offset);
}

static int
write_file (sqlite3_file *base, const void *data, int size, sqlite3_int64 offset)
{
  File *file = (File *) base;

  if (strike ())
    return code_of_write ();
  if (disks != NULL && file->path != NULL)
    {
      Pending pending = { offset, g_bytes_new (data, size) };

      g_array_append_val (disk_of (file->path)->pending, pending);
    }
  return file->real->pMethods->xWrite (file->real, data, size, offset);
}

static int
truncate_file (sqlite3_file *base, sqlite3_int64 size)
{
  File *file = (File *) base;

  if (strike ())
    return fault == FAULT_IO ? SQLITE_IOERR_TRUNCATE : code_of_write ();
  if (disks != NULL && file->path != NULL)
    {
      Pending pending = { size, NULL };

      g_array_append_val (disk_of (file->path)->pending, pending);
    }
  return file->real->pMethods->xTruncate (file->real, size);
}

static int
sync_file (sqlite3_file *base, int flags)
{
  File *file = (File *) base;

  if (strike () && fault != FAULT_READ_ONLY)
    return fault == FAULT_IO ? SQLITE_IOERR_FSYNC : SQLITE_FULL;
  if (disks != NULL && file->path != NULL)
    {
      Disk *disk = disk_of (file->path);

      for (guint i = 0; i < disk->pending->len; i++)
        apply (disk->safe, &g_array_index (disk->pending, Pending, i), NULL);
      g_array_set_size (disk->pending, 0);
      if (!disk->named)
        sync_folder ();
    }
  return file->real->pMethods->xSync (file->real, flags);
}

static int
get_size (sqlite3_file *base, sqlite3_int64 *size)
{
  File *file = (File *) base;

  if (strike () && fault == FAULT_IO)
    return SQLITE_IOERR_FSTAT;
  return file->real->pMethods->xFileSize (file->real, size);
}

static int
lock_file (sqlite3_file *base, int level)
{
  File *file = (File *) base;

  if (strike () && fault == FAULT_IO)
    return SQLITE_IOERR_LOCK;
  return file->real->pMethods->xLock (file->real, level);
}

static int
unlock_file (sqlite3_file *base, int level)
{
  return ((File *) base)->real->pMethods->xUnlock (((File *) base)->real, level);
}

static int
check_lock (sqlite3_file *base, int *result)
{
  return ((File *) base)->real->pMethods->xCheckReservedLock (((File *) base)->real, result);
}

static int
control_file (sqlite3_file *base, int operation, void *argument)
{
  return ((File *) base)->real->pMethods->xFileControl (((File *) base)->real, operation, argument);
}

static int
sector_size (sqlite3_file *base)
{
  return ((File *) base)->real->pMethods->xSectorSize (((File *) base)->real);
}

static int
characteristics (sqlite3_file *base)
{
  return ((File *) base)->real->pMethods->xDeviceCharacteristics (((File *) base)->real);
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = close_file,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = sync_file,
  .xFileSize = get_size,
  .xLock = lock_file,
  .xUnlock = unlock_file,
  .xCheckReservedLock = check_lock,
  .xFileControl = control_file,
  .xSectorSize = sector_size,
  .xDeviceCharacteristics = characteristics,
};

/* A file that is there when the watch begins is safe. */
static void
note_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize            size;

  if (g_hash_table_contains (disks, path) && !disk_of (path)->gone)
    return;
  g_hash_table_remove (disks, path);
  if (g_file_get_contents (path, &bytes, &size, NULL) && size > 0)
    {
      g_byte_array_append (disk_of (path)->safe, (guint8 *) bytes, size);
      disk_of (path)->named = TRUE;
    }
  else
    disk_of (path);
}

static int
open_file (sqlite3_vfs *self, const char *path, sqlite3_file *base, int flags, int *out_flags)
{
  File *file = (File *) base;
  int   rc;

  file->base.pMethods = NULL;
  if (strike () && (fault != FAULT_READ_ONLY || (flags & SQLITE_OPEN_CREATE) != 0))
    return fault == FAULT_FULL ? SQLITE_FULL : SQLITE_CANTOPEN;
  file->real = g_malloc0 (real_vfs->szOsFile);
  rc = real_vfs->xOpen (real_vfs, path, file->real, flags, out_flags);
  if (rc != SQLITE_OK)
    {
      g_clear_pointer (&file->real, g_free);
      return rc;
    }
  file->path = g_strdup (path);
  if (disks != NULL && path != NULL)
    note_file (path);
  file->base.pMethods = &methods;
  return SQLITE_OK;
}

static int
delete_file (sqlite3_vfs *self, const char *path, int sync)
{
  if (strike () && fault != FAULT_FULL)
    return SQLITE_IOERR_DELETE;
  if (disks != NULL && g_hash_table_contains (disks, path))
    {
      disk_of (path)->gone = TRUE;
      if (sync)
        sync_folder ();
    }
  return real_vfs->xDelete (real_vfs, path, sync);
}

static int
access_file (sqlite3_vfs *self, const char *path, int flags, int *result)
{
  if (strike () && fault == FAULT_IO)
    return SQLITE_IOERR_ACCESS;
  return real_vfs->xAccess (real_vfs, path, flags, result);
}

/* Puts the file system between SQLite and the real one, for all connections from now on. */
void
fault_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = "fault";
  vfs.szOsFile = sizeof (File);
  vfs.xOpen = open_file;
  vfs.xDelete = delete_file;
  vfs.xAccess = access_file;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, TRUE), ==, SQLITE_OK);
}

/* The calls since the last fault_vfs_fail() or fault_vfs_heal(). */
guint
fault_vfs_calls (void)
{
  return n_calls;
}

guint
fault_vfs_failures (void)
{
  return n_failures;
}

/* Fails the @call-th call from now, and with @lasting all after it. */
void
fault_vfs_fail (guint call, Fault what, gboolean for_good)
{
  n_calls = 0;
  n_failures = 0;
  fail_at = call;
  fault = what;
  lasting = for_good;
}

void
fault_vfs_heal (void)
{
  n_calls = 0;
  fail_at = 0;
}

/* Begins to keep apart what is safe on the disk. No file may be open. */
void
fault_vfs_watch (GRand *rand, PowerCut cut, gpointer data)
{
  disks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_disk);
  chance = rand;
  power_cut = cut;
  cut_data = data;
  cut_at = 0;
}

/* Has the picture taken just before the call that comes after @calls others. */
void
fault_vfs_cut_after (guint calls)
{
  n_calls = 0;
  cut_at = calls + 1;
}

void
fault_vfs_unwatch (void)
{
  g_clear_pointer (&disks, g_hash_table_unref);
  cut_at = 0;
}
