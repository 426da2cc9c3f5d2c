// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.FeedFollower;
import org.jingwei.grouping.Board;
import org.jingwei.grouping.Profile;
import org.jingwei.grouping.Told;
import org.jingwei.shared.CountyCode;

/**
 * Files each new matter under the topic that it is nearest to, as it arrives. It looks among those
 * topics that share a name with it; what joins none has a topic of its own, which the next may
 * join.
 */
final class Filing implements FeedFollower.Reader {

  private final Openings openings;
  private final TopicStore store;
  private final Tally tally;

  Filing(Openings openings, TopicStore store, Tally tally) {
    this.openings = openings;
    this.store = store;
    this.tally = tally;
  }

  @Override
  public void take(CountyCode county, List<CaseEvent> events) {
    Set<Long> ids = new LinkedHashSet<>();
    events.stream().filter(event -> event.from() == null).forEach(event -> ids.add(event.caseId()));
    ids.removeAll(store.filedOf(county, ids));
    if (ids.isEmpty()) {
      return;
    }
    Map<Long, CaseFile> files = openings.files(county, ids);
    List<Told> told =
        openings.load(county, files.values()).stream()
            .sorted(Comparator.comparingLong(Told::id))
            .toList();
    Board board = new Board(store.rarity(county));
    Map<Long, Known> before = store.loadNamed(county, names(board, told));
    before.forEach((topic, known) -> board.put(topic, known.profile()));
    Map<Long, Known> changed = new TreeMap<>();
    List<Filed> filed = new ArrayList<>();
    for (Told one : told) {
      CaseFile file = files.get(one.id());
      if (file != null) {
        long topic = board.file(one, one.id());
        filed.add(new Filed(one.id(), file.receivedAt(), one.area(), topic));
        Profile profile = board.get(topic);
        Known old = changed.getOrDefault(topic, before.get(topic));
        changed.put(topic, with(old, topic, profile, file));
      }
    }
    store.file(county, filed, changed.values());
    tally.count(county, joined(filed));
  }

  private static int[] names(Board board, List<Told> told) {
    return told.stream()
        .flatMapToInt(one -> java.util.Arrays.stream(board.names(one.words())))
        .distinct()
        .toArray();
  }

  private static Known with(
      @org.jspecify.annotations.Nullable Known old, long topic, Profile profile, CaseFile file) {
    return old == null
        ? new Known(topic, file.id(), List.of(), profile, file.receivedAt(), file.receivedAt())
        : new Known(topic, old.centre(), old.names(), profile, old.since(), file.receivedAt());
  }

  /** Topics that are more than the matter that starts them. */
  private static Set<Long> joined(List<Filed> filed) {
    Map<Long, Long> of = new HashMap<>();
    filed.stream()
        .filter(one -> one.topic() != one.caseId())
        .forEach(one -> of.put(one.topic(), one.caseId()));
    return of.keySet();
  }
}
