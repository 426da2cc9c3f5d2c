// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PollerTests {

  private static final Duration OFTEN = Duration.ofMillis(1);
  private static final Duration NEVER_AGAIN = Duration.ofDays(1);

  @Test
  void goesOnUntilNothingIsLeftAndBeginsAnew() throws InterruptedException {
    AtomicInteger left = new AtomicInteger(3);
    CountDownLatch emptied = new CountDownLatch(2);
    Poller poller =
        new Poller(
            "test",
            OFTEN,
            () -> {
              if (left.getAndDecrement() > 0) {
                return 1;
              }
              left.set(3);
              emptied.countDown();
              return 0;
            });
    poller.start();
    assertThat(emptied.await(1, TimeUnit.MINUTES)).isTrue();
    poller.stop();
  }

  @Test
  void beginsARoundAtOnceWhenItIsWoken() throws InterruptedException {
    CountDownLatch rounds = new CountDownLatch(1);
    Poller poller =
        new Poller(
            "test",
            NEVER_AGAIN,
            () -> {
              rounds.countDown();
              return 0;
            });
    poller.wake();
    poller.start();
    assertThat(rounds.getCount()).isEqualTo(1);
    poller.wake();
    assertThat(rounds.await(1, TimeUnit.MINUTES)).isTrue();
    poller.stop();
  }

  @Test
  void triesAgainAfterARoundThatFailed() throws InterruptedException {
    CountDownLatch rounds = new CountDownLatch(3);
    Poller poller =
        new Poller(
            "test",
            OFTEN,
            () -> {
              rounds.countDown();
              throw new IllegalStateException("the database is away");
            });
    poller.start();
    assertThat(rounds.await(1, TimeUnit.MINUTES)).isTrue();
    poller.stop();
  }

  @Test
  void beginsNoStepOnceItIsStoppedAndThenDoesWhatIsLeftForTheEnd() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger steps = new AtomicInteger();
    AtomicReference<Integer> atEnd = new AtomicReference<>();
    Poller poller =
        new Poller(
            "test",
            OFTEN,
            () -> {
              begun.countDown();
              return steps.incrementAndGet();
            },
            () -> atEnd.set(steps.get()));
    poller.start();
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    poller.stop();
    assertThat(poller.isRunning()).isFalse();
    assertThat(atEnd.get()).isPositive().isEqualTo(steps.get());
  }

  @Test
  void endsNothingThatWasNeverBegun() {
    AtomicInteger ended = new AtomicInteger();
    new Poller("test", NEVER_AGAIN, () -> 0, ended::incrementAndGet).stop();
    assertThat(ended).hasValue(0);
  }

  @Test
  void addsUpWhatWasDoneOnEachOfSeveral() {
    assertThat(Poller.onEach(() -> List.of(2, 0, 5), n -> n).step()).isEqualTo(7);
  }
}
