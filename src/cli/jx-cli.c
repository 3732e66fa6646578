/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "model/jx-locale.h"

#include <glib/gi18n-lib.h>

/* What the program answers to the shell. */
enum
{
  STATUS_DONE = 0,
  STATUS_FAILED = 1,
  STATUS_WRONG_USAGE = 2,
};

static const JxCommand commands[] = {
  { "new",
    N_ ("FILE --year YEAR --unit-code CODE --unit-name NAME [--force]"),
    N_ ("Make an empty year file."),
    1,
    1,
    jx_cmd_new },
  { "import",
    N_ ("DOCUMENT -o FILE|--into FILE [--on-conflict CHOICE] [--project PROJECT]..."),
    N_ ("Make a year file from a document, or bring it into one."),
    1,
    1,
    jx_cmd_import },
  { "rollover",
    N_ ("FILE -o NEW [--year YEAR] [--keep-codes|--clear-codes] [--carry] [--force]"),
    N_ ("Make the year file of a new year out of last year’s."),
    1,
    1,
    jx_cmd_rollover },
  { "merge",
    N_ ("OUT FILE… [--verbose]"),
    N_ ("Take the units of many year files into one."),
    2,
    G_MAXUINT,
    jx_cmd_merge },
  { "trend",
    N_ ("FILE… [--project PROJECT] [--json] [-o OUT.pdf]"),
    N_ ("Put several years side by side."),
    1,
    G_MAXUINT,
    jx_cmd_trend },
  { "show", N_ ("FILE [--json]"), N_ ("Show what is in a year file."), 1, 1, jx_cmd_show },
  { "review",
    N_ ("FILE [--json] [--strict]"),
    N_ ("Find what a finance bureau would send back."),
    1,
    1,
    jx_cmd_review },
  { "report",
    N_ ("FILE --form FORM -o OUT.pdf [--project PROJECT] [--as-of DATE] [OPTION…]"),
    N_ ("Print an official form into a PDF file."),
    1,
    1,
    jx_cmd_report },
  { "forms", NULL, N_ ("List the official forms."), 0, 0, jx_cmd_forms },
  { "export",
    N_ ("FILE -o OUT.xlsx|csv|docx|txt|json [--content CONTENT] [--project PROJECT] [--cutoff "
        "MONTH]"),
    N_ ("Write a file for others: a workbook, a document or data."),
    1,
    1,
    jx_cmd_export },
  { "edit",
    N_ ("FILE [--project PROJECT] [--indicator INDICATOR] FIELD=VALUE…"),
    N_ ("Change fields; all of them or none."),
    2,
    G_MAXUINT,
    jx_cmd_edit },
  { "pay",
    N_ ("FILE --project PROJECT --date DATE --amount AMOUNT [OPTION…] | FILE --csv LIST"),
    N_ ("Enter a payment, or a list of them."),
    1,
    1,
    jx_cmd_pay },
  { "adjust",
    N_ ("FILE --project PROJECT --date DATE [--fiscal AMOUNT] [--other AMOUNT] [OPTION…]"),
    N_ ("Enter a change of a project's budget."),
    1,
    1,
    jx_cmd_adjust },
  { "progress",
    N_ ("FILE [--as-of DATE] [--json]"),
    N_ ("Compare what was paid with the plan and with time."),
    1,
    1,
    jx_cmd_progress },
  { "chart",
    N_ ("FILE --kind KIND -o OUT.png|svg|pdf [--project PROJECT] [--as-of DATE]"),
    N_ ("Draw a chart of planned and actual spending."),
    1,
    1,
    jx_cmd_chart },
  { "monitor",
    N_ ("FILE --project PROJECT --indicator INDICATOR --cutoff MONTH --value TEXT [OPTION…]"),
    N_ ("Enter how far an indicator has come."),
    1,
    1,
    jx_cmd_monitor },
  { "evaluate",
    N_ ("FILE --project PROJECT --indicator INDICATOR --actual TEXT [OPTION…]"),
    N_ ("Enter what an indicator came to in the year."),
    1,
    1,
    jx_cmd_evaluate },
  { "score",
    N_ ("FILE [--json]"),
    N_ ("Tell the points of the self-evaluation."),
    1,
    1,
    jx_cmd_score },
  { "thumbnail",
    N_ ("FILE -o OUT.png [--size PIXELS]"),
    N_ ("Draw a small picture of a year file."),
    1,
    1,
    jx_cmd_thumbnail },
  { "attach",
    N_ ("FILE --project PROJECT ROW PATH…"),
    N_ ("Attach files of evidence to an indicator, a payment, an adjustment or a rectification."),
    2,
    G_MAXUINT,
    jx_cmd_attach },
  { "attachments",
    N_ ("FILE [--json] [--export FOLDER] [--sweep]"),
    N_ ("List the files of evidence, or write them into a folder."),
    1,
    1,
    jx_cmd_attachments },
  { "undo", N_ ("FILE"), N_ ("Undo the last change."), 1, 1, jx_cmd_undo },
  { "redo", N_ ("FILE"), N_ ("Redo what was undone last."), 1, 1, jx_cmd_redo },
  { "history",
    N_ ("FILE [--json | --verify]"),
    N_ ("Tell who changed what, and when, or prove it."),
    1,
    1,
    jx_cmd_history },
  { "fingerprint",
    N_ ("FILE [PRINT]"),
    N_ ("Tell the state of a year file, or which one a printed form shows."),
    1,
    5,
    jx_cmd_fingerprint },
  { "set",
    N_ ("FILE [KEY [VALUE]]"),
    N_ ("List or change the settings of the year."),
    1,
    3,
    jx_cmd_set },
  { "check",
    N_ ("FILE"),
    N_ ("Check that a year file and its history are whole."),
    1,
    1,
    jx_cmd_check },
  { "archive",
    N_ ("FILE [--reason TEXT]"),
    N_ ("Close the year: nothing in the file can be changed any more."),
    1,
    1,
    jx_cmd_archive },
  { "reopen",
    N_ ("FILE --reason TEXT"),
    N_ ("Let an archived year be changed again."),
    1,
    1,
    jx_cmd_reopen },
  { "backup",
    N_ ("FILE [-o FOLDER]"),
    N_ ("Keep a copy of a year file as it is now."),
    1,
    1,
    jx_cmd_backup },
  { "restore",
    N_ ("BACKUP -o FILE"),
    N_ ("Make a new year file of a backup."),
    1,
    1,
    jx_cmd_restore },
  { "repair",
    N_ ("DAMAGED -o FILE"),
    N_ ("Make a whole year file of what can be read of a damaged one."),
    1,
    1,
    jx_cmd_repair },
};

static void
print_help (void)
{
  g_print ("%s\n\n%s\n",
           _ ("Usage: jixiao-cli COMMAND [OPTION…] [ARGUMENT…]"),
           _ ("Budget performance of a fiscal year, without a window."));
  g_print ("\n%s\n", _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %s %s\n      %s\n",
             commands[i].name,
             commands[i].usage != NULL ? _ (commands[i].usage) : "",
             _ (commands[i].summary));
  g_print ("\n%s\n  %-12s %s\n  %-12s %s\n",
           _ ("Options:"),
           "--help",
           _ ("Show this help; after a command, the help of the command"),
           "--version",
           _ ("Show the version"));
}

static int
fail (const GError *error, const char *command)
{
  g_autoptr (GError) usage = NULL;

  if (error->domain != G_OPTION_ERROR)
    {
      jx_cli_print_error (error);
      return STATUS_FAILED;
    }

  usage = g_error_new (G_OPTION_ERROR,
                       G_OPTION_ERROR_FAILED,
                       _ ("%s; see “jixiao-cli%s%s --help”."),
                       error->message,
                       command != NULL ? " " : "",
                       command != NULL ? command : "");
  jx_cli_print_error (usage);
  return STATUS_WRONG_USAGE;
}

static int
fail_unknown (const char *argument)
{
  g_autofree char *shown = g_utf8_make_valid (argument, -1);
  g_autoptr (GError) error =
    g_error_new (G_OPTION_ERROR,
                 G_OPTION_ERROR_FAILED,
                 *argument == '-' ? _ ("There is no option “%s”") : _ ("There is no command “%s”"),
                 shown);

  return fail (error, NULL);
}

static int
run (const JxCommand *command, char **arguments)
{
  g_autoptr (GError) error = NULL;

  return command->run (command, arguments, &error) ? STATUS_DONE : fail (error, command->name);
}

static int
start (char **arguments)
{
  const char *first = arguments[0];

  if (first == NULL)
    {
      g_autoptr (GError) error =
        g_error_new_literal (G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("A command is missing"));

      return fail (error, NULL);
    }
  if (g_str_equal (first, "--help") || g_str_equal (first, "-h"))
    {
      print_help ();
      return STATUS_DONE;
    }
  if (g_str_equal (first, "--version"))
    {
      g_print ("jixiao-cli %s\n", JX_VERSION);
      return STATUS_DONE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (first, commands[i].name))
      return run (&commands[i], arguments + 1);

  return fail_unknown (first);
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  jx_locale_init ();
  jx_cli_print_setup ();
#ifdef G_OS_WIN32
  arguments = g_win32_get_command_line ();
#else
  arguments = g_strdupv (argv);
#endif

  status = start (arguments[0] != NULL ? arguments + 1 : arguments);
  if (!jx_cli_print_flush (&error))
    status = fail (error, NULL);
  return status;
}
