/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_FIELD_WIDGET (jx_field_widget_get_type ())

/**
 * JxFieldWidget:
 *
 * One field of one row of the year file, to be seen and edited: what an entry, a text of several
 * lines and a choice have in common. See #JxFieldEntry, #JxFieldText and #JxFieldChoice.
 *
 * The text is stored on Enter and when the focus leaves; a text that cannot be stored stays, is
 * marked and says why. Escape gives the stored text back. An input method's composition is never
 * cut: a text is not shown anew while one is under way.
 *
 * Properties: `message` (string, read-only: the sentence that says what is wrong; %NULL where
 * nothing is), `show-message` (boolean: whether it stands under the field as well as in the
 * tooltip; default %TRUE).
 *
 * Signals:
 * - `preview`: the user changed the text; jx_field_widget_get_text() has what is typed so far.
 * - `stored`: a changed text was stored.
 * - `next` (returns boolean): Enter was pressed and the text is stored. Unless a handler returns
 *   %TRUE, the focus moves on to the next field.
 * - `focused`: the focus came into the field.
 */
G_DECLARE_DERIVABLE_TYPE (JxFieldWidget, jx_field_widget, JX, FIELD_WIDGET, GtkWidget)

/**
 * JxFieldWidgetClass:
 * @get_text: (transfer full): the text in the widget
 * @set_text: shows a text
 * @set_editable: lets the user change the text or not
 * @show_mark: shows an icon with a tooltip in the widget; %NULL for none. Optional: by default it
 *   stands beside the input.
 * @bound: the field is known; called by jx_field_widget_bind() before the first text is shown.
 *   Optional.
 *
 * What a kind of field does.
 */
struct _JxFieldWidgetClass
{
  GtkWidgetClass parent_class;

  char *(*get_text)     (JxFieldWidget *self);
  void  (*set_text)     (JxFieldWidget *self,
                         const char    *text);
  void  (*set_editable) (JxFieldWidget *self,
                         gboolean       editable);
  void  (*show_mark)    (JxFieldWidget *self,
                         const char    *icon_name,
                         const char    *sentence);
  void  (*bound)        (JxFieldWidget *self,
                         const JxField *field);
};

/**
 * JxStoreFunc:
 * @widget: a field
 * @text: what the user typed
 * @data: user data
 * @error: return location for a sentence that says why it was not stored
 *
 * Stores the text of a field in a way of its own.
 *
 * Returns: whether it was stored
 */
typedef gboolean (*JxStoreFunc) (JxFieldWidget *widget,
                                 const char    *text,
                                 gpointer       data,
                                 GError       **error);

/**
 * JxMakeFunc:
 * @widget: a field that is bound to no row
 * @text: what the user typed
 * @data: user data
 * @error: return location for a sentence that says why it cannot be read
 *
 * Makes the row that a text would add.
 *
 * Returns: (transfer full) (nullable): a record of the field's table
 */
typedef gpointer (*JxMakeFunc) (JxFieldWidget *widget,
                                const char    *text,
                                gpointer       data,
                                GError       **error);

void        jx_field_widget_bind           (JxFieldWidget   *self,
                                            JxSession       *session,
                                            JxTable          table,
                                            gint64           id,
                                            const char      *field);
void        jx_field_widget_unbind         (JxFieldWidget   *self);
void        jx_field_widget_set_store_func (JxFieldWidget   *self,
                                            JxStoreFunc      func,
                                            gpointer         data);
void        jx_field_widget_set_make_func  (JxFieldWidget   *self,
                                            JxMakeFunc       func);
void        jx_field_widget_set_label      (JxFieldWidget   *self,
                                            GtkWidget       *label);
void        jx_field_widget_set_name       (JxFieldWidget   *self,
                                            const char      *name);
void        jx_field_widget_set_finding    (JxFieldWidget   *self,
                                            const JxFinding *finding);

void        jx_field_widget_refresh        (JxFieldWidget   *self);
void        jx_field_widget_reset          (JxFieldWidget   *self);
gboolean    jx_field_widget_commit         (JxFieldWidget   *self);

JxPlace     jx_field_widget_get_place      (JxFieldWidget   *self);
JxSession  *jx_field_widget_get_session    (JxFieldWidget   *self);
char       *jx_field_widget_get_text       (JxFieldWidget   *self);
GtkWidget  *jx_field_widget_get_input      (JxFieldWidget   *self);
const char *jx_field_widget_get_message    (JxFieldWidget   *self);
gboolean    jx_field_widget_is_valid       (JxFieldWidget   *self);
gboolean    jx_field_widget_is_edited      (JxFieldWidget   *self);
gboolean    jx_field_widget_is_composing   (JxFieldWidget   *self);
gboolean    jx_field_widget_has_cursor     (JxFieldWidget   *self);

/* For the kinds of fields */
void        jx_field_widget_set_input      (JxFieldWidget   *self,
                                            GtkWidget       *input);
void        jx_field_widget_text_changed   (JxFieldWidget   *self);
void        jx_field_widget_preedit_changed (JxFieldWidget  *self,
                                            const char      *preedit);
void        jx_field_widget_enter          (JxFieldWidget   *self);

G_END_DECLS
