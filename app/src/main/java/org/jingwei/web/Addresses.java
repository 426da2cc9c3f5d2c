// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses inside the product, as they come back from a browser. */
final class Addresses {

  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,500}");

  private Addresses() {}

  /** The path, if it leads nowhere else. */
  static Optional<String> local(@Nullable String path) {
    return path != null && LOCAL.matcher(path).matches() ? Optional.of(path) : Optional.empty();
  }
}
