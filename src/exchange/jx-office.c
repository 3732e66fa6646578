/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-office.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#define SECONDS_MOST 90
#define SECONDS_TO_LEAVE 5
#define DEPTH_MOST 16

/* No macro is run and no link is followed, whatever the document says. */
static const char settings[] =
  "<?xml version='1.0' encoding='UTF-8'?>\n"
  "<oor:items xmlns:oor='http://openoffice.org/2001/registry'>\n"
  "<item oor:path='/org.openoffice.Office.Common/Security/Scripting'>"
  "<prop oor:name='DisableMacrosExecution' oor:op='fuse'><value>true</value></prop></item>\n"
  "<item oor:path='/org.openoffice.Office.Common/Security/Scripting'>"
  "<prop oor:name='BlockUntrustedRefererLinks' oor:op='fuse'><value>true</value></prop></item>\n"
  "<item oor:path='/org.openoffice.Office.Writer/Content/Update'>"
  "<prop oor:name='Link' oor:op='fuse'><value>0</value></prop></item>\n"
  "<item oor:path='/org.openoffice.Office.Calc/Content/Update'>"
  "<prop oor:name='Link' oor:op='fuse'><value>2</value></prop></item>\n"
  "</oor:items>\n";

typedef struct
{
  GSubprocess *process;
  gboolean     is_over;
  gboolean     is_late;
} JxOfficeRun;

static gboolean
has_text (GBytes *bytes, const char *text, gsize n)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = data + length;

  while (data != NULL && (gsize) (end - data) >= n)
    {
      data = memchr (data, *text, (gsize) (end - data) - n + 1);
      if (data == NULL || memcmp (data, text, n) == 0)
        return data != NULL;
      data++;
    }
  return FALSE;
}

/* The streams of a compound file have names in UTF-16. */
static gboolean
is_workbook (GBytes *bytes)
{
  static const char book[] = "B\0o\0o\0k";
  static const char workbook[] = "W\0o\0r\0k\0b\0o\0o\0k";
  static const char word[] = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t";

  return !has_text (bytes, word, sizeof word - 1) &&
         (has_text (bytes, workbook, sizeof workbook - 1) ||
          has_text (bytes, book, sizeof book - 1));
}

static void
remove_tree (const char *path, guint depth)
{
  g_autoptr (GDir) folder = depth < DEPTH_MOST && !g_file_test (path, G_FILE_TEST_IS_SYMLINK)
                              ? g_dir_open (path, 0, NULL)
                              : NULL;
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child, depth + 1);
    }
  g_remove (path);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  JxOfficeRun *run = data;

  g_subprocess_wait_finish (run->process, result, NULL);
  run->is_over = TRUE;
}

/* First it is asked to leave, so that the process it has begun leaves, too; then it must. */
static gboolean
late_cb (gpointer data)
{
  JxOfficeRun *run = data;

#ifdef G_OS_UNIX
  if (!run->is_late)
    {
      run->is_late = TRUE;
      g_subprocess_send_signal (run->process, SIGTERM);
      return G_SOURCE_CONTINUE;
    }
#endif
  run->is_late = TRUE;
  g_subprocess_force_exit (run->process);
  return G_SOURCE_CONTINUE;
}

static void
add_timer (GMainContext *context, guint seconds, JxOfficeRun *run)
{
  g_autoptr (GSource) timer = g_timeout_source_new_seconds (seconds);

  g_source_set_callback (timer, late_cb, run, NULL);
  g_source_attach (timer, context);
}

/* Waits on a context of its own, so that nothing else of the program runs meanwhile. */
static gboolean
wait_for (GSubprocess *process)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  JxOfficeRun run = { process, FALSE, FALSE };

  g_main_context_push_thread_default (context);
  add_timer (context, SECONDS_MOST, &run);
  g_subprocess_wait_async (process, NULL, ended_cb, &run);
  while (!run.is_over && !run.is_late)
    g_main_context_iteration (context, TRUE);
  if (!run.is_over)
    add_timer (context, SECONDS_TO_LEAVE, &run);
  while (!run.is_over)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  return !run.is_late;
}

static gboolean
prepare (const char *folder, GBytes *bytes, const char *input)
{
  g_autofree char *user = g_build_filename (folder, "profile", "user", NULL);
  g_autofree char *registry = g_build_filename (user, "registrymodifications.xcu", NULL);

  return g_mkdir_with_parents (user, 0700) == 0 &&
         g_file_set_contents (registry, settings, -1, NULL) &&
         g_file_set_contents (input,
                              g_bytes_get_data (bytes, NULL),
                              (gssize) g_bytes_get_size (bytes),
                              NULL);
}

/* Lets the program convert a document in @folder; it gets a profile of its own there. */
static GBytes *
convert_in (const char *folder, const char *program, GBytes *bytes)
{
  gboolean         is_book = is_workbook (bytes);
  g_autofree char *input =
    g_build_filename (folder, is_book ? "document.xls" : "document.doc", NULL);
  g_autofree char *output =
    g_build_filename (folder, is_book ? "document.xlsx" : "document.odt", NULL);
  g_autofree char  *profile = g_build_filename (folder, "profile", NULL);
  g_autofree char  *uri = g_filename_to_uri (profile, NULL, NULL);
  g_autofree char  *profile_option = g_strconcat ("-env:UserInstallation=", uri, NULL);
  const char *const arguments[] = { program,       profile_option, "--headless",
                                    "--norestore", "--convert-to", is_book ? "xlsx" : "odt",
                                    "--outdir",    folder,         input,
                                    NULL };
  g_autoptr (GSubprocess) process = NULL;
  char *data = NULL;
  gsize length = 0;

  if (!prepare (folder, bytes, input))
    return NULL;
  process =
    g_subprocess_newv (arguments,
                       G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                       NULL);
  if (process == NULL || !wait_for (process) || !g_file_get_contents (output, &data, &length, NULL))
    return NULL;
  return g_bytes_new_take (data, length);
}

static char *
find_program (void)
{
  char *program = g_find_program_in_path ("soffice");

  return program != NULL ? program : g_find_program_in_path ("libreoffice");
}

/**
 * jx_office_convert:
 * @name: what the document is called in messages
 * @bytes: a document in an older format of Word, Excel or WPS (.doc, .xls, .wps, .et)
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Lets LibreOffice make an OpenDocument text or an Excel workbook of an older document, if it is on
 * the machine.
 *
 * It runs without a window and with a profile of its own, in a folder that only this user can read
 * and that is gone when this returns; after 90 seconds it is ended.
 *
 * Returns: (transfer full) (nullable): the file it made
 */
GBytes *
jx_office_convert (const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *program = NULL;
  g_autofree char *folder = NULL;
  GBytes          *converted = NULL;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  program = find_program ();
  if (program == NULL)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_DOCUMENT,
                   _ ("“%s” is in an older format of Word, Excel or WPS, which is read with the "
                      "help "
                      "of LibreOffice; install LibreOffice, or save the document as .docx or .xlsx "
                      "first."),
                   name);
      return NULL;
    }
  folder = g_dir_make_tmp ("jixiao-XXXXXX", NULL);
  if (folder != NULL)
    {
      converted = convert_in (folder, program, bytes);
      remove_tree (folder, 0);
    }
  if (converted == NULL)
    g_set_error (error,
                 JX_ERROR,
                 JX_ERROR_DOCUMENT,
                 _ ("LibreOffice could not convert “%s”; save it as .docx or .xlsx first."),
                 name);
  return converted;
}
