// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.util.Map;
import java.util.TreeMap;

/** Flat JSON objects in the one form that RFC 8785 gives them. */
final class CanonicalJson {

  private static final long LARGEST_EXACT = 1L << 53;

  private CanonicalJson() {}

  static String of(Map<String, ?> facts) {
    StringBuilder out = new StringBuilder(32 + 24 * facts.size()).append('{');
    new TreeMap<String, Object>(facts)
        .forEach((name, value) -> {
          out.append(out.length() == 1 ? "" : ",");
          quote(out, name);
          out.append(':');
          value(out, value);
        });
    return out.append('}').toString();
  }

  private static void value(StringBuilder out, Object value) {
    switch (value) {
      case Boolean flag -> out.append(flag.booleanValue());
      case Integer number -> out.append(number.intValue());
      case Long number when Math.abs(number) <= LARGEST_EXACT -> out.append(number.longValue());
      default -> quote(out, value.toString());
    }
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
