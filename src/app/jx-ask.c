/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-ask.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  JxAnswerFunc func;
  gpointer     data;
  guint        answer;
} Question;

static void
answer_cb (GtkButton *button, GtkWindow *window)
{
  Question *question = g_object_get_data (G_OBJECT (window), "jx-question");

  question->answer = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "jx-answer"));
  gtk_window_destroy (window);
}

static void
destroy_cb (GtkWindow *window, Question *question)
{
  if (question->func != NULL)
    question->func (question->answer, question->data);
}

static GtkWidget *
make_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static GtkWidget *
make_detail (const char *text)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Details"),
                                  -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 160);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
make_buttons (GtkWindow *window, const char *const *buttons)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = NULL;

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; buttons[i] != NULL; i++)
    {
      button = gtk_button_new_with_mnemonic (buttons[i]);
      g_object_set_data (G_OBJECT (button), "jx-answer", GUINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (answer_cb), window);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_window_set_default_widget (window, button);
  gtk_window_set_focus (window, button);
  return box;
}

/**
 * jx_ask:
 * @parent: (nullable): the window that waits for the answer
 * @title: what it is about, a few words
 * @sentence: the question or the news
 * @detail: (nullable): a long text that can be scrolled and copied
 * @buttons: (array zero-terminated=1): their labels; Escape stands for the first, Enter for the
 * last
 * @func: (nullable): called once with the answer
 * @data: data for @func
 *
 * Asks the user something, or tells him, in a dialog of its own.
 *
 * Returns: (transfer none): the dialog
 */
GtkWindow *
jx_ask (GtkWindow         *parent,
        const char        *title,
        const char        *sentence,
        const char        *detail,
        const char *const *buttons,
        JxAnswerFunc       func,
        gpointer           data)
{
  GtkWindow *window =
    g_object_new (GTK_TYPE_WINDOW, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT_DIALOG, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  Question  *question = g_new0 (Question, 1);

  g_return_val_if_fail (buttons != NULL && buttons[0] != NULL, NULL);

  question->func = func;
  question->data = data;
  g_object_set_data_full (G_OBJECT (window), "jx-question", question, g_free);
  g_signal_connect (window, "destroy", G_CALLBACK (destroy_cb), question);

  gtk_window_set_title (window, title);
  gtk_window_set_modal (window, TRUE);
  gtk_window_set_resizable (window, detail != NULL);
  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  jx_window_close_on_escape (window);
  gtk_widget_add_css_class (box, "dialog-box");
  gtk_box_append (GTK_BOX (box), make_text (sentence));
  if (detail != NULL)
    gtk_box_append (GTK_BOX (box), make_detail (detail));
  gtk_box_append (GTK_BOX (box), make_buttons (window, buttons));
  gtk_window_set_child (window, box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (window),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence,
                                  -1);
  gtk_window_present (window);
  return window;
}

/**
 * jx_report_error:
 * @parent: (nullable): the window that the error came up in
 * @error: an error with a sentence in the user's language
 *
 * Tells the user of an error: the one place that does.
 */
void
jx_report_error (GtkWindow *parent, const GError *error)
{
  const char *buttons[] = { _ ("_Close"), NULL };

  g_return_if_fail (error != NULL);

  jx_ask (parent, _ ("That did not work"), error->message, NULL, buttons, NULL, NULL);
}

/**
 * jx_window_close_on_escape:
 * @window: a dialog
 *
 * Lets Escape close a dialog.
 */
void
jx_window_close_on_escape (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape,
                                                                                  0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}
