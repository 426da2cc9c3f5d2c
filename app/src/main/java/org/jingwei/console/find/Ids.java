// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

/** Numbers the lines of one answer. */
final class Ids {

  private final String prefix;
  private int last;

  Ids(String prefix) {
    this.prefix = prefix;
  }

  String next(String kind) {
    return prefix + "-" + kind + "-" + ++last;
  }
}
