// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.workplace.Workplace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk: queue, matter and map side by side. */
@Controller
class DeskPages {

  static final int PAGE = 50;
  static final String PATH = "/desk";

  private final Cases cases;
  private final CaseLists lists;
  private final Rows rows;
  private final Choices choices;
  private final Workplace workplace;
  private final Views views;
  private final News news;
  private final Frames frames;

  DeskPages(
      Cases cases,
      CaseLists lists,
      Rows rows,
      Choices choices,
      Workplace workplace,
      Views views,
      News news,
      Frames frames) {
    this.cases = cases;
    this.lists = lists;
    this.rows = rows;
    this.choices = choices;
    this.workplace = workplace;
    this.views = views;
    this.news = news;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String desk(
      Actor actor,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!actor.mayAnywhere(Permission.READ_CASES)) {
      return "redirect:/desk/new";
    }
    if (query.isEmpty()) {
      return "redirect:/desk?" + opensWith(actor, request);
    }
    Sieve sieve = Sieve.of(query);
    boolean moved = "yes".equals(query.get("news"));
    Say say = frames.say(request);
    if (query.containsKey("after") && request.getHeader("HX-Request") != null) {
      model.addAttribute("listing", more(actor, sieve, query.get("after"), say));
      return "desk/more";
    }
    LastUsed.keep(response, "desk", sieve);
    // Before the list, so that the live arrival goes on where the list ends.
    model.addAttribute("read", LiveListener.text(cases.endOfFeed(actor.county())));
    model.addAttribute(
        "listing",
        moved ? moved(actor, sieve, say) : listing(actor, sieve, query.get("after"), say));
    model.addAttribute("views", views.list(actor, sieve));
    model.addAttribute("moved", moved);
    model.addAttribute("open", query.getOrDefault("case", ""));
    model.addAttribute("takes", actor.mayAnywhere(Permission.TAKE_REPORT));
    return "desk/desk";
  }

  /** The filter that the person wants first, else how the desk was left. */
  private String opensWith(Actor actor, HttpServletRequest request) {
    return workplace
        .findStart(actor)
        .map(one -> Views.sieve(one.query()).query())
        .orElseGet(() -> LastUsed.find(request, "desk").orElse(Sieve.of(Map.of()).query()));
  }

  /** What the reader looked at and has moved since, whatever its state. */
  private Listing moved(Actor actor, Sieve sieve, Say say) {
    List<CaseFile> files = news.listMoved(actor);
    return new Listing(
        "desk",
        tabs(actor, sieve, say).stream().map(Tab::aside).toList(),
        choices.bar(actor.county(), PATH, sieve, actor.placesFor(Permission.READ_CASES), say),
        say.it("desk.moved"),
        lines(actor, files, say),
        "desk.moved.empty",
        "",
        "");
  }

  private List<CaseRow> lines(Actor actor, List<CaseFile> files, Say say) {
    return news.on(actor, files, rows.of(actor.county(), files, say), say);
  }

  /** The next lines alone, for a script that adds them to those it has. */
  private Listing more(Actor actor, Sieve sieve, @Nullable String after, Say say) {
    Slice<CaseFile> page = page(actor, sieve, after);
    String title = say.it("desk.group." + sieve.group().code());
    List<CaseRow> lines = lines(actor, page.items(), say);
    return new Listing("desk", List.of(), null, title, lines, "", next(sieve, page), "");
  }

  private Slice<CaseFile> page(Actor actor, Sieve sieve, @Nullable String after) {
    return sieve
        .filter(actor, Permission.READ_CASES)
        .map(filter -> lists.list(actor.county(), filter, after, PAGE))
        .orElse(new Slice<>(List.of(), null));
  }

  private static String next(Sieve sieve, Slice<CaseFile> page) {
    return page.next() == null ? "" : PATH + "?" + sieve.query() + "&after=" + page.next();
  }

  private Listing listing(Actor actor, Sieve sieve, @Nullable String after, Say say) {
    List<Area> sight = actor.placesFor(Permission.READ_CASES);
    Slice<CaseFile> page = page(actor, sieve, after);
    return new Listing(
        "desk",
        tabs(actor, sieve, say),
        choices.bar(actor.county(), PATH, sieve, sight, say),
        say.it("desk.group." + sieve.group().code()),
        lines(actor, page.items(), say),
        sieve.narrowing().isEmpty() ? "desk.empty." + sieve.group().code() : "desk.empty.filtered",
        next(sieve, page),
        actor.mayAnywhere(Permission.EXPORT) ? PATH + "/cases.csv?" + sieve.query() : "");
  }

  /** The groups with their counts, narrowed as the list is: one statement for all of them. */
  private List<Tab> tabs(Actor actor, Sieve sieve, Say say) {
    Map<CaseState, Integer> counts =
        sieve
            .filter(actor, Permission.READ_CASES, EnumSet.allOf(CaseState.class))
            .map(filter -> lists.countByState(actor.county(), filter))
            .orElse(Map.of());
    List<Tab> tabs = new ArrayList<>();
    for (StateGroup group : StateGroup.values()) {
      int count = group.states().stream().mapToInt(s -> counts.getOrDefault(s, 0)).sum();
      tabs.add(
          new Tab(
              PATH + "?" + sieve.in(group).query(),
              say.it("desk.group." + group.code()),
              group == StateGroup.ENDED ? "" : Tab.shown(count),
              group == sieve.group()));
    }
    return tabs;
  }

  /** One line again, after its matter moved. */
  @GetMapping(PATH + "/row/{id}")
  String row(
      Actor actor,
      @PathVariable long id,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      Model model) {
    CaseFile file = cases.findSeen(actor, id).orElseThrow(DeskPages::absent);
    Say say = frames.say(request);
    model.addAttribute("row", lines(actor, List.of(file), say).getFirst());
    model.addAttribute("stays", Sieve.of(query).group().states().contains(file.state()));
    return "desk/rowalone";
  }

  private static Unfulfilled absent() {
    return new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "case-unknown"));
  }
}
