// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads XML into the tree that JSON of the same content would give. A document type, and with it
 * every entity that it could declare, is refused; depth and number of elements are bounded.
 */
final class XmlTree {

  private static final int DEEPEST = 20;
  private static final int MOST_ELEMENTS = 200_000;
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader in;
  private int elements;

  private XmlTree(XMLStreamReader in) {
    this.in = in;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> new StringReader(""));
    return factory;
  }

  static JsonNode read(String text) throws Unreadable {
    try {
      XMLStreamReader in = FACTORY.createXMLStreamReader(new StringReader(text));
      ObjectNode root = JsonNodeFactory.instance.objectNode();
      XmlTree tree = new XmlTree(in);
      while (in.hasNext()) {
        int event = in.next();
        tree.refuseDeclarations(event);
        if (event == XMLStreamConstants.START_ELEMENT) {
          put(root, in.getLocalName(), tree.element(1));
        }
      }
      return root;
    } catch (XMLStreamException broken) {
      throw new Unreadable("xml-broken");
    }
  }

  private JsonNode element(int depth) throws XMLStreamException, Unreadable {
    if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
      throw new Unreadable("xml-too-much");
    }
    ObjectNode children = JsonNodeFactory.instance.objectNode();
    StringBuilder words = new StringBuilder();
    while (true) {
      int event = in.next();
      refuseDeclarations(event);
      switch (event) {
        case XMLStreamConstants.START_ELEMENT ->
            put(children, in.getLocalName(), element(depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return children.isEmpty()
              ? JsonNodeFactory.instance.stringNode(words.toString().strip())
              : children;
        }
        default -> {}
      }
    }
  }

  private void refuseDeclarations(int event) throws Unreadable {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Unreadable("xml-dtd");
    }
  }

  /** The second of a name makes a list of both. */
  private static void put(ObjectNode parent, String name, JsonNode value) {
    JsonNode before = parent.get(name);
    if (before == null) {
      parent.set(name, value);
    } else if (before instanceof ArrayNode several) {
      several.add(value);
    } else {
      parent.set(name, JsonNodeFactory.instance.arrayNode().add(before).add(value));
    }
  }
}
