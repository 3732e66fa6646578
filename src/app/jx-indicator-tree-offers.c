/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

#include "app/jx-settings.h"
#include "exchange/jx-library.h"

#include <glib/gi18n-lib.h>

#define MOST_OFFERS 8

/* A program without its library is still of use. */
static void
load_library (JxIndicatorTree *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (self->library != NULL)
    return;
  path = jx_data_path ("indicator-library.csv");
  file = g_mapped_file_new (path, FALSE, &error);
  if (file != NULL)
    {
      bytes = g_mapped_file_get_bytes (file);
      self->library = jx_library_read (bytes, &error);
    }
  if (self->library == NULL)
    {
      g_message ("%s: %s", path, error->message);
      self->library = g_ptr_array_new ();
    }
}

static void
add_offer (JxIndicatorTree *self, const JxIndicator *indicator)
{
  const char      *first = *indicator->description != '\0' ? indicator->description : NULL;
  g_autofree char *detail = g_strjoin ("  ", indicator->printed, first, NULL);

  jx_tree_offers_add (JX_TREE_OFFERS (self->offers), indicator->name, detail);
}

/**
 * jx_tree_offer_names:
 * @cell: the cell in which a name is being typed
 *
 * Offers the indicators of the office and of the library that match what was typed.
 */
void
jx_tree_offer_names (JxIndicatorTree *self, JxTreeCell *cell)
{
  JxTreeOffers *offers = JX_TREE_OFFERS (self->offers);

  if (jx_tree_get_cell (self) != cell || !jx_tree_takes_new (self))
    return;
  load_library (self);
  jx_tree_offers_clear (offers);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  self->offered = jx_library_match (jx_session_get_snapshot (self->session),
                                    self->library,
                                    jx_tree_row_get_indicator (jx_tree_cell_get_row (cell)),
                                    jx_tree_cell_get_text (cell),
                                    MOST_OFFERS);
  for (guint i = 0; i < self->offered->len; i++)
    add_offer (self, self->offered->pdata[i]);
  jx_tree_offers_open_under (offers, GTK_WIDGET (cell));
}

static GPtrArray *
list_choices (JxIndicatorTree *self, JxTreeCell *cell)
{
  JxTreeRow  *row = jx_tree_cell_get_row (cell);
  JxTreeAbout about;

  if (jx_tree_row_get_kind (row) != JX_TREE_ROW_INDICATOR)
    return NULL;
  about = jx_tree_about (self, row, FALSE);
  return jx_tree_column_choices (&self->columns[jx_tree_cell_get_column (cell)], &about);
}

/**
 * jx_tree_offer_choices:
 * @cell: a cell
 *
 * Offers the choices of a field that has some.
 */
void
jx_tree_offer_choices (JxIndicatorTree *self, JxTreeCell *cell)
{
  JxTreeOffers *offers = JX_TREE_OFFERS (self->offers);
  g_autoptr (GPtrArray) words = list_choices (self, cell);

  if (words == NULL || !jx_session_get_writable (self->session))
    return;
  jx_tree_offers_clear (offers);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  for (guint i = 0; i < words->len; i++)
    jx_tree_offers_add (offers, words->pdata[i], NULL);
  jx_tree_offers_open_under (offers, GTK_WIDGET (cell));
}

static gboolean
take_choice (JxIndicatorTree *self, JxTreeCell *cell, int number)
{
  const JxTreeColumn *column = &self->columns[jx_tree_cell_get_column (cell)];
  const JxField      *field = jx_field_find (column->table, column->field);
  GtkEditable        *editable = GTK_EDITABLE (jx_tree_cell_get_entry (cell));
  g_autoptr (GPtrArray) words = list_choices (self, cell);

  if (words == NULL || (guint) number >= words->len)
    return FALSE;
  gtk_editable_set_text (editable,
                         field->type == JX_TYPE_CHOICE ? field->choices[number]
                                                       : words->pdata[number]);
  jx_tree_commit_cell (self, cell);
  gtk_editable_select_region (editable, 0, -1);
  return TRUE;
}

static gboolean
store_match (JxIndicatorTree *self, JxTreeRow *row, const JxIndicator *match, GError **error)
{
  JxYear *year = jx_session_get_year (self->session);
  g_autoptr (JxIndicator) indicator =
    jx_record_copy (JX_TABLE_INDICATOR, jx_tree_row_get_indicator (row));
  gint64 after = jx_tree_row_get_id (row);

  jx_library_fill (match, indicator);
  self->fresh = FALSE;
  if (jx_tree_row_get_kind (row) == JX_TREE_ROW_INDICATOR)
    return jx_year_begin (year, JX_VERB_EDIT, JX_TABLE_INDICATOR, "name", indicator->name, error) &&
           jx_year_write (year, JX_TABLE_INDICATOR, indicator, error) &&
           jx_year_commit (year, error);
  if (after == 0)
    after = jx_tree_find_end (self, row);
  else
    self->beside_id = 0;
  return jx_tree_add_record (self, indicator, after, error);
}

/**
 * jx_tree_take_offer:
 * @cell: the cell with the cursor
 * @number: number of an offer
 *
 * Takes an offer: a choice for the field, or an indicator with all that comes with it.
 *
 * Returns: whether it was taken
 */
gboolean
jx_tree_take_offer (JxIndicatorTree *self, JxTreeCell *cell, int number)
{
  g_autoptr (JxTreeRow) row = g_object_ref (jx_tree_cell_get_row (cell));
  g_autoptr (GPtrArray) offered = g_steal_pointer (&self->offered);
  g_autoptr (GError) error = NULL;
  guint column = jx_tree_cell_get_column (cell);

  jx_tree_offers_close (JX_TREE_OFFERS (self->offers));
  if (offered == NULL)
    return take_choice (self, cell, number);
  if ((guint) number >= offered->len)
    return FALSE;

  self->added_id = 0;
  jx_tree_row_set_draft (row, column, NULL, NULL);
  jx_tree_cell_settle (cell);
  if (!store_match (self, row, offered->pdata[number], &error))
    jx_session_fail (self->session, error);
  jx_tree_sync (self);
  jx_tree_row_changed (row);
  if (self->added_id != 0)
    jx_tree_focus (self, jx_tree_find_indicator (self, self->added_id), column);
  else
    jx_tree_focus (self, row, column);
  return TRUE;
}
