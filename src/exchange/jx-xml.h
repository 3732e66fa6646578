/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/**
 * JxXmlFunc:
 * @reader: stands at the node
 * @data: what was given to jx_xml_walk()
 * @error: return location for a #GError
 *
 * Takes a node: the begin or the end of an element, or a text.
 *
 * Returns: whether to go on; if not, @error is set
 */
typedef gboolean (*JxXmlFunc) (xmlTextReader *reader, gpointer data, GError **error);

gboolean jx_xml_walk      (GBytes *bytes, JxXmlFunc func, gpointer data, GError **error);
gboolean jx_xml_begins    (xmlTextReader *reader, const char *name);
gboolean jx_xml_ends      (xmlTextReader *reader, const char *name);
void     jx_xml_add_text  (xmlTextReader *reader, GString *text);
char    *jx_xml_attribute (xmlTextReader *reader, const char *name);

G_END_DECLS
