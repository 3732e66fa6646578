/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-overview-page.h"
#include "app/jx-as-of-button.h"
#include "app/jx-chart-view.h"
#include "app/jx-delay-list.h"
#include "app/jx-duty-list.h"
#include "app/jx-field-group.h"
#include "app/jx-progress-line.h"
#include "app/jx-session-money.h"
#include "model/jx-percent.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  TILE_ADJUSTED,
  TILE_PAID,
  TILE_EXECUTION,
  TILE_PLAN,
  TILE_TIME,
  N_TILES,
} Tile;

struct _JxOverviewPage
{
  JxPage parent_instance;

  GtkBox      *tiles;
  GtkLabel    *titles[N_TILES];
  GtkLabel    *values[N_TILES];
  GtkLabel    *notes[N_TILES];
  JxChartView *columns;
  JxChartView *lines;
  JxChartView *projects;
  JxDutyList  *duties;
  GtkWidget   *delay_box;
  JxDelayList *delays;
};

G_DEFINE_FINAL_TYPE (JxOverviewPage, jx_overview_page, JX_TYPE_PAGE)

static const char *const tile_titles[N_TILES] = {
  [TILE_ADJUSTED] = N_ ("Adjusted budget"), [TILE_PAID] = N_ ("Paid"),
  [TILE_EXECUTION] = N_ ("Execution rate"), [TILE_PLAN] = N_ ("Own plan"),
  [TILE_TIME] = N_ ("Time progress"),
};

static JxSession *
get_session (JxOverviewPage *self)
{
  return jx_page_get_session (JX_PAGE (self));
}

static void
set_tile (JxOverviewPage *self, Tile tile, char *value, char *note)
{
  g_autofree char *title = tile == TILE_ADJUSTED || tile == TILE_PAID
                             ? jx_session_title_money (get_session (self), _ (tile_titles[tile]))
                             : g_strdup (_ (tile_titles[tile]));
  g_autofree char *name = note != NULL ? g_strdup_printf ("%s: %s. %s", title, value, note)
                                       : g_strdup_printf ("%s: %s", title, value);

  gtk_label_set_label (self->titles[tile], title);
  gtk_label_set_label (self->values[tile], value);
  gtk_label_set_label (self->notes[tile], note != NULL ? note : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->values[tile]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
  g_free (value);
  g_free (note);
}

static char *
describe_sources (JxSession *session, gint64 fiscal, gint64 other)
{
  g_autofree char *one = jx_session_format_money (session, fiscal);
  g_autofree char *two = jx_session_format_money (session, other);

  return g_strdup_printf (_ ("fiscal %s, other %s"), one, two);
}

static void
show_tiles (JxOverviewPage *self)
{
  JxSession *session = get_session (self);
  g_autoptr (GPtrArray) projects = jx_session_list_projects (session);
  JxProgress progress;

  jx_progress_of_all (projects,
                      jx_session_get_settings (session),
                      jx_session_get_as_of (session),
                      &progress);
  set_tile (self,
            TILE_ADJUSTED,
            jx_session_format_money (session, progress.adjusted),
            describe_sources (session, progress.adjusted_fiscal, progress.adjusted_other));
  set_tile (self,
            TILE_PAID,
            jx_session_format_money (session, progress.paid),
            describe_sources (session, progress.paid_fiscal, progress.paid_other));
  set_tile (self, TILE_EXECUTION, jx_percent_format (progress.execution), NULL);
  set_tile (self, TILE_PLAN, jx_percent_format (progress.plan), jx_progress_state_text (&progress));
  set_tile (self, TILE_TIME, jx_percent_format (progress.time), NULL);
}

/* Those who are furthest behind their plan come first. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const JxChartItem *first = *(const JxChartItem *const *) a;
  const JxChartItem *second = *(const JxChartItem *const *) b;
  gint64             gap1 = first->execution - first->plan;
  gint64             gap2 = second->execution - second->plan;

  return (gap1 > gap2) - (gap1 < gap2);
}

static void
show_chart (JxOverviewPage *self, JxChartView *view, JxChartKind kind)
{
  JxSession   *session = get_session (self);
  JxChartData *data =
    jx_chart_data_new (jx_session_get_snapshot (session), kind, 0, jx_session_get_as_of (session));

  if (kind == JX_CHART_PROJECTS)
    g_ptr_array_sort (data->items, compare_items);
  jx_chart_view_set_data (view, data);
}

static void
chart_cb (JxOverviewPage *self, const char *first, const char *last, gint64 project_id)
{
  jx_session_set_project_id (get_session (self), project_id);
  jx_session_go_to (get_session (self), &(const JxPlace){ JX_TABLE_PAYMENT, 0, NULL });
}

static void
delay_cb (JxOverviewPage *self, gint64 project_id)
{
  jx_delay_list_focus (self->delays, project_id, "delay_reason");
}

static void
jx_overview_page_refresh (JxPage *page, GArray *changes)
{
  JxOverviewPage *self = JX_OVERVIEW_PAGE (page);

  if (changes == NULL)
    jx_fields_reset (GTK_WIDGET (self));
  show_tiles (self);
  show_chart (self, self->columns, JX_CHART_QUARTERS);
  show_chart (self, self->lines, JX_CHART_CUMULATIVE);
  show_chart (self, self->projects, JX_CHART_PROJECTS);
  jx_delay_list_show (self->delays, get_session (self));
  gtk_widget_set_visible (self->delay_box,
                          gtk_widget_get_first_child (GTK_WIDGET (self->delays)) != NULL);
}

static void
jx_overview_page_findings_changed (JxPage *page)
{
  JxOverviewPage *self = JX_OVERVIEW_PAGE (page);

  jx_duty_list_show (self->duties, get_session (self));
}

static gboolean
jx_overview_page_focus_place (JxPage *page, const JxPlace *place)
{
  return place->table == JX_TABLE_PROJECT && place->field != NULL &&
         jx_delay_list_focus (JX_OVERVIEW_PAGE (page)->delays, place->id, place->field);
}

static gboolean
jx_overview_page_sheet (JxPage *page, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  *form = jx_form_find ("spending");
  options->as_of = jx_session_get_as_of (jx_page_get_session (page));
  return TRUE;
}

static gboolean
jx_overview_page_can_leave (JxPage *page)
{
  return jx_fields_are_valid (GTK_WIDGET (page));
}

static void
jx_overview_page_commit (JxPage *page)
{
  jx_fields_commit (GTK_WIDGET (page));
}

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
make_tiles (JxOverviewPage *self)
{
  for (guint i = 0; i < N_TILES; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_widget_add_css_class (box, "card");
      self->titles[i] = add_label (box, "dim-label");
      self->values[i] = add_label (box, "tile-value");
      self->notes[i] = add_label (box, "tile-note");
      gtk_label_set_wrap (self->notes[i], TRUE);
      gtk_widget_set_hexpand (box, TRUE);
      gtk_box_append (self->tiles, box);
    }
}

static void
jx_overview_page_constructed (GObject *object)
{
  JxOverviewPage *self = JX_OVERVIEW_PAGE (object);

  G_OBJECT_CLASS (jx_overview_page_parent_class)->constructed (object);

  jx_page_set_tools (JX_PAGE (self), jx_as_of_button_new (get_session (self)));
}

static void
jx_overview_page_class_init (JxOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxPageClass    *page_class = JX_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = jx_overview_page_constructed;
  page_class->refresh = jx_overview_page_refresh;
  page_class->findings_changed = jx_overview_page_findings_changed;
  page_class->focus_place = jx_overview_page_focus_place;
  page_class->sheet = jx_overview_page_sheet;
  page_class->can_leave = jx_overview_page_can_leave;
  page_class->commit = jx_overview_page_commit;

  g_type_ensure (JX_TYPE_CHART_VIEW);
  g_type_ensure (JX_TYPE_DELAY_LIST);
  g_type_ensure (JX_TYPE_DUTY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxOverviewPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, JxOverviewPage, columns);
  gtk_widget_class_bind_template_child (widget_class, JxOverviewPage, lines);
  gtk_widget_class_bind_template_child (widget_class, JxOverviewPage, projects);
  gtk_widget_class_bind_template_child (widget_class, JxOverviewPage, duties);
  gtk_widget_class_bind_template_child (widget_class, JxOverviewPage, delay_box);
  gtk_widget_class_bind_template_child (widget_class, JxOverviewPage, delays);
  gtk_widget_class_bind_template_callback (widget_class, chart_cb);
  gtk_widget_class_bind_template_callback (widget_class, delay_cb);
}

static void
jx_overview_page_init (JxOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_tiles (self);
}
