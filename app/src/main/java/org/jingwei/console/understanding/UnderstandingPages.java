// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jingwei.console.kit.Figure;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jingwei.understanding.InUse;
import org.jingwei.understanding.Judged;
import org.jingwei.understanding.Understanding;
import org.jingwei.understanding.Week;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How good the guesses are week by week, where they were wrong, and which model makes them. */
@Controller
class UnderstandingPages {

  static final String PATH = "/admin/understanding";

  private static final int WEEKS = 12;
  private static final int PAIRS = 12;
  private static final int PAGE = 30;

  private final Understanding understanding;
  private final UnderstandingRows rows;
  private final Frames frames;

  UnderstandingPages(Understanding understanding, UnderstandingRows rows, Frames frames) {
    this.understanding = understanding;
    this.rows = rows;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String weeks(Actor actor, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    CountyCode county = actor.county();
    List<Week> weeks = understanding.listWeeks(county, WEEKS);
    model.addAttribute("weeks", weeks);
    model.addAttribute("figures", figures(weeks, say));
    model.addAttribute(
        "pairs",
        understanding.listConfused(county, WEEKS, PAIRS).stream()
            .map(pair ->
                new PairRow(
                    rows.category(county, pair.guessed(), say),
                    rows.category(county, pair.decided(), say),
                    say.number(pair.times())))
            .toList());
    return "understanding/weeks";
  }

  private static List<Figure> figures(List<Week> weeks, Say say) {
    if (weeks.isEmpty()) {
      return List.of();
    }
    Week now = weeks.getFirst();
    return List.of(
        Figure.count(say.it("understanding.judged"), now.judged(), PATH + "/doubts"),
        Figure.rate(say.it("understanding.right"), now.right(), now.judged(), ""),
        Figure.rate(say.it("understanding.sure"), now.sure(), now.judged(), ""),
        Figure.rate(say.it("understanding.sure-right"), now.sureRight(), now.sure(), ""));
  }

  /** Where words alone would have put matters, and what people made of proposals of the same. */
  @GetMapping(PATH + "/places")
  String places(Actor actor, Model model) {
    model.addAttribute("weeks", understanding.listTallies(actor.county(), WEEKS));
    return "understanding/places";
  }

  @GetMapping(PATH + "/doubts")
  String doubts(
      Actor actor,
      @RequestParam(defaultValue = "0") long before,
      HttpServletRequest request,
      Model model) {
    long from = before > 0 ? before : Long.MAX_VALUE;
    Slice<Judged> page = understanding.listDoubtful(actor.county(), from, PAGE);
    model.addAttribute("rows", rows.doubts(actor, page.items(), frames.say(request)));
    model.addAttribute("next", page.next() == null ? "" : PATH + "/doubts?before=" + page.next());
    return "understanding/doubts";
  }

  @GetMapping(PATH + "/models")
  String models(Actor actor, HttpServletRequest request, Model model) {
    InUse now = understanding.inUse(actor.county());
    model.addAttribute("now", now);
    model.addAttribute("mayChoose", UnderstandingDeeds.mayChoose(actor));
    model.addAttribute(
        "rows", rows.models(understanding.listModels(actor.county()), now, frames.say(request)));
    return "understanding/models";
  }
}
