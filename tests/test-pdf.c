/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "paper-sample.h"
#include "paper/jx-form.h"
#include "paper/jx-pdf.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#ifdef G_OS_UNIX
#include <signal.h>
#include <sys/resource.h>
#endif

static const JxPdfInfo fixed = { "示例县总工会", "2021-01-05T09:00:00+08:00" };

typedef struct
{
  char    *folder;
  char    *path;
  JxPaper *paper;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  g_autoptr (GError) error = NULL;
  JxUnit *unit = sample_add_unit (snapshot);

  sample_add_goal (unit, JX_GOAL_OVERALL, "", "加强思想政治引领，凝聚社会正能量。");
  sample_add_full_project (unit, "工会费（2050202）", 6);
  sample_add_full_project (unit, "送温暖 (Aid)", 30);
  fixture->folder = g_dir_make_tmp ("jixiao-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "out.pdf", NULL);
  fixture->paper = jx_form_build (jx_form_find ("full-text"), snapshot, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  jx_paper_unref (fixture->paper);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

static GBytes *
write_and_read (Fixture *fixture, const JxPdfInfo *info)
{
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize length;

  g_assert_true (jx_pdf_write (fixture->paper, fixture->path, info, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, &error));
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, length);
}

/* What @program says of the written file; %NULL when it is not installed. */
static char *
ask (Fixture *fixture, const char *program, const char *option)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autoptr (GError) error = NULL;
  const char *argv[] = { found, option, fixture->path, NULL };
  const char *plain[] = { found, fixture->path, NULL };
  char       *out = NULL;

  if (found == NULL)
    return NULL;
  g_spawn_sync (NULL,
                (char **) (option != NULL ? argv : plain),
                NULL,
                G_SPAWN_DEFAULT,
                NULL,
                NULL,
                &out,
                NULL,
                NULL,
                &error);
  g_assert_no_error (error);
  return out;
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = write_and_read (fixture, &fixed);
  g_autoptr (GBytes) second = write_and_read (fixture, &fixed);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_str_has_prefix (g_bytes_get_data (first, NULL), "%PDF-"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_info (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = write_and_read (fixture, &fixed);
  g_autofree char *info = ask (fixture, "pdfinfo", "-isodates");
  g_autofree char *pages = NULL;

  if (info == NULL)
    {
      g_test_skip ("pdfinfo is not installed");
      return;
    }
  pages = g_strdup_printf ("Pages:           %u\n", jx_paper_get_n_pages (fixture->paper));
  g_assert_nonnull (strstr (info, "示例县总工会2021年部门预算绩效文本"));
  g_assert_nonnull (strstr (info, "Author:          示例县总工会"));
  g_assert_nonnull (strstr (info, "CreationDate:    2021-01-05T09:00:00+08"));
  g_assert_nonnull (strstr (info, "ModDate:         2021-01-05T09:00:00+08"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, "(A4)"));
  g_assert_nonnull (strstr (info, pages));
}

static gboolean
holds (GBytes *bytes, const char *text)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + strlen (text) <= length; i++)
    if (memcmp (data + i, text, strlen (text)) == 0)
      return TRUE;
  return FALSE;
}

/* Every heading is a destination of the outline and of a link in the contents. */
static void
test_headings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = write_and_read (fixture, NULL);
  g_autofree char *dests = ask (fixture, "pdfinfo", "-dests");
  GPtrArray       *marks = jx_paper_get_marks (fixture->paper);

  g_assert_true (holds (bytes, "/Outlines"));
  g_assert_true (holds (bytes, "/Link"));
  g_assert_true (holds (bytes, "/PageLabels"));
  g_assert_cmpuint (marks->len, ==, 7);
  for (guint i = 0; dests != NULL && i < marks->len; i++)
    {
      const JxMark    *mark = g_ptr_array_index (marks, i);
      g_autofree char *name = g_strdup_printf ("\"heading-%u\"", i);
      g_auto (GStrv) lines = g_strsplit (dests, "\n", -1);
      gboolean found = FALSE;

      for (guint line = 0; lines[line] != NULL; line++)
        if (strstr (lines[line], name) != NULL)
          {
            found = TRUE;
            g_assert_cmpuint (g_ascii_strtoull (lines[line], NULL, 10), ==, mark->page + 1);
          }
      g_assert_true (found);
    }
}

static void
test_embedded_fonts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = write_and_read (fixture, &fixed);
  g_autofree char *fonts = ask (fixture, "pdffonts", NULL);
  g_auto (GStrv) lines = NULL;

  if (fonts == NULL)
    {
      g_test_skip ("pdffonts is not installed");
      return;
    }
  lines = g_strsplit (fonts, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  /* Under two lines of heading, each font says: embedded, a subset, with a map to Unicode. */
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_assert_nonnull (strstr (lines[i], "yes yes yes"));
      g_assert_null (strstr (lines[i], "Type 3"));
    }
}

static void
assert_fails (Fixture *fixture, const char *path, JxError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (jx_pdf_write (fixture->paper, path, &fixed, &error));
  g_assert_error (error, JX_ERROR, (int) code);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

static void
test_bad_paths (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "none", "out.pdf", NULL);
  g_autofree char *under_file = g_build_filename (fixture->path, "out.pdf", NULL);

  assert_fails (fixture, missing, JX_ERROR_NOT_FOUND);
  assert_fails (fixture, fixture->folder, JX_ERROR_IO);
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  assert_fails (fixture, under_file, JX_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *probe = g_build_filename (fixture->folder, "probe", NULL);

  g_chmod (fixture->folder, 0500);
  if (g_file_set_contents (probe, "", 0, NULL))
    g_test_skip ("this user may write everywhere");
  else
    assert_fails (fixture, fixture->path, JX_ERROR_READ_ONLY);
  g_chmod (fixture->folder, 0700);
}

static void
test_symbolic_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  if (!g_file_make_symbolic_link (file, "out.pdf", NULL, NULL))
    {
      g_test_skip ("no symbolic links here");
      return;
    }
  g_assert_true (jx_pdf_write (fixture->paper, link, &fixed, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  {
    g_autofree char *bytes = NULL;

    g_assert_true (g_file_get_contents (fixture->path, &bytes, NULL, NULL));
    g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  }
}

/* A disk that takes no more bytes leaves the older file as it was and nothing else behind. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
#ifdef G_OS_UNIX
  struct rlimit    before, tight;
  g_autofree char *bytes = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  tight = before;
  tight.rlim_cur = 1000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  {
    g_autoptr (GError) error = NULL;
    gboolean written = jx_pdf_write (fixture->paper, fixture->path, &fixed, &error);

    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
    g_assert_false (written);
    g_assert_error (error, JX_ERROR, JX_ERROR_IO);
    g_assert_nonnull (strstr (error->message, "out.pdf"));
  }
  g_assert_true (g_file_get_contents (fixture->path, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
#else
  g_test_skip ("the size of files cannot be limited here");
#endif
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/pdf/same-bytes", test_same_bytes);
  add ("/pdf/info", test_info);
  add ("/pdf/headings", test_headings);
  add ("/pdf/embedded-fonts", test_embedded_fonts);
  add ("/pdf/bad-paths", test_bad_paths);
  add ("/pdf/read-only-folder", test_read_only_folder);
  add ("/pdf/symbolic-link", test_symbolic_link);
  add ("/pdf/no-room", test_no_room);
  return g_test_run ();
}
