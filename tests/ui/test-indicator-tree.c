/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-indicator-tree-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* A tree in a window of its own that refreshes with the session, as in a page. */
typedef struct
{
  char            *folder;
  char            *path;
  JxSession       *session;
  GtkWidget       *window;
  JxIndicatorTree *tree;
  gint64           project_id;
  JxPlace          focus;
  guint            n_toasts;
} Fixture;

static void
changed_cb (JxSession *session, GArray *changes, Fixture *fixture)
{
  jx_indicator_tree_refresh (fixture->tree, changes);
}

static void
toast_cb (JxSession *session, const char *text, gboolean offers_undo, Fixture *fixture)
{
  g_assert_true (offers_undo);
  fixture->n_toasts++;
}

static void
focus_changed_cb (JxIndicatorTree *tree, const JxPlace *place, Fixture *fixture)
{
  fixture->focus = *place;
}

static void
settle (Fixture *fixture)
{
  ui_wait (60);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = NULL;

  fixture->folder = g_dir_make_tmp ("jixiao-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = ui_make_year (fixture->folder);
  year = jx_year_open (fixture->path, &error);
  g_assert_no_error (error);
  fixture->session = jx_session_new (year, &error);
  g_assert_no_error (error);
  fixture->project_id = jx_session_get_project_id (fixture->session);
  fixture->tree = JX_INDICATOR_TREE (jx_indicator_tree_new (fixture->session));
  g_signal_connect (fixture->session, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect (fixture->session, "toast", G_CALLBACK (toast_cb), fixture);
  g_signal_connect (fixture->tree, "focus-changed", G_CALLBACK (focus_changed_cb), fixture);
  jx_indicator_tree_set_owner (fixture->tree, JX_TABLE_PROJECT, fixture->project_id);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->tree));
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->tree), (gpointer *) &fixture->tree);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_wait (20);
  g_assert_null (fixture->tree);
  g_assert_finalize_object (fixture->session);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static GPtrArray *
get_indicators (Fixture *fixture)
{
  return jx_snapshot_find_project (jx_session_get_snapshot (fixture->session), fixture->project_id)
    ->indicators;
}

static const JxIndicator *
get_indicator (Fixture *fixture, guint index)
{
  g_assert_cmpuint (index, <, get_indicators (fixture)->len);
  return get_indicators (fixture)->pdata[index];
}

static guint
count_entries (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = jx_year_history (jx_session_get_year (fixture->session), &error);

  g_assert_no_error (error);
  return entries->len;
}

static void
focus_field (Fixture *fixture, guint index, const char *field)
{
  JxPlace place = { JX_TABLE_INDICATOR, get_indicator (fixture, index)->id, field };

  g_assert_true (jx_indicator_tree_focus_place (fixture->tree, &place));
  settle (fixture);
  g_assert_nonnull (jx_tree_get_cell (fixture->tree));
}

static JxTreeRow *
find_row (Fixture *fixture, JxTreeRowKind kind, const char *level2)
{
  g_autoptr (GPtrArray) rows = jx_tree_list_rows (fixture->tree);

  for (guint i = 0; i < rows->len; i++)
    if (jx_tree_row_get_kind (rows->pdata[i]) == kind &&
        g_str_equal (jx_tree_row_get_indicator (rows->pdata[i])->level2, level2))
      return rows->pdata[i];
  return NULL;
}

/* Puts the cursor in the place for a new indicator at the end of a level 2. */
static void
focus_blank (Fixture *fixture, const char *level2)
{
  if (jx_tree_open_group (fixture->tree, find_row (fixture, JX_TREE_ROW_LEVEL2, level2)))
    jx_tree_refresh_rows (fixture->tree, FALSE);
  jx_tree_focus (fixture->tree, find_row (fixture, JX_TREE_ROW_BLANK, level2), 0);
  settle (fixture);
}

static void
type (Fixture *fixture, const char *text)
{
  JxTreeCell *cell = jx_tree_get_cell (fixture->tree);

  g_assert_nonnull (cell);
  gtk_editable_set_text (GTK_EDITABLE (jx_tree_cell_get_entry (cell)), text);
}

static gboolean
press (Fixture *fixture, guint keyval, GdkModifierType state)
{
  gboolean handled = jx_tree_handle_key (fixture->tree, keyval, state);

  settle (fixture);
  return handled;
}

static const char *
get_text (Fixture *fixture)
{
  return jx_tree_cell_get_text (jx_tree_get_cell (fixture->tree));
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  jx_session_undo (fixture->session, &error);
  g_assert_no_error (error);
  settle (fixture);
}

static gboolean
is_invalid (JxTreeCell *cell)
{
  g_autofree char *difference =
    gtk_test_accessible_check_state (GTK_ACCESSIBLE (jx_tree_cell_get_entry (cell)),
                                     GTK_ACCESSIBLE_STATE_INVALID,
                                     GTK_ACCESSIBLE_INVALID_TRUE);

  return difference == NULL;
}

static void
test_levels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  guint counts[4] = { 0 };

  rows = jx_tree_list_rows (fixture->tree);
  for (guint i = 0; i < rows->len; i++)
    counts[jx_tree_row_get_kind (rows->pdata[i])]++;
  g_assert_cmpuint (counts[JX_TREE_ROW_LEVEL1], ==, 3);
  g_assert_cmpuint (counts[JX_TREE_ROW_LEVEL2], >=, 9);
  g_assert_nonnull (find_row (fixture, JX_TREE_ROW_BLANK, "经济效益指标"));
  g_assert_null (find_row (fixture,
                           JX_TREE_ROW_BLANK,
                           get_indicator (fixture, get_indicators (fixture)->len - 1)->level2));
  g_assert_cmpuint (counts[JX_TREE_ROW_INDICATOR], ==, get_indicators (fixture)->len);
  /* All of them are unfolded. */
  g_assert_cmpuint (g_list_model_get_n_items (fixture->tree->rows), ==, rows->len);
  ui_assert_named (GTK_WIDGET (fixture->tree));
}

/* A level 2 that has indicators gets a place to type when the cursor comes to it, and keeps it. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  focus_field (fixture, 0, "name");
  g_assert_nonnull (find_row (fixture, JX_TREE_ROW_BLANK, get_indicator (fixture, 0)->level2));
  focus_blank (fixture, "经济效益指标");
  g_assert_nonnull (find_row (fixture, JX_TREE_ROW_BLANK, get_indicator (fixture, 0)->level2));
}

/* A level that the frame does not know has a branch of its own, and none is lost. */
static void
test_odd_levels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  JxTreeRow *row;

  jx_session_set_field (fixture->session,
                        JX_TABLE_INDICATOR,
                        get_indicator (fixture, 0)->id,
                        "level1",
                        "过程",
                        &error);
  g_assert_no_error (error);
  row = jx_tree_find_indicator (fixture->tree, get_indicator (fixture, 0)->id);
  g_assert_nonnull (row);
  rows = jx_tree_list_rows (fixture->tree);
  g_assert_true (rows->pdata[rows->len - 1] == row);
  g_assert_cmpstr (jx_tree_row_get_indicator (rows->pdata[rows->len - 3])->level1, ==, "过程");
}

static void
test_store (Fixture *fixture, gconstpointer data)
{
  focus_field (fixture, 0, "description");
  g_assert_cmpstr (fixture->focus.field, ==, "description");
  g_assert_cmpint (fixture->focus.id, ==, get_indicator (fixture, 0)->id);
  type (fixture, "春节期间走访");
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_cmpstr (get_indicator (fixture, 0)->description, ==, "春节期间走访");
  /* The cursor went down. */
  g_assert_cmpint (fixture->focus.id, ==, get_indicator (fixture, 1)->id);
  g_assert_cmpstr (fixture->focus.field, ==, "description");
  undo (fixture);
  g_assert_cmpstr (get_indicator (fixture, 0)->description, !=, "春节期间走访");
}

static void
test_value (Fixture *fixture, gconstpointer data)
{
  focus_field (fixture, 0, "value");
  type (fixture, "不低于95%");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpstr (get_indicator (fixture, 0)->printed, ==, "不低于95%");
  g_assert_cmpint (get_indicator (fixture, 0)->sign, ==, JX_SIGN_AT_LEAST);
  focus_field (fixture, 0, "value");
  g_assert_cmpstr (get_text (fixture), ==, "95");
  type (fixture, "98");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpstr (get_indicator (fixture, 0)->printed, ==, "≥98%");
}

static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  guint       n_entries;
  JxTreeCell *cell;
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (JxChange));

  n_entries = count_entries (fixture);
  focus_field (fixture, 0, "weight");
  type (fixture, "viel");
  press (fixture, GDK_KEY_Return, 0);
  cell = jx_tree_get_cell (fixture->tree);
  g_assert_cmpint (fixture->focus.id, ==, get_indicator (fixture, 0)->id);
  g_assert_cmpstr (get_text (fixture), ==, "viel");
  g_assert_true (is_invalid (cell));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "error"));
  g_assert_cmpstr (gtk_label_get_label (fixture->tree->line_label), !=, "");
  g_assert_false (jx_indicator_tree_can_leave (fixture->tree));
  g_assert_false (jx_indicator_tree_commit (fixture->tree));
  g_assert_cmpuint (count_entries (fixture), ==, n_entries);

  /* A change elsewhere lets it stand. */
  jx_indicator_tree_refresh (fixture->tree, none);
  g_assert_cmpstr (get_text (fixture), ==, "viel");

  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_cmpstr (get_text (fixture), ==, "");
  g_assert_false (is_invalid (cell));
  g_assert_true (jx_indicator_tree_can_leave (fixture->tree));
}

static void
test_drop_wrong (Fixture *fixture, gconstpointer data)
{
  focus_field (fixture, 0, "weight");
  type (fixture, "viel");
  g_assert_false (jx_indicator_tree_commit (fixture->tree));
  jx_indicator_tree_refresh (fixture->tree, NULL);
  g_assert_true (jx_indicator_tree_can_leave (fixture->tree));
  g_assert_cmpstr (get_text (fixture), ==, "");
}

/* What is being typed stays when another row changes. */
static void
test_keep_typing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  focus_field (fixture, 1, "name");
  type (fixture, "半句");
  jx_session_set_field (fixture->session,
                        JX_TABLE_INDICATOR,
                        get_indicator (fixture, 0)->id,
                        "name",
                        "别的",
                        &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_text (fixture), ==, "半句");
  g_assert_true (jx_indicator_tree_commit (fixture->tree));
  g_assert_cmpstr (get_indicator (fixture, 1)->name, ==, "半句");
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  guint n;
  guint n_entries;

  n = get_indicators (fixture)->len;
  n_entries = count_entries (fixture);
  focus_blank (fixture, "经济效益指标");
  type (fixture, "甲乙丙");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpuint (get_indicators (fixture)->len, ==, n + 1);
  g_assert_cmpuint (count_entries (fixture), ==, n_entries + 1);
  /* The cursor stays where the next one is typed. */
  g_assert_cmpint (jx_tree_row_get_kind (jx_tree_cell_get_row (jx_tree_get_cell (fixture->tree))),
                   ==,
                   JX_TREE_ROW_BLANK);
  g_assert_cmpstr (get_text (fixture), ==, "");
  type (fixture, "丁戊己");
  press (fixture, GDK_KEY_Tab, 0);
  g_assert_cmpuint (get_indicators (fixture)->len, ==, n + 2);
  g_assert_cmpstr (fixture->focus.field, ==, "description");
  for (guint i = 0; i + 1 < n + 2; i++)
    if (g_str_equal (get_indicator (fixture, i)->name, "甲乙丙"))
      {
        g_assert_cmpstr (get_indicator (fixture, i)->level1, ==, "效益指标");
        g_assert_cmpstr (get_indicator (fixture, i)->level2, ==, "经济效益指标");
        g_assert_cmpstr (get_indicator (fixture, i + 1)->name, ==, "丁戊己");
        g_assert_cmpint (fixture->focus.id, ==, get_indicator (fixture, i + 1)->id);
      }
}

static void
test_add_beside (Fixture *fixture, gconstpointer data)
{
  guint n_rows;

  focus_field (fixture, 0, "value");
  jx_tree_flush (fixture->tree);
  n_rows = g_list_model_get_n_items (fixture->tree->rows);
  g_assert_true (press (fixture, GDK_KEY_n, GDK_CONTROL_MASK));
  g_assert_cmpuint (g_list_model_get_n_items (fixture->tree->rows), ==, n_rows + 1);
  type (fixture, "甲乙丙");
  press (fixture, GDK_KEY_Tab, 0);
  g_assert_cmpstr (get_indicator (fixture, 1)->name, ==, "甲乙丙");
  g_assert_cmpstr (get_indicator (fixture, 1)->level2, ==, get_indicator (fixture, 0)->level2);
  g_assert_cmpint (fixture->focus.id, ==, get_indicator (fixture, 1)->id);

  /* A place that nothing was typed in goes away. */
  g_assert_true (press (fixture, GDK_KEY_n, GDK_CONTROL_MASK));
  g_assert_cmpuint (g_list_model_get_n_items (fixture->tree->rows), ==, n_rows + 2);
  press (fixture, GDK_KEY_Up, 0);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->tree->rows), ==, n_rows + 1);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  focus_field (fixture, 0, "value");
  press (fixture, GDK_KEY_Tab, 0);
  g_assert_cmpstr (fixture->focus.field, ==, "unit");
  press (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK);
  g_assert_cmpstr (fixture->focus.field, ==, "sign");
  press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpstr (fixture->focus.field, ==, "sign");
  g_assert_cmpint (fixture->focus.id, ==, get_indicator (fixture, 1)->id);
  press (fixture, GDK_KEY_Up, 0);
  g_assert_cmpint (fixture->focus.id, ==, get_indicator (fixture, 0)->id);
  /* From the last column into the next row, which is the place to type here. */
  focus_field (fixture, 0, "weight");
  press (fixture, GDK_KEY_Tab, 0);
  g_assert_cmpuint (jx_tree_cell_get_column (jx_tree_get_cell (fixture->tree)), ==, 0);
  press (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK);
  g_assert_cmpstr (fixture->focus.field, ==, "weight");
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  gint64           id;
  guint            last = 0; /* of its level 2 */
  g_autofree char *level2 = NULL;
  g_autofree char *below = NULL;

  while (
    g_str_equal (get_indicator (fixture, last)->level2, get_indicator (fixture, last + 1)->level2))
    last++;
  g_assert_cmpuint (last, >, 0);
  id = get_indicator (fixture, last)->id;
  level2 = g_strdup (get_indicator (fixture, last)->level2);
  below = g_strdup (get_indicator (fixture, last + 1)->level2);
  focus_field (fixture, last, "unit");

  /* Over the border of its level, where it is the first one. */
  g_assert_true (press (fixture, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_cmpint (get_indicator (fixture, last)->id, ==, id);
  g_assert_cmpstr (get_indicator (fixture, last)->level2, ==, below);
  g_assert_cmpint (fixture->focus.id, ==, id);
  g_assert_cmpstr (fixture->focus.field, ==, "unit");
  press (fixture, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpint (get_indicator (fixture, last + 1)->id, ==, id);

  press (fixture, GDK_KEY_Up, GDK_ALT_MASK);
  press (fixture, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpint (get_indicator (fixture, last)->id, ==, id);
  g_assert_cmpstr (get_indicator (fixture, last)->level2, ==, level2);
  press (fixture, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpint (get_indicator (fixture, last - 1)->id, ==, id);
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  guint n;
  guint n_entries;

  n = get_indicators (fixture)->len;
  n_entries = count_entries (fixture);
  focus_field (fixture, 0, "unit");
  g_assert_false (press (fixture, GDK_KEY_Delete, 0));
  g_assert_true (press (fixture, GDK_KEY_Delete, GDK_CONTROL_MASK));
  g_assert_cmpuint (get_indicators (fixture)->len, ==, n - 1);
  g_assert_cmpuint (fixture->n_toasts, ==, 1);
  undo (fixture);
  g_assert_cmpuint (get_indicators (fixture)->len, ==, n);

  focus_field (fixture, 0, "unit");
  press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_true (press (fixture, GDK_KEY_Delete, 0));
  g_assert_cmpuint (get_indicators (fixture)->len, ==, n - 3);
  g_assert_cmpuint (fixture->n_toasts, ==, 2);
  g_assert_cmpuint (count_entries (fixture), ==, n_entries + 3);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) cells = NULL;

  focus_field (fixture, 0, "value");
  press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  rows = jx_tree_list_selected (fixture->tree);
  g_assert_cmpuint (rows->len, ==, 2);
  text = jx_tree_copy_rows (fixture->tree, rows);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  cells = g_strsplit (lines[0], "\t", -1);
  g_assert_cmpuint (g_strv_length (cells), ==, 7);
  g_assert_cmpstr (cells[0], ==, get_indicator (fixture, 0)->name);
  g_assert_cmpstr (cells[3], ==, get_indicator (fixture, 0)->value);
}

static void
paste (Fixture *fixture, const char *text)
{
  jx_tree_paste (fixture->tree, jx_tree_get_cell (fixture->tree), text);
  settle (fixture);
}

static void
test_paste_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  guint n_entries;

  n = get_indicators (fixture)->len;
  n_entries = count_entries (fixture);
  for (guint i = 0; i < 50; i++)
    g_string_append_printf (text, "名称%u\t描述%u\t≥\t%u\t人\t计划\t\r\n", i, i, i);
  focus_blank (fixture, "质量指标");
  paste (fixture, text->str);
  g_assert_cmpuint (get_indicators (fixture)->len, ==, n + 50);
  g_assert_cmpuint (count_entries (fixture), ==, n_entries + 1);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (get_indicator (fixture, i)->name, "名称0"))
      for (guint k = 0; k < 50; k++)
        {
          g_autofree char *name = g_strdup_printf ("名称%u", k);

          g_assert_cmpstr (get_indicator (fixture, i + k)->name, ==, name);
          g_assert_cmpstr (get_indicator (fixture, i + k)->level2, ==, "质量指标");
        }
  undo (fixture);
  g_assert_cmpuint (get_indicators (fixture)->len, ==, n);
}

static void
test_paste_over (Fixture *fixture, gconstpointer data)
{
  guint n;

  n = get_indicators (fixture)->len;
  focus_field (fixture, 0, "unit");
  paste (fixture, "户\t甲\n次\t乙\n");
  g_assert_cmpuint (get_indicators (fixture)->len, ==, n);
  g_assert_cmpstr (get_indicator (fixture, 0)->unit, ==, "户");
  g_assert_cmpstr (get_indicator (fixture, 1)->basis, ==, "乙");
}

static void
test_paste_one (Fixture *fixture, gconstpointer data)
{
  guint n_entries;

  n_entries = count_entries (fixture);
  focus_field (fixture, 0, "unit");
  /* Without a window manager the display may take the focus away for a moment, and the selection. */
  gtk_editable_select_region (GTK_EDITABLE (jx_tree_cell_get_entry (jx_tree_get_cell (fixture->tree))),
                              0,
                              -1);
  paste (fixture, "人次\r\n");
  g_assert_cmpstr (get_text (fixture), ==, "人次");
  g_assert_cmpuint (count_entries (fixture), ==, n_entries);
}

static void
test_paste_headings (Fixture *fixture, gconstpointer data)
{
  guint            n;
  g_autofree char *first = NULL;
  g_autofree char *text = NULL;

  n = get_indicators (fixture)->len;
  first = g_strdup (get_indicator (fixture, 0)->name);
  text = g_strdup_printf ("一级指标\t二级指标\t三级指标\t指标值\n"
                          "产出\t数量指标\t%s\t≥7人\n"
                          "效益指标\t经济效益\t甲乙丙\t优\n",
                          first);
  focus_field (fixture, 1, "name");
  paste (fixture, text);
  g_assert_cmpuint (get_indicators (fixture)->len, ==, n + 1);
  g_assert_cmpstr (get_indicator (fixture, 0)->printed, ==, "≥7人");
  for (guint i = 0; i < n + 1; i++)
    if (g_str_equal (get_indicator (fixture, i)->name, "甲乙丙"))
      {
        g_assert_cmpstr (get_indicator (fixture, i)->level2, ==, "经济效益指标");
        g_assert_cmpstr (get_indicator (fixture, i)->unit, ==, "优");
        n = 0;
      }
  g_assert_cmpuint (n, ==, 0);
}

static gboolean
is_button (GtkWidget *widget, gpointer label)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

/* Presses a button of the dialog that is open. */
static void
answer (Fixture *fixture, const char *label)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *button = ui_find (window, is_button, (gpointer) label);

      if (button == NULL)
        continue;
      g_signal_emit_by_name (button, "clicked");
      settle (fixture);
      return;
    }
  g_assert_not_reached ();
}

static void
test_paste_wrong (Fixture *fixture, gconstpointer data)
{
  guint  n_entries;
  gint64 weight;

  weight = get_indicator (fixture, 0)->weight;
  n_entries = count_entries (fixture);
  focus_field (fixture, 0, "basis");
  paste (fixture, "甲\tviel\n乙\t5\n");
  g_assert_cmpuint (count_entries (fixture), ==, n_entries);
  answer (fixture, "_Cancel");
  g_assert_cmpuint (count_entries (fixture), ==, n_entries);

  focus_field (fixture, 0, "basis");
  paste (fixture, "甲\tviel\n乙\t5\n");
  answer (fixture, "Paste the _Rest");
  g_assert_cmpuint (count_entries (fixture), ==, n_entries + 1);
  g_assert_cmpstr (get_indicator (fixture, 0)->basis, ==, "甲");
  g_assert_cmpint (get_indicator (fixture, 0)->weight, ==, weight);
  g_assert_cmpint (get_indicator (fixture, 1)->weight, ==, 500);
}

static void
test_offers (Fixture *fixture, gconstpointer data)
{
  guint         n;
  JxTreeOffers *offers;

  n = get_indicators (fixture)->len;
  offers = JX_TREE_OFFERS (fixture->tree->offers);
  focus_blank (fixture, "质量指标");
  type (fixture, "合格率");
  g_assert_true (jx_tree_offers_is_open (offers));
  g_assert_cmpint (jx_tree_offers_get_chosen (offers), ==, -1);
  press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpint (jx_tree_offers_get_chosen (offers), ==, 0);
  press (fixture, GDK_KEY_Return, 0);
  g_assert_false (jx_tree_offers_is_open (offers));
  g_assert_cmpuint (get_indicators (fixture)->len, ==, n + 1);
  g_assert_cmpstr (fixture->focus.field, ==, "name");
  g_assert_nonnull (strstr (get_text (fixture), "合格率"));

  /* With nothing chosen Enter takes what was typed. */
  focus_blank (fixture, "质量指标");
  type (fixture, "合格率");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpuint (get_indicators (fixture)->len, ==, n + 2);
}

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  focus_field (fixture, 0, "sign");
  g_assert_true (press (fixture, GDK_KEY_F4, 0));
  for (guint i = 0; i <= JX_SIGN_LESS; i++)
    press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpint (get_indicator (fixture, 0)->sign, ==, JX_SIGN_LESS);
  focus_field (fixture, 0, "sign");
  type (fixture, ">=");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpint (get_indicator (fixture, 0)->sign, ==, JX_SIGN_AT_LEAST);
}

static void
count_cb (JxIndicatorTree *tree, const JxFinding *finding, guint *count)
{
  g_assert_cmpstr (finding->rule->id, ==, "R01");
  g_assert_cmpstr (finding->fix, ==, "≥");
  (*count)++;
}

static void
test_findings (Fixture *fixture, gconstpointer data)
{
  guint     count = 0;
  JxFinding finding = { 0 };
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  JxTreeCell *cell;

  g_signal_connect (fixture->tree, "fix", G_CALLBACK (count_cb), &count);
  finding.rule = jx_review_rule ("R01");
  finding.place = (JxPlace){ JX_TABLE_INDICATOR, get_indicator (fixture, 0)->id, "sign" };
  finding.message = (char *) "Low satisfaction would score full marks.";
  finding.advice = (char *) "Turn the sign round.";
  finding.fix = (char *) "≥";
  g_ptr_array_add (findings, &finding);
  jx_indicator_tree_set_findings (fixture->tree, findings);
  focus_field (fixture, 0, "sign");
  cell = jx_tree_get_cell (fixture->tree);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "error"));
  g_assert_false (is_invalid (cell));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->tree->fix)));
  g_assert_nonnull (strstr (gtk_label_get_label (fixture->tree->line_label), finding.message));
  g_signal_emit_by_name (fixture->tree->fix, "clicked");
  g_assert_cmpuint (count, ==, 1);
  jx_indicator_tree_set_findings (fixture->tree, NULL);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (cell), "error"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->tree->fix)));
}

static const JxTreeColumn evaluation_columns[] = {
  { JX_TABLE_INDICATOR, "name", "Indicator", 200, 0, TRUE, FALSE },
  { JX_TABLE_INDICATOR, "printed", "Target", 80, 0, FALSE, FALSE },
  { JX_TABLE_EVALUATION, "actual", "Actual", 80, 0, FALSE, TRUE },
  { JX_TABLE_MONITOR, "likelihood", "Likelihood", 80, 0, FALSE, TRUE },
};

/* Other columns store in what belongs to the indicator, which is made when it is needed. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;

  jx_indicator_tree_set_columns (fixture->tree,
                                 evaluation_columns,
                                 G_N_ELEMENTS (evaluation_columns));
  jx_indicator_tree_set_month (fixture->tree, 10);
  settle (fixture);
  rows = jx_tree_list_rows (fixture->tree);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpint (jx_tree_row_get_kind (rows->pdata[i]), !=, JX_TREE_ROW_BLANK);

  focus_field (fixture, 0, NULL);
  type (fixture, "97%");
  press (fixture, GDK_KEY_Tab, 0);
  g_assert_cmpuint (get_indicator (fixture, 0)->evaluations->len, ==, 1);
  type (fixture, "Possible");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpuint (get_indicator (fixture, 0)->monitors->len, ==, 1);
  g_assert_cmpint (((JxMonitor *) get_indicator (fixture, 0)->monitors->pdata[0])->cutoff, ==, 10);
}

static void
test_archived (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  jx_year_archive (jx_session_get_year (fixture->session), "", &error);
  g_assert_no_error (error);
  rows = jx_tree_list_rows (fixture->tree);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpint (jx_tree_row_get_kind (rows->pdata[i]), !=, JX_TREE_ROW_BLANK);
  focus_field (fixture, 0, "name");
  g_assert_false (gtk_editable_get_editable (
    GTK_EDITABLE (jx_tree_cell_get_entry (jx_tree_get_cell (fixture->tree)))));
  press (fixture, GDK_KEY_Delete, GDK_CONTROL_MASK);
  g_assert_cmpuint (fixture->n_toasts, ==, 0);
}

/* The keys of an input method that is composing are its own, and what it composes is not cut. */
static void
test_composing (Fixture *fixture, gconstpointer data)
{
  GtkEditable *entry;
  GtkEditable *text;
  guint        n_entries = count_entries (fixture);

  focus_field (fixture, 0, "description");
  entry = GTK_EDITABLE (jx_tree_cell_get_entry (jx_tree_get_cell (fixture->tree)));
  text = gtk_editable_get_delegate (entry);
  type (fixture, "春");
  g_signal_emit_by_name (text, "preedit-changed", "jie");
  g_assert_false (press (fixture, GDK_KEY_Return, 0));
  g_assert_false (press (fixture, GDK_KEY_Down, 0));
  g_assert_false (jx_indicator_tree_commit (fixture->tree));
  g_assert_cmpuint (count_entries (fixture), ==, n_entries);
  g_signal_emit_by_name (text, "preedit-changed", "");
  type (fixture, "春节");
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_cmpstr (get_indicator (fixture, 0)->description, ==, "春节");
}

/* Indicators of the unit as a whole. */
static void
test_unit (Fixture *fixture, gconstpointer data)
{
  const JxUnit *unit = jx_session_get_snapshot (fixture->session)->units->pdata[0];
  gint64        unit_id = unit->id;

  g_assert_cmpuint (unit->indicators->len, ==, 0);
  jx_indicator_tree_set_owner (fixture->tree, JX_TABLE_UNIT, unit_id);
  settle (fixture);
  focus_blank (fixture, "质量指标");
  type (fixture, "甲乙丙");
  press (fixture, GDK_KEY_Return, 0);
  unit = jx_session_get_snapshot (fixture->session)->units->pdata[0];
  g_assert_cmpuint (unit->indicators->len, ==, 1);
  g_assert_cmpint (((JxIndicator *) unit->indicators->pdata[0])->unit_id, ==, unit_id);
  g_assert_cmpint (((JxIndicator *) unit->indicators->pdata[0])->project_id, ==, JX_UNSET);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

static void
add_cases (void)
{
  add ("/indicator-tree/levels", test_levels);
  add ("/indicator-tree/open", test_open);
  add ("/indicator-tree/odd-levels", test_odd_levels);
  add ("/indicator-tree/store", test_store);
  add ("/indicator-tree/value", test_value);
  add ("/indicator-tree/wrong", test_wrong);
  add ("/indicator-tree/drop-wrong", test_drop_wrong);
  add ("/indicator-tree/keep-typing", test_keep_typing);
  add ("/indicator-tree/add", test_add);
  add ("/indicator-tree/add-beside", test_add_beside);
  add ("/indicator-tree/keys", test_keys);
  add ("/indicator-tree/move", test_move);
  add ("/indicator-tree/delete", test_delete);
  add ("/indicator-tree/copy", test_copy);
  add ("/indicator-tree/paste-many", test_paste_many);
  add ("/indicator-tree/paste-over", test_paste_over);
  add ("/indicator-tree/paste-one", test_paste_one);
  add ("/indicator-tree/paste-headings", test_paste_headings);
  add ("/indicator-tree/paste-wrong", test_paste_wrong);
  add ("/indicator-tree/offers", test_offers);
  add ("/indicator-tree/choices", test_choices);
  add ("/indicator-tree/findings", test_findings);
  add ("/indicator-tree/columns", test_columns);
  add ("/indicator-tree/archived", test_archived);
  add ("/indicator-tree/composing", test_composing);
  add ("/indicator-tree/unit", test_unit);
}

int
main (int argc, char *argv[])
{
  return ui_test_run (argc, argv, add_cases);
}
