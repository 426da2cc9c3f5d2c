// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.directory.Actor;
import org.jingwei.grid.Grid;
import org.jingwei.grouping.Trend;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Reports;
import org.jingwei.shared.DivisionCode;
import org.jingwei.topic.Topic;
import org.springframework.stereotype.Component;

/** Topics and their matters in the reader's words, as far as they may see them. */
@Component
final class TopicRows {

  private final Cases cases;
  private final Reports reports;
  private final Grid grid;

  TopicRows(Cases cases, Reports reports, Grid grid) {
    this.cases = cases;
    this.reports = reports;
    this.grid = grid;
  }

  List<TopicRow> topics(Actor actor, List<Topic> topics, Say say) {
    Map<Long, CaseFile> centres = seen(actor, topics.stream().map(Topic::centre).toList());
    List<TopicRow> rows = new ArrayList<>();
    for (Topic topic : topics) {
      CaseFile centre = centres.get(topic.centre());
      rows.add(topic(topic, centre == null ? "" : centre.summary(), say));
    }
    return rows;
  }

  private TopicRow topic(Topic topic, String opening, Say say) {
    String given = topic.title() == null ? "" : topic.title();
    return new TopicRow(
        topic.id(),
        title(topic, opening, say),
        given,
        opening,
        place(topic.area(), say),
        topic.since(),
        topic.latest(),
        say.number(topic.people()),
        say.it("topics.matters.open", topic.matters(), say.number(topic.open())),
        say.it("topics.way." + topic.trend().way()),
        tone(topic.trend().way()),
        decimal(topic.heat()),
        why(topic, say),
        times(topic.trend(), say),
        topic.joined() == null ? 0 : topic.joined());
  }

  /** As a person called it; else by what its matters name; else as the central one begins. */
  private static String title(Topic topic, String opening, Say say) {
    if (topic.title() != null) {
      return topic.title();
    }
    if (!topic.names().isEmpty() && !opening.isEmpty()) {
      return String.join(" · ", topic.names());
    }
    return opening.isEmpty() ? say.it("topics.untitled") : shortened(opening);
  }

  private static final int TITLE = 24;

  private static String shortened(String opening) {
    String line = opening.lines().findFirst().orElse(opening);
    return line.length() <= TITLE ? line : line.substring(0, TITLE) + "…";
  }

  private static String why(Topic topic, Say say) {
    String why =
        say.it(
            "topics.why",
            topic.people(),
            topic.texts(),
            topic.days(),
            topic.areas(),
            say.number(topic.trend().now()),
            say.number(topic.trend().before()));
    return topic.nameless() == 0
        ? why
        : why
            + (say.isChinese() ? "" : " ")
            + say.it("topics.why.nameless", say.number(topic.nameless()));
  }

  private static String times(Trend trend, Say say) {
    return trend.way() == Trend.Way.TOO_FEW || trend.before() == 0
        ? ""
        : say.it(
            "topics.times", decimal(trend.times()), decimal(trend.least()), decimal(trend.most()));
  }

  private static Tone tone(Trend.Way way) {
    return way == Trend.Way.GROWING ? Tone.SOON : Tone.PLAIN;
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  String place(String area, Say say) {
    return DivisionCode.isValid(area)
        ? grid.findDivision(new DivisionCode(area))
            .map(division -> say.it("topics.place.most", say.of(division.words())))
            .orElse(say.it("topics.place.unknown"))
        : say.it("topics.place.unknown");
  }

  /** A matter that the reader may not see is left out. */
  List<MemberRow> members(Actor actor, List<Long> ids, Say say) {
    Map<Long, CaseFile> seen = seen(actor, ids);
    CategoryTree tree = reports.categories(actor.county());
    List<MemberRow> rows = new ArrayList<>();
    for (long id : ids) {
      CaseFile file = seen.get(id);
      if (file != null && !file.confidential()) {
        rows.add(
            new MemberRow(
                id,
                file.code(),
                file.summary(),
                tree.find(file.category()).map(c -> say.of(c.name())).orElse(""),
                say.it("case-state." + file.state()),
                file.receivedAt()));
      }
    }
    return rows;
  }

  private Map<Long, CaseFile> seen(Actor actor, List<Long> ids) {
    Map<Long, CaseFile> seen = new HashMap<>();
    cases.listSeen(actor, ids).forEach(file -> seen.put(file.id(), file));
    return seen;
  }
}
