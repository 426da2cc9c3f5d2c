// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/**
 * The way out for messages (port). Sending the same id again must be harmless: the adapter passes
 * the id on, so that the other side can drop what it has.
 */
public interface Carrier {

  /**
   * Hands a message over.
   *
   * @throws NotSent if it could not be handed over
   */
  void send(Sending message) throws NotSent;

  /**
   * A message was not handed over. The text is a code of ours, a blank and what belongs to it, and
   * holds nothing of the message.
   */
  final class NotSent extends Exception {

    private static final long serialVersionUID = 1;
    private final boolean forGood;
    private final boolean away;

    private NotSent(String why, boolean forGood, boolean away) {
      super(why);
      this.forGood = forGood;
      this.away = away;
    }

    /**
     * The other side answered, and did not take it.
     *
     * @param forGood whether trying again is of no use
     */
    public static NotSent refused(String why, boolean forGood) {
      return new NotSent(why, forGood, false);
    }

    /** The other side is not there for anybody now: what comes after it need not be tried. */
    public static NotSent away(String why) {
      return new NotSent(why, false, true);
    }

    public boolean isForGood() {
      return forGood;
    }

    public boolean isAway() {
      return away;
    }
  }
}
