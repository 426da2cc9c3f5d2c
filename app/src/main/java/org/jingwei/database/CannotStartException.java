// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

/**
 * The program cannot start for a reason that its operator can remove; told in one line, without a
 * stack trace. The start class may see it; no module may.
 */
public final class CannotStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param problem what is wrong, as a sentence without a full stop
   * @param remedy what the operator should do about it
   */
  public CannotStartException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What the operator should do about it, a clause without a full stop. */
  public String remedy() {
    return remedy;
  }
}
