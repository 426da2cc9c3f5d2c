// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FoundAnswers;
import org.jingwei.casework.FoundMatters;
import org.jingwei.console.find.FoundPage.Kind;
import org.jingwei.console.find.FoundPage.Note;
import org.jingwei.console.kit.Frame;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.finding.Operator;
import org.jingwei.finding.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the search: a whole code goes straight there, anything else shows what was found. */
@Controller
class SearchPages {

  private static final int PAGE = 20;
  private static final int FEW = 5;
  private static final String SHORT = "desk.search.short";

  private final Cases cases;
  private final Asking asking;
  private final MatterLines matters;
  private final NameLines names;
  private final PageLines pages;
  private final TopicLines topics;
  private final PeopleLines people;
  private final Frames frames;

  SearchPages(
      Cases cases,
      Asking asking,
      MatterLines matters,
      NameLines names,
      PageLines pages,
      TopicLines topics,
      PeopleLines people,
      Frames frames) {
    this.cases = cases;
    this.asking = asking;
    this.matters = matters;
    this.names = names;
    this.pages = pages;
    this.topics = topics;
    this.people = people;
    this.frames = frames;
  }

  /** What was asked, by whom, and how the page is put together. */
  private record At(Actor actor, Question question, Asked asked, String kind, Ids ids, Say say) {
    boolean shows(String one) {
      return kind.isEmpty() || kind.equals(one);
    }
  }

  @GetMapping("/search")
  String search(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      Model model) {
    Question question = Question.of(q);
    Optional<Long> byCode =
        MatterLines.code(q).flatMap(code -> cases.findSeen(actor, code)).map(CaseFile::id);
    if (byCode.isPresent()) {
      return "redirect:/cases/" + byCode.get();
    }
    Frame frame = frames.of(request);
    Asked asked = asking.of(actor.county(), question, frame.say());
    At at = new At(actor, question, asked, kind, new Ids("found"), frame.say());
    model.addAttribute("found", page(at, frame, after));
    return "find/search";
  }

  private FoundPage page(At at, Frame frame, @Nullable String after) {
    Question question = at.question();
    String q = question.less(new Question.Part("", null, "", false, false));
    List<FindGroup> groups = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    FoundMatters found = matters.search(at.actor(), at.asked(), after, PAGE);
    add(at, MatterLines.MATTER, matterLines(at, found), found.next() != null, q, groups, kinds);
    if (after == null || after.isEmpty()) {
      others(at, frame, q, groups, kinds);
    }
    boolean nothing = groups.isEmpty();
    return new FoundPage(
        q,
        kinds,
        groups,
        at.asked().chips(),
        found.items().isEmpty() ? List.of() : offers(at, q),
        notes(at, nothing),
        found.items().isEmpty() ? meant(at) : null,
        found.next() == null ? "" : Asking.href(q) + "&after=" + found.next(),
        found.whole(),
        csv(at, found, q),
        at.asked().number(),
        mayAskByNumber(at.actor()),
        nothing ? empty(at) : "");
  }

  private void others(At at, Frame frame, String q, List<FindGroup> groups, List<Kind> kinds) {
    int most = at.kind().isEmpty() ? FEW : PAGE;
    FoundAnswers answers = matters.answers(at.actor(), at.asked(), most);
    List<FindLine> said =
        answers.items().stream()
            .map(item -> matters.answer(item, at.asked().marked(), at.ids(), at.say()))
            .toList();
    add(at, MatterLines.ANSWER, said, answers.more(), q, groups, kinds);
    String words = TypedPages.words(at.question());
    if (words.isEmpty() || at.asked().number()) {
      return;
    }
    for (FindGroup group : names.groups(at.actor(), words, at.ids(), most, at.say())) {
      add(at, group.kind(), group.lines(), group.lines().size() == most, q, groups, kinds);
    }
    List<FindLine> hot = topics.lines(at.actor(), words, at.ids(), most, at.say());
    add(at, TopicLines.TOPIC, hot, hot.size() == most, q, groups, kinds);
    List<FindLine> staff = people.lines(at.actor(), words, at.ids(), most, at.say());
    add(at, PeopleLines.PERSON, staff, staff.size() == most, q, groups, kinds);
    List<FindLine> there = pages.lines(frame.rail(), words, at.ids(), most, at.say());
    add(at, PageLines.PAGE, there, false, q, groups, kinds);
  }

  private List<FindLine> matterLines(At at, FoundMatters found) {
    return found.items().stream()
        .map(file -> matters.line(file, at.asked().marked(), at.ids(), at.say()))
        .toList();
  }

  private static void add(
      At at,
      String kind,
      List<FindLine> lines,
      boolean more,
      String q,
      List<FindGroup> groups,
      List<Kind> kinds) {
    if (lines.isEmpty()) {
      return;
    }
    String count = at.say().number(lines.size()) + (more ? "+" : "");
    String href = Asking.href(q) + "&kind=" + kind;
    kinds.add(new Kind(at.say().it("find.kind." + kind), count, href, at.kind().equals(kind)));
    if (at.shows(kind)) {
      groups.add(new FindGroup(kind, lines));
    }
  }

  /** States and the last days, where the question says nothing of them yet. */
  private static List<FindChip> offers(At at, String q) {
    Say say = at.say();
    List<FindChip> offers = new ArrayList<>();
    List<Operator> said =
        at.question().parts().stream()
            .map(Question.Part::operator)
            .filter(Objects::nonNull)
            .toList();
    if (!said.contains(Operator.STATE)) {
      for (String state : List.of("open", "overdue", "ended")) {
        offers.add(offer(Operator.STATE, say.it("find.state." + state), q, say));
      }
    }
    if (!said.contains(Operator.FROM)) {
      offers.add(offer(Operator.FROM, say.it("find.today"), q, say));
    }
    return offers;
  }

  private static FindChip offer(Operator operator, String value, String q, Say say) {
    String more = operator.word(say.isChinese()) + ":" + value;
    return new FindChip(
        say.it("find.operator." + operator.name()), value, true, Asking.href(q + " " + more));
  }

  private static List<Note> notes(At at, boolean nothing) {
    Stream<Note> tooShort =
        !nothing && empty(at).equals(SHORT)
            ? Stream.of(new Note(at.say().it(SHORT + ".note"), ""))
            : Stream.empty();
    Stream<Note> readings =
        at.asked().readings().stream()
            .map(reading ->
                new Note(
                    at.say().it("find.read", reading.typed(), reading.read()),
                    Asking.href(
                        at.question().instead(reading.typed(), "\"" + reading.typed() + "\""))));
    return Stream.concat(tooShort, readings).toList();
  }

  private static @Nullable Note meant(At at) {
    Asked.Reading meant = at.asked().meant();
    return meant == null ? null : new Note(meant.read(), meant.href());
  }

  private static String csv(At at, FoundMatters found, String q) {
    return found.items().isEmpty() || at.actor().placesFor(Permission.EXPORT).isEmpty()
        ? ""
        : "/search/matters.csv?" + Asking.href(q).substring("/search?".length());
  }

  /** As CallerPages offers it. */
  private static boolean mayAskByNumber(Actor actor) {
    return actor.placesFor(Permission.REVEAL_CONTACT).stream()
        .anyMatch(place -> actor.may(Permission.READ_CASES, place));
  }

  private static String empty(At at) {
    if (at.question().isEmpty()) {
      return "desk.search.start";
    }
    boolean enough =
        at.asked().sought().isNarrowed()
            || at.question().words().stream().anyMatch(w -> w.codePointCount(0, w.length()) > 1);
    return enough || at.asked().number() ? "desk.search.empty" : SHORT;
  }
}
