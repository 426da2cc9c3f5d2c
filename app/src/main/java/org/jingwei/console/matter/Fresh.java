// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jingwei.casework.CaseEvent;
import org.jingwei.console.kit.Say;
import org.jingwei.workplace.Look;
import org.jingwei.workplace.Workplace;
import org.jspecify.annotations.Nullable;

/**
 * What is new on a case file since its reader looked at it before this sitting; their own deeds are
 * no news.
 *
 * @param version of the case file at that look; {@link Integer#MAX_VALUE} where there was none
 * @param since when that was; null where there was none
 * @param reader who reads
 */
record Fresh(int version, @Nullable Instant since, long reader) {

  static Fresh after(@Nullable Look look, Instant now, long reader) {
    if (look == null) {
      return new Fresh(Integer.MAX_VALUE, null, reader);
    }
    if (Duration.between(look.at(), now).compareTo(Workplace.SITTING) > 0) {
      return new Fresh(look.version(), look.at(), reader);
    }
    Integer earlier = look.earlierVersion();
    return earlier == null
        ? new Fresh(look.version(), look.at(), reader)
        : new Fresh(earlier, look.earlierAt(), reader);
  }

  boolean is(CaseEvent event) {
    boolean own = event.actorKind().equals("staff") && event.actor() == reader;
    return event.version() > version && !own;
  }

  /** How many and since when, in a line; empty where there are none. */
  String inWords(List<CaseEvent> history, Say say) {
    long count = history.stream().filter(this::is).count();
    return count == 0 || since == null ? "" : say.it("matter.fresh", count, say.when(since));
  }
}
