/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "exchange/jx-document.h"
#include "exchange/jx-payments.h"
#include "model/jx-date.h"
#include "model/jx-error.h"
#include "rules/jx-progress.h"
#include "store/jx-backup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the command line says of a payment; each may be missing. */
typedef struct
{
  char *project;
  char *date;
  char *amount;
  char *source;
  char *voucher;
  char *payee;
  char *summary;
  char *csv;
} Wishes;

static void
clear_wishes (Wishes *wishes)
{
  g_free (wishes->project);
  g_free (wishes->date);
  g_free (wishes->amount);
  g_free (wishes->source);
  g_free (wishes->voucher);
  g_free (wishes->payee);
  g_free (wishes->summary);
  g_free (wishes->csv);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static gboolean
set_field (JxPayment *payment, const char *name, const char *argument, GError **error)
{
  g_autofree char *text = NULL;

  if (argument == NULL)
    return TRUE;
  text = jx_cli_text (argument, error);
  return text != NULL &&
         jx_field_parse (jx_field_find (JX_TABLE_PAYMENT, name), text, payment, error);
}

static JxPayment *
make_payment (const Wishes *wishes, const JxProject *project, gint64 year, GError **error)
{
  g_autoptr (JxPayment) payment = jx_payment_new ();
  char *date = jx_cli_date (wishes->date, year, error);

  if (date == NULL)
    return NULL;
  jx_text_take (&payment->date, date);
  payment->project_id = project->id;
  if (!jx_cli_amount (wishes->amount, &payment->amount, error) ||
      !set_field (payment, "source", wishes->source, error) ||
      !set_field (payment, "voucher", wishes->voucher, error) ||
      !set_field (payment, "payee", wishes->payee, error) ||
      !set_field (payment, "summary", wishes->summary, error))
    return NULL;
  return g_steal_pointer (&payment);
}

/* Says what is odd about a payment that was stored all the same. */
static void
note_year (const JxPayment *payment, gint64 year)
{
  gint64 paid = 0;

  if (jx_date_split (payment->date, &paid, NULL, NULL) && paid != year)
    g_print (_ ("Note: %s is outside the fiscal year %d.\n"), payment->date, (int) year);
}

static void
note_budget (const JxProject *project, const JxSettings *settings)
{
  g_autofree char *end = jx_date_month_end (settings->year, 12);
  JxProgress       progress;

  jx_progress_of_project (project, settings, end, &progress);
  if (progress.state == JX_PROGRESS_OVERSPENT)
    {
      g_autofree char *paid = jx_money_format (progress.paid, JX_MONEY_YUAN);
      g_autofree char *budget = jx_money_format (progress.adjusted, JX_MONEY_YUAN);

      g_print (_ ("Note: “%s” has paid %s 元, more than its adjusted budget of %s 元.\n"),
               project->name,
               paid,
               budget);
    }
}

static gboolean
pay_once (JxYear *year, const JxSnapshot *snapshot, const Wishes *wishes, GError **error)
{
  g_autofree char *name = jx_cli_text (wishes->project, error);
  JxProject *project = name != NULL ? jx_cli_find_project (snapshot, NULL, name, error) : NULL;
  JxPayment *payment;
  g_autofree char *amount = NULL;

  if (project == NULL)
    return FALSE;
  payment = make_payment (wishes, project, snapshot->settings->year, error);
  if (payment == NULL)
    return FALSE;
  g_ptr_array_add (project->payments, payment);
  if (!jx_year_add (year, JX_TABLE_PAYMENT, payment, error))
    return FALSE;

  amount = jx_money_format (payment->amount, JX_MONEY_YUAN);
  g_print (_ ("%s: %s 元 paid on %s.\n"), project->name, amount, payment->date);
  note_year (payment, snapshot->settings->year);
  note_budget (project, snapshot->settings);
  return TRUE;
}

static GPtrArray *
load_list (const char *argument, GError **error)
{
  g_autofree char *path = jx_cli_path (argument, error);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GBytes) bytes = file != NULL ? jx_document_load (file, error) : NULL;

  return bytes != NULL ? jx_payments_load (bytes, error) : NULL;
}

/* Stores the good rows as one step; returns how many there were, or -1. */
static int
store_rows (JxYear *year, GPtrArray *rows, const char *detail, GError **error)
{
  int n_stored = 0;

  if (!jx_backup_keep (year, error) ||
      !jx_year_begin (year, JX_VERB_IMPORT, JX_TABLE_PAYMENT, NULL, detail, error))
    return -1;
  for (guint i = 0; i < rows->len; i++)
    {
      JxPaymentRow *row = rows->pdata[i];

      if (row->verdict != JX_PAYMENT_GOOD)
        continue;
      if (!jx_year_add (year, JX_TABLE_PAYMENT, row->payment, error))
        {
          jx_year_rollback (year);
          return -1;
        }
      n_stored++;
    }
  return jx_year_commit (year, error) ? n_stored : -1;
}

/* Lists the rows that were not stored; returns how many of them were wrong. */
static guint
list_rest (GPtrArray *rows)
{
  guint n_wrong = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const JxPaymentRow *row = rows->pdata[i];

      if (row->verdict == JX_PAYMENT_GOOD)
        continue;
      g_print (_ ("row %u: %s\n"), row->row, row->reason);
      n_wrong += row->verdict == JX_PAYMENT_WRONG;
    }
  return n_wrong;
}

/* How many rows are good; of one project, or of all for 0. */
static guint
count_good (GPtrArray *rows, gint64 project_id)
{
  guint n_good = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const JxPaymentRow *row = rows->pdata[i];

      n_good += row->verdict == JX_PAYMENT_GOOD &&
                (project_id == 0 || row->payment->project_id == project_id);
    }
  return n_good;
}

static void
note_rows (const JxSnapshot *snapshot, GPtrArray *rows)
{
  g_autoptr (GPtrArray) projects = jx_cli_projects (snapshot, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const JxPaymentRow *row = rows->pdata[i];

      if (row->verdict == JX_PAYMENT_GOOD)
        note_year (row->payment, snapshot->settings->year);
    }
  for (guint i = 0; i < projects->len; i++)
    if (count_good (rows, jx_record_id (projects->pdata[i])) > 0)
      note_budget (projects->pdata[i], snapshot->settings);
}

static gboolean
pay_list (JxYear *year, const JxSnapshot *snapshot, const Wishes *wishes, GError **error)
{
  g_autoptr (GPtrArray) cells = load_list (wishes->csv, error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (JxSnapshot) after = NULL;
  g_autofree char *project_name = NULL;
  g_autofree char *base = g_path_get_basename (wishes->csv);
  g_autofree char *detail = g_filename_display_name (base);
  const JxProject *project = NULL;
  JxPaymentMap     map;
  guint            n_wrong;
  int              n_stored = 0;

  if (cells == NULL || !jx_payments_map (cells, &map, error))
    return FALSE;
  if (wishes->project != NULL)
    {
      project_name = jx_cli_text (wishes->project, error);
      if (project_name == NULL)
        return FALSE;
      project = jx_cli_find_project (snapshot, NULL, project_name, error);
      if (project == NULL)
        return FALSE;
    }
  rows = jx_payments_read (cells, &map, snapshot, project);
  if (count_good (rows, 0) > 0)
    n_stored = store_rows (year, rows, detail, error);
  if (n_stored < 0)
    return FALSE;

  n_wrong = list_rest (rows);
  g_print (_ ("Payments stored: %d, there already: %u, wrong: %u\n"),
           n_stored,
           rows->len - (guint) n_stored - n_wrong,
           n_wrong);
  after = jx_year_snapshot (year, error);
  if (after == NULL)
    return FALSE;
  note_rows (after, rows);
  if (n_wrong == 0 || n_wrong < rows->len)
    return TRUE;
  g_set_error (error, JX_ERROR, JX_ERROR_DOCUMENT, _ ("No row of “%s” could be stored."), detail);
  return FALSE;
}

static gboolean
check_wishes (const Wishes *wishes, GError **error)
{
  if (wishes->csv == NULL)
    return jx_cli_require ("--project", wishes->project, error) &&
           jx_cli_require ("--date", wishes->date, error) &&
           jx_cli_require ("--amount", wishes->amount, error);
  if (wishes->date == NULL && wishes->amount == NULL && wishes->source == NULL &&
      wishes->voucher == NULL && wishes->payee == NULL && wishes->summary == NULL)
    return TRUE;
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_BAD_VALUE,
                       _ ("With --csv, the list says what was paid; only --project can be given"));
  return FALSE;
}

/**
 * jx_cmd_pay:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `pay`: enters a payment, or those of a list as one step.
 *
 * Returns: whether something was entered, or a list held nothing new
 */
gboolean
jx_cmd_pay (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (Wishes) wishes = { 0 };
  g_auto (GStrv) files = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;
#define FILENAME(name, letter, member, what, value)                                                \
  {                                                                                                \
    name, letter, 0, G_OPTION_ARG_FILENAME, &wishes.member, what, value                            \
  }
  const GOptionEntry options[] = {
    FILENAME ("project", 'p', project, N_ ("Project by code, name or number"), N_ ("PROJECT")),
    FILENAME ("date", 'd', date, N_ ("Day of the payment"), N_ ("DATE")),
    FILENAME ("amount",
              'a',
              amount,
              N_ ("What was paid, with 元 or 万; a refund is negative"),
              N_ ("AMOUNT")),
    FILENAME ("source", 0, source, N_ ("Whose money it is"), "fiscal|other"),
    FILENAME ("voucher", 0, voucher, N_ ("Number of the voucher"), N_ ("TEXT")),
    FILENAME ("payee", 0, payee, N_ ("Who was paid"), N_ ("TEXT")),
    FILENAME ("summary", 0, summary, N_ ("What for"), N_ ("TEXT")),
    FILENAME ("csv",
              0,
              csv,
              N_ ("Enter the payments of this list: CSV or Excel (.xlsx)"),
              N_ ("LIST")),
    { NULL },
  };
#undef FILENAME

  if (!jx_cli_parse (command, arguments, options, &files, error) || !check_wishes (&wishes, error))
    return FALSE;
  year = jx_cli_open (files[0], TRUE, error);
  snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  if (snapshot == NULL)
    return FALSE;
  return wishes.csv != NULL ? pay_list (year, snapshot, &wishes, error)
                            : pay_once (year, snapshot, &wishes, error);
}
