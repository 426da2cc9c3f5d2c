// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The sessions of the last two seconds; a change to a person's rights is forgotten at commit. */
@Component
final class SessionMemory {

  private final ShortMemory<Session> sessions;

  SessionMemory(Clock clock) {
    this.sessions = new ShortMemory<>(clock);
  }

  Optional<Session> find(String key, Supplier<Optional<Session>> load) {
    return sessions.find(key, load);
  }

  void forget(long person) {
    AfterCommit.run(() -> sessions.forget(session -> session.actor().personId() == person));
  }
}
