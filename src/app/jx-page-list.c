/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-page-list.h"
#include "app/jx-assessment-page.h"
#include "app/jx-evaluation-page.h"
#include "app/jx-goals-page.h"
#include "app/jx-history-page.h"
#include "app/jx-monitoring-page.h"
#include "app/jx-overview-page.h"
#include "app/jx-project-page.h"
#include "app/jx-rectification-page.h"
#include "app/jx-report-page.h"
#include "app/jx-reports-page.h"
#include "app/jx-review-page.h"
#include "app/jx-spending-page.h"
#include "app/jx-unit-page.h"

#include <glib/gi18n-lib.h>

#define HOLDS(table) (1u << JX_TABLE_##table)

/* In the order of the sidebar; a place that several pages hold belongs to the first. */
/* clang-format off */
static const JxPageInfo pages[] = {
  { "overview", N_ ("Overview"), jx_overview_page_get_type, 0, 0 },
  { "goals", N_ ("Department goals"), jx_goals_page_get_type, 0, HOLDS (GOAL),
    HOLDS (INDICATOR) },
  { "project", N_ ("Projects"), jx_project_page_get_type,
    JX_PAGE_PER_PROJECT | JX_PAGE_ALL_PROJECTS | JX_PAGE_COUNTS_PROJECTS,
    HOLDS (PROJECT) | HOLDS (PLAN) | HOLDS (PROJECT_GOAL) | HOLDS (INDICATOR) },
  { "spending", N_ ("Spending"), jx_spending_page_get_type,
    JX_PAGE_PER_PROJECT | JX_PAGE_ALL_PROJECTS, HOLDS (PAYMENT) | HOLDS (ADJUSTMENT) },
  { "monitoring", N_ ("Monitoring"), jx_monitoring_page_get_type,
    JX_PAGE_PER_PROJECT | JX_PAGE_ALL_PROJECTS | JX_PAGE_AS_A_WHOLE,
    HOLDS (MONITOR) | HOLDS (OUTLOOK), HOLDS (MONITOR) | HOLDS (INDICATOR) },
  { "evaluation", N_ ("Self-evaluation"), jx_evaluation_page_get_type,
    JX_PAGE_PER_PROJECT | JX_PAGE_ALL_PROJECTS | JX_PAGE_AS_A_WHOLE,
    HOLDS (EVALUATION), HOLDS (EVALUATION) | HOLDS (INDICATOR) },
  { "assessment", N_ ("Common evaluation"), jx_assessment_page_get_type, JX_PAGE_PER_PROJECT,
    HOLDS (ASSESSMENT) },
  { "review", N_ ("Review"), jx_review_page_get_type, JX_PAGE_SHOWS_FINDINGS, HOLDS (WAIVER) },
  { "rectification", N_ ("Rectification"), jx_rectification_page_get_type,
    JX_PAGE_PER_PROJECT | JX_PAGE_ALL_PROJECTS, HOLDS (RECTIFICATION) },
  { "report", N_ ("Self-evaluation report"), jx_report_page_get_type, 0, HOLDS (NARRATIVE) },
  { "reports", N_ ("Reports"), jx_reports_page_get_type, JX_PAGE_WIDE_SHEET, 0 },
  { "unit", N_ ("Unit and year"), jx_unit_page_get_type, 0, HOLDS (SETTING) | HOLDS (UNIT) },
  { "history", N_ ("History"), jx_history_page_get_type, 0, 0 },
};
/* clang-format on */

/**
 * jx_page_list:
 * @n_pages: (out): their number
 *
 * The pages of the window, in the order of the sidebar.
 *
 * Returns: (array length=n_pages): the pages
 */
const JxPageInfo *
jx_page_list (guint *n_pages)
{
  *n_pages = G_N_ELEMENTS (pages);
  return pages;
}

/**
 * jx_page_list_find:
 * @id: (nullable): the name of a page
 *
 * Finds a page by its name.
 *
 * Returns: (nullable): the page
 */
const JxPageInfo *
jx_page_list_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].id, id) == 0)
      return &pages[i];
  return NULL;
}
