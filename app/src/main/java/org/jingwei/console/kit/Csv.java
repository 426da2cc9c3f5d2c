// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a file of comma-separated values (RFC 4180) that a spreadsheet opens safely. */
public final class Csv {

  /** Begins the file: without it a spreadsheet takes UTF-8 for another encoding. */
  public static final String MARK = "\uFEFF";

  private Csv() {}

  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A spreadsheet takes what begins with one of these for a formula; an apostrophe stops that. */
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
