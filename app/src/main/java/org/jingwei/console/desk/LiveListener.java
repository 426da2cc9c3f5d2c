// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.FeedPosition;
import org.jingwei.directory.Session;
import org.jspecify.annotations.Nullable;

/**
 * One browser that is told what happens. It has room for so many messages; one that reads too
 * slowly is let go, and comes back where it left off.
 */
final class LiveListener {

  private static final int ROOM = 512;
  private static final String END = "";

  private final BlockingQueue<String> messages = new ArrayBlockingQueue<>(ROOM);
  private final Session session;
  private final Predicate<CaseFile> sees;
  private final Predicate<CaseFile> wants;
  private final Set<CaseState> states;
  private volatile FeedPosition told;
  private volatile boolean ended;

  /**
   * @param session whose browser it is, with the rights it came in with
   * @param sees what exists for the listener
   * @param wants what its list is narrowed to, besides the states
   * @param states the states of its list
   * @param since what it knows already
   */
  LiveListener(
      Session session,
      Predicate<CaseFile> sees,
      Predicate<CaseFile> wants,
      Set<CaseState> states,
      FeedPosition since) {
    this.session = session;
    this.sees = sees;
    this.wants = wants;
    this.states = states;
    this.told = since;
    mark(since);
  }

  Session session() {
    return session;
  }

  /** How far it has been told. */
  FeedPosition told() {
    return told;
  }

  /** Tells of one event, with the case file as it is now. */
  void tell(CaseEvent event, CaseFile file) {
    if (!sees.test(file)) {
      return;
    }
    boolean within = states.contains(event.to()) && wants.test(file);
    boolean enters = within && (event.from() == null || !states.contains(event.from()));
    put(
        "event: %s\ndata: {\"id\":%d,\"version\":%d,\"state\":\"%s\"}\n\n"
            .formatted(enters ? "arrived" : "changed", file.id(), event.version(), event.to()));
  }

  /** Tells who else has a matter open; as the listener's own rights let it see the matter. */
  void tellHere(CaseFile file, String others) {
    if (sees.test(file)) {
      put("event: here\ndata: {\"id\":%d,\"who\":%s}\n\n".formatted(file.id(), others));
    }
  }

  /** It has been told so far; where it goes on from when it comes back. */
  void mark(FeedPosition position) {
    told = position;
    put("id: " + text(position) + "\n\n");
  }

  /** More happened than can be told one by one: the list is to be read anew. */
  void askToReload() {
    put("event: behind\ndata: {}\n\n");
  }

  private void put(String message) {
    if (!ended && !messages.offer(message)) {
      end();
    }
  }

  void end() {
    ended = true;
    messages.clear();
    boolean woken = messages.offer(END);
    assert woken;
  }

  /** The next message; null when none came in this time. */
  @Nullable String next(long seconds) throws InterruptedException {
    return messages.poll(seconds, TimeUnit.SECONDS);
  }

  boolean hasEnded() {
    return ended;
  }

  static String text(FeedPosition position) {
    return position.tx() + "-" + position.id();
  }

  /** The position that a browser names; null where it names none. */
  static @Nullable FeedPosition position(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,18}-\\d{1,18}")) {
      return null;
    }
    int cut = text.indexOf('-');
    return new FeedPosition(text.substring(0, cut), Long.parseLong(text.substring(cut + 1)));
  }
}
