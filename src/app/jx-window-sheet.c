/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-window-private.h"

static int
measure_width (gpointer widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

static gboolean
place_sheet_cb (gpointer data)
{
  g_autoptr (JxWindow) self = data;
  int least, position;

  g_object_get (self->sheet_paned, "max-position", &position, NULL);
  if (position == G_MAXINT || !gtk_widget_get_visible (GTK_WIDGET (self->sheet)))
    return G_SOURCE_REMOVE;
  gtk_widget_measure (GTK_WIDGET (self->sheet),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &least,
                      NULL,
                      NULL,
                      NULL);
  if (!self->sheet_wide)
    position -= self->sheet_width - least;
  else if (self->wide_position > 0)
    position = self->wide_position;
  else
    position = measure_width (self->pages);
  gtk_paned_set_position (self->sheet_paned, position);
  self->sheet_placed = TRUE;
  return G_SOURCE_REMOVE;
}

/* The width of the pane is known only when it was shown with both its children. */
static void
max_position_cb (JxWindow *self)
{
  if (!self->sheet_placed)
    g_idle_add (place_sheet_cb, g_object_ref (self));
}

/* Notes the width that the user gave the sheet, before it is hidden or gets another one. */
static void
note_width (JxWindow *self)
{
  if (!self->sheet_placed || !gtk_widget_get_mapped (GTK_WIDGET (self->sheet)))
    return;
  if (self->sheet_wide)
    self->wide_position = gtk_paned_get_position (self->sheet_paned);
  else
    self->sheet_width = gtk_widget_get_width (GTK_WIDGET (self->sheet));
}

/**
 * jx_window_sheet_init:
 * @width: what the sheet had before, pixels
 *
 * Prepares the place of the sheet.
 */
void
jx_window_sheet_init (JxWindow *self, int width)
{
  self->sheet_width = width;
  g_signal_connect_swapped (self->sheet_paned,
                            "notify::max-position",
                            G_CALLBACK (max_position_cb),
                            self);
}

/**
 * jx_window_sheet_update:
 *
 * Shows the sheet beside a page that has one, if the user wants that; a page that is about its
 * sheet always has it, and leaves it most of the room.
 *
 * Returns: whether it is shown
 */
gboolean
jx_window_sheet_update (JxWindow *self)
{
  gboolean      wide = self->info != NULL && (self->info->flags & JX_PAGE_WIDE_SHEET) != 0;
  const JxForm *form;
  JxFormOptions options;
  JxPlace       focus;
  gboolean      visible = self->page != NULL && (wide || self->sheet_wanted) &&
                     jx_page_get_sheet (self->page, &form, &options, &focus);

  if (wide == self->sheet_wide && visible == gtk_widget_get_visible (GTK_WIDGET (self->sheet)))
    return visible;
  note_width (self);
  self->sheet_wide = wide;
  gtk_paned_set_resize_start_child (self->sheet_paned, !wide);
  gtk_paned_set_resize_end_child (self->sheet_paned, wide);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet), visible);
  self->sheet_placed = FALSE;
  max_position_cb (self);
  return visible;
}

/**
 * jx_window_sheet_width:
 *
 * The width that the user gave the sheet.
 *
 * Returns: pixels
 */
int
jx_window_sheet_width (JxWindow *self)
{
  note_width (self);
  return self->sheet_width;
}
