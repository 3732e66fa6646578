/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-import-assistant.h"
#include "app/jx-import-document.h"
#include "app/jx-import-projects.h"
#include "app/jx-import-row.h"
#include "app/jx-open.h"
#include "exchange/jx-csv.h"

#include <string.h>

#define REMARK "请另行说明"

typedef struct
{
  JxReading     reading;
  JxSnapshot   *snapshot;
  JxImportPlan *plan;
  GtkWindow    *window;
  int           answer;
} Asked;

static void
answered_cb (JxImportAnswer answer, gpointer data)
{
  ((Asked *) data)->answer = (int) answer;
}

static const JxProject *
first_project (UiFixture *ui)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);

  return projects->pdata[0];
}

/* A table that changes the first project of the year and brings another one. */
static char *
make_table (UiFixture *ui)
{
  const JxProject   *project = first_project (ui);
  const JxIndicator *indicator = project->indicators->pdata[0];

  return g_strdup_printf ("项目名称,%s,项目编码,%s\n"
                          "一级指标,二级指标,三级指标,指标值\n"
                          "%s,%s,%s,≥987人\n"
                          "产出指标,数量指标,全新的指标,≥1次\n"
                          "项目名称,另一个项目,,\n"
                          "一级指标,二级指标,三级指标,指标值\n"
                          "产出指标,数量指标,培训场次,≥2次\n",
                          project->name,
                          project->code,
                          indicator->level1,
                          indicator->level2,
                          indicator->name);
}

static void
ask (UiFixture *ui, Asked *asked, gint64 year)
{
  g_autofree char *table = make_table (ui);
  g_autofree char *text = g_strconcat (REMARK "\n", table, NULL);
  g_autoptr (GPtrArray) rows = jx_csv_parse (text, ',');
  g_autoptr (GError) error = NULL;

  asked->answer = -1;
  asked->reading.name = (char *) "table.csv";
  asked->reading.document = jx_document_from_rows ("table.csv", rows);
  asked->reading.draft = jx_draft_from_document (asked->reading.document, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (asked->reading.draft->unit->projects->len, ==, 2);
  asked->reading.draft->year = year;
  asked->snapshot = jx_year_snapshot (jx_session_get_year (ui->session), &error);
  asked->plan = jx_import_plan_new (asked->reading.draft, asked->snapshot);
  asked->window = jx_import_assistant_run (GTK_WINDOW (ui->window),
                                           &asked->reading,
                                           asked->plan,
                                           TRUE,
                                           answered_cb,
                                           asked);
  ui_wait (400);
}

static void
asked_clear (Asked *asked)
{
  if (asked->answer < 0)
    gtk_window_destroy (asked->window);
  jx_import_plan_free (asked->plan);
  jx_snapshot_free (asked->snapshot);
  jx_draft_free (asked->reading.draft);
  jx_document_free (asked->reading.document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static gboolean
says_cb (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         strstr (gtk_label_get_label (GTK_LABEL (widget)), data) != NULL;
}

static gboolean
says (const Asked *asked, const char *text)
{
  return ui_find (GTK_WIDGET (asked->window), says_cb, (gpointer) text) != NULL;
}

static void
press (const Asked *asked, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (asked->window), action, NULL);
}

static GtkDropDown *
choice_of (const Asked *asked)
{
  return GTK_DROP_DOWN (ui_find_type (GTK_WIDGET (asked->window), GTK_TYPE_DROP_DOWN));
}

static JxImportProjects *
projects_of (const Asked *asked)
{
  return JX_IMPORT_PROJECTS (ui_find_type (GTK_WIDGET (asked->window), JX_TYPE_IMPORT_PROJECTS));
}

static void
test_shown (UiFixture *ui)
{
  g_auto (Asked) asked = { 0 };

  ask (ui, &asked, 2021);
  ui_assert_named (GTK_WIDGET (asked.window));
  g_assert_true (says (&asked, "1 line was not read"));
  g_assert_true (says (&asked, REMARK));
  g_assert_true (says (&asked, "not read"));
  g_assert_true (says (&asked, "另一个项目"));
  g_assert_true (says (&asked, "0 other fields, 1 changed indicator, 1 new indicator"));
  g_assert_true (says (&asked, "Import 2 Projects"));
  g_assert_false (says (&asked, "The document is of"));
}

/* The choice of a project changes what the plan does, what its row says and the button. */
static void
test_choices (UiFixture *ui)
{
  g_auto (Asked) asked = { 0 };
  JxImportItem *item;

  ask (ui, &asked, 2021);
  item = asked.plan->items->pdata[0];
  g_assert_cmpint (item->choice, ==, JX_IMPORT_UPDATE);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (choice_of (&asked))));
  gtk_drop_down_set_selected (choice_of (&asked), JX_IMPORT_KEEP);
  g_assert_cmpint (item->choice, ==, JX_IMPORT_KEEP);
  g_assert_true (says (&asked, "There already; stays as it is"));
  g_assert_true (says (&asked, "Import 1 Project"));
  gtk_drop_down_set_selected (choice_of (&asked), JX_IMPORT_BESIDE);
  g_assert_true (says (&asked, "Import 2 Projects"));
  jx_import_projects_select (projects_of (&asked), 2);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (choice_of (&asked))));
}

/* Space takes and leaves the selected project; Escape leaves all as it was. */
static void
test_keys (UiFixture *ui)
{
  g_auto (Asked) asked = { 0 };
  gint64        head = jx_year_get_head (jx_session_get_year (ui->session));
  JxImportItem *item;
  GtkWidget    *focus;

  ask (ui, &asked, 2021);
  item = asked.plan->items->pdata[0];
  focus = gtk_window_get_focus (asked.window);
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, JX_TYPE_IMPORT_PROJECTS));
  g_assert_true (ui_press_key (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW), GDK_KEY_space));
  g_assert_false (item->taken);
  g_assert_true (says (&asked, "Import 1 Project"));
  press (&asked, "window.close");
  g_assert_cmpint (asked.answer, ==, JX_IMPORT_CANCEL);
  g_assert_cmpint (jx_year_get_head (jx_session_get_year (ui->session)), ==, head);
}

/* What is selected on one side is shown on the other. */
static void
test_counterparts (UiFixture *ui)
{
  g_auto (Asked) asked = { 0 };
  JxImportDocument *document;

  ask (ui, &asked, 2021);
  document = JX_IMPORT_DOCUMENT (ui_find_type (GTK_WIDGET (asked.window), JX_TYPE_IMPORT_DOCUMENT));
  g_assert_true (says (&asked, "Read as: Project name, Project code"));
  press (&asked, "import.next-unread");
  g_assert_true (says (&asked, "This was not read"));
  g_signal_emit_by_name (document, "selected", 5);
  g_assert_true (says (&asked, "The year file does not have this yet."));
  g_signal_emit_by_name (document, "selected", 1);
  g_assert_true (says (&asked, "already."));
}

static void
test_other_year (UiFixture *ui)
{
  g_auto (Asked) asked = { 0 };

  ask (ui, &asked, 2019);
  g_assert_true (says (&asked, "The document is of the year 2019, the year file of 2021."));
}

static GtkWindow *
await_assistant (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint tries = 0; tries < 100; tries++)
    {
      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

          if (JX_IS_IMPORT_ASSISTANT (window))
            return window;
        }
      ui_wait (50);
    }
  g_assert_not_reached ();
}

/* A document that is dropped on an open year goes into it as one step. */
static void
test_into_open (UiFixture *ui)
{
  JxYear          *year = jx_session_get_year (ui->session);
  g_autofree char *path = g_build_filename (ui->folder, "table.csv", NULL);
  g_autofree char *table = make_table (ui);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_append (NULL, file);
  g_autoptr (GPtrArray) before = jx_session_list_projects (ui->session);
  guint  n_projects = before->len;
  gint64 head = jx_year_get_head (year);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (JxEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  jx_open_files (ui->window, files);
  gtk_widget_activate_action (GTK_WIDGET (await_assistant ()), "import.accept", NULL);
  ui_wait (200);
  after = jx_session_list_projects (ui->session);
  g_assert_cmpuint (after->len, ==, n_projects + 1);
  g_assert_cmpstr (((JxIndicator *) first_project (ui)->indicators->pdata[0])->value, ==, "987");
  g_assert_cmpint (jx_year_get_head (year), ==, head + 1);
  entry = jx_year_next_undo (year);
  g_assert_cmpint (entry->verb, ==, JX_VERB_IMPORT);
  g_assert_cmpstr (entry->detail, ==, "table.csv");
  g_assert_true (jx_session_undo (ui->session, &error));
}

static void
add_cases (void)
{
  ui_test_add ("/import-assistant/shown", test_shown);
  ui_test_add ("/import-assistant/choices", test_choices);
  ui_test_add ("/import-assistant/keys", test_keys);
  ui_test_add ("/import-assistant/counterparts", test_counterparts);
  ui_test_add ("/import-assistant/other-year", test_other_year);
  ui_test_add ("/import-assistant/into-open", test_into_open);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
