/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-head.h"
#include "paper/jx-form-table.h"
#include "paper/jx-form-words.h"

/* The 绩效目标审核表 (design: forms.md, 10). */

#define TITLE "绩效目标审核表"

static const JxFormColumn columns[] = {
  { "审核内容", 11, JX_CELL_LABEL }, { "序号", 6, JX_CELL_CENTRE },
  { "项目名称", 20, JX_CELL_TEXT },  { "审核栏目", 20, JX_CELL_TEXT },
  { "存在问题", 26, JX_CELL_TEXT },  { "程度", 7, JX_CELL_CENTRE },
  { "处理意见", 17, JX_CELL_TEXT },
};

#define N_COLUMNS G_N_ELEMENTS (columns)

#define N_HEADS (JX_ASPECT_FEASIBLE + 1)

/** Counts: the findings that were not waived. */
typedef struct
{
  guint errors, warnings, waived;
} Counts;

static gboolean
is_wanted (const JxFinding *finding, const JxFormOptions *options)
{
  return options->project_id == 0 ||
         (finding->project != NULL && finding->project->id == options->project_id);
}

static GPtrArray *
pick_head (GPtrArray *findings, const JxFormOptions *options, JxAspect head)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (findings, i);

      if (finding->rule->aspect == head && is_wanted (finding, options))
        g_ptr_array_add (picked, finding);
    }
  return picked;
}

/* What is missing altogether is named by the field itself. */
static char *
print_place (const JxFinding *finding)
{
  gboolean known = finding->place.field == NULL ||
                   jx_field_find (finding->place.table, finding->place.field) != NULL;
  const char *word = known ? jx_form_field_word (&finding->place) : finding->place.field;

  if (finding->indicator != NULL)
    return g_strdup_printf ("%s：%s", word, finding->indicator->name);
  return g_strdup (word);
}

/* What is to be done, or why the finding may stand. */
static char *
print_answer (const JxFinding *finding)
{
  static const char *const answers[] = {
    [JX_SEVERITY_ERROR] = "应予修改",
    [JX_SEVERITY_WARNING] = "建议修改",
    [JX_SEVERITY_HINT] = "请予核实",
  };

  if (finding->waiver != NULL)
    return g_strdup_printf ("不作修改。说明：%s", finding->waiver->reason);
  return g_strdup (answers[finding->rule->severity]);
}

static void
count_finding (const JxFinding *finding, Counts *counts)
{
  if (finding->waiver != NULL)
    counts->waived++;
  else if (finding->rule->severity == JX_SEVERITY_ERROR)
    counts->errors++;
  else
    counts->warnings++;
}

/* Adds the cells of a finding but for that of its head. */
static void
add_finding (JxGrid *table, const JxSnapshot *snapshot, const JxFinding *finding, guint number)
{
  g_autofree char *name = jx_form_print_name (snapshot, finding->unit, finding->project);
  g_autofree char *position = g_strdup_printf ("%u", number);
  g_autofree char *place = print_place (finding);
  g_autofree char *answer = print_answer (finding);
  const char      *texts[N_COLUMNS] = {
         NULL,
         position,
         name,
         place,
         jx_form_rule_word (finding->rule),
         jx_form_severity_word (finding->rule->severity),
         answer,
  };

  for (guint i = 1; i < N_COLUMNS; i++)
    jx_grid_add_cell (table, 1, 1, columns[i].kind, texts[i], &finding->place);
}

static void
add_head (JxGrid           *table,
          const JxSnapshot *snapshot,
          JxAspect          head,
          const GPtrArray  *findings,
          Counts           *counts)
{
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, MAX (findings->len, 1), jx_form_head_word (head));
  if (findings->len == 0)
    jx_grid_add_cell (table, N_COLUMNS - 1, 1, JX_CELL_TEXT, "未发现问题", NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      if (i > 0)
        jx_grid_add_row (table, FALSE);
      add_finding (table, snapshot, findings->pdata[i], i + 1);
      count_finding (findings->pdata[i], counts);
    }
}

static void
add_result (JxGrid *table, const Counts *counts)
{
  const char      *result = counts->errors > 0     ? "未通过，修改完善后重新审核"
                            : counts->warnings > 0 ? "通过，建议进一步完善"
                                                   : "通过";
  g_autofree char *text =
    g_strdup_printf ("%s。（应修改%u处，建议修改或核实%u处，说明后不作修改%u处）",
                     result,
                     counts->errors,
                     counts->warnings,
                     counts->waived);

  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1, "审核结论");
  jx_grid_add_cell (table, N_COLUMNS - 1, 1, JX_CELL_TEXT, text, NULL);
}

/**
 * jx_form_build_review:
 * @snapshot: the data
 * @options: which projects
 * @error: return location for an error
 *
 * Lays out the 绩效目标审核表: the findings of the review under their four heads, and the result.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_review (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  g_autoptr (GArray) items = jx_form_projects (snapshot, options, error);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (JxGrid) table = NULL;
  g_autoptr (JxFlow) flow = NULL;
  g_autofree char *title = NULL;
  const JxUnit    *unit;
  Counts           counts = { 0 };

  if (items == NULL)
    return NULL;
  findings = jx_review (snapshot);
  unit = g_array_index (items, JxFormProject, 0).unit;
  title = g_strdup_printf ("%d年" TITLE, (int) snapshot->settings->year);
  flow = jx_form_begin_wide (title, options);
  jx_form_place_head (flow, title, NULL, unit, NULL);
  table = jx_grid_new (JX_STYLE_SMALL_CELL);
  jx_form_table_heading (table, columns, N_COLUMNS);
  for (JxAspect head = 0; head < N_HEADS; head++)
    {
      g_autoptr (GPtrArray) picked = pick_head (findings, options, head);

      add_head (table, snapshot, head, picked, &counts);
    }
  add_result (table, &counts);
  jx_form_hold_signers (table, 0);
  jx_grid_lay_out (table, flow);
  jx_form_place_signers (flow, unit);
  return jx_flow_finish (flow, options->fingerprint);
}
