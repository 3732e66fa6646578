/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-frame.h"

#include "model/jx-text.h"

#include <string.h>

#define SUFFIX "指标"

static const char *const level1_names[] = {
  [JX_LEVEL1_OTHER] = "",
  [JX_LEVEL1_COST] = "成本指标",
  [JX_LEVEL1_OUTPUT] = "产出指标",
  [JX_LEVEL1_BENEFIT] = "效益指标",
  [JX_LEVEL1_SATISFACTION] = "满意度指标",
};

static const struct
{
  const char *name;
  JxLevel1    parent;
} level2s[] = {
  [JX_LEVEL2_OTHER] = { "", JX_LEVEL1_OTHER },
  [JX_LEVEL2_QUANTITY] = { "数量指标", JX_LEVEL1_OUTPUT },
  [JX_LEVEL2_QUALITY] = { "质量指标", JX_LEVEL1_OUTPUT },
  [JX_LEVEL2_TIMELINESS] = { "时效指标", JX_LEVEL1_OUTPUT },
  [JX_LEVEL2_COST] = { "成本指标", JX_LEVEL1_COST },
  [JX_LEVEL2_ECONOMIC_COST] = { "经济成本指标", JX_LEVEL1_COST },
  [JX_LEVEL2_SOCIAL_COST] = { "社会成本指标", JX_LEVEL1_COST },
  [JX_LEVEL2_ECOLOGICAL_COST] = { "生态环境成本指标", JX_LEVEL1_COST },
  [JX_LEVEL2_ECONOMIC] = { "经济效益指标", JX_LEVEL1_BENEFIT },
  [JX_LEVEL2_SOCIAL] = { "社会效益指标", JX_LEVEL1_BENEFIT },
  [JX_LEVEL2_ECOLOGICAL] = { "生态效益指标", JX_LEVEL1_BENEFIT },
  [JX_LEVEL2_SUSTAINABLE] = { "可持续影响指标", JX_LEVEL1_BENEFIT },
  [JX_LEVEL2_SATISFACTION] = { "服务对象满意度指标", JX_LEVEL1_SATISFACTION },
};

static const JxLevel2 output_a[] = {
  JX_LEVEL2_QUANTITY, JX_LEVEL2_QUALITY, JX_LEVEL2_TIMELINESS, JX_LEVEL2_COST, JX_LEVEL2_OTHER,
};
static const JxLevel2 output_b[] = {
  JX_LEVEL2_QUANTITY,
  JX_LEVEL2_QUALITY,
  JX_LEVEL2_TIMELINESS,
  JX_LEVEL2_OTHER,
};
static const JxLevel2 cost_b[] = {
  JX_LEVEL2_ECONOMIC_COST,
  JX_LEVEL2_SOCIAL_COST,
  JX_LEVEL2_ECOLOGICAL_COST,
  JX_LEVEL2_OTHER,
};
static const JxLevel2 benefit[] = {
  JX_LEVEL2_ECONOMIC,    JX_LEVEL2_SOCIAL, JX_LEVEL2_ECOLOGICAL,
  JX_LEVEL2_SUSTAINABLE, JX_LEVEL2_OTHER,
};
static const JxLevel2 satisfaction[] = { JX_LEVEL2_SATISFACTION, JX_LEVEL2_OTHER };

static const JxFrameLevel frame_a[] = {
  { JX_LEVEL1_OUTPUT, "产出指标", output_a },
  { JX_LEVEL1_BENEFIT, "效益指标", benefit },
  { JX_LEVEL1_SATISFACTION, "满意度指标", satisfaction },
};
static const JxFrameLevel frame_b[] = {
  { JX_LEVEL1_COST, "成本指标", cost_b },
  { JX_LEVEL1_OUTPUT, "产出指标", output_b },
  { JX_LEVEL1_BENEFIT, "效益指标", benefit },
  { JX_LEVEL1_SATISFACTION, "满意度指标", satisfaction },
};

/* Other names met in print, without 指标 at their end. */
static const struct
{
  const char *name;
  JxLevel1    level;
} level1_variants[] = {
  { "项目成本", JX_LEVEL1_COST },    { "项目产出", JX_LEVEL1_OUTPUT },
  { "项目效益", JX_LEVEL1_BENEFIT }, { "项目效果", JX_LEVEL1_BENEFIT },
  { "效果", JX_LEVEL1_BENEFIT },
};

static const struct
{
  const char *name;
  JxLevel2    level;
} level2_variants[] = {
  { "环境效益", JX_LEVEL2_ECOLOGICAL },        { "生态环境效益", JX_LEVEL2_ECOLOGICAL },
  { "生态成本", JX_LEVEL2_ECOLOGICAL_COST },   { "环境成本", JX_LEVEL2_ECOLOGICAL_COST },
  { "可持续", JX_LEVEL2_SUSTAINABLE },         { "可持续性", JX_LEVEL2_SUSTAINABLE },
  { "可持续发展", JX_LEVEL2_SUSTAINABLE },     { "可持续性影响", JX_LEVEL2_SUSTAINABLE },
  { "可持续影响效益", JX_LEVEL2_SUSTAINABLE },
};

/**
 * jx_frame_levels:
 * @frame: a frame
 * @n_levels: (out): how many 一级指标 it has
 *
 * The levels of a frame in the order of the forms (rules.md, Indicator frames).
 *
 * Returns: (array length=n_levels) (transfer none): the levels
 */
const JxFrameLevel *
jx_frame_levels (JxFrame frame, guint *n_levels)
{
  g_return_val_if_fail (n_levels != NULL, NULL);

  *n_levels = frame == JX_FRAME_A ? G_N_ELEMENTS (frame_a) : G_N_ELEMENTS (frame_b);
  return frame == JX_FRAME_A ? frame_a : frame_b;
}

/**
 * jx_frame_of_year:
 * @year: a fiscal year
 *
 * The frame that a fiscal year begins with: A to 2021, B from 2022.
 *
 * Returns: the frame
 */
JxFrame
jx_frame_of_year (gint64 year)
{
  return year <= 2021 ? JX_FRAME_A : JX_FRAME_B;
}

/* The name of a level as it is compared: no blanks or line breaks, no 指标 at its end. */
static char *
bare_name (const char *text)
{
  g_autofree char *folded = jx_text_fold (text);
  char            *name = g_malloc (strlen (folded) + 1);
  gsize            n = 0;

  for (const char *p = folded; *p != '\0'; p++)
    if (*p != ' ')
      name[n++] = *p;
  name[n] = '\0';

  if (g_str_has_suffix (name, SUFFIX))
    name[n - strlen (SUFFIX)] = '\0';
  return name;
}

static gboolean
is_name (const char *official, const char *bare)
{
  gsize length = strlen (bare);

  return length > 0 && g_str_has_prefix (official, bare) && g_str_equal (official + length, SUFFIX);
}

/**
 * jx_level1_read:
 * @text: the name of a 一级指标 as a document prints it
 *
 * Reads the meaning of a 一级指标; 指标 may be missing, blanks and line breaks may stand in it.
 *
 * Returns: the level; %JX_LEVEL1_OTHER for a name that the rules do not know
 */
JxLevel1
jx_level1_read (const char *text)
{
  g_autofree char *bare = NULL;

  g_return_val_if_fail (text != NULL, JX_LEVEL1_OTHER);

  bare = bare_name (text);
  for (guint i = 0; i < G_N_ELEMENTS (level1_names); i++)
    if (is_name (level1_names[i], bare))
      return i;
  for (guint i = 0; i < G_N_ELEMENTS (level1_variants); i++)
    if (g_str_equal (level1_variants[i].name, bare))
      return level1_variants[i].level;
  return strstr (bare, "满意度") != NULL ? JX_LEVEL1_SATISFACTION : JX_LEVEL1_OTHER;
}

/**
 * jx_level2_read:
 * @text: the name of a 二级指标 as a document prints it
 *
 * Reads the meaning of a 二级指标 by the names met in print (forms.md, Shapes met).
 *
 * 指标 may be missing, blanks and line breaks may stand in it; 环境效益 is 生态效益; any name with
 * 满意度 is the satisfaction of those served.
 *
 * Returns: the level; %JX_LEVEL2_OTHER for a name that the rules do not know
 */
JxLevel2
jx_level2_read (const char *text)
{
  g_autofree char *bare = NULL;

  g_return_val_if_fail (text != NULL, JX_LEVEL2_OTHER);

  bare = bare_name (text);
  for (guint i = 0; i < G_N_ELEMENTS (level2s); i++)
    if (is_name (level2s[i].name, bare))
      return i;
  for (guint i = 0; i < G_N_ELEMENTS (level2_variants); i++)
    if (g_str_equal (level2_variants[i].name, bare))
      return level2_variants[i].level;
  return strstr (bare, "满意度") != NULL ? JX_LEVEL2_SATISFACTION : JX_LEVEL2_OTHER;
}

/**
 * jx_level1_name:
 * @level: a level
 *
 * The name of a 一级指标 on the forms.
 *
 * Returns: (transfer none): its name; empty for %JX_LEVEL1_OTHER
 */
const char *
jx_level1_name (JxLevel1 level)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (level1_names), "");

  return level1_names[level];
}

/**
 * jx_level2_name:
 * @level: a level
 *
 * The name of a 二级指标 on the forms.
 *
 * Returns: (transfer none): its name; empty for %JX_LEVEL2_OTHER
 */
const char *
jx_level2_name (JxLevel2 level)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (level2s), "");

  return level2s[level].name;
}

/**
 * jx_level2_parent:
 * @level: a level
 * @frame: the frame of the year
 *
 * The 一级指标 that a 二级指标 belongs to; 成本指标 belongs to 产出 in frame A.
 *
 * Returns: the level above it; %JX_LEVEL1_OTHER for %JX_LEVEL2_OTHER
 */
JxLevel1
jx_level2_parent (JxLevel2 level, JxFrame frame)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (level2s), JX_LEVEL1_OTHER);

  if (level == JX_LEVEL2_COST && frame == JX_FRAME_A)
    return JX_LEVEL1_OUTPUT;
  return level2s[level].parent;
}
