// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Unfulfilled;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The figures for everybody, as a page and for programs. */
@Controller
@Tag(name = "Figures", description = "What came, what was answered, what was done in time")
class FiguresPages {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final PublicViews figures;
  private final BoardViews board;
  private final Frames frames;
  private final CountyCode home;

  FiguresPages(
      PublicViews figures,
      BoardViews board,
      Frames frames,
      @Value("${jingwei.county:421127}") int home) {
    this.figures = figures;
    this.board = board;
    this.frames = frames;
    this.home = new CountyCode(home);
  }

  @GetMapping("/figures")
  String page(@RequestParam Map<String, String> query, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    Months months = Months.of(query, board.today(home));
    model.addAttribute("months", months);
    model.addAttribute(
        "wrong",
        months.wrong() == null ? "" : say.refusal(months.wrong()) + say.remedy(months.wrong()));
    model.addAttribute("figures", figures.of(home, months, say));
    return "board/figures";
  }

  @GetMapping("/api/v1/figures")
  @ResponseBody
  @Operation(
      summary = "Figures of whole months, for the county and by town",
      description =
          "Sums of what is told month by month: a count under suppressedBelow is told together with"
              + " other towns, under an empty code. Null: none is told by itself. Rates are given as"
              + " numerator and denominator only.")
  ResponseEntity<PublicFigures> figures(
      @Parameter(description = "First month, such as 2026-03; else the last three whole months")
          @RequestParam(defaultValue = "")
          String from,
      @Parameter(description = "Last month; the last whole one unless given")
          @RequestParam(defaultValue = "")
          String to,
      HttpServletRequest request) {
    Months months = Months.of(Map.of("from", from, "to", to), board.today(home));
    if (months.wrong() != null) {
      throw new Unfulfilled(List.of(months.wrong()));
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .body(figures.of(home, months, frames.say(request)));
  }
}
