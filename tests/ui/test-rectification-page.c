/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-duty-list.h"
#include "app/jx-evidence-actions.h"
#include "app/jx-evidence-pane.h"
#include "app/jx-field-group.h"
#include "app/jx-finding-row.h"
#include "app/jx-rectify-actions.h"
#include "app/jx-rectify-grid.h"
#include "rules/jx-evidence.h"
#include "rules/jx-rectify.h"
#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static GPtrArray *
list_entries (UiFixture *ui)
{
  GPtrArray *entries = g_ptr_array_new ();
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);

  for (guint i = 0; i < projects->len; i++)
    g_ptr_array_extend (entries, ((JxProject *) projects->pdata[i])->rectifications, NULL, NULL);
  return entries;
}

static guint
count_entries (UiFixture *ui)
{
  g_autoptr (GPtrArray) entries = list_entries (ui);

  return entries->len;
}

static GtkWidget *
show_page (UiFixture *ui, const char *id)
{
  g_assert_true (jx_window_show_page (ui->window, id));
  ui_settle (ui);
  return GTK_WIDGET (jx_window_get_page (ui->window));
}

static const JxLedgerEntry *
get_shown (GtkWidget *page, guint position)
{
  JxRectifyGrid *grid = JX_RECTIFY_GRID (ui_find_type (page, JX_TYPE_RECTIFY_GRID));

  return jx_ledger_get_entry (jx_rectify_grid_get_ledger (grid), position);
}

static void
activate (UiFixture *ui, GtkWidget *widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  ui_settle (ui);
}

static void
enter (UiFixture *ui, const char *field, const char *text)
{
  g_autoptr (GPtrArray) entries = list_entries (ui);
  g_autoptr (GError) error = NULL;

  jx_session_set_field (ui->session,
                        JX_TABLE_RECTIFICATION,
                        jx_record_id (entries->pdata[0]),
                        field,
                        text,
                        &error);
  g_assert_no_error (error);
  ui_settle (ui);
}

/* A finding is listed once, and one Undo takes it off again. */
static void
test_finding (UiFixture *ui)
{
  GtkWidget       *page = show_page (ui, "review");
  GtkListBox      *list = GTK_LIST_BOX (ui_find_type (page, GTK_TYPE_LIST_BOX));
  const JxFinding *finding = NULL;
  GtkWidget       *row = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const JxRectification *entry;

  for (int i = 0; finding == NULL || finding->project == NULL; i++)
    {
      row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, i));
      finding = jx_finding_row_find (JX_FINDING_ROW (row));
    }
  message = g_strdup (finding->message);
  gtk_widget_grab_focus (row);
  activate (ui, row, "finding.rectify");
  g_assert_cmpuint (count_entries (ui), ==, 1);
  entries = list_entries (ui);
  entry = entries->pdata[0];
  g_assert_true (g_str_has_suffix (entry->problem, message));
  g_assert_cmpstr (entry->measure, !=, "");

  row = GTK_WIDGET (gtk_list_box_get_selected_row (list));
  activate (ui, row, "finding.rectify");
  g_assert_cmpuint (count_entries (ui), ==, 1);
  jx_session_undo (ui->session, NULL);
  g_assert_cmpuint (count_entries (ui), ==, 0);
}

/* All projects of the sample have spent nothing: each gets an entry, and no second one. */
static void
test_missed (UiFixture *ui)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);
  GtkWidget *page = show_page (ui, "rectification");

  jx_session_set_project_id (ui->session, 0);
  ui_settle (ui);
  activate (ui, page, "page.list-missed");
  g_assert_cmpuint (count_entries (ui), ==, projects->len);
  g_assert_true (g_str_has_prefix (((const JxRectification *) get_shown (page, 0)->record)->problem,
                                   "预算执行率低于90%"));
  activate (ui, page, "page.list-missed");
  g_assert_cmpuint (count_entries (ui), ==, projects->len);
  jx_session_undo (ui->session, NULL);
  g_assert_cmpuint (count_entries (ui), ==, 0);
  ui_assert_named (GTK_WIDGET (ui->window));
}

/* At an indicator the missed target is listed, elsewhere in the project its execution rate. */
static void
test_place (UiFixture *ui)
{
  const JxProject   *project = jx_session_get_project (ui->session);
  const JxIndicator *indicator = project->indicators->pdata[0];
  g_autoptr (JxEvaluation) evaluation = jx_evaluation_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  JxPlace place = { JX_TABLE_INDICATOR, indicator->id, "name" };
  JxPlace of_project = { JX_TABLE_PROJECT, project->id, "name" };

  jx_rectify_list_place (ui->session, &place);
  g_assert_cmpuint (count_entries (ui), ==, 0);

  evaluation->indicator_id = indicator->id;
  jx_text_set (&evaluation->actual, indicator->sign == JX_SIGN_QUALITATIVE ? "未达成" : "0");
  jx_text_set (&evaluation->reason, "摸底不准");
  jx_year_add (jx_session_get_year (ui->session), JX_TABLE_EVALUATION, evaluation, &error);
  g_assert_no_error (error);
  place = (JxPlace){ JX_TABLE_EVALUATION, evaluation->id, "actual" };
  jx_rectify_list_place (ui->session, &place);
  jx_rectify_list_place (ui->session, &place);
  jx_rectify_list_place (ui->session, &of_project);
  jx_rectify_list_place (ui->session, &of_project);
  entries = list_entries (ui);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (((JxRectification *) entries->pdata[0])->measure, ==, "摸底不准");
  g_assert_cmpint (((JxRectification *) entries->pdata[1])->aspect, ==, JX_SIDE_PROCESS);
}

/* A new entry is filled in by the form; a day comes without its year, a wrong one is not stored. */
static void
test_form (UiFixture *ui)
{
  GtkWidget     *page = show_page (ui, "rectification");
  JxPlace        place = { JX_TABLE_RECTIFICATION, 0, "due" };
  JxFieldWidget *due;
  g_autoptr (GPtrArray) entries = NULL;
  const JxRectification *entry;

  activate (ui, page, "page.add-entry");
  entries = list_entries (ui);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = entries->pdata[0];
  g_assert_cmpint (entry->project_id, ==, jx_session_get_project_id (ui->session));

  place.id = entry->id;
  due = jx_fields_find (page, &place);
  gtk_editable_set_text (GTK_EDITABLE (jx_field_widget_get_input (due)), "11-30");
  g_assert_true (jx_field_widget_commit (due));
  ui_settle (ui);
  entry = get_shown (page, 0)->record;
  g_assert_cmpstr (entry->due, ==, "2021-11-30");
  gtk_editable_set_text (GTK_EDITABLE (jx_field_widget_get_input (due)), "月底前");
  g_assert_false (jx_field_widget_commit (due));
  g_assert_false (jx_page_can_leave (JX_PAGE (page)));
  jx_field_widget_reset (due);
  activate (ui, page, "page.remove-entry");
  g_assert_cmpuint (count_entries (ui), ==, 0);
}

static gboolean
is_text (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), data) != NULL;
}

/* What is overdue is marked, filtered, and stands on the overview. */
static void
test_overdue (UiFixture *ui)
{
  GtkWidget   *page = show_page (ui, "rectification");
  GtkDropDown *states = GTK_DROP_DOWN (ui_find_type (page, GTK_TYPE_DROP_DOWN));

  jx_session_set_as_of (ui->session, "2021-10-31");
  activate (ui, page, "page.add-entry");
  enter (ui, "due", "2021-10-30");
  g_assert_cmpint (get_shown (page, 0)->mark, ==, JX_LEDGER_OVERDUE);
  gtk_drop_down_set_selected (states, 2);
  g_assert_nonnull (get_shown (page, 0));
  gtk_drop_down_set_selected (states, 3);
  g_assert_null (get_shown (page, 0));
  gtk_drop_down_set_selected (states, 0);

  page = show_page (ui, "overview");
  g_assert_nonnull (ui_find (ui_find_type (page, JX_TYPE_DUTY_LIST),
                             is_text,
                             (gpointer) "2021-10-30: rectification"));
  enter (ui, "progress", "done");
  g_assert_null (
    ui_find (ui_find_type (page, JX_TYPE_DUTY_LIST), is_text, (gpointer) "rectification"));
}

/* Files come and go with one undo step, and are copied out for the user's eyes only. */
static void
test_evidence (UiFixture *ui)
{
  GtkWidget       *page = show_page (ui, "rectification");
  JxEvidencePane  *pane = JX_EVIDENCE_PANE (ui_find_type (page, JX_TYPE_EVIDENCE_PANE));
  g_autofree char *path = g_build_filename (ui->folder, "整改照片.txt", NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) attachments = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *holds = NULL;
  GStatBuf         status;
  JxPlace          owner = { JX_TABLE_RECTIFICATION, 0, NULL };

  g_assert_true (g_file_set_contents (path, "照片", -1, NULL));
  activate (ui, page, "page.add-entry");
  entries = list_entries (ui);
  owner.id = jx_record_id (entries->pdata[0]);
  g_list_store_append (files, file);
  g_assert_cmpuint (jx_evidence_attach (ui->session, &owner, G_LIST_MODEL (files)), ==, 1);
  ui_settle (ui);
  g_assert_cmpuint (jx_evidence_pane_get_count (pane), ==, 1);

  attachments =
    g_ptr_array_ref (jx_evidence_of (jx_session_get_snapshot (ui->session), owner.table, owner.id));
  copy = jx_evidence_copy (ui->session, attachments->pdata[0], &error);
  g_assert_no_error (error);
  folder = g_path_get_dirname (copy);
  g_assert_true (g_file_get_contents (copy, &holds, NULL, NULL));
  g_assert_cmpstr (holds, ==, "照片");
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  jx_session_undo (ui->session, NULL);
  ui_settle (ui);
  g_assert_cmpuint (jx_evidence_pane_get_count (pane), ==, 0);
  jx_session_redo (ui->session, NULL);
  ui_settle (ui);
  g_assert_cmpuint (jx_evidence_pane_get_count (pane), ==, 1);
  activate (ui, GTK_WIDGET (pane), "evidence.remove");
  g_assert_cmpuint (jx_evidence_pane_get_count (pane), ==, 0);

  gtk_window_destroy (GTK_WINDOW (ui->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* Files that were copied in the file manager are attached with Ctrl+V, all as one undo step; one
 * that cannot be attached keeps the others out. */
static void
test_paste (UiFixture *ui)
{
  static const char *const names[] = { "合同.txt", "回单.txt", "空.txt" };
  GtkWidget               *page = show_page (ui, "rectification");
  JxEvidencePane          *pane = JX_EVIDENCE_PANE (ui_find_type (page, JX_TYPE_EVIDENCE_PANE));

  activate (ui, page, "page.add-entry");
  for (guint n_files = 3; n_files >= 2; n_files--)
    {
      GSList *files = NULL;

      for (guint i = 0; i < n_files; i++)
        {
          g_autofree char *path = g_build_filename (ui->folder, names[i], NULL);

          g_assert_true (g_file_set_contents (path, i == 2 ? "" : names[i], -1, NULL));
          files = g_slist_prepend (files, g_file_new_for_path (path));
        }
      gdk_clipboard_set (gtk_widget_get_clipboard (page), GDK_TYPE_FILE_LIST, files);
      g_slist_free_full (files, g_object_unref);
      activate (ui, GTK_WIDGET (pane), "evidence.paste");
      ui_wait (100);
      g_assert_cmpuint (jx_evidence_pane_get_count (pane), ==, n_files == 3 ? 0 : 2);
    }
  jx_session_undo (ui->session, NULL);
  ui_settle (ui);
  g_assert_cmpuint (jx_evidence_pane_get_count (pane), ==, 0);
}

/* The files of what has the cursor open in a window of their own, from wherever it is. */
static void
test_window (UiFixture *ui)
{
  GtkWidget *page = show_page (ui, "rectification");
  JxPlace    place = { JX_TABLE_INDICATOR,
                       jx_record_id (jx_session_get_project (ui->session)->indicators->pdata[0]),
                       "name" };
  guint      n_windows = ui_count_windows ();

  activate (ui, GTK_WIDGET (ui->window), "win.evidence");
  g_assert_cmpuint (ui_count_windows (), ==, n_windows);
  activate (ui, page, "page.add-entry");
  activate (ui, GTK_WIDGET (ui->window), "win.evidence");
  g_assert_cmpuint (ui_count_windows (), ==, n_windows + 1);
  ui_go_to (ui, &place);
  activate (ui, GTK_WIDGET (ui->window), "win.evidence");
  g_assert_cmpuint (ui_count_windows (), ==, n_windows + 2);
}

static void
add_cases (void)
{
  ui_test_add ("/rectification-page/finding", test_finding);
  ui_test_add ("/rectification-page/missed", test_missed);
  ui_test_add ("/rectification-page/place", test_place);
  ui_test_add ("/rectification-page/form", test_form);
  ui_test_add ("/rectification-page/overdue", test_overdue);
  ui_test_add ("/rectification-page/evidence", test_evidence);
  ui_test_add ("/rectification-page/paste", test_paste);
  ui_test_add ("/rectification-page/window", test_window);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
