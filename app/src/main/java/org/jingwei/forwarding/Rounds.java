// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingwei.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round of work with each system that is on; one that hangs keeps no other waiting. */
final class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final EndpointStore endpoints;
  private final Sending sending;
  private final Asking asking;
  private final Remarking remarking;

  Rounds(EndpointStore endpoints, Sending sending, Asking asking, Remarking remarking) {
    this.endpoints = endpoints;
    this.sending = sending;
    this.asking = asking;
    this.remarking = remarking;
  }

  /** How much was done. */
  int step(CountyCode county) {
    List<Endpoint> open = endpoints.list(county).stream().filter(endpoints::isOpen).toList();
    AtomicInteger done = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Endpoint one : open) {
        threads.execute(() -> done.addAndGet(safely(county, one)));
      }
    }
    return done.get();
  }

  /** What breaks with one system must not end the round with the others. */
  private int safely(CountyCode county, Endpoint one) {
    try {
      return with(county, one);
    } catch (RuntimeException bug) {
      LOG.error("the round with {} broke off", one.code(), bug);
      return 0;
    }
  }

  private int with(CountyCode county, Endpoint one) {
    return sending.step(county, one) + asking.step(county, one) + remarking.step(county, one);
  }
}
