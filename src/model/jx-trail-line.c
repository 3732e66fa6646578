/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-trail-line.h"

/**
 * jx_trail_line_free:
 * @line: (nullable) (transfer full): a line
 *
 * Frees @line.
 */
void
jx_trail_line_free (JxTrailLine *line)
{
  if (line == NULL)
    return;

  g_free (line->time);
  g_free (line->who);
  g_free (line->name);
  g_free (line->before);
  g_free (line->after);
  g_free (line);
}
