/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-window-private.h"

/* A window so wide has room for a crowded page and the sheet, pixels. */
#define ROOMY 1600

static int
measure_width (gpointer widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

static int
measure_least (gpointer widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* Until the user gives it a width, the sheet has its share of the window. */
static int
choose_width (JxWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return self->sheet_width > 0 ? self->sheet_width : CLAMP (width * 29 / 100, 400, 640);
}

static int
choose_position (JxWindow *self, int most)
{
  if (!self->sheet_wide)
    {
      self->placed_width = choose_width (self);
      return most - (self->placed_width - measure_least (self->sheet));
    }
  if (self->wide_position > 0)
    return self->wide_position;
  return measure_width (self->pages);
}

static gboolean
place_cb (gpointer data)
{
  g_autoptr (JxWindow) self = data;
  int most;

  g_object_get (self->sheet_paned, "max-position", &most, NULL);
  if (self->placed || self->page == NULL || most == G_MAXINT)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_visible (GTK_WIDGET (self->sheet)))
    gtk_paned_set_position (self->sheet_paned, choose_position (self, most));
  gtk_paned_set_position (self->sidebar_paned, self->sidebar_width);
  self->placed = TRUE;
  return G_SOURCE_REMOVE;
}

/* The width of the panes is known only when they were shown with both their children; they are
 * placed before the next frame, so that nobody sees them jump. */
static void
place_later (JxWindow *self)
{
  if (!self->placed)
    g_idle_add_full (GTK_PRIORITY_RESIZE, place_cb, g_object_ref (self), NULL);
}

static gboolean
is_at (GtkPaned *paned, const char *limit)
{
  int position;

  g_object_get (paned, limit, &position, NULL);
  return gtk_paned_get_position (paned) == position;
}

/* Notes the widths that the user gave the panes, before they get others. A page that needs much
 * room pushes the sidebar and the sheet together; that is not what the user gave them. */
static void
note_widths (JxWindow *self)
{
  if (!self->placed || !gtk_widget_get_mapped (GTK_WIDGET (self->pages)))
    return;
  if (!is_at (self->sidebar_paned, "max-position"))
    self->sidebar_width = gtk_paned_get_position (self->sidebar_paned);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->sheet)))
    return;
  if (self->sheet_wide)
    self->wide_position = gtk_paned_get_position (self->sheet_paned);
  else if (!is_at (self->sheet_paned, "min-position") &&
           gtk_widget_get_width (GTK_WIDGET (self->sheet)) != self->placed_width)
    self->sheet_width = gtk_widget_get_width (GTK_WIDGET (self->sheet));
}

/**
 * jx_window_panes_init:
 * @sidebar_width: what the sidebar had before, pixels
 * @sheet_width: what the user gave the sheet before, pixels; 0 for nothing yet
 *
 * Prepares the places of the sidebar and of the sheet.
 */
void
jx_window_panes_init (JxWindow *self, int sidebar_width, int sheet_width)
{
  self->sidebar_width = sidebar_width;
  self->sheet_width = sheet_width;
  gtk_paned_set_position (self->sidebar_paned, sidebar_width);
  g_signal_connect_swapped (self->sheet_paned,
                            "notify::max-position",
                            G_CALLBACK (place_later),
                            self);
}

/**
 * jx_window_panes_leave:
 *
 * Another page is about to come into view, or one project in place of all: it gets its own share of
 * the window, whatever room the one before needed.
 */
void
jx_window_panes_leave (JxWindow *self)
{
  note_widths (self);
  self->placed = FALSE;
}

/* Whether the page needs the room of the sheet in a window of this width. */
static gboolean
is_crowded (JxWindow *self)
{
  return jx_page_get_crowded (self->page) && gtk_widget_get_width (GTK_WIDGET (self)) < ROOMY;
}

/**
 * jx_window_sheet_update:
 *
 * Shows the sheet beside a page that has one, if the user wants that and there is room; a page that
 * is about its sheet always has it, and leaves it most of the room.
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
  gboolean visible = self->page != NULL && (wide || (self->sheet_wanted && !is_crowded (self))) &&
                     jx_page_get_sheet (self->page, &form, &options, &focus);

  if (wide != self->sheet_wide || visible != gtk_widget_get_visible (GTK_WIDGET (self->sheet)))
    {
      jx_window_panes_leave (self);
      self->sheet_wide = wide;
      gtk_paned_set_resize_start_child (self->sheet_paned, !wide);
      gtk_paned_set_resize_end_child (self->sheet_paned, wide);
      gtk_widget_set_visible (GTK_WIDGET (self->sheet), visible);
    }
  place_later (self);
  return visible;
}

/**
 * jx_window_panes_get:
 * @sidebar_width: (out): pixels
 * @sheet_width: (out): pixels; 0 where the user gave it none
 *
 * The widths that the user gave the sidebar and the sheet.
 */
void
jx_window_panes_get (JxWindow *self, int *sidebar_width, int *sheet_width)
{
  note_widths (self);
  *sidebar_width = self->sidebar_width;
  *sheet_width = self->sheet_width;
}
