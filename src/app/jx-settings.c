/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-settings.h"

#include "store/jx-backup.h"
#include "store/jx-year.h"

/**
 * jx_settings_get:
 *
 * The user's settings of the program, one object for the whole process.
 *
 * Returns: (transfer none): the settings
 */
GSettings *
jx_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new ("org.jixiao.Jixiao");
  return settings;
}

/**
 * jx_settings_get_user_name:
 *
 * The name that changes are recorded under: the one of the preferences, else that of
 * jx_year_default_user().
 *
 * Returns: (transfer full): a name
 */
char *
jx_settings_get_user_name (void)
{
  g_autofree char *name = g_settings_get_string (jx_settings_get (), JX_KEY_USER_NAME);

  return *name != '\0' ? g_steal_pointer (&name) : jx_year_default_user ();
}

/**
 * jx_settings_get_backup_folder:
 * @path: a year file, in UTF-8
 *
 * Where the backups of a year file are kept: within the folder of the preferences, else within one
 * of the program's own.
 *
 * Returns: (transfer full): a folder, in UTF-8
 */
char *
jx_settings_get_backup_folder (const char *path)
{
  g_autofree char *folder = g_settings_get_string (jx_settings_get (), JX_KEY_BACKUP_FOLDER);

  return jx_backup_folder (path, g_path_is_absolute (folder) ? folder : NULL);
}

/**
 * jx_data_path:
 * @name: a file or folder that the program brings along
 *
 * Where a file of the program's own lies.
 *
 * The environment variable JX_DATA_DIR names another folder than the one it was installed to.
 *
 * Returns: (transfer full): its path
 */
char *
jx_data_path (const char *name)
{
  const char *folder = g_getenv ("JX_DATA_DIR");

  return g_build_filename (folder != NULL ? folder : JX_DATA_DIR, name, NULL);
}
