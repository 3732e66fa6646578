/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-network.h"

/* Kinds of file systems whose locks may not reach other computers. */
static const char *const types[] = {
  "9p", "afs", "cifs", "coda", "davfs", "fuse.rclone", "fuse.sshfs", "ncpfs", "nfs", "smb", NULL,
};

/**
 * jx_network_is_type:
 * @type: a kind of file system, as GIO calls it
 *
 * Returns: whether it is one of a network
 */
gboolean
jx_network_is_type (const char *type)
{
  for (guint i = 0; types[i] != NULL; i++)
    if (g_str_has_prefix (type, types[i]))
      return TRUE;
  return FALSE;
}

/**
 * jx_network_has:
 * @file: a file
 *
 * Looks whether a file lies in a folder of the network, where a lock may not be seen by others.
 *
 * Returns: whether it does
 */
gboolean
jx_network_has (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_filesystem_info (file,
                                                             G_FILE_ATTRIBUTE_FILESYSTEM_TYPE
                                                             "," G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE,
                                                             NULL,
                                                             NULL);
  const char *type;

  if (info == NULL)
    return FALSE;
  type = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_FILESYSTEM_TYPE);
  return g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE) ||
         (type != NULL && jx_network_is_type (type));
}
