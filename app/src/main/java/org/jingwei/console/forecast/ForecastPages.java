// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.forecast;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jingwei.console.kit.Exports;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.RailItem;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.forecast.Coming;
import org.jingwei.forecast.Forecasts;
import org.jingwei.forecast.Hazard;
import org.jingwei.insight.Scope;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is expected where, which seasons run or begin, and how good the forecasts were. */
@Controller
class ForecastPages {

  static final String PATH = "/forecast";

  private static final LedgerAction EXPORT = new LedgerAction("figures.export");

  private final Forecasts forecasts;
  private final ForecastRows rows;
  private final SeasonRows seasons;
  private final Frames frames;
  private final Exports exports;

  ForecastPages(
      Forecasts forecasts, ForecastRows rows, SeasonRows seasons, Frames frames, Exports exports) {
    this.forecasts = forecasts;
    this.rows = rows;
    this.seasons = seasons;
    this.frames = frames;
    this.exports = exports;
  }

  /** Four statements, one more where nothing is above usual. */
  @GetMapping(PATH)
  String coming(
      Actor actor,
      @RequestParam(defaultValue = "false") boolean all,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    CountyCode county = actor.county();
    Scope scope = scope(actor);
    LocalDate today = forecasts.today(county);
    List<Hazard> hazards = forecasts.listHazards(county);
    List<Coming> coming = forecasts.listComing(county, scope, !all);
    model.addAttribute("all", all);
    model.addAttribute("named", !hazards.isEmpty());
    model.addAttribute("coming", rows.coming(actor, hazards, coming, today, say));
    model.addAttribute(
        "known",
        !coming.isEmpty() || (!all && !forecasts.listComing(county, scope, false).isEmpty()));
    model.addAttribute("seasons", seasons.of(hazards, today, say));
    model.addAttribute("kept", rows.kept(hazards, forecasts.listKept(county, scope), say));
    model.addAttribute(
        "csv",
        actor.mayAnywhere(Permission.EXPORT) && !coming.isEmpty()
            ? PATH + "/coming.csv?all=" + all
            : "");
    return "forecast/coming";
  }

  /** On the ledger before the first byte leaves. */
  @GetMapping(PATH + "/coming.csv")
  ResponseEntity<byte[]> export(
      Actor actor, @RequestParam(defaultValue = "false") boolean all, HttpServletRequest request) {
    if (!actor.mayAnywhere(Permission.EXPORT)) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "not-allowed"));
    }
    Say say = frames.say(request);
    CountyCode county = actor.county();
    List<Coming> coming = forecasts.listComing(county, scope(actor), !all);
    String csv = rows.csv(forecasts.listHazards(county), coming, say);
    exports.record(actor, EXPORT, new LedgerSubject("figures", "forecast"), "all=" + all);
    String name = "forecast-%s.csv".formatted(forecasts.today(county));
    return ResponseEntity.ok()
        .headers(Exports.headers(name))
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static Scope scope(Actor actor) {
    return Scope.of(actor.placesFor(Permission.READ_FIGURES));
  }

  @Bean
  static RailItem forecastInTheRail() {
    return new RailItem(
        62, "forecast.rail", PATH, "calendar-stats", "y", List.of("DESK", "LEADER", "AUDITOR"));
  }
}
