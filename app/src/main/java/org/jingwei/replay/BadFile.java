// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

/** A file cannot be replayed: which line, what is wrong and what to do. */
public final class BadFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadFile(String file, long line, String wrong, String remedy) {
    super("%s, line %d: %s. Remedy: %s.".formatted(file, line, wrong, remedy));
  }

  BadFile(String file, String wrong, String remedy) {
    super("%s: %s. Remedy: %s.".formatted(file, wrong, remedy));
  }
}
