/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-locale.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/**
 * jx_locale_init:
 *
 * Takes the user's language and finds the translations of the program.
 *
 * To be called once, first thing in `main`. The catalogues lie where the program was installed; the
 * environment variable `JX_LOCALE_DIR` names another folder, so that a program can be run from its
 * build folder.
 */
void
jx_locale_init (void)
{
  const char *dir = g_getenv ("JX_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, dir != NULL && *dir != '\0' ? dir : JX_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
