/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

/* The least that a GTK program can show: floor-window label|list */

static void
activate_cb (GtkApplication *application, gpointer kind)
{
  GtkWidget *window = gtk_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 700);
  if (g_str_equal (kind, "list"))
    {
      GListStore *store = g_list_store_new (G_TYPE_OBJECT);
      GtkWidget  *view =
        gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (store))));

      for (guint i = 0; i < 6; i++)
        gtk_column_view_append_column (
          GTK_COLUMN_VIEW (view),
          gtk_column_view_column_new ("列", gtk_signal_list_item_factory_new ()));
      gtk_window_set_child (GTK_WINDOW (window), view);
    }
  else
    gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("怀来县总工会"));
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  GtkApplication *application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  char           *kind = argc > 1 ? argv[1] : (char[]){ "label" };

  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), kind);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
