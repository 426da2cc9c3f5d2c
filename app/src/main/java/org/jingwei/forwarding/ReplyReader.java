// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what systems really answer: JSON or XML whatever the header says, a list or one alone, with
 * its root or without. What it looks like decides, never what it is called.
 */
final class ReplyReader {

  /** Whatever has one of these is an entry; others may be wrappers around entries. */
  private static final List<String> OF_ENTRIES =
      List.of("service_request_id", "servicerequestid", "token", "update_id");

  private static final List<String> OF_EITHER = List.of("id", "status");
  private static final Set<String> FINE = Set.of("0", "200", "201", "ok", "success");
  private static final Set<String> ERRORS = Set.of("errors", "error");
  private static final int DEEPEST = 6;
  private static final int LONGEST_WORDS = 300;

  /**
   * What was read.
   *
   * @param faults errors that it tells, each in a line
   */
  record Content(List<Entry> entries, List<String> faults) {
    Content {
      entries = List.copyOf(entries);
      faults = List.copyOf(faults);
    }
  }

  private final JsonMapper json;

  ReplyReader(JsonMapper json) {
    this.json = json;
  }

  Content read(byte[] body, String contentType) throws Unreadable {
    String text = Decoding.text(body, contentType).strip();
    if (text.isEmpty()) {
      throw new Unreadable("empty");
    }
    List<Entry> entries = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    gather(tree(text), 0, false, entries, faults);
    return new Content(entries, faults);
  }

  private JsonNode tree(String text) throws Unreadable {
    char first = text.charAt(0);
    if (first == '{' || first == '[') {
      try {
        return json.readTree(text);
      } catch (JacksonException broken) {
        throw new Unreadable("json-broken");
      }
    }
    if (first != '<') {
      throw new Unreadable("text");
    }
    String start = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
    if (start.startsWith("<html") || start.startsWith("<!doctype html")) {
      throw new Unreadable("html");
    }
    return XmlTree.read(text);
  }

  private static void gather(
      JsonNode node, int depth, boolean wrong, List<Entry> entries, List<String> faults) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(one -> gather(one, depth + 1, wrong, entries, faults));
    } else if (node.isObject()) {
      object(new Entry(node), depth, wrong, entries, faults);
    } else if (wrong && !node.asString("").isBlank()) {
      faults.add(Clean.words(node.asString(""), LONGEST_WORDS));
    }
  }

  private static void object(
      Entry entry, int depth, boolean wrong, List<Entry> entries, List<String> faults) {
    if (!wrong && says(entry, OF_ENTRIES)) {
      entries.add(entry);
      return;
    }
    int before = entries.size() + faults.size();
    for (var field : entry.node().properties()) {
      boolean error = ERRORS.contains(field.getKey().toLowerCase(Locale.ROOT));
      if (error || field.getValue().isContainer()) {
        gather(field.getValue(), depth + 1, wrong || error, entries, faults);
      }
    }
    if (entries.size() + faults.size() > before) {
      return;
    }
    String fault = fault(entry, wrong);
    if (!fault.isEmpty()) {
      faults.add(Clean.words(fault, LONGEST_WORDS));
    } else if (says(entry, OF_EITHER)) {
      entries.add(entry);
    }
  }

  private static boolean says(Entry entry, List<String> names) {
    return names.stream().anyMatch(name -> !entry.text(name).isEmpty());
  }

  /** Empty where it is none: some wrap what went well in a code and a message, too. */
  private static String fault(Entry entry, boolean wrong) {
    String code = entry.text("code");
    String description = entry.text("description");
    String words = description.isEmpty() ? entry.text("message") : description;
    boolean fine = FINE.contains(code.toLowerCase(Locale.ROOT));
    return wrong || !code.isEmpty() && !words.isEmpty() && !fine
        ? (code + " " + words).strip()
        : "";
  }
}
