/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JxFrame:
 * @JX_FRAME_A: to 2021: 产出 with 成本 inside, 效益, 满意度
 * @JX_FRAME_B: from 2022 (财预〔2021〕101号): 成本 is a level 1 of its own
 *
 * The indicator frame that a year file follows.
 */
typedef enum
{
  JX_FRAME_A,
  JX_FRAME_B,
} JxFrame;

/** JxLevel1: the 一级指标 that the rules know by meaning, whatever they are called in print. */
typedef enum
{
  JX_LEVEL1_OTHER,
  JX_LEVEL1_COST,
  JX_LEVEL1_OUTPUT,
  JX_LEVEL1_BENEFIT,
  JX_LEVEL1_SATISFACTION,
} JxLevel1;

/** JxLevel2: the 二级指标 that the rules know by meaning, whatever they are called in print. */
typedef enum
{
  JX_LEVEL2_OTHER,
  JX_LEVEL2_QUANTITY,
  JX_LEVEL2_QUALITY,
  JX_LEVEL2_TIMELINESS,
  JX_LEVEL2_COST,
  JX_LEVEL2_ECONOMIC_COST,
  JX_LEVEL2_SOCIAL_COST,
  JX_LEVEL2_ECOLOGICAL_COST,
  JX_LEVEL2_ECONOMIC,
  JX_LEVEL2_SOCIAL,
  JX_LEVEL2_ECOLOGICAL,
  JX_LEVEL2_SUSTAINABLE,
  JX_LEVEL2_SATISFACTION,
} JxLevel2;

/**
 * JxFrameLevel:
 * @level1: the meaning of the 一级指标
 * @name: its name on the forms
 * @level2: its 二级指标, ended by %JX_LEVEL2_OTHER
 *
 * One 一级指标 of a frame with its 二级指标, in the order of the forms.
 */
typedef struct
{
  JxLevel1 level1;
  const char *name;
  const JxLevel2 *level2;
} JxFrameLevel;

const JxFrameLevel *jx_frame_levels  (JxFrame frame, guint *n_levels);
JxFrame             jx_frame_of_year (gint64 year);

JxLevel1            jx_level1_read   (const char *text);
JxLevel2            jx_level2_read   (const char *text);
const char         *jx_level1_name   (JxLevel1 level);
const char         *jx_level2_name   (JxLevel2 level);
JxLevel1            jx_level2_parent (JxLevel2 level, JxFrame frame);

G_END_DECLS
