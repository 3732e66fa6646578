/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"
#include "store/jx-year.h"

G_BEGIN_DECLS

typedef struct _JxCommand JxCommand;

/**
 * JxCommand:
 * @name: its name on the command line
 * @usage: (nullable): its arguments, as the help shows them
 * @summary: (translatable): what it does, a short sentence
 * @least: how many arguments it needs besides its options
 * @most: how many it can take
 * @run: does it; an error of the domain %G_OPTION_ERROR is a wrong usage
 *
 * One command of `jixiao-cli`.
 */
struct _JxCommand
{
  const char *name;
  const char *usage;
  const char *summary;
  guint least;
  guint most;
  gboolean (*run) (const JxCommand *command, char **arguments, GError **error);
};

/**
 * JxCliNames:
 * @unit: (nullable): the unit
 * @project: (nullable): the project
 * @indicator: (nullable): the indicator
 *
 * How the command line names an indicator.
 */
typedef struct
{
  char *unit;
  char *project;
  char *indicator;
} JxCliNames;

/* The commands (cmd-*.c) */
gboolean jx_cmd_new     (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_import  (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_set     (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_check   (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_show    (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_review  (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_history (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_report  (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_export  (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_forms   (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_edit    (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_pay     (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_adjust  (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_progress (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_chart   (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_monitor (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_evaluate (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_score   (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_thumbnail (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_attach  (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_attachments (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_backup  (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_restore (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_merge   (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_trend   (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_rollover (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_archive (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_reopen  (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_fingerprint (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_repair  (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_undo    (const JxCommand *command, char **arguments, GError **error);
gboolean jx_cmd_redo    (const JxCommand *command, char **arguments, GError **error);

/* Arguments (jx-cli-args.c) */
gboolean jx_cli_parse   (const JxCommand *command, char **arguments, const GOptionEntry *options,
                         char ***operands, GError **error);
gboolean jx_cli_require (const char *option, const char *value, GError **error);
char    *jx_cli_text    (const char *argument, GError **error);
char    *jx_cli_path    (const char *argument, GError **error);
gboolean jx_cli_differ  (const char *input, const char *output, GError **error);
JxYear  *jx_cli_open    (const char *argument, gboolean to_write, GError **error);

/* Rows and fields by their names (jx-cli-find.c) */
char        *jx_cli_field_names    (JxTable table);
gpointer     jx_cli_find_row       (JxTable table, GPtrArray *rows, const char *text,
                                    GError **error);
GPtrArray   *jx_cli_projects       (const JxSnapshot *snapshot, const JxUnit *unit);
JxUnit      *jx_cli_find_unit      (const JxSnapshot *snapshot, const char *text, GError **error);
JxProject   *jx_cli_find_project   (const JxSnapshot *snapshot, const JxUnit *unit,
                                    const char *text, GError **error);
JxIndicator *jx_cli_find_indicator (const JxSnapshot *snapshot, const JxUnit *unit,
                                    const JxProject *project, const char *text, GError **error);


/* An indicator of a project or of a unit as a whole (jx-cli-own.c) */
void         jx_cli_names_clear    (JxCliNames *names);
JxIndicator *jx_cli_find_own       (const JxSnapshot *snapshot, const JxCliNames *names,
                                    GPtrArray **siblings, GError **error);
gboolean     jx_cli_fill           (JxTable table, gpointer record, const char *field,
                                    const char *argument, GError **error);

/* Values (jx-cli-value.c) */
gboolean jx_cli_check_year (gint64 year, GError **error);
gboolean jx_cli_amount     (const char *argument, gint64 *fen, GError **error);
char    *jx_cli_date       (const char *argument, gint64 year, GError **error);
char    *jx_cli_as_of      (const JxSnapshot *snapshot, const char *argument, GError **error);
gboolean jx_cli_project_id (const JxSnapshot *snapshot, const char *argument, gint64 *id,
                            GError **error);

/* Changes (jx-cli-assign.c) */
GPtrArray *jx_cli_assignments (char **arguments, GError **error);
gboolean   jx_cli_assign      (JxYear *year, const JxPlace *row, const char *name,
                               GPtrArray *assignments, GError **error);

/* Output (jx-cli-print.c) */
gboolean jx_cli_speaks_utf8 (const char **charset);
void     jx_cli_print_setup (void);
void     jx_cli_print_json  (const char *json);
char    *jx_cli_local_time  (const char *iso);
void     jx_cli_print_error (const GError *error);
gboolean jx_cli_print_flush (GError **error);

G_END_DECLS
