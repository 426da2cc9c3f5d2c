// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.CaseState;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a unit has to do: its own orders, and the matters to which it was called. */
@Controller
class UnitPages {

  private static final String PATH = "/unit";

  /** The lists beside each other; CALLED is of other units' matters. */
  private enum Part {
    TO_ACKNOWLEDGE(CaseState.DISPATCHED),
    IN_HAND(CaseState.HANDLING),
    CALLED(),
    OBJECTED(CaseState.OBJECTED),
    SUSPENDED(CaseState.SUSPENDED),
    HANDED_IN(CaseState.RESOLVED, CaseState.CHECKED),
    ENDED(CaseState.CLOSED);

    private final Set<CaseState> states;

    Part(CaseState... states) {
      this.states = states.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(states));
    }

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Part> find(@Nullable String code) {
      return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
    }
  }

  private final CaseLists lists;
  private final Rows rows;
  private final Names names;
  private final Choices choices;
  private final Frames frames;

  UnitPages(CaseLists lists, Rows rows, Names names, Choices choices, Frames frames) {
    this.lists = lists;
    this.rows = rows;
    this.names = names;
    this.choices = choices;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String unit(
      Actor actor,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    if (actor.unit().isEmpty()) {
      model.addAttribute("listing", nobodys(say));
      return "desk/list";
    }
    Sieve sieve = Sieve.of(query);
    String after = query.get("after");
    Map<Part, Integer> counts = counts(actor, sieve);
    Part part = Part.find(query.get("list")).orElseGet(() -> first(counts));
    Slice<CaseFile> page =
        part == Part.CALLED
            ? lists.listCalled(actor.county(), actor.unit(), after, DeskPages.PAGE)
            : lists.list(
                actor.county(), sieve.ofUnit(part.states, actor.unit()), after, DeskPages.PAGE);
    String address = PATH + "?list=" + part.code() + sieve.narrowed();
    model.addAttribute(
        "listing",
        new Listing(
            "desk.unit",
            tabs(counts, part, sieve, say),
            part == Part.CALLED
                ? null
                : choices.ofUnit(actor.county(), PATH, part.code(), sieve, say),
            names.unit(actor.county(), actor.unit(), say),
            lines(actor, part, page.items(), say),
            sieve.narrowing().isEmpty() || part == Part.CALLED
                ? "desk.unit.empty." + part.code()
                : "desk.empty.filtered",
            page.next() == null ? "" : address + "&after=" + page.next(),
            ""));
    return "desk/list";
  }

  private List<CaseRow> lines(Actor actor, Part part, List<CaseFile> files, Say say) {
    List<CaseRow> lines = rows.of(actor.county(), files, say);
    return part == Part.CALLED ? lines : lines.stream().map(CaseRow::withoutUnit).toList();
  }

  private static Listing nobodys(Say say) {
    String caption = say.it("desk.unit.title");
    return new Listing("desk.unit", List.of(), null, caption, List.of(), "desk.unit.none", "", "");
  }

  /** Without a choice the first list that has something in it opens. */
  private static Part first(Map<Part, Integer> counts) {
    return Arrays.stream(Part.values())
        .filter(part -> counts.getOrDefault(part, 0) > 0)
        .findFirst()
        .orElse(Part.TO_ACKNOWLEDGE);
  }

  private Map<Part, Integer> counts(Actor actor, Sieve sieve) {
    Set<CaseState> all = EnumSet.noneOf(CaseState.class);
    for (Part part : Part.values()) {
      all.addAll(part.states);
    }
    Map<CaseState, Integer> byState =
        lists.countByState(actor.county(), sieve.ofUnit(all, actor.unit()));
    Map<Part, Integer> counts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      counts.put(
          part,
          part == Part.CALLED
              ? lists.countCalled(actor.county(), actor.unit())
              : part.states.stream().mapToInt(s -> byState.getOrDefault(s, 0)).sum());
    }
    return counts;
  }

  private static List<Tab> tabs(Map<Part, Integer> counts, Part open, Sieve sieve, Say say) {
    List<Tab> tabs = new ArrayList<>();
    for (Part part : Part.values()) {
      tabs.add(
          new Tab(
              PATH + "?list=" + part.code() + sieve.narrowed(),
              say.it("desk.unit.part." + part.code()),
              part == Part.ENDED ? "" : Tab.shown(counts.getOrDefault(part, 0)),
              part == open));
    }
    return tabs;
  }
}
