/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-words.h"

#include <string.h>

typedef struct
{
  guint       traits;
  const char *words; /* separated by blanks */
} WordList;

static const WordList lists[] = {
  { JX_TRAIT_SATISFACTION, "满意度 满意率" },
  { JX_TRAIT_LESS,
    "投诉 差错 错误 误差 偏差 事故 死亡 伤亡 失败 故障 流失 返贫 违规 违纪 违法 超支 超期 逾期 "
    "延误 闲置 空置 结余 调整 能耗 排放 污染 下降 降低 减少 缩短 控制 成本 费用 支出 金额 标准 "
    "总额 资金规模 三公 时限 时间 时长 工期 天数 周期 耗时 占用 损失 风险 发病 信访 上访 争议 单价 "
    "造价 人均 价格 经费 超过" },
  { JX_TRAIT_NEGATED, "不满意 不合格 不达标 不及时 未完成 未达标 未到位 未覆盖 未参与" },
  { JX_TRAIT_FAVOURABLE | JX_TRAIT_RATE,
    "参与率 完成率 覆盖率 合格率 达标率 到位率 及时率 优良率 普及率 知晓率 建会率 入会率 就业率 "
    "使用率 利用率 办结率 认可率 执行率 签订率 准确率 通过率 成功率 出勤率 增长率 提高率 调解率 "
    "结案率 满意率" },
  { JX_TRAIT_MORE, "率" },
  { JX_TRAIT_RATE, "比例 占比 比重 百分比 % ％" },
  { JX_TRAIT_MORE,
    "参与 完成 覆盖 达标 合格 优良 提高 提升 增强 增长 增加 改善 人次 人数 场次 影响力 受益 普及 "
    "知晓 认可 惠及" },
  { JX_TRAIT_GROWTH, "增长 增幅 增速 增加 提高率 提升率 超额" },
  { JX_TRAIT_COMPLETION, "完成率" },
  { JX_TRAIT_PROMPT, "及时率 及时性 及时程度 完成时间 完成时限 按期 按时" },
  { JX_TRAIT_SOURCE,
    "计划 方案 标准 规定 办法 文件 通知 历史 往年 上年 去年 近三年 合同 协议 规划 预算 要求 制度 "
    "法律 法规 条例 章程 统计 数据 台账 调查 问卷 报告 批复 职责 定额 市场 价格 测算 要点 任务书 "
    "意见 公告 招标 中标 经验 同行 行业 〔 号文 协定 纪要 名册 名单 清单 细则 公约 规范" },
  { JX_TRAIT_RESULT,
    "完成 满意 到位 达标 合格 认可 实现 维护 提高 提升 改善 增强 有效 明显 显著 良好 优秀" },
  { JX_TRAIT_GRADE, "优 良 差 好 满意 合格 达标 明显 显著 有效 较高" },
  { JX_TRAIT_FOREIGN,
    "沿线学生 沿线群众 文明城市 研究任务 立项项目 粮食产量 病虫害 河道 公路里程 垃圾清运 造林 "
    "牲畜 出栏 门诊人次 污水 路灯 招生" },
  { JX_TRAIT_PLACEHOLDER,
    "** ＊＊ ×× 请填写 请输入 此处填写 单击此处 点击此处 待填写 待补充 待完善 待定 填写说明" },
  { JX_TRAIT_CROSSES, "XX xx Xx xX ＸＸ ｘｘ" },
  { JX_TRAIT_ELLIPSIS, "…… ......" },
};

typedef struct
{
  const char *text;
  guint16     length;
  guint16     next; /* entry with the same slot; 0 ends */
  guint       traits;
} Word;

#define SLOTS 1024
#define MAX_WORDS 400

/* All words by their first character, so that a text is read once however many words there are. */
static Word    words[MAX_WORDS];
static guint16 slots[SLOTS];

static guint
slot_of (gunichar c)
{
  return (c * 2654435761u) >> 22;
}

static void
enter_words (void)
{
  guint n = 1;

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (const char *p = lists[l].words; *p != '\0';)
      {
        gsize length = strcspn (p, " ");
        guint slot = slot_of (g_utf8_get_char (p));

        g_assert (n < MAX_WORDS);
        words[n] = (Word){ p, length, slots[slot], lists[l].traits };
        slots[slot] = n++;
        p += length + strspn (p + length, " ");
      }
}

/**
 * jx_words_traits:
 * @text: UTF-8
 *
 * Finds in one pass what the words of @text tell a review.
 *
 * Returns: bits of #JxTrait
 */
guint
jx_words_traits (const char *text)
{
  static gsize once = 0;
  guint        traits = 0;

  g_return_val_if_fail (text != NULL, 0);

  if (g_once_init_enter (&once))
    {
      enter_words ();
      g_once_init_leave (&once, 1);
    }

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = slots[slot_of (g_utf8_get_char (p))]; i != 0; i = words[i].next)
      if (strncmp (p, words[i].text, words[i].length) == 0)
        traits |= words[i].traits;
  return traits;
}

/* Chinese characters, which most are, need not be asked whether they are blanks. */
static gboolean
is_blank (gunichar c)
{
  return (c < 0x3400 || c > 0x9fff) &&
         (g_unichar_isspace (c) || c == 0x00a0 || c == 0x200b || c == 0xfeff);
}

static gunichar
next_visible (const char **cursor)
{
  while (**cursor != '\0')
    {
      gunichar c = g_utf8_get_char (*cursor);

      *cursor = g_utf8_next_char (*cursor);
      if (!is_blank (c))
        return c;
    }
  return 0;
}

/**
 * jx_words_same:
 * @a: UTF-8
 * @b: UTF-8
 *
 * Whether @a and @b say the same, apart from blanks.
 */
gboolean
jx_words_same (const char *a, const char *b)
{
  gunichar c;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (g_str_equal (a, b))
    return TRUE;
  do
    {
      c = next_visible (&a);
      if (c != next_visible (&b))
        return FALSE;
    }
  while (c != 0);
  return TRUE;
}

/**
 * jx_words_hash:
 * @text: UTF-8
 * @seed: a hash to go on from
 *
 * Hashes @text apart from its blanks, in keeping with jx_words_same().
 *
 * Returns: the hash
 */
guint
jx_words_hash (const char *text, guint seed)
{
  gunichar c;

  g_return_val_if_fail (text != NULL, seed);

  while ((c = next_visible (&text)) != 0)
    seed = (seed ^ c) * 16777619u;
  return seed * 31u + 7u;
}
