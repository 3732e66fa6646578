/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "app/jx-settings.h"
#include "store/jx-backup.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
check_snapshot_cb (JxSession *session, GArray *changes, const JxProject **seen)
{
  g_assert_cmpuint (changes->len, >, 0);
  *seen = jx_session_get_project (session);
}

/* When `changed` is emitted the snapshot is the new one; the review comes afterwards. */
static void
test_change (UiFixture *ui)
{
  gint64           id = jx_session_get_project_id (ui->session);
  const JxProject *seen = NULL;
  guint            n_reviews = 0;
  g_autoptr (GError) error = NULL;

  g_signal_connect (ui->session, "changed", G_CALLBACK (check_snapshot_cb), &seen);
  g_signal_connect_swapped (ui->session, "findings-changed", G_CALLBACK (count_cb), &n_reviews);
  g_assert_true (
    jx_session_set_field (ui->session, JX_TABLE_PROJECT, id, "person", "王芳", &error));
  g_assert_no_error (error);
  g_assert_nonnull (seen);
  g_assert_cmpstr (seen->person, ==, "王芳");
  g_assert_cmpuint (n_reviews, ==, 0);
  ui_settle (ui);
  g_assert_cmpuint (n_reviews, ==, 1);
}

static GPtrArray *
list_backups (UiFixture *ui)
{
  g_autofree char *folder = jx_settings_get_backup_folder (ui->path);

  return jx_backup_list (ui->path, folder);
}

static void
set_person (UiFixture *ui, const char *name)
{
  gint64 id = jx_session_get_project_id (ui->session);
  g_autoptr (GError) error = NULL;

  jx_session_set_field (ui->session, JX_TABLE_PROJECT, id, "person", name, &error);
  g_assert_no_error (error);
}

/* The first change of a day, and no other, keeps what was there before it. */
static void
test_backup (UiFixture *ui)
{
  gint64 head = jx_year_get_head (jx_session_get_year (ui->session));
  g_autoptr (GPtrArray) none = list_backups (ui);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (JxYear) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  set_person (ui, "王芳");
  set_person (ui, "李明");
  backups = list_backups (ui);
  g_assert_cmpuint (backups->len, ==, 1);
  kept = jx_year_open_read_only (((const JxBackup *) backups->pdata[0])->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (jx_year_get_head (kept), ==, head);
}

static void
toast_cb (JxSession *session, const char *text, gboolean offer_undo, guint *count)
{
  if (strstr (text, "backup") != NULL)
    (*count)++;
}

/* Without a place for backups the user is told once, and goes on. */
static void
test_no_backup (UiFixture *ui)
{
  guint n_toasts = 0;

  g_settings_set_string (jx_settings_get (), JX_KEY_BACKUP_FOLDER, "/proc/none");
  g_signal_connect (ui->session, "toast", G_CALLBACK (toast_cb), &n_toasts);
  set_person (ui, "王芳");
  set_person (ui, "李明");
  ui_settle (ui);
  g_settings_reset (jx_settings_get (), JX_KEY_BACKUP_FOLDER);
  g_assert_cmpuint (n_toasts, ==, 1);
  g_assert_cmpstr (jx_session_get_project (ui->session)->person, ==, "李明");
}

static void
test_wrong_text (UiFixture *ui)
{
  gint64            id = jx_session_get_project_id (ui->session);
  const JxSnapshot *before = jx_session_get_snapshot (ui->session);
  g_autoptr (GError) error = NULL;

  g_assert_false (
    jx_session_set_field (ui->session, JX_TABLE_PROJECT, id, "budget", "much", &error));
  g_assert_nonnull (error);
  g_assert_true (jx_session_get_snapshot (ui->session) == before);
}

static void
test_project (UiFixture *ui)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);
  guint n_notifies = 0;

  g_signal_connect_swapped (ui->session, "notify::project", G_CALLBACK (count_cb), &n_notifies);
  g_assert_cmpuint (projects->len, ==, 3);
  jx_session_set_project_id (ui->session, jx_session_get_project_id (ui->session));
  g_assert_cmpuint (n_notifies, ==, 0);
  jx_session_set_project_id (ui->session, jx_record_id (projects->pdata[1]));
  g_assert_cmpuint (n_notifies, ==, 1);
  g_assert_true (jx_session_get_project (ui->session) == projects->pdata[1]);
}

/* Every indicator leads back to its project; a goal of the department to none. */
static void
test_find_project (UiFixture *ui)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);
  const JxUnit *unit = jx_session_get_snapshot (ui->session)->units->pdata[0];
  gint64        found = 0;

  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = projects->pdata[i];

      g_assert_cmpuint (project->indicators->len, >, 0);
      for (guint j = 0; j < project->indicators->len; j++)
        {
          const JxPlace place = { JX_TABLE_INDICATOR,
                                  jx_record_id (project->indicators->pdata[j]),
                                  NULL };

          g_assert_true (jx_session_find_project_of (ui->session, &place, &found));
          g_assert_cmpint (found, ==, project->id);
        }
    }
  g_assert_cmpuint (unit->goals->len, >, 0);
  g_assert_false (
    jx_session_find_project_of (ui->session,
                                &(const JxPlace){ JX_TABLE_GOAL,
                                                  jx_record_id (unit->goals->pdata[0]) },
                                &found));
}

/* A current project that is deleted hands over to its neighbour. */
static void
test_delete (UiFixture *ui)
{
  g_autoptr (GPtrArray) before = jx_session_list_projects (ui->session);
  g_autoptr (GPtrArray) after = NULL;
  gint64 gone = jx_record_id (before->pdata[2]);
  gint64 neighbour = jx_record_id (before->pdata[1]);
  g_autoptr (GError) error = NULL;

  jx_session_set_project_id (ui->session, gone);
  jx_year_remove (jx_session_get_year (ui->session), JX_TABLE_PROJECT, gone, &error);
  g_assert_no_error (error);
  after = jx_session_list_projects (ui->session);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpint (jx_session_get_project_id (ui->session), ==, neighbour);
}

/* The fiscal year of the sample is over, so it is judged at its last day. */
static void
test_as_of (UiFixture *ui)
{
  guint n_notifies = 0;

  g_assert_cmpstr (jx_session_get_as_of (ui->session), ==, "2021-12-31");
  g_signal_connect_swapped (ui->session, "notify::as-of", G_CALLBACK (count_cb), &n_notifies);
  jx_session_set_as_of (ui->session, "2021-10-31");
  jx_session_set_as_of (ui->session, "2021-10-31");
  g_assert_cmpuint (n_notifies, ==, 1);
  g_assert_cmpstr (jx_session_get_as_of (ui->session), ==, "2021-10-31");
}

static void
test_archived (UiFixture *ui)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jx_session_get_writable (ui->session));
  jx_year_archive (jx_session_get_year (ui->session), "", &error);
  g_assert_no_error (error);
  g_assert_false (jx_session_get_writable (ui->session));
}

static void
add_cases (void)
{
  ui_test_add ("/session/change", test_change);
  ui_test_add ("/session/wrong-text", test_wrong_text);
  ui_test_add ("/session/backup", test_backup);
  ui_test_add ("/session/no-backup", test_no_backup);
  ui_test_add ("/session/project", test_project);
  ui_test_add ("/session/find-project", test_find_project);
  ui_test_add ("/session/delete", test_delete);
  ui_test_add ("/session/as-of", test_as_of);
  ui_test_add ("/session/archived", test_archived);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
