/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-stop.h"
#include "paper/jx-form.h"

G_BEGIN_DECLS

#define JX_TYPE_FORM_LIST (jx_form_list_get_type ())

/**
 * JxFormList:
 *
 * The list of the official forms, one of which is selected.
 *
 * Signal `selected`: another form is selected.
 */
G_DECLARE_FINAL_TYPE (JxFormList, jx_form_list, JX, FORM_LIST, JxStop)

guint jx_form_list_get_selected (JxFormList *self);

G_END_DECLS
