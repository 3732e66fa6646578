/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

typedef enum
{
  JX_SEVERITY_ERROR,
  JX_SEVERITY_WARNING,
  JX_SEVERITY_HINT,
} JxSeverity;

/** JxAspect: the four heads of a review: 完整性 相关性 适当性 可行性. */
typedef enum
{
  JX_ASPECT_COMPLETE,
  JX_ASPECT_RELEVANT,
  JX_ASPECT_SUITABLE,
  JX_ASPECT_FEASIBLE,
} JxAspect;

/**
 * JxRule:
 * @id: `R01` … `R26`; never changes (rules.md, Review)
 * @severity: how bad a finding is
 * @aspect: the head that it counts under
 * @title: (translatable): what the rule finds, in English
 */
typedef struct
{
  const char *id;
  JxSeverity severity;
  JxAspect aspect;
  const char *title;
} JxRule;

/**
 * JxFinding:
 * @rule: the rule that found it
 * @place: the row and field it is about; id 0 where the row is in no file yet; for R03 the name of
 *   the missing kind of indicator stands for the field
 * @unit: (nullable): the unit it is in, not owned
 * @project: (nullable): the project it is in, not owned
 * @indicator: (nullable): the indicator it is about, not owned
 * @message: what is wrong, one sentence in the user's language
 * @advice: what to do, one sentence in the user's language
 * @fix: (nullable): the text that would put @place right, where there is one
 * @waiver: (nullable): the waiver that lets it stand, not owned
 *
 * Something that the finance bureau would send the form back for. Lives no longer than the snapshot.
 */
typedef struct
{
  const JxRule *rule;
  JxPlace place;
  const JxUnit *unit;
  const JxProject *project;
  const JxIndicator *indicator;
  char *message;
  char *advice;
  char *fix;
  const JxWaiver *waiver;
} JxFinding;

const JxRule *jx_review_rules     (guint *n_rules);
const JxRule *jx_review_rule      (const char *id);
GPtrArray    *jx_review           (const JxSnapshot *snapshot);
GPtrArray    *jx_review_project   (const JxSnapshot *snapshot, const JxProject *project);
const char   *jx_severity_name    (JxSeverity severity);
const char   *jx_aspect_name      (JxAspect aspect);
void          jx_finding_free     (JxFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxFinding, jx_finding_free)

G_END_DECLS
