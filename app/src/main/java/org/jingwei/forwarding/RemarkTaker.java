// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.FeedFollower;
import org.jingwei.shared.CountyCode;

/** Takes what was said about a matter while others have it into remarks for them. */
final class RemarkTaker implements FeedFollower.Reader {

  private static final int LONGEST = 2_000;

  private final ForwardedStore forwarded;
  private final EndpointStore endpoints;
  private final RemarkStore remarks;
  private final Clock clock;

  RemarkTaker(ForwardedStore forwarded, EndpointStore endpoints, RemarkStore remarks, Clock clock) {
    this.forwarded = forwarded;
    this.endpoints = endpoints;
    this.remarks = remarks;
    this.clock = clock;
  }

  @Override
  public void take(CountyCode county, List<CaseEvent> events) {
    List<CaseEvent> said =
        events.stream().filter(e -> e.move().equals("urge") && e.reason() != null).toList();
    if (said.isEmpty()) {
      return;
    }
    Map<Long, Forwarded> live =
        forwarded
            .listOfCases(county, said.stream().map(CaseEvent::caseId).distinct().toList())
            .stream()
            .filter(one -> one.state().live() && takesUpdates(county, one))
            .collect(Collectors.toMap(Forwarded::caseId, one -> one, (a, b) -> b));
    for (CaseEvent event : said) {
      Forwarded one = live.get(event.caseId());
      if (one != null && !event.at().isBefore(one.createdAt())) {
        String text = Writing.clean(String.valueOf(event.reason()), LONGEST);
        remarks.add(county, event.id(), one.id(), text, clock.instant());
      }
    }
  }

  private boolean takesUpdates(CountyCode county, Forwarded one) {
    return endpoints.find(county, one.endpoint()).filter(Endpoint::updates).isPresent();
  }
}
