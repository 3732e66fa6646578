/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-goal-line.h"
#include "paper/jx-contents.h"
#include "paper/jx-form-private.h"

#include <string.h>

/* The 部门预算绩效文本 for publication (design: forms.md, 1). */

/* On the cover: the title stands in the upper third, who made and reviewed it near the foot. */
#define COVER_TITLE_Y 200.0
#define COVER_LINES_Y 600.0

/* A heading keeps so much of what follows it on its page. */
#define HEADING_NEED 90.0

/* The pages of the contents follow the cover. */
#define CONTENTS_PAGE 1

static const struct
{
  JxGoalKind  kind;
  const char *heading;
} sections[] = {
  { JX_GOAL_OVERALL, "一、总体绩效目标" },
  { JX_GOAL_PART, "二、分项绩效目标" },
  { JX_GOAL_SAFEGUARD, "三、工作保障措施" },
};

/* The finance office beside a union: 怀来县总工会 -> 怀来县财政局, 河北省总工会 -> 河北省财政厅. */
static char *
bureau_of (const JxUnit *unit)
{
  const char      *union_at = strstr (unit->name, "总工会");
  g_autofree char *region = NULL;

  if (*unit->bureau != '\0')
    return g_strdup (unit->bureau);
  if (union_at == NULL || union_at == unit->name)
    return NULL;
  region = g_strndup (unit->name, (gsize) (union_at - unit->name));
  if (g_str_has_suffix (region, "省") || g_str_has_suffix (region, "自治区"))
    return g_strconcat (region, "财政厅", NULL);
  return g_strconcat (region, "财政局", NULL);
}

static void
place_cover (JxFlow *flow, const JxUnit *unit)
{
  g_autofree char *author = g_strconcat (unit->name, "编制", NULL);
  g_autofree char *bureau = bureau_of (unit);
  JxPart           name = { 0, { JX_TABLE_UNIT, unit->id, "name" } };
  JxPart           reviewer = { 0, { JX_TABLE_UNIT, unit->id, "bureau" } };

  jx_flow_go_to (flow, COVER_TITLE_Y);
  jx_flow_text (flow, JX_STYLE_COVER, JX_ALIGN_CENTRE, jx_paper_get_title (flow->paper), &name, 1);
  jx_flow_go_to (flow, COVER_LINES_Y);
  jx_flow_text (flow, JX_STYLE_COVER_LINE, JX_ALIGN_CENTRE, author, &name, 1);
  if (bureau != NULL)
    {
      g_autofree char *line = g_strconcat (bureau, "审核", NULL);

      jx_flow_text (flow, JX_STYLE_COVER_LINE, JX_ALIGN_CENTRE, line, &reviewer, 1);
    }
}

static void
place_part_heading (JxFlow *flow, const char *number, const char *name)
{
  g_autofree char *mark = g_strconcat (number, " ", name, NULL);
  g_autofree char *lines = g_strconcat (number, "\n", name, NULL);

  jx_flow_mark (flow, mark, 0);
  jx_flow_text (flow, JX_STYLE_PART, JX_ALIGN_CENTRE, lines, NULL, 0);
  jx_flow_space (flow, 20);
}

/* The title, where there is one, and the text show a datum each; what stands before is of the
 * first. */
static void
place_goal (JxFlow *flow, const JxGoal *goal, guint number)
{
  gsize            text_at;
  g_autofree char *line = jx_goal_line (goal, number, &text_at);
  JxPart           title = { 0, { JX_TABLE_GOAL, goal->id, "title" } };
  JxPart text = { *goal->title != '\0' ? text_at : 0, { JX_TABLE_GOAL, goal->id, "text" } };
  JxPart parts[] = { title, text };
  guint  first = *goal->title != '\0' ? 0 : 1;

  jx_flow_text (flow,
                JX_STYLE_BODY,
                JX_ALIGN_LEFT,
                line,
                parts + first,
                G_N_ELEMENTS (parts) - first);
}

static void
place_section (JxFlow *flow, const JxUnit *unit, guint section)
{
  guint number = 0;

  jx_flow_need (flow, HEADING_NEED);
  jx_flow_mark (flow, sections[section].heading, 1);
  jx_flow_text (flow, JX_STYLE_SECTION, JX_ALIGN_LEFT, sections[section].heading, NULL, 0);
  for (guint i = 0; i < unit->goals->len; i++)
    {
      const JxGoal *goal = g_ptr_array_index (unit->goals, i);

      if (goal->kind == (gint64) sections[section].kind)
        place_goal (flow, goal, ++number);
    }
  jx_flow_space (flow, 10);
}

/* In a merged file the goals of each unit stand under its name. */
static void
place_department (JxFlow *flow, const JxSnapshot *snapshot)
{
  jx_flow_next_page (flow);
  place_part_heading (flow, "第一部分", "部门整体绩效目标");
  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = g_ptr_array_index (snapshot->units, u);
      JxPart        name = { 0, { JX_TABLE_UNIT, unit->id, "name" } };

      if (snapshot->units->len > 1)
        {
          jx_flow_need (flow, 2 * HEADING_NEED);
          jx_flow_text (flow, JX_STYLE_FORM_TITLE, JX_ALIGN_CENTRE, unit->name, &name, 1);
        }
      for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
        place_section (flow, unit, i);
    }
}

/**
 * jx_form_build_full_text:
 * @snapshot: the data
 * @options: which projects, and how
 * @error: return location for an error
 *
 * Lays out the whole text for publication: cover, contents, department goals, project tables.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_full_text (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  g_autoptr (GArray) items = jx_form_projects (snapshot, options, error);
  g_autoptr (JxFlow) flow = NULL;
  g_autofree char *title = NULL;
  const JxUnit    *unit;

  if (items == NULL)
    return NULL;
  unit = g_ptr_array_index (snapshot->units, 0);
  title = g_strdup_printf ("%s%" G_GINT64_FORMAT "年部门预算绩效文本",
                           unit->name,
                           snapshot->settings->year);
  flow = jx_form_begin (title, options);
  flow->shown = NULL; /* the contents are put before the pages that they name */
  place_cover (flow, unit);
  place_department (flow, snapshot);
  jx_flow_next_page (flow);
  place_part_heading (flow, "第二部分", "预算项目绩效目标");
  jx_form_place_projects (flow, snapshot, items, options);
  jx_contents_insert (flow, CONTENTS_PAGE);
  return jx_flow_finish (flow, options->fingerprint);
}
