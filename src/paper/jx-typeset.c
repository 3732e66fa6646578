/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-typeset.h"

#include <pango/pangocairo.h>

/* Sizes by the custom of official documents: 二号 22, 小二 18, 三号 16, 四号 14, 五号 10.5, 小五 9.
 */
static const JxStyleInfo styles[JX_N_STYLES] = {
  [JX_STYLE_COVER] = { JX_FACE_TITLE, 26, 44, 0, FALSE },
  [JX_STYLE_COVER_LINE] = { JX_FACE_FANG, 18, 34, 0, FALSE },
  [JX_STYLE_PART] = { JX_FACE_TITLE, 22, 34, 0, FALSE },
  [JX_STYLE_SECTION] = { JX_FACE_HEI, 16, 28, 2, FALSE },
  [JX_STYLE_BODY] = { JX_FACE_FANG, 16, 28, 2, TRUE },
  [JX_STYLE_CONTENTS] = { JX_FACE_FANG, 14, 24, 0, FALSE },
  [JX_STYLE_CONTENTS_PART] = { JX_FACE_HEI, 14, 28, 0, FALSE },
  [JX_STYLE_FORM_TITLE] = { JX_FACE_TITLE, 18, 26, 0, FALSE },
  [JX_STYLE_CELL] = { JX_FACE_SONG, 10.5, 14, 0, FALSE },
  [JX_STYLE_SMALL_CELL] = { JX_FACE_SONG, 9, 12, 0, FALSE },
  [JX_STYLE_FOOTER] = { JX_FACE_SONG, 9, 12, 0, FALSE },
  [JX_STYLE_CHART] = { JX_FACE_PLAIN, 9, 12, 0, FALSE },
  [JX_STYLE_CHART_TITLE] = { JX_FACE_HEI, 10.5, 16, 0, FALSE },
};

/* The em box of CJK fonts reaches this far above the baseline. */
#define ASCENT 0.87

/* A line is spread by so many characters at most. */
#define SPREAD_MOST 3

/* Characters whose widths are remembered. */
#define N_ASCII 128

/* A line whose characters fill no more than this part of the width needs no measuring: kerning
 * moves them by less than the rest. */
#define SURE_SHARE 0.99

struct _JxTypesetter
{
  PangoContext *context;
  PangoLayout  *layouts[JX_N_STYLES];
  GHashTable   *cache;                        /* set of JxLines */
  double        widths[JX_N_STYLES][N_ASCII]; /* of single characters; 0 until measured */
  char         *font;
};

/**
 * jx_style_info:
 * @style: a style
 *
 * Tells how texts of a style are set.
 *
 * Returns: (transfer none): its typeface and measures
 */
const JxStyleInfo *
jx_style_info (JxStyle style)
{
  return &styles[style];
}

static void
clear_lines (gpointer data)
{
  JxLines *lines = data;

  for (guint i = 0; i < lines->n_lines; i++)
    pango_layout_line_unref (lines->lines[i].line);
  g_free (lines->text);
}

/**
 * jx_lines_ref:
 * @lines: lines
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @lines
 */
JxLines *
jx_lines_ref (JxLines *lines)
{
  return g_rc_box_acquire (lines);
}

/**
 * jx_lines_unref:
 * @lines: (transfer full): lines
 *
 * Drops a reference.
 */
void
jx_lines_unref (JxLines *lines)
{
  g_rc_box_release_full (lines, clear_lines);
}

/**
 * jx_style_pitch:
 * @style: how a text is set
 *
 * Gets the height of one line.
 *
 * Returns: points
 */
double
jx_style_pitch (JxStyle style)
{
  return styles[style].pitch;
}

/**
 * jx_lines_pitch:
 * @lines: lines
 *
 * Gets the height of one line.
 *
 * Returns: points
 */
double
jx_lines_pitch (const JxLines *lines)
{
  return styles[lines->style].pitch;
}

/**
 * jx_lines_size:
 * @lines: lines
 *
 * Gets the size of the font.
 *
 * Returns: points
 */
double
jx_lines_size (const JxLines *lines)
{
  return styles[lines->style].size;
}

/**
 * jx_lines_draw:
 * @lines: lines
 * @line: which of them
 * @cr: where to
 * @x: left edge of the space for the line
 * @y: its upper edge
 * @width: how wide the space is
 * @align: where in the space the line stands
 *
 * Draws one line in the current colour.
 */
void
jx_lines_draw (const JxLines *lines,
               guint          line,
               cairo_t       *cr,
               double         x,
               double         y,
               double         width,
               JxAlign        align)
{
  const JxStyleInfo *style = &styles[lines->style];
  const JxLine    *one = &lines->lines[line];

  if (align == JX_ALIGN_LEFT)
    x += (double) one->indent;
  else
    x += (width - (double) one->width) / (align == JX_ALIGN_CENTRE ? 2 : 1);
  y += (style->pitch - style->size) / 2 + style->size * ASCENT;
  for (GSList *run = one->line->runs; run != NULL; run = run->next)
    {
      PangoGlyphItem *item = run->data;

      cairo_move_to (cr, x, y);
      pango_cairo_show_glyph_item (cr, lines->text, item);
      x += (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
    }
}

static guint
hash_lines (gconstpointer key)
{
  const JxLines *lines = key;

  return g_str_hash (lines->text) * 31 + (guint) lines->measure * JX_N_STYLES + lines->style;
}

static gboolean
equal_lines (gconstpointer a, gconstpointer b)
{
  const JxLines *one = a, *other = b;

  return one->style == other->style && one->measure == other->measure &&
         g_str_equal (one->text, other->text);
}

/**
 * jx_typesetter_new:
 * @font: (nullable): a font family asked for before the official ones
 *
 * Makes a typesetter.
 *
 * Returns: (transfer full): the typesetter
 */
JxTypesetter *
jx_typesetter_new (const char *font)
{
  JxTypesetter *self = g_new0 (JxTypesetter, 1);

  self->context = jx_font_context ();
  self->cache =
    g_hash_table_new_full (hash_lines, equal_lines, (GDestroyNotify) jx_lines_unref, NULL);
  self->font = g_strdup (font);
  return self;
}

/**
 * jx_typesetter_free:
 * @self: (transfer full): a typesetter
 *
 * Frees a typesetter; lines that stand on paper stay.
 */
void
jx_typesetter_free (JxTypesetter *self)
{
  g_hash_table_unref (self->cache);
  for (guint i = 0; i < JX_N_STYLES; i++)
    g_clear_object (&self->layouts[i]);
  g_object_unref (self->context);
  g_free (self->font);
  g_free (self);
}

/* A code broken at the end of a line must not gain a hyphen that it does not have. */
static void
forbid_hyphens (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
layout_of (JxTypesetter *self, JxStyle style)
{
  const JxStyleInfo      *info = &styles[style];
  PangoFontDescription *description;
  PangoLayout          *layout;

  if (self->layouts[style] != NULL)
    return self->layouts[style];

  layout = pango_layout_new (self->context);
  description = jx_font_description (self->context, info->face, info->size, self->font);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, FALSE);
  forbid_hyphens (layout);
  pango_layout_set_indent (layout, (int) (info->indent * info->size * PANGO_SCALE));
  return self->layouts[style] = layout;
}

static double
width_of (const PangoLayoutLine *line)
{
  int width = 0;

  for (GSList *run = line->runs; run != NULL; run = run->next)
    width += pango_glyph_string_get_width (((PangoGlyphItem *) run->data)->glyphs);
  return (double) width / PANGO_SCALE;
}

/* Lets a line fill its width: the little that is left, where the next hanzi with its marks did not
 * fit, goes between all of its glyphs alike. More than that is left only before an unbroken word,
 * and stays.
 */
static void
spread (PangoLayoutLine *line, const JxStyleInfo *style, double left)
{
  guint n_gaps = 0;
  int   share;

  for (GSList *run = line->runs; run != NULL; run = run->next)
    n_gaps += (guint) ((PangoGlyphItem *) run->data)->glyphs->num_glyphs;
  if (n_gaps < 2 || left <= 0 || left > SPREAD_MOST * style->size)
    return;
  share = (int) (left * PANGO_SCALE / --n_gaps);
  for (GSList *run = line->runs; run != NULL; run = run->next)
    {
      PangoGlyphString *glyphs = ((PangoGlyphItem *) run->data)->glyphs;

      for (int i = 0; i < glyphs->num_glyphs && n_gaps > 0; i++, n_gaps--)
        glyphs->glyphs[i].geometry.width += share;
    }
}

/* Whether the paragraph goes on after the line @i. */
static gboolean
goes_on (PangoLayout *layout, guint i)
{
  PangoLayoutLine *next = pango_layout_get_line_readonly (layout, (int) i + 1);

  return next != NULL && !next->is_paragraph_start;
}

static JxLines *
break_text (PangoLayout *layout, const JxLines *key)
{
  const JxStyleInfo *style = &styles[key->style];
  guint            n_lines;
  JxLines         *lines;

  pango_layout_set_width (layout, key->measure);
  pango_layout_set_text (layout, key->text, -1);
  n_lines = *key->text == '\0' ? 0 : (guint) pango_layout_get_line_count (layout);
  lines = g_rc_box_alloc0 (sizeof (JxLines) + n_lines * sizeof (JxLine));
  lines->text = g_strdup (key->text);
  lines->style = key->style;
  lines->measure = key->measure;
  lines->n_lines = n_lines;
  for (guint i = 0; i < n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line (layout, (int) i);
      double           indent = line->is_paragraph_start ? style->indent * style->size : 0;

      if (style->justify && goes_on (layout, i))
        spread (line, style, (double) key->measure / PANGO_SCALE - indent - width_of (line));
      lines->lines[i].line = pango_layout_line_ref (line);
      lines->lines[i].width = (float) width_of (line);
      lines->lines[i].indent = (float) indent;
    }
  return lines;
}

/**
 * jx_typesetter_set:
 * @self: a typesetter
 * @style: how to set the text
 * @text: the text; `\n` begins a new paragraph
 * @width: points to wrap to, or %JX_NO_WIDTH
 *
 * Breaks a text into lines; a word longer than a line is broken between characters.
 *
 * The same text in the same style and width is broken only once.
 *
 * Returns: (transfer full): the lines; none for an empty text
 */
JxLines *
jx_typesetter_set (JxTypesetter *self, JxStyle style, const char *text, double width)
{
  JxLines  key = { (char *) text, style, width < 0 ? -1 : (int) (width * PANGO_SCALE), 0 };
  JxLines *lines = g_hash_table_lookup (self->cache, &key);

  if (lines == NULL)
    {
      lines = break_text (layout_of (self, style), &key);
      g_hash_table_add (self->cache, lines);
    }
  return jx_lines_ref (lines);
}

/* Hanzi and their marks are as wide as they are high; 0 for what is not known without measuring. */
static double
width_of_char (JxTypesetter *self, JxStyle style, gunichar c)
{
  if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3001 && c <= 0x3015) || (c >= 0xFF01 && c <= 0xFF5E))
    return styles[style].size;
  if (c < ' ' || c >= N_ASCII)
    return 0;
  if (self->widths[style][c] <= 0)
    {
      const char text[] = { (char) c, '\0' };
      int        width;

      pango_layout_set_width (layout_of (self, style), -1);
      pango_layout_set_text (layout_of (self, style), text, 1);
      pango_layout_get_size (layout_of (self, style), &width, NULL);
      self->widths[style][c] = (double) width / PANGO_SCALE;
    }
  return self->widths[style][c];
}

/* Whether a text is so short that it stands on one line, whatever its font does between letters. */
static gboolean
is_short (JxTypesetter *self, JxStyle style, const char *text, double width)
{
  double most = width * SURE_SHARE - styles[style].indent * styles[style].size;
  double sum = 0;

  for (; *text != '\0' && sum <= most; text = g_utf8_next_char (text))
    {
      double one = width_of_char (self, style, g_utf8_get_char (text));

      if (one <= 0)
        return FALSE;
      sum += one;
    }
  return sum <= most;
}

/**
 * jx_typesetter_count:
 * @self: a typesetter
 * @style: how to set the text
 * @text: the text; `\n` begins a new paragraph
 * @width: points to wrap to
 *
 * Counts the lines that jx_typesetter_set() breaks a text into, without breaking a short one.
 *
 * Returns: the number of lines; 0 for an empty text
 */
guint
jx_typesetter_count (JxTypesetter *self, JxStyle style, const char *text, double width)
{
  g_autoptr (JxLines) lines = NULL;

  if (*text == '\0' || is_short (self, style, text, width))
    return *text != '\0';
  lines = jx_typesetter_set (self, style, text, width);
  return lines->n_lines;
}
