// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/**
 * The way out for text messages (port). Sending the same id again must be harmless: the adapter
 * passes the id on, so that the other side can drop what it has.
 */
public interface TextMessages {

  /**
   * Hands a message over.
   *
   * @throws NotSent if it could not be handed over
   */
  void send(TextMessage message) throws NotSent;

  /**
   * A message was not handed over. The text is a code of ours, a blank and what belongs to it, and
   * holds nothing of the message.
   */
  final class NotSent extends Exception {

    private static final long serialVersionUID = 1;
    private final boolean forGood;

    /**
     * @param forGood whether trying again is of no use
     */
    public NotSent(String why, boolean forGood) {
      super(why);
      this.forGood = forGood;
    }

    public boolean isForGood() {
      return forGood;
    }
  }
}
