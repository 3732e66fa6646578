/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-import-assistant.h"
#include "app/jx-ask.h"
#include "app/jx-import-document.h"
#include "app/jx-import-projects.h"

#include <glib/gi18n-lib.h>

struct _JxImportAssistant
{
  GtkWindow parent_instance;

  const JxReading *reading;
  JxImportPlan    *plan;
  GHashTable      *owners; /* of each record of the draft: which project, from 1; 0 for the unit */
  JxImportAnswer   answer;
  JxImportFunc     func;
  gpointer         data;

  GtkBox           *notices;
  JxImportDocument *document;
  JxImportProjects *projects;
  GtkWidget        *new_file;
  GtkButton        *accept;
};

G_DEFINE_FINAL_TYPE (JxImportAssistant, jx_import_assistant, GTK_TYPE_WINDOW)

static void
answer_and_close (JxImportAssistant *self, JxImportAnswer answer)
{
  self->answer = answer;
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  answer_and_close (JX_IMPORT_ASSISTANT (widget), JX_IMPORT_ACCEPT);
}

static void
new_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  answer_and_close (JX_IMPORT_ASSISTANT (widget), JX_IMPORT_NEW_FILE);
}

static void
next_unread_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_import_document_step_unread (JX_IMPORT_ASSISTANT (widget)->document, 1);
}

static void
previous_unread_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jx_import_document_step_unread (JX_IMPORT_ASSISTANT (widget)->document, -1);
}

static void
changed_cb (JxImportAssistant *self)
{
  guint            n = jx_import_plan_count (self->plan);
  g_autofree char *label =
    g_strdup_printf (ngettext ("_Import %u Project", "_Import %u Projects", n), n);
  gboolean has_work = jx_import_plan_has_work (self->plan);

  if (!has_work)
    gtk_button_set_label (self->accept, _ ("Nothing to Import"));
  else
    gtk_button_set_label (self->accept, n > 0 ? label : _ ("_Import the Department Goals"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.accept", has_work);
}

static void
note_owner (JxImportAssistant *self, JxTable table, gpointer record, guint number)
{
  const JxTableInfo *info = jx_table_info (table);

  g_hash_table_insert (self->owners, record, GUINT_TO_POINTER (number));
  for (guint i = 0; i < info->n_children; i++)
    {
      const GPtrArray *children = jx_record_children (record, &info->children[i]);

      for (guint k = 0; k < children->len; k++)
        note_owner (self,
                    info->children[i].table,
                    children->pdata[k],
                    table == JX_TABLE_UNIT && info->children[i].table == JX_TABLE_PROJECT ? k + 1
                                                                                          : number);
    }
}

static guint
owner_of (JxImportAssistant *self, const JxDraftTrace *trace)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->owners, trace->record));
}

static void
passage_selected_cb (JxImportAssistant *self, guint passage)
{
  const JxPassage *piece = self->reading->document->passages->pdata[passage];

  for (guint i = 0; i < piece->cells->len; i++)
    {
      const JxDraftTrace *trace = jx_draft_find_trace (self->reading->draft, passage, i);

      if (trace == NULL)
        continue;
      jx_import_projects_select (self->projects, owner_of (self, trace));
      return;
    }
}

static void
project_selected_cb (JxImportAssistant *self, guint number)
{
  const GArray *traces = self->reading->draft->traces;

  for (guint i = 0; i < traces->len; i++)
    {
      const JxDraftTrace *trace = &g_array_index (traces, JxDraftTrace, i);

      if (owner_of (self, trace) != number || trace->field == NULL)
        continue;
      jx_import_document_select (self->document, trace->passage);
      return;
    }
}

static void
destroy_cb (JxImportAssistant *self)
{
  JxImportFunc func = g_steal_pointer (&self->func);

  if (func != NULL)
    func (self->answer, self->data);
}

static void
jx_import_assistant_finalize (GObject *object)
{
  g_hash_table_unref (JX_IMPORT_ASSISTANT (object)->owners);

  G_OBJECT_CLASS (jx_import_assistant_parent_class)->finalize (object);
}

static void
jx_import_assistant_class_init (JxImportAssistantClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jx_import_assistant_finalize;

  g_type_ensure (JX_TYPE_IMPORT_DOCUMENT);
  g_type_ensure (JX_TYPE_IMPORT_PROJECTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-import-assistant.ui");
  gtk_widget_class_bind_template_child (widget_class, JxImportAssistant, notices);
  gtk_widget_class_bind_template_child (widget_class, JxImportAssistant, document);
  gtk_widget_class_bind_template_child (widget_class, JxImportAssistant, projects);
  gtk_widget_class_bind_template_child (widget_class, JxImportAssistant, new_file);
  gtk_widget_class_bind_template_child (widget_class, JxImportAssistant, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, passage_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, project_selected_cb);
  gtk_widget_class_install_action (widget_class, "import.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "import.new-file", NULL, new_file_action);
  gtk_widget_class_install_action (widget_class, "import.next-unread", NULL, next_unread_action);
  gtk_widget_class_install_action (widget_class,
                                   "import.previous-unread",
                                   NULL,
                                   previous_unread_action);
}

/* Before the lists and the handle between them, which have meanings of their own for these keys. */
static void
add_keys (JxImportAssistant *self)
{
  static const struct
  {
    const char *key;
    const char *action;
  } keys[] = {
    { "<Control>Return|<Control>KP_Enter", "import.accept" },
    { "F8", "import.next-unread" },
    { "<Shift>F8", "import.previous-unread" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                              keys[i].key),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
jx_import_assistant_init (JxImportAssistant *self)
{
  self->owners = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
  jx_window_close_on_escape (GTK_WINDOW (self));
}

static void
add_notice (JxImportAssistant *self, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (icon, "warning");
  gtk_widget_add_css_class (label, "warning");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (self->notices, line);
}

/* A document of another year, or of another unit, is said before anything is confirmed. */
static void
show_notices (JxImportAssistant *self)
{
  const JxImportPlan *plan = self->plan;
  int                 year = (int) plan->snapshot->settings->year;
  g_autofree char    *text = NULL;

  if (plan->year != year)
    {
      text = g_strdup_printf (_ ("The document is of the year %d, the year file of %d."),
                              (int) plan->year,
                              year);
      add_notice (self, text);
      add_notice (self,
                  plan->year == year - 1 || plan->year == year - 2
                    ? _ ("Actual values of the document become the values of the years before; "
                         "monitoring and payments are not taken over.")
                    : _ ("Actual values, monitoring and payments of the document are not taken "
                         "over."));
    }
  if (plan->other_unit)
    {
      g_autofree char *units = g_strdup_printf (_ ("The document is of “%s”, the year file of "
                                                   "“%s”."),
                                                plan->draft->unit->name,
                                                plan->unit->name);

      add_notice (self, units);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->notices),
                          gtk_widget_get_first_child (GTK_WIDGET (self->notices)) != NULL);
}

/* The first project has the cursor; there are rows to give it to once the window is laid out. */
static gboolean
focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  return gtk_widget_get_width (widget) > 0 && jx_import_projects_begin (JX_IMPORT_PROJECTS (widget))
           ? G_SOURCE_REMOVE
           : G_SOURCE_CONTINUE;
}

/**
 * jx_import_assistant_run:
 * @parent: the window that waits
 * @reading: a document; must live until @func is called
 * @plan: what it would do, to be changed by the user; likewise
 * @into_open: whether it goes into a year file that is open, so that another one can be made
 * instead
 * @func: called once with what the user wants
 * @data: data for @func
 *
 * Shows what importing a document would do, and asks.
 *
 * Returns: (transfer none): the assistant
 */
GtkWindow *
jx_import_assistant_run (GtkWindow       *parent,
                         const JxReading *reading,
                         JxImportPlan    *plan,
                         gboolean         into_open,
                         JxImportFunc     func,
                         gpointer         data)
{
  JxImportAssistant *self;
  g_autofree char   *title = NULL;

  g_return_val_if_fail (reading != NULL && plan != NULL, NULL);

  self = g_object_new (JX_TYPE_IMPORT_ASSISTANT, "transient-for", parent, "modal", TRUE, NULL);
  self->reading = reading;
  self->plan = plan;
  self->func = func;
  self->data = data;
  title = g_strdup_printf (_ ("Import “%s”"), reading->name);
  gtk_window_set_title (GTK_WINDOW (self), title);
  note_owner (self, JX_TABLE_UNIT, reading->draft->unit, 0);
  jx_import_document_show (self->document, reading->document, reading->draft);
  jx_import_projects_show (self->projects, plan);
  gtk_widget_set_visible (self->new_file, into_open);
  show_notices (self);
  changed_cb (self);
  g_signal_connect (self, "destroy", G_CALLBACK (destroy_cb), NULL);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_add_tick_callback (GTK_WIDGET (self->projects), focus_cb, NULL, NULL);
  return GTK_WINDOW (self);
}
