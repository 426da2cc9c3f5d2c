// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes replies as XML or as JSON. */
final class Formats {

  static final String XML = "text/xml;charset=utf-8";
  static final String JSON = "application/json;charset=utf-8";

  /** The element for each of several values below one name. */
  private static final Map<String, String> EACH =
      Map.of(
          "attributes", "attribute",
          "values", "value",
          "endpoints", "endpoint",
          "formats", "format",
          "notes", "note",
          "extended_attributes", "attribute");

  private final JsonMapper json;
  private final XMLOutputFactory xml = XMLOutputFactory.newFactory();

  Formats(JsonMapper json) {
    this.json = json;
  }

  byte[] write(Reply reply, boolean asJson) {
    return asJson ? json(reply) : xml(reply);
  }

  private byte[] json(Reply reply) {
    return json.writeValueAsBytes(
        reply.item().isEmpty() ? reply.entries().getFirst() : reply.entries());
  }

  private byte[] xml(Reply reply) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out = xml.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument("utf-8", "1.0");
      out.writeStartElement(reply.root());
      for (Map<String, Object> entry : reply.entries()) {
        if (!reply.item().isEmpty()) {
          out.writeStartElement(reply.item());
        }
        entry(out, entry);
        if (!reply.item().isEmpty()) {
          out.writeEndElement();
        }
      }
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("nothing is written but to memory", e);
    }
  }

  private static void entry(XMLStreamWriter out, Map<?, ?> entry) throws XMLStreamException {
    for (Map.Entry<?, ?> one : entry.entrySet()) {
      String name = String.valueOf(one.getKey());
      out.writeStartElement(name);
      value(out, name, one.getValue());
      out.writeEndElement();
    }
  }

  private static void value(XMLStreamWriter out, String name, Object value)
      throws XMLStreamException {
    if (!(value instanceof List<?> several)) {
      out.writeCharacters(clean(String.valueOf(value)));
      return;
    }
    for (Object one : several) {
      out.writeStartElement(EACH.getOrDefault(name, "item"));
      if (one instanceof Map<?, ?> entry) {
        entry(out, entry);
      } else {
        out.writeCharacters(clean(String.valueOf(one)));
      }
      out.writeEndElement();
    }
  }

  /** Without what no XML 1.0 document may hold, however it is written. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
