// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

/**
 * What was done, as a module names it once in a constant: {@code new
 * LedgerAction("case.dispatch")}.
 *
 * @param name lower-case words joined by dots or hyphens, 3 to 40 characters; never changed later
 */
public record LedgerAction(String name) {

  public LedgerAction {
    if (!isName(name)) {
      throw new IllegalArgumentException("not the name of an action: " + name);
    }
  }

  private static boolean isName(String name) {
    int length = name.length();
    return length >= 3
        && length <= 40
        && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '.' || c == '-');
  }
}
