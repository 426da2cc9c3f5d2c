// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.casework.FeedFollower;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Role;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The door of this module: what staff are told inside the product, and the sending of what
 * reporters are told. Safe for any number of threads and processes.
 */
public final class Notifications {

  private final NoticeStore notices;
  private final FeedFollower follower;
  private final Dispatcher dispatcher;
  private final OutboxPart outbox;
  private final Clock clock;

  Notifications(
      NoticeStore notices,
      FeedFollower follower,
      Dispatcher dispatcher,
      OutboxPart outbox,
      Clock clock) {
    this.notices = notices;
    this.follower = follower;
    this.dispatcher = dispatcher;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** How many notices a person has not read, counted up to a hundred; one statement on the key. */
  public int countUnread(Actor actor) {
    return notices.countUnread(
        actor.county(), actor.personId(), Recipients.of(actor), clock.instant());
  }

  /**
   * A page of what a person is told, newest first.
   *
   * @param before the cursor of the page before; null for the first
   */
  public Slice<Notice> list(Actor actor, @Nullable Long before, int limit) {
    return notices.list(
        actor.county(),
        actor.personId(),
        Recipients.of(actor),
        before,
        Math.clamp(limit, 1, Slice.MOST),
        clock.instant());
  }

  /** The person has read one notice. */
  public void read(Actor actor, long notice) {
    notices.readOne(actor.county(), actor.personId(), notice);
  }

  /** The person has read all up to and with a notice; what came since stays unread. */
  public void readUpTo(Actor actor, long notice) {
    notices.readUpTo(actor.county(), actor.personId(), notice);
  }

  /**
   * Tells roles of the whole county of something that is no matter's event, in the caller's
   * transaction; once for each id.
   *
   * @param id of the notice, as of {@link org.jingwei.shared.Ids}
   * @param about what it leads to, in the place of a matter
   */
  public void tell(
      CountyCode county, NoticeKind kind, long id, long about, Instant at, Collection<Role> roles) {
    notices.add(
        county,
        kind,
        id,
        about,
        at,
        roles.stream().map(role -> Recipients.ofRole(role, Area.of(county))).toList());
  }

  /** Tells of everything that has happened by now; messages then wait to be sent. */
  public void catchUp(CountyCode county) {
    follower.catchUp(county);
  }

  /** Sends messages that wait, up to twenty; how many were claimed. */
  public int sendWaiting(CountyCode county) {
    return dispatcher.sendWaiting(county);
  }

  /**
   * A page of the messages in one state, newest first.
   *
   * @param before the cursor of the page before; null for the first
   */
  public Slice<Message> listMessages(
      CountyCode county, OutboxState state, @Nullable Long before, int limit) {
    return outbox.queries().list(county, state, before, Math.clamp(limit, 1, Slice.MOST));
  }

  /** How many messages wait, are held back and were given up, counted up to a thousand. */
  public Map<OutboxState, Integer> countMessages(CountyCode county) {
    return outbox.queries().count(county);
  }

  /** Tries a message that was given up anew, on the record; false where it is not one. */
  public boolean retry(Actor by, long message) {
    return outbox.retry(by, message);
  }

  /** Tries all that were given up anew, on the record; how many they were. */
  public int retryAll(Actor by) {
    return outbox.retryAll(by);
  }

  /** Sends a message that was held back in the usual words alone, on the record. */
  public boolean release(Actor by, long message) {
    return outbox.release(by, message);
  }

  /** Where text messages and mails go. */
  public List<WayOut> listWays() {
    return outbox.ways();
  }

  /**
   * Sends words of our own at once, the way that messages to reporters go, on the record; the
   * address stands only in what is sent.
   *
   * @param to a number or a mail address of whoever tries
   * @return what went wrong, as {@link Message#fault}; empty where it was handed over. Refused with
   *     {@code trial-no-number} or {@code trial-no-mail} on {@code to}, or {@code trial-wait}
   */
  public Outcome<String> tryOut(Actor by, Way way, String to, Locale locale) {
    return outbox.trial().send(by, way, to, locale);
  }

  /** Replaces what a county's pack says instead of the usual texts, in the caller's transaction. */
  public void replaceTexts(CountyCode county, List<MessageText> texts) {
    outbox.texts().replace(county, texts);
  }
}
