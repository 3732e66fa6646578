/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-find.h"

#include <string.h>

#define N_INDICATORS 100000
#define MOST_TIMES 5 /* slower than strstr() */

static JxSnapshot *
make_snapshot (guint n_indicators)
{
  JxSnapshot *snapshot = jx_snapshot_new (2021);
  JxUnit     *unit = jx_unit_new ();
  JxProject  *project = jx_project_new ();

  unit->id = 1;
  jx_text_set (&unit->name, "示例县总工会");
  project->id = 2;
  jx_text_set (&project->name, "困难职工帮扶");
  jx_text_set (&project->purpose, "用于慰问困难职工，\n购买 Office 软件，执行率９５％以上。");
  for (guint i = 0; i < n_indicators; i++)
    {
      JxIndicator *indicator = jx_indicator_new ();

      indicator->id = i + 1;
      jx_text_set (&indicator->level1, "产出指标");
      jx_text_set (&indicator->level2, "数量指标");
      jx_text_take (&indicator->name, g_strdup_printf ("慰问人数%u", i));
      jx_text_set (&indicator->description, "反映年度内走访慰问困难职工的实际人数与计划人数的比率");
      jx_text_set (&indicator->printed, "≥95%");
      jx_text_set (&indicator->basis, "根据年初工作计划和上级工会有关文件确定");
      g_ptr_array_add (project->indicators, indicator);
    }
  g_ptr_array_add (unit->projects, project);
  g_ptr_array_add (snapshot->units, unit);
  return snapshot;
}

static void
test_words (void)
{
  static const struct
  {
    const char *words;
    const char *found; /* the words as they stand in the excerpt */
    const char *field;
  } cases[] = {
    { "慰问", "慰问", "purpose" },
    { " 慰问 ", "慰问", "purpose" },
    { "office", "Office", "purpose" },
    { "ＯＦＦＩＣＥ 软", "Office 软", "purpose" },
    { "95%", "９５％", "purpose" },
    { "率９５％以上", "率９５％以上", "purpose" },
    { "率95％以", "率９５％以", "purpose" },
    { "职工， 购买", "职工， 购买", "purpose" },
    { "县总", "县总", "name" },
    { "≧95", "≥95", "printed" },
    { "人数0", "人数0", "name" },
    { "没有", NULL, NULL },
    { "慰问人数00", NULL, NULL },
    { "\xe9\x97", NULL, NULL },
    { " \n", NULL, NULL },
    { "", NULL, NULL },
  };
  g_autoptr (JxSnapshot) snapshot = make_snapshot (1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_found;
      g_autoptr (GPtrArray) hits = NULL;
      g_autofree char *words = g_utf8_make_valid (cases[i].words, -1);
      g_autofree char *found = NULL;
      const JxHit     *hit;

      hits = jx_find (snapshot, words, 10, &n_found);
      g_assert_cmpuint (hits->len, ==, n_found);
      if (cases[i].found == NULL)
        {
          g_assert_cmpuint (hits->len, ==, 0);
          continue;
        }
      g_assert_cmpuint (hits->len, >=, 1);
      hit = hits->pdata[0];
      found = g_strndup (hit->text + hit->start, hit->end - hit->start);
      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpstr (hit->place.field, ==, cases[i].field);
    }
}

/* The excerpt is one line of whole characters, and says where it was cut. */
static void
test_excerpt (void)
{
  g_autoptr (JxSnapshot) snapshot = make_snapshot (1);
  JxUnit    *unit = snapshot->units->pdata[0];
  JxProject *project = unit->projects->pdata[0];
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const JxHit *hit;

  for (guint i = 0; i < 40; i++)
    g_string_append (text, "帮扶\n");
  g_string_append (text, "救助");
  for (guint i = 0; i < 40; i++)
    g_string_append (text, "关爱");
  jx_text_set (&project->purpose, text->str);

  hits = jx_find (snapshot, "救助", 10, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_true (g_str_has_prefix (hit->text, "…帮扶 帮扶 帮扶 帮扶 救助关爱"));
  g_assert_true (g_str_has_suffix (hit->text, "关爱…"));
  g_assert_cmpint (g_utf8_strlen (hit->text, -1), ==, 62);
  g_assert_cmpstr (hit->owner, ==, "困难职工帮扶");
  g_assert_cmpint (hit->place.id, ==, 2);
}

static void
test_count (void)
{
  g_autoptr (JxSnapshot) snapshot = make_snapshot (50);
  g_autoptr (GPtrArray) hits = NULL;
  guint n_found;

  hits = jx_find (snapshot, "慰问人数", 7, &n_found);
  g_assert_cmpuint (hits->len, ==, 7);
  g_assert_cmpuint (n_found, ==, 50);
}

static guint
search_plainly (const JxSnapshot *snapshot, const char *words)
{
  const JxUnit    *unit = snapshot->units->pdata[0];
  const JxProject *project = unit->projects->pdata[0];
  guint            n_found = 0;

  for (guint i = 0; i < project->indicators->len; i++)
    {
      const JxIndicator *indicator = project->indicators->pdata[i];
      const char *texts[] = { indicator->level1,  indicator->level2,      indicator->name,
                              indicator->printed, indicator->description, indicator->value,
                              indicator->unit,    indicator->basis,       indicator->last1,
                              indicator->last2 };

      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        n_found += strstr (texts[k], words) != NULL;
    }
  return n_found;
}

/* The best of three runs each, since other work goes on beside. */
static void
test_speed (void)
{
  static const char *const words[] = { "慰问人数99999", "困难职工", "abc", "95" };
  g_autoptr (JxSnapshot) snapshot = make_snapshot (N_INDICATORS);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gint64 plain = G_MAXINT64, ours = G_MAXINT64;

      for (guint run = 0; run < 3; run++)
        {
          gint64 start = g_get_monotonic_time ();
          guint  n_plain = search_plainly (snapshot, words[i]);
          gint64 middle = g_get_monotonic_time ();
          guint  n_found;
          g_autoptr (GPtrArray) hits = jx_find (snapshot, words[i], 100, &n_found);

          ours = MIN (ours, g_get_monotonic_time () - middle);
          plain = MIN (plain, middle - start);
          g_assert_cmpuint (n_found, >=, n_plain);
        }
      g_test_message ("%s: %d us, strstr %d us", words[i], (int) ours, (int) plain);
      g_assert_cmpint (ours, <, plain * MOST_TIMES);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/find/words", test_words);
  g_test_add_func ("/find/excerpt", test_excerpt);
  g_test_add_func ("/find/count", test_count);
  g_test_add_func ("/find/speed", test_speed);

  return g_test_run ();
}
