// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.exchange.Exchange;
import org.jingwei.exchange.OutsideSystem;
import org.jingwei.forwarding.Endpoint;
import org.jingwei.forwarding.Forwarding;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.outgoing.Outgoing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries whether a line or a system outside is there, by the one way out, within its 20 seconds. It
 * only asks; nothing of a matter or of anybody is sent.
 */
@Component
final class ConnectionTest {

  private static final LedgerAction TEST = new LedgerAction("connection.test");

  /** What came of it; the words are {@code packs.test.STATE}. */
  enum State {
    /** It answered. */
    REACHED,
    /** It answered that there is no such page, or that whoever asks may not. */
    REFUSED,
    /** It answered that it has a fault of its own. */
    FAULT,
    /** It did not answer in time. */
    SLOW,
    /** Nobody is at the address, or it may not be called. */
    AWAY,
    /** No address is set, or what is set is none. */
    UNSET,
    /** The folder is there and can be written to. */
    FOLDER,
    /** The folder is not there or cannot be written to. */
    NO_FOLDER
  }

  /**
   * @param status HTTP status; 0 where nothing answered
   * @param millis how long it took
   */
  record Result(State state, int status, long millis) {
    boolean isGood() {
      return state == State.REACHED || state == State.FOLDER;
    }
  }

  private final Exchange exchange;
  private final Forwarding forwarding;
  private final Outgoing outgoing;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ConnectionTest(
      Exchange exchange,
      Forwarding forwarding,
      Outgoing outgoing,
      Ledger ledger,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.exchange = exchange;
    this.forwarding = forwarding;
    this.outgoing = outgoing;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  Result line(Actor by, OutsideSystem system) {
    Optional<Path> folder = exchange.findFolder(system);
    Result result =
        system.transport().equals("http")
            ? asked(exchange.findAddress(system))
            : new Result(
                folder.isEmpty()
                    ? State.UNSET
                    : Files.isWritable(folder.get()) ? State.FOLDER : State.NO_FOLDER,
                0,
                0);
    return recorded(by, "line", system.code(), result);
  }

  Result endpoint(Actor by, Endpoint endpoint) {
    Optional<URI> services =
        forwarding
            .findAddress(endpoint)
            .map(base -> URI.create(base + "/services." + endpoint.format()));
    return recorded(by, "endpoint", endpoint.code(), asked(services));
  }

  private Result asked(Optional<URI> address) {
    if (address.isEmpty()) {
      return new Result(State.UNSET, 0, 0);
    }
    long began = clock.millis();
    try {
      int status = outgoing.get(address.get(), Map.of("Accept", "*/*")).status();
      return new Result(stateOf(status), status, clock.millis() - began);
    } catch (Outgoing.NotReached away) {
      return new Result(State.AWAY, 0, clock.millis() - began);
    } catch (SocketTimeoutException slow) {
      return new Result(State.SLOW, 0, clock.millis() - began);
    } catch (IOException broken) {
      return new Result(State.AWAY, 0, clock.millis() - began);
    }
  }

  private static State stateOf(int status) {
    return status >= 500 ? State.FAULT : status >= 400 ? State.REFUSED : State.REACHED;
  }

  private Result recorded(Actor by, String kind, String code, Result result) {
    LedgerEntry entry =
        new LedgerEntry(
                clock.instant(),
                ActingAs.of(by, Permission.LOAD_PACK),
                TEST,
                new LedgerSubject(kind, code))
            .detail(Map.of("state", result.state().name(), "status", result.status()));
    transaction.executeWithoutResult(status -> ledger.append(by.county(), entry));
    return result;
  }
}
