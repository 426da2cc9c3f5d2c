// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

/**
 * Hears of every alert, in the transaction that records it: what the listener writes is kept if and
 * only if the alert counts as raised.
 *
 * <p>The clock's row is locked meanwhile. A request that works on the same case file locks the case
 * file first and the clock second, so a listener must never wait for the case file: it tries {@code
 * for update skip locked} and answers false when somebody has it.
 */
public interface AlertListener {

  /**
   * Acts on an alert.
   *
   * @return false if the case file is being worked on right now: nothing is kept, and the alert is
   *     offered again a few seconds later
   */
  boolean raised(Alert alert);
}
