// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.io.IOException;
import org.jingwei.shared.CountyCode;

/** A way on which messages reach a line. */
interface Connector {

  /** Which {@link OutsideSystem#transport} it is for. */
  String transport();

  /** Whether the line can be sent anything: its address and secret are set. */
  boolean isOpen(CountyCode county, OutsideSystem system);

  /**
   * Hands one message over; it returns when the other side has it for good. The same message may be
   * handed over again, under the same id.
   *
   * @throws Refused where the other side will not take it, however often it is sent
   * @throws IOException where it was not reached, and may be later
   */
  void send(CountyCode county, OutsideSystem system, Outbound message) throws IOException, Refused;

  /** The other side refused a message for good. */
  final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    public Refused(String why) {
      super(why);
    }
  }
}
