/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-field-widget.h"
#include "app/jx-page-paper.h"
#include "app/jx-sheet.h"
#include "app/jx-sheet-area.h"
#include "app/jx-tree-cell.h"

static JxSheet *
get_sheet (UiFixture *ui)
{
  GtkWidget *sheet;

  jx_window_show_page (ui->window, "project");
  ui_settle (ui);
  sheet = ui_find_type (GTK_WIDGET (ui->window), JX_TYPE_SHEET);
  g_assert_nonnull (sheet);
  return JX_SHEET (sheet);
}

static JxSheetArea *
get_area (UiFixture *ui)
{
  return JX_SHEET_AREA (ui_find_type (GTK_WIDGET (get_sheet (ui)), JX_TYPE_SHEET_AREA));
}

/* The sheet large enough that its thin lines and strokes are dark. */
static GtkWidget *
enlarge (UiFixture *ui)
{
  jx_sheet_zoom_by (get_sheet (ui), 4);
  ui_settle (ui);
  return GTK_WIDGET (get_area (ui));
}

/* How many pixels of a widget are dark, as it is drawn on the screen. */
static guint
count_dark (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = g_new0 (guint32, (gsize) width * height);
  guint               n_dark = 0;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  for (int i = 0; i < width * height; i++)
    if ((pixels[i] >> 24) == 0xff && (pixels[i] & 0xff) < 0x80)
      n_dark++;
  return n_dark;
}

static void
test_draws (UiFixture *ui)
{
  JxSheet *sheet = get_sheet (ui);

  g_assert_cmpuint (jx_sheet_get_n_pages (sheet), >, 0);
  g_assert_cmpuint (jx_sheet_get_number (sheet), ==, 1);
  g_assert_cmpuint (count_dark (enlarge (ui)), >, 500);
}

/* A change of the year file is on the sheet by the next frame. */
static void
test_follows (UiFixture *ui)
{
  JxSheetArea *area = get_area (ui);
  guint        n_dark = count_dark (enlarge (ui));
  g_autoptr (JxPaper) before = jx_paper_ref (jx_sheet_area_get_paper (area));
  g_autoptr (GError) error = NULL;

  jx_session_set_field (ui->session,
                        JX_TABLE_PROJECT,
                        jx_session_get_project_id (ui->session),
                        "purpose",
                        "鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫"
                        "鑫鑫鑫鑫鑫鑫鑫",
                        &error);
  g_assert_no_error (error);
  g_assert_true (jx_sheet_area_get_paper (area) == before);
  ui_settle (ui);
  g_assert_true (jx_sheet_area_get_paper (area) != before);
  g_assert_cmpuint (count_dark (GTK_WIDGET (area)), !=, n_dark);
}

/* What the first page of the sheet looks like, whatever page of the window it is beside. */
static char *
print_page (UiFixture *ui)
{
  GtkWidget       *area = ui_find_type (GTK_WIDGET (ui->window), JX_TYPE_SHEET_AREA);
  JxPaper         *paper = jx_sheet_area_get_paper (JX_SHEET_AREA (area));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 850, 850);
  cairo_t         *cr = cairo_create (surface);
  char            *sum;

  jx_paper_draw (paper, 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256,
                                     cairo_image_surface_get_data (surface),
                                     (gsize) cairo_image_surface_get_stride (surface) * 850);
  cairo_surface_destroy (surface);
  return sum;
}

static gboolean
is_page (UiFixture *ui, const char *print)
{
  g_autofree char *now = print_page (ui);

  return g_str_equal (now, print);
}

/* Types into the field with the cursor and says whether the sheet is another one than @before. */
static gboolean
changes_sheet (UiFixture *ui, GtkWidget *input, const char *text, const char *before)
{
  gtk_editable_set_text (GTK_EDITABLE (input), text);
  ui_settle (ui);
  return !is_page (ui, before);
}

static GtkWidget *
get_field (GtkWidget *input)
{
  return gtk_widget_get_ancestor (input, JX_TYPE_FIELD_WIDGET);
}

/* Each key is on the sheet by the next frame, in no file, and gone with Escape. */
static void
test_typing (UiFixture *ui)
{
  const JxProject *project = jx_session_get_project (ui->session);
  const JxPlace    place = { JX_TABLE_PROJECT, project->id, "name" };
  g_autofree char *name = g_strdup (project->name);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkWidget       *input;
  JxPlace          seen;

  get_sheet (ui);
  input = ui_go_to (ui, &place);
  before = print_page (ui);
  g_assert_true (changes_sheet (ui, input, "鑫", before));
  g_assert_cmpstr (jx_session_get_preview (ui->session, &seen), ==, "鑫");
  g_assert_true (jx_place_equal (&seen, &place));
  g_assert_cmpstr (jx_session_get_project (ui->session)->name, ==, name);

  g_assert_true (ui_press_key (get_field (input), GDK_KEY_Escape));
  ui_settle (ui);
  after = print_page (ui);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (jx_session_get_preview (ui->session, &seen));
}

/* The sheet keeps what is stored while what is typed is no amount; what is stored is typed no more.
 */
static void
test_typing_amount (UiFixture *ui)
{
  const JxPlace    place = { JX_TABLE_PROJECT, jx_session_get_project_id (ui->session), "budget" };
  g_autofree char *before = NULL;
  GtkWidget       *input;
  JxPlace          seen;

  get_sheet (ui);
  input = ui_go_to (ui, &place);
  before = print_page (ui);
  g_assert_false (changes_sheet (ui, input, "77x", before));
  g_assert_true (changes_sheet (ui, input, "77", before));
  g_assert_false (changes_sheet (ui, input, "77x", before));
  g_assert_false (jx_field_widget_commit (JX_FIELD_WIDGET (get_field (input))));
  g_assert_null (jx_session_get_preview (ui->session, &seen));

  g_assert_true (changes_sheet (ui, input, "77", before));
  g_assert_true (jx_field_widget_commit (JX_FIELD_WIDGET (get_field (input))));
  g_assert_null (jx_session_get_preview (ui->session, &seen));
  g_assert_cmpint (jx_session_get_project (ui->session)->budget, ==, 77000000);
}

/* A value typed in the tree is on the sheet with its sign and its unit. */
static void
test_typing_value (UiFixture *ui)
{
  const JxIndicator *indicator = jx_session_get_project (ui->session)->indicators->pdata[0];
  const JxPlace      place = { JX_TABLE_INDICATOR, indicator->id, "value" };
  g_autofree char   *printed = g_strdup (indicator->printed);
  g_autofree char   *before = NULL;
  g_autofree char   *stored = NULL;
  GtkWidget         *input;
  JxPlace            seen;

  get_sheet (ui);
  input = ui_go_to (ui, &place);
  g_assert_nonnull (gtk_widget_get_ancestor (input, JX_TYPE_TREE_CELL));
  before = print_page (ui);
  stored = g_strdup (gtk_editable_get_text (GTK_EDITABLE (input)));
  g_assert_true (changes_sheet (ui, input, "987", before));
  indicator = jx_session_get_project (ui->session)->indicators->pdata[0];
  g_assert_cmpstr (indicator->printed, ==, printed);
  g_assert_false (changes_sheet (ui, input, stored, before));
  g_assert_true (changes_sheet (ui, input, "98", before));

  jx_page_commit (jx_window_get_page (ui->window));
  g_assert_null (jx_session_get_preview (ui->session, &seen));
}

static const JxProject *
get_preview_project (const JxPreview *preview, UiFixture *ui)
{
  g_assert_nonnull (preview);
  return jx_snapshot_find_project (jx_preview_get_snapshot (preview),
                                   jx_session_get_project_id (ui->session));
}

/* A goal that is in no file yet is on the sheet behind the others, and gone when it is given up. */
static void
test_typing_goal (UiFixture *ui)
{
  const guint      n_goals = jx_session_get_project (ui->session)->goals->len;
  g_autofree char *before = NULL;
  GtkWidget       *input;
  GtkTextBuffer   *buffer;
  JxPreview       *preview;

  get_sheet (ui);
  input = ui_find_field (GTK_WIDGET (ui->window), "Next goal");
  gtk_widget_grab_focus (input);
  ui_settle (ui);
  before = print_page (ui);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (input));
  gtk_text_buffer_set_text (buffer, "鑫鑫", -1);
  ui_settle (ui);
  preview = jx_session_make_preview (ui->session);
  g_assert_cmpuint (get_preview_project (preview, ui)->goals->len, ==, n_goals + 1);
  g_assert_cmpstr (((JxProjectGoal *) get_preview_project (preview, ui)->goals->pdata[n_goals])
                     ->text,
                   ==,
                   "鑫鑫");
  jx_preview_free (preview);
  g_assert_cmpuint (jx_session_get_project (ui->session)->goals->len, ==, n_goals);
  g_assert_false (is_page (ui, before));

  gtk_text_buffer_set_text (buffer, "", -1);
  ui_settle (ui);
  g_assert_null (jx_session_make_preview (ui->session));
  g_assert_true (is_page (ui, before));
}

static gboolean
is_blank_cell (GtkWidget *widget, gpointer data)
{
  return GTK_IS_ENTRY (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)),
                    "Type an indicator here") == 0;
}

/* An indicator that is in no file yet is on the sheet at its place. */
static void
test_typing_indicator (UiFixture *ui)
{
  const guint      n_indicators = jx_session_get_project (ui->session)->indicators->len;
  g_autofree char *before = NULL;
  GtkWidget       *input;
  JxPreview       *preview;

  get_sheet (ui);
  input = ui_find (GTK_WIDGET (ui->window), is_blank_cell, NULL);
  g_assert_nonnull (input);
  gtk_widget_grab_focus (input);
  ui_settle (ui);
  before = print_page (ui);
  g_assert_true (changes_sheet (ui, input, "鑫鑫", before));
  preview = jx_session_make_preview (ui->session);
  g_assert_cmpuint (get_preview_project (preview, ui)->indicators->len, ==, n_indicators + 1);
  jx_preview_free (preview);
  g_assert_false (changes_sheet (ui, input, "", before));
  g_assert_cmpuint (jx_session_get_project (ui->session)->indicators->len, ==, n_indicators);
}

/* A payment is on the sheet as soon as Enter would store it. */
static void
test_typing_payment (UiFixture *ui)
{
  g_autofree char *before = NULL;
  GtkWidget       *date;

  get_sheet (ui);
  jx_window_show_page (ui->window, "spending");
  ui_settle (ui);
  before = print_page (ui);
  date = ui_find_field (GTK_WIDGET (ui->window), "New: Date");
  g_assert_false (changes_sheet (ui, date, "2021-03-05", before));
  g_assert_true (
    changes_sheet (ui, ui_find_field (GTK_WIDGET (ui->window), "New: Amount"), "1234", before));
  g_assert_false (changes_sheet (ui, date, "someday", before));
  g_assert_cmpuint (jx_session_get_project (ui->session)->payments->len, ==, 0);
}

static void
test_zoom (UiFixture *ui)
{
  JxSheet     *sheet = get_sheet (ui);
  JxSheetArea *area = get_area (ui);
  double       fitted = jx_sheet_area_get_zoom (area);

  jx_sheet_zoom_by (sheet, 2);
  ui_settle (ui);
  g_assert_cmpfloat_with_epsilon (jx_sheet_area_get_zoom (area), fitted * 2, 0.001);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (area)),
                   >,
                   gtk_widget_get_width (GTK_WIDGET (sheet)));
  for (guint i = 0; i < 20; i++)
    jx_sheet_zoom_by (sheet, 2);
  g_assert_cmpfloat (jx_sheet_area_get_zoom (area), <=, 4);
  jx_sheet_zoom_fit (sheet);
  ui_settle (ui);
  g_assert_cmpfloat_with_epsilon (jx_sheet_area_get_zoom (area), fitted, 0.001);
}

/* Turning stops at the first and the last page. */
static void
test_turn (UiFixture *ui)
{
  JxSheet *sheet = get_sheet (ui);

  jx_sheet_turn (sheet, -3);
  g_assert_cmpuint (jx_sheet_get_number (sheet), ==, 1);
  jx_sheet_turn (sheet, 1000);
  g_assert_cmpuint (jx_sheet_get_number (sheet), ==, jx_sheet_get_n_pages (sheet));
}

static void
add_payments (UiFixture *ui, guint n_payments)
{
  JxYear *year = jx_session_get_year (ui->session);
  g_autoptr (GError) error = NULL;

  jx_year_begin (year, JX_VERB_ADD, JX_TABLE_PAYMENT, NULL, NULL, &error);
  for (guint i = 0; i < n_payments; i++)
    {
      g_autoptr (JxPayment) payment = jx_payment_new ();

      payment->project_id = jx_session_get_project_id (ui->session);
      payment->amount = 100 + i;
      jx_text_set (&payment->date, "2021-05-01");
      jx_year_add (year, JX_TABLE_PAYMENT, payment, &error);
    }
  jx_year_commit (year, &error);
  g_assert_no_error (error);
  ui_settle (ui);
}

static guint
count_blank (JxPaper *paper)
{
  guint n_blank = 0;

  for (guint i = 0; i < jx_paper_get_n_pages (paper); i++)
    n_blank += jx_paper_is_blank (paper, i);
  return n_blank;
}

/* Of a long form only the page in view is laid out: the first, one that is turned to, and the one
 * of the payment that the user goes to. */
static void
test_long_form (UiFixture *ui)
{
  JxSheet     *sheet = get_sheet (ui);
  JxSheetArea *area = get_area (ui);
  JxPlace      place = { JX_TABLE_PAYMENT, 0, "summary" };
  guint        page = 0, n_pages;

  add_payments (ui, 600);
  jx_window_show_page (ui->window, "spending");
  ui_settle (ui);
  n_pages = jx_sheet_get_n_pages (sheet);
  g_assert_cmpuint (n_pages, >, 15);
  g_assert_cmpuint (count_blank (jx_sheet_area_get_paper (area)), ==, n_pages - 1);
  g_assert_false (jx_paper_is_blank (jx_sheet_area_get_paper (area), 0));

  jx_sheet_turn (sheet, 7);
  g_assert_cmpuint (jx_sheet_get_number (sheet), ==, 8);
  g_assert_false (jx_paper_is_blank (jx_sheet_area_get_paper (area), 7));

  place.id = jx_record_id (jx_session_get_project (ui->session)->payments->pdata[550]);
  jx_session_go_to (ui->session, &place);
  ui_settle (ui);
  g_assert_true (jx_paper_find_place (jx_sheet_area_get_paper (area), &place, &page, NULL));
  g_assert_cmpuint (page, >, 12);
  g_assert_cmpuint (jx_sheet_get_number (sheet), ==, page + 1);
  g_assert_cmpuint (count_blank (jx_sheet_area_get_paper (area)), >=, n_pages - 2);
}

static void
clicked_cb (const JxPlace *place, JxPlace *seen)
{
  *seen = *place;
}

static void
go_to_cb (JxSession *session, const JxPlace *place, JxPlace *seen)
{
  clicked_cb (place, seen);
}

/* What a click on the sheet gives is where the session is sent. */
static void
test_click (UiFixture *ui)
{
  JxSheetArea   *area = get_area (ui);
  const JxPlace  place = { JX_TABLE_PROJECT, jx_session_get_project_id (ui->session), "purpose" };
  JxPlace        seen = { 0 };
  guint          page;
  JxRect         rect;
  const JxPlace *found;

  g_assert_true (jx_paper_find_place (jx_sheet_area_get_paper (area), &place, &page, &rect));
  found = jx_paper_place_at (jx_sheet_area_get_paper (area),
                             page,
                             rect.x + rect.width / 2,
                             rect.y + rect.height / 2);
  g_assert_nonnull (found);
  g_signal_connect (ui->session, "go-to", G_CALLBACK (go_to_cb), &seen);
  g_signal_emit_by_name (area, "place-clicked", found);
  g_assert_true (jx_place_equal (&seen, &place));
}

/* The paper of print and PDF is that of the sheet. */
static void
test_paper (UiFixture *ui)
{
  JxSheet *sheet = get_sheet (ui);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxPaper) paper = jx_page_build_paper (jx_window_get_page (ui->window), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (jx_paper_get_n_pages (paper), ==, jx_sheet_get_n_pages (sheet));
}

static void
add_cases (void)
{
  ui_test_add ("/sheet/draws", test_draws);
  ui_test_add ("/sheet/follows", test_follows);
  ui_test_add ("/sheet/typing", test_typing);
  ui_test_add ("/sheet/typing-amount", test_typing_amount);
  ui_test_add ("/sheet/typing-value", test_typing_value);
  ui_test_add ("/sheet/typing-goal", test_typing_goal);
  ui_test_add ("/sheet/typing-indicator", test_typing_indicator);
  ui_test_add ("/sheet/typing-payment", test_typing_payment);
  ui_test_add ("/sheet/zoom", test_zoom);
  ui_test_add ("/sheet/turn", test_turn);
  ui_test_add ("/sheet/long-form", test_long_form);
  ui_test_add ("/sheet/click", test_click);
  ui_test_add ("/sheet/paper", test_paper);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
