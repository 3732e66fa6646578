/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-window.h"
#include "rules/jx-trend.h"

G_BEGIN_DECLS

#define JX_TYPE_TREND_DIALOG (jx_trend_dialog_get_type ())

/**
 * JxTrendDialog:
 *
 * Years side by side 历年对比: the year files of a unit, of all its projects or of one, as charts and as
 * a table; printed and exported.
 *
 * Signal: `loaded`: the files that were asked for are read.
 */
G_DECLARE_FINAL_TYPE (JxTrendDialog, jx_trend_dialog, JX, TREND_DIALOG, GtkWindow)

JxTrendDialog *jx_trend_dialog_run       (JxWindow      *window);
void           jx_trend_dialog_add       (JxTrendDialog *self,
                                          GListModel    *files);
GPtrArray     *jx_trend_dialog_get_years (JxTrendDialog *self);

G_END_DECLS
