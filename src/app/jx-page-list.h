/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "model/jx-record.h"

G_BEGIN_DECLS

/**
 * JxPageFlags:
 * @JX_PAGE_PER_PROJECT: the page shows the current project; the sidebar lists the projects under it
 * @JX_PAGE_ALL_PROJECTS: the page can also show all projects at once (project id 0)
 * @JX_PAGE_COUNTS_PROJECTS: the sidebar shows the number of projects at it
 * @JX_PAGE_SHOWS_FINDINGS: the sidebar shows the number of findings at it
 * @JX_PAGE_AS_A_WHOLE: its page for all projects is about the department as a whole, so that it is
 *   there even where there is only one project
 * @JX_PAGE_WIDE_SHEET: the page is about its sheet, which is always shown and takes most of the room
 */
typedef enum
{
  JX_PAGE_PER_PROJECT = 1 << 0,
  JX_PAGE_ALL_PROJECTS = 1 << 1,
  JX_PAGE_COUNTS_PROJECTS = 1 << 2,
  JX_PAGE_SHOWS_FINDINGS = 1 << 3,
  JX_PAGE_WIDE_SHEET = 1 << 4,
  JX_PAGE_AS_A_WHOLE = 1 << 5,
} JxPageFlags;

/**
 * JxPageInfo:
 * @id: its name in settings and in the action `win.page`
 * @label: (translatable): its name in the sidebar, in English
 * @get_type: the #JxPage type
 * @flags: how the sidebar shows it
 * @tables: bits (1 << #JxTable) of the tables whose places it takes the user to
 * @whole: likewise for what belongs to the department as a whole, not to a project
 *
 * A page that the window has.
 */
typedef struct
{
  const char *id;
  const char *label;
  GType (*get_type) (void);
  JxPageFlags flags;
  guint tables;
  guint whole;
} JxPageInfo;

const JxPageInfo *jx_page_list      (guint      *n_pages);
const JxPageInfo *jx_page_list_find (const char *id);

G_END_DECLS
