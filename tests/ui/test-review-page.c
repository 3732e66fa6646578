/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-finding-actions.h"
#include "app/jx-finding-row.h"
#include "app/jx-project-page.h"
#include "app/jx-reason-dialog.h"
#include "app/jx-review-page.h"

static GtkListBox *
show_list (UiFixture *ui)
{
  jx_window_show_page (ui->window, "review");
  ui_settle (ui);
  return GTK_LIST_BOX (
    ui_find_type (GTK_WIDGET (jx_window_get_page (ui->window)), GTK_TYPE_LIST_BOX));
}

static JxFindingRow *
get_row (GtkListBox *list, int index)
{
  return JX_FINDING_ROW (gtk_list_box_get_row_at_index (list, index));
}

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (get_row (list, (int) n) != NULL)
    n++;
  return n;
}

static JxFindingRow *
find_fixable (GtkListBox *list)
{
  for (int i = 0; get_row (list, i) != NULL; i++)
    if (jx_finding_row_find (get_row (list, i))->fix != NULL)
      return get_row (list, i);
  g_assert_not_reached ();
}

static guint
count_waived (UiFixture *ui)
{
  GPtrArray *findings = jx_session_get_findings (ui->session);
  guint      n = 0;

  for (guint i = 0; i < findings->len; i++)
    if (((const JxFinding *) findings->pdata[i])->waiver != NULL)
      n++;
  return n;
}

static void
undo (UiFixture *ui)
{
  g_autoptr (GError) error = NULL;

  jx_session_undo (ui->session, &error);
  g_assert_no_error (error);
  ui_settle (ui);
}

/* All findings stand in the list, those of the unit before those of the projects. */
static void
test_list (UiFixture *ui)
{
  GtkListBox *list = show_list (ui);
  GPtrArray  *findings = jx_session_get_findings (ui->session);
  gboolean    in_projects = FALSE;

  g_assert_cmpuint (findings->len, >, 0);
  g_assert_cmpuint (count_rows (list), ==, findings->len);
  for (int i = 0; get_row (list, i) != NULL; i++)
    {
      const JxFinding *finding = jx_finding_row_find (get_row (list, i));

      g_assert_true (finding->project != NULL || !in_projects);
      in_projects = finding->project != NULL;
    }
  g_assert_nonnull (jx_page_get_status (jx_window_get_page (ui->window)));
  ui_assert_named (GTK_WIDGET (ui->window));
}

static gboolean
is_named_drop_down (GtkWidget *widget, gpointer data)
{
  g_autofree char *difference = NULL;

  if (!GTK_IS_DROP_DOWN (widget))
    return FALSE;
  difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                   data);
  return difference == NULL;
}

static void
choose (UiFixture *ui, const char *name, guint index)
{
  GtkWidget *filter = ui_find (GTK_WIDGET (ui->window), is_named_drop_down, (gpointer) name);

  g_assert_nonnull (filter);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (filter), index);
}

static void
test_filter (UiFixture *ui)
{
  GtkListBox *list = show_list (ui);
  guint       all = count_rows (list);
  guint       sum = 0;

  for (guint i = 0; i <= JX_SEVERITY_HINT; i++)
    {
      choose (ui, "Severity", i + 1);
      for (int k = 0; get_row (list, k) != NULL; k++)
        g_assert_cmpint (jx_finding_row_get_rule (get_row (list, k))->severity, ==, i);
      sum += count_rows (list);
    }
  g_assert_cmpuint (sum, ==, all);

  choose (ui, "Severity", 0);
  sum = 0;
  for (guint i = 0; i <= JX_ASPECT_FEASIBLE; i++)
    {
      choose (ui, "Head of the review", i + 1);
      for (int k = 0; get_row (list, k) != NULL; k++)
        g_assert_cmpint (jx_finding_row_get_rule (get_row (list, k))->aspect, ==, i);
      sum += count_rows (list);
    }
  g_assert_cmpuint (sum, ==, all);
}

/* A fix is one step, and the next finding takes the focus. */
static void
test_fix (UiFixture *ui)
{
  GtkListBox   *list = show_list (ui);
  JxFindingRow *row = find_fixable (list);
  JxPlace       place = jx_finding_row_get_place (row);
  const JxRule *rule = jx_finding_row_get_rule (row);
  int           index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (JxEntry) entry = NULL;

  gtk_list_box_select_row (list, GTK_LIST_BOX_ROW (row));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_activate_action (GTK_WIDGET (row), "finding.fix", NULL);
  ui_settle (ui);
  g_assert_null (jx_finding_again (ui->session, rule, &place));
  entry = jx_year_next_undo (jx_session_get_year (ui->session));
  g_assert_cmpint (entry->verb, ==, JX_VERB_FIX);
  row = JX_FINDING_ROW (gtk_list_box_get_selected_row (list));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, index);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (ui->window)) == GTK_WIDGET (row));
  undo (ui);
  g_assert_nonnull (jx_finding_again (ui->session, rule, &place));
}

static void
test_fix_rule (UiFixture *ui)
{
  GtkListBox   *list = show_list (ui);
  JxFindingRow *row = find_fixable (list);
  const JxRule *rule = jx_finding_row_get_rule (row);
  guint         n_fixes = jx_finding_count_fixes (ui->session, rule);
  GtkWidget    *button;

  g_assert_cmpuint (n_fixes, >, 0);
  gtk_list_box_select_row (list, GTK_LIST_BOX_ROW (row));
  button = ui_find_action (GTK_WIDGET (ui->window), "page.fix-rule");
  g_assert_nonnull (button);
  g_assert_nonnull (strstr (gtk_button_get_label (GTK_BUTTON (button)), rule->id));
  g_signal_emit_by_name (button, "clicked");
  ui_settle (ui);
  g_assert_cmpuint (jx_finding_count_fixes (ui->session, rule), ==, 0);
  undo (ui);
  g_assert_cmpuint (jx_finding_count_fixes (ui->session, rule), ==, n_fixes);
}

static JxReasonDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (JX_IS_REASON_DIALOG (window))
        return JX_REASON_DIALOG (window);
    }
  return NULL;
}

static void
waive_first (UiFixture *ui, GtkListBox *list, const char *reason)
{
  GtkWidget *dialog, *entry;

  gtk_widget_activate_action (GTK_WIDGET (get_row (list, 0)), "finding.waive", NULL);
  dialog = GTK_WIDGET (find_dialog ());
  g_assert_nonnull (dialog);
  ui_assert_named (dialog);
  entry = ui_find_type (dialog, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), reason);
  gtk_widget_activate_action (entry, "default.activate", NULL);
  ui_wait (400);
  if (find_dialog () != NULL)
    gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A waived finding goes to the end, with its reason; without a reason there is no waiver. */
static void
test_waive (UiFixture *ui)
{
  GtkListBox      *list = show_list (ui);
  const JxFinding *finding;
  int              last;

  waive_first (ui, list, "  ");
  g_assert_cmpuint (count_waived (ui), ==, 0);
  waive_first (ui, list, "上级文件另有规定");
  g_assert_cmpuint (count_waived (ui), >, 0);
  last = (int) count_rows (list) - 1;
  finding = jx_finding_row_find (get_row (list, last));
  g_assert_nonnull (finding->waiver);
  g_assert_cmpstr (finding->waiver->reason, ==, "上级文件另有规定");

  gtk_widget_activate_action (GTK_WIDGET (get_row (list, last)), "finding.waive", NULL);
  ui_settle (ui);
  g_assert_cmpuint (count_waived (ui), ==, 0);
}

/* Each finding can be waived, wherever it is, and stays waived when the file is read again. */
static void
test_waive_all (UiFixture *ui)
{
  guint n_findings = jx_session_get_findings (ui->session)->len;

  for (guint i = 0; i < n_findings; i++)
    {
      const JxFinding *finding = jx_session_get_findings (ui->session)->pdata[i];

      if (finding->waiver == NULL)
        jx_finding_waive (ui->session, finding, "已核实");
    }
  g_assert_cmpuint (jx_session_get_findings (ui->session)->len, ==, n_findings);
  g_assert_cmpuint (count_waived (ui), ==, n_findings);
}

static void
test_go_to (UiFixture *ui)
{
  GtkListBox *list = show_list (ui);
  JxPlace     place;
  gint64      project_id = 0;
  int         i = 0;

  while (jx_finding_row_find (get_row (list, i))->project == NULL)
    i++;
  place = jx_finding_row_get_place (get_row (list, i));
  jx_session_find_project_of (ui->session, &place, &project_id);
  g_signal_emit_by_name (get_row (list, i), "activate");
  ui_settle (ui);
  g_assert_true (JX_IS_PROJECT_PAGE (jx_window_get_page (ui->window)));
  g_assert_cmpint (jx_session_get_project_id (ui->session), ==, project_id);
}

static void
test_archived (UiFixture *ui)
{
  GtkListBox *list;

  g_assert_true (jx_year_archive (jx_session_get_year (ui->session), "", NULL));
  list = show_list (ui);
  g_assert_cmpuint (count_rows (list), >, 0);
  g_assert_null (ui_find_action (GTK_WIDGET (list), "finding.fix"));
  g_assert_null (ui_find_action (GTK_WIDGET (list), "finding.waive"));
  g_assert_null (ui_find_action (GTK_WIDGET (ui->window), "page.fix-rule"));
}

static void
add_cases (void)
{
  ui_test_add ("/review-page/list", test_list);
  ui_test_add ("/review-page/filter", test_filter);
  ui_test_add ("/review-page/fix", test_fix);
  ui_test_add ("/review-page/fix-rule", test_fix_rule);
  ui_test_add ("/review-page/waive", test_waive);
  ui_test_add ("/review-page/waive-all", test_waive_all);
  ui_test_add ("/review-page/go-to", test_go_to);
  ui_test_add ("/review-page/archived", test_archived);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
