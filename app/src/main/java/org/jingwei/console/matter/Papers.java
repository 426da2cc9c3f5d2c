// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.Request;
import org.jingwei.casework.WorkOrder;
import org.jingwei.console.kit.MoreTime;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Work orders and requests of a case file, with names for codes. */
@Component
final class Papers {

  private final MoreTime moreTime;
  private final Names names;

  Papers(Names names, MoreTime moreTime) {
    this.moreTime = moreTime;
    this.names = names;
  }

  List<Order> orders(Reading at) {
    return at.dossier().orders().stream().map(o -> order(at, o)).toList();
  }

  Order order(Reading at, WorkOrder order) {
    Say say = at.say();
    return new Order(
        order.id(),
        names.unit(at.county(), order.unit(), say),
        say.it(order.lead() ? "matter.lead" : "matter.other"),
        order.lead(),
        new Mark(tone(order.state()), say.it("matter.order." + order.state().name()), ""),
        order.sentAt(),
        order.acknowledgedAt(),
        order.endedAt(),
        order.outcome() == null ? "" : order.outcome(),
        "/cases/" + at.file().id() + "/orders/" + order.id() + "/print");
  }

  private static Tone tone(WorkOrder.OrderState state) {
    return switch (state) {
      case SENT, ACKNOWLEDGED -> Tone.PLAIN;
      case OBJECTED -> Tone.SOON;
      case DONE -> Tone.FINE;
      case WITHDRAWN -> Tone.PAUSED;
    };
  }

  List<Asked> requests(Reading at) {
    Map<Long, String> people = new HashMap<>();
    for (CaseEvent event : at.dossier().history()) {
      people.put(event.actor(), event.actorName());
    }
    return at.dossier().requests().stream().map(r -> asked(at, r, people)).toList();
  }

  private Asked asked(Reading at, Request r, Map<Long, String> people) {
    Say say = at.say();
    String kind = say.it("matter.request." + r.kind().name());
    String unit = names.unit(at.county(), r.askedUnit(), say);
    String by = r.askedBy() == 0 ? say.it("matter.by.reporter") : people.get(r.askedBy());
    return new Asked(
        r.amount() > 0
            ? say.it("matter.request.amount", kind, moreTime.of(at.file(), r.amount(), say))
            : kind,
        by == null ? unit : unit.isEmpty() ? by : by + " · " + unit,
        r.askedAt(),
        r.reason(),
        state(say, r),
        nameOf(people, r.decidedBy()),
        r.decidedAt(),
        r.decision() == null ? "" : r.decision());
  }

  private static String nameOf(Map<Long, String> people, @Nullable Long id) {
    return id == null ? "" : people.getOrDefault(id, "");
  }

  private static Mark state(Say say, Request r) {
    if (r.granted() == null) {
      return new Mark(Tone.SOON, say.it("matter.request.waits"), "");
    }
    String key = "matter.request." + r.kind().name() + (r.granted() ? ".yes" : ".no");
    return new Mark(r.granted() ? Tone.FINE : Tone.PAUSED, say.it(key), "");
  }
}
