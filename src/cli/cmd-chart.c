/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "paper/jx-chart-image.h"

#include <glib/gi18n-lib.h>

/* The size of a chart, points: it fills the width of a text on A4. */
#define WIDTH 450.0
#define HEIGHT 240.0

/* What the command line asks for; each may be missing. */
typedef struct
{
  char    *kind;
  char    *project;
  char    *as_of;
  char    *output;
  gboolean grey;
} Wishes;

static void
clear_wishes (Wishes *wishes)
{
  g_free (wishes->kind);
  g_free (wishes->project);
  g_free (wishes->as_of);
  g_free (wishes->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static gboolean
parse_kind (const char *text, JxChartKind *kind, GError **error)
{
  static const char *const names[JX_N_CHART_KINDS] = {
    [JX_CHART_QUARTERS] = "quarters",
    [JX_CHART_CHECKPOINTS] = "checkpoints",
    [JX_CHART_CUMULATIVE] = "cumulative",
    [JX_CHART_PROJECTS] = "projects",
  };

  for (guint i = 0; i < JX_N_CHART_KINDS; i++)
    if (g_str_equal (names[i], text))
      {
        *kind = i;
        return TRUE;
      }
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_BAD_VALUE,
                       _ ("The option --kind needs “quarters”, “checkpoints”, “cumulative” or "
                          "“projects”"));
  return FALSE;
}

static gboolean
draw (const char *file, JxChartKind kind, const Wishes *wishes, GError **error)
{
  g_autoptr (JxYear) year = jx_cli_open (file, FALSE, error);
  g_autoptr (JxSnapshot) snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  g_autoptr (JxTypesetter) typesetter = NULL;
  g_autoptr (JxChart) chart = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *path = NULL;
  JxChartData     *data;
  gint64           project_id;
  double           need;

  if (snapshot == NULL || !jx_cli_project_id (snapshot, wishes->project, &project_id, error))
    return FALSE;
  as_of = jx_cli_as_of (snapshot, wishes->as_of, error);
  path = as_of != NULL ? jx_cli_path (wishes->output, error) : NULL;
  if (path == NULL)
    return FALSE;

  typesetter = jx_typesetter_new (NULL);
  data = jx_chart_data_new (snapshot, kind, project_id, as_of);
  need = jx_chart_need (data, WIDTH, typesetter);
  chart =
    jx_chart_new (data, WIDTH, kind == JX_CHART_PROJECTS ? need : MAX (need, HEIGHT), typesetter);
  return jx_chart_image_write (chart,
                               jx_chart_palette (wishes->grey ? JX_CHART_GREY : JX_CHART_LIGHT),
                               path,
                               error);
}

/**
 * jx_cmd_chart:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `chart`: draws a chart of planned and actual spending into a file.
 *
 * Returns: whether it was drawn
 */
gboolean
jx_cmd_chart (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (Wishes) wishes = { 0 };
  g_auto (GStrv) files = NULL;
  JxChartKind        kind = JX_CHART_QUARTERS;
  const GOptionEntry options[] = {
    { "kind",
      'k',
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.kind,
      N_ ("What to draw"),
      "quarters|checkpoints|cumulative|projects" },
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.output,
      N_ ("File to write, .png, .svg or .pdf"),
      N_ ("FILE") },
    { "project",
      'p',
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.project,
      N_ ("Only this project, by code, name or number"),
      N_ ("PROJECT") },
    { "as-of",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.as_of,
      N_ ("Day to draw it of; the day of the last payment else"),
      N_ ("DATE") },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &wishes.grey, N_ ("Draw without colour"), NULL },
    { NULL },
  };

  return jx_cli_parse (command, arguments, options, &files, error) &&
         jx_cli_require ("--kind", wishes.kind, error) &&
         jx_cli_require ("-o", wishes.output, error) &&
         jx_cli_differ (files[0], wishes.output, error) && parse_kind (wishes.kind, &kind, error) &&
         draw (files[0], kind, &wishes, error);
}
