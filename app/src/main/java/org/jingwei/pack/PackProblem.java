// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import org.jingwei.shared.Words;

/**
 * One thing that keeps a pack from being loaded.
 *
 * @param line 1 for the first line of the file; 0 where the whole file is meant
 * @param column the column that is meant; empty where the whole row or file is
 */
public record PackProblem(String file, int line, String column, Words rule, Words remedy) {

  public PackProblem(String file, int line, Words rule, Words remedy) {
    this(file, line, "", rule, remedy);
  }

  @Override
  public String toString() {
    String where = line == 0 ? file : file + ":" + line;
    return where + ": " + rule.zh() + " " + rule.en() + " → " + remedy.zh() + " " + remedy.en();
  }
}
