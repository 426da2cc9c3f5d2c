// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import org.jingwei.casework.dispatch.Precision;

/**
 * Something about suggestions that a leader must know.
 *
 * @param first what people's own dispatches came to; of {@link Kind#WORSE} the last four weeks
 * @param second what automatic orders came to; of {@link Kind#WORSE} the twelve weeks before
 */
public record DispatchNews(
    long id, Instant at, Kind kind, String category, Precision first, Precision second) {

  /** What happened. */
  public enum Kind {
    /** Automatic dispatch of a category switched itself off. */
    OFF,
    /** Sure suggestions of a category are right less often than before. */
    WORSE
  }
}
