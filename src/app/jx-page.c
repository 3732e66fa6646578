/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-page.h"
#include "app/jx-widget.h"

typedef struct
{
  JxSession *session;
  GtkWidget *tools;
  char      *status;
  gboolean   crowded;
  gboolean   stale; /* missed a change while out of view */
} JxPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JxPage, jx_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_TOOLS,
  PROP_STATUS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint       sheet_changed_signal;

static void
refresh_or_wait (JxPage *self, GArray *changes)
{
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    jx_page_refresh (self, changes);
  else
    priv->stale = TRUE;
}

static void
changed_cb (JxPage *self, GArray *changes)
{
  refresh_or_wait (self, changes);
}

static void
position_changed_cb (JxPage *self)
{
  refresh_or_wait (self, NULL);
}

static void
show_findings (JxPage *self)
{
  if (JX_PAGE_GET_CLASS (self)->findings_changed != NULL)
    JX_PAGE_GET_CLASS (self)->findings_changed (self);
}

static void
findings_changed_cb (JxPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_findings (self);
}

static void
jx_page_map (GtkWidget *widget)
{
  JxPage        *self = JX_PAGE (widget);
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  if (priv->stale)
    jx_page_refresh (self, NULL);
  GTK_WIDGET_CLASS (jx_page_parent_class)->map (widget);
}

static void
jx_page_constructed (GObject *object)
{
  JxPage        *self = JX_PAGE (object);
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  G_OBJECT_CLASS (jx_page_parent_class)->constructed (object);

  jx_widget_name_choices (GTK_WIDGET (self));
  g_signal_connect_object (priv->session,
                           "changed",
                           G_CALLBACK (changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->session,
                           "findings-changed",
                           G_CALLBACK (findings_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->session,
                           "notify::project",
                           G_CALLBACK (position_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->session,
                           "notify::as-of",
                           G_CALLBACK (position_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
jx_page_dispose (GObject *object)
{
  JxPage        *self = JX_PAGE (object);
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  jx_widget_drop_children (GTK_WIDGET (self));
  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_data (priv->session, self);
  g_clear_object (&priv->session);
  g_clear_object (&priv->tools);
  g_clear_pointer (&priv->status, g_free);

  G_OBJECT_CLASS (jx_page_parent_class)->dispose (object);
}

static void
jx_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JxPage        *self = JX_PAGE (object);
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_TOOLS:
      g_value_set_object (value, priv->tools);
      break;
    case PROP_STATUS:
      g_value_set_string (value, priv->status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jx_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JxPage        *self = JX_PAGE (object);
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_TOOLS:
      jx_page_set_tools (self, g_value_get_object (value));
      break;
    case PROP_STATUS:
      jx_page_set_status (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jx_page_class_init (JxPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = jx_page_constructed;
  object_class->dispose = jx_page_dispose;
  object_class->get_property = jx_page_get_property;
  object_class->set_property = jx_page_set_property;
  widget_class->map = jx_page_map;

  properties[PROP_SESSION] =
    g_param_spec_object ("session",
                         NULL,
                         NULL,
                         JX_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TOOLS] =
    g_param_spec_object ("tools",
                         NULL,
                         NULL,
                         GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATUS] =
    g_param_spec_string ("status",
                         NULL,
                         NULL,
                         NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  sheet_changed_signal = g_signal_new ("sheet-changed",
                                       G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       NULL,
                                       NULL,
                                       NULL,
                                       G_TYPE_NONE,
                                       0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "page");
}

static void
jx_page_init (JxPage *self)
{
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  priv->stale = TRUE;
}

/**
 * jx_page_get_session:
 *
 * What the page works on.
 *
 * Returns: (transfer none): the session
 */
JxSession *
jx_page_get_session (JxPage *self)
{
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  g_return_val_if_fail (JX_IS_PAGE (self), NULL);
  return priv->session;
}

/**
 * jx_page_refresh:
 * @changes: (nullable) (element-type JxChange): the rows that changed; %NULL for everything
 *
 * Shows the session's snapshot and its findings.
 */
void
jx_page_refresh (JxPage *self, GArray *changes)
{
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  g_return_if_fail (JX_IS_PAGE (self));

  priv->stale = FALSE;
  JX_PAGE_GET_CLASS (self)->refresh (self, changes);
  show_findings (self);
}

/**
 * jx_page_focus_place:
 * @place: a row, or a field of it
 *
 * Puts the cursor in the field that holds a datum.
 *
 * Returns: %FALSE where the page does not show it
 */
gboolean
jx_page_focus_place (JxPage *self, const JxPlace *place)
{
  JxPagePrivate *priv = jx_page_get_instance_private (self);
  JxPageClass   *klass;

  g_return_val_if_fail (JX_IS_PAGE (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  klass = JX_PAGE_GET_CLASS (self);
  if (priv->stale)
    jx_page_refresh (self, NULL);
  return klass->focus_place != NULL && klass->focus_place (self, place);
}

/**
 * jx_page_focus_start:
 *
 * Puts the cursor in the first field of the page, which must be laid out.
 *
 * Returns: whether there is one
 */
gboolean
jx_page_focus_start (JxPage *self)
{
  JxPageClass *klass;

  g_return_val_if_fail (JX_IS_PAGE (self), FALSE);

  klass = JX_PAGE_GET_CLASS (self);
  return gtk_widget_child_focus (klass->start != NULL ? klass->start (self) : GTK_WIDGET (self),
                                 GTK_DIR_TAB_FORWARD);
}

/**
 * jx_page_get_sheet:
 * @form: (out): the form
 * @options: (out caller-allocates): how it is laid out
 * @focus: (out caller-allocates): the datum with the focus; its id is 0 for none
 *
 * What the live sheet, print and PDF export show for the page.
 *
 * Returns: %FALSE where the page has no form
 */
gboolean
jx_page_get_sheet (JxPage *self, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  JxPageClass *klass;

  g_return_val_if_fail (JX_IS_PAGE (self), FALSE);

  klass = JX_PAGE_GET_CLASS (self);
  *form = NULL;
  *options = (JxFormOptions){ 0 };
  *focus = (JxPlace){ 0 };
  return klass->sheet != NULL && klass->sheet (self, form, options, focus) && *form != NULL;
}

/**
 * jx_page_can_leave:
 *
 * Whether all that was typed is stored.
 *
 * Returns: %FALSE while a field holds a wrong text
 */
gboolean
jx_page_can_leave (JxPage *self)
{
  JxPageClass *klass;

  g_return_val_if_fail (JX_IS_PAGE (self), TRUE);

  klass = JX_PAGE_GET_CLASS (self);
  return klass->can_leave == NULL || klass->can_leave (self);
}

/**
 * jx_page_commit:
 *
 * Stores the field that is being edited.
 */
void
jx_page_commit (JxPage *self)
{
  JxPageClass *klass;

  g_return_if_fail (JX_IS_PAGE (self));

  klass = JX_PAGE_GET_CLASS (self);
  if (klass->commit != NULL)
    klass->commit (self);
}

/**
 * jx_page_sheet_changed:
 *
 * Says that the page has another form or another datum in focus.
 */
void
jx_page_sheet_changed (JxPage *self)
{
  g_return_if_fail (JX_IS_PAGE (self));

  g_signal_emit (self, sheet_changed_signal, 0);
}

/**
 * jx_page_get_tools:
 *
 * The page's own buttons in the header bar.
 *
 * Returns: (transfer none) (nullable): a widget
 */
GtkWidget *
jx_page_get_tools (JxPage *self)
{
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  g_return_val_if_fail (JX_IS_PAGE (self), NULL);
  return priv->tools;
}

/**
 * jx_page_set_tools:
 * @tools: (nullable) (transfer none): a widget without a parent
 *
 * Gives the page buttons of its own in the header bar.
 *
 * Actions of the page do not reach them; connect their signals, or give them `win.` actions.
 */
void
jx_page_set_tools (JxPage *self, GtkWidget *tools)
{
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  g_return_if_fail (JX_IS_PAGE (self));

  if (priv->tools == tools)
    return;
  g_clear_object (&priv->tools);
  if (tools != NULL)
    priv->tools = g_object_ref_sink (tools);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOOLS]);
}

/**
 * jx_page_get_status:
 *
 * The page's text in the status line.
 *
 * Returns: (nullable): a short text
 */
const char *
jx_page_get_status (JxPage *self)
{
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  g_return_val_if_fail (JX_IS_PAGE (self), NULL);
  return priv->status;
}

/**
 * jx_page_set_status:
 * @status: (nullable): a short text, such as 权重 90 / 100
 *
 * Sets the page's text in the status line.
 */
void
jx_page_set_status (JxPage *self, const char *status)
{
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  g_return_if_fail (JX_IS_PAGE (self));

  if (g_strcmp0 (priv->status, status) == 0)
    return;
  g_free (priv->status);
  priv->status = g_strdup (status);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

/**
 * jx_page_get_crowded:
 *
 * Whether the page needs the whole width of a small window.
 *
 * Returns: whether a sheet beside it would take room that it needs
 */
gboolean
jx_page_get_crowded (JxPage *self)
{
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  g_return_val_if_fail (JX_IS_PAGE (self), FALSE);
  return priv->crowded;
}

/**
 * jx_page_set_crowded:
 * @crowded: whether a sheet beside the page would take room that it needs
 *
 * Lets a page that shows a wide table have the whole width of a small window.
 */
void
jx_page_set_crowded (JxPage *self, gboolean crowded)
{
  JxPagePrivate *priv = jx_page_get_instance_private (self);

  g_return_if_fail (JX_IS_PAGE (self));

  if (priv->crowded == crowded)
    return;
  priv->crowded = crowded;
  jx_page_sheet_changed (self);
}
