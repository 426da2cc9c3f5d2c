// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.topic;

import jakarta.servlet.http.HttpServletRequest;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.shared.Outcome;
import org.jingwei.topic.Topic;
import org.jingwei.topic.Topics;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the desk corrects in topics; each on the record. */
@Controller
class TopicDeeds {

  private static final String ONE = TopicPages.PATH + "/{id}";

  private final Topics topics;
  private final Cases cases;
  private final Frames frames;

  TopicDeeds(Topics topics, Cases cases, Frames frames) {
    this.topics = topics;
    this.cases = cases;
    this.frames = frames;
  }

  @PostMapping(ONE + "/out")
  String takeOut(
      Actor actor,
      @PathVariable long id,
      @RequestParam long matter,
      HttpServletRequest request,
      RedirectAttributes after) {
    LedgerActor by = corrector(actor);
    CaseFile file = cases.getSeen(actor, matter);
    Say say = frames.say(request);
    Outcome<Topic> done = topics.takeOut(actor.county(), by, id, matter);
    return told(done, say.it("topics.out.done", file.code()), id, say, after);
  }

  @PostMapping(ONE + "/name")
  String rename(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String title,
      HttpServletRequest request,
      RedirectAttributes after) {
    LedgerActor by = corrector(actor);
    Say say = frames.say(request);
    Outcome<Topic> done = topics.rename(actor.county(), by, id, title);
    return told(done, say.it("topics.name.done"), id, say, after);
  }

  @PostMapping(ONE + "/join")
  String join(
      Actor actor,
      @PathVariable long id,
      @RequestParam long into,
      HttpServletRequest request,
      RedirectAttributes after) {
    LedgerActor by = corrector(actor);
    Say say = frames.say(request);
    Outcome<Topic> done = topics.join(actor.county(), by, id, into);
    return told(
        done,
        say.it("topics.join.done"),
        done instanceof Outcome.Done<Topic> ? into : id,
        say,
        after);
  }

  @PostMapping(ONE + "/part")
  String part(
      Actor actor,
      @PathVariable long id,
      @RequestParam long one,
      HttpServletRequest request,
      RedirectAttributes after) {
    LedgerActor by = corrector(actor);
    Say say = frames.say(request);
    Outcome<Topic> done = topics.part(actor.county(), by, one);
    return told(done, say.it("topics.part.done"), id, say, after);
  }

  private static LedgerActor corrector(Actor actor) {
    TopicPages.refuseUnlessWhole(actor, Permission.ACCEPT);
    return ActingAs.of(actor, Permission.ACCEPT);
  }

  private static String told(
      Outcome<Topic> done, String words, long back, Say say, RedirectAttributes after) {
    Toast toast =
        switch (done) {
          case Outcome.Done<Topic> ok -> Toast.done(words);
          case Outcome.Refused<Topic> no ->
              Toast.failed(say.it("topics.not-done", say.refusal(no.refusals().getFirst())));
        };
    after.addFlashAttribute(Toast.FLASH, toast);
    return "redirect:" + TopicPages.PATH + "/" + back;
  }
}
