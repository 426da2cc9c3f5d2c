// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a replay found, for people line by line and for programs by name. */
final class Figures {

  private final Map<String, Object> named = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private boolean asExpected = true;

  void put(String name, Object value, String line) {
    named.put(name, value);
    lines.add(line);
  }

  void say(String line) {
    lines.add(line);
  }

  /** What must hold, or the replay has failed. */
  void expect(String what, boolean holds) {
    named.put(what, holds);
    lines.add((holds ? "  ✓ " : "  ✗ ") + what);
    asExpected &= holds;
  }

  boolean asExpected() {
    return asExpected;
  }

  List<String> lines() {
    return lines;
  }

  Map<String, Object> named() {
    return named;
  }
}
