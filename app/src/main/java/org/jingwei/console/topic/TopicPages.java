// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.topic;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.console.kit.Csv;
import org.jingwei.console.kit.Exports;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.topic.Topic;
import org.jingwei.topic.Topics;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Topics by heat, and the matters of one. For those who see the matters of the whole county: counts
 * of people are small, and a topic does not end at a town's border.
 */
@Controller
class TopicPages {

  static final String PATH = "/topics";

  private static final LedgerAction EXPORT = new LedgerAction("topics.export");
  private static final int LISTED = 50;
  private static final int PAGE = 30;

  private final Topics topics;
  private final TopicRows rows;
  private final Exports exports;
  private final Frames frames;

  TopicPages(Topics topics, TopicRows rows, Exports exports, Frames frames) {
    this.topics = topics;
    this.rows = rows;
    this.exports = exports;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String hottest(Actor actor, HttpServletRequest request, Model model) {
    refuseUnlessWhole(actor, Permission.READ_CASES);
    List<Topic> hottest = topics.listHottest(actor.county(), LISTED);
    model.addAttribute("rows", rows.topics(actor, hottest, frames.say(request)));
    model.addAttribute("mayExport", actor.may(Permission.EXPORT, Area.of(actor.county())));
    return "topic/list";
  }

  @GetMapping(PATH + "/{id}")
  String one(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long before,
      HttpServletRequest request,
      Model model) {
    refuseUnlessWhole(actor, Permission.READ_CASES);
    Say say = frames.say(request);
    Topic topic =
        topics
            .find(actor.county(), id)
            .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "topic-gone")));
    Slice<Long> page =
        topics.listMembers(actor.county(), id, before > 0 ? before : Long.MAX_VALUE, PAGE);
    model.addAttribute("row", rows.topics(actor, List.of(topic), say).getFirst());
    model.addAttribute("members", rows.members(actor, page.items(), say));
    model.addAttribute(
        "next", page.next() == null ? "" : PATH + "/" + id + "?before=" + page.next());
    model.addAttribute("joined", rows.topics(actor, topics.listJoined(actor.county(), id), say));
    boolean mayCorrect = actor.may(Permission.ACCEPT, Area.of(actor.county()));
    model.addAttribute("mayCorrect", mayCorrect);
    model.addAttribute("others", mayCorrect ? others(actor, id, say) : List.of());
    return "topic/one";
  }

  private List<TopicRow> others(Actor actor, long id, Say say) {
    List<Topic> others = new ArrayList<>(topics.listHottest(actor.county(), LISTED));
    others.removeIf(topic -> topic.id() == id);
    return rows.topics(actor, others, say);
  }

  /** Figures and places; no text that somebody wrote. */
  @GetMapping(PATH + "/topics.csv")
  ResponseEntity<String> csv(Actor actor, HttpServletRequest request) {
    refuseUnlessWhole(actor, Permission.EXPORT);
    Say say = frames.say(request);
    exports.record(actor, EXPORT, new LedgerSubject("list", "topics"), "topics");
    StringBuilder csv = new StringBuilder(Csv.MARK).append(Csv.line(head(say)));
    for (Topic topic : topics.listHottest(actor.county(), Slice.MOST)) {
      csv.append(
          Csv.line(
              List.of(
                  Long.toString(topic.id()),
                  topic.title() == null ? "" : topic.title(),
                  rows.place(topic.area(), say),
                  say.minute(topic.since()),
                  say.minute(topic.latest()),
                  Integer.toString(topic.people()),
                  Integer.toString(topic.matters()),
                  Integer.toString(topic.open()),
                  Integer.toString(topic.trend().now()),
                  Integer.toString(topic.trend().before()),
                  say.it("topics.way." + topic.trend().way()),
                  String.format(java.util.Locale.ROOT, "%.2f", topic.heat()))));
    }
    return new ResponseEntity<>(csv.toString(), Exports.headers("topics.csv"), HttpStatus.OK);
  }

  private static List<String> head(Say say) {
    return List.of(
        say.it("topics.csv.id"),
        say.it("topics.name"),
        say.it("topics.where"),
        say.it("topics.csv.since"),
        say.it("topics.csv.latest"),
        say.it("topics.people"),
        say.it("topics.matters"),
        say.it("topics.csv.open"),
        say.it("topics.csv.now"),
        say.it("topics.csv.before"),
        say.it("topics.trend"),
        say.it("topics.heat"));
  }

  static void refuseUnlessWhole(Actor actor, Permission permission) {
    if (!actor.may(permission, Area.of(actor.county()))) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "topics-county"));
    }
  }
}
