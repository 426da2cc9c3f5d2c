// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.List;

/** Takes RFC 4180 text apart, and remembers where each record began. */
final class Csv {

  /** One record. */
  record Line(int number, List<String> cells) {}

  /**
   * What was read.
   *
   * @param openQuote the line of a quote that nobody closed; 0 if there is none
   */
  record Sheet(List<Line> lines, int openQuote) {}

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private boolean quoted;
  private int number = 1;
  private int began = 1;
  private int quote;

  private Csv(String text) {
    this.text = text;
  }

  /** Reads a text; a byte order mark at its head and line ends of Windows are passed over. */
  static Sheet read(String text) {
    return new Csv(text).read();
  }

  private Sheet read() {
    for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (doubled) {
        cell.append(c);
        i++;
      } else {
        take(c);
      }
    }
    if (!cell.isEmpty() || !cells.isEmpty()) {
      endOfLine();
    }
    return new Sheet(lines, quoted ? quote : 0);
  }

  private void take(char c) {
    number += c == '\n' ? 1 : 0;
    if (c == '"') {
      quoted = !quoted;
      quote = quoted ? number : quote;
    } else if (quoted) {
      cell.append(c);
    } else if (c == ',') {
      endOfCell();
    } else if (c == '\n') {
      endOfLine();
    } else if (c != '\r') {
      cell.append(c);
    }
  }

  private void endOfCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endOfLine() {
    endOfCell();
    if (cells.size() > 1 || !cells.getFirst().isBlank()) {
      lines.add(new Line(began, cells));
    }
    cells = new ArrayList<>();
    began = number;
  }
}
