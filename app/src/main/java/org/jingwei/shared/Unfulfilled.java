// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.shared;

import java.util.List;

/**
 * Carries refusals out of a controller or a transaction that must roll back; the web advice turns
 * it into problem+json or a page. It has no stack trace: it is an answer, not a bug.
 */
public final class Unfulfilled extends RuntimeException {

  private final transient List<Refusal> refusals;

  public Unfulfilled(List<Refusal> refusals) {
    super(refusals.isEmpty() ? "refused" : refusals.getFirst().code(), null, false, false);
    this.refusals = List.copyOf(refusals);
  }

  public Unfulfilled(Refusal refusal) {
    this(List.of(refusal));
  }

  /** Why it was refused; at least one. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
