/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-xml.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No office document nests its elements deeper. */
#define DEPTH_MOST 200

typedef xmlTextReader JxXmlReader;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxXmlReader, xmlFreeTextReader)

static gboolean
refuse_broken (GError **error)
{
  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_DOCUMENT,
                       _ ("The file is damaged: one of its parts is no well-formed XML."));
  return FALSE;
}

static gboolean
refuse_entities (GError **error)
{
  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_DOCUMENT,
                       _ ("The file declares a document type, which no office document does; it is "
                          "not read."));
  return FALSE;
}

static gboolean
refuse_depth (GError **error)
{
  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_DOCUMENT,
                       _ ("The file is nested deeper than a document of an office."));
  return FALSE;
}

/* No office document declares a document type or entities. */
static gboolean
is_suspicious (xmlTextReader *reader)
{
  int type = xmlTextReaderNodeType (reader);

  return type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE;
}

/**
 * jx_xml_walk:
 * @bytes: an XML part of an office document
 * @func: called for each node
 * @data: data for @func
 * @error: return location for a %JX_ERROR_DOCUMENT or what @func set
 *
 * Reads XML from its begin to its end, without the network and without entities; a document type
 * is refused, and so is what nests deeper than 200 elements.
 *
 * Returns: whether all was read
 */
gboolean
jx_xml_walk (GBytes *bytes, JxXmlFunc func, gpointer data, GError **error)
{
  gsize       length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JxXmlReader) reader = NULL;
  int status;

  if (length == 0 || length > G_MAXINT)
    return refuse_broken (error);
  reader = xmlReaderForMemory (text,
                               (int) length,
                               NULL,
                               NULL,
                               XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (reader == NULL)
    return refuse_broken (error);
  while ((status = xmlTextReaderRead (reader)) == 1)
    {
      if (is_suspicious (reader))
        return refuse_entities (error);
      if (xmlTextReaderDepth (reader) > DEPTH_MOST)
        return refuse_depth (error);
      if (!func (reader, data, error))
        return FALSE;
    }
  return status == 0 ? TRUE : refuse_broken (error);
}

static gboolean
is_node (xmlTextReader *reader, int type, const char *name)
{
  return xmlTextReaderNodeType (reader) == type &&
         strcmp ((const char *) xmlTextReaderConstLocalName (reader), name) == 0;
}

/**
 * jx_xml_begins:
 * @reader: stands at a node
 * @name: name of an element, without a prefix
 *
 * Says whether an element begins here.
 *
 * Returns: whether it does
 */
gboolean
jx_xml_begins (xmlTextReader *reader, const char *name)
{
  return is_node (reader, XML_READER_TYPE_ELEMENT, name);
}

/**
 * jx_xml_ends:
 * @reader: stands at a node
 * @name: name of an element, without a prefix
 *
 * Says whether an element ends here; one that holds nothing ends where it begins.
 *
 * Returns: whether it does
 */
gboolean
jx_xml_ends (xmlTextReader *reader, const char *name)
{
  return is_node (reader, XML_READER_TYPE_END_ELEMENT, name) ||
         (is_node (reader, XML_READER_TYPE_ELEMENT, name) && xmlTextReaderIsEmptyElement (reader));
}

/**
 * jx_xml_add_text:
 * @reader: stands at a node
 * @text: gets the text of the node, if it is a text
 *
 * Collects the text of an element.
 */
void
jx_xml_add_text (xmlTextReader *reader, GString *text)
{
  int type = xmlTextReaderNodeType (reader);

  if (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
      type == XML_READER_TYPE_WHITESPACE || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE)
    g_string_append (text, (const char *) xmlTextReaderConstValue (reader));
}

/**
 * jx_xml_attribute:
 * @reader: stands at the begin of an element
 * @name: name of an attribute, without a prefix
 *
 * Reads an attribute, whatever the prefix of its name space.
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
jx_xml_attribute (xmlTextReader *reader, const char *name)
{
  char *value = NULL;

  while (value == NULL && xmlTextReaderMoveToNextAttribute (reader) == 1)
    if (strcmp ((const char *) xmlTextReaderConstLocalName (reader), name) == 0)
      value = g_strdup ((const char *) xmlTextReaderConstValue (reader));
  xmlTextReaderMoveToElement (reader);
  return value;
}
