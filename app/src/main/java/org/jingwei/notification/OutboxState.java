// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/** Where a message of the outbox stands. */
public enum OutboxState {
  WAITING,
  SENT,
  /** The reporter left neither number nor mail address, or is no longer known. */
  NO_ADDRESS,
  /** The last look found in it what must not leave; an administrator sends the usual words. */
  HELD,
  /** Given up after as many attempts as are made; an administrator may try again. */
  DEAD
}
