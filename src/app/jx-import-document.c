/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-import-document.h"
#include "app/jx-cells.h"
#include "app/jx-stop.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

#define LINES_MOST 4

/* The texts of an item: where the passage stands, what it says, and the mark of an unread one. */
enum
{
  TEXT_PLACE,
  TEXT_WORDS,
  TEXT_MARK,
};

struct _JxImportDocument
{
  GtkWidget parent_instance;

  const JxDocument *document;
  const JxDraft    *draft;
  gboolean          following; /* the selection of another list */

  GtkLabel           *count;
  GtkListView        *view;
  GtkListView        *unread_view;
  GtkWidget          *unread_box;
  GtkLabel           *meaning;
  GListStore         *passages;
  GListStore         *unread;
  GtkSingleSelection *selection;
  GtkSingleSelection *unread_selection;
};

G_DEFINE_FINAL_TYPE (JxImportDocument, jx_import_document, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
make_row (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *place = gtk_label_new (NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *mark = gtk_label_new (NULL);
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *children[] = { place, icon, mark, words };

  gtk_label_set_width_chars (GTK_LABEL (place), 11);
  gtk_widget_add_css_class (place, "dim-label");
  gtk_widget_add_css_class (place, "numeric");
  gtk_widget_add_css_class (icon, "warning");
  gtk_widget_add_css_class (mark, "warning");
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (words), LINES_MOST);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      gtk_widget_set_valign (children[i], GTK_ALIGN_START);
      if (GTK_IS_LABEL (children[i]))
        gtk_label_set_xalign (GTK_LABEL (children[i]), 0);
      gtk_box_append (GTK_BOX (box), children[i]);
    }
  return box;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, make_row ());
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  JxCells         *cells = gtk_list_item_get_item (item);
  GtkWidget       *box = gtk_list_item_get_child (item);
  GtkWidget       *place = gtk_widget_get_first_child (box);
  GtkWidget       *icon = gtk_widget_get_next_sibling (place);
  GtkWidget       *mark = gtk_widget_get_next_sibling (icon);
  GtkWidget       *words = gtk_widget_get_next_sibling (mark);
  const char      *said = jx_cells_get_text (cells, TEXT_MARK);
  g_autofree char *name = g_strdup_printf ("%s%s%s: %s",
                                           jx_cells_get_text (cells, TEXT_PLACE),
                                           *said != '\0' ? ", " : "",
                                           said,
                                           jx_cells_get_text (cells, TEXT_WORDS));

  gtk_label_set_label (GTK_LABEL (place), jx_cells_get_text (cells, TEXT_PLACE));
  gtk_widget_set_visible (icon, *said != '\0');
  gtk_widget_set_visible (mark, *said != '\0');
  gtk_label_set_label (GTK_LABEL (mark), said);
  gtk_label_set_label (GTK_LABEL (words), jx_cells_get_text (cells, TEXT_WORDS));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
}

static char *
join_cells (const JxPassage *passage)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < passage->cells->len; i++)
    {
      if (i > 0)
        g_string_append (text, " │ ");
      g_string_append (text, passage->cells->pdata[i]);
    }
  g_strdelimit (text->str, "\n\t", ' ');
  return g_string_free (text, FALSE);
}

static const char *
label_of (const JxDraftTrace *trace)
{
  const JxField *field = jx_field_find (trace->table, trace->field);

  return field != NULL && field->label != NULL ? _ (field->label)
                                               : _ (jx_table_info (trace->table)->label);
}

/* What the cells of the selected passage were read as. */
static void
show_meaning (JxImportDocument *self, guint passage)
{
  const JxPassage *piece = self->document->passages->pdata[passage];
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < piece->cells->len; i++)
    {
      const JxDraftTrace *trace = jx_draft_find_trace (self->draft, passage, i);

      if (trace != NULL)
        g_string_append_printf (text,
                                "%s%s",
                                text->len > 0 ? _ (", ") : _ ("Read as: "),
                                label_of (trace));
    }
  if (text->len == 0)
    g_string_append (text,
                     jx_draft_is_unread (self->draft, passage)
                       ? _ ("This was not read; enter by hand what is missing.")
                       : _ ("A heading, a label, or a number that follows from others."));
  gtk_label_set_label (self->meaning, text->str);
}

static void
follow (JxImportDocument *self, GtkSingleSelection *selection)
{
  JxCells *cells = gtk_single_selection_get_selected_item (selection);
  guint    passage;

  if (self->following || cells == NULL)
    return;
  passage = (guint) jx_cells_get_number (cells);
  jx_import_document_select (self, passage);
  g_signal_emit (self, signals[SELECTED], 0, passage);
}

static void
selected_cb (JxImportDocument *self)
{
  follow (self, self->selection);
}

static void
unread_selected_cb (JxImportDocument *self)
{
  follow (self, self->unread_selection);
}

static void
jx_import_document_dispose (GObject *object)
{
  JxImportDocument *self = JX_IMPORT_DOCUMENT (object);

  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->selection, self);
      g_signal_handlers_disconnect_by_data (self->unread_selection, self);
    }
  jx_widget_drop_children (GTK_WIDGET (object));
  g_clear_object (&self->selection);
  g_clear_object (&self->unread_selection);
  g_clear_object (&self->passages);
  g_clear_object (&self->unread);

  G_OBJECT_CLASS (jx_import_document_parent_class)->dispose (object);
}

static void
jx_import_document_class_init (JxImportDocumentClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_import_document_dispose;
  widget_class->focus = jx_widget_focus_children;

  signals[SELECTED] = g_signal_new ("selected",
                                    G_TYPE_FROM_CLASS (klass),
                                    G_SIGNAL_RUN_LAST,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    1,
                                    G_TYPE_UINT);

  g_type_ensure (JX_TYPE_STOP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-import-document.ui");
  gtk_widget_class_bind_template_child (widget_class, JxImportDocument, count);
  gtk_widget_class_bind_template_child (widget_class, JxImportDocument, view);
  gtk_widget_class_bind_template_child (widget_class, JxImportDocument, unread_view);
  gtk_widget_class_bind_template_child (widget_class, JxImportDocument, unread_box);
  gtk_widget_class_bind_template_child (widget_class, JxImportDocument, meaning);
}

static GtkSingleSelection *
fill_view (GtkListView *view, GListStore *items)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (items)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_list_view_set_factory (view, factory);
  gtk_list_view_set_model (view, GTK_SELECTION_MODEL (selection));
  g_object_unref (factory);
  return selection;
}

static void
jx_import_document_init (JxImportDocument *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->passages = g_list_store_new (JX_TYPE_CELLS);
  self->unread = g_list_store_new (JX_TYPE_CELLS);
  self->selection = fill_view (self->view, self->passages);
  self->unread_selection = fill_view (self->unread_view, self->unread);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->unread_selection,
                            "notify::selected",
                            G_CALLBACK (unread_selected_cb),
                            self);
}

static JxCells *
make_cells (JxImportDocument *self, guint passage, gboolean is_unread)
{
  const JxPassage *piece = self->document->passages->pdata[passage];
  g_autofree char *place = jx_document_place (self->document, piece);
  g_autofree char *words = join_cells (piece);
  const char      *texts[] = { place, words, is_unread ? _ ("not read") : "", NULL };

  return jx_cells_new (passage, NULL, texts);
}

static void
show_count (JxImportDocument *self)
{
  guint            n = self->draft->unread->len;
  g_autofree char *text =
    n == 0 ? g_strdup (_ ("Every line was read."))
           : g_strdup_printf (ngettext ("%u line was not read", "%u lines were not read", n), n);

  gtk_label_set_label (self->count, text);
  (n > 0 ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->count),
                                                                    "warning");
  gtk_widget_set_visible (self->unread_box, n > 0);
}

/**
 * jx_import_document_show:
 * @document: a document; must live as long as the widget
 * @draft: what was understood of it; likewise
 *
 * Shows a document. The selection is nowhere at first.
 */
void
jx_import_document_show (JxImportDocument *self, const JxDocument *document, const JxDraft *draft)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) unread = g_ptr_array_new ();
  guint next = 0;

  g_return_if_fail (JX_IS_IMPORT_DOCUMENT (self));
  g_return_if_fail (document != NULL && draft != NULL);

  self->document = document;
  self->draft = draft;
  for (guint i = 0; i < document->passages->len; i++)
    {
      const JxUnread *first = next < draft->unread->len ? draft->unread->pdata[next] : NULL;
      gboolean        is_unread = first != NULL && first->passage == i;
      JxCells        *cells = make_cells (self, i, is_unread);

      g_ptr_array_add (all, cells);
      if (is_unread)
        g_ptr_array_add (unread, cells);
      while (next < draft->unread->len &&
             ((const JxUnread *) draft->unread->pdata[next])->passage <= i)
        next++;
    }
  g_list_store_splice (self->passages, 0, 0, all->pdata, all->len);
  g_list_store_splice (self->unread, 0, 0, unread->pdata, unread->len);
  show_count (self);
}

static void
scroll_to (GtkListView *view, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "list.scroll-to-item", "u", position);
}

static guint
find_unread (JxImportDocument *self, guint passage)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->unread));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JxCells) cells = g_list_model_get_item (G_LIST_MODEL (self->unread), i);

      if (jx_cells_get_number (cells) == passage)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/**
 * jx_import_document_select:
 * @passage: the number of a passage, from 0
 *
 * Brings a passage into view and selects it, without the signal.
 */
void
jx_import_document_select (JxImportDocument *self, guint passage)
{
  guint unread;

  g_return_if_fail (JX_IS_IMPORT_DOCUMENT (self));
  g_return_if_fail (self->document != NULL && passage < self->document->passages->len);

  unread = find_unread (self, passage);
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, passage);
  gtk_single_selection_set_selected (self->unread_selection, unread);
  self->following = FALSE;
  scroll_to (self->view, passage);
  if (unread != GTK_INVALID_LIST_POSITION)
    scroll_to (self->unread_view, unread);
  show_meaning (self, passage);
}

/**
 * jx_import_document_step_unread:
 * @step: 1 for the next one, -1 for the one before
 *
 * Goes from the selected passage to an unread one; from the last to the first.
 */
void
jx_import_document_step_unread (JxImportDocument *self, int step)
{
  guint n, here, next = 0;

  g_return_if_fail (JX_IS_IMPORT_DOCUMENT (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->unread));
  here = gtk_single_selection_get_selected (self->unread_selection);
  if (n == 0)
    return;
  if (here != GTK_INVALID_LIST_POSITION)
    next = (here + n + (guint) step) % n;
  else if (step < 0)
    next = n - 1;
  gtk_single_selection_set_selected (self->unread_selection, next);
}
