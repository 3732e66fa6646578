/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-merge-job.h"

#include <glib/gi18n-lib.h>

static gboolean
count_cb (guint n_done, guint n_files, gpointer data)
{
  JxMergeJob *job = data;

  g_atomic_int_set (&job->n_done, (int) n_done);
  return !g_cancellable_is_cancelled (job->cancellable);
}

static gboolean
merge_into (JxMergeJob *job, GError **error)
{
  g_autoptr (JxYear) year = jx_year_open (job->into, error);

  if (year == NULL)
    return FALSE;
  jx_year_set_user (year, job->user);
  return jx_merge (year, (const char *const *) job->paths, count_cb, job, job->results, error);
}

/**
 * jx_merge_job_new:
 * @into: the file that takes all in, in UTF-8
 * @exists: whether it is there already
 * @user: who does it
 * @paths: (array zero-terminated=1): the files
 *
 * Makes a job that is still to be done.
 *
 * Returns: (transfer full): the job
 */
JxMergeJob *
jx_merge_job_new (const char *into, gboolean exists, const char *user, const char *const *paths)
{
  JxMergeJob *job = g_new0 (JxMergeJob, 1);

  job->into = g_strdup (into);
  job->exists = exists;
  job->user = g_strdup (user);
  job->paths = g_strdupv ((GStrv) paths);
  job->n_paths = g_strv_length (job->paths);
  job->results = jx_merge_results ();
  job->cancellable = g_cancellable_new ();
  return job;
}

/**
 * jx_merge_job_free:
 * @data: (transfer full): a job
 *
 * Frees a job.
 */
void
jx_merge_job_free (gpointer data)
{
  JxMergeJob *job = data;

  g_free (job->into);
  g_free (job->user);
  g_strfreev (job->paths);
  g_ptr_array_unref (job->results);
  g_object_unref (job->cancellable);
  g_free (job);
}

/**
 * jx_merge_job_run:
 * @task: the task
 * @source: its source
 * @data: the job
 * @cancellable: not used; that of the job is
 *
 * Merges, as what g_task_run_in_thread() runs; the task returns whether it could.
 */
void
jx_merge_job_run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  JxMergeJob *job = data;
  GError     *error = NULL;
  gboolean    merged;

  if (job->exists)
    merged = merge_into (job, &error);
  else
    merged = jx_merge_to (job->into,
                          (const char *const *) job->paths,
                          count_cb,
                          job,
                          job->results,
                          &error);
  if (merged)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * jx_merge_job_took_all:
 * @job: a job that ended
 *
 * Returns: whether every file was read and none skipped
 */
gboolean
jx_merge_job_took_all (const JxMergeJob *job)
{
  for (guint i = 0; i < job->results->len; i++)
    if (((const JxMergeResult *) job->results->pdata[i])->outcome == JX_MERGE_SKIPPED)
      return FALSE;
  return job->results->len == job->n_paths;
}

/**
 * jx_merge_job_tell:
 * @result: what became of a file
 *
 * Says what became of a file.
 *
 * Returns: (transfer none): a few words, or why it was skipped
 */
const char *
jx_merge_job_tell (const JxMergeResult *result)
{
  switch (result->outcome)
    {
    case JX_MERGE_ADDED:
      return _ ("added");
    case JX_MERGE_UPDATED:
      return _ ("brought up to date");
    case JX_MERGE_UNCHANGED:
      return _ ("unchanged");
    case JX_MERGE_SKIPPED:
    default:
      return result->message;
    }
}

/**
 * jx_merge_job_sum_up:
 * @job: a job that ended
 *
 * Says how many files were taken in, and whether all were read.
 *
 * Returns: (transfer full): one line or two
 */
char *
jx_merge_job_sum_up (const JxMergeJob *job)
{
  guint            counts[JX_MERGE_SKIPPED + 1] = { 0 };
  g_autofree char *text = NULL;

  for (guint i = 0; i < job->results->len; i++)
    counts[((const JxMergeResult *) job->results->pdata[i])->outcome]++;
  text = g_strdup_printf (_ ("Files added: %u, brought up to date: %u, unchanged: %u, skipped: %u"),
                          counts[JX_MERGE_ADDED],
                          counts[JX_MERGE_UPDATED],
                          counts[JX_MERGE_UNCHANGED],
                          counts[JX_MERGE_SKIPPED]);
  if (job->results->len == job->n_paths)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s\n%s", _ ("Stopped; what was read is taken in."), text);
}
