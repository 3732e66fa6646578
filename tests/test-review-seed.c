/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft.h"
#include "rules/jx-review.h"

#include <glib.h>
#include <string.h>

static JxSnapshot *
read_seed (void)
{
  const char      *shared = g_getenv ("JX_SHARED");
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (JxDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  JxSnapshot *snapshot;

  path = g_build_filename (shared != NULL ? shared : "", "seed", "huailai-2021.txt", NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the founding document is not there");
      return NULL;
    }

  file = g_file_new_for_path (path);
  draft = jx_draft_read (file, &error);
  g_assert_no_error (error);
  snapshot = jx_snapshot_new (2021);
  g_ptr_array_add (snapshot->units, g_steal_pointer (&draft->unit));
  return snapshot;
}

/* Findings of @rule whose message holds @part; of any project where @project is %NULL. */
static guint
count_in (GPtrArray *findings, const char *rule, const JxProject *project, const char *part)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      n += g_str_equal (finding->rule->id, rule) &&
           (project == NULL || finding->project == project) &&
           strstr (finding->message, part) != NULL;
    }
  return n;
}

static void
test_counts (void)
{
  static const guint expected[] = {
    2, 8, 6, 2, 3, 2, 2, 8, 13, 18, 7, 0, 0, 0, 0, 0, 1, 0, 4, 1, 0, 1, 0, 0, 0,
  };
  g_autoptr (JxSnapshot) snapshot = read_seed ();
  g_autoptr (GPtrArray) findings = NULL;

  if (snapshot == NULL)
    return;

  findings = jx_review (snapshot);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *id = g_strdup_printf ("R%02u", i + 1);

      g_test_message ("%s", id);
      g_assert_cmpuint (count_in (findings, id, NULL, ""), ==, expected[i]);
    }
}

/* Where the rules ask for the findings of the founding document. */
static void
test_places (void)
{
  static const struct
  {
    const char *rule;
    const char *part;
    guint       n[3];
  } expected[] = {
    { "R01", "服务对象满意度指标", { 0, 0, 2 } },
    { "R02", "", { 3, 2, 3 } },
    { "R03", "时效指标", { 1, 1, 1 } },
    { "R03", "成本指标", { 1, 1, 1 } },
    { "R04", "", { 0, 1, 1 } },
    { "R05", "", { 0, 1, 2 } },
    { "R06", "", { 1, 1, 0 } },
    { "R07", "**人", { 0, 2, 0 } },
    { "R08", "only “0”", { 1, 0, 0 } },
    { "R17", "", { 0, 0, 1 } },
    { "R19", "沿线学生", { 0, 0, 1 } },
    { "R19", "文明城市", { 0, 1, 1 } },
    { "R22", "250202", { 1, 0, 0 } },
  };
  g_autoptr (JxSnapshot) snapshot = read_seed ();
  g_autoptr (GPtrArray) findings = NULL;
  const JxUnit *unit;

  if (snapshot == NULL)
    return;

  unit = snapshot->units->pdata[0];
  findings = jx_review (snapshot);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    for (guint p = 0; p < 3; p++)
      {
        g_test_message ("%s in project %u", expected[i].rule, p + 1);
        g_assert_cmpuint (count_in (findings,
                                    expected[i].rule,
                                    unit->projects->pdata[p],
                                    expected[i].part),
                          ==,
                          expected[i].n[p]);
      }
}

static void
apply_fix (const JxFinding *finding)
{
  const JxTableInfo *info = jx_table_info (finding->place.table);
  const JxField     *field = jx_field_find (finding->place.table, finding->place.field);
  gpointer           record =
    finding->indicator != NULL ? (gpointer) finding->indicator : (gpointer) finding->project;
  g_autoptr (GError) error = NULL;

  jx_field_parse (field, finding->fix, record, &error);
  g_assert_no_error (error);
  if (info->settle != NULL)
    info->settle (record, field);
}

/* Every quick fix that is offered for the founding document makes its finding go away. */
static void
test_fixes (void)
{
  g_autoptr (JxSnapshot) snapshot = read_seed ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) left = NULL;
  guint n_fixes = 0;

  if (snapshot == NULL)
    return;

  findings = jx_review (snapshot);
  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      if (finding->fix == NULL)
        continue;
      apply_fix (finding);
      n_fixes++;
    }
  left = jx_review (snapshot);
  g_assert_cmpuint (n_fixes, >, 10);
  g_assert_cmpuint (count_in (left, "R01", NULL, ""), ==, 0);
  g_assert_cmpuint (count_in (left, "R02", NULL, ""), ==, 0);
  g_assert_cmpuint (count_in (left, "R22", NULL, ""), ==, 0);
  for (guint i = 0; i < left->len; i++)
    g_assert_null (((JxFinding *) left->pdata[i])->fix);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review-seed/counts", test_counts);
  g_test_add_func ("/review-seed/places", test_places);
  g_test_add_func ("/review-seed/fixes", test_fixes);
  return g_test_run ();
}
