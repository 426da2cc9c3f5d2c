// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.util.List;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/** A way on which messages reach a line (port). */
interface Connector {

  /** Whether it is for lines of this {@link OutsideSystem#transport}. */
  boolean isFor(String transport);

  /** Whether the line can be sent anything: what that needs is set. */
  boolean isOpen(CountyCode county, OutsideSystem system);

  /**
   * Hands messages over, each of another order; it returns when the other side has for good what it
   * has. The same message may be handed over again, under the same id.
   *
   * @return what came of each
   */
  List<Tried> send(CountyCode county, OutsideSystem system, List<Outbound> messages);

  /**
   * What came of handing a message over.
   *
   * @param forGood false where it may arrive later
   * @param why null where it arrived
   */
  record Tried(Outbound message, boolean forGood, @Nullable String why) {

    static Tried arrived(Outbound message) {
      return new Tried(message, true, null);
    }

    /** The other side will not take it, however often it is sent. */
    static Tried refused(Outbound message, String why) {
      return new Tried(message, true, why);
    }

    /** The other side was not reached. */
    static Tried away(Outbound message, String why) {
      return new Tried(message, false, why);
    }
  }
}
