/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-review-page.h"
#include "app/jx-finding-actions.h"
#include "app/jx-finding-row.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

#define GROUP_KEY "jx-group"

struct _JxReviewPage
{
  JxPage parent_instance;

  gboolean filling; /* rows come and go, so what is selected means nothing */

  GtkDropDown    *severity;
  GtkDropDown    *aspect;
  GtkCheckButton *waived;
  GtkButton      *fix_rule;
  GtkStack       *stack;
  GtkListBox     *list;
  GtkLabel       *nothing;
};

G_DEFINE_FINAL_TYPE (JxReviewPage, jx_review_page, JX_TYPE_PAGE)

/* The row to come back to when the list was filled anew. */
typedef struct
{
  const JxRule *rule; /* NULL for none */
  JxPlace       place;
  int           index;
  gboolean      focused;
} Mark;

static JxSession *
get_session (JxReviewPage *self)
{
  return jx_page_get_session (JX_PAGE (self));
}

static JxFindingRow *
get_row (JxReviewPage *self, int index)
{
  return JX_FINDING_ROW (gtk_list_box_get_row_at_index (self->list, index));
}

static JxFindingRow *
get_selected (JxReviewPage *self)
{
  return JX_FINDING_ROW (gtk_list_box_get_selected_row (self->list));
}

static gboolean
has_focus (JxReviewPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

static Mark
take_mark (JxReviewPage *self)
{
  JxFindingRow *row = get_selected (self);
  Mark          mark = { .focused = has_focus (self) };

  if (row != NULL)
    {
      mark.rule = jx_finding_row_get_rule (row);
      mark.place = jx_finding_row_get_place (row);
      mark.index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
    }
  return mark;
}

static gboolean
is_marked (JxFindingRow *row, const Mark *mark)
{
  JxPlace place = jx_finding_row_get_place (row);

  return mark->rule == jx_finding_row_get_rule (row) && jx_place_equal (&place, &mark->place);
}

/* The same finding, else the one that took its place in the list. */
static void
return_to_mark (JxReviewPage *self, const Mark *mark)
{
  JxFindingRow *chosen = NULL;
  JxFindingRow *row;
  int           n_rows;

  for (n_rows = 0; (row = get_row (self, n_rows)) != NULL; n_rows++)
    if (chosen == NULL && is_marked (row, mark))
      chosen = row;
  if (chosen == NULL && n_rows > 0)
    chosen = get_row (self, MIN (mark->index, n_rows - 1));
  if (chosen == NULL)
    return;
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (chosen));
  if (mark->focused)
    gtk_widget_grab_focus (GTK_WIDGET (chosen));
}

/* Waived findings come last, under a heading of their own. */
static char *
make_group (const JxFinding *finding)
{
  if (finding->waiver != NULL)
    return g_strdup (_ ("Let stand"));
  if (finding->project != NULL)
    return g_strdup (finding->project->name);
  /* Translators: the name of a unit */
  return g_strdup_printf (_ ("%s as a whole"), finding->unit->name);
}

static gboolean
is_wanted (JxReviewPage *self, const JxFinding *finding)
{
  guint severity = gtk_drop_down_get_selected (self->severity);
  guint aspect = gtk_drop_down_get_selected (self->aspect);

  return (severity == 0 || finding->rule->severity == severity - 1) &&
         (aspect == 0 || finding->rule->aspect == aspect - 1);
}

static void
append_rows (JxReviewPage *self, gboolean of_project, gboolean waived)
{
  GPtrArray *findings = jx_session_get_findings (get_session (self));

  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];
      GtkWidget       *row;

      if ((finding->waiver != NULL) != waived || !is_wanted (self, finding))
        continue;
      if (!waived && (finding->project != NULL) != of_project)
        continue;
      row = jx_finding_row_new (get_session (self), finding);
      g_object_set_data_full (G_OBJECT (row), GROUP_KEY, make_group (finding), g_free);
      gtk_list_box_append (self->list, row);
    }
}

static void
fill_list (JxReviewPage *self)
{
  JxFindingRow *row;

  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  append_rows (self, FALSE, FALSE);
  append_rows (self, TRUE, FALSE);
  if (gtk_check_button_get_active (self->waived))
    append_rows (self, FALSE, TRUE);
}

static void
show_nothing (JxReviewPage *self, guint n_findings)
{
  gboolean empty = get_row (self, 0) == NULL;

  gtk_label_set_label (self->nothing,
                       n_findings == 0 ? _ ("The review finds nothing to put right.")
                                       : _ ("No finding is of the kind that is chosen above."));
  gtk_stack_set_visible_child_name (self->stack, empty ? "nothing" : "list");
}

static guint
count (GPtrArray *findings, int severity)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      if (finding->waiver == NULL ? severity == (int) finding->rule->severity : severity < 0)
        n++;
    }
  return n;
}

static void
show_status (JxReviewPage *self, GPtrArray *findings)
{
  guint            n_errors = count (findings, JX_SEVERITY_ERROR);
  guint            n_warnings = count (findings, JX_SEVERITY_WARNING);
  guint            n_hints = count (findings, JX_SEVERITY_HINT);
  guint            n_waived = count (findings, -1);
  g_autofree char *errors =
    g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_autofree char *warnings =
    g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);
  g_autofree char *hints = g_strdup_printf (ngettext ("%u hint", "%u hints", n_hints), n_hints);
  g_autofree char *waived =
    g_strdup_printf (ngettext ("%u let stand", "%u let stand", n_waived), n_waived);
  g_autofree char *text = g_strjoin (" · ", errors, warnings, hints, waived, NULL);

  jx_page_set_status (JX_PAGE (self), text);
}

/* Names the rule whose findings can all be put right at once. */
static void
row_selected_cb (JxReviewPage *self)
{
  JxFindingRow    *row = get_selected (self);
  const JxRule    *rule = row == NULL ? NULL : jx_finding_row_get_rule (row);
  guint            n_fixes = rule == NULL ? 0 : jx_finding_count_fixes (get_session (self), rule);
  gboolean         can_fix = n_fixes > 0 && jx_session_get_writable (get_session (self));
  g_autofree char *label = NULL;

  if (self->filling)
    return;
  if (can_fix)
    {
      /* Translators: the number of findings, the id of their rule */
      label = g_strdup_printf (ngettext ("Put %1$u Finding of %2$s Right",
                                         "Put All %1$u Findings of %2$s Right",
                                         n_fixes),
                               n_fixes,
                               rule->id);
      gtk_button_set_label (self->fix_rule, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->fix_rule), can_fix);
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
show_findings (JxReviewPage *self)
{
  GPtrArray *findings = jx_session_get_findings (get_session (self));
  Mark       mark = take_mark (self);

  self->filling = TRUE;
  fill_list (self);
  show_nothing (self, findings->len - count (findings, -1));
  return_to_mark (self, &mark);
  self->filling = FALSE;
  show_status (self, findings);
  row_selected_cb (self);
}

static void
filter_cb (JxReviewPage *self)
{
  if (jx_page_get_session (JX_PAGE (self)) != NULL)
    show_findings (self);
}

static void
header_func (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = g_object_get_data (G_OBJECT (row), GROUP_KEY);
  GtkWidget  *label;

  if (before != NULL && g_str_equal (group, g_object_get_data (G_OBJECT (before), GROUP_KEY)))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "group");
  gtk_list_box_row_set_header (row, label);
}

static void
row_activated_cb (JxReviewPage *self, GtkListBoxRow *row)
{
  JxPlace place = jx_finding_row_get_place (JX_FINDING_ROW (row));

  jx_session_go_to (get_session (self), &place);
}

static void
fix_rule_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxReviewPage *self = JX_REVIEW_PAGE (widget);
  JxFindingRow *row = get_selected (self);

  if (row != NULL)
    jx_finding_fix_rule (get_session (self), jx_finding_row_get_rule (row));
}

static GtkStringList *
make_names (const char *all, guint n_names, const char *(*get_name) (guint index))
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, all);
  for (guint i = 0; i < n_names; i++)
    gtk_string_list_append (names, get_name (i));
  return names;
}

static const char *
get_severity_name (guint index)
{
  return jx_severity_name (index);
}

static const char *
get_aspect_name (guint index)
{
  return jx_aspect_name (index);
}

static void
fill_filters (JxReviewPage *self)
{
  g_autoptr (GtkStringList) severities =
    make_names (_ ("All severities"), JX_SEVERITY_HINT + 1, get_severity_name);
  g_autoptr (GtkStringList) aspects =
    make_names (_ ("All heads"), JX_ASPECT_FEASIBLE + 1, get_aspect_name);

  gtk_drop_down_set_model (self->severity, G_LIST_MODEL (severities));
  gtk_drop_down_set_model (self->aspect, G_LIST_MODEL (aspects));
  g_signal_connect_swapped (self->severity, "notify::selected", G_CALLBACK (filter_cb), self);
  g_signal_connect_swapped (self->aspect, "notify::selected", G_CALLBACK (filter_cb), self);
}

/* The findings come on their own, right after. */
static void
jx_review_page_refresh (JxPage *page, GArray *changes)
{
}

static void
jx_review_page_findings_changed (JxPage *page)
{
  show_findings (JX_REVIEW_PAGE (page));
}

/* A waiver, which no other page shows. */
static gboolean
jx_review_page_focus_place (JxPage *page, const JxPlace *place)
{
  JxReviewPage *self = JX_REVIEW_PAGE (page);
  JxFindingRow *row;

  gtk_check_button_set_active (self->waived, TRUE);
  gtk_drop_down_set_selected (self->severity, 0);
  gtk_drop_down_set_selected (self->aspect, 0);
  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      const JxFinding *finding = jx_finding_row_find (row);

      if (finding == NULL || finding->waiver == NULL || finding->waiver->id != place->id)
        continue;
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
      return gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  return FALSE;
}

/* The form of the project that the selected finding is in, else the whole text, the datum marked.
 */
static gboolean
jx_review_page_sheet (JxPage *page, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  JxReviewPage    *self = JX_REVIEW_PAGE (page);
  JxFindingRow    *row = get_selected (self);
  const JxFinding *finding = row == NULL ? NULL : jx_finding_row_find (row);

  if (finding == NULL)
    return FALSE;
  *form = jx_form_find (finding->project == NULL ? "full-text" : "goal-table");
  options->project_id = finding->project == NULL ? 0 : finding->project->id;
  *focus = finding->place;
  return TRUE;
}

static gboolean
jx_review_page_grab_focus (GtkWidget *widget)
{
  JxReviewPage *self = JX_REVIEW_PAGE (widget);
  JxFindingRow *row = get_selected (self);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->severity));
}

static void
jx_review_page_class_init (JxReviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JxPageClass    *page_class = JX_PAGE_CLASS (klass);

  widget_class->grab_focus = jx_review_page_grab_focus;
  widget_class->focus = jx_widget_focus_children;
  page_class->refresh = jx_review_page_refresh;
  page_class->findings_changed = jx_review_page_findings_changed;
  page_class->focus_place = jx_review_page_focus_place;
  page_class->sheet = jx_review_page_sheet;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxReviewPage, severity);
  gtk_widget_class_bind_template_child (widget_class, JxReviewPage, aspect);
  gtk_widget_class_bind_template_child (widget_class, JxReviewPage, waived);
  gtk_widget_class_bind_template_child (widget_class, JxReviewPage, fix_rule);
  gtk_widget_class_bind_template_child (widget_class, JxReviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JxReviewPage, list);
  gtk_widget_class_bind_template_child (widget_class, JxReviewPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_install_action (widget_class, "page.fix-rule", NULL, fix_rule_action);
}

static void
jx_review_page_init (JxReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_func, NULL, NULL);
  fill_filters (self);
}
