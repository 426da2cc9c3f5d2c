// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;

/** Takes stretches of the feed into deliveries, one for each subscription that asks for them. */
final class Announcer implements FeedFollower.Reader {

  private final Cases cases;
  private final Reports reports;
  private final SubscriptionStore subscriptions;
  private final DeliveryStore deliveries;
  private final CaseNews news;
  private final Ids ids;
  private final Clock clock;

  Announcer(
      Cases cases,
      Reports reports,
      SubscriptionStore subscriptions,
      DeliveryStore deliveries,
      CaseNews news,
      Ids ids,
      Clock clock) {
    this.cases = cases;
    this.reports = reports;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.news = news;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void take(CountyCode county, List<CaseEvent> events) {
    List<Subscription> on =
        subscriptions.list(county).stream()
            .filter(one -> one.state() != Subscription.State.GONE)
            .toList();
    if (on.isEmpty()) {
      return;
    }
    Map<Long, CaseFile> files =
        cases.listByIds(county, events.stream().map(CaseEvent::caseId).distinct().toList()).stream()
            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    CategoryTree tree = reports.categories(county);
    List<NewDelivery> made = new ArrayList<>();
    for (CaseEvent event : events) {
      CaseFile file = files.get(event.caseId());
      if (file != null && !file.petition()) {
        made.addAll(of(event, file, on, tree));
      }
    }
    deliveries.add(county, made, clock.instant());
  }

  /** A subscription hears of what happens after it was made. */
  private List<NewDelivery> of(
      CaseEvent event, CaseFile file, List<Subscription> on, CategoryTree tree) {
    List<Subscription> asking =
        on.stream()
            .filter(one -> !event.at().isBefore(one.since()))
            .filter(one -> one.asksFor(file.category(), file.area(), tree))
            .toList();
    if (asking.isEmpty()) {
      return List.of();
    }
    String body = news.of(event, file);
    return asking.stream()
        .map(one ->
            new NewDelivery(
                ids.next(), one.id(), event.id(), CaseNews.type(event), file.code(), body))
        .toList();
  }
}
