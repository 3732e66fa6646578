/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"
#include "app/jx-evidence-actions.h"
#include "app/jx-finding-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A missing kind of indicator is shown at the level of that name. */
static gboolean
concerns_level (const JxFinding *finding, JxTreeRow *group)
{
  const JxIndicator *level = jx_tree_row_get_indicator (group);

  return g_str_equal (finding->rule->id, "R03") &&
         g_str_equal (finding->place.field,
                      jx_tree_row_get_kind (group) == JX_TREE_ROW_LEVEL1 ? level->level1
                                                                         : level->level2);
}

static gboolean
concerns_cell (JxIndicatorTree *self, const JxFinding *finding, JxTreeRow *row, guint column)
{
  const JxIndicator *indicator = jx_tree_row_get_indicator (row);
  JxPlace            place;

  if (finding->waiver != NULL)
    return FALSE;
  if (jx_tree_row_get_kind (row) == JX_TREE_ROW_BLANK)
    return FALSE;
  if (jx_tree_row_get_kind (row) != JX_TREE_ROW_INDICATOR)
    return concerns_level (finding, row) && finding->place.table == self->owner_table &&
           finding->place.id == self->owner_id;
  place = jx_tree_column_place (&self->columns[column], indicator, self->month);
  if (finding->place.table == self->columns[column].table && finding->place.table == place.table &&
      finding->place.id == place.id &&
      jx_tree_column_takes (&self->columns[column], finding->place.field))
    return TRUE;
  if (finding->place.table != JX_TABLE_INDICATOR || finding->place.id != indicator->id ||
      !jx_tree_column_holds_name (&self->columns[column]))
    return FALSE;
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].table == JX_TABLE_INDICATOR &&
        jx_tree_column_takes (&self->columns[i], finding->place.field))
      return FALSE;
  return TRUE;
}

/**
 * jx_tree_find_finding:
 * @row: a row
 * @column: number of a column
 *
 * Finds the gravest finding of a cell; what has no cell of its own stands at the name.
 *
 * Returns: (transfer none) (nullable): the finding
 */
const JxFinding *
jx_tree_find_finding (JxIndicatorTree *self, JxTreeRow *row, guint column)
{
  const JxFinding *gravest = NULL;

  for (guint i = 0; self->findings != NULL && i < self->findings->len; i++)
    {
      const JxFinding *finding = self->findings->pdata[i];

      if (concerns_cell (self, finding, row, column) &&
          (gravest == NULL || finding->rule->severity < gravest->rule->severity))
        gravest = finding;
    }
  return gravest;
}

/**
 * jx_tree_says_same:
 * @a: (nullable) (element-type JxFinding): findings
 * @b: (nullable) (element-type JxFinding): findings
 *
 * Whether the cells look the same with either, as after most changes.
 *
 * Returns: %TRUE where they do
 */
gboolean
jx_tree_says_same (GPtrArray *a, GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const JxFinding *one = a->pdata[i];
      const JxFinding *other = b->pdata[i];

      if (one->rule != other->rule || !jx_place_equal (&one->place, &other->place) ||
          (one->waiver == NULL) != (other->waiver == NULL) ||
          !g_str_equal (one->message, other->message) || !g_str_equal (one->advice, other->advice))
        return FALSE;
    }
  return TRUE;
}

static const char *
get_class (const JxFinding *finding)
{
  return finding->rule->severity == JX_SEVERITY_HINT ? "hint"
                                                     : jx_severity_css (finding->rule->severity);
}

static void
show_points (JxTreeCell *cell, JxTreeRow *row)
{
  gint64           due;
  gint64           points = jx_tree_row_get_points (row, &due);
  g_autofree char *given = jx_number_format (points, 2, 0, FALSE);
  g_autofree char *wanted = NULL;
  g_autofree char *text = NULL;
  g_autofree char *tooltip = NULL;

  if (points == 0 && (due == 0 || due == JX_UNSET))
    {
      jx_tree_cell_show_label (cell, "", NULL);
      return;
    }
  if (due == JX_UNSET || points == due)
    {
      jx_tree_cell_show_label (cell, given, NULL);
      return;
    }
  wanted = jx_number_format (due, 2, 0, FALSE);
  text = g_strdup_printf ("%s / %s", given, wanted);
  tooltip = g_strdup_printf (_ ("The weights of this level sum up to %s points; %s are due to it."),
                             given,
                             wanted);
  jx_tree_cell_show_label (cell, text, "warning");
  jx_tree_cell_set_tooltip (cell, tooltip);
}

static gboolean
shows_weight (const JxTreeColumn *column)
{
  return column->table == JX_TABLE_INDICATOR && g_str_equal (column->field, "weight");
}

static void
show_group (JxIndicatorTree *self, JxTreeCell *cell, JxTreeRow *row)
{
  const JxIndicator  *level = jx_tree_row_get_indicator (row);
  guint               number = jx_tree_cell_get_column (cell);
  const JxTreeColumn *column = &self->columns[number];
  gboolean            is_level1 = jx_tree_row_get_kind (row) == JX_TREE_ROW_LEVEL1;
  const JxFinding    *finding = jx_tree_find_finding (self, row, number);

  if (jx_tree_column_holds_name (column))
    {
      const char      *name = is_level1 ? level->level1 : level->level2;
      g_autofree char *label =
        g_strdup_printf (is_level1 ? _ ("Level 1: %s") : _ ("Level 2: %s"), name);

      jx_tree_cell_show_label (cell, *name != '\0' ? name : "—", NULL);
      jx_tree_cell_set_name (cell, label);
      jx_tree_cell_set_row_name (cell, label);
    }
  else if (is_level1 && shows_weight (column))
    show_points (cell, row);
  else if (is_level1 && column->points != NULL)
    {
      g_autofree char *sum = jx_number_format (jx_tree_sum_points (self, row, number), 2, 2, FALSE);

      jx_tree_cell_show_label (cell, sum, NULL);
    }
  else if (finding != NULL && number > 0 && jx_tree_column_holds_name (&self->columns[number - 1]))
    {
      g_autofree char *text = g_strdup_printf ("%s  %s", finding->rule->id, finding->advice);

      jx_tree_cell_show_label (cell, text, get_class (finding));
      jx_tree_cell_set_tooltip (cell, finding->message);
    }
  else
    jx_tree_cell_show_label (cell, "", NULL);
}

static void
name_cell (JxIndicatorTree *self, JxTreeCell *cell, const char *name)
{
  const JxTreeColumn *column = &self->columns[jx_tree_cell_get_column (cell)];
  g_autofree char    *label = g_strdup_printf (C_ ("cell", "%s: %s"), _ (column->title), name);

  jx_tree_cell_set_name (cell, label);
  if (jx_tree_column_holds_name (column))
    jx_tree_cell_set_row_name (cell, name);
}

/* Whether the cursor is in the cell, or left it for a button of the line. */
static gboolean
is_last (JxIndicatorTree *self, JxTreeRow *row, guint column)
{
  return self->inside && self->last_row == row && self->last_column == column;
}

/* Whether the text may be longer than its column, at the width of a Chinese character. */
static gboolean
is_cut_off (JxTreeCell *cell, const JxTreeColumn *column)
{
  return g_utf8_strlen (jx_tree_cell_get_text (cell), -1) * 14 > column->width;
}

static gboolean
has_choices (JxIndicatorTree *self, JxTreeRow *row, guint column)
{
  JxTreeAbout about = jx_tree_about (self, row, FALSE);
  g_autoptr (GPtrArray) words = jx_tree_row_get_kind (row) == JX_TREE_ROW_INDICATOR
                                  ? jx_tree_column_choices (&self->columns[column], &about)
                                  : NULL;

  return words != NULL;
}

static char *
get_ask (JxIndicatorTree *self, JxTreeCell *cell, JxTreeRow *row)
{
  const JxTreeColumn *column = &self->columns[jx_tree_cell_get_column (cell)];
  JxTreeAbout         about = jx_tree_about (self, row, TRUE);

  if (column->ask == NULL || jx_tree_row_get_kind (row) != JX_TREE_ROW_INDICATOR ||
      *jx_tree_cell_get_text (cell) != '\0')
    return NULL;
  return column->ask (&about);
}

/* An empty cell that must be filled in says so. */
static void
show_ask (JxIndicatorTree *self, JxTreeCell *cell, JxTreeRow *row)
{
  g_autofree char *sentence = get_ask (self, cell, row);

  if (sentence != NULL)
    jx_tree_cell_set_mark (cell, "dialog-warning-symbolic", "asked", sentence, FALSE);
}

/* A paperclip at the name tells that files prove the indicator. */
static void
show_evidence (JxTreeCell *cell, JxTreeRow *row, const JxTreeColumn *column)
{
  const JxIndicator *indicator = jx_tree_row_get_indicator (row);
  g_autofree char   *files = NULL;

  if (indicator == NULL || indicator->attachments->len == 0 || !jx_tree_column_holds_name (column))
    return;
  files = jx_evidence_tell (indicator->attachments->len);
  jx_tree_cell_set_mark (cell, "mail-attachment-symbolic", "proved", files, FALSE);
}

static void
mark_cell (JxIndicatorTree *self, JxTreeCell *cell, JxTreeRow *row)
{
  guint               number = jx_tree_cell_get_column (cell);
  const JxTreeColumn *column = &self->columns[number];
  const JxFinding    *finding = jx_tree_find_finding (self, row, number);
  const char         *message = NULL;
  gboolean            invalid = jx_tree_row_get_draft (row, number, &message) != NULL;

  if (invalid)
    jx_tree_cell_set_mark (cell, "dialog-error-symbolic", "error", message, TRUE);
  else if (finding != NULL)
    jx_tree_cell_set_mark (cell,
                           jx_severity_icon (finding->rule->severity),
                           get_class (finding),
                           finding->message,
                           FALSE);
  else
    {
      jx_tree_cell_set_mark (cell, NULL, NULL, NULL, FALSE);
      if (is_cut_off (cell, column))
        jx_tree_cell_set_tooltip (cell, jx_tree_cell_get_text (cell));
      show_ask (self, cell, row);
      show_evidence (cell, row, column);
      if (has_choices (self, row, number) && is_last (self, row, number))
        jx_tree_cell_offer_choices (cell, _ ("Show the choices (F4)"));
    }
}

/* What stands dimly in an empty cell: what is asked for, a shared weight, or what the column says.
 */
static char *
get_hint (JxIndicatorTree *self, JxTreeCell *cell, JxTreeRow *row)
{
  const JxTreeColumn *column = &self->columns[jx_tree_cell_get_column (cell)];
  JxTreeAbout         about = jx_tree_about (self, row, TRUE);
  char               *hint = column->ask != NULL ? column->ask (&about) : NULL;

  if (hint == NULL && column->hint != NULL)
    hint = column->hint (&about);
  if (hint == NULL && shows_weight (column) && about.indicator->weight == JX_UNSET)
    hint = jx_number_format (about.weight, 2, 0, FALSE);
  return hint;
}

static void
show_indicator (JxIndicatorTree *self, JxTreeCell *cell, JxTreeRow *row)
{
  guint               number = jx_tree_cell_get_column (cell);
  const JxTreeColumn *column = &self->columns[number];
  JxTreeAbout         about = jx_tree_about (self, row, column->show != NULL);
  g_autofree char    *text = jx_tree_column_show (column, &about);

  if (column->show != NULL || !column->editable)
    {
      jx_tree_cell_show_label (cell, text, NULL);
      jx_tree_cell_set_tooltip (cell, *text != '\0' ? text : NULL);
    }
  else
    {
      g_autofree char *hint = get_hint (self, cell, row);

      jx_tree_cell_show_entry (cell,
                               text,
                               jx_tree_row_get_draft (row, number, NULL),
                               hint,
                               jx_session_get_writable (self->session));
      mark_cell (self, cell, row);
    }
  name_cell (self, cell, about.indicator->name);
}

static void
show_blank (JxIndicatorTree *self, JxTreeCell *cell, JxTreeRow *row)
{
  guint               number = jx_tree_cell_get_column (cell);
  const JxTreeColumn *column = &self->columns[number];
  g_autofree char    *name = NULL;

  if (!jx_tree_column_holds_name (column))
    {
      jx_tree_cell_show_label (cell, "", NULL);
      return;
    }
  name = g_strdup_printf (_ ("new under %s"), jx_tree_row_get_indicator (row)->level2);
  jx_tree_cell_show_entry (cell,
                           "",
                           jx_tree_row_get_draft (row, number, NULL),
                           _ ("Type an indicator here"),
                           TRUE);
  mark_cell (self, cell, row);
  name_cell (self, cell, name);
}

/**
 * jx_tree_show_cell:
 * @cell: a cell in view
 *
 * Shows in a cell what its row says now.
 */
void
jx_tree_show_cell (JxIndicatorTree *self, JxTreeCell *cell)
{
  JxTreeRow    *row = jx_tree_cell_get_row (cell);
  JxTreeRowKind kind = jx_tree_row_get_kind (row);

  if (self->session == NULL)
    return;
  gtk_widget_set_visible (jx_tree_cell_get_handle (cell),
                          kind == JX_TREE_ROW_INDICATOR && jx_tree_takes_new (self) &&
                            jx_tree_column_holds_name (
                              &self->columns[jx_tree_cell_get_column (cell)]));
  jx_tree_cell_set_level (cell,
                          kind == JX_TREE_ROW_LEVEL1   ? 1
                          : kind == JX_TREE_ROW_LEVEL2 ? 2
                                                       : 0);
  if (kind == JX_TREE_ROW_INDICATOR)
    show_indicator (self, cell, row);
  else if (kind == JX_TREE_ROW_BLANK)
    show_blank (self, cell, row);
  else
    show_group (self, cell, row);
}

/**
 * jx_tree_refresh_cells:
 *
 * Shows the rows in view anew: with other findings, or another month.
 */
void
jx_tree_refresh_cells (JxIndicatorTree *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    jx_tree_show_cell (self, self->cells->pdata[i]);
}
