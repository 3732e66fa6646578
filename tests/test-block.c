/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-block.h"

static const char *const plain_fields[] = {
  "name", "description", "sign", "value", "unit", "basis", "weight", NULL,
};

static GPtrArray *
new_faults (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) jx_block_fault_free);
}

static void
test_parse (void)
{
  g_autoptr (JxBlock) block = jx_block_parse ("a\tb\r\n\"c\nd\"\r\n\t\t\r\n\r\n");

  g_assert_cmpuint (block->rows->len, ==, 2);
  g_assert_cmpuint (block->n_columns, ==, 2);
  g_assert_cmpstr (jx_block_cell (block, 0, 1), ==, "b");
  g_assert_cmpstr (jx_block_cell (block, 1, 0), ==, "c\nd");
  g_assert_cmpstr (jx_block_cell (block, 1, 1), ==, "");
  g_assert_cmpstr (jx_block_cell (block, 0, 9), ==, "");
}

static void
test_parse_empty (void)
{
  g_autoptr (JxBlock) block = jx_block_parse ("\r\n");

  g_assert_cmpuint (block->rows->len, ==, 0);
  g_assert_null (jx_block_take_headings (block));
}

static void
test_headings (void)
{
  g_autoptr (JxBlock) block =
    jx_block_parse ("序号\t一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t\"指标值\n确定依据\"\n"
                    "1\t产出指标\t数量指标\t慰问人数\t春节慰问\t≥100人\t上年实绩\n"
                    "2\t\t\t慰问次数\t\t4次\t\n"
                    "3\t\t质量指标\t准确率\t\t≥98%\t\n");
  g_autofree const char **fields = jx_block_take_headings (block);

  g_assert_nonnull (fields);
  g_assert_null (fields[0]);
  g_assert_cmpstr (fields[1], ==, "level1");
  g_assert_cmpstr (fields[3], ==, "name");
  g_assert_cmpstr (fields[4], ==, "description");
  g_assert_cmpstr (fields[5], ==, "value");
  g_assert_cmpstr (fields[6], ==, "basis");
  g_assert_cmpuint (block->rows->len, ==, 3);
  /* What was merged downwards. */
  g_assert_cmpstr (jx_block_cell (block, 2, 1), ==, "产出指标");
  g_assert_cmpstr (jx_block_cell (block, 1, 2), ==, "数量指标");
  g_assert_cmpstr (jx_block_cell (block, 2, 2), ==, "质量指标");
}

static void
test_no_headings (void)
{
  static const char *const texts[] = {
    "慰问人数\t春节慰问\n",
    "三级指标\n慰问人数\n",
    "描述\t单位\n春节慰问\t人\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JxBlock) block = jx_block_parse (texts[i]);
      guint n_rows = block->rows->len;

      g_assert_null (jx_block_take_headings (block));
      g_assert_cmpuint (block->rows->len, ==, n_rows);
    }
}

static void
test_apply (void)
{
  g_autoptr (JxBlock) block =
    jx_block_parse ("\"慰问\n人数\"\t\"春节\n慰问\"\t>=\t１００\t人\t上年实绩\t12.5\n");
  g_autoptr (JxIndicator) indicator = jx_indicator_new ();
  g_autoptr (GPtrArray) faults = new_faults ();

  jx_block_apply (block, 0, plain_fields, indicator, faults);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpstr (indicator->name, ==, "慰问人数");
  g_assert_cmpstr (indicator->description, ==, "春节\n慰问");
  g_assert_cmpint (indicator->sign, ==, JX_SIGN_AT_LEAST);
  g_assert_cmpstr (indicator->value, ==, "100");
  g_assert_cmpstr (indicator->printed, ==, "≥100人");
  g_assert_cmpint (indicator->weight, ==, 1250);
}

static void
test_faults (void)
{
  g_autoptr (JxBlock) block = jx_block_parse ("a\tb\t很多\t9\t人\tc\tzwölf\n");
  g_autoptr (JxIndicator) indicator = jx_indicator_new ();
  g_autoptr (GPtrArray) faults = new_faults ();
  const JxBlockFault *fault;

  indicator->weight = 700;
  jx_block_apply (block, 0, plain_fields, indicator, faults);
  g_assert_cmpuint (faults->len, ==, 2);
  fault = faults->pdata[0];
  g_assert_cmpuint (fault->column, ==, 2);
  g_assert_cmpstr (fault->field->name, ==, "sign");
  g_assert_cmpstr (fault->text, ==, "很多");
  fault = faults->pdata[1];
  g_assert_cmpuint (fault->row, ==, 0);
  g_assert_cmpstr (fault->field->name, ==, "weight");
  g_assert_cmpuint (g_utf8_strlen (fault->message, -1), >, 10);
  g_assert_cmpint (indicator->weight, ==, 700);
  g_assert_cmpint (indicator->sign, ==, JX_SIGN_NONE);
  g_assert_cmpstr (indicator->value, ==, "9");
}

static void
test_cell (void)
{
  static const struct
  {
    JxSign      sign;
    const char *field;
    const char *typed;
    const char *stored_in;
    const char *text;
  } cases[] = {
    { JX_SIGN_NONE, "value", "98", "value", "98" },
    { JX_SIGN_AT_LEAST, "value", "９８．５", "value", "98.5" },
    { JX_SIGN_AT_LEAST, "value", "", "value", "" },
    { JX_SIGN_NONE, "value", "≥95%", "printed", "≥95%" },
    { JX_SIGN_AT_MOST, "value", "不低于95%", "printed", "不低于95%" },
    { JX_SIGN_AT_MOST, "value", "95%", "printed", "≤95%" },
    { JX_SIGN_NONE, "value", "95%", "printed", "95%" },
    { JX_SIGN_QUALITATIVE, "value", "95%", "printed", "95%" },
    { JX_SIGN_NONE, "value", "优", "printed", "优" },
    { JX_SIGN_AT_LEAST, "value", "12月底前", "printed", "12月底前" },
    { JX_SIGN_NONE, "sign", ">=", "sign", "≥" },
    { JX_SIGN_NONE, "sign", "不超过", "sign", "≤" },
    { JX_SIGN_NONE, "sign", "＜", "sign", "<" },
    { JX_SIGN_NONE, "sign", "", "sign", "" },
    { JX_SIGN_NONE, "sign", "定性", "sign", "定性" },
    { JX_SIGN_NONE, "sign", "5", "sign", "5" },
    { JX_SIGN_NONE, "name", "≥95%", "name", "≥95%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxIndicator) indicator = jx_indicator_new ();
      g_autofree char *text = NULL;

      indicator->sign = cases[i].sign;
      g_assert_cmpstr (jx_cell_read (indicator, cases[i].field, cases[i].typed, &text),
                       ==,
                       cases[i].stored_in);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/block/parse", test_parse);
  g_test_add_func ("/block/parse-empty", test_parse_empty);
  g_test_add_func ("/block/headings", test_headings);
  g_test_add_func ("/block/no-headings", test_no_headings);
  g_test_add_func ("/block/apply", test_apply);
  g_test_add_func ("/block/faults", test_faults);
  g_test_add_func ("/block/cell", test_cell);

  return g_test_run ();
}
