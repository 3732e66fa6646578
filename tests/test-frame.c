/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-frame.h"

#include <glib.h>

static void
assert_frame (JxFrame frame, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint               n_levels = 0;
  const JxFrameLevel *levels = jx_frame_levels (frame, &n_levels);

  for (guint i = 0; i < n_levels; i++)
    {
      g_assert_cmpstr (levels[i].name, ==, jx_level1_name (levels[i].level1));
      g_string_append_printf (out, "%s:", levels[i].name);
      for (const JxLevel2 *level2 = levels[i].level2; *level2 != JX_LEVEL2_OTHER; level2++)
        {
          g_assert_cmpint (jx_level2_parent (*level2, frame), ==, levels[i].level1);
          g_string_append_printf (out, " %s", jx_level2_name (*level2));
        }
      g_string_append_c (out, '\n');
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_frames (void)
{
  assert_frame (JX_FRAME_A,
                "产出指标: 数量指标 质量指标 时效指标 成本指标\n"
                "效益指标: 经济效益指标 社会效益指标 生态效益指标 可持续影响指标\n"
                "满意度指标: 服务对象满意度指标\n");
  assert_frame (JX_FRAME_B,
                "成本指标: 经济成本指标 社会成本指标 生态环境成本指标\n"
                "产出指标: 数量指标 质量指标 时效指标\n"
                "效益指标: 经济效益指标 社会效益指标 生态效益指标 可持续影响指标\n"
                "满意度指标: 服务对象满意度指标\n");
}

static void
test_frame_of_year (void)
{
  g_assert_cmpint (jx_frame_of_year (2015), ==, JX_FRAME_A);
  g_assert_cmpint (jx_frame_of_year (2021), ==, JX_FRAME_A);
  g_assert_cmpint (jx_frame_of_year (2022), ==, JX_FRAME_B);
  g_assert_cmpint (jx_frame_of_year (2026), ==, JX_FRAME_B);
}

static void
test_level1_read (void)
{
  static const struct
  {
    const char *text;
    JxLevel1    level;
  } cases[] = {
    { "产出指标", JX_LEVEL1_OUTPUT },
    { "产出", JX_LEVEL1_OUTPUT },
    { " 产出\n指标 ", JX_LEVEL1_OUTPUT },
    { "产　出　指　标", JX_LEVEL1_OUTPUT },
    { "项目产出", JX_LEVEL1_OUTPUT },
    { "效益指标", JX_LEVEL1_BENEFIT },
    { "效益", JX_LEVEL1_BENEFIT },
    { "项目效益指标", JX_LEVEL1_BENEFIT },
    { "效果", JX_LEVEL1_BENEFIT },
    { "满意度指标", JX_LEVEL1_SATISFACTION },
    { "满意度", JX_LEVEL1_SATISFACTION },
    { "服务对象满意度指标", JX_LEVEL1_SATISFACTION },
    { "成本指标", JX_LEVEL1_COST },
    { "成本", JX_LEVEL1_COST },
    { "", JX_LEVEL1_OTHER },
    { "指标", JX_LEVEL1_OTHER },
    { "投入指标", JX_LEVEL1_OTHER },
    { "数量指标", JX_LEVEL1_OTHER },
    { "出指标", JX_LEVEL1_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (jx_level1_read (cases[i].text), ==, cases[i].level);
    }
}

static void
test_level2_read (void)
{
  static const struct
  {
    const char *text;
    JxLevel2    level;
  } cases[] = {
    { "数量指标", JX_LEVEL2_QUANTITY },
    { "数量", JX_LEVEL2_QUANTITY },
    { "质量指标", JX_LEVEL2_QUALITY },
    { "时效\n指标", JX_LEVEL2_TIMELINESS },
    { "成本指标", JX_LEVEL2_COST },
    { "经济成本指标", JX_LEVEL2_ECONOMIC_COST },
    { "社会成本", JX_LEVEL2_SOCIAL_COST },
    { "生态环境成本指标", JX_LEVEL2_ECOLOGICAL_COST },
    { "环境成本", JX_LEVEL2_ECOLOGICAL_COST },
    { "经济效益\n指标", JX_LEVEL2_ECONOMIC },
    { "社会效益 指标", JX_LEVEL2_SOCIAL },
    { "生态效益指标", JX_LEVEL2_ECOLOGICAL },
    { "环境效益指标", JX_LEVEL2_ECOLOGICAL },
    { "生态环境效益", JX_LEVEL2_ECOLOGICAL },
    { "可持续影响指标", JX_LEVEL2_SUSTAINABLE },
    { "可持续影响", JX_LEVEL2_SUSTAINABLE },
    { "可持续性影响指标", JX_LEVEL2_SUSTAINABLE },
    { "服务对象满意度指标", JX_LEVEL2_SATISFACTION },
    { "服务对象\n满意度\n指标", JX_LEVEL2_SATISFACTION },
    { "满意度指标", JX_LEVEL2_SATISFACTION },
    { "社会公众满意度", JX_LEVEL2_SATISFACTION },
    { "", JX_LEVEL2_OTHER },
    { "指标", JX_LEVEL2_OTHER },
    { "产出指标", JX_LEVEL2_OTHER },
    { "效益指标", JX_LEVEL2_OTHER },
    { "预算执行", JX_LEVEL2_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (jx_level2_read (cases[i].text), ==, cases[i].level);
    }
}

static void
test_names_read_back (void)
{
  for (JxLevel1 level = JX_LEVEL1_OTHER; level <= JX_LEVEL1_SATISFACTION; level++)
    g_assert_cmpint (jx_level1_read (jx_level1_name (level)), ==, level);
  for (JxLevel2 level = JX_LEVEL2_OTHER; level <= JX_LEVEL2_SATISFACTION; level++)
    g_assert_cmpint (jx_level2_read (jx_level2_name (level)), ==, level);
}

static void
test_parent (void)
{
  g_assert_cmpint (jx_level2_parent (JX_LEVEL2_COST, JX_FRAME_A), ==, JX_LEVEL1_OUTPUT);
  g_assert_cmpint (jx_level2_parent (JX_LEVEL2_COST, JX_FRAME_B), ==, JX_LEVEL1_COST);
  g_assert_cmpint (jx_level2_parent (JX_LEVEL2_ECONOMIC_COST, JX_FRAME_A), ==, JX_LEVEL1_COST);
  g_assert_cmpint (jx_level2_parent (JX_LEVEL2_OTHER, JX_FRAME_A), ==, JX_LEVEL1_OTHER);
  g_assert_cmpint (jx_level2_parent (JX_LEVEL2_OTHER, JX_FRAME_B), ==, JX_LEVEL1_OTHER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frame/frames", test_frames);
  g_test_add_func ("/frame/of-year", test_frame_of_year);
  g_test_add_func ("/frame/level1-read", test_level1_read);
  g_test_add_func ("/frame/level2-read", test_level2_read);
  g_test_add_func ("/frame/names-read-back", test_names_read_back);
  g_test_add_func ("/frame/parent", test_parent);

  return g_test_run ();
}
