/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app/jx-preview.h"
#include "rules/jx-review.h"
#include "store/jx-year.h"

G_BEGIN_DECLS

#define JX_TYPE_SESSION (jx_session_get_type ())

/**
 * JxSession:
 *
 * What the pages of one window work on: an open year file and where the user is in it.
 *
 * The snapshot is read again after every change of the year file; pages draw from it and write
 * through the year (jx_session_set_field() or the jx_year_* functions), never into the snapshot.
 *
 * Properties: `year` (#JxYear, construct only), `project` (int64: id of the current project, 0 for
 * all or none), `as-of` (string: the ISO date that progress is judged at).
 *
 * Signals:
 * - `changed` (#GArray of #JxChange): the year file changed and the snapshot is the new one. The
 *   previous snapshot lives until all handlers have returned.
 * - `findings-changed`: the review of the new snapshot is done; comes some time after `changed`.
 * - `preview`: what is being typed is another text or row; see jx_session_make_preview().
 * - `go-to` (pointer to a const #JxPlace): the user wants to be taken to a datum.
 * - `toast` (string, boolean): something to tell in passing; the flag asks for an Undo button.
 * - `failed` (#GError): something went wrong that no caller is there to be told of.
 */
G_DECLARE_FINAL_TYPE (JxSession, jx_session, JX, SESSION, GObject)

JxSession        *jx_session_new           (JxYear         *year,
                                            GError        **error) G_GNUC_WARN_UNUSED_RESULT;

JxYear           *jx_session_get_year      (JxSession      *self);
const JxSnapshot *jx_session_get_snapshot  (JxSession      *self);
const JxSettings *jx_session_get_settings  (JxSession      *self);
gboolean          jx_session_get_writable  (JxSession      *self);
gint64            jx_session_get_sitting   (JxSession      *self);
GPtrArray        *jx_session_get_findings  (JxSession      *self);

gint64            jx_session_get_project_id (JxSession     *self);
void              jx_session_set_project_id (JxSession     *self,
                                             gint64         project_id);
const JxProject  *jx_session_get_project   (JxSession      *self);
GPtrArray        *jx_session_list_projects (JxSession      *self);
gboolean          jx_session_find_project_of (JxSession    *self,
                                              const JxPlace *place,
                                              gint64       *project_id);

const char       *jx_session_get_as_of     (JxSession      *self);
void              jx_session_set_as_of     (JxSession      *self,
                                            const char     *date);

gboolean          jx_session_set_field     (JxSession      *self,
                                            JxTable         table,
                                            gint64          id,
                                            const char     *field,
                                            const char     *text,
                                            GError        **error);
gboolean          jx_session_undo          (JxSession      *self,
                                            GError        **error);
gboolean          jx_session_redo          (JxSession      *self,
                                            GError        **error);

void              jx_session_preview       (JxSession      *self,
                                            const JxPlace  *place,
                                            const char     *text);
void              jx_session_preview_row   (JxSession      *self,
                                            JxTable         table,
                                            gconstpointer   row);
const char       *jx_session_get_preview   (JxSession      *self,
                                            JxPlace        *place);
JxPreview        *jx_session_make_preview  (JxSession      *self) G_GNUC_WARN_UNUSED_RESULT;

void              jx_session_go_to         (JxSession      *self,
                                            const JxPlace  *place);
void              jx_session_toast         (JxSession      *self,
                                            const char     *text,
                                            gboolean        offer_undo);
void              jx_session_fail          (JxSession      *self,
                                            const GError   *error);

G_END_DECLS
