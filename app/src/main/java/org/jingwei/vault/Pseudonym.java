// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

/**
 * Stands for a person everywhere outside the vault.
 *
 * @param value time-ordered, made when the data are sealed; never derived from them
 */
public record Pseudonym(long value) {

  public Pseudonym {
    if (value <= 0) {
      throw new IllegalArgumentException("a pseudonym is positive: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
