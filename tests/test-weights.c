/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-weights.h"

#include <glib.h>

#define POINTS_SHARED (JX_POINTS_ALL - JX_POINTS_EXECUTION)

static const char *const level_names[] = { "其他",
                                           "成本指标",
                                           "产出指标",
                                           "效益指标",
                                           "满意度指标" };

static GPtrArray *
make_indicators (const char *levels)
{
  GPtrArray *indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_indicator_free);

  for (const char *p = levels; *p != '\0'; p++)
    {
      JxIndicator *indicator = jx_indicator_new ();
      JxLevel1     level = *p == 'c'   ? JX_LEVEL1_COST
                           : *p == 'o' ? JX_LEVEL1_OUTPUT
                           : *p == 'b' ? JX_LEVEL1_BENEFIT
                           : *p == 's' ? JX_LEVEL1_SATISFACTION
                                       : JX_LEVEL1_OTHER;

      jx_text_set (&indicator->level1, level_names[level]);
      g_ptr_array_add (indicators, indicator);
    }
  return indicators;
}

static void
test_levels (void)
{
  static const struct
  {
    const char *levels; /* c o b s, ? for an unknown one */
    gint64      cost;
    gint64      output;
    gint64      benefit;
    gint64      satisfaction;
  } cases[] = {
    { "obs", 0, 5000, 3000, 1000 }, { "cobs", 2000, 4000, 2000, 1000 },
    { "ob", 0, 5000, 4000, 0 },     { "cob", 2000, 4000, 3000, 0 },
    { "os", 0, 8000, 0, 1000 },     { "o", 0, 9000, 0, 0 },
    { "b", 0, 0, 9000, 0 },         { "s", 0, 0, 0, 9000 },
    { "bs", 0, 0, 8000, 1000 },     { "c", 9000, 0, 0, 0 },
    { "cs", 2000, 0, 0, 7000 },     { "cb", 2000, 0, 7000, 0 },
    { "co", 2000, 7000, 0, 0 },     { "?", 0, 9000, 0, 0 },
    { "?bs", 0, 5000, 3000, 1000 }, { "", 0, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) indicators = make_indicators (cases[i].levels);

      g_test_message ("“%s”", cases[i].levels);
      g_assert_cmpint (jx_weights_of_level (indicators, JX_LEVEL1_COST), ==, cases[i].cost);
      g_assert_cmpint (jx_weights_of_level (indicators, JX_LEVEL1_OUTPUT), ==, cases[i].output);
      g_assert_cmpint (jx_weights_of_level (indicators, JX_LEVEL1_BENEFIT), ==, cases[i].benefit);
      g_assert_cmpint (jx_weights_of_level (indicators, JX_LEVEL1_SATISFACTION),
                       ==,
                       cases[i].satisfaction);
      g_assert_cmpint (jx_weights_of_level (indicators, JX_LEVEL1_OTHER), ==, 0);
    }
}

static void
assert_shares (const char *levels, const gint64 *own, const gint64 *expected)
{
  g_autoptr (GPtrArray) indicators = make_indicators (levels);
  g_autofree gint64 *weights = NULL;

  for (guint i = 0; own != NULL && i < indicators->len; i++)
    ((JxIndicator *) indicators->pdata[i])->weight = own[i];
  weights = jx_weights_share (indicators);
  for (guint i = 0; i < indicators->len; i++)
    g_assert_cmpint (weights[i], ==, expected[i]);
}

static void
test_even (void)
{
  assert_shares ("ooobs", NULL, (gint64[]){ 1666, 1666, 1668, 3000, 1000 });
  assert_shares ("obobob", NULL, (gint64[]){ 1666, 1333, 1666, 1333, 1668, 1334 });
  assert_shares ("ooooooobs", NULL, (gint64[]){ 714, 714, 714, 714, 714, 714, 716, 3000, 1000 });
}

static void
test_own (void)
{
  assert_shares ("ooobs",
                 (gint64[]){ JX_UNSET, 2000, JX_UNSET, JX_UNSET, 1000 },
                 (gint64[]){ 1500, 2000, 1500, 3000, 1000 });
  assert_shares ("oobs",
                 (gint64[]){ 3001, JX_UNSET, 1250, JX_UNSET },
                 (gint64[]){ 3001, 1999, 1250, 1000 });
  assert_shares ("oobs",
                 (gint64[]){ 6000, JX_UNSET, JX_UNSET, JX_UNSET },
                 (gint64[]){ 6000, 0, 3000, 1000 });
  assert_shares ("obs", (gint64[]){ 0, 0, 0 }, (gint64[]){ 0, 0, 0 });
}

static void
test_unknown_level (void)
{
  assert_shares ("o?bs", NULL, (gint64[]){ 2500, 2500, 3000, 1000 });
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) indicators = make_indicators ("");

  g_assert_null (jx_weights_share (indicators));
}

/* Whatever the levels, the shares sum up exactly, are not negative and are even but for the last.
 */
static void
test_random (void)
{
  for (guint run = 0; run < 2000; run++)
    {
      char   levels[41];
      guint  n = g_test_rand_int_range (1, 41);
      gint64 sum = 0;
      gint64 least[128];
      gint64 most[128];

      for (guint i = 0; i < n; i++)
        levels[i] = "cobs?"[g_test_rand_int_range (0, 5)];
      levels[n] = '\0';
      for (guint i = 0; i < 128; i++)
        {
          least[i] = G_MAXINT64;
          most[i] = 0;
        }

      {
        g_autoptr (GPtrArray) indicators = make_indicators (levels);
        g_autofree gint64 *weights = jx_weights_share (indicators);

        for (guint i = 0; i < n; i++)
          {
            int level = levels[i] == '?' ? 'o' : levels[i];

            g_assert_cmpint (weights[i], >, 0);
            sum += weights[i];
            least[level] = MIN (least[level], weights[i]);
            most[level] = MAX (most[level], weights[i]);
          }
      }
      g_assert_cmpint (sum, ==, POINTS_SHARED);
      for (guint i = 0; i < 128; i++)
        if (most[i] > 0)
          g_assert_cmpint (most[i] - least[i], <, n);
    }
}

/* With own weights that leave something of each level, the sum is still exact. */
static void
test_random_own (void)
{
  for (guint run = 0; run < 2000; run++)
    {
      g_autoptr (GPtrArray) indicators = make_indicators ("ooooobbbss");
      g_autofree gint64 *weights = NULL;
      gint64             sum = 0;

      for (guint i = 0; i < indicators->len; i++)
        if (i != 4 && i != 7 && i != 9 && g_test_rand_bit ())
          ((JxIndicator *) indicators->pdata[i])->weight = g_test_rand_int_range (0, 1000);
      weights = jx_weights_share (indicators);
      for (guint i = 0; i < indicators->len; i++)
        {
          gint64 own = ((JxIndicator *) indicators->pdata[i])->weight;

          if (own != JX_UNSET)
            g_assert_cmpint (weights[i], ==, own);
          g_assert_cmpint (weights[i], >=, 0);
          sum += weights[i];
        }
      g_assert_cmpint (sum, ==, POINTS_SHARED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weights/levels", test_levels);
  g_test_add_func ("/weights/even", test_even);
  g_test_add_func ("/weights/own", test_own);
  g_test_add_func ("/weights/unknown-level", test_unknown_level);
  g_test_add_func ("/weights/none", test_none);
  g_test_add_func ("/weights/random", test_random);
  g_test_add_func ("/weights/random-own", test_random_own);
  return g_test_run ();
}
