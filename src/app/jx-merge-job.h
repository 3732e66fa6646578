/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/jx-merge.h"

G_BEGIN_DECLS

/**
 * JxMergeJob:
 * @into: the file that takes all in, in UTF-8
 * @exists: whether it is there already
 * @user: who does it
 * @paths: the files
 * @n_paths: how many they are
 * @n_done: how many are read; atomic
 * @results: (element-type JxMergeResult): what became of them; those of the worker until it ends
 * @cancellable: stops it after the file that it is at
 *
 * A merge of year files that is done in a thread of its own.
 */
typedef struct
{
  char *into;
  gboolean exists;
  char *user;
  GStrv paths;
  guint n_paths;
  int n_done;
  GPtrArray *results;
  GCancellable *cancellable;
} JxMergeJob;

JxMergeJob *jx_merge_job_new      (const char          *into,
                                   gboolean             exists,
                                   const char          *user,
                                   const char *const   *paths) G_GNUC_WARN_UNUSED_RESULT;
void        jx_merge_job_free     (gpointer             job);
void        jx_merge_job_run      (GTask               *task,
                                   gpointer             source,
                                   gpointer             data,
                                   GCancellable        *cancellable);
gboolean    jx_merge_job_took_all (const JxMergeJob    *job);
const char *jx_merge_job_tell     (const JxMergeResult *result);
char       *jx_merge_job_sum_up   (const JxMergeJob    *job);

G_END_DECLS
