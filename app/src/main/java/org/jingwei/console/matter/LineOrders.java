// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.List;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.directory.Permission;
import org.jingwei.exchange.Exchange;
import org.jingwei.exchange.LinkedOrder;
import org.jingwei.exchange.LinkedOrder.Extension;
import org.jingwei.report.Report;
import org.springframework.stereotype.Component;

/** The hotlines' orders of a matter; asked for only where a report came with a number of theirs. */
@Component
final class LineOrders {

  private final Exchange exchange;

  LineOrders(Exchange exchange) {
    this.exchange = exchange;
  }

  List<LineOrder> list(Reading at) {
    List<Long> reports =
        at.dossier().reports().stream()
            .filter(report -> report.sourceRef() != null)
            .map(Report::id)
            .toList();
    return reports.isEmpty()
        ? List.of()
        : exchange.listOrders(at.county(), reports).stream().map(one -> shown(at, one)).toList();
  }

  private LineOrder shown(Reading at, LinkedOrder one) {
    Say say = at.say();
    String line =
        exchange
            .findSystem(at.county(), one.system())
            .map(system -> say.of(system.name()))
            .orElse(one.system());
    Tone tone =
        switch (one.standing()) {
          case OPEN -> Tone.PLAIN;
          case RETURN_ASKED -> Tone.SOON;
          case RETURNED, WITHDRAWN -> Tone.PAUSED;
        };
    boolean may =
        at.actor().may(Permission.DISPATCH, at.file().area()) && exchange.mayGiveBack(one);
    return new LineOrder(
        one.system(),
        line,
        one.order(),
        new Mark(tone, say.it("exchange.standing." + one.standing()), ""),
        one.theirDue(),
        one.extension() == Extension.NONE
            ? ""
            : say.it("exchange.extension") + say.it("exchange.extension." + one.extension()),
        may ? one.returnUntil() : null);
  }
}
