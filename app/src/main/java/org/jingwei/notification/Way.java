// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/** How a message goes out. */
public enum Way {
  /** A text message to the number that the reporter left. */
  TEXT,
  /** A mail to the address that the reporter left. */
  MAIL
}
