/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "model/jx-snapshot.h"

#include <glib.h>
#include <string.h>

/* A value that is neither the default nor the same as that of the other fields of the table. */
static void
fill_field (const JxField *field, gpointer record, guint seed)
{
  g_autofree char *text = g_strdup_printf ("文字 %u", seed);

  if (jx_field_is_text (field))
    jx_field_set_text (field, record, text);
  else
    jx_field_set_int (field, record, 1000 + seed);
}

static gpointer
make_full (JxTable table, guint depth)
{
  const JxTableInfo *info = jx_table_info (table);
  gpointer           record = jx_record_new (table);

  jx_record_set_id (record, 7 + depth);
  for (guint i = 0; i < info->n_fields; i++)
    fill_field (&info->fields[i], record, i);
  for (guint i = 0; i < info->n_children; i++)
    for (guint n = 0; n < 2; n++)
      g_ptr_array_add (jx_record_children (record, &info->children[i]),
                       make_full (info->children[i].table, depth + n + 1));
  return record;
}

static void
assert_equal (JxTable table, gconstpointer a, gconstpointer b)
{
  const JxTableInfo *info = jx_table_info (table);

  g_assert_true (a != b);
  g_assert_cmpint (jx_record_id (a), ==, jx_record_id (b));
  for (guint i = 0; i < info->n_fields; i++)
    g_assert_true (jx_field_equal (&info->fields[i], a, b));
  for (guint i = 0; i < info->n_children; i++)
    {
      GPtrArray *of_a = jx_record_children (a, &info->children[i]);
      GPtrArray *of_b = jx_record_children (b, &info->children[i]);

      g_assert_cmpuint (of_a->len, ==, of_b->len);
      for (guint n = 0; n < of_a->len; n++)
        assert_equal (info->children[i].table, of_a->pdata[n], of_b->pdata[n]);
    }
}

static void
test_new (void)
{
  for (JxTable table = 0; table < JX_N_TABLES; table++)
    {
      const JxTableInfo *info = jx_table_info (table);
      gpointer           record = jx_record_new (table);

      g_assert_cmpint (jx_record_id (record), ==, 0);
      for (guint i = 0; i < info->n_fields; i++)
        {
          const JxField *field = &info->fields[i];

          if (jx_field_is_text (field))
            g_assert_cmpstr (jx_field_get_text (field, record), ==, "");
          else
            g_assert_cmpint (jx_field_get_int (field, record), ==, field->optional ? JX_UNSET : 0);
        }
      for (guint i = 0; i < info->n_children; i++)
        g_assert_cmpuint (jx_record_children (record, &info->children[i])->len, ==, 0);
      jx_record_free (table, record);
      jx_record_free (table, NULL);
    }
}

static void
test_copy (void)
{
  for (JxTable table = 0; table < JX_N_TABLES; table++)
    {
      const JxTableInfo *info = jx_table_info (table);
      gpointer           record = make_full (table, 0);
      gpointer           copy = jx_record_copy (table, record);

      g_test_message ("%s", info->name);
      assert_equal (table, record, copy);
      for (guint i = 0; i < info->n_fields; i++)
        {
          fill_field (&info->fields[i], copy, 500);
          g_assert_false (jx_field_equal (&info->fields[i], record, copy));
        }
      jx_record_free (table, copy);
      jx_record_free (table, record);
    }
}

/* Every member of a struct but its children is one of the fields, and no two overlap. */
static void
test_layout (void)
{
  for (JxTable table = 0; table < JX_N_TABLES; table++)
    {
      const JxTableInfo *info = jx_table_info (table);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      g_assert_cmpuint (info->size, ==, (1 + info->n_fields + info->n_children) * sizeof (gint64));
      for (guint i = 0; i < info->n_fields; i++)
        g_assert_true (g_hash_table_add (seen, GSIZE_TO_POINTER (info->fields[i].offset)));
      for (guint i = 0; i < info->n_children; i++)
        g_assert_true (g_hash_table_add (seen, GSIZE_TO_POINTER (info->children[i].offset)));
      g_assert_false (g_hash_table_contains (seen, NULL));
    }
}

static void
test_find (void)
{
  JxTable found = JX_N_TABLES;

  for (JxTable table = 0; table < JX_N_TABLES; table++)
    {
      const JxTableInfo *info = jx_table_info (table);

      g_assert_true (jx_table_find (info->name, &found));
      g_assert_cmpint (found, ==, table);
      for (guint i = 0; i < info->n_fields; i++)
        g_assert_true (jx_field_find (table, info->fields[i].name) == &info->fields[i]);
      for (guint i = 0; i < info->n_children; i++)
        g_assert_nonnull (jx_field_find (info->children[i].table, info->children[i].ref));
      if (info->order != NULL)
        g_assert_nonnull (jx_field_find (table, info->order));
    }

  g_assert_false (jx_table_find ("journal", &found));
  g_assert_null (jx_field_find (JX_TABLE_PROJECT, "id"));
  g_assert_true (jx_field_find (JX_TABLE_SETTING, "reverse-rule") ==
                 jx_field_find (JX_TABLE_SETTING, "reverse_rule"));
}

typedef struct
{
  JxTable     table;
  const char *field;
  const char *typed;
  const char *shown;
} Reading;

static const Reading readings[] = {
  { JX_TABLE_PROJECT, "name", " 工会费（2050202） ", "工会费（2050202）" },
  { JX_TABLE_PROJECT, "name", "", "" },
  { JX_TABLE_PROJECT, "purpose", "一、\r\n\t二、\r三、", "一、\n\t二、\n三、" },
  { JX_TABLE_PROJECT, "budget", "260", "260.00" },
  { JX_TABLE_PROJECT, "budget", "151,500元", "15.15" },
  { JX_TABLE_PROJECT, "budget", "", "0.00" },
  { JX_TABLE_PROJECT, "start", "2021年1月2日", "2021-01-02" },
  { JX_TABLE_PROJECT, "end", " ", "" },
  { JX_TABLE_PROJECT, "unit-id", "3", "3" },
  { JX_TABLE_PLAN, "month", "１０", "10" },
  { JX_TABLE_PLAN, "percent", "25", "25.00%" },
  { JX_TABLE_PAYMENT, "amount", "1234.5", "1,234.50" },
  { JX_TABLE_PAYMENT, "amount", "-0.2万", "-2,000.00" },
  { JX_TABLE_PAYMENT, "source", "other", "other" },
  { JX_TABLE_PAYMENT, "source", "Other funds", "other" },
  { JX_TABLE_ADJUSTMENT, "fiscal", "-5", "-5.00" },
  { JX_TABLE_INDICATOR, "weight", "12.5", "12.5" },
  { JX_TABLE_INDICATOR, "weight", "0", "0" },
  { JX_TABLE_INDICATOR, "weight", " ", "" },
  { JX_TABLE_INDICATOR, "sign", "≥", "≥" },
  { JX_TABLE_INDICATOR, "sign", "＜", "<" },
  { JX_TABLE_INDICATOR, "sign", "", "" },
  { JX_TABLE_INDICATOR, "direction", "More is better", "positive" },
  { JX_TABLE_INDICATOR, "project_goal_id", "", "" },
  { JX_TABLE_SETTING, "checkpoints", "3、6、9、12", "3,6,9,12" },
  { JX_TABLE_SETTING, "frame", "B", "B" },
  { JX_TABLE_SETTING, "reverse-rule", "ratio", "ratio" },
  { JX_TABLE_SETTING, "year", "2021", "2021" },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      const Reading *reading = &readings[i];
      const JxField *field = jx_field_find (reading->table, reading->field);
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = NULL;
      gpointer         record = make_full (reading->table, 0);
      gpointer         again = jx_record_new (reading->table);

      g_test_message ("%s = %s", reading->field, reading->typed);
      g_assert_true (jx_field_parse (field, reading->typed, record, &error));
      g_assert_no_error (error);
      shown = jx_field_format (field, record);
      g_assert_cmpstr (shown, ==, reading->shown);

      g_assert_true (jx_field_parse (field, shown, again, &error));
      g_assert_true (jx_field_equal (field, record, again));
      jx_record_free (reading->table, again);
      jx_record_free (reading->table, record);
    }
}

static const struct
{
  JxTable     table;
  const char *field;
  const char *typed;
  const char *message;
} refusals[] = {
  { JX_TABLE_PROJECT, "name", "工会\001费", "Project name holds a control character" },
  { JX_TABLE_PROJECT, "name", "工会\302\205费", "control character" },
  { JX_TABLE_PROJECT, "name", "工会\n费", "Project name is one line" },
  { JX_TABLE_PROJECT, "name", "工会\t费", "one line" },
  { JX_TABLE_PROJECT, "purpose", "工会\033[1m费", "control character" },
  { JX_TABLE_PROJECT, "name", "付款\u202e001\u202c元", "control character" },
  { JX_TABLE_PROJECT, "purpose", "付款\u2067001\u2069元", "control character" },
  { JX_TABLE_PROJECT, "budget", "-1", "“-1” is out of range for Budget." },
  { JX_TABLE_PROJECT, "budget", "约260", "not an amount" },
  { JX_TABLE_PROJECT, "start", "2021-02-30", "day of the calendar" },
  { JX_TABLE_PROJECT, "start", "3-1", "not a date" },
  { JX_TABLE_PROJECT, "position", "-1", "out of range for position" },
  { JX_TABLE_PROJECT, "unit_id", "1.5", "not a whole number" },
  { JX_TABLE_PLAN, "month", "13", "out of range" },
  { JX_TABLE_PLAN, "month", "0", "out of range" },
  { JX_TABLE_PLAN, "month", "", "Checkpoint month must not be empty." },
  { JX_TABLE_PLAN, "percent", "-1%", "not a percentage" },
  { JX_TABLE_PLAN, "percent", "10001%", "out of range" },
  { JX_TABLE_PAYMENT, "source", "bank", "“bank” is not one of the choices here: fiscal, other." },
  { JX_TABLE_INDICATOR, "weight", "100.01", "out of range" },
  { JX_TABLE_INDICATOR, "weight", "-1", "out of range" },
  { JX_TABLE_INDICATOR, "weight", "1.005", "decimals" },
  { JX_TABLE_INDICATOR, "sign", "!", "≥, >, =, ≤, <, 定性." },
  { JX_TABLE_SETTING, "checkpoints", "3,6", "must be 12" },
  { JX_TABLE_SETTING, "checkpoints", "", "must be 12" },
  { JX_TABLE_SETTING, "year", "21", "out of range" },
  { JX_TABLE_SETTING, "year", "", "must not be empty" },
  { JX_TABLE_SETTING, "frame", "C", "A, B" },
};

static void
test_refuse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      const JxField *field = jx_field_find (refusals[i].table, refusals[i].field);
      g_autoptr (GError) error = NULL;
      gpointer record = make_full (refusals[i].table, 0);
      gpointer before = jx_record_copy (refusals[i].table, record);

      g_test_message ("%s = %s", refusals[i].field, refusals[i].typed);
      g_assert_false (jx_field_parse (field, refusals[i].typed, record, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
      g_assert_nonnull (strstr (error->message, refusals[i].message));
      assert_equal (refusals[i].table, record, before);
      jx_record_free (refusals[i].table, before);
      jx_record_free (refusals[i].table, record);
    }
}

static void
test_refuse_bytes (void)
{
  g_autoptr (JxProject) project = jx_project_new ();
  g_autoptr (GError) error = NULL;
  const JxField *field = jx_field_find (JX_TABLE_PROJECT, "name");

  g_assert_false (jx_field_parse (field, "\377", project, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
  g_assert_cmpstr (project->name, ==, "");
}

/* A length is counted in characters, not bytes. */
static void
test_length (void)
{
  g_autoptr (JxProject) project = jx_project_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const JxField *field = jx_field_find (JX_TABLE_PROJECT, "name");

  for (gint64 i = 0; i < field->most; i++)
    g_string_append (text, "绩");
  g_assert_true (jx_field_parse (field, text->str, project, &error));
  g_assert_cmpstr (project->name, ==, text->str);

  g_string_append (text, "效");
  g_assert_false (jx_field_parse (field, text->str, project, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, "Project name can hold 2000 characters at most.");
}

static void
set_and_settle (JxIndicator *indicator, const char *name, const char *text)
{
  const JxField *field = jx_field_find (JX_TABLE_INDICATOR, name);

  g_assert_true (jx_field_parse (field, text, indicator, NULL));
  jx_table_info (JX_TABLE_INDICATOR)->settle (indicator, field);
}

static void
assert_target (const JxIndicator *indicator,
               const char        *printed,
               JxSign             sign,
               const char        *value,
               const char        *unit)
{
  g_assert_cmpstr (indicator->printed, ==, printed);
  g_assert_cmpint (indicator->sign, ==, sign);
  g_assert_cmpstr (indicator->value, ==, value);
  g_assert_cmpstr (indicator->unit, ==, unit);
}

static void
test_settle (void)
{
  g_autoptr (JxIndicator) indicator = jx_indicator_new ();

  set_and_settle (indicator, "printed", "≤100优");
  assert_target (indicator, "≤100优", JX_SIGN_AT_MOST, "100", "优");
  set_and_settle (indicator, "sign", "≥");
  assert_target (indicator, "≥100优", JX_SIGN_AT_LEAST, "100", "优");
  set_and_settle (indicator, "unit", "%");
  assert_target (indicator, "≥100%", JX_SIGN_AT_LEAST, "100", "%");
  set_and_settle (indicator, "value", "98.5");
  assert_target (indicator, "≥98.5%", JX_SIGN_AT_LEAST, "98.5", "%");
  set_and_settle (indicator, "printed", "不低于95％");
  assert_target (indicator, "不低于95％", JX_SIGN_AT_LEAST, "95", "%");
  set_and_settle (indicator, "name", "满意度");
  assert_target (indicator, "不低于95％", JX_SIGN_AT_LEAST, "95", "%");
  set_and_settle (indicator, "printed", "");
  assert_target (indicator, "", JX_SIGN_NONE, "", "");
}

static void
test_settle_words (void)
{
  g_autoptr (JxIndicator) indicator = jx_indicator_new ();

  set_and_settle (indicator, "printed", "100优");
  set_and_settle (indicator, "sign", "定性");
  assert_target (indicator, "100优", JX_SIGN_QUALITATIVE, "", "100优");
  set_and_settle (indicator, "unit", "优");
  assert_target (indicator, "优", JX_SIGN_QUALITATIVE, "", "优");
  set_and_settle (indicator, "value", "95");
  assert_target (indicator, "95优", JX_SIGN_NONE, "95", "优");
}

/* From an empty row the three fields can be filled in one after the other. */
static void
test_settle_step_by_step (void)
{
  g_autoptr (JxIndicator) indicator = jx_indicator_new ();

  set_and_settle (indicator, "sign", "≥");
  assert_target (indicator, "≥", JX_SIGN_AT_LEAST, "", "");
  set_and_settle (indicator, "value", "98");
  assert_target (indicator, "≥98", JX_SIGN_AT_LEAST, "98", "");
  set_and_settle (indicator, "unit", "%");
  assert_target (indicator, "≥98%", JX_SIGN_AT_LEAST, "98", "%");
}

static void
test_set_printed_keeps_letters (void)
{
  g_autoptr (JxIndicator) indicator = jx_indicator_new ();

  jx_indicator_set_printed (indicator, "≤100优 ");
  assert_target (indicator, "≤100优 ", JX_SIGN_AT_MOST, "100", "优");
  jx_indicator_set_printed (indicator, indicator->printed);
  assert_target (indicator, "≤100优 ", JX_SIGN_AT_MOST, "100", "优");
}

static void
test_settings (void)
{
  g_autoptr (JxSnapshot) old = jx_snapshot_new (2021);
  g_autoptr (JxSnapshot) new = jx_snapshot_new (2022);
  const JxSettings *settings = old->settings;

  g_assert_cmpint (settings->year, ==, 2021);
  g_assert_cmpint (settings->frame, ==, JX_FRAME_A);
  g_assert_cmpstr (settings->checkpoints, ==, "3,6,10,12");
  g_assert_cmpint (settings->money_unit, ==, JX_MONEY_WAN);
  g_assert_cmpint (settings->reverse_rule, ==, JX_REVERSE_LINEAR);
  g_assert_cmpint (settings->state, ==, JX_STATE_OPEN);
  g_assert_cmpint (settings->ahead, ==, 1000);
  g_assert_cmpint (settings->behind, ==, 1000);
  g_assert_cmpint (settings->far_behind, ==, 2500);
  g_assert_cmpuint (old->units->len, ==, 0);
  g_assert_cmpint (new->settings->frame, ==, JX_FRAME_B);
}

static void
test_snapshot_find (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  g_autoptr (JxProject) stranger = jx_project_new ();

  for (gint64 u = 0; u < 2; u++)
    {
      JxUnit *unit = jx_unit_new ();

      g_ptr_array_add (snapshot->units, unit);
      for (gint64 p = 0; p < 2; p++)
        {
          JxProject *project = jx_project_new ();

          project->id = 10 * u + p + 1;
          g_ptr_array_add (unit->projects, project);
          g_assert_true (jx_snapshot_find_project (snapshot, project->id) == project);
          g_assert_true (jx_snapshot_unit_of (snapshot, project) == unit);
        }
    }

  g_assert_null (jx_snapshot_find_project (snapshot, 99));
  g_assert_null (jx_snapshot_unit_of (snapshot, stranger));
}

static void
test_place (void)
{
  const JxPlace place = { JX_TABLE_PROJECT, 3, "name" };
  const JxPlace same = { JX_TABLE_PROJECT, 3, "name" };
  const JxPlace others[] = {
    { JX_TABLE_UNIT, 3, "name" },
    { JX_TABLE_PROJECT, 4, "name" },
    { JX_TABLE_PROJECT, 3, "code" },
    { JX_TABLE_PROJECT, 3, NULL },
  };

  g_assert_true (jx_place_equal (&place, &same));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (jx_place_equal (&place, &others[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/new", test_new);
  g_test_add_func ("/record/copy", test_copy);
  g_test_add_func ("/record/layout", test_layout);
  g_test_add_func ("/record/find", test_find);
  g_test_add_func ("/record/parse", test_parse);
  g_test_add_func ("/record/refuse", test_refuse);
  g_test_add_func ("/record/refuse-bytes", test_refuse_bytes);
  g_test_add_func ("/record/length", test_length);
  g_test_add_func ("/record/settle", test_settle);
  g_test_add_func ("/record/settle-words", test_settle_words);
  g_test_add_func ("/record/settle-step-by-step", test_settle_step_by_step);
  g_test_add_func ("/record/set-printed-keeps-letters", test_set_printed_keeps_letters);
  g_test_add_func ("/record/settings", test_settings);
  g_test_add_func ("/record/snapshot-find", test_snapshot_find);
  g_test_add_func ("/record/place", test_place);

  return g_test_run ();
}
