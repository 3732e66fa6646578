/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-finding-actions.h"
#include "app/jx-reason-dialog.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  JxPlace place;
  char   *text;
} Fix;

static void
fix_free (gpointer data)
{
  Fix *fix = data;

  g_free (fix->text);
  g_free (fix);
}

static Fix *
take_fix (const JxFinding *finding)
{
  Fix *fix = g_new0 (Fix, 1);

  fix->place = finding->place;
  fix->text = g_strdup (finding->fix);
  return fix;
}

static gboolean
can_fix (const JxFinding *finding)
{
  return finding->fix != NULL && finding->waiver == NULL && finding->place.field != NULL;
}

/* What the history calls the datum. */
static const char *
get_name (const JxFinding *finding)
{
  if (finding->indicator != NULL && *finding->indicator->name != '\0')
    return finding->indicator->name;
  if (finding->project != NULL)
    return finding->project->name;
  return finding->unit != NULL ? finding->unit->name : "";
}

static gboolean
store_fixes (JxYear *year, GPtrArray *fixes, JxPlace place, const char *detail, GError **error)
{
  if (!jx_year_begin (year, JX_VERB_FIX, place.table, place.field, detail, error))
    return FALSE;
  for (guint i = 0; i < fixes->len; i++)
    {
      const Fix *fix = fixes->pdata[i];

      if (!jx_year_set (year, fix->place.table, fix->place.id, fix->place.field, fix->text, error))
        return FALSE;
    }
  return jx_year_commit (year, error);
}

/* Tells what was done, with a way back, or why it was not. */
static void
tell (JxSession *session, gboolean done, const char *text, const GError *error)
{
  if (done)
    jx_session_toast (session, text, TRUE);
  else
    jx_session_fail (session, error);
}

/**
 * jx_finding_again:
 * @session: the session
 * @rule: the rule of a finding that was seen before
 * @place: its place
 *
 * Finds a finding in the review of the present snapshot.
 *
 * Returns: (transfer none) (nullable): the finding; %NULL where it is gone
 */
const JxFinding *
jx_finding_again (JxSession *session, const JxRule *rule, const JxPlace *place)
{
  GPtrArray *findings;

  g_return_val_if_fail (JX_IS_SESSION (session), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  findings = jx_session_get_findings (session);
  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      if (finding->rule == rule && jx_place_equal (&finding->place, place))
        return finding;
    }
  return NULL;
}

/**
 * jx_finding_fix_label:
 * @finding: a finding with a fix
 *
 * Says what its quick fix would do.
 *
 * Returns: (transfer full): the label of a button
 */
char *
jx_finding_fix_label (const JxFinding *finding)
{
  g_return_val_if_fail (finding != NULL && finding->fix != NULL, NULL);

  if (*finding->fix == '\0')
    return g_strdup (_ ("Clear It"));
  /* Translators: a value that is to stand in a field */
  return g_strdup_printf (_ ("Change to “%s”"), finding->fix);
}

/**
 * jx_finding_fix:
 * @session: the session
 * @finding: a finding of the session with a fix
 *
 * Puts the datum right in the way that the review proposes.
 */
void
jx_finding_fix (JxSession *session, const JxFinding *finding)
{
  g_autoptr (GPtrArray) fixes = g_ptr_array_new_with_free_func (fix_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  gboolean         done;

  g_return_if_fail (JX_IS_SESSION (session));
  g_return_if_fail (finding != NULL && finding->fix != NULL);

  name = g_strdup (get_name (finding));
  /* Translators: the name of an indicator or a project */
  text = g_strdup_printf (_ ("“%s” was put right."), name);
  g_ptr_array_add (fixes, take_fix (finding));
  done = store_fixes (jx_session_get_year (session), fixes, finding->place, name, &error);
  tell (session, done, text, error);
}

static GPtrArray *
collect_fixes (JxSession *session, const JxRule *rule)
{
  GPtrArray *findings = jx_session_get_findings (session);
  GPtrArray *fixes = g_ptr_array_new_with_free_func (fix_free);

  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      if (finding->rule == rule && can_fix (finding))
        g_ptr_array_add (fixes, take_fix (finding));
    }
  return fixes;
}

/**
 * jx_finding_count_fixes:
 * @session: the session
 * @rule: a rule
 *
 * How many findings of a rule jx_finding_fix_rule() would put right.
 *
 * Returns: their number, waived findings left out
 */
guint
jx_finding_count_fixes (JxSession *session, const JxRule *rule)
{
  g_autoptr (GPtrArray) fixes = NULL;

  g_return_val_if_fail (JX_IS_SESSION (session), 0);

  fixes = collect_fixes (session, rule);
  return fixes->len;
}

/**
 * jx_finding_fix_rule:
 * @session: the session
 * @rule: a rule
 *
 * Puts right all that a rule finds in the year file and proposes a fix for, in one undo step.
 */
void
jx_finding_fix_rule (JxSession *session, const JxRule *rule)
{
  g_autoptr (GPtrArray) fixes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *text = NULL;
  JxPlace          place;
  gboolean         done;

  g_return_if_fail (JX_IS_SESSION (session));
  g_return_if_fail (rule != NULL);

  fixes = collect_fixes (session, rule);
  if (fixes->len == 0)
    return;
  place = ((Fix *) fixes->pdata[0])->place;
  detail = g_strdup_printf ("%s %s", rule->id, _ (rule->title));
  /* Translators: the number of places, the id of a rule */
  text = g_strdup_printf (ngettext ("%1$u finding of %2$s was put right.",
                                    "%1$u findings of %2$s were put right.",
                                    fixes->len),
                          fixes->len,
                          rule->id);
  done = store_fixes (jx_session_get_year (session), fixes, place, detail, &error);
  tell (session, done, text, error);
}

/* A waiver stands under what the finding is about: the indicator, else the project, else the unit.
 */
static JxWaiver *
make_waiver (const JxFinding *finding)
{
  JxWaiver *waiver = jx_waiver_new ();

  if (finding->indicator != NULL)
    waiver->indicator_id = finding->indicator->id;
  else if (finding->project != NULL)
    waiver->project_id = finding->project->id;
  else
    waiver->unit_id = finding->unit->id;
  jx_text_set (&waiver->rule, finding->rule->id);
  jx_text_set (&waiver->field, finding->place.field != NULL ? finding->place.field : "");
  return waiver;
}

static void
store_waiver (JxSession *session, JxWaiver *waiver, const char *name, const char *reason)
{
  JxYear          *year = jx_session_get_year (session);
  g_autofree char *detail = g_strdup_printf ("%s %s", waiver->rule, name);
  /* Translators: the id of a rule and the name of an indicator or a project */
  g_autofree char *text = g_strdup_printf (_ ("The finding %s was waived."), detail);
  g_autoptr (GError) error = NULL;
  gboolean done;

  jx_text_set (&waiver->reason, reason);
  done = jx_year_begin (year, JX_VERB_WAIVE, JX_TABLE_WAIVER, NULL, detail, &error) &&
         jx_year_add (year, JX_TABLE_WAIVER, waiver, &error) && jx_year_commit (year, &error);
  tell (session, done, text, error);
}

/**
 * jx_finding_waive:
 * @session: the session
 * @finding: a finding of the session that is not waived
 * @reason: why it is right as it stands
 *
 * Lets a finding stand.
 */
void
jx_finding_waive (JxSession *session, const JxFinding *finding, const char *reason)
{
  g_autoptr (JxWaiver) waiver = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (JX_IS_SESSION (session));
  g_return_if_fail (finding != NULL && finding->waiver == NULL);
  g_return_if_fail (reason != NULL);

  waiver = make_waiver (finding);
  name = g_strdup (get_name (finding));
  store_waiver (session, waiver, name, reason);
}

/**
 * jx_finding_unwaive:
 * @session: the session
 * @finding: a waived finding of the session
 *
 * Takes back the waiver of a finding.
 */
void
jx_finding_unwaive (JxSession *session, const JxFinding *finding)
{
  g_autofree char *detail = NULL;
  g_autoptr (GError) error = NULL;
  JxYear  *year;
  gint64   id;
  gboolean done;

  g_return_if_fail (JX_IS_SESSION (session));
  g_return_if_fail (finding != NULL && finding->waiver != NULL);

  year = jx_session_get_year (session);
  id = finding->waiver->id;
  detail = g_strdup_printf ("%s %s", finding->rule->id, get_name (finding));
  done = jx_year_begin (year, JX_VERB_DELETE, JX_TABLE_WAIVER, NULL, detail, &error) &&
         jx_year_remove (year, JX_TABLE_WAIVER, id, &error) && jx_year_commit (year, &error);
  tell (session, done, _ ("The waiver was taken back."), error);
}

typedef struct
{
  JxSession *session;
  JxWaiver  *waiver;
  char      *name;
} Question;

static void
reason_cb (const char *reason, gpointer data)
{
  Question *question = data;

  if (reason != NULL)
    store_waiver (question->session, question->waiver, question->name, reason);
  g_object_unref (question->session);
  jx_waiver_free (question->waiver);
  g_free (question->name);
  g_free (question);
}

/**
 * jx_finding_ask_waiver:
 * @session: the session
 * @finding: a finding of the session that is not waived
 * @parent: the window
 *
 * Asks for the reason and lets a finding stand.
 */
void
jx_finding_ask_waiver (JxSession *session, const JxFinding *finding, GtkWindow *parent)
{
  Question *question;

  g_return_if_fail (JX_IS_SESSION (session));
  g_return_if_fail (finding != NULL && finding->waiver == NULL);

  question = g_new0 (Question, 1);
  question->session = g_object_ref (session);
  question->waiver = make_waiver (finding);
  question->name = g_strdup (get_name (finding));
  jx_reason_dialog_run (parent,
                        &(const JxReasonQuestion){
                          .title = _ ("Let the Finding Stand"),
                          .sentence = finding->message,
                          .label = _ ("_Why it is right as it stands"),
                          .accept = _ ("_Let It Stand"),
                        },
                        reason_cb,
                        question);
}
