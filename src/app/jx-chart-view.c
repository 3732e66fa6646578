/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-chart-view.h"
#include "app/jx-chart-picture.h"
#include "app/jx-chart-table.h"
#include "app/jx-widget.h"
#include "paper/jx-chart-words.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 240

struct _JxChartView
{
  GtkWidget parent_instance;

  JxTypesetter *typesetter;
  JxChartData  *data;  /* until there is room to lay it out */
  JxChart      *chart; /* NULL before */
  int           hovered;
  int           focused;

  GtkDrawingArea *area;
  GtkMenuButton  *menu;
  GtkWidget      *scroller;
  GtkGrid        *table;
  GtkWidget      *tip;
};

G_DEFINE_FINAL_TYPE (JxChartView, jx_chart_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TABLE_VISIBLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint       activate_signal;

static const JxChartData *
get_data (JxChartView *self)
{
  return self->chart != NULL ? jx_chart_get_data (self->chart) : self->data;
}

/* The item that the pointer is at, else that of the keyboard. */
static int
get_current (JxChartView *self)
{
  if (self->hovered != JX_CHART_NO_ITEM)
    return self->hovered;
  return gtk_widget_has_focus (GTK_WIDGET (self->area)) ? self->focused : JX_CHART_NO_ITEM;
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  JxChartView *self = data;
  double       scale = jx_chart_picture_scale (GTK_WIDGET (self));

  if (self->chart == NULL)
    return;
  cairo_scale (cr, scale, scale);
  jx_chart_draw (self->chart,
                 cr,
                 jx_chart_palette (jx_chart_picture_theme (GTK_WIDGET (self))),
                 get_current (self));
}

static JxChartData *
copy_data (const JxChartData *data)
{
  return jx_chart_data_slice (data, 0, data->items->len);
}

static void
lay_out (JxChartView *self, int width, int height)
{
  double       scale = jx_chart_picture_scale (GTK_WIDGET (self));
  JxChartData *data = self->data;

  if (data == NULL && self->chart != NULL)
    data = copy_data (jx_chart_get_data (self->chart));
  self->data = NULL;
  g_clear_pointer (&self->chart, jx_chart_unref);
  if (data != NULL && width > 0 && height > 0)
    self->chart = jx_chart_new (data, width / scale, height / scale, self->typesetter);
  else
    self->data = data;
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

/* Asks for the height that the figures take in this width. */
static void
fit_height (JxChartView *self, int width)
{
  double             scale = jx_chart_picture_scale (GTK_WIDGET (self));
  const JxChartData *data = get_data (self);

  if (data != NULL)
    gtk_drawing_area_set_content_height (self->area,
                                         (int) (scale *
                                                jx_chart_need (data,
                                                               MAX (width, LEAST_WIDTH) / scale,
                                                               self->typesetter)));
}

static void
resize_cb (JxChartView *self, int width, int height)
{
  fit_height (self, width);
  lay_out (self, width, height);
}

/* Says in words what the keyboard is at, or the whole chart. */
static void
describe (JxChartView *self)
{
  const JxChartData *data = get_data (self);
  g_autofree char   *words = NULL;

  if (data == NULL)
    return;
  words = self->focused != JX_CHART_NO_ITEM ? jx_chart_describe_item (data, self->focused)
                                            : jx_chart_describe (data);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  data->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words,
                                  -1);
}

static void
set_focused (JxChartView *self, int item)
{
  if (self->focused == item)
    return;
  self->focused = item;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self->area));
}

static int
find_item (JxChartView *self, double x, double y)
{
  double scale = jx_chart_picture_scale (GTK_WIDGET (self));

  return self->chart != NULL ? jx_chart_item_at (self->chart, x / scale, y / scale)
                             : JX_CHART_NO_ITEM;
}

static void
set_hovered (JxChartView *self, int item)
{
  if (self->hovered == item)
    return;
  self->hovered = item;
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

static void
motion_cb (JxChartView *self, double x, double y)
{
  set_hovered (self, find_item (self, x, y));
}

static void
leave_cb (JxChartView *self)
{
  set_hovered (self, JX_CHART_NO_ITEM);
}

static void
focus_cb (JxChartView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

static gboolean
query_tooltip_cb (JxChartView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  int              item = keyboard ? self->focused : find_item (self, x, y);
  double           scale = jx_chart_picture_scale (GTK_WIDGET (self));
  g_autofree char *words = NULL;
  JxRect           rect;

  if (item == JX_CHART_NO_ITEM || !jx_chart_item_rect (self->chart, item, &rect))
    return FALSE;
  words = jx_chart_describe_item (get_data (self), item);
  gtk_label_set_label (GTK_LABEL (self->tip), words);
  gtk_tooltip_set_custom (tooltip, self->tip);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle){ (int) (rect.x * scale),
                                             (int) (rect.y * scale),
                                             (int) (rect.width * scale),
                                             (int) (rect.height * scale) });
  return TRUE;
}

static void
activate (JxChartView *self, int item)
{
  const JxChartItem *about;
  g_autofree char   *first = NULL;
  g_autofree char   *last = NULL;

  if (item == JX_CHART_NO_ITEM)
    return;
  about = get_data (self)->items->pdata[item];
  first = g_strdup (about->first);
  last = g_strdup (about->last);
  g_signal_emit (self, activate_signal, 0, first, last, about->project_id);
}

static void
click_cb (JxChartView *self, int n_press, double x, double y)
{
  int item = find_item (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self->area));
  set_focused (self, item);
  activate (self, item);
}

static void
menu_click_cb (JxChartView *self)
{
  gtk_menu_button_popup (self->menu);
}

static gboolean
step (JxChartView *self, int by)
{
  int n = get_data (self) != NULL ? (int) get_data (self)->items->len : 0;

  if (n == 0)
    return FALSE;
  if (self->focused == JX_CHART_NO_ITEM)
    set_focused (self, by > 0 ? 0 : n - 1);
  else
    set_focused (self, CLAMP (self->focused + by, 0, n - 1));
  return TRUE;
}

static gboolean
key_pressed_cb (JxChartView *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Up:
      return step (self, -1);
    case GDK_KEY_Right:
    case GDK_KEY_Down:
      return step (self, 1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      activate (self, self->focused);
      return self->focused != JX_CHART_NO_ITEM;
    case GDK_KEY_Menu:
      gtk_menu_button_popup (self->menu);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxChartView *self = JX_CHART_VIEW (widget);

  if (self->chart != NULL)
    jx_chart_picture_copy (self->chart, widget);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxChartView *self = JX_CHART_VIEW (widget);

  if (self->chart != NULL)
    jx_chart_picture_save (self->chart, widget);
}

static void
jx_chart_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TABLE_VISIBLE:
      g_value_set_boolean (value, gtk_widget_get_visible (JX_CHART_VIEW (object)->scroller));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jx_chart_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TABLE_VISIBLE:
      gtk_widget_set_visible (JX_CHART_VIEW (object)->scroller, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jx_chart_view_dispose (GObject *object)
{
  JxChartView *self = JX_CHART_VIEW (object);

  jx_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->tip);
  g_clear_pointer (&self->chart, jx_chart_unref);
  g_clear_pointer (&self->data, jx_chart_data_free);
  g_clear_pointer (&self->typesetter, jx_typesetter_free);

  G_OBJECT_CLASS (jx_chart_view_parent_class)->dispose (object);
}

static gboolean
jx_chart_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JX_CHART_VIEW (widget)->area));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, JxChartView, area);
  gtk_widget_class_bind_template_child (widget_class, JxChartView, menu);
  gtk_widget_class_bind_template_child (widget_class, JxChartView, scroller);
  gtk_widget_class_bind_template_child (widget_class, JxChartView, table);
  gtk_widget_class_bind_template_callback (widget_class, resize_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, click_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_click_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
install_signals (GType type)
{
  activate_signal = g_signal_new ("activate",
                                  type,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  3,
                                  G_TYPE_STRING,
                                  G_TYPE_STRING,
                                  G_TYPE_INT64);
}

static void
jx_chart_view_class_init (JxChartViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jx_chart_view_dispose;
  object_class->get_property = jx_chart_view_get_property;
  object_class->set_property = jx_chart_view_set_property;
  widget_class->grab_focus = jx_chart_view_grab_focus;
  widget_class->focus = jx_widget_focus_children;

  properties[PROP_TABLE_VISIBLE] =
    g_param_spec_boolean ("table-visible",
                          NULL,
                          NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chart.save", NULL, save_action);
  gtk_widget_class_install_property_action (widget_class, "chart.table", "table-visible");
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_c,
                                       GDK_CONTROL_MASK,
                                       "chart.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_s,
                                       GDK_CONTROL_MASK,
                                       "chart.save",
                                       NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chartview");
  bind_template (widget_class);
}

static void
jx_chart_view_init (JxChartView *self)
{
  GtkLayoutManager *layout;

  self->typesetter = jx_typesetter_new (NULL);
  self->hovered = self->focused = JX_CHART_NO_ITEM;
  self->tip = g_object_ref_sink (gtk_label_new (NULL));
  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_drawing_area_set_draw_func (self->area, draw_cb, self, NULL);
  gtk_drawing_area_set_content_width (self->area, LEAST_WIDTH);
}

/**
 * jx_chart_view_new:
 *
 * Makes a view that shows nothing yet.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
jx_chart_view_new (void)
{
  return g_object_new (JX_TYPE_CHART_VIEW, NULL);
}

/**
 * jx_chart_view_set_data:
 * @data: (transfer full): the figures
 *
 * Shows other figures; the keyboard stays at its column.
 */
void
jx_chart_view_set_data (JxChartView *self, JxChartData *data)
{
  g_return_if_fail (JX_IS_CHART_VIEW (self));
  g_return_if_fail (data != NULL);

  g_clear_pointer (&self->data, jx_chart_data_free);
  self->data = data;
  if (self->focused >= (int) data->items->len)
    self->focused = JX_CHART_NO_ITEM;
  self->hovered = JX_CHART_NO_ITEM;
  jx_chart_table_show (self->table, data);
  g_clear_pointer (&self->chart, jx_chart_unref);
  fit_height (self, gtk_widget_get_width (GTK_WIDGET (self->area)));
  lay_out (self,
           gtk_widget_get_width (GTK_WIDGET (self->area)),
           gtk_widget_get_height (GTK_WIDGET (self->area)));
  describe (self);
}

/**
 * jx_chart_view_get_chart:
 *
 * The chart as it is laid out.
 *
 * Returns: (transfer none) (nullable): the chart; %NULL before there was room for it
 */
JxChart *
jx_chart_view_get_chart (JxChartView *self)
{
  g_return_val_if_fail (JX_IS_CHART_VIEW (self), NULL);
  return self->chart;
}

/**
 * jx_chart_view_get_focused:
 *
 * The item that the keyboard is at.
 *
 * Returns: its number, or %JX_CHART_NO_ITEM
 */
int
jx_chart_view_get_focused (JxChartView *self)
{
  g_return_val_if_fail (JX_IS_CHART_VIEW (self), JX_CHART_NO_ITEM);
  return self->focused;
}
