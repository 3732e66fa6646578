/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-application.h"
#include "model/jx-locale.h"

/*
 * Without a driver for its graphics card, as on many an office computer, GL costs 65 MB and, while
 * a caret blinks, a processor; forms and tables gain nothing from it. Unless it is told not to, GTK
 * starts GL whatever renderer is chosen, which takes longer than all the rest of its start.
 */
static void
choose_renderer (void)
{
  if (g_getenv ("GSK_RENDERER") == NULL)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (JxApplication) application = NULL;

  jx_locale_init ();
  choose_renderer ();
  application = jx_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
