/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-duty-list.h"
#include "app/jx-page-list.h"
#include "app/jx-widget.h"
#include "rules/jx-rectify.h"

#include <glib/gi18n-lib.h>

#define PLACE_KEY "jx-place"

struct _JxDutyList
{
  GtkWidget parent_instance;

  JxSession *session;
  guint      build_id; /* of the idle source that makes the lines anew */
};

G_DEFINE_FINAL_TYPE (JxDutyList, jx_duty_list, GTK_TYPE_WIDGET)

static guint delay_signal;

static void
go_cb (GtkWidget *button, JxDutyList *self)
{
  const JxPlace *place = g_object_get_data (G_OBJECT (button), PLACE_KEY);

  if (place->table == JX_TABLE_PROJECT && g_strcmp0 (place->field, "delay_reason") == 0)
    g_signal_emit (self, delay_signal, 0, place->id);
  else
    jx_session_go_to (self->session, place);
}

/* Whether a page of the window shows the place. */
static gboolean
has_page (JxTable table)
{
  guint             n_pages;
  const JxPageInfo *pages = jx_page_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    if ((pages[i].tables & (1u << table)) != 0)
      return TRUE;
  return FALSE;
}

static void
add_line (JxDutyList    *self,
          const char    *icon,
          const char    *css_class,
          const char    *text,
          const char    *button_label,
          const JxPlace *place)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button;

  gtk_widget_add_css_class (image, css_class);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), label);
  if (button_label != NULL && has_page (place->table))
    {
      button = gtk_button_new_with_label (button_label);
      gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      g_object_set_data_full (G_OBJECT (button),
                              PLACE_KEY,
                              g_memdup2 (place, sizeof *place),
                              g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (go_cb), self);
      gtk_box_append (GTK_BOX (line), button);
    }
  gtk_widget_set_parent (line, GTK_WIDGET (self));
}

static char *
describe_duty (const JxDuty *duty)
{
  switch (duty->kind)
    {
    case JX_DUTY_CHECKPOINT:
      /* Translators: a day, then a number of projects */
      return duty->n_missing == 0
               ? g_strdup_printf (_ ("%s: checkpoint of the spending"), duty->due)
               : g_strdup_printf (ngettext ("%s: checkpoint of the spending; %u project behind "
                                            "plan has to give a reason and a measure",
                                            "%s: checkpoint of the spending; %u projects behind "
                                            "plan have to give a reason and a measure",
                                            duty->n_missing),
                                  duty->due,
                                  duty->n_missing);
    case JX_DUTY_MONITORING:
      return duty->n_missing == 0
               ? g_strdup_printf (_ ("%s: monitoring of the indicators"), duty->due)
               : g_strdup_printf (ngettext ("%s: monitoring of the indicators; %u project is not "
                                            "filled in",
                                            "%s: monitoring of the indicators; %u projects are "
                                            "not filled in",
                                            duty->n_missing),
                                  duty->due,
                                  duty->n_missing);
    case JX_DUTY_EVALUATION:
      return duty->n_missing == 0
               ? g_strdup_printf (_ ("%s: self-evaluation"), duty->due)
               : g_strdup_printf (ngettext ("%s: self-evaluation; %u project is not evaluated",
                                            "%s: self-evaluation; %u projects are not evaluated",
                                            duty->n_missing),
                                  duty->due,
                                  duty->n_missing);
    case JX_DUTY_REPORT:
    case JX_N_DUTY_KINDS:
    default:
      return g_strdup_printf (_ ("%s: report of the self-evaluation to the higher union"),
                              duty->due);
    }
}

/* Where a duty is done. */
static JxPlace
find_place (const JxDuty *duty)
{
  gint64 id = duty->first_missing != NULL ? duty->first_missing->id : 0;

  switch (duty->kind)
    {
    case JX_DUTY_MONITORING:
      return (JxPlace){ JX_TABLE_MONITOR, 0, NULL };
    case JX_DUTY_EVALUATION:
    case JX_DUTY_REPORT:
      return (JxPlace){ JX_TABLE_EVALUATION, 0, NULL };
    case JX_DUTY_CHECKPOINT:
    case JX_N_DUTY_KINDS:
    default:
      return (JxPlace){ JX_TABLE_PROJECT, id, "delay_reason" };
    }
}

static void
add_duty (JxDutyList *self, const JxDuty *duty)
{
  g_autofree char *text = describe_duty (duty);
  JxPlace          place = find_place (duty);
  gboolean         missing = duty->n_missing > 0;

  add_line (self,
            !missing        ? "object-select-symbolic"
            : duty->overdue ? "dialog-warning-symbolic"
                            : "x-office-calendar-symbolic",
            missing && duty->overdue ? "warning" : "normal",
            text,
            missing ? _ ("Fill In") : NULL,
            &place);
}

/* Checkpoints that have passed say nothing any more, and of those ahead only the next does. */
static void
add_calendar (JxDutyList *self)
{
  g_autoptr (GPtrArray) duties =
    jx_calendar (jx_session_get_snapshot (self->session), jx_session_get_as_of (self->session));
  gboolean seen = FALSE;

  for (guint i = 0; i < duties->len; i++)
    {
      const JxDuty *duty = duties->pdata[i];

      if (duty->kind == JX_DUTY_CHECKPOINT && (duty->overdue || seen))
        continue;
      if (duty->overdue && duty->n_missing == 0)
        continue;
      seen = seen || duty->kind == JX_DUTY_CHECKPOINT;
      add_duty (self, duty);
    }
}

static void
add_rectifications (JxDutyList *self)
{
  guint                  n_overdue, n_soon;
  const JxRectification *first = jx_rectify_due (jx_session_get_snapshot (self->session),
                                                 jx_session_get_as_of (self->session),
                                                 &n_overdue,
                                                 &n_soon);
  JxPlace                place;
  g_autofree char       *text = NULL;

  if (first == NULL)
    return;
  place = (JxPlace){ JX_TABLE_RECTIFICATION, first->id, "due" };
  if (n_overdue > 0)
    /* Translators: a day, then numbers of entries of the rectification list */
    text = g_strdup_printf (_ ("%1$s: rectification; %2$u overdue, %3$u due within two weeks"),
                            first->due,
                            n_overdue,
                            n_soon);
  else
    text = g_strdup_printf (ngettext ("%1$s: rectification; %2$u entry due within two weeks",
                                      "%1$s: rectification; %2$u entries due within two weeks",
                                      n_soon),
                            first->due,
                            n_soon);
  add_line (self,
            n_overdue > 0 ? "dialog-warning-symbolic" : "x-office-calendar-symbolic",
            n_overdue > 0 ? "warning" : "normal",
            text,
            _ ("Rectify"),
            &place);
}

static void
add_findings (JxDutyList *self)
{
  const JxPlace    review = { JX_TABLE_WAIVER, 0, NULL };
  GPtrArray       *findings = jx_session_get_findings (self->session);
  guint            errors = 0, warnings = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      if (finding->waiver != NULL)
        continue;
      errors += finding->rule->severity == JX_SEVERITY_ERROR;
      warnings += finding->rule->severity == JX_SEVERITY_WARNING;
    }
  if (errors + warnings == 0)
    {
      add_line (self,
                "object-select-symbolic",
                "normal",
                _ ("Review: nothing to put right"),
                NULL,
                &review);
      return;
    }
  /* Translators: numbers of findings of the review */
  text = g_strdup_printf (_ ("Review: %1$u errors, %2$u warnings"), errors, warnings);
  add_line (self,
            errors > 0 ? "dialog-error-symbolic" : "dialog-warning-symbolic",
            errors > 0 ? "error" : "warning",
            text,
            _ ("Review"),
            &review);
}

static void
jx_duty_list_dispose (GObject *object)
{
  jx_widget_drop_children (GTK_WIDGET (object));
  g_clear_handle_id (&JX_DUTY_LIST (object)->build_id, g_source_remove);
  g_clear_object (&JX_DUTY_LIST (object)->session);

  G_OBJECT_CLASS (jx_duty_list_parent_class)->dispose (object);
}

static void
jx_duty_list_class_init (JxDutyListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_duty_list_dispose;
  delay_signal = g_signal_new ("delay",
                               G_TYPE_FROM_CLASS (klass),
                               G_SIGNAL_RUN_LAST,
                               0,
                               NULL,
                               NULL,
                               NULL,
                               G_TYPE_NONE,
                               1,
                               G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dutylist");
}

static void
jx_duty_list_init (JxDutyList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

static void
build (JxDutyList *self)
{
  jx_widget_drop_children (GTK_WIDGET (self));
  add_calendar (self);
  add_rectifications (self);
  add_findings (self);
}

/* The cursor stays in the line of its place in the list. */
static gboolean
rebuild_cb (gpointer data)
{
  JxDutyList *self = data;
  GtkWidget  *line = gtk_widget_get_first_child (data);
  guint       place = 0;

  self->build_id = 0;
  for (; line != NULL && !jx_widget_holds_focus (line); line = gtk_widget_get_next_sibling (line))
    place++;
  build (self);
  if (line == NULL)
    return G_SOURCE_REMOVE;

  line = gtk_widget_get_first_child (data);
  while (place-- > 0 && line != NULL)
    line = gtk_widget_get_next_sibling (line);
  gtk_widget_child_focus (line != NULL ? line : gtk_widget_get_last_child (data),
                          GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/**
 * jx_duty_list_show:
 * @session: the session
 *
 * Shows what is due at the session's date. Lines that are shown already are made anew a moment
 * later: it may be the cursor's way to one of them that stored what is now shown.
 */
void
jx_duty_list_show (JxDutyList *self, JxSession *session)
{
  g_return_if_fail (JX_IS_DUTY_LIST (self));
  g_return_if_fail (JX_IS_SESSION (session));

  g_set_object (&self->session, session);
  if (gtk_widget_get_first_child (GTK_WIDGET (self)) == NULL)
    build (self);
  else if (self->build_id == 0)
    self->build_id = g_idle_add (rebuild_cb, self);
}
