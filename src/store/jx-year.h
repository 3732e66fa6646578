/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/jx-snapshot.h"
#include "model/jx-trail-line.h"
#include "store/jx-hold.h"

G_BEGIN_DECLS

#define JX_TYPE_YEAR (jx_year_get_type ())

/**
 * JxYear:
 *
 * An open year file 年度文件, and the one door to it.
 *
 * Every change is durable when the call that makes it returns, and is one entry of the journal.
 * Several changes between jx_year_begin() and jx_year_commit() are one entry and one undo step.
 */
G_DECLARE_FINAL_TYPE (JxYear, jx_year, JX, YEAR, GObject)

/**
 * JxAccess:
 * @JX_ACCESS_WRITE: it can be changed
 * @JX_ACCESS_READ: it was opened for reading
 * @JX_ACCESS_HELD: somebody else works on it
 * @JX_ACCESS_PLACE: the file or its folder cannot be written to
 * @JX_ACCESS_NEWER: it was written by a newer version of the program
 * @JX_ACCESS_DAMAGED: it is damaged
 *
 * What can be done with an open year file; all but the first are read-only.
 */
typedef enum
{
  JX_ACCESS_WRITE,
  JX_ACCESS_READ,
  JX_ACCESS_HELD,
  JX_ACCESS_PLACE,
  JX_ACCESS_NEWER,
  JX_ACCESS_DAMAGED,
} JxAccess;

/**
 * JxVerb:
 *
 * What a user action does; with the place and the name of what it is done to, it makes the label
 * of a journal entry.
 */
typedef enum
{
  JX_VERB_CREATE,
  JX_VERB_EDIT,
  JX_VERB_ADD,
  JX_VERB_DELETE,
  JX_VERB_MOVE,
  JX_VERB_IMPORT,
  JX_VERB_PASTE,
  JX_VERB_DUPLICATE,
  JX_VERB_ROLL_OVER,
  JX_VERB_MERGE,
  JX_VERB_FIX,
  JX_VERB_WAIVE,
  JX_VERB_ARCHIVE,
  JX_VERB_REOPEN,
  JX_VERB_REPAIR,
  JX_VERB_UNDO,
  JX_VERB_REDO,
  JX_N_VERBS,
} JxVerb;

/**
 * JxEntry:
 * @number: number in the journal, from 1
 * @time: when, ISO 8601 in UTC
 * @who: the user's name
 * @verb: what was done
 * @place: the table and field it was done to; its id is 0
 * @detail: name of what it was done to, or of the document
 * @undone: whether it is undone at present
 * @hash: hash of the entry, hexadecimal
 *
 * One entry of the journal 修改记录.
 */
typedef struct
{
  gint64 number;
  char *time;
  char *who;
  JxVerb verb;
  JxPlace place;
  char *detail;
  gboolean undone;
  char *hash;
} JxEntry;

/**
 * JxChange:
 * @table: the table
 * @id: the row
 * @kind: `+` added, `-` removed, `~` changed
 *
 * One row that an entry changed; the `changed` signal carries a #GArray of them.
 */
typedef struct
{
  JxTable table;
  gint64 id;
  char kind;
} JxChange;

/**
 * JxDetail:
 * @place: the row and the field; `position` where the row was moved in its list
 * @kind: `+` the row was added, `-` removed, `~` changed
 * @name: the name of the row; empty where it has none
 * @before: what stood in the field, as a user writes it
 * @after: what stands there since
 *
 * One field that an entry changed.
 */
typedef struct
{
  JxPlace place;
  char kind;
  char *name;
  char *before;
  char *after;
} JxDetail;

/* Open and close (jx-year.c) */
JxYear     *jx_year_create          (const char *path, const JxSettings *settings, const JxUnit *unit,
                                     GError **error);
JxYear     *jx_year_open            (const char *path, GError **error);
JxYear     *jx_year_open_read_only  (const char *path, GError **error);
gboolean    jx_year_peek            (const char *path, char **unit_name, gint64 *year, GError **error);
const char *jx_year_get_path        (JxYear *self);
gboolean    jx_year_get_read_only   (JxYear *self);
char       *jx_year_default_user    (void);
void        jx_year_set_user        (JxYear *self, const char *name);

/* Work beside others (jx-access.c) */
JxYear         *jx_year_open_for_work (const char *path, const char *user, gboolean take_over,
                                       GError **error);
JxYear         *jx_year_open_damaged  (const char *path, GError **error);
gboolean        jx_year_take_hold     (JxYear *self, const char *user, GError **error);
JxAccess        jx_year_get_access    (JxYear *self);
const JxHolder *jx_year_get_holder    (JxYear *self);
gboolean        jx_year_look          (JxYear *self, GError **error);

/* Read (jx-rows.c) */
JxSnapshot *jx_year_snapshot        (JxYear *self, GError **error);
gpointer    jx_year_load            (JxYear *self, JxTable table, gint64 id, GError **error);

/* Change (jx-edit.c) */
gboolean    jx_year_begin           (JxYear *self, JxVerb verb, JxTable table, const char *field,
                                     const char *detail, GError **error);
gboolean    jx_year_commit          (JxYear *self, GError **error);
void        jx_year_rollback        (JxYear *self);
gboolean    jx_year_set             (JxYear *self, JxTable table, gint64 id, const char *field,
                                     const char *text, GError **error);
gboolean    jx_year_write           (JxYear *self, JxTable table, gconstpointer record, GError **error);
gboolean    jx_year_add             (JxYear *self, JxTable table, gpointer record, GError **error);
gboolean    jx_year_remove          (JxYear *self, JxTable table, gint64 id, GError **error);
gboolean    jx_year_move            (JxYear *self, JxTable table, gint64 id, gint64 position,
                                     GError **error);

/* The second half of the year (jx-put.c) */
gboolean    jx_year_put             (JxYear *self, JxTable table, gpointer record, const char *field,
                                     const char *detail, GError **error);
gboolean    jx_year_evaluate        (JxYear *self, const JxIndicator *indicator, gint64 weight,
                                     JxReverseRule rule, JxEvaluation *evaluation,
                                     const char *field, GError **error);

/* Archive (jx-archive.c) */
gboolean    jx_year_archive         (JxYear *self, const char *reason, GError **error);
gboolean    jx_year_reopen          (JxYear *self, const char *reason, GError **error);

/* Undo and redo (jx-undo.c) */
gboolean    jx_year_undo            (JxYear *self, GError **error);
gboolean    jx_year_redo            (JxYear *self, GError **error);
gboolean    jx_year_undo_after      (JxYear *self, gint64 number, GError **error);
gboolean    jx_year_redo_up_to      (JxYear *self, gint64 number, GError **error);

/* Journal (jx-history.c, jx-trail.c, jx-trail-lines.c) */
JxEntry    *jx_year_next_undo       (JxYear *self);
JxEntry    *jx_year_next_redo       (JxYear *self);
GPtrArray  *jx_year_list_undo       (JxYear *self, guint most);
GPtrArray  *jx_year_list_redo       (JxYear *self, guint most);
gint64      jx_year_get_head        (JxYear *self);
GPtrArray  *jx_year_history         (JxYear *self, GError **error);
GPtrArray  *jx_year_entry_details   (JxYear *self, gint64 number, guint most, GError **error);
GArray     *jx_year_project_entries (JxYear *self, gint64 project_id, GError **error);
GPtrArray  *jx_year_trail           (JxYear *self, const char *since, const char *until, GError **error);
char       *jx_year_fingerprint     (JxYear *self);
JxEntry    *jx_year_find_print      (JxYear *self, const char *print, GError **error);
gboolean    jx_year_check           (JxYear *self, GError **error);
void        jx_entry_free           (JxEntry *entry);
char       *jx_entry_label          (const JxEntry *entry);
void        jx_detail_free          (JxDetail *detail);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxEntry, jx_entry_free)

G_END_DECLS
