// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A chapter in one language.
 *
 * @param name as in its address, {@code /help/NAME}
 * @param lead what the page is for
 */
public record Chapter(String name, String title, List<Span> lead, List<Part> parts) {

  public Chapter {
    lead = List.copyOf(lead);
    parts = List.copyOf(parts);
  }

  /** The lead without its marks. */
  public String leadText() {
    return plain(lead);
  }

  /** Its lines as they read without marks, the title first. */
  List<String> plainLines() {
    var lines = new java.util.ArrayList<String>(List.of(title, leadText()));
    parts.forEach(part -> part.lines().forEach(line -> lines.add(plain(line))));
    return lines;
  }

  private static String plain(List<Span> line) {
    return line.stream().map(Span::text).collect(Collectors.joining());
  }
}
