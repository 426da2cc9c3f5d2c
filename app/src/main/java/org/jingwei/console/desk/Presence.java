// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.casework.CaseFile;
import org.jingwei.directory.Actor;
import org.jingwei.shared.CountyCode;
import org.springframework.stereotype.Component;

/**
 * Who has which matter open in this process now. In memory alone, forgotten within {@link #LASTS}
 * of the last word from the browser; nothing is locked, counted or kept.
 */
@Component
final class Presence {

  static final Duration LASTS = Duration.ofSeconds(50);

  /** What somebody does at a matter. */
  enum Doing {
    LOOKING,
    WRITING
  }

  /**
   * Somebody at a matter.
   *
   * @param doing looking or writing
   */
  record Here(String name, String doing) {}

  private record Key(CountyCode county, long caseId) {}

  private record Seen(String name, Doing doing, Instant at, CaseFile file) {}

  private final Map<Key, Map<Long, Seen>> rooms = new ConcurrentHashMap<>();
  private final Clock clock;

  Presence(Clock clock) {
    this.clock = clock;
  }

  /** Somebody who may see the matter is there; whether that is news to the others. */
  boolean enter(Actor actor, CaseFile file, Doing doing) {
    Seen now = new Seen(actor.name(), doing, clock.instant(), file);
    Seen before =
        rooms.computeIfAbsent(key(file), k -> new ConcurrentHashMap<>()).put(actor.personId(), now);
    return before == null || before.doing() != doing || isOver(before);
  }

  /** Somebody left; whether they had been there. */
  boolean leave(Actor actor, CaseFile file) {
    Map<Long, Seen> room = rooms.get(key(file));
    return room != null && room.remove(actor.personId()) != null;
  }

  /** Who else is there, by name. */
  List<Here> listOthers(CaseFile file, long person) {
    return rooms.getOrDefault(key(file), Map.of()).entrySet().stream()
        .filter(one -> one.getKey() != person && !isOver(one.getValue()))
        .map(one ->
            new Here(one.getValue().name(), one.getValue().doing().name().toLowerCase(Locale.ROOT)))
        .sorted(Comparator.comparing(Here::name))
        .toList();
  }

  /** Forgets whom nothing was heard of; the matters of which the others are to be told. */
  List<CaseFile> forgetSilent() {
    List<CaseFile> left =
        rooms.values().stream()
            .flatMap(room ->
                room.values().stream()
                    .filter(this::isOver)
                    .map(Seen::file)
                    .distinct()
                    .toList()
                    .stream())
            .toList();
    rooms.values().forEach(room -> room.values().removeIf(this::isOver));
    rooms.values().removeIf(Map::isEmpty);
    return left;
  }

  private boolean isOver(Seen seen) {
    return seen.at().isBefore(clock.instant().minus(LASTS));
  }

  private static Key key(CaseFile file) {
    return new Key(file.county(), file.id());
  }
}
