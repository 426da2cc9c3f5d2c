// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.audit.Audit;
import org.jingwei.audit.Finding;
import org.jingwei.audit.FindingKind;
import org.jingwei.console.desk.Tab;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Person;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Unusual access: what waits for an auditor's judgement, and what was made of the rest. */
@Controller
class FindingPages {

  static final String PATH = "/audit";
  private static final int PAGE = 30;
  private static final int COUNTED_UP_TO = 200;

  private final Audit audit;
  private final EntryRows entries;
  private final Names names;
  private final Frames frames;

  FindingPages(Audit audit, EntryRows entries, Names names, Frames frames) {
    this.audit = audit;
    this.entries = entries;
    this.names = names;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String findings(
      Actor actor,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "0") long before,
      HttpServletRequest request,
      Model model) {
    return show(actor, !state.equals("judged"), before, List.of(), frames.say(request), model);
  }

  private String show(
      Actor actor, boolean open, long before, List<Refusal> wrong, Say say, Model model) {
    Slice<Finding> page = audit.list(actor.county(), open, before > 0 ? before : null, PAGE);
    String state = open ? "open" : "judged";
    model.addAttribute("wrong", wrong);
    model.addAttribute("open", open);
    model.addAttribute("tabs", tabs(actor, open, say));
    model.addAttribute("rows", rows(actor, page.items(), say));
    model.addAttribute("limits", limits(say));
    model.addAttribute(
        "next", page.next() == null ? "" : PATH + "?state=" + state + "&before=" + page.next());
    return "audit/findings";
  }

  private List<Tab> tabs(Actor actor, boolean open, Say say) {
    int count = audit.countOpen(actor.county(), COUNTED_UP_TO);
    return List.of(
        new Tab(PATH, say.it("audit.open"), Tab.shown(count), open),
        new Tab(PATH + "?state=judged", say.it("audit.judged"), "", !open));
  }

  private List<String> limits(Say say) {
    return java.util.Arrays.stream(FindingKind.values())
        .map(kind -> say.it("audit.limit." + kind, audit.limit(kind)))
        .toList();
  }

  private List<FindingRow> rows(Actor actor, List<Finding> findings, Say say) {
    Map<Long, Person> people =
        entries.people(
            actor.county(),
            findings.stream().flatMap(one -> people(one).stream()).distinct().toList());
    return findings.stream().map(one -> row(actor, one, people, say)).toList();
  }

  private static List<Long> people(Finding finding) {
    return finding.judgement() == null
        ? List.of(finding.person())
        : List.of(finding.person(), finding.judgement().by());
  }

  private FindingRow row(Actor actor, Finding finding, Map<Long, Person> people, Say say) {
    Optional<Person> person = Optional.ofNullable(people.get(finding.person()));
    var judgement = finding.judgement();
    return new FindingRow(
        finding.id(),
        person.map(Person::name).orElse(say.it("audit.someone")),
        person.map(Person::login).orElse(""),
        person.map(one -> names.unit(actor.county(), one.unit(), say)).orElse(""),
        say.it(
            "audit.found." + finding.kind(),
            finding.people(),
            finding.times(),
            audit.limit(finding.kind())),
        finding.day(),
        finding.found(),
        finding.person() == actor.personId(),
        judgement == null ? null : judgement.at(),
        judgement == null ? "" : verdict(judgement, people, say),
        judgement == null ? "" : judgement.words());
  }

  private static String verdict(Finding.Judgement judgement, Map<Long, Person> people, Say say) {
    Person by = people.get(judgement.by());
    return say.it(
        judgement.explained() ? "audit.verdict.explained" : "audit.verdict.pursued",
        by == null ? say.it("audit.someone") : by.name());
  }

  @PostMapping(PATH + "/findings/{id}")
  String judge(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Say say = frames.say(request);
    Outcome<Finding> outcome =
        verdict.equals("explained") || verdict.equals("pursued")
            ? audit.judge(actor, id, verdict.equals("explained"), words)
            : Outcome.refused(Refusal.invalid("verdict-missing", "verdict"));
    return switch (outcome) {
      case Outcome.Done<Finding>(var done) -> {
        after.addFlashAttribute(Toast.FLASH, Toast.done(say.it("audit.done")));
        yield "redirect:" + PATH;
      }
      case Outcome.Refused<Finding>(var refusals) -> {
        response.setStatus(refusals.getFirst().kind().status());
        model.addAttribute("typed", words);
        model.addAttribute("typedFor", id);
        yield show(actor, true, 0, refusals, say, model);
      }
    };
  }
}
