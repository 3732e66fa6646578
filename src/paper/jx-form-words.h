/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/jx-review.h"

G_BEGIN_DECLS

/* The forms' own words, Chinese in every language of the window (jx-form-words.c) */
const char *jx_form_table_word    (JxTable table);
const char *jx_form_field_word    (const JxPlace *place);
const char *jx_form_rule_word     (const JxRule *rule);
const char *jx_form_head_word     (JxAspect head);
const char *jx_form_severity_word (JxSeverity severity);
const char *jx_form_choice_word   (const JxPlace *place, const char *choice);

G_END_DECLS
