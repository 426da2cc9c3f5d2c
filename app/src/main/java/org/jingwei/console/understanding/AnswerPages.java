// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jingwei.casework.DispatchNews;
import org.jingwei.casework.WhoAnswers;
import org.jingwei.casework.dispatch.Bar;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.Exports;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How good the suggestions of units are, and the switches of automatic dispatch. */
@Controller
class AnswerPages {

  static final String PATH = UnderstandingPages.PATH + "/dispatch";

  /** What a leader may choose from, in percent. */
  private static final List<Integer> BARS = List.of(90, 95, 97, 99);

  private static final LedgerAction EXPORT = new LedgerAction("figures.export");
  private static final int WEEKS = 16;
  private static final int PAIRS = 12;
  private static final int NEWS = 20;

  private final WhoAnswers answers;
  private final AnswerRows rows;
  private final UnderstandingRows words;
  private final Exports exports;
  private final Frames frames;

  AnswerPages(
      WhoAnswers answers,
      AnswerRows rows,
      UnderstandingRows words,
      Exports exports,
      Frames frames) {
    this.answers = answers;
    this.rows = rows;
    this.words = words;
    this.exports = exports;
    this.frames = frames;
  }

  /**
   * @param category whose weeks are shown; empty for all together
   */
  @GetMapping(PATH)
  String page(
      Actor actor,
      @RequestParam(defaultValue = "") String category,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    CountyCode county = actor.county();
    List<DispatchNews> news = answers.listNews(county, NEWS);
    model.addAttribute("rows", rows.categories(county, answers.listCategories(county), say));
    model.addAttribute("weeks", rows.weeks(answers.listWeeks(county, category, WEEKS), say));
    model.addAttribute(
        "ofCategory", category.isEmpty() ? "" : words.category(county, category, say));
    model.addAttribute("pairs", rows.pairs(county, answers.listConfused(county, PAIRS), say));
    model.addAttribute("news", rows.news(county, news, say));
    model.addAttribute("newest", news.isEmpty() ? 0L : news.getFirst().id());
    model.addAttribute("bars", BARS);
    model.addAttribute("maySwitch", UnderstandingDeeds.mayChoose(actor));
    model.addAttribute("csv", actor.mayAnywhere(Permission.EXPORT) ? PATH + ".csv" : "");
    return "understanding/answers";
  }

  @GetMapping(PATH + ".csv")
  ResponseEntity<byte[]> export(Actor actor, HttpServletRequest request) {
    if (!actor.mayAnywhere(Permission.EXPORT)) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "not-allowed"));
    }
    exports.record(actor, EXPORT, new LedgerSubject("figures", "who-answers"), Bar.DAYS + " d");
    String csv =
        rows.csv(actor.county(), answers.listCategories(actor.county()), frames.say(request));
    return ResponseEntity.ok()
        .headers(Exports.headers("who-answers.csv"))
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping(PATH + "/switch")
  String change(
      Actor actor,
      @RequestParam String category,
      @RequestParam boolean on,
      @RequestParam(defaultValue = "95") int bar,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes after) {
    LedgerActor by = leader(actor);
    CountyCode county = actor.county();
    Outcome<?> done =
        on
            ? answers.switchOn(county, by, actor.name(), category, bar / 100.0, reason)
            : answers.switchOff(county, by, actor.name(), category, reason);
    Say say = frames.say(request);
    String name = words.category(county, category, say);
    after.addFlashAttribute(
        Toast.FLASH,
        done instanceof Outcome.Refused<?>(List<Refusal> wrong)
            ? Toast.failed(say.refusal(wrong.getFirst()) + " " + say.remedy(wrong.getFirst()))
            : Toast.done(say.it(on ? "answers.switched-on" : "answers.switched-off", name)));
    return "redirect:" + PATH;
  }

  @PostMapping(PATH + "/seen")
  String seen(Actor actor, @RequestParam long upto) {
    var unused = leader(actor);
    answers.see(actor.county(), upto);
    return "redirect:" + PATH;
  }

  private static LedgerActor leader(Actor actor) {
    if (!UnderstandingDeeds.mayChoose(actor)) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "automatic-county"));
    }
    return ActingAs.of(actor, Permission.MANAGE_MODELS);
  }
}
