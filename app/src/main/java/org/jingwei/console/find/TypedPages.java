// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.RailItem;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.finding.Question;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Answers while somebody types: a part of a page with sections by kind, at most five lines each and
 * twenty together. For the box of the top bar and for any other box that shows the same.
 */
@Controller
class TypedPages {

  private static final int EACH = 5;
  private static final int ALL = 20;

  private final Asking asking;
  private final MatterLines matters;
  private final NameLines names;
  private final PageLines pages;
  private final TopicLines topics;
  private final PeopleLines people;
  private final Frames frames;

  TypedPages(
      Asking asking,
      MatterLines matters,
      NameLines names,
      PageLines pages,
      TopicLines topics,
      PeopleLines people,
      Frames frames) {
    this.asking = asking;
    this.matters = matters;
    this.names = names;
    this.pages = pages;
    this.topics = topics;
    this.people = people;
    this.frames = frames;
  }

  /**
   * @param q what was typed so far
   * @param at what the ids of the lines begin with, for pages with two boxes
   */
  @GetMapping("/find/typed")
  String typed(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "find") String at,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Say say = frames.say(request);
    Question question = Question.of(q);
    Ids ids = new Ids(at.matches("[a-z]{1,12}") ? at : "find");
    List<FindGroup> groups = new ArrayList<>();
    if (!question.isEmpty()) {
      Asked asked = asking.of(actor.county(), question, say);
      add(groups, MatterLines.MATTER, matters.typed(actor, q, asked, ids, EACH, say));
      if (!asked.number()) {
        groups.addAll(names.groups(actor, words(question), ids, EACH, say));
        add(groups, TopicLines.TOPIC, topics.lines(actor, words(question), ids, EACH, say));
        add(groups, PeopleLines.PERSON, people.lines(actor, words(question), ids, EACH, say));
        List<RailItem> rail = frames.of(request).rail();
        add(groups, PageLines.PAGE, pages.lines(rail, q, ids, EACH, say));
      }
    }
    model.addAttribute("groups", most(groups));
    return "find/typed";
  }

  static String words(Question question) {
    return String.join(" ", question.words());
  }

  private static void add(List<FindGroup> groups, String kind, List<FindLine> lines) {
    if (!lines.isEmpty()) {
      groups.add(new FindGroup(kind, lines));
    }
  }

  /** Kinds that found much leave room for the others. */
  private static List<FindGroup> most(List<FindGroup> groups) {
    int each = Math.max(1, ALL / Math.max(1, groups.size()));
    return groups.stream()
        .map(group ->
            new FindGroup(
                group.kind(), group.lines().stream().limit(Math.min(EACH, each)).toList()))
        .toList();
  }
}
