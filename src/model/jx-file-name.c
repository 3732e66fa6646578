/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-file-name.h"

#include <string.h>

/* What every file system takes, with room for a number in front; bytes. */
#define NAME_MOST 180
#define SUFFIX_MOST 16

#define NAMELESS "附件"

/* Characters that steer the direction of text or have no width could show another suffix. */
static gboolean
is_hidden (gunichar c)
{
  return g_unichar_iscntrl (c) || g_unichar_iszerowidth (c) ||
         g_unichar_type (c) == G_UNICODE_FORMAT || g_unichar_type (c) == G_UNICODE_LINE_SEPARATOR ||
         g_unichar_type (c) == G_UNICODE_PARAGRAPH_SEPARATOR;
}

static gboolean
is_forbidden (gunichar c)
{
  return c < 128 && strchr ("<>:\"|?*", (int) c) != NULL;
}

static char *
keep_visible (const char *name)
{
  GString *kept = g_string_new (NULL);

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_forbidden (c))
        g_string_append_c (kept, '_');
      else if (!is_hidden (c))
        g_string_append_unichar (kept, c);
    }
  return g_string_free (kept, FALSE);
}

/* Dots and blanks at the start hide a file, at the end Windows drops them. */
static void
trim (char *name)
{
  gsize skip = strspn (name, ". ");
  gsize length;

  memmove (name, name + skip, strlen (name) - skip + 1);
  length = strlen (name);
  while (length > 0 && (name[length - 1] == '.' || name[length - 1] == ' '))
    name[--length] = '\0';
}

static const char *
find_suffix (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot == NULL || dot == name || strlen (dot) > SUFFIX_MOST ? name + strlen (name) : dot;
}

/* Cuts a long name before its suffix, between characters. */
static char *
shorten (const char *name)
{
  const char *suffix = find_suffix (name);
  const char *end = name + NAME_MOST - strlen (suffix);

  if (strlen (name) <= NAME_MOST)
    return g_strdup (name);
  end = g_utf8_find_prev_char (name, end + 1);
  return g_strdup_printf ("%.*s%s", (int) (end - name), name, suffix);
}

/* Windows keeps these names for devices, whatever the suffix. */
static gboolean
is_device (const char *name)
{
  static const char *const devices[] = { "con", "prn", "aux", "nul", "com", "lpt" };
  g_autofree char         *stem = g_strndup (name, strcspn (name, "."));

  for (guint i = 0; i < G_N_ELEMENTS (devices); i++)
    if (g_ascii_strncasecmp (stem, devices[i], 3) == 0 &&
        (i < 4 ? stem[3] == '\0' : g_ascii_isdigit (stem[3]) && stem[4] == '\0'))
      return TRUE;
  return FALSE;
}

/**
 * jx_file_name_clean:
 * @name: the name of a file as it came, perhaps with folders
 *
 * Makes a name out of @name that is safe to write a file under in a folder, on any system, and that
 * shows itself as what it is.
 *
 * Folders, control characters and those that turn the direction of text are left out, forbidden
 * characters become `_`, a long name is cut before its suffix.
 *
 * Returns: (transfer full): the name; never empty, never with a separator of folders
 */
char *
jx_file_name_clean (const char *name)
{
  g_autofree char *valid = NULL;
  g_autofree char *visible = NULL;
  const char      *base;

  g_return_val_if_fail (name != NULL, NULL);

  valid = g_utf8_make_valid (name, -1);
  for (base = valid; strpbrk (base, "/\\") != NULL;)
    base = strpbrk (base, "/\\") + 1;
  visible = keep_visible (base);
  trim (visible);
  if (*visible == '\0')
    return g_strdup (NAMELESS);
  if (is_device (visible))
    {
      g_autofree char *marked = g_strconcat ("_", visible, NULL);

      return shorten (marked);
    }
  return shorten (visible);
}

/**
 * jx_file_name_number:
 * @name: the name of a file
 * @number: from 2
 *
 * Tells a file from others of its name: `a.pdf` becomes `a (2).pdf`.
 *
 * Returns: (transfer full): the name with the number
 */
char *
jx_file_name_number (const char *name, guint number)
{
  const char *suffix;

  g_return_val_if_fail (name != NULL, NULL);

  suffix = find_suffix (name);
  return g_strdup_printf ("%.*s (%u)%s", (int) (suffix - name), name, number, suffix);
}
