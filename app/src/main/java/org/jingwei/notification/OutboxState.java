// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/** Where a message of the outbox stands. */
public enum OutboxState {
  WAITING,
  SENT,
  /** The reporter left no number, or is no longer known. */
  NO_NUMBER,
  /** Given up after as many attempts as are made; an administrator may try again. */
  DEAD
}
