// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.FeedFollower;
import org.jingwei.directory.Actor;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The door of this module: declined matters are sent on to systems elsewhere, and what becomes of
 * them there is heard. Safe for any number of threads and processes.
 */
public final class Forwarding {

  private final EndpointStore endpoints;
  private final ForwardedStore store;
  private final RemarkStore remarks;
  private final Deciding deciding;
  private final Overview overview;
  private final Rounds rounds;
  private final FeedFollower follower;

  Forwarding(
      EndpointStore endpoints,
      ForwardedStore store,
      RemarkStore remarks,
      Deciding deciding,
      Overview overview,
      Rounds rounds,
      FeedFollower follower) {
    this.endpoints = endpoints;
    this.store = store;
    this.remarks = remarks;
    this.deciding = deciding;
    this.overview = overview;
    this.rounds = rounds;
    this.follower = follower;
  }

  /**
   * How remarks to those who have a matter stand.
   *
   * @param failed refused, or not wanted there at all
   */
  public record Remarks(int waiting, int sent, int failed) {}

  /** Puts other systems in the place of a county's, in the caller's transaction. */
  public void replaceEndpoints(CountyCode county, List<Endpoint> all) {
    endpoints.replace(county, all);
  }

  /** The systems with how each is doing, in the order of the pack. */
  public List<EndpointHealth> listEndpoints(CountyCode county) {
    return overview.list(county);
  }

  /** A system by its code. */
  public Optional<Endpoint> findEndpoint(CountyCode county, String code) {
    return endpoints.find(county, code);
  }

  /** The base address of a system; empty while its setting is. */
  public Optional<URI> findAddress(Endpoint endpoint) {
    return endpoints.findAddress(endpoint);
  }

  /** The systems that such a matter can be sent on to now. */
  public List<Endpoint> listChoices(CaseFile file) {
    return deciding.choices(file);
  }

  /**
   * Sends a declined matter on: the move, its entry in the ledger and the place in the queue are
   * one transaction.
   *
   * @param endpoint the system's code
   * @param key the Idempotency-Key, as of any move
   * @return refused with {@code forward-closed}, {@code forward-no-service}, {@code
   *     forward-petition}, {@code forward-confidential} or as any move is
   */
  public Outcome<CaseFile> forward(
      Actor by, long caseId, int version, String endpoint, String key) {
    return deciding.forward(by, caseId, version, endpoint, key);
  }

  /** Nothing more is sent or asked; what they have, they keep. */
  public Outcome<CaseFile> callOff(Actor by, long caseId, int version, String reason, String key) {
    return deciding.callOff(by, caseId, version, reason, key);
  }

  /**
   * Lets one that failed go on. What may have arrived is looked for first.
   *
   * @return refused with {@code forward-not-now} where it did not fail
   */
  public Outcome<Boolean> retry(Actor by, long id) {
    return deciding.retry(by, id);
  }

  /** As {@link #retry}, after they said that they do not have it: it is sent once more. */
  public Outcome<Boolean> sendAnew(Actor by, long id) {
    return deciding.sendAnew(by, id);
  }

  /** As {@link #retry}, after they said under which number they have it. */
  public Outcome<Boolean> giveNumber(Actor by, long id, String number) {
    return deciding.number(by, id, number);
  }

  /** What was sent on of a case file, oldest first. */
  public List<Forwarded> listOfCase(CountyCode county, long caseId) {
    return store.listOfCases(county, List.of(caseId));
  }

  /** How the remarks about one stand. */
  public Remarks remarks(Forwarded one) {
    int[] counted = remarks.count(one);
    return new Remarks(counted[0], counted[1], counted[2]);
  }

  /**
   * What was sent on, newest first.
   *
   * @param before the cursor of the page before; null for the first
   */
  public Slice<Forwarded> list(
      CountyCode county, boolean onlyFailed, @Nullable Long before, int limit) {
    int most = Math.clamp(limit, 1, Slice.MOST);
    List<Forwarded> rows =
        store.list(county, onlyFailed, before == null ? Long.MAX_VALUE : before, most + 1);
    boolean more = rows.size() > most;
    List<Forwarded> page = more ? rows.subList(0, most) : rows;
    return new Slice<>(page, more ? Long.toString(page.getLast().id()) : null);
  }

  /** Sends what waits and asks what is due; how much was done. */
  public int work(CountyCode county) {
    return rounds.step(county);
  }

  /** Takes up what was said by now about matters that others have. */
  public void catchUp(CountyCode county) {
    follower.catchUp(county);
  }
}
