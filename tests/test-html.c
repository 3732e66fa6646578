/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft.h"
#include "exchange/jx-html.h"

#define TABLE                                                                                      \
  "<html><head><style>p { color: red }</style></head><body><p>一、目标</p><table>"                 \
  "<tr><td>项目名称</td><td colspan=3><p>职工<br>之家</p></td></tr>"                               \
  "<tr><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>指标值</th></tr>"                    \
  "<tr><td rowspan=2>产出指标</td><td>数量指标</td><td>改造</td><td>≥3处</td></tr>"                \
  "<tr><td>质量指标</td><td>合格率</td><td>≥95%</td></tr></table></body></html>"

static void
test_table (void)
{
  g_autoptr (JxDocument) document = jx_html_tables ("剪贴板", TABLE);
  const JxPassage *row;

  g_assert_nonnull (document);
  g_assert_cmpuint (document->passages->len, ==, 5);
  row = document->passages->pdata[0];
  g_assert_cmpint (row->kind, ==, JX_PASSAGE_PARAGRAPH);
  g_assert_cmpstr (row->cells->pdata[0], ==, "一、目标");
  row = document->passages->pdata[1];
  g_assert_cmpstr (row->cells->pdata[1], ==, "职工\n之家");
  g_assert_cmpuint (g_array_index (row->spans, JxSpan, 1).width, ==, 3);
  row = document->passages->pdata[4];
  g_assert_cmpuint (row->cells->len, ==, 4);
  g_assert_true (g_array_index (row->spans, JxSpan, 0).above);
  g_assert_cmpuint (g_array_index (row->spans, JxSpan, 1).column, ==, 1);
}

static void
test_draft (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxDocument) document = jx_html_tables ("剪贴板", TABLE);
  g_autoptr (JxDraft) draft = jx_draft_from_document (document, &error);
  const JxProject   *project;
  const JxIndicator *indicator;

  g_assert_no_error (error);
  project = draft->unit->projects->pdata[0];
  g_assert_cmpstr (project->name, ==, "职工之家");
  g_assert_cmpuint (project->indicators->len, ==, 2);
  indicator = project->indicators->pdata[1];
  g_assert_cmpstr (indicator->level1, ==, "产出指标");
  g_assert_cmpstr (indicator->name, ==, "合格率");
}

/* A page without a table is read as text; nonsense and torn pages do no harm. */
static void
test_no_table (void)
{
  static const char *const pages[] = { "", "<p>一句话</p>", "<td>1<td", "\x01\x02<", "</table>" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    g_assert_null (jx_html_tables ("剪贴板", pages[i]));
}

static void
test_too_wide (void)
{
  static const char *const pages[] = {
    "<table><tr><td colspan=99999999>甲</td><td>乙</td></tr></table>",
    "<table><tr><td rowspan=99999999>甲</td></tr><tr><td>乙</td></tr></table>",
    "<table><tr><td>甲",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (JxDocument) document = jx_html_tables ("剪贴板", pages[i]);

      g_assert_nonnull (document);
      g_assert_cmpuint (document->passages->len, >=, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/table", test_table);
  g_test_add_func ("/html/draft", test_draft);
  g_test_add_func ("/html/no-table", test_no_table);
  g_test_add_func ("/html/too-wide", test_too_wide);
  return g_test_run ();
}
