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
  private static final String PATH = "/desk";

  private final Cases cases;
  private final CaseLists lists;
  private final Rows rows;
  private final Choices choices;
  private final Frames frames;

  DeskPages(Cases cases, CaseLists lists, Rows rows, Choices choices, Frames frames) {
    this.cases = cases;
    this.lists = lists;
    this.rows = rows;
    this.choices = choices;
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
      return "redirect:/desk?" + LastUsed.find(request, "desk").orElse(Sieve.of(query).query());
    }
    Sieve sieve = Sieve.of(query);
    LastUsed.keep(response, "desk", sieve);
    Say say = frames.say(request);
    // Before the list, so that the live arrival goes on where the list ends.
    model.addAttribute("read", LiveListener.text(cases.endOfFeed(actor.county())));
    model.addAttribute("listing", listing(actor, sieve, query.get("after"), say));
    model.addAttribute("open", query.getOrDefault("case", ""));
    model.addAttribute("takes", actor.mayAnywhere(Permission.TAKE_REPORT));
    return "desk/desk";
  }

  private Listing listing(Actor actor, Sieve sieve, @Nullable String after, Say say) {
    List<Area> sight = actor.placesFor(Permission.READ_CASES);
    Slice<CaseFile> page =
        sieve
            .filter(actor, Permission.READ_CASES)
            .map(filter -> lists.list(actor.county(), filter, after, PAGE))
            .orElse(new Slice<>(List.of(), null));
    String address = PATH + "?" + sieve.query();
    return new Listing(
        "desk",
        tabs(actor, sieve, say),
        choices.bar(actor.county(), PATH, sieve, sight, say),
        say.it("desk.group." + sieve.group().code()),
        rows.of(actor.county(), page.items(), say),
        sieve.narrowing().isEmpty() ? "desk.empty." + sieve.group().code() : "desk.empty.filtered",
        page.next() == null ? "" : address + "&after=" + page.next(),
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
    model.addAttribute("row", rows.of(actor.county(), List.of(file), say).getFirst());
    model.addAttribute("stays", Sieve.of(query).group().states().contains(file.state()));
    return "desk/rowalone";
  }

  private static Unfulfilled absent() {
    return new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "case-unknown"));
  }
}
