/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-font.h"

#include <pango/pangocairo.h>

/* The office's own fonts come first, then what a free system has (design: platform.md, Fonts). The
 * last family of each list holds every hanzi of GB 2312, so that digits never come from a font
 * whose digits stand apart from the hanzi. */
#define HEI_FAMILIES "SimHei,黑体,Noto Sans CJK SC,WenQuanYi Zen Hei"
#define PLAIN_FAMILIES "Microsoft YaHei,微软雅黑,Noto Sans CJK SC,WenQuanYi Zen Hei,SimHei"
#define SONG_FAMILIES "SimSun,宋体,Noto Serif CJK SC,AR PL UMing CN,WenQuanYi Zen Hei"

static const char *const families[] = {
  [JX_FACE_TITLE] = "方正小标宋简体,FZXiaoBiaoSong-B05S," HEI_FAMILIES,
  [JX_FACE_SONG] = SONG_FAMILIES,
  [JX_FACE_FANG] = "FangSong,仿宋,仿宋_GB2312,STFangsong," SONG_FAMILIES,
  [JX_FACE_HEI] = HEI_FAMILIES,
  [JX_FACE_PLAIN] = PLAIN_FAMILIES,
};

/**
 * jx_font_context:
 *
 * Makes a Pango context whose layouts are the same on screen, printer and PDF.
 *
 * One unit is one point; metrics are not hinted and glyphs are not moved to whole pixels.
 *
 * Returns: (transfer full): the context
 */
PangoContext *
jx_font_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  return context;
}

/* Whether a heading needs the bold cut: the regular one of the Noto family is light, while 小标宋
 * and 黑体 are dark by themselves and a bold made by machine would blot. */
static gboolean
wants_bold (PangoContext *context, const PangoFontDescription *description)
{
  g_autoptr (PangoFont) font = pango_context_load_font (context, description);
  PangoFontDescription *loaded;
  const char           *family;
  gboolean              bold;

  if (font == NULL)
    return FALSE;
  loaded = pango_font_describe (font);
  family = pango_font_description_get_family (loaded);
  bold = family != NULL && g_str_has_prefix (family, "Noto");
  pango_font_description_free (loaded);
  return bold;
}

/**
 * jx_font_description:
 * @context: from jx_font_context()
 * @face: the typeface
 * @size: points
 * @wanted: (nullable): a family asked for before the official ones
 *
 * Describes a font of official documents by what this computer has.
 *
 * Returns: (transfer full): the description, of an absolute size
 */
PangoFontDescription *
jx_font_description (PangoContext *context, JxFace face, double size, const char *wanted)
{
  PangoFontDescription *description = pango_font_description_new ();

  g_return_val_if_fail (face < G_N_ELEMENTS (families), description);

  if (wanted != NULL && *wanted != '\0')
    {
      g_autofree char *list = g_strconcat (wanted, ",", families[face], NULL);

      pango_font_description_set_family (description, list);
    }
  else
    pango_font_description_set_family_static (description, families[face]);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  if ((face == JX_FACE_TITLE || face == JX_FACE_HEI) && wants_bold (context, description))
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  return description;
}
