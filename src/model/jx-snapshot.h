/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-frame.h"
#include "model/jx-money.h"
#include "model/jx-number.h"
#include "model/jx-record.h"
#include "model/jx-target.h"
#include "model/jx-text.h"

G_BEGIN_DECLS

/*
 * What an office talks about, as plain structs. Amounts are fen, percentages basis points, points of
 * a score hundredths, dates ISO text; a text is never NULL, a missing optional number is JX_UNSET.
 * Make and free them with the jx_*_new and jx_*_free functions below, set texts with jx_text_set().
 */

/** JxReverseRule: how a missed reverse target (≤ <) scores; rules.md, Scoring. */
typedef enum
{
  JX_REVERSE_LINEAR,
  JX_REVERSE_RATIO,
} JxReverseRule;

typedef enum
{
  JX_STATE_OPEN,
  JX_STATE_ARCHIVED,
} JxState;

/** JxSettings: the one row of settings of a year file. */
typedef struct
{
  gint64 id;
  gint64 year;
  gint64 frame;        /* JxFrame */
  char *checkpoints;   /* months, 3,6,10,12 */
  gint64 money_unit;   /* JxMoneyUnit that the window shows */
  gint64 reverse_rule; /* JxReverseRule */
  gint64 state;        /* JxState */
  gint64 ahead;        /* over this gap 超前, basis points */
  gint64 behind;       /* under minus this gap 滞后 */
  gint64 far_behind;   /* under minus this gap 严重滞后 */
} JxSettings;

/** JxUnit: a unit 单位 with its department goals, projects and whole-department indicators. */
typedef struct
{
  gint64 id;
  gint64 position;
  char *code;
  char *name;
  char *parent;   /* 主管部门 */
  char *bureau;   /* who reviews: 怀来县财政局 */
  char *preparer; /* 填表人 */
  char *checker;  /* 审核人 */
  char *head;     /* 负责人 */
  GPtrArray *goals;
  GPtrArray *projects;
  GPtrArray *indicators;
  GPtrArray *waivers;
  GPtrArray *narratives;
} JxUnit;

typedef enum
{
  JX_GOAL_OVERALL,
  JX_GOAL_PART,
  JX_GOAL_SAFEGUARD,
} JxGoalKind;

/** JxGoal: one paragraph or item of the department's narrative: 总体, 分项, 保障. */
typedef struct
{
  gint64 id;
  gint64 unit_id;
  gint64 kind; /* JxGoalKind */
  gint64 position;
  char *title;
  char *text;
} JxGoal;

/** JxProject: a budget project 预算项目. */
typedef struct
{
  gint64 id;
  gint64 unit_id;
  gint64 position;
  char *code;
  char *name;
  char *subject; /* 功能科目, 7 digits */
  char *attribute; /* 项目属性 */
  gint64 budget;
  gint64 fiscal;
  gint64 other;
  gint64 carried; /* 上年结转 within the budget */
  char *purpose;
  char *start;
  char *end;
  char *person;        /* who is in charge */
  char *delay_reason;  /* why it is behind plan */
  char *delay_measure; /* what is done about it */
  char *achieved;      /* 实际完成情况 of the goals, for the self-evaluation */
  GPtrArray *plan;
  GPtrArray *goals;
  GPtrArray *indicators;
  GPtrArray *payments;
  GPtrArray *adjustments;
  GPtrArray *rectifications;
  GPtrArray *waivers;
  GPtrArray *outlooks;
  GPtrArray *assessments;
} JxProject;

/** JxPlan: the cumulative percentage to be spent by the end of a month. */
typedef struct
{
  gint64 id;
  gint64 project_id;
  gint64 month;
  gint64 percent;
} JxPlan;

/** JxProjectGoal: one numbered goal of a project, without its number. */
typedef struct
{
  gint64 id;
  gint64 project_id;
  gint64 position;
  char *text;
} JxProjectGoal;

typedef enum
{
  JX_DIRECTION_BY_SIGN,
  JX_DIRECTION_POSITIVE,
  JX_DIRECTION_REVERSE,
  JX_DIRECTION_QUALITATIVE,
} JxDirection;

/** JxIndicator: a 三级指标 of a project, or of the unit as a whole. */
typedef struct
{
  gint64 id;
  gint64 project_id;      /* JX_UNSET for a whole-department indicator */
  gint64 unit_id;         /* JX_UNSET for an indicator of a project */
  gint64 project_goal_id; /* JX_UNSET where it is not tied to a goal */
  gint64 position;
  char *level1; /* as printed: 产出指标 */
  char *level2;
  char *name;
  char *description;
  char *printed; /* the 指标值 letter for letter */
  gint64 sign;   /* JxSign */
  char *value;
  char *unit; /* 计量单位, or the words of a qualitative value */
  char *basis;
  gint64 direction; /* JxDirection */
  gint64 weight;    /* hundredths of a point; JX_UNSET to share its level's points */
  char *last1;      /* value of last year */
  char *last2;      /* value of the year before */
  GPtrArray *monitors;
  GPtrArray *evaluations;
  GPtrArray *waivers;
  GPtrArray *attachments;
} JxIndicator;

typedef enum
{
  JX_SOURCE_FISCAL,
  JX_SOURCE_OTHER,
} JxSource;

/** JxPayment: money really paid; a refund is negative. */
typedef struct
{
  gint64 id;
  gint64 project_id;
  char *date;
  gint64 amount;
  gint64 source; /* JxSource */
  char *voucher;
  char *payee;
  char *summary;
  GPtrArray *attachments;
} JxPayment;

/** JxAdjustment: a change of the budget within the year. */
typedef struct
{
  gint64 id;
  gint64 project_id;
  char *date;
  gint64 fiscal;
  gint64 other;
  char *document;
  char *reason;
  GPtrArray *attachments;
} JxAdjustment;

typedef enum
{
  JX_LIKELIHOOD_NONE,
  JX_LIKELIHOOD_CERTAIN,
  JX_LIKELIHOOD_POSSIBLE,
  JX_LIKELIHOOD_IMPOSSIBLE,
} JxLikelihood;

/** JxMonitor: 运行监控 of an indicator at the end of a month. */
typedef struct
{
  gint64 id;
  gint64 indicator_id;
  gint64 cutoff; /* month */
  char *value;
  char *forecast;
  gint64 likelihood; /* JxLikelihood */
  gint64 cause;
  char *explanation;
  char *note;
} JxMonitor;

/** JxEvaluation: 自评 of an indicator; at most one for each. */
typedef struct
{
  gint64 id;
  gint64 indicator_id;
  char *actual;
  gint64 computed; /* hundredths; JX_UNSET before it is scored */
  gint64 points;   /* given instead of the computed ones; JX_UNSET for none */
  char *reason;
} JxEvaluation;

/** JxSide: the four sides that a problem is listed under: 投入 过程 产出 效果. */
typedef enum
{
  JX_SIDE_INPUT,
  JX_SIDE_PROCESS,
  JX_SIDE_OUTPUT,
  JX_SIDE_EFFECT,
} JxSide;

/** JxRectified: how far the rectification of a problem has come. */
typedef enum
{
  JX_RECTIFIED_NOT,
  JX_RECTIFIED_PARTLY,
  JX_RECTIFIED_DONE,
} JxRectified;

/** JxRectification: an entry of the rectification list 整改台账. */
typedef struct
{
  gint64 id;
  gint64 project_id;
  gint64 aspect; /* JxSide */
  char *problem;
  char *measure;
  char *person;
  char *due;
  gint64 progress; /* JxRectified */
  GPtrArray *attachments;
} JxRectification;

/** JxWaiver: a review finding that the office let stand, with its reason. */
typedef struct
{
  gint64 id;
  gint64 unit_id;
  gint64 project_id;
  gint64 indicator_id;
  char *rule;
  char *field;
  char *reason;
} JxWaiver;

/**
 * JxNarrativeSection:
 * @JX_NARRATIVE_WORK: 绩效管理工作开展情况
 * @JX_NARRATIVE_COMPLETION: 绩效目标完成情况
 * @JX_NARRATIVE_PROBLEMS: 存在问题分析及评价结论
 * @JX_NARRATIVE_MEASURES: 下一步整改措施
 * @JX_NARRATIVE_OTHER: 其他
 * @JX_NARRATIVE_ACHIEVED: 年度总体目标实际完成情况, of form 9
 *
 * What the office writes in its own words for the year as a whole.
 */
typedef enum
{
  JX_NARRATIVE_WORK,
  JX_NARRATIVE_COMPLETION,
  JX_NARRATIVE_PROBLEMS,
  JX_NARRATIVE_MEASURES,
  JX_NARRATIVE_OTHER,
  JX_NARRATIVE_ACHIEVED,
} JxNarrativeSection;

/** JxNarrative: the prose of one section; at most one for each section of a unit. */
typedef struct
{
  gint64 id;
  gint64 unit_id;
  gint64 section; /* JxNarrativeSection */
  char *text;     /* may hold fields such as {预算合计} */
} JxNarrative;

/** JxOutlook: 全年预计执行数 of a project, as seen at the end of a month; one for each month. */
typedef struct
{
  gint64 id;
  gint64 project_id;
  gint64 cutoff; /* month */
  gint64 fiscal; /* fen; JX_UNSET where nothing is expected yet */
  gint64 other;  /* likewise */
} JxOutlook;

/** JxAssessment: a criterion of the common evaluation frame 共性指标 and its points. */
typedef struct
{
  gint64 id;
  gint64 project_id;
  gint64 position;
  char *level1; /* 决策, 过程, 产出, 效益 */
  char *level2;
  char *name;
  char *standard; /* 评分标准 */
  gint64 weight;  /* hundredths */
  gint64 points;  /* hundredths; JX_UNSET before it is judged */
  char *reason;
} JxAssessment;

/** JxAttachment: a file of evidence 佐证材料; its owner is the one id that is set. */
typedef struct
{
  gint64 id;
  gint64 indicator_id;
  gint64 payment_id;
  gint64 adjustment_id;
  gint64 finding_id;
  char *name;
  char *media_type;
  gint64 size;  /* bytes */
  char *sha256; /* of the bytes, which the year file keeps once */
} JxAttachment;

/**
 * JxSnapshot:
 * @settings: the settings of the year
 * @units: (element-type JxUnit): the units with everything that belongs to them
 *
 * A year file at one moment, apart from the file: what forms, rules and exports work from.
 */
typedef struct
{
  JxSettings *settings;
  GPtrArray *units;
} JxSnapshot;

JxSnapshot *jx_snapshot_new  (gint64 year);
void        jx_snapshot_free (JxSnapshot *snapshot);

#define JX_RECORD(Type, name, TABLE)                                                               \
  static inline Type *jx_##name##_new (void) { return jx_record_new (TABLE); }                     \
  static inline void jx_##name##_free (Type *record) { jx_record_free (TABLE, record); }           \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, jx_##name##_free)

JX_RECORD (JxSettings, settings, JX_TABLE_SETTING)
JX_RECORD (JxUnit, unit, JX_TABLE_UNIT)
JX_RECORD (JxGoal, goal, JX_TABLE_GOAL)
JX_RECORD (JxProject, project, JX_TABLE_PROJECT)
JX_RECORD (JxPlan, plan, JX_TABLE_PLAN)
JX_RECORD (JxProjectGoal, project_goal, JX_TABLE_PROJECT_GOAL)
JX_RECORD (JxIndicator, indicator, JX_TABLE_INDICATOR)
JX_RECORD (JxPayment, payment, JX_TABLE_PAYMENT)
JX_RECORD (JxAdjustment, adjustment, JX_TABLE_ADJUSTMENT)
JX_RECORD (JxMonitor, monitor, JX_TABLE_MONITOR)
JX_RECORD (JxEvaluation, evaluation, JX_TABLE_EVALUATION)
JX_RECORD (JxRectification, rectification, JX_TABLE_RECTIFICATION)
JX_RECORD (JxWaiver, waiver, JX_TABLE_WAIVER)
JX_RECORD (JxNarrative, narrative, JX_TABLE_NARRATIVE)
JX_RECORD (JxOutlook, outlook, JX_TABLE_OUTLOOK)
JX_RECORD (JxAssessment, assessment, JX_TABLE_ASSESSMENT)
JX_RECORD (JxAttachment, attachment, JX_TABLE_ATTACHMENT)

#undef JX_RECORD

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSnapshot, jx_snapshot_free)

void        jx_indicator_set_printed (JxIndicator *indicator, const char *printed);

JxProject  *jx_snapshot_find_project (const JxSnapshot *snapshot, gint64 id);
JxUnit     *jx_snapshot_unit_of      (const JxSnapshot *snapshot, const JxProject *project);
gconstpointer jx_snapshot_find       (const JxSnapshot *snapshot, JxTable table, gint64 id);

G_END_DECLS
