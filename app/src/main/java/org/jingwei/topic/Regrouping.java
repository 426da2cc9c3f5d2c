// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.topic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jingwei.casework.CaseFile;
import org.jingwei.grouping.Board;
import org.jingwei.grouping.Group;
import org.jingwei.grouping.Grouping;
import org.jingwei.grouping.Succession;
import org.jingwei.grouping.Told;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Groups the matters of the last weeks anew, all at once: what came in an unlucky order is put
 * right. A topic goes on under its id where most of its matters are.
 */
final class Regrouping {

  /** How far back matters are looked at. */
  static final Duration WINDOW = Duration.ofDays(60);

  /** At most so many, the newest. */
  private static final int MOST = 20_000;

  private final Openings openings;
  private final TopicStore store;
  private final Tally tally;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final Clock clock;

  Regrouping(
      Openings openings,
      TopicStore store,
      Tally tally,
      TransactionOperations transaction,
      Ids ids,
      Clock clock) {
    this.openings = openings;
    this.store = store;
    this.tally = tally;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** How many topics of two matters or more there are. */
  int run(CountyCode county) {
    Instant now = clock.instant();
    Map<Long, Filed> before = store.filedSince(county, Ids.firstAt(now.minus(WINDOW)), MOST);
    Map<Long, CaseFile> files = openings.files(county, before.keySet());
    List<Told> told = openings.load(county, files.values());
    Grouping grouping = Grouping.of(told);
    Map<Long, Long> topics = new HashMap<>();
    Map<Long, Known> known = new TreeMap<>();
    name(county, grouping, before, topics, known);
    alone(grouping, told, before, topics, known);
    List<Filed> moved = new ArrayList<>();
    topics.forEach((caseId, topic) -> {
      Filed old = before.get(caseId);
      if (old != null && old.topic() != topic) {
        moved.add(new Filed(caseId, old.at(), old.area(), topic));
      }
    });
    transaction.executeWithoutResult(status -> {
      Set<Long> several = several(topics);
      several.addAll(store.withJoined(county));
      store.regroup(county, moved, known.values(), several, grouping.rarity(), now);
      tally.count(county, several);
    });
    return grouping.groups().size();
  }

  /** Gives the groups their ids, and leaves out what a person took out of them. */
  private void name(
      CountyCode county,
      Grouping grouping,
      Map<Long, Filed> before,
      Map<Long, Long> topics,
      Map<Long, Known> known) {
    Map<Long, Long> old = new HashMap<>();
    before.values().forEach(one -> old.put(one.caseId(), one.topic()));
    Map<Integer, Long> followed = Succession.of(grouping.groups(), old);
    Map<Long, Set<Long>> apart = store.apartOf(county, before.keySet());
    for (int g = 0; g < grouping.groups().size(); g++) {
      Group group = grouping.groups().get(g);
      Long follows = followed.get(g);
      long topic = follows == null ? ids.next() : follows;
      Instant since = Instant.MAX;
      Instant latest = Instant.MIN;
      for (long member : group.members()) {
        Filed filed = before.get(member);
        if (filed != null && !apart.getOrDefault(member, Set.of()).contains(topic)) {
          topics.put(member, topic);
          since = filed.at().isBefore(since) ? filed.at() : since;
          latest = filed.at().isAfter(latest) ? filed.at() : latest;
        }
      }
      if (latest.isAfter(Instant.MIN)) {
        known.put(
            topic, new Known(topic, group.centre(), group.names(), group.profile(), since, latest));
      }
    }
  }

  /** What is in no group has a topic of its own: the one that it had, if nothing else has that. */
  private void alone(
      Grouping grouping,
      List<Told> told,
      Map<Long, Filed> before,
      Map<Long, Long> topics,
      Map<Long, Known> known) {
    Board board = new Board(grouping.rarity());
    Set<Long> used = new HashSet<>(known.keySet());
    for (Told one : told) {
      Filed filed = before.get(one.id());
      if (filed != null && !topics.containsKey(one.id())) {
        long topic =
            used.add(filed.topic()) ? filed.topic() : used.add(one.id()) ? one.id() : ids.next();
        topics.put(one.id(), topic);
        // One that was alone before is not written again: most are.
        if (topic != filed.topic()) {
          known.put(
              topic,
              new Known(topic, one.id(), List.of(), board.profile(one), filed.at(), filed.at()));
        }
      }
    }
  }

  private static Set<Long> several(Map<Long, Long> topics) {
    Map<Long, Integer> counts = new HashMap<>();
    topics.values().forEach(topic -> counts.merge(topic, 1, Integer::sum));
    counts.values().removeIf(count -> count < 2);
    return new HashSet<>(counts.keySet());
  }
}
