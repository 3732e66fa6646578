/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/** JxFace: the typefaces of official documents: 小标宋, 宋体, 仿宋, 黑体; a plain one for charts. */
typedef enum
{
  JX_FACE_TITLE,
  JX_FACE_SONG,
  JX_FACE_FANG,
  JX_FACE_HEI,
  JX_FACE_PLAIN,
} JxFace;

PangoContext         *jx_font_context     (void);
PangoFontDescription *jx_font_description (PangoContext *context, JxFace face, double size,
                                           const char *wanted);

G_END_DECLS
