/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_NUMBER_LEVELS 10

/**
 * JxNumberLevel:
 * @format: (nullable): how the number is written, by its name in either file format
 * @text: (nullable): what stands around it: `%1.` or `（%1）`, `%2` for the second level
 * @start: the first number
 * @value: the number given last
 * @counting: whether one was given since the level began
 *
 * A level of a list that numbers itself.
 */
typedef struct
{
  char *format;
  char *text;
  gint64 start;
  gint64 value;
  gboolean counting;
} JxNumberLevel;

/** JxNumberList: a list that numbers itself. */
typedef struct
{
  JxNumberLevel levels[JX_NUMBER_LEVELS];
} JxNumberList;

JxNumberList *_jx_number_list_new     (void);
void          _jx_number_list_free    (JxNumberList *list);
void          _jx_number_list_restart (JxNumberList *list, guint level);
char         *_jx_number_list_next    (JxNumberList *list, guint level);
char         *_jx_number_write        (const char *format, gint64 number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxNumberList, _jx_number_list_free)

G_END_DECLS
