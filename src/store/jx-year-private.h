/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/jx-db.h"
#include "store/jx-year.h"

G_BEGIN_DECLS

/* What the files of the store know of an open year. */
struct _JxYear
{
  GObject parent_instance;

  JxDb *db;
  char *user;
  gboolean read_only;
  gboolean archived;
  JxAccess access;
  JxHold *hold;     /* of ours; NULL for none */
  JxHolder *holder; /* who has it instead, or died while he had it; NULL for nobody */

  /* The action under way (jx-action.c) */
  guint depth;
  JxEntry *action;
  sqlite3_session *session;

  /* The journal as it stands (jx-journal.c) */
  gint64 head;      /* number of the last entry; 0 for none */
  char *head_hash;  /* its hash; empty for none */
  GArray *done;     /* gint64: entries that can be undone, the next one last */
  GArray *undone;   /* gint64: entries that can be redone, the next one last */
  gint64 version;   /* PRAGMA data_version when it was read */
};

/* Proof (jx-verify.c) */
gboolean jx_verify_chain   (JxYear *self, GError **error);

/* Judging (jx-judge.c) */
gboolean jx_judge_file     (const char *path, GError **error);
gboolean jx_judge_contents (JxDb *db, GError **error);

/* Files (jx-year.c) */
JxYear  *jx_year_open_as        (const char *path, JxAccess access, GError **error);
void     jx_year_set_make_error (const char *path, const GError *failure, GError **error);
JxYear  *jx_year_make_blank     (const char *path, GError **error);
gboolean jx_year_make_empty     (const char *path, GError **error);
void     jx_year_discard        (const char *path);
void     jx_import_name_target  (GError *failure, const char *temporary, const char *path);

/* Rows (jx-rows.c) */
gboolean jx_rows_insert (JxDb *db, JxTable table, gpointer record, GError **error);
gboolean jx_rows_update (JxDb *db, JxTable table, const JxField *field, gconstpointer record,
                         GError **error);
gboolean jx_rows_delete (JxDb *db, JxTable table, gint64 id, GError **error);
gpointer jx_rows_load   (JxDb *db, JxTable table, gint64 id, GError **error);
GArray  *jx_rows_ids    (JxDb *db, JxTable table, const char *ref, gint64 owner, GError **error);
gint64   jx_rows_choice (const JxField *field, const char *name);

/* Journal (jx-journal.c) */
gboolean jx_journal_load     (JxYear *self, GError **error);
gboolean jx_journal_refresh  (JxYear *self, gboolean *foreign, GError **error);
gboolean jx_journal_write    (JxYear *self, JxEntry *entry, gint64 target, const void *changeset,
                              int size, GError **error);
void     jx_journal_wrote    (JxYear *self, const JxEntry *entry, gint64 target);
GArray  *jx_journal_changes  (const void *changeset, int size);
int      jx_journal_records  (void *unused, const char *table);
void    *jx_journal_changeset (JxYear *self, gint64 number, int *size, GError **error);

char    *jx_journal_hash     (const char *before, gint64 number, const char *const *texts,
                              gint64 target, const void *changeset, gsize size);

/* Entries (jx-entry.c) */
char       *jx_entry_subject      (const JxPlace *place);
void        jx_entry_read_subject (const char *subject, JxPlace *place);
const char *jx_entry_verb_name    (JxVerb verb);
JxVerb      jx_entry_read_verb    (const char *name);

/* Undo (jx-undo.c) */
int         jx_undo_refuse        (void *unused, int kind, sqlite3_changeset_iter *iter);

/* Actions (jx-action.c) */
gboolean jx_action_lock       (JxYear *self, gboolean reopens, GError **error);
void     jx_action_announce   (JxYear *self);
void     jx_action_changed    (JxYear *self, GArray *changes);

/* Points (jx-scores.c) */
gboolean jx_scores_settle     (JxYear *self, void *changeset, int size, GError **error);

/* Evidence (jx-attach.c, jx-content.c) */
gboolean jx_attach_store      (JxYear *self, const char *sha256, GBytes *bytes, GError **error);
gboolean jx_content_check     (JxDb *db, char **fault, GError **error);

/* Changes (jx-edit.c) */
const char    *jx_edit_name        (JxTable table, gconstpointer record);
const JxField *jx_edit_owner_field (JxTable table, gconstpointer record);

G_END_DECLS
