// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.topic;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.FeedFollower;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The door: the topics of a county by heat, their matters, and what a person corrects in them. Who
 * may ask is asked before; which of the matters a reader may see is asked of the cases.
 */
public final class Topics {

  /** A topic was corrected. */
  public static final LedgerAction CORRECT = new LedgerAction("topic.correct");

  /** How long what a person calls a topic may be, in characters. */
  public static final int LONGEST_TITLE = 60;

  private static final int MOST_JOINED = 50;

  private final TopicStore store;
  private final TopicQueries queries;
  private final Regrouping regrouping;
  private final Tally tally;
  private final FeedFollower follower;
  private final Ledger ledger;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final Clock clock;

  Topics(
      TopicStore store,
      TopicQueries queries,
      Regrouping regrouping,
      Tally tally,
      FeedFollower follower,
      Ledger ledger,
      TransactionOperations transaction,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.queries = queries;
    this.regrouping = regrouping;
    this.tally = tally;
    this.follower = follower;
    this.ledger = ledger;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** The hottest topics, at most 200. */
  public List<Topic> listHottest(CountyCode county, int most) {
    return queries.listHottest(county, Math.clamp(most, 1, Slice.MOST));
  }

  /** The topic with this id. */
  public Optional<Topic> find(CountyCode county, long topic) {
    return queries.find(county, topic);
  }

  /** What was joined into a topic, at most fifty. */
  public List<Topic> listJoined(CountyCode county, long into) {
    return queries.listJoined(county, into, MOST_JOINED);
  }

  /**
   * The matters of a topic and of what was joined into it, the newest first.
   *
   * @param before the case file's id before which to go on; {@link Long#MAX_VALUE} to begin
   */
  public Slice<Long> listMembers(CountyCode county, long topic, long before, int most) {
    return queries.listMembers(county, topic, before, Math.clamp(most, 1, Slice.MOST));
  }

  /**
   * Takes a matter out of a topic; it is not put back.
   *
   * @return refused with {@code topic-gone}, or {@code topic-member} where it is not in it
   */
  public Outcome<Topic> takeOut(CountyCode county, LedgerActor by, long topic, long caseId) {
    return change(
        county,
        by,
        topic,
        "out",
        caseId,
        () -> {
          List<Long> all =
              store.rootsOf(county, List.of(topic)).getOrDefault(topic, List.of(topic));
          return store.takeOut(county, all, caseId, ids.next(), clock.instant())
              ? Optional.empty()
              : Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "topic-member"));
        });
  }

  /**
   * Says that two topics are one.
   *
   * @return the one that stays; refused with {@code topic-gone}, or {@code topic-itself}
   */
  public Outcome<Topic> join(CountyCode county, LedgerActor by, long one, long into) {
    Optional<Topic> other = queries.find(county, one);
    if (other.isEmpty()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "topic-gone"));
    }
    return change(
        county,
        by,
        into,
        "join",
        one,
        () -> {
          boolean standing = queries.find(county, into).map(t -> t.joined() == null).orElse(false);
          if (one == into || !standing || other.get().joined() != null) {
            return Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "topic-itself"));
          }
          store.join(county, one, into);
          return Optional.empty();
        });
  }

  /** Takes back that a topic was joined into another: it stands for itself again. */
  public Outcome<Topic> part(CountyCode county, LedgerActor by, long one) {
    Optional<Topic> joined = queries.find(county, one);
    return change(
        county,
        by,
        one,
        "part",
        one,
        () -> {
          store.part(county, one);
          joined.map(Topic::joined).ifPresent(into -> tally.count(county, List.of(into)));
          return Optional.empty();
        });
  }

  /**
   * Gives a topic a name.
   *
   * @param title at most {@link #LONGEST_TITLE} characters; blank for what the program calls it
   * @return refused with {@code topic-gone} or {@code topic-title}
   */
  public Outcome<Topic> rename(CountyCode county, LedgerActor by, long topic, String title) {
    String name = title.strip();
    if (name.length() > LONGEST_TITLE || name.chars().anyMatch(Character::isISOControl)) {
      return Outcome.refused(Refusal.invalid("topic-title", "title"));
    }
    return change(
        county,
        by,
        topic,
        "name",
        topic,
        () -> {
          store.rename(county, topic, name.isEmpty() ? null : name);
          return Optional.empty();
        });
  }

  /** A correction that refuses or is done. */
  private interface Change {
    Optional<Refusal> make();
  }

  private Outcome<Topic> change(
      CountyCode county, LedgerActor by, long topic, String what, long which, Change change) {
    Optional<Refusal> refused =
        java.util.Objects.requireNonNull(
            transaction.execute(status -> {
              if (queries.find(county, topic).isEmpty()) {
                return Optional.of(Refusal.of(Refusal.Kind.ABSENT, "topic-gone"));
              }
              Optional<Refusal> no = change.make();
              if (no.isEmpty()) {
                ledger.append(
                    county,
                    new LedgerEntry(clock.instant(), by, CORRECT, LedgerSubject.of("topic", topic))
                        .detail(Map.of("what", what, "which", which)));
                tally.count(county, List.of(topic));
              }
              return no;
            }));
    return refused
        .<Outcome<Topic>>map(Outcome::refused)
        .orElseGet(() -> Outcome.done(queries.find(county, topic).orElseThrow()));
  }

  /** Files everything up to the end of the feed now, instead of within seconds. */
  public void catchUp(CountyCode county) {
    follower.catchUp(county);
  }

  /**
   * Groups the matters of the last sixty days anew now, instead of within half an hour.
   *
   * @return how many topics of two texts or more there are
   */
  public int regroup(CountyCode county) {
    return regrouping.run(county);
  }
}
