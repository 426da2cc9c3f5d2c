// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.topic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingwei.alike.Copies;
import org.jingwei.casework.CaseFile;
import org.jingwei.directory.Role;
import org.jingwei.grouping.Heat;
import org.jingwei.grouping.Trend;
import org.jingwei.grouping.Voice;
import org.jingwei.notification.NoticeKind;
import org.jingwei.notification.Notifications;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.vault.Pseudonym;
import org.jingwei.vault.Vault;

/**
 * Counts people, heat and trend of topics, and tells the leaders and the desk of one that passes
 * the bar, once. Who the people are is known in here for the time of counting only.
 */
final class Tally {

  /** From so many people on a growing topic is told of. */
  static final int BAR = 5;

  /** Of a topic with more matters the newest are counted. */
  private static final int MOST = 1_000;

  private static final int AT_ONCE = 500;
  private static final int WEEK = 7;

  private final Openings openings;
  private final Reports reports;
  private final Vault vault;
  private final TopicStore store;
  private final Notifications notifications;
  private final Ids ids;
  private final Clock clock;

  Tally(
      Openings openings,
      Reports reports,
      Vault vault,
      TopicStore store,
      Notifications notifications,
      Ids ids,
      Clock clock) {
    this.openings = openings;
    this.reports = reports;
    this.vault = vault;
    this.store = store;
    this.notifications = notifications;
    this.ids = ids;
    this.clock = clock;
  }

  /** In the caller's transaction. Topics that were joined count with that into which they were. */
  void count(CountyCode county, Collection<Long> topics) {
    Instant now = clock.instant();
    int weeks = weeks(county, now);
    for (Map.Entry<Long, List<Long>> one : store.rootsOf(county, topics).entrySet()) {
      List<Long> members = store.listMembers(county, one.getValue(), MOST);
      Counted counted = count(county, members, weeks, now);
      store.count(county, one.getKey(), counted);
      boolean growing = counted.trend().way() == Trend.Way.GROWING;
      if (growing && counted.heat().people() >= BAR && store.notice(county, one.getKey(), now)) {
        notifications.tell(
            county,
            NoticeKind.GROWING,
            ids.next(),
            one.getKey(),
            now,
            List.of(Role.LEADER, Role.DESK));
      }
    }
  }

  private Counted count(CountyCode county, List<Long> members, int weeks, Instant now) {
    Map<Long, CaseFile> files = openings.files(county, members);
    List<Report> told = new ArrayList<>();
    List<Long> all = List.copyOf(files.keySet());
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      told.addAll(
          reports.listOfCases(county, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
    }
    told.removeIf(Report::confidential);
    long today = LocalDate.ofInstant(now, clock.getZone()).toEpochDay();
    List<Voice> voices = voices(county, told);
    int open = (int) files.values().stream().filter(file -> file.state().open()).count();
    int nameless = (int) voices.stream().filter(v -> v.person() == Voice.NOBODY).count();
    return new Counted(
        files.size(), open, nameless, Heat.of(voices, today), trend(voices, today, weeks), weeks);
  }

  /** Since when matters are filed: what could not be counted is not held against the last week. */
  private int weeks(CountyCode county, Instant now) {
    Instant first = store.findFirst(county).map(Ids::secondOf).orElse(now);
    long all = Duration.between(first, now).toDays() / WEEK - 1;
    return (int) Math.clamp(all, 0, Trend.WEEKS);
  }

  private List<Voice> voices(CountyCode county, List<Report> told) {
    Set<Pseudonym> people = new HashSet<>();
    told.forEach(report -> {
      if (report.reporter() != null) {
        people.add(new Pseudonym(report.reporter()));
      }
    });
    Map<Pseudonym, Integer> numbers = vault.tellApart(county, people);
    int[] copies = Copies.of(told.stream().map(Report::text).toList());
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < copies.length; i++) {
      Report report = told.get(i);
      Long reporter = report.reporter();
      voices.add(
          new Voice(
              reporter == null
                  ? Voice.NOBODY
                  : numbers.getOrDefault(new Pseudonym(reporter), Voice.NOBODY),
              LocalDate.ofInstant(report.receivedAt(), clock.getZone()).toEpochDay(),
              report.channel().name(),
              copies[i],
              Openings.area(report.division()),
              0));
    }
    return voices;
  }

  /** Different people of each of the last weeks. */
  private static Trend trend(List<Voice> voices, long today, int most) {
    Map<Integer, Set<Integer>> weeks = new HashMap<>();
    for (Voice voice : voices) {
      int week = (int) (Math.max(0, today - voice.day()) / WEEK);
      if (voice.person() != Voice.NOBODY && week <= Trend.WEEKS) {
        weeks.computeIfAbsent(week, w -> new HashSet<>()).add(voice.person());
      }
    }
    int now = weeks.getOrDefault(0, Set.of()).size();
    int sum = weeks.values().stream().mapToInt(Set::size).sum();
    return Trend.of(now, sum - now, most);
  }
}
