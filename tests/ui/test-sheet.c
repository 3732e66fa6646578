/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-page-paper.h"
#include "app/jx-sheet.h"
#include "app/jx-sheet-area.h"

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
  ui_test_add ("/sheet/zoom", test_zoom);
  ui_test_add ("/sheet/turn", test_turn);
  ui_test_add ("/sheet/click", test_click);
  ui_test_add ("/sheet/paper", test_paper);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
