/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-snapshot.h"

#include <glib/gi18n-lib.h>

/* Characters that a line and a note may have: far more than a form can print, yet finite. */
#define LINE_MOST 2000
#define NOTE_MOST 100000

#define AT(Type, member) .offset = G_STRUCT_OFFSET (Type, member)

#define TEXT(Type, member, name_, label_)                                                          \
  { .name = name_, .label = label_, .type = JX_TYPE_TEXT, .most = LINE_MOST, AT (Type, member) }
#define NOTE(Type, member, name_, label_)                                                          \
  { .name = name_, .label = label_, .type = JX_TYPE_NOTE, .most = NOTE_MOST, AT (Type, member) }
#define DATE(Type, member, name_, label_)                                                          \
  { .name = name_, .label = label_, .type = JX_TYPE_DATE, AT (Type, member) }
#define REF(Type, member, name_, optional_)                                                        \
  {                                                                                                \
    .name = name_, .type = JX_TYPE_REF, .most = G_MAXINT64, .optional = optional_,                 \
    AT (Type, member)                                                                              \
  }
#define COUNT(Type, member, name_, label_, least_, most_)                                          \
  {                                                                                                \
    .name = name_, .label = label_, .type = JX_TYPE_COUNT, .least = least_, .most = most_,         \
    AT (Type, member)                                                                              \
  }
#define MONEY(Type, member, name_, label_, least_)                                                 \
  {                                                                                                \
    .name = name_, .label = label_, .type = JX_TYPE_MONEY, .least = least_, .most = JX_MONEY_MAX,  \
    AT (Type, member)                                                                              \
  }
#define EXPECTED(Type, member, name_, label_)                                                      \
  {                                                                                                \
    .name = name_, .label = label_, .type = JX_TYPE_MONEY, .most = JX_MONEY_MAX, .optional = TRUE, \
    AT (Type, member)                                                                              \
  }
#define PERCENT(Type, member, name_, label_)                                                       \
  {                                                                                                \
    .name = name_, .label = label_, .type = JX_TYPE_PERCENT, .most = 1000000, AT (Type, member)    \
  }
#define POINTS(Type, member, name_, label_)                                                        \
  {                                                                                                \
    .name = name_, .label = label_, .type = JX_TYPE_POINTS, .most = 10000, .optional = TRUE,       \
    AT (Type, member)                                                                              \
  }
#define CHOICE(Type, member, name_, label_, choices_, labels_)                                     \
  {                                                                                                \
    .name = name_, .label = label_, .type = JX_TYPE_CHOICE, .choices = choices_,                   \
    .labels = labels_, AT (Type, member)                                                           \
  }
#define POSITION(Type)                                                                             \
  { .name = "position", .type = JX_TYPE_COUNT, .most = G_MAXINT32, AT (Type, position) }

static const char *const frames[] = { "A", "B", NULL };
static const char *const frame_labels[] = {
  N_ ("To 2021: cost is a kind of output"),
  N_ ("From 2022: cost is a level of its own"),
  NULL,
};
static const char *const money_units[] = { "wan", "yuan", NULL };
static const char *const money_unit_labels[] = { N_ ("万元 (ten thousand yuan)"), N_ ("元 (yuan)"), NULL };
static const char *const reverse_rules[] = { "linear", "ratio", NULL };
static const char *const reverse_rule_labels[] = {
  N_ ("Linear: no points from twice the target"),
  N_ ("Ratio: target divided by the actual value"),
  NULL,
};
static const char *const states[] = { "open", "archived", NULL };
static const char *const state_labels[] = { N_ ("Not archived"), N_ ("Archived"), NULL };

static const JxField setting_fields[] = {
  COUNT (JxSettings, year, "year", N_ ("Fiscal year"), 1990, 2999),
  CHOICE (JxSettings, frame, "frame", N_ ("Indicator frame"), frames, frame_labels),
  { .name = "checkpoints", .label = N_ ("Checkpoint months"), .type = JX_TYPE_MONTHS,
    AT (JxSettings, checkpoints) },
  CHOICE (JxSettings, money_unit, "money_unit", N_ ("Unit of money"),
          money_units, money_unit_labels),
  CHOICE (JxSettings, reverse_rule, "reverse_rule", N_ ("Rule for reverse targets"),
          reverse_rules, reverse_rule_labels),
  CHOICE (JxSettings, state, "state", N_ ("State of the year"), states, state_labels),
  PERCENT (JxSettings, ahead, "ahead", N_ ("Ahead of plan from a gap of")),
  PERCENT (JxSettings, behind, "behind", N_ ("Behind plan from a gap of")),
  PERCENT (JxSettings, far_behind, "far_behind", N_ ("Far behind plan from a gap of")),
};

static const JxField unit_fields[] = {
  POSITION (JxUnit),
  TEXT (JxUnit, code, "code", N_ ("Unit code")),
  TEXT (JxUnit, name, "name", N_ ("Unit name")),
  TEXT (JxUnit, parent, "parent", N_ ("Department in charge")),
  TEXT (JxUnit, bureau, "bureau", N_ ("Finance bureau")),
  TEXT (JxUnit, preparer, "preparer", N_ ("Filled in by")),
  TEXT (JxUnit, checker, "checker", N_ ("Checked by")),
  TEXT (JxUnit, head, "head", N_ ("Head of the unit")),
};

static const JxChild unit_children[] = {
  { JX_TABLE_GOAL, G_STRUCT_OFFSET (JxUnit, goals), "unit_id" },
  { JX_TABLE_PROJECT, G_STRUCT_OFFSET (JxUnit, projects), "unit_id" },
  { JX_TABLE_INDICATOR, G_STRUCT_OFFSET (JxUnit, indicators), "unit_id" },
  { JX_TABLE_WAIVER, G_STRUCT_OFFSET (JxUnit, waivers), "unit_id" },
  { JX_TABLE_NARRATIVE, G_STRUCT_OFFSET (JxUnit, narratives), "unit_id" },
};

static const char *const goal_kinds[] = { "overall", "part", "safeguard", NULL };
static const char *const goal_kind_labels[] = {
  N_ ("Overall goals"),
  N_ ("Part goals"),
  N_ ("Safeguards"),
  NULL,
};

static const JxField goal_fields[] = {
  REF (JxGoal, unit_id, "unit_id", FALSE),
  CHOICE (JxGoal, kind, "kind", N_ ("Kind of goal"), goal_kinds, goal_kind_labels),
  POSITION (JxGoal),
  TEXT (JxGoal, title, "title", N_ ("Goal title")),
  NOTE (JxGoal, text, "text", N_ ("Goal text")),
};

static const JxField project_fields[] = {
  REF (JxProject, unit_id, "unit_id", FALSE),
  POSITION (JxProject),
  TEXT (JxProject, code, "code", N_ ("Project code")),
  TEXT (JxProject, name, "name", N_ ("Project name")),
  TEXT (JxProject, subject, "subject", N_ ("Subject code")),
  TEXT (JxProject, attribute, "attribute", N_ ("Project kind")),
  MONEY (JxProject, budget, "budget", N_ ("Budget"), 0),
  MONEY (JxProject, fiscal, "fiscal", N_ ("Fiscal funds"), 0),
  MONEY (JxProject, other, "other", N_ ("Other funds"), 0),
  MONEY (JxProject, carried, "carried", N_ ("Carried over"), 0),
  NOTE (JxProject, purpose, "purpose", N_ ("Purpose")),
  DATE (JxProject, start, "start", N_ ("First day")),
  DATE (JxProject, end, "end", N_ ("Last day")),
  TEXT (JxProject, person, "person", N_ ("Person in charge")),
  NOTE (JxProject, delay_reason, "delay_reason", N_ ("Reason for the delay")),
  NOTE (JxProject, delay_measure, "delay_measure", N_ ("Measure against the delay")),
  NOTE (JxProject, achieved, "achieved", N_ ("What was achieved")),
};

static const JxChild project_children[] = {
  { JX_TABLE_PLAN, G_STRUCT_OFFSET (JxProject, plan), "project_id" },
  { JX_TABLE_PROJECT_GOAL, G_STRUCT_OFFSET (JxProject, goals), "project_id" },
  { JX_TABLE_INDICATOR, G_STRUCT_OFFSET (JxProject, indicators), "project_id" },
  { JX_TABLE_PAYMENT, G_STRUCT_OFFSET (JxProject, payments), "project_id" },
  { JX_TABLE_ADJUSTMENT, G_STRUCT_OFFSET (JxProject, adjustments), "project_id" },
  { JX_TABLE_RECTIFICATION, G_STRUCT_OFFSET (JxProject, rectifications), "project_id" },
  { JX_TABLE_WAIVER, G_STRUCT_OFFSET (JxProject, waivers), "project_id" },
  { JX_TABLE_OUTLOOK, G_STRUCT_OFFSET (JxProject, outlooks), "project_id" },
  { JX_TABLE_ASSESSMENT, G_STRUCT_OFFSET (JxProject, assessments), "project_id" },
};

static const JxField plan_fields[] = {
  REF (JxPlan, project_id, "project_id", FALSE),
  COUNT (JxPlan, month, "month", N_ ("Checkpoint month"), 1, 12),
  PERCENT (JxPlan, percent, "percent", N_ ("Spending plan")),
};

static const JxField project_goal_fields[] = {
  REF (JxProjectGoal, project_id, "project_id", FALSE),
  POSITION (JxProjectGoal),
  NOTE (JxProjectGoal, text, "text", N_ ("Project goal")),
};

static const char *const directions[] = { "", "positive", "reverse", "qualitative", NULL };
static const char *const direction_labels[] = {
  N_ ("By its sign"),
  N_ ("More is better"),
  N_ ("Less is better"),
  N_ ("Judged in words"),
  NULL,
};

static const JxField indicator_fields[] = {
  REF (JxIndicator, project_id, "project_id", TRUE),
  REF (JxIndicator, unit_id, "unit_id", TRUE),
  REF (JxIndicator, project_goal_id, "project_goal_id", TRUE),
  POSITION (JxIndicator),
  TEXT (JxIndicator, level1, "level1", N_ ("Level 1")),
  TEXT (JxIndicator, level2, "level2", N_ ("Level 2")),
  TEXT (JxIndicator, name, "name", N_ ("Indicator name")),
  NOTE (JxIndicator, description, "description", N_ ("Description")),
  TEXT (JxIndicator, printed, "printed", N_ ("Target value as printed")),
  CHOICE (JxIndicator, sign, "sign", N_ ("Sign of the target"), jx_sign_names, NULL),
  TEXT (JxIndicator, value, "value", N_ ("Target value")),
  TEXT (JxIndicator, unit, "unit", N_ ("Unit of measure")),
  NOTE (JxIndicator, basis, "basis", N_ ("Basis of the target")),
  CHOICE (JxIndicator, direction, "direction", N_ ("Direction"), directions, direction_labels),
  POINTS (JxIndicator, weight, "weight", N_ ("Weight")),
  TEXT (JxIndicator, last1, "last1", N_ ("Value of last year")),
  TEXT (JxIndicator, last2, "last2", N_ ("Value of the year before last")),
};

static const JxChild indicator_children[] = {
  { JX_TABLE_MONITOR, G_STRUCT_OFFSET (JxIndicator, monitors), "indicator_id" },
  { JX_TABLE_EVALUATION, G_STRUCT_OFFSET (JxIndicator, evaluations), "indicator_id" },
  { JX_TABLE_WAIVER, G_STRUCT_OFFSET (JxIndicator, waivers), "indicator_id" },
  { JX_TABLE_ATTACHMENT, G_STRUCT_OFFSET (JxIndicator, attachments), "indicator_id" },
};

static const char *const sources[] = { "fiscal", "other", NULL };
static const char *const source_labels[] = { N_ ("Fiscal funds"), N_ ("Other funds"), NULL };

static const JxField payment_fields[] = {
  REF (JxPayment, project_id, "project_id", FALSE),
  DATE (JxPayment, date, "date", N_ ("Date")),
  { .name = "amount", .label = N_ ("Amount"), .type = JX_TYPE_MONEY, .least = -JX_MONEY_MAX,
    .most = JX_MONEY_MAX, .in_yuan = TRUE, AT (JxPayment, amount) },
  CHOICE (JxPayment, source, "source", N_ ("Source"), sources, source_labels),
  TEXT (JxPayment, voucher, "voucher", N_ ("Voucher")),
  TEXT (JxPayment, payee, "payee", N_ ("Payee")),
  TEXT (JxPayment, summary, "summary", N_ ("Summary")),
};

static const JxChild payment_children[] = {
  { JX_TABLE_ATTACHMENT, G_STRUCT_OFFSET (JxPayment, attachments), "payment_id" },
};

static const JxField adjustment_fields[] = {
  REF (JxAdjustment, project_id, "project_id", FALSE),
  DATE (JxAdjustment, date, "date", N_ ("Date")),
  MONEY (JxAdjustment, fiscal, "fiscal", N_ ("Change of fiscal funds"), -JX_MONEY_MAX),
  MONEY (JxAdjustment, other, "other", N_ ("Change of other funds"), -JX_MONEY_MAX),
  TEXT (JxAdjustment, document, "document", N_ ("Document number")),
  NOTE (JxAdjustment, reason, "reason", N_ ("Reason")),
};

static const JxChild adjustment_children[] = {
  { JX_TABLE_ATTACHMENT, G_STRUCT_OFFSET (JxAdjustment, attachments), "adjustment_id" },
};

static const char *const likelihoods[] = { "", "certain", "possible", "impossible", NULL };
static const char *const likelihood_labels[] = {
  N_ ("Not yet judged"),
  N_ ("Certain"),
  N_ ("Possible"),
  N_ ("Impossible"),
  NULL,
};
static const char *const causes[] = {
  "", "funds", "rules", "staff", "equipment", "other", NULL,
};
static const char *const cause_labels[] = {
  N_ ("None"), N_ ("Funds"), N_ ("Rules"), N_ ("Staff"), N_ ("Equipment"), N_ ("Other cause"), NULL,
};

static const JxField monitor_fields[] = {
  REF (JxMonitor, indicator_id, "indicator_id", FALSE),
  COUNT (JxMonitor, cutoff, "cutoff", N_ ("Cut-off month"), 1, 12),
  TEXT (JxMonitor, value, "value", N_ ("Value so far")),
  TEXT (JxMonitor, forecast, "forecast", N_ ("Forecast for the year")),
  CHOICE (JxMonitor, likelihood, "likelihood", N_ ("Likelihood"), likelihoods, likelihood_labels),
  CHOICE (JxMonitor, cause, "cause", N_ ("Cause"), causes, cause_labels),
  NOTE (JxMonitor, explanation, "explanation", N_ ("Explanation")),
  NOTE (JxMonitor, note, "note", N_ ("Note")),
};

static const JxField evaluation_fields[] = {
  REF (JxEvaluation, indicator_id, "indicator_id", FALSE),
  TEXT (JxEvaluation, actual, "actual", N_ ("Actual value")),
  POINTS (JxEvaluation, computed, "computed", N_ ("Computed points")),
  POINTS (JxEvaluation, points, "points", N_ ("Points given")),
  NOTE (JxEvaluation, reason, "reason", N_ ("Reason and measure")),
};

static const char *const aspects[] = { "input", "process", "output", "effect", NULL };
static const char *const aspect_labels[] = {
  N_ ("Input"), N_ ("Process"), N_ ("Output"), N_ ("Effect"), NULL,
};
static const char *const progresses[] = { "open", "doing", "done", NULL };
static const char *const progress_labels[] = { N_ ("Not begun"), N_ ("Under way"), N_ ("Done"), NULL };

static const JxField rectification_fields[] = {
  REF (JxRectification, project_id, "project_id", FALSE),
  CHOICE (JxRectification, aspect, "aspect", N_ ("Aspect"), aspects, aspect_labels),
  NOTE (JxRectification, problem, "problem", N_ ("Problem")),
  NOTE (JxRectification, measure, "measure", N_ ("Measure")),
  TEXT (JxRectification, person, "person", N_ ("Person in charge")),
  DATE (JxRectification, due, "due", N_ ("Due date")),
  CHOICE (JxRectification, progress, "progress", N_ ("Progress"), progresses, progress_labels),
};

static const JxChild rectification_children[] = {
  { JX_TABLE_ATTACHMENT, G_STRUCT_OFFSET (JxRectification, attachments), "finding_id" },
};

static const JxField waiver_fields[] = {
  REF (JxWaiver, unit_id, "unit_id", TRUE),
  REF (JxWaiver, project_id, "project_id", TRUE),
  REF (JxWaiver, indicator_id, "indicator_id", TRUE),
  TEXT (JxWaiver, rule, "rule", N_ ("Rule")),
  TEXT (JxWaiver, field, "field", N_ ("Field")),
  NOTE (JxWaiver, reason, "reason", N_ ("Reason")),
};

static const char *const sections[] = {
  "work", "completion", "problems", "measures", "other", "achieved", NULL,
};
static const char *const section_labels[] = {
  N_ ("Management of performance"),
  N_ ("Goals reached"),
  N_ ("Problems and conclusion"),
  N_ ("Measures from here on"),
  N_ ("Other matters"),
  N_ ("Overall goals as achieved"),
  NULL,
};

static const JxField narrative_fields[] = {
  REF (JxNarrative, unit_id, "unit_id", FALSE),
  CHOICE (JxNarrative, section, "section", N_ ("Section"), sections, section_labels),
  NOTE (JxNarrative, text, "text", N_ ("Report text")),
};

static const JxField outlook_fields[] = {
  REF (JxOutlook, project_id, "project_id", FALSE),
  COUNT (JxOutlook, cutoff, "cutoff", N_ ("Cut-off month"), 1, 12),
  EXPECTED (JxOutlook, fiscal, "fiscal", N_ ("Fiscal funds expected by the end of the year")),
  EXPECTED (JxOutlook, other, "other", N_ ("Other funds expected by the end of the year")),
};

static const JxField assessment_fields[] = {
  REF (JxAssessment, project_id, "project_id", FALSE),
  POSITION (JxAssessment),
  TEXT (JxAssessment, level1, "level1", N_ ("Level 1")),
  TEXT (JxAssessment, level2, "level2", N_ ("Level 2")),
  TEXT (JxAssessment, name, "name", N_ ("Criterion")),
  NOTE (JxAssessment, standard, "standard", N_ ("Standard of the criterion")),
  { .name = "weight", .label = N_ ("Weight"), .type = JX_TYPE_POINTS, .most = 10000,
    AT (JxAssessment, weight) },
  POINTS (JxAssessment, points, "points", N_ ("Points given")),
  NOTE (JxAssessment, reason, "reason", N_ ("Reason")),
};

static const JxField attachment_fields[] = {
  REF (JxAttachment, indicator_id, "indicator_id", TRUE),
  REF (JxAttachment, payment_id, "payment_id", TRUE),
  REF (JxAttachment, adjustment_id, "adjustment_id", TRUE),
  REF (JxAttachment, finding_id, "finding_id", TRUE),
  TEXT (JxAttachment, name, "name", N_ ("File name")),
  TEXT (JxAttachment, media_type, "media_type", N_ ("Kind of file")),
  COUNT (JxAttachment, size, "size", N_ ("Size in bytes"), 0, G_MAXINT64),
  TEXT (JxAttachment, sha256, "sha256", N_ ("SHA-256 of the file")),
};

/* A qualitative target has no number, only words. */
static void
join_words (JxIndicator *indicator)
{
  jx_text_take (&indicator->unit, g_strconcat (indicator->value, indicator->unit, NULL));
  jx_text_clear (&indicator->value);
}

/* The value as printed and the three fields read from it always say the same. */
static void
settle_indicator (gpointer record, const JxField *changed)
{
  JxIndicator *indicator = record;
  gboolean is_value = g_str_equal (changed->name, "value");

  if (g_str_equal (changed->name, "printed"))
    {
      jx_indicator_set_printed (indicator, indicator->printed);
      return;
    }
  if (!is_value && !g_str_equal (changed->name, "sign") && !g_str_equal (changed->name, "unit"))
    return;

  if (indicator->sign == JX_SIGN_QUALITATIVE && *indicator->value != '\0')
    {
      if (is_value)
        indicator->sign = JX_SIGN_NONE;
      else
        join_words (indicator);
    }
  jx_text_take (&indicator->printed,
                jx_target_print (indicator->sign, indicator->value, indicator->unit));
}

#define FIELDS(list) .fields = list, .n_fields = G_N_ELEMENTS (list)
#define CHILDREN(list) .children = list, .n_children = G_N_ELEMENTS (list)

static const JxTableInfo tables[JX_N_TABLES] = {
  [JX_TABLE_SETTING] = { "setting", N_ ("setting"), sizeof (JxSettings), FIELDS (setting_fields),
                         .free = (GDestroyNotify) jx_settings_free },
  [JX_TABLE_UNIT] = { "unit", N_ ("unit"), sizeof (JxUnit), FIELDS (unit_fields),
                      CHILDREN (unit_children), .order = "position",
                      .free = (GDestroyNotify) jx_unit_free },
  [JX_TABLE_GOAL] = { "goal", N_ ("department goal"), sizeof (JxGoal), FIELDS (goal_fields),
                      .order = "position", .free = (GDestroyNotify) jx_goal_free },
  [JX_TABLE_PROJECT] = { "project", N_ ("project"), sizeof (JxProject), FIELDS (project_fields),
                         CHILDREN (project_children), .order = "position",
                         .free = (GDestroyNotify) jx_project_free },
  [JX_TABLE_PLAN] = { "plan", N_ ("spending plan"), sizeof (JxPlan), FIELDS (plan_fields),
                      .order = "month", .free = (GDestroyNotify) jx_plan_free },
  [JX_TABLE_PROJECT_GOAL] = { "project_goal", N_ ("project goal"), sizeof (JxProjectGoal),
                              FIELDS (project_goal_fields), .order = "position",
                              .free = (GDestroyNotify) jx_project_goal_free },
  [JX_TABLE_INDICATOR] = { "indicator", N_ ("indicator"), sizeof (JxIndicator),
                           FIELDS (indicator_fields), CHILDREN (indicator_children),
                           .order = "position", .free = (GDestroyNotify) jx_indicator_free,
                           .settle = settle_indicator },
  [JX_TABLE_PAYMENT] = { "payment", N_ ("payment"), sizeof (JxPayment), FIELDS (payment_fields),
                         CHILDREN (payment_children), .order = "date", .free = (GDestroyNotify) jx_payment_free },
  [JX_TABLE_ADJUSTMENT] = { "adjustment", N_ ("budget adjustment"), sizeof (JxAdjustment),
                            FIELDS (adjustment_fields), CHILDREN (adjustment_children),
                            .order = "date",
                            .free = (GDestroyNotify) jx_adjustment_free },
  [JX_TABLE_MONITOR] = { "monitor", N_ ("monitoring"), sizeof (JxMonitor), FIELDS (monitor_fields),
                         .order = "cutoff", .free = (GDestroyNotify) jx_monitor_free },
  [JX_TABLE_EVALUATION] = { "evaluation", N_ ("self-evaluation"), sizeof (JxEvaluation),
                            FIELDS (evaluation_fields),
                            .free = (GDestroyNotify) jx_evaluation_free },
  [JX_TABLE_RECTIFICATION] = { "finding", N_ ("rectification"), sizeof (JxRectification),
                               FIELDS (rectification_fields), CHILDREN (rectification_children),
                               .free = (GDestroyNotify) jx_rectification_free },
  [JX_TABLE_WAIVER] = { "waiver", N_ ("waiver"), sizeof (JxWaiver), FIELDS (waiver_fields),
                        .free = (GDestroyNotify) jx_waiver_free },
  [JX_TABLE_NARRATIVE] = { "narrative", N_ ("report section"), sizeof (JxNarrative),
                           FIELDS (narrative_fields),
                           .free = (GDestroyNotify) jx_narrative_free },
  [JX_TABLE_OUTLOOK] = { "outlook", N_ ("expected spending"), sizeof (JxOutlook),
                         FIELDS (outlook_fields), .order = "cutoff",
                         .free = (GDestroyNotify) jx_outlook_free },
  [JX_TABLE_ASSESSMENT] = { "assessment", N_ ("common criterion"), sizeof (JxAssessment),
                            FIELDS (assessment_fields), .order = "position",
                            .free = (GDestroyNotify) jx_assessment_free },
  [JX_TABLE_ATTACHMENT] = { "attachment", N_ ("attachment"), sizeof (JxAttachment),
                            FIELDS (attachment_fields),
                            .free = (GDestroyNotify) jx_attachment_free },
};

/**
 * jx_table_info:
 * @table: a table
 *
 * The description of @table.
 *
 * Returns: (transfer none): its name, fields and children
 */
const JxTableInfo *
jx_table_info (JxTable table)
{
  g_return_val_if_fail (table < JX_N_TABLES, NULL);

  return &tables[table];
}
