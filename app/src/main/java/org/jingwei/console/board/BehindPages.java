// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.desk.Tab;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.insight.Behind;
import org.jingwei.insight.Counted;
import org.jingwei.insight.Counts;
import org.jingwei.insight.Insight;
import org.jingwei.insight.Measure;
import org.jingwei.insight.Scope;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The matters behind a figure of the board: their amounts add up to it. A matter that the reader
 * may not open is counted and not shown. Four statements.
 */
@Controller
class BehindPages {

  static final String PATH = "/board/behind";

  private static final int PAGE = 50;
  private static final String CURSOR =
      "(19|20)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])/\\d{1,18}";

  private final Insight insight;
  private final BoardViews views;
  private final Cases cases;
  private final RowNames rows;
  private final Names names;
  private final Frames frames;

  BehindPages(
      Insight insight, BoardViews views, Cases cases, RowNames rows, Names names, Frames frames) {
    this.insight = insight;
    this.views = views;
    this.cases = cases;
    this.rows = rows;
    this.names = names;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String behind(
      Actor actor,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    Choice choice = Choice.of(query, views.today(actor.county()));
    Which which = Which.of(query.getOrDefault("of", "")).orElse(Which.OPEN);
    Measure measure = measure(which, query.getOrDefault("measure", ""));
    Scope scope = BoardViews.scope(actor, choice);
    Behind figure =
        new Behind(measure, choice.period(), scope, query.get("unit"), query.get("place"));
    String after = query.getOrDefault("after", "");
    Slice<Counted> page = insight.listBehind(actor.county(), figure, cursor(after), PAGE);
    List<BehindRow> seen = seen(actor, page.items(), say);
    String address = address(which, measure, choice, figure);
    model.addAttribute("title", say.it(which.words()));
    model.addAttribute("lead", lead(actor.county(), figure, choice, say));
    model.addAttribute("how", how(which, say));
    model.addAttribute("tabs", tabs(which, figure, choice, counts(actor, figure), say));
    model.addAttribute("rows", seen);
    model.addAttribute("hidden", page.items().size() - seen.size());
    model.addAttribute("now", measure.isOfNow());
    model.addAttribute("next", page.next() == null ? "" : address + "&after=" + page.next());
    model.addAttribute("board", "/board?" + choice.query());
    return "board/behind";
  }

  /** Where a page goes on; a text that no page has given begins anew. */
  private static @Nullable String cursor(String after) {
    if (!after.matches(CURSOR)) {
      return null;
    }
    try {
      LocalDate.parse(after.substring(0, after.indexOf('/')));
      return after;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Measure measure(Which which, String wanted) {
    return which.measures().stream()
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElse(which.measures().getFirst());
  }

  /** The sums that the tabs show; where one place is asked for they are summed from its matters. */
  private Counts counts(Actor actor, Behind figure) {
    if (figure.place() != null || figure.measure() == Measure.ARRIVED) {
      return new Counts(Map.of(figure.measure(), insight.amountBehind(actor.county(), figure)));
    }
    var lines =
        figure.measure().isOfNow()
            ? insight.listStanding(actor.county(), figure.scope())
            : insight.listOutcomes(actor.county(), figure.period(), figure.scope());
    return Lines.total(
        lines.stream()
            .filter(line -> figure.unit() == null || line.unit().equals(figure.unit()))
            .toList());
  }

  private static List<Tab> tabs(Which which, Behind figure, Choice choice, Counts counts, Say say) {
    return which.measures().stream()
        .map(one ->
            new Tab(
                address(which, one, choice, figure),
                say.it("board.measure." + one.name()),
                say.number(counts.of(one)),
                one == figure.measure()))
        .toList();
  }

  private static String address(Which which, Measure measure, Choice choice, Behind figure) {
    return PATH
        + "?of="
        + which.code()
        + "&measure="
        + measure.name()
        + "&"
        + choice.query()
        + part("unit", figure.unit())
        + part("place", figure.place());
  }

  private static String part(String name, @Nullable String value) {
    return value == null ? "" : "&" + name + "=" + Choice.encoded(value);
  }

  private String lead(CountyCode county, Behind figure, Choice choice, Say say) {
    List<String> parts = new ArrayList<>();
    if (!figure.measure().isOfNow()) {
      var days = choice.period();
      parts.add(say.it("board.range", days.from(), days.to(), days.days()));
    }
    if (!choice.town().isEmpty()) {
      parts.add(rows.town(choice.town(), say));
    }
    if (figure.unit() != null) {
      parts.add(rows.unit(county, figure.unit(), say));
    }
    if (figure.place() != null) {
      parts.add(rows.place(county, figure.place(), say));
    }
    return String.join(" · ", parts);
  }

  private static String how(Which which, Say say) {
    String key = "board.how." + which.code();
    return say.has(key) ? say.it(key) : say.it("board.how.open");
  }

  private List<BehindRow> seen(Actor actor, List<Counted> counted, Say say) {
    List<Long> ids = counted.stream().map(Counted::caseId).distinct().toList();
    Map<Long, CaseFile> files = new java.util.HashMap<>();
    cases.listSeen(actor, ids).forEach(file -> files.put(file.id(), file));
    List<BehindRow> seen = new ArrayList<>();
    for (Counted one : counted) {
      CaseFile file = files.get(one.caseId());
      if (file != null) {
        seen.add(row(one, file, say));
      }
    }
    return seen;
  }

  private BehindRow row(Counted one, CaseFile file, Say say) {
    return new BehindRow(
        file.id(),
        file.code(),
        file.summary(),
        names.category(file.county(), file.category(), say),
        names.place(file.division(), say),
        one.unit().isEmpty() ? "" : names.unit(file.county(), one.unit(), say),
        say.it("case-state." + file.state().name()),
        one.day(),
        one.amount());
  }
}
