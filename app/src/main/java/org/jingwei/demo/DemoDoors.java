// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Person;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Sample people sign in only while the demonstration runs: their password is published. A start
 * without {@code --demo} on the same data shuts them out, and one with it lets them in again.
 */
final class DemoDoors implements SmartLifecycle {

  private static final int PAGE = 200;

  private final Directory directory;
  private final CountyCode county;
  private final boolean open;
  private volatile boolean running;

  DemoDoors(Directory directory, CountyCode county, boolean open) {
    this.directory = directory;
    this.county = county;
    this.open = open;
  }

  @Override
  public void start() {
    running = true;
    Actor rule = Actor.rule(county, "demo");
    @Nullable String after = null;
    do {
      Slice<Person> page = directory.listPeople(county, after, PAGE);
      for (Person person : page.items()) {
        if (person.sample() && person.active() != open) {
          directory.setActive(rule, person.id(), open);
        }
      }
      after = page.next();
    } while (after != null);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web answers. */
  @Override
  public int getPhase() {
    return 0;
  }
}
