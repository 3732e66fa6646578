/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/jx-export.h"

#include "exchange/jx-full-text.h"
#include "exchange/jx-json.h"
#include "exchange/jx-sheets.h"
#include "model/jx-error.h"
#include "paper/jx-form.h"
#include "paper/jx-output.h"
#include "paper/jx-paper-office.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BIT(content) (1u << JX_EXPORT_##content)

/* What worksheets hold; the first contents are those of JxSheetsContent, in its order. */
#define LISTS (BIT (GOALS) | BIT (MONITORING) | BIT (EVALUATION) | BIT (SUMMARY) | BIT (PAYMENTS))

G_STATIC_ASSERT ((int) JX_EXPORT_GOALS == (int) JX_SHEETS_GOALS);
G_STATIC_ASSERT ((int) JX_EXPORT_PAYMENTS == (int) JX_SHEETS_PAYMENTS);

/** Format: how files of a kind end, what they are called, what they take and what they usually do.
 */
typedef struct
{
  const char     *suffix;
  const char     *title;
  guint           takes;
  JxExportContent usual;
} Format;

static const Format formats[JX_N_EXPORT_FORMATS] = {
  [JX_EXPORT_XLSX] = { ".xlsx",
                       N_ ("Excel workbook"),
                       LISTS | BIT (GOAL_TABLE) | BIT (EVERYTHING),
                       JX_EXPORT_EVERYTHING },
  [JX_EXPORT_CSV] = { ".csv", N_ ("Comma-separated text"), LISTS, JX_EXPORT_GOALS },
  [JX_EXPORT_DOCX] = { ".docx",
                       N_ ("Word document"),
                       BIT (GOAL_TABLE) | BIT (MONITORING) | BIT (EVALUATION) | BIT (SUMMARY) |
                         BIT (PAYMENTS) | BIT (REPORT) | BIT (FULL_TEXT),
                       JX_EXPORT_FULL_TEXT },
  [JX_EXPORT_TXT] = { ".txt", N_ ("Plain text"), BIT (FULL_TEXT), JX_EXPORT_FULL_TEXT },
  [JX_EXPORT_JSON] = { ".json", N_ ("JSON data"), BIT (EVERYTHING), JX_EXPORT_EVERYTHING },
};

/** Content: its name, what it is called, and the official form that it is printed on. */
typedef struct
{
  const char *name;
  const char *title;
  const char *form;
} Content;

static const Content contents[JX_N_EXPORT_CONTENTS] = {
  [JX_EXPORT_GOALS] = { "goals", N_ ("Goals and indicators"), NULL },
  [JX_EXPORT_MONITORING] = { "monitoring", N_ ("Monitoring"), "monitoring" },
  [JX_EXPORT_EVALUATION] = { "evaluation", N_ ("Self-evaluation"), "evaluation" },
  [JX_EXPORT_SUMMARY] = { "summary", N_ ("Summary of projects"), "summary" },
  [JX_EXPORT_PAYMENTS] = { "payments", N_ ("Payments"), "payments" },
  [JX_EXPORT_GOAL_TABLE] = { "goal-table", N_ ("Project goal table"), "goal-table" },
  [JX_EXPORT_REPORT] = { "report", N_ ("Self-evaluation report"), "report" },
  [JX_EXPORT_FULL_TEXT] = { "full-text", N_ ("Whole text for publication"), "full-text" },
  [JX_EXPORT_EVERYTHING] = { "everything", N_ ("Everything"), NULL },
};

/**
 * jx_export_find_format:
 * @path: a file name
 * @format: (out): the format that its ending names
 *
 * Finds the format by the ending of a file name, in any case.
 *
 * Returns: whether the ending is known
 */
gboolean
jx_export_find_format (const char *path, JxExportFormat *format)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (guint i = 0; i < JX_N_EXPORT_FORMATS; i++)
    if (g_str_has_suffix (folded, formats[i].suffix))
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * jx_export_find_content:
 * @name: a name, `goals`
 * @content: (out): the content of that name
 *
 * Finds a content by its name on the command line.
 *
 * Returns: whether there is one
 */
gboolean
jx_export_find_content (const char *name, JxExportContent *content)
{
  for (guint i = 0; i < JX_N_EXPORT_CONTENTS; i++)
    if (g_str_equal (contents[i].name, name))
      {
        *content = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * jx_export_suffix:
 * @format: a format
 *
 * Tells how the names of its files end.
 *
 * Returns: (transfer none): `.xlsx`
 */
const char *
jx_export_suffix (JxExportFormat format)
{
  return formats[format].suffix;
}

/**
 * jx_export_format_title:
 * @format: a format
 *
 * Names a format.
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
jx_export_format_title (JxExportFormat format)
{
  return _ (formats[format].title);
}

/**
 * jx_export_content_name:
 * @content: a content
 *
 * Names a content on the command line.
 *
 * Returns: (transfer none): `goals`
 */
const char *
jx_export_content_name (JxExportContent content)
{
  return contents[content].name;
}

/**
 * jx_export_content_title:
 * @content: a content
 *
 * Names a content.
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
jx_export_content_title (JxExportContent content)
{
  return _ (contents[content].title);
}

/**
 * jx_export_takes:
 * @format: a format
 * @content: a content
 *
 * Tells whether a content can be written in a format.
 *
 * Returns: whether it can
 */
gboolean
jx_export_takes (JxExportFormat format, JxExportContent content)
{
  const char *form = contents[content].form;

  if (format == JX_EXPORT_DOCX && (form == NULL || jx_form_find (form) == NULL))
    return FALSE;
  return (formats[format].takes & (1u << content)) != 0;
}

/**
 * jx_export_usual:
 * @format: a format
 *
 * Finds what is written in a format where nobody asked for a content.
 *
 * Returns: the content
 */
JxExportContent
jx_export_usual (JxExportFormat format)
{
  return formats[format].usual;
}

/**
 * jx_export_cutoff:
 * @snapshot: the data
 *
 * Finds the month that the monitoring is of where nobody asked for one.
 *
 * Returns: the last month that was monitored; 0 where none was
 */
gint64
jx_export_cutoff (const JxSnapshot *snapshot)
{
  return jx_sheets_cutoff (snapshot);
}

static GBytes *
take_text (char *text)
{
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static GBytes *
make_sheets (const JxSnapshot      *snapshot,
             JxExportFormat         format,
             JxExportContent        content,
             const JxExportOptions *options,
             GError               **error)
{
  JxSheetsOptions which = { options->project_id, options->cutoff };
  g_autoptr (JxBook) book =
    content == JX_EXPORT_EVERYTHING
      ? jx_sheets_build_all (snapshot, &which, error)
      : jx_sheets_build (snapshot, (JxSheetsContent) content, &which, error);

  if (book == NULL)
    return NULL;
  return format == JX_EXPORT_CSV ? take_text (jx_sheets_to_csv (book))
                                 : jx_book_write (book, error);
}

static GBytes *
make_form (const JxSnapshot      *snapshot,
           JxExportFormat         format,
           JxExportContent        content,
           const JxExportOptions *options,
           GError               **error)
{
  JxFormOptions how = { .project_id = options->project_id,
                        .cutoff = (guint) options->cutoff,
                        .fingerprint = options->fingerprint,
                        .scripted = TRUE };
  g_autoptr (JxPaper) paper =
    jx_form_build (jx_form_find (contents[content].form), snapshot, &how, error);

  if (paper == NULL)
    return NULL;
  return format == JX_EXPORT_DOCX ? jx_paper_to_docx (paper, snapshot->settings->year, error)
                                  : jx_paper_to_xlsx (paper, snapshot->settings->year, error);
}

/**
 * jx_export_make:
 * @snapshot: the data
 * @format: the format
 * @content: what to write
 * @options: which part of it
 * @error: return location for a %JX_ERROR_NOTHING, %JX_ERROR_DOCUMENT or %JX_ERROR_IO
 *
 * Makes a file of a year for others. The same data gives the same bytes.
 *
 * Returns: (transfer full) (nullable): what the file is to hold; %NULL on error
 */
GBytes *
jx_export_make (const JxSnapshot      *snapshot,
                JxExportFormat         format,
                JxExportContent        content,
                const JxExportOptions *options,
                GError               **error)
{
  g_return_val_if_fail (snapshot != NULL && options != NULL, NULL);

  if (!jx_export_takes (format, content))
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("A file “%s” cannot hold “%s”."),
                   formats[format].suffix,
                   contents[content].name);
      return NULL;
    }
  if (format == JX_EXPORT_DOCX || content == JX_EXPORT_GOAL_TABLE)
    return make_form (snapshot, format, content, options, error);
  switch (format)
    {
    case JX_EXPORT_XLSX:
    case JX_EXPORT_CSV:
      return make_sheets (snapshot, format, content, options, error);
    case JX_EXPORT_TXT:
      return take_text (jx_full_text (snapshot, options->project_id));
    case JX_EXPORT_JSON:
      return take_text (jx_json_snapshot (snapshot));
    case JX_EXPORT_DOCX:
    case JX_N_EXPORT_FORMATS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * jx_export_write:
 * @snapshot: the data
 * @path: the file
 * @format: the format
 * @content: what to write
 * @options: which part of it
 * @error: return location for an error of jx_export_make() or jx_output_write()
 *
 * Writes a file of a year for others; it appears whole or not at all.
 *
 * Returns: whether it was written
 */
gboolean
jx_export_write (const JxSnapshot      *snapshot,
                 const char            *path,
                 JxExportFormat         format,
                 JxExportContent        content,
                 const JxExportOptions *options,
                 GError               **error)
{
  g_autoptr (GBytes) bytes = jx_export_make (snapshot, format, content, options, error);
  g_autoptr (GByteArray) data = NULL;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_unref_to_array (g_steal_pointer (&bytes));
  return jx_output_write (path, data, error);
}
