// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseEvent;
import org.jingwei.console.kit.ForwardedWords;
import org.jingwei.console.kit.MoreTime;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.TimelineItem;
import org.jingwei.report.Report;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of a case file in sentences, newest first. */
@Component
final class Happened {

  private final Names names;
  private final MoreTime moreTime;

  Happened(Names names, MoreTime moreTime) {
    this.names = names;
    this.moreTime = moreTime;
  }

  List<TimelineItem> list(Reading at, Fresh fresh) {
    return at.dossier().history().reversed().stream().map(e -> item(at, e, fresh)).toList();
  }

  private TimelineItem item(Reading at, CaseEvent event, Fresh fresh) {
    Signs sign = Signs.of(event.move());
    return new TimelineItem(
        event.at(),
        sign.tone(),
        sign.icon(),
        what(at, event),
        who(at, event),
        event.reason() == null ? "" : event.reason(),
        photos(at, event),
        fresh.is(event));
  }

  /** Who did the last thing, what and when: for somebody whose move came too late. */
  String last(Reading at) {
    List<CaseEvent> history = at.dossier().history();
    if (history.isEmpty()) {
      return "";
    }
    CaseEvent event = history.getLast();
    String who = who(at, event);
    return at.say().it("matter.changed", who, at.say().when(event.at()), what(at, event));
  }

  String what(Reading at, CaseEvent event) {
    Say say = at.say();
    String key = "matter.happened." + event.move();
    return switch (event.move()) {
      case "dispatch" -> {
        String unit = unit(at, event.detail().get("unit"));
        String others = units(at, event.detail().get("coHandlers"));
        if (event.actorKind().equals("rule")) {
          yield say.it(key + ".rule", unit);
        }
        yield others.isEmpty() ? say.it(key, unit) : say.it(key + ".with", unit, others);
      }
      case "whistle" -> say.it(key, units(at, event.detail().get("units")));
      case "object" -> {
        String whose = unit(at, event.detail().get("whose"));
        yield whose.isEmpty() ? say.it(key) : say.it(key + ".whose", whose);
      }
      case "merge", "unmerge" -> say.it(event.from() == event.to() ? key + ".here" : key);
      case "rule-objection", "rule-review", "rule-extension", "supervise" ->
          say.it(key + "." + yes(event));
      case "suspend", "call-hearing" -> say.it(key, until(say, event));
      case "represent" ->
          say.it(key, event.detail().getOrDefault("petitioners", ""), reporters(at, event));
      case "ask-extension" -> say.it(key, amount(at, event));
      case "callback" -> callback(at, event);
      case "write", "reply" -> say.it(key, reporter(at, event.detail().get("report")));
      case "escalate" -> say.it(key, stage(say, event), level(say, event.detail().get("level")));
      case "warn" -> say.it(key, stage(say, event));
      case "decline" -> say.it(key, event.detail().getOrDefault("route", ""));
      case "forward" -> say.it(key, called(say, event));
      case "hear-back" ->
          say.it(
              Boolean.TRUE.equals(event.detail().get("ended")) ? key + ".ended" : key,
              called(say, event),
              ForwardedWords.theirs(String.valueOf(event.detail().getOrDefault("status", "")), say),
              event.detail().getOrDefault("number", ""));
      case "recuse" -> say.it(key + "." + yes(event), unit(at, event.detail().get("unit")));
      case "bind" -> bound(say, key, event);
      case "mark" -> marked(say, key, event);
      default -> say.it(key);
    };
  }

  private static String bound(Say say, String key, CaseEvent event) {
    Map<String, Object> told = event.detail();
    Words by = new Words(String.valueOf(told.get("by")), String.valueOf(told.get("byEn")));
    Object due = told.get("due");
    return due == null
        ? say.it(key + ".lifted", say.of(by))
        : say.it(key, say.of(by), say.minute(Instant.parse(due.toString())));
  }

  /** Whose system it is that has the matter. */
  private static String called(Say say, CaseEvent event) {
    String zh = String.valueOf(event.detail().getOrDefault("called", ""));
    return say.of(new Words(zh, String.valueOf(event.detail().getOrDefault("calledEn", zh))));
  }

  private static String marked(Say say, String key, CaseEvent event) {
    List<String> marks = new ArrayList<>();
    if (Boolean.TRUE.equals(event.detail().get("petition"))) {
      marks.add(say.it(key + ".petition"));
    }
    if (event.detail().get("confidential") instanceof Boolean confidential) {
      marks.add(say.it(key + ".confidential." + confidential));
    }
    return say.joined(marks);
  }

  private String amount(Reading at, CaseEvent event) {
    return event.detail().get("amount") instanceof Number amount
        ? moreTime.of(at.file(), amount.intValue(), at.say())
        : "";
  }

  private static boolean yes(CaseEvent event) {
    return event.detail().values().stream().anyMatch(Boolean.TRUE::equals);
  }

  private static String stage(Say say, CaseEvent event) {
    return say.it("stage." + event.detail().get("stage"));
  }

  private static String level(Say say, @Nullable Object level) {
    return say.it("matter.level." + level);
  }

  private static String until(Say say, CaseEvent event) {
    Object until = event.detail().get("until");
    return until == null ? "" : say.minute(Instant.parse(until.toString()));
  }

  private String callback(Reading at, CaseEvent event) {
    Say say = at.say();
    String whose = reporter(at, event.detail().get("report"));
    String heard = say.it("matter.heard." + event.detail().get("heard"));
    Object rating = event.detail().get("rating");
    return rating == null
        ? say.it("matter.happened.callback", whose, heard)
        : say.it("matter.happened.callback.rated", whose, heard, rating);
  }

  private static String reporters(Reading at, CaseEvent event) {
    return event.detail().get("reports") instanceof List<?> ids
        ? at.say().joined(ids.stream().map(id -> reporter(at, id)).toList())
        : "";
  }

  private static String reporter(Reading at, @Nullable Object id) {
    List<Report> reports = at.dossier().reports();
    for (int i = 0; i < reports.size(); i++) {
      if (id instanceof Number number && reports.get(i).id() == number.longValue()) {
        return at.say().it("matter.reporter", i + 1);
      }
    }
    return at.say().it("matter.reporter.other");
  }

  private String unit(Reading at, @Nullable Object code) {
    return code instanceof String text ? names.unit(at.county(), text, at.say()) : "";
  }

  private String units(Reading at, @Nullable Object codes) {
    List<String> units = new ArrayList<>();
    if (codes instanceof List<?> list) {
      list.forEach(code -> units.add(unit(at, code)));
    }
    return at.say().joined(units);
  }

  private String who(Reading at, CaseEvent event) {
    Say say = at.say();
    String unit = names.unit(at.county(), event.unit(), say);
    return switch (event.actorKind()) {
      case "reporter" -> say.it("matter.by.reporter");
      case "rule" -> event.move().equals("receive") ? channel(at) : say.it("matter.by.rule");
      default -> unit.isEmpty() ? withoutUnit(at, event) : event.actorName() + " · " + unit;
    };
  }

  /** A connected line has no unit, and its account's name says nothing to a reader. */
  private static String withoutUnit(Reading at, CaseEvent event) {
    return event.move().equals("receive") ? channel(at) : event.actorName();
  }

  /** How the first report came. */
  private static String channel(Reading at) {
    List<Report> reports = at.dossier().reports();
    return reports.isEmpty()
        ? at.say().it("matter.by.rule")
        : at.say().it("channel." + reports.getFirst().channel().name());
  }

  private static List<TimelineItem.Photo> photos(Reading at, CaseEvent event) {
    List<TimelineItem.Photo> photos = new ArrayList<>();
    if (event.detail().get("photos") instanceof List<?> ids) {
      for (Object id : ids) {
        String href = "/cases/" + event.caseId() + "/photos/" + id;
        photos.add(new TimelineItem.Photo(href, href, at.say().it("matter.photo.result")));
      }
    }
    return photos;
  }
}
