// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.retention;

import java.time.Instant;
import java.util.Set;
import org.jingwei.shared.CountyCode;

/**
 * One kind of record that a module keeps for a time (port).
 *
 * <p>Both questions are about records whose time began before an instant, without those of the held
 * cases.
 */
public interface Keeper {

  /** Where records of one kind end. */
  record Due(CountyCode county, Instant before, Set<Long> held) {

    public Due {
      held = Set.copyOf(held);
    }
  }

  /** What is kept for how long where the county's pack says nothing. */
  RetentionRule usual();

  /** How many are due, counted up to a bound. */
  int count(Due due, int upTo);

  /** Erases some in the caller's transaction; how many. Called until it answers 0. */
  int eraseSome(Due due, int most);
}
