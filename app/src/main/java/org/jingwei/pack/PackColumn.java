// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A column of a table of the pack, as a form asks for it.
 *
 * @param options what a choice offers; for references the blank or {@code *} that may stand instead
 * @param refers the table whose first column it names; empty where it names none
 */
public record PackColumn(
    String name, Kind kind, boolean needed, List<String> options, String refers) {

  /** How it is filled in. */
  public enum Kind {
    TEXT,
    LONG_TEXT,
    /** Several, parted by semicolons. */
    LIST,
    NUMBER,
    FLAG,
    CHOICE,
    DATE,
    REFERENCE
  }

  private static final Pattern SPEC =
      Pattern.compile("([\\w-]+)(!?)(?::(\\w+)(?:\\(([^)]*)\\))?)?");

  /**
   * Reads columns as they are written in {@link PackTable}: {@code name!:kind(options)}, {@code !}
   * where it must be filled in.
   */
  static List<PackColumn> listOf(String specs) {
    List<PackColumn> columns = new ArrayList<>();
    for (String spec : specs.split(" ")) {
      var part = SPEC.matcher(spec);
      if (!part.matches()) {
        throw new IllegalArgumentException("no column: " + spec);
      }
      String kind = part.group(3) == null ? "text" : part.group(3);
      List<String> args = part.group(4) == null ? List.of() : List.of(part.group(4).split("[|]"));
      boolean refers = kind.equals("of");
      columns.add(
          new PackColumn(
              part.group(1),
              kind(kind),
              !part.group(2).isEmpty(),
              refers ? args.subList(1, args.size()) : args,
              refers ? args.getFirst() : ""));
    }
    return List.copyOf(columns);
  }

  private static Kind kind(String word) {
    return switch (word) {
      case "long" -> Kind.LONG_TEXT;
      case "list" -> Kind.LIST;
      case "number" -> Kind.NUMBER;
      case "flag" -> Kind.FLAG;
      case "one" -> Kind.CHOICE;
      case "date" -> Kind.DATE;
      case "of" -> Kind.REFERENCE;
      default -> Kind.TEXT;
    };
  }
}
