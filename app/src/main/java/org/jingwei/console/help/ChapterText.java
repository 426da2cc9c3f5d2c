// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a chapter: {@code # title}, a first paragraph, then {@code ## heading}, paragraphs of one
 * line, {@code 1. step} and {@code - point}; in a line {@code **strong**}, a key between backticks,
 * {@code [words](/address)}. Anything else is plain text; there is no way to write markup.
 */
final class ChapterText {

  private static final Pattern STEP = Pattern.compile("\\d+\\. (.+)");
  private static final Pattern MARK =
      Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`|\\[([^\\[\\]]+)]\\((/[^)]*)\\)");

  private final List<Part> parts = new ArrayList<>();
  private final List<List<Span>> items = new ArrayList<>();
  private Part.Kind open = Part.Kind.TEXT;

  private ChapterText() {}

  /** The chapter that the text says; a text without title and first paragraph is none. */
  static Chapter read(String name, String text) {
    return new ChapterText().chapter(name, text.lines().map(String::strip).toList());
  }

  private Chapter chapter(String name, List<String> lines) {
    for (String line : lines.subList(1, lines.size())) {
      take(line);
    }
    close();
    if (!lines.getFirst().startsWith("# ")
        || parts.isEmpty()
        || parts.getFirst().kind() != Part.Kind.TEXT) {
      throw new IllegalStateException("help " + name + " needs a title and a first paragraph");
    }
    String title = lines.getFirst().substring(2);
    return new Chapter(name, title, parts.getFirst().line(), parts.subList(1, parts.size()));
  }

  private void take(String line) {
    Matcher step = STEP.matcher(line);
    if (step.matches()) {
      item(Part.Kind.STEPS, step.group(1));
    } else if (line.startsWith("- ")) {
      item(Part.Kind.POINTS, line.substring(2));
    } else {
      close();
      if (line.startsWith("## ")) {
        parts.add(new Part(Part.Kind.HEADING, List.of(spans(line.substring(3)))));
      } else if (!line.isEmpty()) {
        parts.add(new Part(Part.Kind.TEXT, List.of(spans(line))));
      }
    }
  }

  private void item(Part.Kind kind, String text) {
    if (open != kind) {
      close();
    }
    open = kind;
    items.add(spans(text));
  }

  private void close() {
    if (!items.isEmpty()) {
      parts.add(new Part(open, items));
      items.clear();
    }
  }

  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int at = 0;
    while (mark.find()) {
      plain(text.substring(at, mark.start()), spans);
      spans.add(marked(mark));
      at = mark.end();
    }
    plain(text.substring(at), spans);
    return spans;
  }

  private static Span marked(Matcher mark) {
    if (mark.group(1) != null) {
      return new Span(Span.Kind.STRONG, mark.group(1), "");
    }
    return mark.group(2) != null
        ? new Span(Span.Kind.KEY, mark.group(2), "")
        : new Span(Span.Kind.LINK, mark.group(3), mark.group(4));
  }

  private static void plain(String text, List<Span> into) {
    if (!text.isEmpty()) {
      into.add(new Span(Span.Kind.PLAIN, text, ""));
    }
  }
}
