/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-finding-bar.h"
#include "app/jx-finding-actions.h"
#include "app/jx-finding-row.h"

#include <glib/gi18n-lib.h>

struct _JxFindingBar
{
  GtkWidget parent_instance;

  JxSession    *session;
  const JxRule *rule; /* of the finding that is shown; NULL for none */
  JxPlace       place;

  GtkImage  *icon;
  GtkLabel  *sentence;
  GtkButton *fix;
  GtkButton *waive;
  GtkButton *next;
};

G_DEFINE_FINAL_TYPE (JxFindingBar, jx_finding_bar, GTK_TYPE_WIDGET)

/* The findings of the current project that are not waived, in the order of the form. */
static GPtrArray *
list_findings (JxFindingBar *self)
{
  GPtrArray       *all = jx_session_get_findings (self->session);
  const JxProject *project = jx_session_get_project (self->session);
  GPtrArray       *open = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      JxFinding *finding = all->pdata[i];

      if (finding->waiver == NULL && finding->project == project)
        g_ptr_array_add (open, finding);
    }
  return open;
}

/* How well a finding fits the cursor: its field, its row, or not at all. */
static int
fit_of (const JxFinding *finding, const JxPlace *focus)
{
  if (jx_place_equal (&finding->place, focus))
    return 2;
  return finding->place.table == focus->table && finding->place.id == focus->id &&
         finding->place.table == JX_TABLE_INDICATOR;
}

static const JxFinding *
choose_finding (GPtrArray *findings, const JxPlace *focus)
{
  const JxFinding *best = NULL;
  int              best_fit = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];
      int              fit = fit_of (finding, focus);

      if (fit > best_fit ||
          (fit > 0 && fit == best_fit && finding->rule->severity < best->rule->severity))
        {
          best = finding;
          best_fit = fit;
        }
    }
  return best;
}

static void
show_one (JxFindingBar *self, const JxFinding *finding)
{
  g_autofree char *text =
    g_strdup_printf ("%s  %s %s", finding->rule->id, finding->message, finding->advice);

  gtk_image_set_from_icon_name (self->icon, jx_severity_icon (finding->rule->severity));
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon),
                              (const char *[]){ jx_severity_css (finding->rule->severity), NULL });
  gtk_label_set_text (self->sentence, text);
  if (finding->fix != NULL)
    {
      g_autofree char *label = jx_finding_fix_label (finding);

      gtk_button_set_label (self->fix, label);
    }
}

static void
show_count (JxFindingBar *self, guint n_findings)
{
  g_autofree char *text =
    n_findings == 0 ? g_strdup (_ ("The review finds nothing here."))
                    : g_strdup_printf (ngettext ("The review finds %u point in this project.",
                                                 "The review finds %u points in this project.",
                                                 n_findings),
                                       n_findings);

  gtk_image_set_from_icon_name (self->icon,
                                n_findings == 0 ? "emblem-ok-symbolic"
                                                : "dialog-information-symbolic");
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), (const char *[]){ NULL });
  gtk_label_set_text (self->sentence, text);
}

static void
fix_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JxFindingBar    *self = JX_FINDING_BAR (widget);
  const JxFinding *finding = jx_finding_again (self->session, self->rule, &self->place);

  if (finding != NULL && finding->fix != NULL)
    jx_finding_fix (self->session, finding);
}

static void
waive_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JxFindingBar    *self = JX_FINDING_BAR (widget);
  const JxFinding *finding = jx_finding_again (self->session, self->rule, &self->place);

  if (finding != NULL)
    jx_finding_ask_waiver (self->session, finding, GTK_WINDOW (gtk_widget_get_root (widget)));
}

/* The finding after the one that is shown, from the first again at the end. */
static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JxFindingBar *self = JX_FINDING_BAR (widget);
  g_autoptr (GPtrArray) findings = list_findings (self);
  guint   index = 0;
  JxPlace place;

  if (findings->len == 0)
    return;
  if (self->rule != NULL &&
      g_ptr_array_find (findings,
                        jx_finding_again (self->session, self->rule, &self->place),
                        &index))
    index = (index + 1) % findings->len;
  place = ((const JxFinding *) findings->pdata[index])->place;
  jx_session_go_to (self->session, &place);
}

static void
jx_finding_bar_dispose (GObject *object)
{
  JxFindingBar *self = JX_FINDING_BAR (object);
  GtkWidget    *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_finding_bar_parent_class)->dispose (object);
}

static void
jx_finding_bar_class_init (JxFindingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_finding_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-finding-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, JxFindingBar, icon);
  gtk_widget_class_bind_template_child (widget_class, JxFindingBar, sentence);
  gtk_widget_class_bind_template_child (widget_class, JxFindingBar, fix);
  gtk_widget_class_bind_template_child (widget_class, JxFindingBar, waive);
  gtk_widget_class_bind_template_child (widget_class, JxFindingBar, next);
  gtk_widget_class_install_action (widget_class, "finding.fix", NULL, fix_cb);
  gtk_widget_class_install_action (widget_class, "finding.waive", NULL, waive_cb);
  gtk_widget_class_install_action (widget_class, "finding.next", NULL, next_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findingbar");
}

static void
jx_finding_bar_init (JxFindingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              6);
}

/**
 * jx_finding_bar_new:
 *
 * Makes a bar; it says nothing until jx_finding_bar_show().
 *
 * Returns: (transfer floating): a new bar
 */
GtkWidget *
jx_finding_bar_new (void)
{
  return g_object_new (JX_TYPE_FINDING_BAR, NULL);
}

/**
 * jx_finding_bar_show:
 * @session: the session; the bar is about its current project
 * @focus: where the cursor is; its id is 0 for nowhere
 *
 * Shows the worst finding at the cursor, else how many there are.
 */
void
jx_finding_bar_show (JxFindingBar *self, JxSession *session, const JxPlace *focus)
{
  g_autoptr (GPtrArray) findings = NULL;
  const JxFinding *finding;
  gboolean         writable;
  gboolean         own; /* the tree of indicators tells of its findings itself */

  g_return_if_fail (JX_IS_FINDING_BAR (self));
  g_return_if_fail (JX_IS_SESSION (session));

  g_set_object (&self->session, session);
  findings = list_findings (self);
  finding = choose_finding (findings, focus);
  writable = jx_session_get_writable (session);
  own = finding != NULL && finding->place.table != JX_TABLE_INDICATOR;
  self->rule = finding != NULL ? finding->rule : NULL;
  self->place = finding != NULL ? finding->place : (JxPlace){ 0 };
  gtk_widget_set_visible (GTK_WIDGET (self->fix), writable && own && finding->fix != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->waive), writable && own);
  gtk_widget_set_visible (GTK_WIDGET (self->next), findings->len > 0);
  if (own)
    show_one (self, finding);
  else
    show_count (self, findings->len);
}
