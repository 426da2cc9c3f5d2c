// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/** What a reporter is told. */
public enum MessageKind {
  /** The matter was taken on. */
  ACCEPTED,
  /** It was not, and where it belongs. */
  DECLINED,
  /** It was resolved and checked; how was it? */
  ANSWERED,
  /** Somebody who works on it writes something. */
  LETTER,
  /** It was sent on, and those who have it say that they are done. */
  ELSEWHERE
}
