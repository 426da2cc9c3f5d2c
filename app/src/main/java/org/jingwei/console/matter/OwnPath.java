// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages to return to: only our own, never another site's. */
final class OwnPath {

  private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*|/");

  private OwnPath() {}

  /** The path, or the other one where it leads elsewhere or is missing. */
  static String of(@Nullable String path, String otherwise) {
    return path != null && OWN.matcher(path).matches() ? path : otherwise;
  }
}
