// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/**
 * One message on its way out. To whom it goes is in memory only for the time of sending; {@code
 * toString} does not show it.
 *
 * @param id the same at every attempt: who receives it twice can tell
 * @param to a number or a mail address, as the reporter gave it
 * @param subject of a mail; a text message has none
 * @param language "zh" or "en"
 */
public record Sending(long id, Way way, String to, String subject, String body, String language) {

  @Override
  public String toString() {
    return "Sending[" + id + "]";
  }
}
