/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "paper/jx-form-table.h"
#include "paper/jx-form-words.h"

#include <glib/gi18n-lib.h>

/* The 修改记录 (design: forms.md, 10). */

#define TITLE "数据修改记录"

static const JxFormColumn columns[] = {
  { "序号", 5, JX_CELL_CENTRE },  { "时间", 12, JX_CELL_CENTRE },   { "操作人", 8, JX_CELL_CENTRE },
  { "操作", 6, JX_CELL_CENTRE },  { "修改对象", 19, JX_CELL_TEXT }, { "栏目", 10, JX_CELL_CENTRE },
  { "修改前", 20, JX_CELL_TEXT }, { "修改后", 20, JX_CELL_TEXT },
};

#define N_COLUMNS G_N_ELEMENTS (columns)

static const char *
print_kind (char kind)
{
  return kind == '+' ? "新增" : kind == '-' ? "删除" : "修改";
}

static void
add_change (JxGrid *table, const JxTrailLine *change, guint number)
{
  g_autofree char *position = g_strdup_printf ("%u", number);
  const char      *name =
    *change->name != '\0' ? change->name : jx_form_table_word (change->place.table);
  char   *texts[N_COLUMNS] = { position,
                               change->time,
                               change->who,
                               (char *) print_kind (change->kind),
                               (char *) name,
                               (char *) jx_form_field_word (&change->place),
                               (char *) jx_form_choice_word (&change->place, change->before),
                               (char *) jx_form_choice_word (&change->place, change->after) };
  JxPlace places[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    places[i] = change->place;
  jx_form_table_row (table, columns, N_COLUMNS, texts, places);
}

/* From the first change to the last. */
static char *
print_period (GPtrArray *changes)
{
  return g_strdup_printf ("%s 至 %s",
                          ((const JxTrailLine *) changes->pdata[0])->time,
                          ((const JxTrailLine *) changes->pdata[changes->len - 1])->time);
}

/**
 * jx_form_build_history:
 * @snapshot: the data
 * @options: the changes
 * @error: return location for an error
 *
 * Lays out the 修改记录: who changed what, and when.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_history (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  GPtrArray *changes = options->changes;
  g_autoptr (JxGrid) table = NULL;
  g_autoptr (JxFlow) flow = NULL;
  g_autofree char *title = NULL;
  g_autofree char *period = NULL;
  const JxUnit    *unit;

  if (changes == NULL || changes->len == 0 || snapshot->units->len == 0)
    {
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_NOTHING,
                           _ ("Nothing was changed in this period, so there is nothing to print."));
      return NULL;
    }
  unit = g_ptr_array_index (snapshot->units, 0);
  title = g_strdup_printf ("%d年" TITLE, (int) snapshot->settings->year);
  period = print_period (changes);
  flow = jx_form_begin_wide (title, options);
  jx_form_place_head (flow, title, period, unit, NULL);
  table = jx_grid_new (JX_STYLE_SMALL_CELL);
  jx_form_table_heading (table, columns, N_COLUMNS);
  for (guint i = 0; i < changes->len; i++)
    add_change (table, changes->pdata[i], i + 1);
  jx_form_hold_signers (table, 0);
  jx_grid_lay_out (table, flow);
  jx_form_place_signers (flow, unit);
  return jx_flow_finish (flow, options->fingerprint);
}
