/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"
#include "app/jx-widget.h"

#include "app/jx-finding-row.h"

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
  jx_widget_set_tooltip (GTK_WIDGET (self->line_label), *sentence != '\0' ? sentence : NULL);
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
  const JxFinding *finding = self->shows_findings ? find_finding (self) : NULL;
  const char      *message = NULL;

  if (self->inside)
    jx_tree_row_get_draft (self->last_row, self->last_column, &message);
  if (message != NULL || finding == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->fix), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->waive), FALSE);
    }
  gtk_widget_set_visible (self->line, self->shows_findings || message != NULL);
  if (message != NULL)
    show_sentence (self, "dialog-error-symbolic", "error", message);
  else if (finding != NULL)
    show_finding (self, finding);
  else
    show_sentence (self, NULL, NULL, "");
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
