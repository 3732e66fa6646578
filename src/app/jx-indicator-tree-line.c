/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

#include "app/jx-finding-row.h"
#include "rules/jx-weights.h"

#include <glib/gi18n-lib.h>

static void
show_sentence (JxIndicatorTree *self, const char *icon, const char *css_class, const char *sentence)
{
  const char *classes[] = { css_class, NULL };

  gtk_image_set_from_icon_name (self->line_icon, icon);
  gtk_widget_set_css_classes (GTK_WIDGET (self->line_icon), classes);
  gtk_widget_set_css_classes (GTK_WIDGET (self->line_label), classes);
  gtk_widget_set_visible (GTK_WIDGET (self->line_icon), icon != NULL);
  gtk_label_set_label (self->line_label, sentence);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->line_label), *sentence != '\0' ? sentence : NULL);
}

/* The finding at the cursor. */
static const JxFinding *
find_finding (JxIndicatorTree *self)
{
  return self->inside ? jx_tree_find_finding (self, self->last_row, self->last_column) : NULL;
}

static void
show_finding (JxIndicatorTree *self, const JxFinding *finding)
{
  g_autofree char *sentence =
    g_strdup_printf ("%s  %s %s", finding->rule->id, finding->message, finding->advice);
  gboolean writable = jx_session_get_writable (self->session);

  show_sentence (self,
                 jx_severity_icon (finding->rule->severity),
                 jx_severity_css (finding->rule->severity),
                 sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->waive), writable);
  gtk_widget_set_visible (GTK_WIDGET (self->fix), writable && finding->fix != NULL);
  if (finding->fix != NULL)
    {
      g_autofree char *label = g_strdup_printf (_ ("Change to %s"), finding->fix);

      gtk_button_set_label (self->fix, label);
    }
}

/**
 * jx_tree_show_line:
 *
 * Says under the tree what is wrong at the cursor, and offers what can be done.
 */
void
jx_tree_show_line (JxIndicatorTree *self)
{
  const JxFinding *finding = find_finding (self);
  const char      *message = NULL;

  if (self->inside)
    jx_tree_row_get_draft (self->last_row, self->last_column, &message);
  if (message != NULL || finding == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->fix), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->waive), FALSE);
    }
  if (message != NULL)
    show_sentence (self, "dialog-error-symbolic", "error", message);
  else if (finding != NULL)
    show_finding (self, finding);
  else
    show_sentence (self, NULL, NULL, "");
}

static gint64
sum_weights (GPtrArray *indicators)
{
  g_autofree gint64 *weights = jx_weights_share (indicators);
  gint64             sum = 0;

  for (guint i = 0; i < indicators->len; i++)
    sum += weights[i];
  return sum;
}

/**
 * jx_tree_show_weights:
 *
 * Says at the right of the line how the weights stand to the 90 points beside the execution rate.
 */
void
jx_tree_show_weights (JxIndicatorTree *self)
{
  GPtrArray       *indicators = jx_tree_list_indicators (self);
  gint64           wanted = JX_POINTS_ALL - JX_POINTS_EXECUTION;
  gint64           sum;
  g_autofree char *given = NULL;
  g_autofree char *due = NULL;
  g_autofree char *gap = NULL;
  g_autofree char *text = NULL;

  if (indicators == NULL || indicators->len == 0)
    {
      gtk_label_set_label (self->weights, "");
      return;
    }
  sum = sum_weights (indicators);
  given = jx_number_format (sum, 2, 0, FALSE);
  due = jx_number_format (wanted, 2, 0, FALSE);
  gap = jx_number_format (ABS (wanted - sum), 2, 0, FALSE);
  if (sum == wanted)
    text = g_strdup_printf (_ ("Weights %s / %s ✓"), given, due);
  else if (sum < wanted)
    text = g_strdup_printf (_ ("Weights %s / %s, %s missing"), given, due, gap);
  else
    text = g_strdup_printf (_ ("Weights %s / %s, %s too many"), given, due, gap);
  gtk_label_set_label (self->weights, text);
  if (sum == wanted)
    gtk_widget_remove_css_class (GTK_WIDGET (self->weights), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->weights), "warning");
}

/* The page may take the finding away while it handles the signal. */
static void
emit (JxIndicatorTree *self, const char *signal)
{
  g_autoptr (GPtrArray) findings = NULL;
  const JxFinding *finding = find_finding (self);

  if (finding == NULL)
    return;
  findings = g_ptr_array_ref (self->findings);
  g_signal_emit_by_name (self, signal, finding);
}

/**
 * jx_tree_press_fix:
 *
 * Asks for the finding at the cursor to be put right.
 */
void
jx_tree_press_fix (JxIndicatorTree *self)
{
  emit (self, "fix");
}

/**
 * jx_tree_press_waive:
 *
 * Asks for the finding at the cursor to be let stand.
 */
void
jx_tree_press_waive (JxIndicatorTree *self)
{
  emit (self, "waive");
}
