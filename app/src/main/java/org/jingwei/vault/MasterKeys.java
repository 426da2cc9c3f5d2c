// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The master keys in use: the first seals, the others still open what was sealed under them before
 * a rotation. What another process has put into their file is seen within seconds.
 */
public final class MasterKeys {

  /** How soon a key is seen that was put into the file beside a running program. */
  static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private record Seen(List<MasterKey> keys, Object stamp, Instant until) {}

  private final KeySource source;
  private final Clock clock;
  private volatile Seen seen;

  MasterKeys(KeySource source, Clock clock) {
    this.source = source;
    this.clock = clock;
    this.seen = look();
  }

  /**
   * Keys that do not change while the program runs.
   *
   * @param text one or more keys of 32 bytes in base64, the current one first, joined by commas
   */
  public static MasterKeys parse(String text, Clock clock) {
    return new MasterKeys(new EnvironmentKeys(EnvironmentKeys.parse(text)), clock);
  }

  private Seen look() {
    List<MasterKey> keys = List.copyOf(source.read());
    return new Seen(keys, source.stamp(), clock.instant().plus(LOOK_AGAIN));
  }

  MasterKey current() {
    return all().getFirst();
  }

  List<MasterKey> all() {
    Seen last = seen;
    Instant now = clock.instant();
    if (now.isBefore(last.until())) {
      return last.keys();
    }
    seen =
        source.stamp().equals(last.stamp())
            ? new Seen(last.keys(), last.stamp(), now.plus(LOOK_AGAIN))
            : look();
    return seen.keys();
  }

  Optional<MasterKey> find(String id) {
    Optional<MasterKey> known = in(all(), id);
    if (known.isEmpty() && !source.stamp().equals(seen.stamp())) {
      seen = look();
      return in(seen.keys(), id);
    }
    return known;
  }

  private static Optional<MasterKey> in(List<MasterKey> keys, String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  /** Puts a new key before the others; false where only an operator can do that. */
  boolean add() {
    boolean added = source.add();
    seen = look();
    return added;
  }

  /** Takes a key away; false where only an operator can do that. */
  boolean remove(String id) {
    boolean removed = source.remove(id);
    seen = look();
    return removed;
  }

  /** Where they come from, for people. */
  @Override
  public String toString() {
    return source.toString();
  }
}
