/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"
#include "exchange/jx-paragraphs.h"

#include <string.h>

#define YEAR_FIRST 1990
#define YEAR_LAST 2999

static void
take_unit_name (JxDraftReader *reader, const JxPassage *block, const char *name)
{
  JxUnit          *unit = reader->draft->unit;
  g_autofree char *known = jx_draft_key (unit->name);
  g_autofree char *key = jx_draft_key (name);

  if (*known == '\0')
    {
      if (jx_draft_set (JX_TABLE_UNIT, unit, "name", name))
        {
          reader->cover = block;
          jx_draft_note (reader, 0, JX_TABLE_UNIT, unit, "name");
        }
      else
        jx_draft_leave_unread (reader, block);
    }
  else if (!g_str_equal (known, key))
    jx_draft_leave_unread (reader, block);
}

/* `怀来县总工会2021年部门预算绩效文本` */
static gboolean
read_title (JxDraftReader *reader, const JxPassage *block, const char *line)
{
  g_autoptr (GRegex) regex =
    g_regex_new ("^(.*?)((?:19|20)\\d\\d)年度?\\D*绩效文本$", G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;
  g_autofree char *year = NULL;
  gint64           value;

  if (!g_regex_match (regex, line, 0, &match))
    return FALSE;

  name = g_match_info_fetch (match, 1);
  year = g_match_info_fetch (match, 2);
  value = g_ascii_strtoll (year, NULL, 10);
  if (value < YEAR_FIRST || value > YEAR_LAST ||
      (reader->draft->year != 0 && reader->draft->year != value))
    return FALSE;

  reader->draft->year = value;
  if (!jx_text_is_blank (name))
    take_unit_name (reader, block, name);
  return TRUE;
}

static gboolean
take_year (JxDraftReader *reader, const char *digits)
{
  gint64 year = g_ascii_strtoll (digits, NULL, 10);

  if (reader->draft->year != 0 && reader->draft->year != year)
    return FALSE;
  reader->draft->year = year;
  return TRUE;
}

/* `2021年度`, `(2021年)` */
static gboolean
is_year_line (const char *key)
{
  static const char *const ends[] = { "年", "年度", "年)", "年度)" };
  const char              *digits = key + (*key == '(');

  if (strspn (digits, "0123456789") != 4 ||
      !(g_str_has_prefix (digits, "19") || g_str_has_prefix (digits, "20")))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_equal (digits + 4, ends[i]))
      return g_str_has_suffix (ends[i], ")") == (digits > key);
  return FALSE;
}

/**
 * jx_draft_read_form_title:
 * @reader: the reader
 * @passage: a paragraph
 *
 * Reads the title of a form, such as `2021年项目支出绩效自评表`, or the year under it,
 * `（2021年度）`.
 *
 * Returns: whether it is one, and could be placed
 */
gboolean
jx_draft_read_form_title (JxDraftReader *reader, const JxPassage *passage)
{
  static const char pattern[] =
    "^(?:附件?\\d*:?)?(.*?(?:会|局|委|部|办|校|院|中心))?(?:((?:19|20)\\d\\d)(?:年度?)?)?"
    "(?:部门)?(?:预算)?项目(?:支出)?(?:预算)?绩效(?:目标)?(?:申报|自评|运行监控|监控|批复|监控情况)"
    "?表?"
    "(?:\\(((?:19|20)\\d\\d)年度?\\))?$";
  static GRegex   *title;
  g_autofree char *key = jx_draft_key (jx_draft_text (passage));
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *year = NULL;

  if (title == NULL)
    title = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  if (is_year_line (key))
    return take_year (reader, key + (*key == '('));
  if (!g_str_has_suffix (key, "表") && !g_str_has_suffix (key, ")"))
    return FALSE;
  if (!g_regex_match (title, key, 0, &match))
    return FALSE;
  unit = g_match_info_fetch (match, 1);
  year = g_match_info_fetch (match, 2);
  if (*year == '\0')
    {
      g_free (year);
      year = g_match_info_fetch (match, 3);
    }
  if (year != NULL && *year != '\0' && !take_year (reader, year))
    return FALSE;
  if (*unit != '\0')
    take_unit_name (reader, passage, unit);
  return TRUE;
}

static char *
cut_suffix (const char *line, const char *suffix)
{
  return g_str_has_suffix (line, suffix) ? g_strndup (line, strlen (line) - strlen (suffix)) : NULL;
}

/**
 * jx_draft_read_cover:
 * @reader: the reader
 * @block: a paragraph before the first part
 *
 * Reads a line of the cover: the title with name and year, who wrote the text, who reviewed it.
 */
void
jx_draft_read_cover (JxDraftReader *reader, const JxPassage *block)
{
  JxUnit          *unit = reader->draft->unit;
  const char      *line = jx_draft_text (block);
  g_autofree char *writer = cut_suffix (line, "编制");
  g_autofree char *bureau = cut_suffix (line, "审核");

  if (read_title (reader, block, line))
    return;
  if (writer != NULL && !jx_text_is_blank (writer))
    take_unit_name (reader, block, writer);
  else if (bureau == NULL || jx_text_is_blank (bureau) || *unit->bureau != '\0' ||
           !jx_draft_set (JX_TABLE_UNIT, unit, "bureau", bureau))
    jx_draft_leave_unread (reader, block);
}

static JxGoalKind
kind_of (JxPart part)
{
  if (part == JX_PART_ITEMS)
    return JX_GOAL_PART;
  return part == JX_PART_SAFEGUARDS ? JX_GOAL_SAFEGUARD : JX_GOAL_OVERALL;
}

static JxGoal *
last_goal (JxDraftReader *reader, JxGoalKind kind)
{
  GPtrArray *goals = reader->draft->unit->goals;

  for (guint i = goals->len; i > 0; i--)
    {
      JxGoal *goal = goals->pdata[i - 1];

      if (goal->kind == (gint64) kind)
        return goal;
    }
  return NULL;
}

static gboolean
add_goal (JxDraftReader *reader, JxGoalKind kind, const char *title, const char *text)
{
  g_autoptr (JxGoal) goal = jx_goal_new ();
  GPtrArray *goals = reader->draft->unit->goals;

  if (!jx_draft_set (JX_TABLE_GOAL, goal, "title", title) ||
      !jx_draft_set (JX_TABLE_GOAL, goal, "text", text))
    return FALSE;

  jx_draft_note (reader, 0, JX_TABLE_GOAL, goal, "text");
  goal->kind = kind;
  goal->position = goals->len + 1;
  g_ptr_array_add (goals, g_steal_pointer (&goal));
  return TRUE;
}

static gboolean
append_text (JxDraftReader *reader, JxGoal *goal, const char *line)
{
  g_autofree char *text =
    *goal->text == '\0' ? g_strdup (line) : g_strconcat (goal->text, "\n", line, NULL);

  jx_draft_note (reader, 0, JX_TABLE_GOAL, goal, "text");
  return jx_draft_set (JX_TABLE_GOAL, goal, "text", text);
}

static gboolean
read_item (JxDraftReader *reader, const char *line)
{
  const char *item = jx_draft_skip_item_number (line);
  JxGoal     *open = last_goal (reader, JX_GOAL_PART);
  g_autoptr (JxParagraph) paragraph = NULL;

  if (item == line && open != NULL)
    return append_text (reader, open, line);
  if (item == line)
    return add_goal (reader, JX_GOAL_PART, "", line);

  paragraph = jx_paragraph_new (item, TRUE);
  return add_goal (reader, JX_GOAL_PART, paragraph->title, paragraph->text) ||
         add_goal (reader, JX_GOAL_PART, "", item);
}

/* Past the label that stands before the overall goals. */
static const char *
skip_label (const char *line)
{
  static const char *const labels[] = { "绩效目标：", "绩效目标:" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (line, labels[i]))
      return line + strlen (labels[i]);
  return line;
}

/**
 * jx_draft_read_narrative:
 * @reader: the reader, in one of the three narrative parts
 * @block: a paragraph
 *
 * Reads a paragraph of the overall goals, the part goals or the safeguards.
 */
void
jx_draft_read_narrative (JxDraftReader *reader, const JxPassage *block)
{
  const char *line = jx_draft_text (block);
  gboolean    placed;

  if (reader->part == JX_PART_ITEMS)
    placed = read_item (reader, line);
  else
    {
      const char *text = reader->part == JX_PART_OVERALL ? skip_label (line) : line;

      placed = jx_text_is_blank (text) || add_goal (reader, kind_of (reader->part), "", text);
    }
  if (!placed)
    jx_draft_leave_unread (reader, block);
}
