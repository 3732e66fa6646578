/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-target.h"

#include "model/jx-number.h"

#include <glib.h>

static const struct
{
  const char *printed;
  JxSign      sign;
  const char *value;
  const char *unit;
} readings[] = {
  { "≤100优", JX_SIGN_AT_MOST, "100", "优" },
  { "100优", JX_SIGN_NONE, "100", "优" },
  { "100%", JX_SIGN_NONE, "100", "%" },
  { "100", JX_SIGN_NONE, "100", "" },
  { "", JX_SIGN_NONE, "", "" },
  { " 　\n", JX_SIGN_NONE, "", "" },
  { "≤100优 ", JX_SIGN_AT_MOST, "100", "优" },
  { "≥100慰问到位", JX_SIGN_AT_LEAST, "100", "慰问到位" },
  { "100帮扶困难职工满意度调查", JX_SIGN_NONE, "100", "帮扶困难职工满意度调查" },

  { "≥98%", JX_SIGN_AT_LEAST, "98", "%" },
  { "≧98.5％", JX_SIGN_AT_LEAST, "98.5", "%" },
  { "⩾98%", JX_SIGN_AT_LEAST, "98", "%" },
  { ">=98%", JX_SIGN_AT_LEAST, "98", "%" },
  { "=>98%", JX_SIGN_AT_LEAST, "98", "%" },
  { "＞＝９８％", JX_SIGN_AT_LEAST, "98", "%" },
  { ">5", JX_SIGN_MORE, "5", "" },
  { "＞5次", JX_SIGN_MORE, "5", "次" },
  { "=3", JX_SIGN_EQUAL, "3", "" },
  { "＝12次", JX_SIGN_EQUAL, "12", "次" },
  { "等于12次", JX_SIGN_EQUAL, "12", "次" },
  { "≦3天", JX_SIGN_AT_MOST, "3", "天" },
  { "<=3天", JX_SIGN_AT_MOST, "3", "天" },
  { "＜3天", JX_SIGN_LESS, "3", "天" },
  { "≥ 1,200 人", JX_SIGN_AT_LEAST, "1200", "人" },
  { "≥１，２００人", JX_SIGN_AT_LEAST, "1200", "人" },
  { "-5%", JX_SIGN_NONE, "-5", "%" },

  { "不低于95%", JX_SIGN_AT_LEAST, "95", "%" },
  { "不少于 50人", JX_SIGN_AT_LEAST, "50", "人" },
  { "大于等于95%", JX_SIGN_AT_LEAST, "95", "%" },
  { "高于或等于95%", JX_SIGN_AT_LEAST, "95", "%" },
  { "至少3次", JX_SIGN_AT_LEAST, "3", "次" },
  { "大于95%", JX_SIGN_MORE, "95", "%" },
  { "高于95%", JX_SIGN_MORE, "95", "%" },
  { "超过95%", JX_SIGN_MORE, "95", "%" },
  { "不超过15.15万元", JX_SIGN_AT_MOST, "15.15", "万元" },
  { "不高于5%", JX_SIGN_AT_MOST, "5", "%" },
  { "不多于3次", JX_SIGN_AT_MOST, "3", "次" },
  { "不大于3次", JX_SIGN_AT_MOST, "3", "次" },
  { "小于等于3次", JX_SIGN_AT_MOST, "3", "次" },
  { "小于3次", JX_SIGN_LESS, "3", "次" },
  { "低于3次", JX_SIGN_LESS, "3", "次" },
  { "少于3次", JX_SIGN_LESS, "3", "次" },

  { "95%以上", JX_SIGN_AT_LEAST, "95", "%" },
  { "百分之95", JX_SIGN_NONE, "95", "%" },
  { "不低于百分之 95", JX_SIGN_AT_LEAST, "95", "%" },
  { "百分之９５以上", JX_SIGN_AT_LEAST, "95", "%" },
  { "百分之九十五", JX_SIGN_QUALITATIVE, "", "百分之九十五" },
  { "95%及以上", JX_SIGN_AT_LEAST, "95", "%" },
  { "50人以下", JX_SIGN_AT_MOST, "50", "人" },
  { "3天以内", JX_SIGN_AT_MOST, "3", "天" },
  { "3个工作日之内", JX_SIGN_AT_MOST, "3", "个工作日" },
  { "≥95%以上", JX_SIGN_AT_LEAST, "95", "%" },
  { "≤95%以上", JX_SIGN_AT_MOST, "95", "%以上" },

  { "≤30日", JX_SIGN_AT_MOST, "30", "日" },
  { "≥3年", JX_SIGN_AT_LEAST, "3", "年" },
  { "5个月", JX_SIGN_NONE, "5", "个月" },
  { "2021人", JX_SIGN_NONE, "2021", "人" },
  { "2021.5万元", JX_SIGN_NONE, "2021.5", "万元" },
  { "≥5次/月", JX_SIGN_AT_LEAST, "5", "次/月" },
  { "100，满意", JX_SIGN_NONE, "100", ",满意" },

  { "优", JX_SIGN_QUALITATIVE, "", "优" },
  { "明显", JX_SIGN_QUALITATIVE, "", "明显" },
  { " 明显 提高 ", JX_SIGN_QUALITATIVE, "", "明显 提高" },
  { "**人", JX_SIGN_QUALITATIVE, "", "**人" },
  { "2021年12月底前", JX_SIGN_QUALITATIVE, "", "2021年12月底前" },
  { "２０２１年１２月底前", JX_SIGN_QUALITATIVE, "", "２０２１年１２月底前" },
  { "2021年", JX_SIGN_QUALITATIVE, "", "2021年" },
  { "12月底前", JX_SIGN_QUALITATIVE, "", "12月底前" },
  { "2021-12-31", JX_SIGN_QUALITATIVE, "", "2021-12-31" },
  { "2021.12.31", JX_SIGN_QUALITATIVE, "", "2021.12.31" },
  { "2021/12/31前", JX_SIGN_QUALITATIVE, "", "2021/12/31前" },
  { "不超过2021年12月", JX_SIGN_QUALITATIVE, "", "不超过2021年12月" },
  { "±5%", JX_SIGN_QUALITATIVE, "", "±5%" },
  { "≥优", JX_SIGN_QUALITATIVE, "", "≥优" },
  { "≥", JX_SIGN_QUALITATIVE, "", "≥" },
  { "3-5天", JX_SIGN_QUALITATIVE, "", "3-5天" },
  { "90%～95%", JX_SIGN_QUALITATIVE, "", "90%～95%" },
  { "90%至95%", JX_SIGN_QUALITATIVE, "", "90%至95%" },
  { "1：3", JX_SIGN_QUALITATIVE, "", "1：3" },
  { "1/3", JX_SIGN_QUALITATIVE, "", "1/3" },
  { "1,23", JX_SIGN_QUALITATIVE, "", "1,23" },
  { "0.12345678", JX_SIGN_QUALITATIVE, "", "0.12345678" },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_auto (JxTarget) target = { 0 };

      g_test_message ("%s", readings[i].printed);
      jx_target_read (&target, readings[i].printed);
      g_assert_cmpint (target.sign, ==, readings[i].sign);
      g_assert_cmpstr (target.value, ==, readings[i].value);
      g_assert_cmpstr (target.unit, ==, readings[i].unit);
    }
}

/* What is printed from the fields is read as the same fields. */
static void
test_print_again (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_auto (JxTarget) again = { 0 };
      g_autofree char *printed =
        jx_target_print (readings[i].sign, readings[i].value, readings[i].unit);

      g_test_message ("%s", readings[i].printed);
      jx_target_read (&again, printed);
      g_assert_cmpint (again.sign, ==, readings[i].sign);
      g_assert_cmpstr (again.value, ==, readings[i].value);
      g_assert_cmpstr (again.unit, ==, readings[i].unit);
    }
}

static void
test_print (void)
{
  static const struct
  {
    JxSign      sign;
    const char *value;
    const char *unit;
    const char *printed;
  } cases[] = {
    { JX_SIGN_AT_MOST, "100", "优", "≤100优" }, { JX_SIGN_AT_LEAST, "98", "%", "≥98%" },
    { JX_SIGN_MORE, "5", "次", ">5次" },        { JX_SIGN_LESS, "5", "次", "<5次" },
    { JX_SIGN_EQUAL, "5", "", "=5" },           { JX_SIGN_NONE, "100", "优", "100优" },
    { JX_SIGN_QUALITATIVE, "", "优", "优" },    { JX_SIGN_NONE, "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *printed = jx_target_print (cases[i].sign, cases[i].value, cases[i].unit);

      g_assert_cmpstr (printed, ==, cases[i].printed);
    }
}

static void
test_number (void)
{
  static const struct
  {
    const char *text;
    gboolean    found;
    gint64      micros;
  } cases[] = {
    { "98.5", TRUE, 98500000 },
    { "97%", TRUE, 97 * JX_MICRO },
    { "87人", TRUE, 87 * JX_MICRO },
    { "１，２００人次", TRUE, 1200 * JX_MICRO },
    { " 0.000001 ", TRUE, 1 },
    { "-3", TRUE, -3 * JX_MICRO },
    { "0", TRUE, 0 },
    { "", FALSE, 0 },
    { "优", FALSE, 0 },
    { "≥97%", FALSE, 0 },
    { "约97%", FALSE, 0 },
    { "2021年12月", FALSE, 0 },
    { "12月底", FALSE, 0 },
    { "3-5", FALSE, 0 },
    { "0.0000001", FALSE, 0 },
    { "9999999999999999", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 micros = 42;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (jx_target_number (cases[i].text, &micros), ==, cases[i].found);
      g_assert_cmpint (micros, ==, cases[i].found ? cases[i].micros : 42);
    }
}

static void
test_signs (void)
{
  g_assert_cmpuint (g_strv_length ((char **) jx_sign_names), ==, JX_SIGN_QUALITATIVE + 1);
  g_assert_cmpstr (jx_sign_names[JX_SIGN_NONE], ==, "");
  g_assert_cmpstr (jx_sign_names[JX_SIGN_AT_LEAST], ==, "≥");
  g_assert_cmpstr (jx_sign_names[JX_SIGN_QUALITATIVE], ==, "定性");

  for (JxSign sign = JX_SIGN_NONE; sign <= JX_SIGN_QUALITATIVE; sign++)
    g_assert_cmpint (jx_sign_is_reverse (sign),
                     ==,
                     sign == JX_SIGN_AT_MOST || sign == JX_SIGN_LESS);
}

static void
test_clear (void)
{
  JxTarget target = { 0 };

  jx_target_read (&target, "≥98%");
  jx_target_clear (&target);
  g_assert_null (target.value);
  g_assert_null (target.unit);
  g_assert_cmpint (target.sign, ==, JX_SIGN_NONE);
  jx_target_clear (&target);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/target/read", test_read);
  g_test_add_func ("/target/print", test_print);
  g_test_add_func ("/target/print-again", test_print_again);
  g_test_add_func ("/target/number", test_number);
  g_test_add_func ("/target/signs", test_signs);
  g_test_add_func ("/target/clear", test_clear);

  return g_test_run ();
}
