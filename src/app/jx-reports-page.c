/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-reports-page.h"
#include "app/jx-form-list.h"
#include "app/jx-report-options.h"

struct _JxReportsPage
{
  JxPage parent_instance;

  JxFormList      *list;
  JxReportOptions *options;
};

G_DEFINE_FINAL_TYPE (JxReportsPage, jx_reports_page, JX_TYPE_PAGE)

static const JxForm *
get_form (JxReportsPage *self)
{
  return &jx_forms (NULL)[jx_form_list_get_selected (self->list)];
}

static void
changed_cb (JxReportsPage *self)
{
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
selected_cb (JxReportsPage *self)
{
  jx_report_options_set_form (self->options, get_form (self));
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
jx_reports_page_refresh (JxPage *page, GArray *changes)
{
  jx_report_options_refresh (JX_REPORTS_PAGE (page)->options);
  jx_page_sheet_changed (page);
}

static gboolean
jx_reports_page_sheet (JxPage *page, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  JxReportsPage *self = JX_REPORTS_PAGE (page);

  *form = get_form (self);
  jx_report_options_fill (self->options, options);
  return TRUE;
}

static void
jx_reports_page_constructed (GObject *object)
{
  JxReportsPage *self = JX_REPORTS_PAGE (object);

  G_OBJECT_CLASS (jx_reports_page_parent_class)->constructed (object);

  jx_report_options_set_session (self->options, jx_page_get_session (JX_PAGE (self)));
}

static void
jx_reports_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_REPORTS_PAGE);

  G_OBJECT_CLASS (jx_reports_page_parent_class)->dispose (object);
}

static void
jx_reports_page_class_init (JxReportsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxPageClass    *page_class = JX_PAGE_CLASS (klass);

  object_class->constructed = jx_reports_page_constructed;
  object_class->dispose = jx_reports_page_dispose;
  page_class->refresh = jx_reports_page_refresh;
  page_class->sheet = jx_reports_page_sheet;

  g_type_ensure (JX_TYPE_FORM_LIST);
  g_type_ensure (JX_TYPE_REPORT_OPTIONS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxReportsPage, list);
  gtk_widget_class_bind_template_child (widget_class, JxReportsPage, options);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
jx_reports_page_init (JxReportsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
