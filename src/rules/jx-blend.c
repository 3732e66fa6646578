/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-blend.h"

/* What a row is told by among its siblings; NULL where only an equal row is the same one. */
static char *
key_of (JxTable table, gconstpointer record)
{
  g_autofree char *key = NULL;

  switch ((int) table)
    {
    case JX_TABLE_GOAL:
      key = g_strdup_printf ("%d\n%s",
                             (int) ((const JxGoal *) record)->kind,
                             ((const JxGoal *) record)->title);
      break;
    case JX_TABLE_PLAN:
      return g_strdup_printf ("%d", (int) ((const JxPlan *) record)->month);
    case JX_TABLE_INDICATOR:
      key = g_strconcat (((const JxIndicator *) record)->level2,
                         "\n",
                         ((const JxIndicator *) record)->name,
                         NULL);
      break;
    case JX_TABLE_MONITOR:
      return g_strdup_printf ("%d", (int) ((const JxMonitor *) record)->cutoff);
    case JX_TABLE_OUTLOOK:
      return g_strdup_printf ("%d", (int) ((const JxOutlook *) record)->cutoff);
    case JX_TABLE_ASSESSMENT:
      key = g_strconcat (((const JxAssessment *) record)->level2,
                         "\n",
                         ((const JxAssessment *) record)->name,
                         NULL);
      break;
    case JX_TABLE_PROJECT_GOAL:
    case JX_TABLE_EVALUATION:
      return g_strdup ("");
    default:
      return NULL;
    }
  return jx_text_fold (key);
}

static gboolean
is_own_place (const JxField *field)
{
  return field->type == JX_TYPE_REF || g_str_equal (field->name, "position") ||
         g_str_equal (field->name, "computed");
}

/* Amounts of the budget stand together, and so do the parts of a target: one without the others
 * would say something that stands nowhere. */
static gboolean
is_told_together (JxTable table, const JxField *field, gconstpointer record, gboolean *told)
{
  static const char *const target[] = { "printed", "sign", "value", "unit", NULL };
  static const char *const budget[] = { "budget", "fiscal", "other", NULL };
  const JxIndicator       *indicator = record;
  const JxProject         *project = record;

  if (table == JX_TABLE_INDICATOR && g_strv_contains (target, field->name))
    *told = *indicator->printed != '\0' || *indicator->value != '\0';
  else if (table == JX_TABLE_PROJECT && g_strv_contains (budget, field->name))
    *told = project->budget != 0 || project->fiscal != 0 || project->other != 0;
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_told (JxTable table, const JxField *field, gconstpointer record)
{
  gboolean told = FALSE;

  if (is_own_place (field))
    return FALSE;
  if (is_told_together (table, field, record, &told))
    return told;
  if (jx_field_is_text (field))
    return !jx_text_is_blank (jx_field_get_text (field, record));
  if (field->optional)
    return jx_field_get_int (field, record) != JX_UNSET;
  if (field->type == JX_TYPE_CHOICE || field->type == JX_TYPE_MONEY)
    return jx_field_get_int (field, record) != 0;
  return TRUE;
}

static guint
blend_fields (JxTable table, gpointer into, gconstpointer from)
{
  const JxTableInfo *info = jx_table_info (table);
  guint              n = 0;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const JxField *field = &info->fields[i];

      if (!is_told (table, field, from) || jx_field_equal (field, into, from))
        continue;
      n++;
      if (jx_field_is_text (field))
        jx_field_set_text (field, into, jx_field_get_text (field, from));
      else
        jx_field_set_int (field, into, jx_field_get_int (field, from));
    }
  return n;
}

/* How many of the record's own fields and of the rows below it are others afterwards. */
static guint
blend_record (JxTable table, gpointer into, gconstpointer from)
{
  const JxTableInfo *info = jx_table_info (table);
  guint              n = blend_fields (table, into, from);

  for (guint i = 0; i < info->n_children; i++)
    {
      guint added = 0;

      n += jx_blend_rows (info->children[i].table,
                          jx_record_children (into, &info->children[i]),
                          jx_record_children (from, &info->children[i]),
                          &added);
      n += added;
    }
  return n;
}

static gboolean
tells_the_same (JxTable table, gconstpointer known, gconstpointer record)
{
  const JxTableInfo *info = jx_table_info (table);

  for (guint i = 0; i < info->n_fields; i++)
    if (is_told (table, &info->fields[i], record) &&
        !jx_field_equal (&info->fields[i], known, record))
      return FALSE;
  return TRUE;
}

static int
find_equal (JxTable table, const GPtrArray *rows, const gboolean *taken, gconstpointer record)
{
  for (guint i = 0; i < rows->len; i++)
    if (!taken[i] && tells_the_same (table, rows->pdata[i], record))
      return (int) i;
  return -1;
}

static int
find_by_key (JxTable table, const GPtrArray *rows, const gboolean *taken, gconstpointer record)
{
  g_autofree char *key = key_of (table, record);

  for (guint i = 0; i < rows->len && key != NULL; i++)
    {
      g_autofree char *other = taken[i] ? NULL : key_of (table, rows->pdata[i]);

      if (g_strcmp0 (other, key) == 0)
        return (int) i;
    }
  return -1;
}

/* A new indicator stands below those of its level. */
static guint
place_of_indicator (const GPtrArray *rows, const JxIndicator *indicator)
{
  guint below1 = 0, below2 = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const JxIndicator *other = rows->pdata[i];

      if (!g_str_equal (other->level1, indicator->level1))
        continue;
      below1 = i + 1;
      if (g_str_equal (other->level2, indicator->level2))
        below2 = i + 1;
    }
  if (below2 > 0)
    return below2;
  return below1 > 0 ? below1 : rows->len;
}

static void
number_from (JxTable table, GPtrArray *rows, guint place)
{
  const JxField *position = jx_field_find (table, "position");
  gint64         last = place > 0 ? jx_field_get_int (position, rows->pdata[place - 1]) : 0;

  for (guint i = place; i < rows->len; i++)
    {
      if (i > place && jx_field_get_int (position, rows->pdata[i]) > last)
        return;
      jx_field_set_int (position, rows->pdata[i], ++last);
    }
}

static void
forget_ids (JxTable table, gpointer record)
{
  const JxTableInfo *info = jx_table_info (table);

  jx_record_set_id (record, 0);
  if (table == JX_TABLE_INDICATOR)
    ((JxIndicator *) record)->project_goal_id = JX_UNSET;
  for (guint i = 0; i < info->n_children; i++)
    {
      GPtrArray *children = jx_record_children (record, &info->children[i]);

      for (guint k = 0; k < children->len; k++)
        forget_ids (info->children[i].table, children->pdata[k]);
    }
}

static void
add_row (JxTable table, GPtrArray *rows, gconstpointer record)
{
  gpointer copy = jx_record_copy (table, record);
  guint    place = table == JX_TABLE_INDICATOR ? place_of_indicator (rows, copy) : rows->len;

  forget_ids (table, copy);
  g_ptr_array_insert (rows, (int) place, copy);
  if (jx_field_find (table, "position") != NULL)
    number_from (table, rows, place);
}

static gboolean
is_left_alone (JxTable table)
{
  return table == JX_TABLE_WAIVER || table == JX_TABLE_ATTACHMENT;
}

/**
 * jx_blend_rows:
 * @table: a table
 * @into: (element-type gpointer): rows that are there, of one owner
 * @from: (element-type gpointer): rows that were read
 * @added: (out): how many of @from are new
 *
 * Brings rows up to date by what was read. A field that @from does not tell stays, and so does a
 * row that it does not have. Indicators are told by level 2 and name, steps of the plan by their
 * month, goals by what they say, else by their order; a payment is the same only if all of it is.
 * New rows get the id 0.
 *
 * Returns: how many rows that were there say something else now
 */
guint
jx_blend_rows (JxTable table, GPtrArray *into, const GPtrArray *from, guint *added)
{
  guint                n_known = into->len;
  g_autofree gboolean *taken = g_new0 (gboolean, n_known + 1);
  g_autofree int      *counterparts = g_new (int, from->len + 1);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  guint changed = 0;

  *added = 0;
  if (is_left_alone (table))
    return 0;
  for (guint i = 0; i < n_known; i++)
    g_ptr_array_add (known, into->pdata[i]);
  for (guint i = 0; i < from->len; i++)
    {
      counterparts[i] = find_equal (table, known, taken, from->pdata[i]);
      if (counterparts[i] >= 0)
        taken[counterparts[i]] = TRUE;
    }
  for (guint i = 0; i < from->len; i++)
    {
      if (counterparts[i] < 0)
        counterparts[i] = find_by_key (table, known, taken, from->pdata[i]);
      if (counterparts[i] >= 0)
        {
          taken[counterparts[i]] = TRUE;
          changed += blend_record (table, known->pdata[counterparts[i]], from->pdata[i]) > 0;
          continue;
        }
      add_row (table, into, from->pdata[i]);
      (*added)++;
    }
  return changed;
}

/**
 * jx_blend_project:
 * @into: a project that is there
 * @from: the project as it was read
 * @count: (out): what was changed
 *
 * Brings a project with all that belongs to it up to date; see jx_blend_rows(). Nothing is removed.
 */
void
jx_blend_project (JxProject *into, const JxProject *from, JxBlendCount *count)
{
  const JxTableInfo *info = jx_table_info (JX_TABLE_PROJECT);

  g_return_if_fail (into != NULL && from != NULL && count != NULL);

  count->fields = blend_fields (JX_TABLE_PROJECT, into, from);
  for (guint i = 0; i < info->n_children; i++)
    {
      const JxChild *child = &info->children[i];
      guint          added = 0;
      guint          changed = jx_blend_rows (child->table,
                                     jx_record_children (into, child),
                                     jx_record_children (from, child),
                                     &added);

      if (child->table != JX_TABLE_INDICATOR)
        count->fields += changed + added;
      else
        {
          count->changed = changed;
          count->added = added;
        }
    }
}

/* The actual value of a year that is over becomes the value of last year or of the one before. */
static gboolean
carry_result (JxIndicator *indicator, gint64 years_ago)
{
  const char *actual = "";

  if (indicator->evaluations->len > 0)
    actual = ((const JxEvaluation *) indicator->evaluations->pdata[0])->actual;
  if (years_ago == 1 && *actual != '\0')
    jx_text_set (&indicator->last1, actual);
  else if (years_ago == 2 && *actual != '\0')
    jx_text_set (&indicator->last2, actual);
  g_ptr_array_set_size (indicator->evaluations, 0);
  g_ptr_array_set_size (indicator->monitors, 0);
  return *actual != '\0';
}

static const JxIndicator *
find_indicator (const JxProject *project, const JxIndicator *indicator)
{
  g_autofree char *key = key_of (JX_TABLE_INDICATOR, indicator);

  for (guint i = 0; i < project->indicators->len; i++)
    {
      g_autofree char *other = key_of (JX_TABLE_INDICATOR, project->indicators->pdata[i]);

      if (g_str_equal (key, other))
        return project->indicators->pdata[i];
    }
  return NULL;
}

/* Of a project that goes on only the values of its indicators: this year has its own targets. */
static JxProject *
keep_values (const JxProject *project, const JxProject *known)
{
  JxProject *values = jx_project_new ();

  for (guint i = 0; i < project->indicators->len; i++)
    {
      const JxIndicator *indicator = project->indicators->pdata[i];
      JxIndicator       *value;

      if (find_indicator (known, indicator) == NULL)
        continue;
      value = jx_indicator_new ();
      jx_text_set (&value->level2, indicator->level2);
      jx_text_set (&value->name, indicator->name);
      jx_text_set (&value->last1, indicator->last1);
      jx_text_set (&value->last2, indicator->last2);
      g_ptr_array_add (values->indicators, value);
    }
  return values;
}

/**
 * jx_blend_of_year:
 * @from: a project as it was read
 * @years_ago: by how many years it is older than the year file; 0 for the same year
 * @known: (nullable): the project of the file that it is
 *
 * Makes of a project of another year what can go into a year file: no payments, no monitoring, no
 * evaluation. Actual values of last year, or of the year before, become such values of the
 * indicators; a document that tells them says nothing else of a project that goes on.
 *
 * Returns: (transfer full): a project with its own rows
 */
JxProject *
jx_blend_of_year (const JxProject *from, gint64 years_ago, const JxProject *known)
{
  g_autoptr (JxProject) project = NULL;
  gboolean has_results = FALSE;

  g_return_val_if_fail (from != NULL, NULL);

  project = jx_record_copy (JX_TABLE_PROJECT, from);
  if (years_ago == 0)
    return g_steal_pointer (&project);
  for (guint i = 0; i < project->indicators->len; i++)
    has_results |= carry_result (project->indicators->pdata[i], years_ago);
  g_ptr_array_set_size (project->payments, 0);
  g_ptr_array_set_size (project->adjustments, 0);
  g_ptr_array_set_size (project->rectifications, 0);
  g_ptr_array_set_size (project->outlooks, 0);
  g_ptr_array_set_size (project->assessments, 0);
  jx_text_clear (&project->delay_reason);
  jx_text_clear (&project->delay_measure);
  jx_text_clear (&project->achieved);
  if (known == NULL)
    return g_steal_pointer (&project);
  jx_text_set (&project->code, *known->code != '\0' ? known->code : project->code);
  return has_results ? keep_values (project, known) : g_steal_pointer (&project);
}
