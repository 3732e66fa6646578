/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/jx-year.h"

G_BEGIN_DECLS

/**
 * JxMergeOutcome:
 * @JX_MERGE_ADDED: its units are new
 * @JX_MERGE_UPDATED: at least one of its units was there and was brought up to date
 * @JX_MERGE_UNCHANGED: all of its units were there as they are
 * @JX_MERGE_SKIPPED: it could not be taken in
 *
 * What became of a file that was merged.
 */
typedef enum
{
  JX_MERGE_ADDED,
  JX_MERGE_UPDATED,
  JX_MERGE_UNCHANGED,
  JX_MERGE_SKIPPED,
} JxMergeOutcome;

/**
 * JxMergeResult:
 * @path: the file
 * @outcome: what became of it
 * @message: (nullable): why it was skipped, a sentence
 */
typedef struct
{
  char *path;
  JxMergeOutcome outcome;
  char *message;
} JxMergeResult;

/**
 * JxMergeFunc:
 * @n_done: how many files are read
 * @n_files: how many there are
 * @data: user data
 *
 * Told after every file.
 *
 * Returns: whether to go on; %FALSE to stop with what was read
 */
typedef gboolean (*JxMergeFunc) (guint n_done, guint n_files, gpointer data);

gboolean   jx_merge        (JxYear *into, const char *const *paths, JxMergeFunc func, gpointer data,
                            GPtrArray *results, GError **error);
gboolean   jx_merge_to     (const char *path, const char *const *paths, JxMergeFunc func,
                            gpointer data, GPtrArray *results, GError **error);
GPtrArray *jx_merge_results (void);

G_END_DECLS
