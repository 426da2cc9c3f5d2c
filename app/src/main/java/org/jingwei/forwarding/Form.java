// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names and values of a call, in order; what is empty is left out. */
final class Form {

  private final List<String> pairs = new ArrayList<>();

  Form with(String name, String value) {
    if (!value.isEmpty()) {
      pairs.add(encoded(name) + "=" + encoded(value));
    }
    return this;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** One part of a path. */
  static String segment(String text) {
    return encoded(text).replace("+", "%20");
  }

  @Override
  public String toString() {
    return String.join("&", pairs);
  }
}
