/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-group.h"
#include "app/jx-report-section.h"
#include "ui-fixture.h"

#include <string.h>

static const JxUnit *
get_unit (UiFixture *ui)
{
  return jx_session_get_snapshot (ui->session)->units->pdata[0];
}

static GtkWidget *
show_page (UiFixture *ui)
{
  g_assert_true (jx_window_show_page (ui->window, "report"));
  ui_settle (ui);
  return GTK_WIDGET (jx_window_get_page (ui->window));
}

static JxReportSection *
get_section (GtkWidget *page)
{
  return JX_REPORT_SECTION (ui_find_type (page, JX_TYPE_REPORT_SECTION));
}

static void
type (UiFixture *ui, JxReportSection *section, const char *text)
{
  JxFieldWidget *field = jx_report_section_get_field (section);
  GtkTextView   *view = GTK_TEXT_VIEW (jx_field_widget_get_input (field));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
  g_assert_true (jx_field_widget_commit (field));
  ui_settle (ui);
}

/* The row of a section comes with its first words and is written to afterwards. */
static void
test_sections (UiFixture *ui)
{
  GtkWidget         *page = show_page (ui);
  JxReportSection   *section = get_section (page);
  const JxNarrative *narrative;

  g_assert_cmpuint (get_unit (ui)->narratives->len, ==, 0);
  type (ui, section, "  ");
  g_assert_cmpuint (get_unit (ui)->narratives->len, ==, 0);
  type (ui, section, "本年预算{预算合计}万元。");
  type (ui, section, "全年预算{预算合计}万元。");
  g_assert_cmpuint (get_unit (ui)->narratives->len, ==, 1);
  narrative = get_unit (ui)->narratives->pdata[0];
  g_assert_cmpint (narrative->section, ==, JX_NARRATIVE_WORK);
  g_assert_cmpstr (narrative->text, ==, "全年预算{预算合计}万元。");
  g_assert_cmpuint (jx_report_section_get_length (section), ==, strlen ("全年预算万元。") / 3 + 6);
  g_assert_false (jx_report_section_has_unknown (section));
  jx_session_undo (ui->session, NULL);
  jx_session_undo (ui->session, NULL);
  ui_settle (ui);
  g_assert_cmpuint (get_unit (ui)->narratives->len, ==, 0);
  g_assert_cmpuint (jx_report_section_get_length (section), ==, 0);
  ui_assert_named (GTK_WIDGET (ui->window));
}

/* A field that does not exist is told of, in the section and in the status line. */
static void
test_unknown (UiFixture *ui)
{
  GtkWidget       *page = show_page (ui);
  JxReportSection *section = get_section (page);

  type (ui, section, "预算{预算总数}万元");
  g_assert_true (jx_report_section_has_unknown (section));
  g_assert_nonnull (strstr (jx_page_get_status (JX_PAGE (page)), "unknown"));
  type (ui, section, "预算{预算合计}万元");
  g_assert_false (jx_report_section_has_unknown (section));
  g_assert_null (strstr (jx_page_get_status (JX_PAGE (page)), "unknown"));
}

static void
test_insert (UiFixture *ui)
{
  GtkWidget       *page = show_page (ui);
  JxReportSection *section = get_section (page);
  g_autofree char *text = NULL;

  jx_report_section_insert (section, "{执行率}");
  text = jx_field_widget_get_text (jx_report_section_get_field (section));
  g_assert_cmpstr (text, ==, "{执行率}");
  jx_fields_commit (page);
  g_assert_cmpuint (get_unit (ui)->narratives->len, ==, 1);
}

/* A search hit or an entry of the history leads to the section. */
static void
test_go_to (UiFixture *ui)
{
  GtkWidget *page = show_page (ui);
  JxPlace    place = { JX_TABLE_NARRATIVE, 0, "text" };

  type (ui, get_section (page), "工作开展情况良好");
  place.id = jx_record_id (get_unit (ui)->narratives->pdata[0]);
  g_assert_true (jx_window_show_page (ui->window, "overview"));
  ui_settle (ui);
  g_assert_true (ui_go_to (ui, &place) ==
                 jx_field_widget_get_input (jx_report_section_get_field (get_section (page))));
}

static gboolean
is_shown_row (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LIST_BOX_ROW (widget) && gtk_widget_get_mapped (widget);
}

/* The cursor goes from prose that is stored as it leaves to a row of the missed targets. */
static void
test_leave (UiFixture *ui)
{
  GtkWidget   *page = show_page (ui);
  GtkTextView *view =
    GTK_TEXT_VIEW (jx_field_widget_get_input (jx_report_section_get_field (get_section (page))));
  GtkWidget   *row = ui_find (page, is_shown_row, NULL);

  g_assert_nonnull (row);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "工作开展情况良好", -1);
  gtk_widget_grab_focus (row);
  ui_settle (ui);
  g_assert_cmpuint (get_unit (ui)->narratives->len, ==, 1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (ui->window)) == row);
}

static void
add_cases (void)
{
  ui_test_add ("/report-page/sections", test_sections);
  ui_test_add ("/report-page/unknown", test_unknown);
  ui_test_add ("/report-page/insert", test_insert);
  ui_test_add ("/report-page/go-to", test_go_to);
  ui_test_add ("/report-page/leave", test_leave);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
