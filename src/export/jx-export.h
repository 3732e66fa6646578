/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/** JxExportFormat: the kinds of file that a year can be handed on as. */
typedef enum
{
  JX_EXPORT_XLSX,
  JX_EXPORT_CSV,
  JX_EXPORT_DOCX,
  JX_EXPORT_TXT,
  JX_EXPORT_JSON,
  JX_N_EXPORT_FORMATS,
} JxExportFormat;

/** JxExportContent: what is handed on. */
typedef enum
{
  JX_EXPORT_GOALS,
  JX_EXPORT_MONITORING,
  JX_EXPORT_EVALUATION,
  JX_EXPORT_SUMMARY,
  JX_EXPORT_PAYMENTS,
  JX_EXPORT_GOAL_TABLE,
  JX_EXPORT_REPORT,
  JX_EXPORT_FULL_TEXT,
  JX_EXPORT_EVERYTHING,
  JX_N_EXPORT_CONTENTS,
} JxExportContent;

/**
 * JxExportOptions:
 * @project_id: the one project; 0 for all
 * @cutoff: the month that the monitoring is of; 0 for the last one that was monitored
 * @fingerprint: (nullable): what the feet of printed forms say of the data
 */
typedef struct
{
  gint64 project_id;
  gint64 cutoff;
  const char *fingerprint;
} JxExportOptions;

gboolean        jx_export_find_format  (const char *path, JxExportFormat *format);
gboolean        jx_export_find_content (const char *name, JxExportContent *content);
const char     *jx_export_suffix       (JxExportFormat format);
const char     *jx_export_format_title (JxExportFormat format);
const char     *jx_export_content_name (JxExportContent content);
const char     *jx_export_content_title (JxExportContent content);
gboolean        jx_export_takes        (JxExportFormat format, JxExportContent content);
JxExportContent jx_export_usual        (JxExportFormat format);
gint64          jx_export_cutoff       (const JxSnapshot *snapshot);
GBytes         *jx_export_make         (const JxSnapshot *snapshot, JxExportFormat format,
                                        JxExportContent content, const JxExportOptions *options,
                                        GError **error);
gboolean        jx_export_write        (const JxSnapshot *snapshot, const char *path,
                                        JxExportFormat format, JxExportContent content,
                                        const JxExportOptions *options, GError **error);

G_END_DECLS
