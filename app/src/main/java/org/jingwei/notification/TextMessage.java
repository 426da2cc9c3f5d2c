// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/**
 * One text message on its way out. Its number is in memory only for the time of sending; {@code
 * toString} does not show it.
 *
 * @param id the same at every attempt: who receives it twice can tell
 * @param phone as the reporter gave it
 * @param language "zh" or "en"
 */
public record TextMessage(long id, String phone, String body, String language) {

  @Override
  public String toString() {
    return "TextMessage[" + id + "]";
  }
}
